#!/usr/bin/env python3
"""read_test.py SOTIN TEST: one promise of `sotin read`, above all about bad input.

Each test gets an empty folder of its own. Exit code 77 means that this machine can't show it.
"""
import gzip
import json
import os
import pty
import resource
import select
import shutil
import subprocess
import sys
import tempfile
import unicodedata

SOTIN = os.path.abspath(sys.argv[1])
SKIP = 77
WORDS = ("Bộ trưởng Lê Mây cho biết đội tàu sẽ ra khơi vào ngày 9/9. "
         "\"Chúng tôi đã sẵn sàng\", ông nói.\n")


class Skip(Exception):
    pass


def sotin(*words, stdin=b"", stdout=subprocess.PIPE, env=None, ledger=False, **more):
    """Runs `sotin read`; gives (exit code, stdout, stderr)."""
    command = [SOTIN, "read"] + ([] if ledger else ["--no-ledger"]) + list(words)
    done = subprocess.run(command, input=stdin, stdout=stdout, stderr=subprocess.PIPE, timeout=300,
                          env=dict(os.environ, LC_ALL="en_US.UTF-8", **(env or {})), **more)
    out = done.stdout.decode("utf-8") if done.stdout is not None else ""
    return done.returncode, out, done.stderr.decode("utf-8")


def write(name, content):
    mode = "wb" if isinstance(content, bytes) else "w"
    with open(name, mode, **({} if mode == "wb" else {"encoding": "utf-8"})) as file:
        file.write(content)
    return name


def texts(out):
    return [json.loads(line)["text"] for line in out.splitlines()]


def line(**fields):
    return json.dumps(fields, ensure_ascii=False) + "\n"


def is_in(words, *pieces):
    for piece in pieces:
        assert piece in words, f"«{piece}» is not in:\n{words}"


def test_empty_file():
    code, out, err = sotin(write("empty.txt", ""), write("good.txt", WORDS))
    assert code == 4 and texts(out) == [WORDS], (code, out)
    is_in(err, "sotin: empty.txt: nothing to read: the file is empty.")


def test_only_empty_file():
    code, out, err = sotin(write("empty.txt", ""))
    assert code == 1 and out == "", (code, out)


