#!/usr/bin/env python3
"""ledger_test.py SOTIN TEST: one promise of the commands of the ledger.

Each test gets an empty folder of its own with a ledger of two reports. Exit code 77 means that this
machine can't show it.
"""
import csv
import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile

SOTIN = os.path.abspath(sys.argv[1])
REPORTS = [
    {"id": "kenh-1", "title": "Xã hứa nạo vét kênh", "published": "2025-03-02", "outlet": "Báo Kênh",
     "text": "Chủ tịch xã Đồng Sậy Phạm Văn Lúa hôm 1/3 cho biết xã sẽ nạo vét kênh Đá Bạc nếu huyện cấp "
             "đủ máy.\n\nÔng Lúa gặp bà Ngô Thị Mận tại Cần Thơ hôm 1/3.\n"},
    {"id": "kenh-2", "title": "Dân chờ kênh", "published": "2025-03-05", "outlet": "Tin Đồng",
     "text": "Bà Ngô Thị Mận nói với báo chí rằng dân vẫn chờ, \"ghe còn mắc cạn, lúa còn nằm đồng\".\n"},
]


def sotin(*words, code=0, lang="en"):
    done = subprocess.run([SOTIN, "--lang", lang, *words], capture_output=True, timeout=300,
                          env=dict(os.environ, COLUMNS="100"))
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == code, f"{words}: exit code {done.returncode}\n{out}\n{err}"
    return out, err


def read(reports=REPORTS, code=0):
    with open("in.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(report, ensure_ascii=False) + "\n" for report in reports)
    return sotin("read", "--format", "jsonl", "in.jsonl", code=code)


def test_show_lists_and_shows():
    out, _ = sotin("show")
    assert "kenh-1" in out and "Tin Đồng" in out and "2 reports" in out, out
    assert [r["id"] for r in json.loads(sotin("show", "--json")[0])["reports"]] == ["kenh-1", "kenh-2"]
    assert "Xã hứa nạo vét kênh" in sotin("show", "kenh-1")[0]


def test_show_json_is_what_read_printed():
    printed, _ = read()
    shown = "".join(sotin("show", r["id"], "--json")[0] for r in REPORTS)
    assert shown == printed
    assert sotin("export", "--format", "jsonl")[0] == printed


def test_reading_again_changes_nothing():
    before = sotin("show", "--json")[0]
    read()
    assert sotin("show", "--json")[0] == before
    assert "0 read again" in sotin("reread")[1]


def test_nothing_found_is_exit_code_3():
    for words in (["show", "xyz"], ["who", "Napoléon"], ["search", "kangaroo"], ["members", "NATO"],
                  ["commitments", "--party", "voi"], ["explain", "kenh-1", "voi"], ["forget", "xyz"]):
        assert sotin(*words, code=3)[1].startswith("sotin: "), words


def test_no_ledger_is_said():
    out, err = sotin("who", "Lúa", "--ledger", "none.db", code=1)
    assert out == "" and "none.db" in err and not os.path.exists("none.db"), err


def test_search_with_and_without_marks():
    for query in ("nạo vét", "nao vet", "NẠO VÉT", "kenh da bac", "\"kênh đá bạc\""):
        assert "kenh-1" in sotin("search", query)[0], query
    for query in ('"', "AND (", "a*", "-"):
        code = 3
        sotin("search", "--", query, code=code)


def test_forgotten_words_are_gone_and_stay_away():
    out, err = sotin("forget", "kenh-2", "--reason", "source asked for it")
    assert out == "" and "kenh-2" in err
    data = b"".join(open(name, "rb").read() for name in os.listdir(".") if name.startswith("sotin.db"))
    for word in ("mắc cạn", "mac can", "ghe"):
        assert word.encode() not in data, word
    assert "source asked for it" in sotin("show")[0]
    assert "kenh-2" in read(code=4)[1]
    sotin("show", "kenh-2", code=3)
    sotin("read", "--again", "--format", "jsonl", "in.jsonl")
    sotin("show", "kenh-2")


def test_backup_is_a_ledger():
    sotin("backup", "copy.db")
    assert "kenh-1" in sotin("show", "--ledger", "copy.db")[0]
    assert "copy.db" in sotin("backup", "copy.db", code=2)[1]


def test_check_finds_damage():
    assert "whole" in sotin("check")[0]
    with open("bad.db", "wb") as file:
        file.write(b"not a ledger" * 1000)
    sotin("check", "--ledger", "bad.db", code=1)
    assert json.loads(sotin("check", "--json")[0])["whole"] is True


def test_export_tables():
    sotin("export", "--format", "csv", "--out", "tables")
    with open("tables/manifest.json", encoding="utf-8") as file:
        manifest = json.load(file)
    assert sorted(file["name"] for file in manifest["files"]) == sorted(set(os.listdir("tables")) - {"manifest.json"})
    assert manifest["counts"]["reports"] == len(REPORTS), manifest
    for entry in manifest["files"]:
        with open(os.path.join("tables", entry["name"]), "rb") as file:
            content = file.read()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"] and len(content) == entry["bytes"], entry
        rows = list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
        assert all(len(row) == len(rows[0]) for row in rows), entry
    with open("tables/reports.csv", encoding="utf-8", newline="") as file:
        assert [row["text"] for row in csv.DictReader(file)] == [r["text"] for r in REPORTS]


def test_json_everywhere():
    for words in (["show"], ["who", "Mận"], ["commitments"], ["members", "x"], ["meetings"], ["timeline"],
                  ["search", "kênh"], ["check"], ["explain", "kenh-1", "cho biết"]):
        done = subprocess.run([SOTIN, *words, "--json"], capture_output=True, timeout=300)
        assert isinstance(json.loads(done.stdout), dict), words


def test_explain_says_why():
    out, _ = sotin("explain", "kenh-1", "cho biết", lang="vi")
    assert "quy tắc" in out and "dựa vào" in out and "trọng số" in out, out
    record = json.loads(sotin("explain", "kenh-1", "s1", "--json")[0])["records"][0]
    assert any("cho biết" in because["text"] for because in record["because"]), record


def test_a_folder_is_no_ledger():
    os.mkdir("folder.db")
    assert "folder.db" in sotin("show", "--ledger", "folder.db", code=1)[1]


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        read()
        globals()["test_" + sys.argv[2]]()


if __name__ == "__main__":
    main()
