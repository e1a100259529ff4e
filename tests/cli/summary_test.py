#!/usr/bin/env python3
"""summary_test.py SOTIN TEST: one promise of `sotin summary`. Each test gets an empty folder of its own."""
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

SOTIN = os.path.abspath(sys.argv[1])
A = {"id": "a", "cluster": "1", "published": "2031-03-03T08:00:00+07:00", "title": "Sập cầu Vàm Nhỏ",
     "text": "Cầu Vàm Nhỏ bắc qua sông Lá sập lúc 6 giờ sáng thứ Hai. Hai xe tải chở cát rơi xuống sông."}
B = {"id": "b", "cluster": "1", "published": "2031-03-03T09:00:00+07:00", "title": "Cầu sập",
     "lead": "Huyện cấm tàu thuyền qua khúc sông Lá trong ba ngày.",
     "text": "Hai xe tải chở cát rơi xuống sông, hai tài xế bơi vào bờ. Việc trục vớt hai xe bắt đầu lúc trưa cùng ngày."}
C = {"id": "c", "cluster": 2, "text": "Chợ nổi huyện Mây mở lại sau hai năm vắng khách."}


def sotin(*words, stdin=""):
    done = subprocess.run([SOTIN, "summary", *words], input=stdin.encode(), capture_output=True, timeout=100,
                          env=dict(os.environ, LC_ALL="en_US.UTF-8"))
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def lines(*records):
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)


def summaries(*words, stdin):
    code, out, err = sotin(*words, "-", stdin=stdin)
    assert code == 0, err
    return [json.loads(line) for line in out.splitlines()]


def text_of(record):
    return unicodedata.normalize("NFC", record["text"])


def test_one_line_a_cluster():
    got = summaries("--syllables", "40", stdin=lines(A, C, B))
    assert [s["cluster"] for s in got] == ["1", 2], got
    assert got[1]["summary"] == C["text"], got


def test_sources_are_the_words():
    by_id = {"a": A, "b": B}
    one = summaries("--syllables", "80", stdin=lines(A, B))[0]
    assert len(one["sources"]) >= 3, one
    words = [text_of(by_id[s["id"]])[s["start"]:s["end"]] for s in one["sources"]]
    assert " ".join(words) == one["summary"], (words, one)
    assert len(set(words)) == len(words), words


def test_no_piece_of_a_quotation_and_no_scrap_stands_in_a_summary():
    text = ('Xã Mây thì đã có câu trả lời. Chủ tịch xã Mây nói: "Cầu phải đóng đến hết tháng tư năm sau. Ai cũng phải đi vòng qua '
            'bến đò cũ". Huyện Lá hứa trả tiền đò cho học sinh xã Mây từ tuần tới.')
    got = summaries("--syllables", "60", stdin=lines({"id": "q", "cluster": 1, "text": text}))
    assert got[0]["summary"] == "Huyện Lá hứa trả tiền đò cho học sinh xã Mây từ tuần tới.", got


def test_nothing_is_taken_from_a_lead_apart():
    lead = unicodedata.normalize("NFD", B["lead"])
    got = summaries("--syllables", "80", stdin=lines(dict(B, lead=lead), dict(B, id="c", cluster="3", lead=None)))
    assert got[0]["summary"] == got[1]["summary"] == B["text"], got
    place = [[(s["start"], s["end"]) for s in one["sources"]] for one in got]
    assert place[0] == place[1], place


def test_decomposed_text_is_composed():
    source = dict(C, text=unicodedata.normalize("NFD", C["text"]))
    one = summaries(stdin=lines(source))[0]
    assert one["summary"] == text_of(C), one


def test_copies_are_one_witness():
    text = A["text"] + " " + B["text"]
    one = summaries("--syllables", "90", stdin=lines(dict(A, text=text), dict(B, text=text, lead=None)))[0]
    assert {s["witnesses"] for s in one["sources"]} == {1}, one
    two = summaries("--syllables", "90", stdin=lines(A, B))[0]
    assert 2 in {s["witnesses"] for s in two["sources"]}, two


def test_no_cluster_is_one():
    got = summaries("--sentences", "1", stdin=lines({k: v for k, v in A.items() if k != "cluster"}))
    assert len(got) == 1 and got[0]["cluster"] is None and len(got[0]["sources"]) == 1, got


def test_order_of_lines_changes_nothing():
    assert summaries(stdin=lines(A, B))[0] == summaries(stdin=lines(B, A))[0]


def test_bad_line_is_told_and_others_go_on():
    code, out, err = sotin("-", stdin=lines(A) + "{\"id\": 1,\n" + lines(C))
    assert code == 4 and len(out.splitlines()) == 2 and ":2:" in err, (code, out, err)


def test_missing_file():
    code, out, err = sotin("nowhere.jsonl")
    assert code != 0 and not out and "nowhere.jsonl" in err, (code, out, err)


def test_length_must_be_a_number():
    assert sotin("--syllables", "-3", "-")[0] == 2
    assert sotin("--syllables", "0", "-")[0] == 2


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        globals()["test_" + sys.argv[2]]()


main()
