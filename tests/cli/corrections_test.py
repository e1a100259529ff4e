#!/usr/bin/env python3
"""corrections_test.py SOTIN TEST: one promise of `sotin correct`, `corrections`, `move`.

Each test gets an empty folder of its own with a ledger of three reports of two stories.
"""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

SOTIN = os.path.abspath(sys.argv[1])
REPORTS = [
    {"id": "kenh-1", "title": "Xã hứa nạo vét kênh", "published": "2025-03-02", "outlet": "Báo Kênh",
     "text": "Chủ tịch xã Phạm Văn Lúa hôm 1/3 cho biết xã sẽ nạo vét kênh Đá Bạc nếu huyện cấp "
             "đủ máy.\n\nÔng Lúa gặp bà Ngô Thị Mận tại Cần Thơ hôm 1/3.\n"},
    {"id": "kenh-2", "title": "Dân chờ kênh", "published": "2025-03-05", "outlet": "Tin Đồng",
     "text": "Bà Ngô Thị Mận nói với báo chí rằng dân vẫn chờ, \"ghe còn mắc cạn, lúa còn nằm đồng\".\n"},
    {"id": "cho-1", "title": "Chợ Lách mở lại", "published": "2025-03-05", "outlet": "Báo Chợ",
     "text": "Bà Lý Thị Hoa cho biết chợ Lách sẽ mở lại từ phiên rằm nếu nước rút khỏi nền chợ.\n"},
]
BY = ["--by", "Mai"]


def sotin(*words, code=0, lang="en"):
    done = subprocess.run([SOTIN, "--lang", lang, *words], capture_output=True, timeout=300,
                          env=dict(os.environ, COLUMNS="100", USER="an"))
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == code, f"{words}: exit code {done.returncode}\n{out}\n{err}"
    return out, err


