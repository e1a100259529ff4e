#!/usr/bin/env python3
"""kept_stories_test.py SOTIN TEST: one promise of the commands of stories.

Each test gets an empty folder of its own with a ledger of the sample reports and of three reports on another
matter, one of them a near copy.
"""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

SOTIN = os.path.abspath(sys.argv[1])
SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "samples", "cuu-ho-bien.jsonl")
DAM = ("Đêm 20/9, thân đập thủy lợi Suối Trăn ở huyện Krông Mây nứt một vệt dài bốn mươi mét sau ba ngày mưa lớn, "
       "hơn sáu trăm hộ dân dưới chân đập phải rời nhà trong đêm.\n\nPhó chủ tịch UBND huyện Krông Mây Y Bhiêng Niê cho "
       "biết lực lượng tại chỗ đã mở cả hai cửa xả và đắp bao cát dọc vệt nứt. \"Nước trong hồ đã xuống được một mét rưỡi, "
       "nhưng chưa ai được về nhà\", ông nói sáng 21/9.\n\nGiám đốc Công ty Thủy nông Krông Mây Đoàn Thị Vy thừa nhận đợt "
       "kiểm tra hồi tháng 6 đã thấy chỗ thấm ở vai đập Suối Trăn nhưng chưa kịp sửa.\n")
REPORTS = [
    {"id": "dap-1", "title": "Đập Suối Trăn nứt, hơn 600 hộ dân rời nhà trong đêm", "published": "2025-09-21",
     "outlet": "Tin Cao Nguyên", "text": DAM},
    {"id": "dap-2", "title": "Nứt đập Suối Trăn: sơ tán hơn 600 hộ", "published": "2025-09-21", "outlet": "Báo Rẫy",
     "text": DAM + "\nTheo Tin Cao Nguyên\n"},
    {"id": "dap-3", "title": "Đập Suối Trăn đã ngừng thấm, dân chờ ngày về", "published": "2025-09-23",
     "outlet": "Đài Buôn Làng",
     "text": "Vệt nứt trên thân đập thủy lợi Suối Trăn đã ngừng thấm nước sau hai ngày đắp bao cát. Phó chủ tịch UBND "
             "huyện Krông Mây Y Bhiêng Niê chiều 23/9 nói hơn sáu trăm hộ dân sơ tán có thể về nhà vào cuối tuần nếu "
             "mưa không lớn trở lại.\n\nBà Đoàn Thị Vy, giám đốc Công ty Thủy nông Krông Mây, hứa sửa xong vai đập Suối "
             "Trăn trước tháng 12.\n"},
]


def sotin(*words, code=0, lang="en"):
    done = subprocess.run([SOTIN, "--lang", lang, *words], capture_output=True, timeout=300,
                          env=dict(os.environ, COLUMNS="100"))
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == code, f"{words}: exit code {done.returncode}\n{out}\n{err}"
    return out, err


