#!/usr/bin/env python3
"""copies_test.py SOTIN TEST: one promise of `sotin copies`."""
import json
import os
import subprocess
import sys
import tempfile

SOTIN = os.path.abspath(sys.argv[1])
ORIGINAL = ("Chiều nay, đoàn tàu cứu hộ rời cảng Hòn Gió để tìm chiếc thuyền thúng mất liên lạc từ rạng sáng. "
            "Trạm khí tượng trên đảo cho hay gió đã giảm còn cấp năm, sóng cao chừng hai mét. "
            "Chủ thuyền, ông Tạ Văn Nhàn, kể rằng ba người trên thuyền đều mặc áo phao.\n")
OTHER = ("Phiên chợ hoa đầu xuân ở thị trấn Lũng Mây mở cửa sớm hơn mọi năm một tuần lễ. "
         "Người trồng mang xuống hơn bốn nghìn chậu lan rừng và đào phai.\n")


def sotin(*words, stdin=""):
    done = subprocess.run([SOTIN, "copies", *words], input=stdin.encode(), capture_output=True, timeout=300,
                          env=dict(os.environ, LC_ALL="en_US.UTF-8"))
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def line(**fields):
    return json.dumps(fields, ensure_ascii=False) + "\n"


STREAM = (line(id="a", text=ORIGINAL, title="Tìm thuyền", published="2025-03-01T15:00:00+07:00")
          + line(id="b", text=OTHER)
          + line(id="c", text="Theo báo Đảo Xa. " + ORIGINAL[:105] + "\n", published="2025-03-01T18:00:00+07:00"))


def pairs(out):
    return [json.loads(row) for row in out.splitlines()]


def test_pairs_with_their_containment():
    code, out, err = sotin("-", stdin=STREAM)
    assert code == 0 and err == "", (code, err)
    (pair,) = pairs(out)
    assert (pair["a"], pair["b"]) == ("a", "c"), pair
    assert 0.5 <= pair["containment"] < 1, pair


def test_title_and_other_fields_do_not_count():
    code, out, _ = sotin("-", stdin=line(id="a", title=OTHER, text=ORIGINAL) + line(id="b", title=OTHER, text=OTHER[:50]))
    assert code == 0 and out == "", out


def test_several_files_are_one_stream():
    for name, row in zip("ab", STREAM.splitlines()[::2]):
        with open(name + ".jsonl", "w", encoding="utf-8") as file:
            file.write(row + "\n")
    code, out, _ = sotin("a.jsonl", "b.jsonl")
    assert code == 0 and len(pairs(out)) == 1, out


def test_least_share():
    code, out, _ = sotin("--least", "0.95", "-", stdin=STREAM)
    assert code == 0 and out == "", out
    code, out, err = sotin("--least", "7", "-", stdin=STREAM)
    assert code == 2 and out == "" and "--least" in err, err


def test_groups_say_who_was_first_and_what_changed():
    code, out, err = sotin("--groups", "--json", "-", stdin=STREAM)
    assert code == 0 and err == "", (code, err)
    group = json.loads(out)
    assert group["first"] == "a", group
    (copy,) = group["copies"]
    assert (copy["id"], copy["of"]) == ("c", "a"), copy
    text = "Theo báo Đảo Xa. " + ORIGINAL[:105] + "\n"
    for place in copy["added"]:
        assert text[place["start"]:place["end"]] == place["text"], place
    assert "Theo báo Đảo Xa." in [place["text"] for place in copy["added"]], copy
    for place in copy["dropped"]:
        assert ORIGINAL[place["start"]:place["end"]] == place["text"], place
    assert len(copy["dropped"]) >= 1, copy


def test_groups_for_people():
    code, out, _ = sotin("--groups", "--lang", "vi", "-", stdin=STREAM)
    assert code == 0 and out.startswith("Đăng trước: a «Tìm thuyền», 2025-03-01T15:00:00+07:00\n"), out
    assert "Chép a (" in out and "+ Theo báo Đảo Xa." in out and "- Chủ thuyền" in out, out
    code, out, _ = sotin("--groups", "-", stdin=STREAM)
    assert code == 0 and "  Copy of a (" in out, out


def test_bad_line_leaves_the_others():
    with open("day.jsonl", "w", encoding="utf-8") as file:
        file.write("{\n" + STREAM)
    code, out, err = sotin("day.jsonl")
    assert code == 4 and len(pairs(out)) == 1, (code, out)
    assert "day.jsonl:1: this line is not a report" in err, err


def test_missing_file():
    code, out, err = sotin("no.jsonl")
    assert code == 1 and out == "" and "no.jsonl: no such file or folder" in err, (code, err)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        globals()["test_" + sys.argv[2]]()
