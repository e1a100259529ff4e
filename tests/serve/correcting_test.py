#!/usr/bin/env python3
"""correcting_test.py SOTIN TEST: what readers correct on the page (see serve_test.py)."""
import json
import re
import subprocess

import serve_test
from serve_test import EVIL, SOTIN, Tags, ask


def form(path, fields, headers=None):
    from urllib.parse import urlencode
    return ask(path, "POST", urlencode(fields).encode(),
               {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})})


def statement_form(report="kenh-1"):
    """The page of a report's first statement and the fields of its form as they are filled in."""
    _, text = ask("/reports/" + report)
    address = next(a["href"] for tag, a in Tags(text).tags if tag == "a" and re.search(r"/v\d+/", a.get("href", "")))
    _, text = ask(address)
    mark = next(a["value"] for tag, a in Tags(text).tags if a.get("name") == "entry")
    return address, mark


def speaker():
    page = json.loads(ask("/api/v1/reports/kenh-1")[1])
    entity = page["statements"][0]["speaker"]["entity"]
    return next((e["name"] for e in page["entities"] if e["id"] == entity), None)


def test_a_correction_comes_in_once_and_can_be_undone():
    _, mark = statement_form()
    fields = {"entry": mark, "speaker": "Ngô Thị Mận", "by": "Mai", "reason": "nghe lại"}
    for _ in range(2):
        answer, _ = form("/reports/kenh-1/corrections", fields)
        assert answer.status == 303 and "/v1/" in answer.getheader("Location"), answer.status
        cookie = answer.getheader("Set-Cookie")
        assert cookie.startswith("author=Mai;") and "SameSite=Strict" in cookie and "HttpOnly" in cookie, cookie
    assert speaker() == "Ngô Thị Mận"
    _, text = ask(answer.getheader("Location"), headers={"Cookie": "author=Mai"})
    assert "corrected" in text and "nghe lại" in text and 'value="Mai"' in text, text
    assert text.count('action="/corrections/') == 1, "sent twice, kept twice"
    for _ in range(2):
        assert form("/corrections/1/undo", {"report": "kenh-1", "by": "Nam"})[0].status == 303
    assert speaker() == "Phạm Văn Lúa"
    assert form("/corrections/9/undo", {"report": "kenh-1", "by": "Nam"})[0].status == 404


def test_an_entry_is_taken_out_and_added_once():
    _, mark = statement_form()
    for _ in range(2):
        assert form("/reports/kenh-1/corrections", {"entry": mark, "none": "1", "by": "Mai"})[0].status == 303
    assert json.loads(ask("/api/v1/reports/kenh-1")[1])["statements"] == []
    for _ in range(2):
        missed = {"add": "1", "content": "xã sẽ nạo vét kênh\r\nhuyện cấp đủ máy", "cue": "cho biết", "speaker": "",
                  "act": "PLEDGE", "said_on": "1/3/2025", "by": "Mai"}
        assert form("/reports/kenh-1/corrections", missed)[0].status == 303
    said = json.loads(ask("/api/v1/reports/kenh-1")[1])["statements"]
    assert len(said) == 1 and len(said[0]["content"]) == 2 and said[0]["said_on"]["value"] == "2025-03-01", said


def test_corrections_that_cannot_be_are_refused_in_the_readers_tongue():
    _, mark = statement_form()
    for fields, words in (({"entry": mark, "speaker": "Napoléon", "by": "Mai"}, "các tên trong bài"),
                          ({"entry": mark, "act": "SHOUT", "by": "Mai"}, "không có loại lời"),
                          ({"entry": mark, "act": "WARN", "by": " "}, "thiếu tên"),
                          ({"entry": "s:0123456789abcdef", "act": "WARN", "by": "Mai"}, "tải lại trang"),
                          ({"entry": mark, "said_on": "hôm qua", "by": "Mai"}, "không phải ngày"),
                          ({"add": "1", "content": "con voi", "by": "Mai"}, "không có trong bài")):
        answer, text = form("/reports/kenh-1/corrections?lang=vi", fields)
        assert answer.status == 400 and words in text, (fields, answer.status, text[-600:])
    assert form("/reports/none/corrections", {"entry": mark, "act": "WARN", "by": "Mai"})[0].status == 404
    assert json.loads(subprocess.run([SOTIN, "corrections", "--json"], capture_output=True).stdout)["corrections"] == []


def test_foreign_pages_cannot_correct():
    _, mark = statement_form()
    for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
                    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}):
        for path in ("/reports/kenh-1/corrections", "/reports/kenh-1/story", "/corrections/1/undo", "/moves/1/undo"):
            answer, _ = form(path, {"entry": mark, "none": "1", "by": "x", "to": "new"}, headers)
            assert answer.status == 403, (path, headers, answer.status)
    assert len(json.loads(ask("/api/v1/reports/kenh-1")[1])["statements"]) == 1


def test_names_and_reasons_of_correctors_are_text():
    address, mark = statement_form()
    answer, _ = form("/reports/kenh-1/corrections", {"entry": mark, "act": "WARN", "by": EVIL, "reason": EVIL + "\r\nX: y"})
    assert answer.status == 303 and answer.getheader("X") is None
    assert form("/reports/kenh-1/story", {"to": "new", "by": EVIL, "reason": EVIL})[0].status == 303
    cookie = {"Cookie": answer.getheader("Set-Cookie").split(";")[0]}
    for path in (answer.getheader("Location"), "/reports/kenh-1", "/stories/kenh-1"):
        _, text = ask(path, headers=cookie)
        page = Tags(text)
        assert [a for tag, a in page.tags if tag == "script"] == [{"src": "/static/sotin.js", "defer": None}], path
        assert not [a for tag, a in page.tags if tag == "img"], path
        assert not [n for _, a in page.tags for n in a if n.startswith("on")], path
    assert EVIL in Tags(ask("/reports/kenh-1", headers=cookie)[1]).words


def test_a_report_is_moved_on_the_page():
    before = json.loads(ask("/api/v1/stories/kenh-1")[1])["id"]
    for _ in range(2):
        assert form("/reports/kenh-2/story", {"to": "new", "story": "kenh-1", "by": "Mai"})[0].status == 303
    assert json.loads(ask("/api/v1/stories/kenh-2")[1])["id"] == before
    moves = json.loads(subprocess.run([SOTIN, "corrections", "--json"], capture_output=True).stdout)["moves"]
    assert len(moves) <= 1, moves
    assert form("/reports/kenh-2/story", {"to": "snowhere", "by": "Mai"})[0].status == 404


if __name__ == "__main__":
    serve_test.main(globals())