def read(reports):
    with open("in.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(report, ensure_ascii=False) + "\n" for report in reports)
    return sotin("read", "--format", "jsonl", "in.jsonl")


def stories(*words):
    return json.loads(sotin("stories", "--json", *words)[0])["stories"]


def story_of(report):
    return json.loads(sotin("story", report, "--json")[0])


def dam():
    found = [row for row in stories("--limit", "0") if row["id"] == story_of("dap-1")["id"]]
    assert len(found) == 1
    return found[0]


def test_every_report_is_in_one_story_and_matters_stay_apart():
    rows = stories("--limit", "0")
    assert sum(row["reports"] for row in rows) == 15, rows
    assert rows[0] == dam() and rows[0]["reports"] == 3, rows
    assert (rows[0]["first"], rows[0]["last"]) == ("2025-09-21", "2025-09-23")
    assert story_of("dap-1")["reports"] == ["dap-1", "dap-2", "dap-3"]


def test_a_near_copy_is_no_source_of_its_own():
    assert dam()["independent"] == 2
    assert [sorted(group) for group in story_of("dap-1")["copies"]] == [["dap-1", "dap-2"]]


def test_a_story_is_found_by_id_beginning_or_report():
    id = dam()["id"]
    whole = sotin("story", id, "--json")[0]
    assert sotin("story", id[:9], "--json")[0] == whole
    assert sotin("story", "dap-3", "--json")[0] == whole
    assert json.loads(whole)["schema"] == "sotin.story/1" and json.loads(whole)["id"] == id


def test_an_unknown_story_names_near_ones():
    _, err = sotin("story", "s0000000000000000", code=3)
    assert any(row["id"] in err for row in stories()), err
    _, err = sotin("story", code=2)
    assert "sotin stories" in err


def test_reading_again_changes_nothing():
    before = sotin("stories", "--json")[0], sotin("joins", "--json", "--limit", "9999")[0]
    read(REPORTS)
    sotin("read", "--format", "jsonl", SAMPLES)
    assert (sotin("stories", "--json")[0], sotin("joins", "--json", "--limit", "9999")[0]) == before


def test_the_order_of_arrival_does_not_matter_here():
    os.remove("sotin.db")
    read(REPORTS[2:])
    sotin("read", "--format", "jsonl", SAMPLES)
    read(REPORTS[:2])
    assert story_of("dap-3")["reports"] == ["dap-1", "dap-2", "dap-3"]
    assert sum(row["reports"] for row in stories("--limit", "0")) == 15


def test_an_older_ledger_is_placed_at_first_use():
    before = [(row["title"], row["reports"]) for row in stories()]
    with sqlite3.connect("sotin.db") as db:
        later = db.execute(
            "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger'"
            " AND rowid >= (SELECT rowid FROM sqlite_schema WHERE name = 'stories') ORDER BY type, rowid DESC"
        ).fetchall()
        for kind, name in later:
            db.execute(f"DROP {kind} {name}")
        db.execute("DELETE FROM schema_history WHERE schema > 1")
        db.execute("PRAGMA user_version = 1")
    assert [(row["title"], row["reports"]) for row in stories()] == before


def test_forgetting_takes_a_report_out_of_its_story():
    sotin("forget", "dap-1")
    assert story_of("dap-2")["reports"] == ["dap-2", "dap-3"]
    assert "dap-1" not in sotin("joins", "--json", "--limit", "9999")[0]
    assert "whole" in sotin("check")[0]


def test_new_since_a_bookmark_and_undo():
    everything = len(stories("--limit", "0"))
    assert len(json.loads(sotin("new", "--json")[0])["stories"]) == everything
    sotin("bookmark")
    sotin("new", code=3)
    read([dict(REPORTS[2], id="dap-4", published="2025-09-24", title="Dân Suối Trăn về nhà",
               text=REPORTS[2]["text"] + "Người dân bắt đầu về nhà hôm 24/9.\n")])
    news = json.loads(sotin("new", "--json")[0])["stories"]
    assert [r["id"] for s in news for r in s["new_reports"]] == ["dap-4"], news
    assert [row["new"] for row in stories("--since", "me")] == [1]
    assert "new" in sotin("story", "dap-4", "--since", "me")[0]
    sotin("bookmark", "--undo")
    assert len(json.loads(sotin("new", "--json")[0])["stories"]) == everything
    sotin("bookmark", "--undo", code=3)


def test_new_since_a_date_or_a_word_that_is_neither():
    news = json.loads(sotin("new", "--since", "2025-09-23", "--json")[0])["stories"]
    assert [r["id"] for s in news for r in s["new_reports"]] == ["dap-3"]
    assert [row["new"] for row in stories("--since", "2025-09-22")] == [1]
    sotin("bookmark", "ban-thoi-su")
    assert "ban-thoi-su" in sotin("new", "--since", "toa-soan", code=3)[1]


HOME = {"id": "dap-5", "title": "Dân Suối Trăn chờ họp", "published": "2025-09-25", "outlet": "Tin Cao Nguyên",
        "text": "Phó chủ tịch UBND huyện Krông Mây Y Bhiêng Niê sáng 25/9 nói dân sơ tán khỏi vùng đập Suối Trăn được về nhà từ "
                "trưa nay.\n\nÔng Y Bhiêng Niê sẽ gặp bà Đoàn Thị Vy, giám đốc Công ty Thủy nông Krông Mây, ngày 28/9 để bàn việc "
                "sửa vai đập Suối Trăn.\n"}


def check_news(news, text):
    counts = news["counts"]
    for kind in ("statements", "positions", "encounters", "disagreements"):
        assert counts[kind] == len(news[kind]), (kind, news)
    for item in news["statements"] + news["encounters"]:
        assert item["report"] == "dap-5" and text[item["start"]:item["end"]] == item["text"], item
    assert counts["reports"] == 1 and counts["statements"] >= 1, news
    assert any("Y Bhiêng Niê" in (item["who"] or "") and item["date"] == "2025-09-28" for item in news["encounters"]), news


def test_news_of_a_story_are_counted_and_listed_with_their_places():
    sotin("bookmark")
    read([HOME])
    text = HOME["text"]
    rows = json.loads(sotin("new", "--json")[0])["stories"]
    assert len(rows) == 1 and rows[0]["story"]["id"] == story_of("dap-5")["id"], rows
    check_news(rows[0], text)
    whole = json.loads(sotin("story", "dap-5", "--since", "me", "--json")[0])
    check_news(whole["news"], text)
    assert whole["news"]["reports"] == ["dap-5"]
    assert all(s["report"] == "dap-5" and text[s["start"]:s["end"]] == s["text"] for s in whole["news"]["sentences"])
    assert "news" not in story_of("dap-5")
    for words in (["new"], ["story", "dap-5", "--since", "me"]):
        assert "1 encounter to come" in sotin(*words)[0], words
        assert "1 cuộc gặp sắp tới" in sotin(*words, lang="vi")[0], words


def test_a_story_without_news_says_so():
    sotin("bookmark")
    news = json.loads(sotin("story", "dap-1", "--since", "me", "--json")[0])["news"]
    assert news["counts"] == {"reports": 0, "statements": 0, "positions": 0, "encounters": 0, "disagreements": 0}
    assert news["sentences"] == [] and news["confirmed"] == []


def test_stories_of_one_affair_are_named_and_stand_together():
    rows = stories("--limit", "0", "--affairs")
    of = {}
    for place, row in enumerate(rows):
        if row["affair"]:
            of.setdefault(row["affair"], []).append(place)
    assert of and all(len(places) > 1 and places == list(range(places[0], places[0] + len(places))) for places in of.values()), rows
    affair, places = next(iter(of.items()))
    told = json.loads(sotin("story", rows[places[0]]["id"], "--json")[0])["affair"]
    assert told["id"] == affair and {s["id"] for s in told["stories"]} == {rows[i]["id"] for i in places}
    assert "same affair: " in sotin("story", rows[places[0]]["id"])[0]
    assert "cùng vụ việc: " in sotin("story", rows[places[0]]["id"], lang="vi")[0]
    assert story_of("dap-1")["affair"] is None
    assert sum(row["reports"] for row in rows) == 15
    assert sorted(row["id"] for row in rows) == sorted(row["id"] for row in stories("--limit", "0"))


def test_a_report_without_a_title_is_called_by_its_first_words():
    read([{"id": "khong-tit", "published": "2025-12-01", "text": "Chợ nổi sông Mây họp lại sáng nay. Thuyền bán bánh về đông nhất."}])
    heading = "Chợ nổi sông Mây họp lại sáng nay."
    for words in (["show"], ["stories"], ["story", "khong-tit"], ["new"]):
        assert heading in sotin(*words)[0], words
    row = [r for r in json.loads(sotin("show", "--json")[0])["reports"] if r["id"] == "khong-tit"][0]
    assert row["title"] is None and row["heading"] == heading
    assert story_of("khong-tit")["title"] == heading


def test_a_story_of_files_has_a_summary_of_the_length_asked_for():
    def syllables(*words):
        text = json.loads(sotin("story", "--of", SAMPLES, "--json", *words)[0])["summary"]
        return sum(len(sentence["text"].split()) for sentence in text)
    assert 0 < syllables("--syllables", "40") <= 44 < syllables("--syllables", "160") <= 170


def test_who_says_why_and_obeys_a_person():
    def actors(name):
        return json.loads(sotin("who", name, "--json")[0])["actors"]
    before = actors("Y Bhiêng Niê")
    assert len(before) == 1 and len(before[0]["members"]) == 3
    assert "same-story" in before[0]["members"][1]["evidence"]
    assert "why one" in sotin("who", "Y Bhiêng Niê")[0]
    member = before[0]["members"][2]
    handle = f"{member['report']}:{member['entity']}"
    sotin("part", handle, "--reason", "another man")
    assert len(actors("Y Bhiêng Niê")) == 2
    entry = json.loads(sotin("joins", "--json")[0])["joins"][0]
    assert entry["by"] == "person" and entry["what"] == "parted"
    sotin("joins", "--undo", str(entry["entry"]))
    assert len(actors("Y Bhiêng Niê")) == 1
    sotin("joins", "--undo", str(entry["entry"]), code=3)


def test_a_join_by_a_person_changes_the_told_story_and_an_undo_brings_it_back():
    said = 'nói phần thân đập Suối Trăn bị nứt phải đắp lại toàn bộ trước mùa mưa năm sau.'
    read([{"id": "dap-6", "title": "Đập Suối Trăn phải đắp lại", "published": "2025-09-26", "outlet": "Báo Rẫy",
           "text": f"Kỹ sư trưởng đập Suối Trăn Lường Văn Pảo {said}\n\n" + DAM},
          {"id": "dap-7", "title": "Sẽ đắp lại thân đập Suối Trăn", "published": "2025-09-26", "outlet": "Đài Buôn Làng",
           "text": f"Kỹ sư trưởng đập Suối Trăn Hà Quý Bảo {said}\n\n" + REPORTS[2]["text"]}])

    def told():
        story = story_of("dap-6")
        assert "dap-7" in story["reports"], story["reports"]
        return story, [link for link in story["links"] if link["kind"] == "same-statement" and
                       {m["report"] for m in link["members"] if "phải đắp lại toàn bộ" in m["text"]} == {"dap-6", "dap-7"}]
    before, links = told()
    assert links == []
    sotin("join", "Lường Văn Pảo", "Hà Quý Bảo", "--reason", "one man, misspelt")
    joined, links = told()
    assert len(links) == 1, joined["links"]
    entry = json.loads(sotin("joins", "--json")[0])["joins"][0]
    sotin("joins", "--undo", str(entry["entry"]))
    assert told() == (before, [])


def test_a_join_by_a_person_survives_reading_again():
    sotin("join", "Đoàn Thị Vy", "Đặng Hải Triều")
    for _ in range(2):
        actor = json.loads(sotin("who", "Đoàn Thị Vy", "--json")[0])["actors"][0]
        assert {"Đoàn Thị Vy", "Đặng Hải Triều"} <= {m["name"] for m in actor["members"]}
        assert any(m["joined_by"] == "person" for m in actor["members"])
        read(REPORTS)
    sotin("join", "Đoàn Thị Vy", "Không Ai Cả", code=3)


def test_the_log_tells_the_rule():
    rows = json.loads(sotin("joins", "dap-3", "--json")[0])["joins"]
    assert any("Y Bhiêng Niê" in r["name"] and r["rule"] == "same-name" and r["by"] == "machine" for r in rows), rows
    assert "cùng tên" in sotin("joins", lang="vi")[0]


def test_a_story_tells_its_history():
    out, _ = sotin("story", "dap-2", "--history")
    assert "opened" in out and "dap-3" in out


def test_everything_speaks_both_languages():
    for words in (["stories"], ["story", "dap-1"], ["new"], ["joins"]):
        vi, en = sotin(*words, lang="vi")[0], sotin(*words, lang="en")[0]
        assert vi and en and vi != en, words
    for words in (["bookmark"], ["bookmark", "--list"]):
        sotin(*words, lang="vi")
    for name in ("stories", "story", "new", "bookmark", "join", "part", "joins"):
        assert sotin(name, "--help", lang="vi")[0] != sotin(name, "--help", lang="en")[0]


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        sotin("read", "--format", "jsonl", SAMPLES)
        read(REPORTS)
        globals()["test_" + sys.argv[2]]()
        os.chdir("/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
