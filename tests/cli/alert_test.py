#!/usr/bin/env python3
"""alert_test.py SOTIN TEST: one promise of alerts. Each test gets an empty folder with a ledger of one report."""
import json
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET

from web_site import Site

SOTIN = os.path.abspath(sys.argv[1])
ATOM = "{http://www.w3.org/2005/Atom}"
OLD = {"id": "cu-1", "title": "Cầu cũ", "published": "2025-03-01", "outlet": "Báo Kênh",
       "text": "Ông Phạm Văn Lúa hôm 28/2 nói rằng cầu cũ sẽ đóng để sửa trong hai tháng tới.\n"}
NEW = {"id": "kenh-1", "title": "Xã hứa nạo vét kênh", "published": "2025-03-02", "outlet": "Báo Kênh",
       "url": "https://bao.example/kenh-1.htm",
       "text": "Chủ tịch xã Đồng Sậy Phạm Văn Lúa hôm 1/3 cho biết xã sẽ nạo vét kênh Đá Bạc trước mùa mưa, khi "
               "huyện cấp đủ máy và dân thôn Hạ đồng ý góp công đào đắp hai bên bờ.\n\nKênh Đá Bạc dài tám cây số, "
               "nối sông Cái với đồng lúa thôn Hạ, đã bồi lắng từ nhiều năm nay; mùa khô vừa rồi ghe không qua "
               "được, nông dân phải gánh lúa về nhà.\n\nÔng Lúa gặp bà Ngô Thị Mận tại Cần Thơ hôm 1/3.\n"}
COPY = dict(NEW, id="kenh-2", outlet="Tin Đồng", url="https://tin.example/2", text="(Tin Đồng) " + NEW["text"])


def sotin(*words, code=0, lang="en"):
    done = subprocess.run([SOTIN, "--lang", lang, *words], capture_output=True, timeout=300,
                          env=dict(os.environ, COLUMNS="100"))
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == code, f"{words}: exit code {done.returncode}\n{out}\n{err}"
    return out, err