def read(reports):
    with open("in.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(report, ensure_ascii=False) + "\n" for report in reports)
    return sotin("read", "--format", "jsonl", "in.jsonl")[0]


def shown(report="kenh-1"):
    return json.loads(sotin("show", report, "--json")[0])


def statement(report="kenh-1", number=0):
    return shown(report)["statements"][number]


def speaker(report="kenh-1"):
    page = shown(report)
    entity = page["statements"][0]["speaker"]["entity"]
    return next((e["name"] for e in page["entities"] if e["id"] == entity), None)


def corrections(*words):
    return json.loads(sotin("corrections", *words, "--json")[0])["corrections"]


def as_read_by_an_older_program():
    ledger = sqlite3.connect("sotin.db")
    ledger.execute("UPDATE makers SET program_version = '0.0.0'")
    ledger.commit()
    ledger.close()


def story(report):
    return json.loads(sotin("story", report, "--json")[0])["id"]


def test_a_speaker_is_corrected_everywhere():
    assert speaker() == "Phạm Văn Lúa"
    out, err = sotin("correct", "kenh-1", "s1", "--speaker", "Ngô Thị Mận", "--reason", "nghe lại băng", *BY)
    assert "Phạm Văn Lúa → Ngô Thị Mận" in out and "--undo 1" in err, out + err
    assert speaker() == "Ngô Thị Mận"
    assert "nạo vét" in sotin("who", "Ngô Thị Mận")[0]
    before = json.loads(sotin("who", "Phạm Văn Lúa", "--json")[0])
    assert all(actor["statements"] == [] for actor in before["actors"]), before
    assert "CORRECTED BY READERS" in sotin("show", "kenh-1")[0]
    told = json.loads(sotin("story", "kenh-1", "--json")[0])
    assert "Ngô Thị Mận" in json.dumps(told, ensure_ascii=False)


def test_every_field_of_an_entry_can_be_corrected():
    sotin("correct", "kenh-1", "nạo vét kênh", "--act", "hope", "--said-on", "2025-02", "--content",
          "xã sẽ nạo vét kênh Đá Bạc", *BY)
    said = statement()
    assert said["act"] == "HOPE" and said["said_on"]["value"] == "2025-02", said
    assert [c["text"] for c in said["content"]] == ["xã sẽ nạo vét kênh Đá Bạc"], said
    sotin("correct", "kenh-1", "v1", "--status", "planned", "--date", "none", "--participant", "Phạm Văn Lúa", *BY)
    event = shown()["events"][0]
    assert event["status"] == "planned" and event["date"] is None and len(event["participants"]) == 1, event
    sotin("correct", "kenh-1", "v1", "--no-encounter", *BY)
    assert shown()["events"] == []
    sotin("correct", "kenh-1", "s1", "--not-a-statement", *BY)
    assert shown()["statements"] == []
    assert [c["field"] for c in corrections()] == ["content", "act", "said_on", "status", "date", "participants",
                                                   "none", "none"]


def test_a_missed_statement_is_added():
    sotin("correct", "kenh-1", "--add", "huyện cấp đủ máy", "--cue", "nếu", "--speaker", "none", "--act", "CONDITION", *BY)
    added = shown()["statements"][1]
    assert added["cue"]["text"] == "nếu" and added["speaker"]["kind"] == "unspecified", added
    assert added["parent"] == "s1" and added["rule"] == "corrected", added
    whole = statement()["content"][0]["text"]
    assert "already: s1" in sotin("correct", "kenh-1", "--add", whole, *BY, code=2)[1]


def test_corrections_survive_reading_again():
    before = shown()["statements"][0]["act"]
    sotin("correct", "kenh-1", "s1", "--act", "WARN", *BY)
    as_read_by_an_older_program()
    out, err = sotin("reread")
    assert "3 read again, 0 with changes" in err, out + err
    assert statement()["act"] == "WARN" and before != "WARN"
    read(REPORTS)
    assert statement()["act"] == "WARN"


def test_corrections_go_into_a_new_version_while_their_words_are_there():
    sotin("correct", "kenh-1", "s1", "--act", "WARN", *BY)
    longer = dict(REPORTS[0], text="Cập nhật lúc 8 giờ.\n\n" + REPORTS[0]["text"])
    read([longer])
    assert shown()["text"].startswith("Cập nhật") and statement()["act"] == "WARN"
    read([dict(REPORTS[0], text="Xã Đồng Sậy hôm nay có mưa lớn.\n")])
    assert [c["state"] for c in corrections()] == ["lost"]
    assert "không còn áp dụng được" in sotin("corrections", lang="vi")[0]
    read(REPORTS)
    assert statement()["act"] == "WARN" and [c["state"] for c in corrections()] == ["in-force"]


def test_undoing_is_a_record_too():
    sotin("correct", "kenh-1", "s1", "--speaker", "none", *BY)
    assert speaker() is None
    assert "undone" in sotin("correct", "--undo", "1", "--by", "Nam", "--reason", "nhầm")[1]
    assert speaker() == "Phạm Văn Lúa"
    assert "before" in sotin("correct", "--undo", "1", "--by", "Nam")[1]
    only = corrections()
    assert len(only) == 1 and only[0]["state"] == "undone" and only[0]["undone"]["by"] == "Nam", only
    assert sotin("correct", "--undo", "9", *BY, code=3)[1].startswith("sotin: ")


def test_the_same_again_keeps_nothing():
    sotin("correct", "kenh-1", "s1", "--act", "WARN", *BY)
    assert "nothing was kept" in sotin("correct", "kenh-1", "s1", "--act", "WARN", *BY)[1]
    assert len(corrections("kenh-1")) == 1


def test_refusals_say_what_there_is():
    for words, vietnamese in ((["s1", "--act", "SHOUT"], "hiện có REPORT CONFIRM"),
                              (["s1", "--content", "con voi"], "không có trong bài"),
                              (["s1", "--speaker", "Napoléon"], "các tên trong bài: Phạm Văn Lúa"),
                              (["s1", "--said-on", "hôm qua"], "viết 2025-08-20"),
                              (["s1", "--status", "held"], "sửa được: speaker content"),
                              (["v1", "--status", "pledged"], "hiện có held planned"), (["s1"], "sotin correct --help")):
        out, err = sotin("correct", "kenh-1", *words, *BY, code=2, lang="vi")
        assert out == "" and vietnamese in err, (words, err)
    assert "bài không có mục «s7»" in sotin("correct", "kenh-1", "s7", "--act", "WARN", *BY, code=3, lang="vi")[1]
    assert sotin("corrections", code=3)[0] == ""


def test_who_corrects_is_the_login_name_if_nobody_is_named():
    sotin("correct", "kenh-1", "s1", "--act", "WARN")
    assert corrections()[0]["by"] == "an"


def test_corrected_reports_are_exported_as_annotations():
    assert sotin("export", "--format", "annotations", code=3)[0] == ""
    sotin("correct", "kenh-1", "s1", "--speaker", "Ngô Thị Mận", *BY)
    sotin("correct", "kenh-1", "--add", "Cần Thơ hôm 1/3", *BY)
    lines = sotin("export", "--format", "annotations")[0].splitlines()
    assert len(lines) == 1
    report = json.loads(lines[0])
    assert lines[0] + "\n" == sotin("show", "kenh-1", "--json")[0]
    text, entities = report["text"], {e["id"] for e in report["entities"]}

    def spans(value):
        if isinstance(value, dict):
            if "start" in value and "text" in value:
                assert text[value["start"]:value["end"]] == value["text"], value
            for inner in value.values():
                spans(inner)
        elif isinstance(value, list):
            for inner in value:
                spans(inner)
    spans({name: value for name, value in report.items() if name != "text"})
    for said in report["statements"]:
        assert said["content"] and said["evidence"]["text"], said
        assert said["speaker"]["entity"] is None or said["speaker"]["entity"] in entities, said
    sotin("correct", "--undo", "1", *BY)
    sotin("correct", "--undo", "2", *BY)
    assert sotin("export", "--format", "annotations", code=3)[0] == ""


def test_trainer_and_scorer_read_annotations():
    trainer = os.path.join(os.path.dirname(SOTIN), "sotin-train")
    if not os.path.exists(trainer):
        sys.exit(77)
    sotin("correct", "kenh-1", "s1", "--speaker", "Ngô Thị Mận", "--act", "HOPE", *BY)
    sotin("correct", "kenh-2", "s1", "--act", "WARN", *BY)
    sotin("export", "--format", "annotations", "--out", "notes")
    os.makedirs("weights")
    done = subprocess.run([trainer, "acts", "--gold", "notes/annotations.jsonl", "--out", "weights"],
                          capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stdout + done.stderr
    weights = "".join(open(os.path.join("weights", name), encoding="utf-8").read() for name in os.listdir("weights"))
    assert "HOPE" in weights and "WARN" in weights, os.listdir("weights")
    scorer = os.path.join(os.environ.get("SOTIN_SHARED", "/work/shared"), "score", "score_reports.py")
    if os.path.exists(scorer):
        done = subprocess.run([sys.executable, scorer, "notes/annotations.jsonl", "notes/annotations.jsonl"],
                              capture_output=True, text=True, timeout=280)
        assert done.returncode == 0 and "speaker                      100.0%" in done.stdout, done.stdout + done.stderr


def test_a_report_is_moved_and_stays_where_people_put_it():
    assert story("kenh-1") != story("cho-1")
    before, own = story("kenh-2"), story("cho-1")
    assert "--undo 1" in sotin("move", "kenh-2", "--to", "cho-1", "--reason", "cùng một chuyện", *BY)[1]
    assert story("kenh-2") == own
    read([dict(REPORTS[0], id=f"kenh-{n}") for n in range(3, 8)])
    read(REPORTS)
    as_read_by_an_older_program()
    sotin("reread")
    assert story("kenh-2") == own
    history = json.loads(sotin("story", own, "--history", "--json")[0])["events"]
    assert "moved" in [event["what"] for event in history], history
    assert "nothing was kept" in sotin("move", "kenh-2", "--to", "cho-1", *BY)[1]
    moves = json.loads(sotin("corrections", "--json")[0])["moves"]
    assert moves[0]["by"] == "Mai" and moves[0]["to"] == own, moves
    sotin("move", "--undo", "1", *BY)
    assert story("kenh-2") == before


def test_a_report_can_have_a_story_of_its_own():
    read([dict(REPORTS[2], id="cho-2")])
    assert story("cho-1") == story("cho-2")
    sotin("move", "cho-2", "--to", "new", *BY)
    assert story("cho-1") != story("cho-2")
    assert "nothing was kept" in sotin("move", "cho-2", "--to", "new", *BY)[1]
    read([dict(REPORTS[2], id=f"cho-{n}") for n in range(3, 7)])
    assert story("cho-1") != story("cho-2")
    sotin("move", "nowhere", "--to", "new", *BY, code=3)
    sotin("move", "cho-2", "--to", "snowhere", *BY, code=3)
    sotin("move", "cho-2", *BY, code=2)


def test_a_forgotten_report_takes_its_corrections_along():
    sotin("correct", "kenh-1", "s1", "--speaker", "none", "--reason", "lý do rất riêng", *BY)
    sotin("move", "kenh-1", "--to", "cho-1", "--reason", "lý do rất riêng", *BY)
    sotin("backup", "copy.db")
    assert json.loads(sotin("corrections", "--json", "--ledger", "copy.db")[0])["corrections"]
    sotin("forget", "kenh-1")
    assert sotin("corrections", code=3)
    assert "whole" in sotin("check")[0]
    for name in os.listdir("."):
        if name.startswith("sotin.db"):
            with open(name, "rb") as file:
                assert "lý do rất riêng".encode() not in file.read(), name


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        read(REPORTS)
        globals()["test_" + sys.argv[2]]()


if __name__ == "__main__":
    main()