def test_binary_file():
    code, out, err = sotin(write("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20), write("good.txt", WORDS))
    assert code == 4 and texts(out) == [WORDS], (code, out)
    is_in(err, "sotin: photo.txt: not text: image.")


def test_pdf_names_the_remedy():
    code, _, err = sotin(write("a.txt", b"%PDF-1.7\n"))
    assert code == 1
    is_in(err, "not text: PDF", "pdftotext")


def test_invalid_utf8():
    code, out, _ = sotin(write("a.txt", WORDS.encode().replace(b"\xc3\xaa", b"\xff", 1)))
    assert code == 0
    report = json.loads(out)
    assert report["text"] == WORDS.replace("ê", "\ufffd", 1), report["text"]
    is_in(" ".join(report["notes"]), "invalid UTF-8: 1 bytes")


def test_nfd_text():
    code, out, _ = sotin(write("a.txt", unicodedata.normalize("NFD", WORDS)))
    report = json.loads(out)
    assert code == 0 and report["text"] == WORDS
    assert report["notes"] == ["text brought into NFC"]


def test_utf16():
    for encoding in ("utf-16", "utf-16-be"):
        mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
        code, out, _ = sotin(write("a.txt", mark + WORDS.encode(encoding)))
        report = json.loads(out)
        assert code == 0 and report["text"] == WORDS, report["text"]
        assert report["notes"] == ["converted from UTF-16"], report["notes"]


def test_utf16_lines():
    code, out, _ = sotin(write("a.jsonl", (line(text="Một.") + line(text="Hai.")).encode("utf-16")))
    assert code == 0 and texts(out) == ["Một.", "Hai."]


def test_line_of_50_mb():
    long_text = WORDS.replace("\n", " ") * (50_000_000 // len(WORDS.encode()) + 1)
    write("a.jsonl", line(text="Một.") + line(text=long_text) + line(text="Ba."))
    with open("out.jsonl", "wb") as out:
        code, _, err = sotin("a.jsonl", "--jobs", "1", stdout=out)
    assert code == 0, err
    # 600 MB of entries are not parsed here: the words stand in the line as JSON writes them.
    with open("out.jsonl", "rb") as out:
        for words in ("Một.", long_text, "Ba."):
            assert b'"text":' + json.dumps(words, ensure_ascii=False).encode() in out.readline(), words[:20]
        assert out.readline() == b""


def test_truncated_json_line():
    code, out, err = sotin(write("a.jsonl", line(text="Một.") + '{"text":"Hai\n' + line(text="Ba.")))
    assert code == 4 and texts(out) == ["Một.", "Ba."], (code, out)
    is_in(err, "sotin: a.jsonl:2: ", "JSON breaks off", "(byte ")


def test_bad_json_names_line_and_byte():
    code, out, err = sotin(write("a.jsonl", line(text="Một.") + '{"text": tru}\n'))
    begin = len(line(text="Một.").encode())
    assert code == 4
    is_in(err, f"sotin: a.jsonl:2: this line is not a report: not valid JSON (byte {begin + 12}).", "Mend this line")


def test_json_lines_of_other_shape():
    code, out, err = sotin(write("a.jsonl", '[1]\n{}\n{"text":5}\n{"html":5}\n' + line(text="Năm.")))
    assert code == 4 and texts(out)[-1] == "Năm."
    is_in(err, "a.jsonl:1: ", "a.jsonl:2: ", "a.jsonl:3: ", "no «text»", "not a string")


def test_html_pages():
    page = ("<html><head><meta property='article:published_time' content='2025-09-05'></head><body><nav>Trang chủ</nav>"
            "<article><p>" + WORDS + "</p></article></body></html>")
    code, out, err = sotin(write("a.html", page), write("b.jsonl", line(html=page, id="7")), write("c", page))
    assert code == 0, err
    for report in map(json.loads, out.splitlines()):
        assert report["text"] == WORDS.strip() and report["published"]["basis"] == "meta", report
    code, _, err = sotin(write("d.html", "<html><nav>Trang chủ</nav></html>"))
    assert code == 1
    is_in(err, "sotin: d.html: nothing to read: no prose in the page")


def test_deep_json():
    deep = '{"text":"a","x":' + "[" * 500_000 + "]" * 500_000 + "}\n"
    code, out, err = sotin(write("a.jsonl", deep + line(text="Hai.")))
    assert code == 4 and texts(out) == ["Hai."]
    is_in(err, "nested deeper")


def test_nul_and_lone_surrogates():
    code, out, err = sotin(write("a.jsonl", '{"text":"a\\u0000b"}\n{"text":"c\\ud800d"}\n'))
    assert code == 0, err
    assert texts(out) == ["a\0b", "c\ufffdd"]


def test_many_lines():
    write("a.jsonl", "".join(line(id=str(i), text=f"Câu {i}.") for i in range(100_000)))
    code, out, _ = sotin("a.jsonl")
    assert code == 0
    assert [json.loads(each)["id"] for each in out.splitlines()] == [str(i) for i in range(100_000)]


def other_user():
    if os.getuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        raise Skip("root ignores rights and there is no setpriv")
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def test_folder_without_rights():
    user = other_user()
    os.chmod(".", 0o755)
    os.makedirs("in/closed")
    write("in/closed/a.txt", WORDS)
    write("in/good.txt", WORDS)
    os.chmod("in/closed", 0)
    done = subprocess.run(user + [SOTIN, "--lang", "en", "read", "--no-ledger", "in"], stdin=subprocess.DEVNULL,
                          capture_output=True)
    os.chmod("in/closed", 0o755)
    err = done.stderr.decode()
    if "Permission denied" in err and SOTIN in err:
        raise Skip("the other user can't run the program here")
    assert done.returncode == 4, (done.returncode, err)
    assert texts(done.stdout.decode()) == [WORDS]
    is_in(err, "sotin: in/closed: can't be read: Permission denied", "chmod")


def test_missing_file():
    code, out, err = sotin("none.txt", write("good.txt", WORDS))
    assert code == 4 and texts(out) == [WORDS]
    is_in(err, "sotin: none.txt: no such file or folder. Check the path.")


def test_full_output():
    with open("/dev/full", "wb") as full:
        code, _, err = sotin(write("a.txt", WORDS), stdout=full)
    assert code == 1, code
    is_in(err, "no room left on the disk")


def test_full_ledger_disk():
    os.mkdir("small")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", "small"], capture_output=True).returncode:
        raise Skip("may not mount a small disk")
    try:
        write("a.jsonl", "".join(line(id=str(i), text=WORDS * 20 + str(i)) for i in range(300)))
        code, out, err = sotin("a.jsonl", "--ledger", "small/x.db", ledger=True)
        assert code == 1, (code, err)
        assert len(out.splitlines()) == 300
        is_in(err, "small/x.db", "--ledger FILE" if "no room" not in err else "Make room")
    finally:
        subprocess.run(["umount", "small"], check=False)


def test_unwritable_ledger():
    code, out, err = sotin(write("a.txt", WORDS), "--ledger", "none/x.db", ledger=True)
    assert code == 1 and texts(out) == [WORDS], (code, out)
    is_in(err, "sotin: none/x.db: the ledger can't be written", "--no-ledger")


def test_ledger_that_is_none():
    write("x.db", "Đây không phải sổ tin.\n" * 200)
    code, out, err = sotin(write("a.txt", WORDS), "--ledger", "x.db", ledger=True)
    assert code == 1 and texts(out) == [WORDS]
    is_in(err, "sotin: x.db: not a ledger, or damaged")
    assert open("x.db", encoding="utf-8").read() == "Đây không phải sổ tin.\n" * 200


def test_reading_twice_changes_nothing():
    write("a.txt", WORDS)
    first = sotin("a.txt", ledger=True)
    second = sotin("a.txt", ledger=True)
    assert first[:2] == second[:2] and first[0] == 0
    is_in(first[2], "1 new report")
    is_in(second[2], "1 reports unchanged")


def test_broken_pipe():
    write("a.jsonl", "".join(line(text=WORDS + str(i)) for i in range(5_000)))
    run = subprocess.Popen([SOTIN, "read", "--no-ledger", "a.jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    run.stdout.readline()
    run.stdout.close()
    err = run.stderr.read().decode()
    assert run.wait(60) == 0 and err == "", err


def test_broken_gzip():
    packed = gzip.compress("".join(line(text=WORDS + str(i)) for i in range(4_000)).encode())
    code, out, err = sotin(write("a.jsonl.gz", packed[: len(packed) // 2]), write("good.txt", WORDS))
    assert code == 4 and len(out.splitlines()) > 100 and texts(out)[-1] == WORDS
    is_in(err, "a.jsonl.gz:", "compressed data breaks off")


def test_gzip_and_standard_input():
    packed = gzip.compress((line(text="Một.") + line(text="Hai.")).encode())
    assert texts(sotin(write("a.jsonl.gz", packed))[1]) == ["Một.", "Hai."]
    assert texts(sotin("-", stdin=packed)[1]) == ["Một.", "Hai."]
    assert texts(sotin("-", stdin=WORDS.encode())[1]) == [WORDS]


def test_any_number_of_threads_gives_the_same_bytes():
    write("a.jsonl", "".join(line(id=str(i), text=WORDS * (1 + i % 17)) for i in range(400)) + "{\n" + line(text="Hết."))
    one = sotin("a.jsonl", "--jobs", "1")
    for jobs in ("2", "3", "8"):
        assert sotin("a.jsonl", "--jobs", jobs) == one
    assert one[0] == 4


def test_formats():
    write("a.jsonl", line(id="1", text="Một.") + line(id="2", text="Hai."))
    assert [r["id"] for r in json.loads(sotin("a.jsonl", "--format", "json")[1])] == ["1", "2"]
    assert json.loads(sotin(write("e.txt", ""), "--format", "json")[1]) == []
    text = sotin("a.jsonl", "--format", "text", "--lang", "vi")[1]
    is_in(text, "không rõ ngày đăng", "2 bản tin")
    assert "\x1b" not in text


def test_options_fill_in_what_the_input_does_not_say():
    write("a.jsonl", line(text="Một.", published="2025-09-01") + line(text="Hai."))
    out = sotin("a.jsonl", "--date", "2025-09-05", "--outlet", "Sóng Xanh")[1]
    first, second = (json.loads(each) for each in out.splitlines())
    assert first["published"]["value"] == "2025-09-01" and second["published"]["value"] == "2025-09-05"
    assert second["outlet"]["name"] == "Sóng Xanh"


def test_terminal_output_is_harmless():
    write("a.txt", "Ông \x1b]0;x\x07Mây\x1b[31m cho biết tàu sẽ ra khơi.\n")
    out = sotin("a.txt", "--format", "text")[1]
    assert "\x1b" not in out and "\x07" not in out


def test_a_terminal_gets_text_in_colour():
    write("a.txt", WORDS)
    try:
        main, side = pty.openpty()
    except OSError:
        raise Skip("no pseudo-terminals here (a bare chroot)") from None
    run = subprocess.Popen([SOTIN, "--lang", "vi", "read", "--no-ledger", "a.txt"], stdout=side, stderr=subprocess.PIPE,
                           env={k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm"})
    run.wait(60)
    os.close(side)
    out = b""
    while select.select([main], [], [], 1)[0]:
        try:
            piece = os.read(main, 65536)
        except OSError:
            break
        if not piece:
            break
        out += piece
    is_in(out.decode(), "\x1b[", "không rõ ngày đăng")


def test_asked_wrongly():
    def run(*words):
        done = subprocess.run([SOTIN, *words], capture_output=True, env=dict(os.environ, LC_ALL="vi_VN.UTF-8"))
        return done.returncode, done.stdout.decode(), done.stderr.decode()
    assert run()[0] == 2
    code, out, err = run("raed", "x")
    assert code == 2 and out == ""
    is_in(err, "không có lệnh «raed»", "«read»")
    code, _, err = run("read")
    assert code == 2
    is_in(err, "thiếu INPUT", "sotin read --help")
    assert run("read", "--date", "hôm qua", "x")[0] == 2
    assert run("read", "--format", "xml", "x")[0] == 2
    assert run("read", "--jobs", "0", "x")[0] == 2
    code, out, err = run("--help")
    assert code == 0 and err == ""
    is_in(out, "Cách dùng", "đọc bản tin")
    code, out, _ = run("--lang", "en", "read", "--help")
    is_in(out, "Usage", "read reports")
    code, out, _ = run("--version")
    assert code == 0 and out.startswith("sotin ") and "data " in out


def test_memory_stays_bounded():
    write("a.jsonl", "".join(line(text=WORDS * 20 + str(i)) for i in range(8_000)))
    assert os.path.getsize("a.jsonl") > 15_000_000
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    with open("out.jsonl", "wb") as out:
        code, _, err = sotin("a.jsonl", "--jobs", "2", stdout=out)
    assert code == 0, err
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert before < peak < 150_000, f"{peak} kB"


def main():
    name = sys.argv[2]
    if name == "--list":
        print("\n".join(n[len("test_"):] for n in globals() if n.startswith("test_")))
        return 0
    home = os.getcwd()
    folder = tempfile.mkdtemp(prefix="sotin-cli-")
    os.chdir(folder)
    try:
        globals()["test_" + name]()
    except Skip as why:
        print(f"skipped: {why}")
        return SKIP
    finally:
        os.chdir(home)
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