def read(*reports):
    with open("in.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(report, ensure_ascii=False) + "\n" for report in reports)
    return sotin("read", "--format", "jsonl", "in.jsonl")


def check(*words, code=0):
    return [json.loads(line) for line in sotin("alert", "check", "--json", *words, code=code)[0].splitlines()]


def test_what_was_there_before_is_not_told():
    sotin("alert", "add", "lúa", "--who", "Phạm Văn Lúa")
    assert check(code=3) == []
    read(NEW)
    assert {m["report"] for m in check()} == {"kenh-1"}


def test_a_match_is_a_plain_line():
    sotin("alert", "add", "kênh", "--words", "\"nạo vét\"", "--act", "statement")
    read(NEW)
    out, err = sotin("alert", "check")
    lines = out.splitlines()
    assert len(lines) == 1 and lines[0].startswith("kênh: 2025-03-0"), out
    for words in ("Phạm Văn Lúa", "nạo vét kênh Đá Bạc", "Báo Kênh", "kenh-1#s", "https://bao.example/kenh-1.htm"):
        assert words in lines[0], (words, out)
    match = check()[0]
    assert match["schema"] == "sotin.alert/1" and match["kind"] == "statement" and match["alert"] == "kênh", match


def test_nothing_is_told_twice_once_it_is_marked():
    sotin("alert", "add", "lúa", "--who", "Phạm Văn Lúa")
    read(NEW)
    first = check()
    assert check() == first and check("--mark") == first
    assert check(code=3) == []
    read(NEW)
    sotin("reread")
    assert check(code=3) == []


def test_copies_are_one_alert():
    sotin("alert", "add", "kênh", "--words", "kênh", "--act", "statement")
    read(NEW, COPY)
    matches = check("--mark")
    assert len(matches) == 1 and matches[0]["copies"] == ["kenh-2"], matches
    read(dict(COPY, id="kenh-3"))
    assert check(code=3) == []


def test_a_changed_report_tells_what_is_new_in_it():
    sotin("alert", "add", "tất cả", "--act", "statement")
    read(NEW)
    check("--mark")
    read(dict(NEW, text=NEW["text"] + "\nBà Ngô Thị Mận nói rằng dân sẽ góp năm chiếc ghe chở đất đi xa.\n"))
    matches = check()
    assert len(matches) == 1 and matches[0]["who"] == "Ngô Thị Mận", matches


def test_a_preview_says_what_it_would_have_said():
    sotin("alert", "add", "lúa", "--who", "Phạm Văn Lúa")
    out, err = sotin("alert", "preview", "lúa")
    assert "cầu cũ" in out and "over the last 7 days" in err, (out, err)
    assert check(code=3) == []
    assert check("--since", "2000-01-01") != [] and check("--since", "2100-01-01", code=3) == []


def test_an_alert_is_listed_removed_and_brought_back():
    sotin("alert", "add", "a", "--who", "Mận", "--outlet", "Báo Kênh")
    sotin("alert", "add", "a", "--who", "Lúa", code=2)
    assert "Mận" in sotin("alerts")[0]
    assert json.loads(sotin("alerts", "--json")[0])["alerts"][0]["outlet"] == "Báo Kênh"
    sotin("alert", "remove", "a")
    assert sotin("alerts", code=3)[0] == ""
    assert "«a»" in sotin("alert", "check", "a", code=3)[1]
    sotin("alert", "remove", "a", "--undo")
    assert "Mận" in sotin("alerts")[0]


def test_wrong_questions_are_explained():
    assert "--who" in sotin("alert", "add", "a", code=2)[1]
    assert "hãy hỏi" in sotin("alert", "add", "a", code=2, lang="vi")[1]
    assert "--act" in sotin("alert", "add", "a", "--act", "sing", code=2)[1]
    assert "no story" in sotin("alert", "add", "a", "--story", "zzz", code=3)[1]
    sotin("alert", "add", "b", "--act", "withhold")
    sotin("alert", "check", "--since", "hôm qua", code=2)
    sotin("alert", code=2)


def test_an_atom_feed_is_written_and_read_back():
    sotin("alert", "add", "kênh & mương", "--words", "kênh", "--act", "statement")
    sotin("alert", "check", "--atom", "tin.atom", code=3)
    root = ET.parse("tin.atom").getroot()
    assert root.tag == ATOM + "feed" and root.findtext(ATOM + "updated") and not root.findall(ATOM + "entry")
    read(NEW)
    sotin("alert", "check", "--mark", "--atom", "tin.atom")
    entries = ET.parse("tin.atom").getroot().findall(ATOM + "entry")
    assert len(entries) == 1, entries
    for tag in ("id", "title", "updated", "content"):
        assert entries[0].findtext(ATOM + tag), tag
    before = entries[0].findtext(ATOM + "id")
    # What was told stays in the feed, under the same id.
    sotin("alert", "check", "--atom", "tin.atom", code=3)
    entries = ET.parse("tin.atom").getroot().findall(ATOM + "entry")
    assert [e.findtext(ATOM + "id") for e in entries] == [before]
    feed = json.loads(sotin("feed", "--json", "tin.atom")[0])
    assert feed["items"][0]["url"] == NEW["url"] and feed["notes"] == [], feed


def test_a_webhook_is_told_and_what_it_refuses_is_told_again():
    site = Site()
    sotin("alert", "add", "kênh", "--words", "kênh", "--act", "statement")
    read(NEW)
    out, err = sotin("alert", "check", "--mark", "--webhook", site.address + "/hook", code=1)
    assert "nạo vét" in out and not site.asked, err  # this machine is not asked for without leave
    sotin("alert", "check", "--mark", "--allow-private", "--webhook", "http://127.0.0.1:9/hook", code=1)
    assert len(check()) == 1
    sotin("alert", "check", "--mark", "--allow-private", "--webhook", site.address + "/hook")
    path, headers, _ = site.asked[0]
    body = json.loads(headers["body"])
    assert path == "/hook" and body["schema"] == "sotin.alert-message/1", body
    assert body["alerts"][0]["report"] == "kenh-1", body
    assert check(code=3) == []


def test_a_person_is_found_under_the_other_name_that_people_joined():
    sotin("alert", "add", "lúa", "--who", "Phạm Văn Lúa", "--act", "statement")
    nick = dict(NEW, id="ba-1", text="Ông Ba Kèo nói rằng cầu mới sẽ thu phí từ tháng sau, mỗi xe hai nghìn đồng.\n")
    read(nick)
    assert check(code=3) == []
    sotin("join", "Phạm Văn Lúa", "Ba Kèo")
    matches = check("--mark")
    assert [m["report"] for m in matches] == ["ba-1"] and "thu phí" in matches[0]["words"], matches
    assert check(code=3) == []


def refusing(site, *answers):
    """The hook gives these answers one after the other: statuses, or seconds to wait, or headers."""
    left = list(answers)

    def answer(handler):
        now = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(now, float):
            time.sleep(now)
            return 204, {}, b""
        return (now, {}, b"") if isinstance(now, int) else (now[0], now[1], b"")
    site.hook = answer


def told(site):
    return [json.loads(headers["body"])["alerts"] for path, headers, _ in site.asked if path == "/hook"]


def test_a_webhook_that_is_out_of_order_is_told_the_next_time():
    site = Site()
    sotin("alert", "add", "kênh", "--words", "kênh", "--act", "statement")
    read(NEW)
    refusing(site, 500, 204)
    hook = ("alert", "check", "--mark", "--allow-private", "--webhook", site.address + "/hook")
    out, err = sotin(*hook, code=1)
    assert "500" in err and "not remembered" in err and "nạo vét" in out, (out, err)
    sotin(*hook)
    assert len(told(site)) == 2 and told(site)[0] == told(site)[1], site.asked
    sotin(*hook, code=3)
    assert len(told(site)) == 2, "nothing new, nothing sent"


def test_a_webhook_that_does_not_answer_in_time_is_told_the_next_time():
    site = Site()
    sotin("alert", "add", "kênh", "--words", "kênh", "--act", "statement")
    read(NEW)
    refusing(site, 8.0)
    hook = ("alert", "check", "--mark", "--allow-private", "--patience", "1", "--webhook", site.address + "/hook")
    begin = time.monotonic()
    _, err = sotin(*hook, code=1)
    assert time.monotonic() - begin < 7 and "not remembered" in err, err
    assert len(check()) == 1


def test_a_webhook_is_not_followed_elsewhere():
    site, other = Site(), Site()
    sotin("alert", "add", "kênh", "--words", "kênh", "--act", "statement")
    read(NEW)
    refusing(site, (307, {"Location": other.address + "/hook"}))
    _, err = sotin("alert", "check", "--mark", "--allow-private", "--webhook", site.address + "/hook", code=1)
    assert "307" in err and not other.asked and len(check()) == 1, err
    # A private address is refused under every name it has.
    for host in ("localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"):
        asked = f"http://{host}:{site.server.server_port}/hook"
        assert "private" in sotin("alert", "check", "--mark", "--webhook", asked, code=1)[1]
    assert len(site.asked) == 1, site.asked


def test_every_kind_of_question_is_answered():
    read(NEW)
    story = [row for row in json.loads(sotin("stories", "--json")[0])["stories"] if "kênh" in json.dumps(row, ensure_ascii=False)]
    asked = {"ai": ["--who", "Ngô Thị Mận"], "báo": ["--outlet", "báo kênh"], "gặp": ["--act", "encounter"],
             "chuyện": ["--story", story[0]["id"]], "từ": ["--words", "\"góp công\""],
             "cả": ["--who", "Lúa", "--outlet", "Kênh", "--act", "statement", "--words", "nạo vét"]}
    for name, words in asked.items():
        sotin("alert", "add", name, *words)
    since = {name: check(name, "--since", "2000-01-01") for name in asked}
    assert {m["kind"] for m in since["ai"]} == {m["kind"] for m in since["gặp"]} == {"encounter"}, since
    assert {m["report"] for m in since["báo"]} == {"cu-1", "kenh-1"}, since["báo"]
    assert {m["report"] for m in since["chuyện"]} == {"kenh-1"}, since["chuyện"]
    assert len(since["từ"]) == len(since["cả"]) == 1 and "góp công" in since["từ"][0]["words"], since
    # The same answers as a preview, which remembers nothing.
    for name in asked:
        shown = sotin("alert", "preview", name, "--json")[0]
        assert [json.loads(line) for line in shown.splitlines()] == since[name], name
    assert check(code=3) == []


def test_a_preview_goes_back_as_many_days_as_asked():
    import sqlite3
    sotin("alert", "add", "lúa", "--who", "Phạm Văn Lúa")
    with sqlite3.connect("sotin.db") as ledger:  # as if it had been read long ago
        for name, in ledger.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'readings'").fetchall():
            ledger.execute(f"DROP TRIGGER {name}")
        ledger.execute("UPDATE readings SET read_at = '2025-03-01T00:00:00Z'")
    read(NEW)
    week = sotin("alert", "preview", "lúa", "--json")[0]
    long = sotin("alert", "preview", "lúa", "--days", "36500", "--json")[0]
    assert "cu-1" not in week and "kenh-1" in week and "cu-1" in long and "kenh-1" in long, (week, long)


def test_forgetting_a_report_takes_out_what_was_told_of_it():
    sotin("alert", "add", "kênh", "--words", "kênh", "--act", "statement")
    read(NEW)
    check("--mark")
    sotin("forget", "kenh-1", "--reason", "thử")
    sotin("alert", "check", "--atom", "tin.atom", code=3)
    assert "nạo vét" not in open("tin.atom", encoding="utf-8").read()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        read(OLD)
        globals()["test_" + sys.argv[2]]()
