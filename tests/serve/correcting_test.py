#!/usr/bin/env python3
"""correcting_test.py SOTIN TEST: what readers correct on the page (see serve_test.py)."""
import csv
import io
import json
import re
import subprocess

import serve_test
from serve_test import EVIL, REPORTS, SOTIN, Tags, ask


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


def entry_form(report, kind):
    """The fields of the form of a report's first entry of a kind, as they are filled in."""
    _, text = ask("/reports/" + report)
    address = next(a["href"] for tag, a in Tags(text).tags if tag == "a" and "/corrections/" + kind + "%3A" in a.get("href", ""))
    _, text = ask(address)
    form_of = text.split('id="correct"')[1].split("</form>")[0]
    fields = {a["name"]: a.get("value", "") for tag, a in Tags(form_of).tags if tag == "input" and a.get("name") not in (None, "none")}
    for name, value in re.findall(r'<textarea name="(\w+)"[^>]*>\n?(.*?)</textarea>', form_of, re.S):
        fields[name] = value
    for name, options in re.findall(r'<select name="(\w+)">(.*?)</select>', form_of, re.S):
        chosen = [a["value"] for tag, a in Tags(options).tags if "selected" in a]
        fields[name] = chosen[0] if chosen else ""
    return {**fields, "by": "Mai"}


BOUND = {"id": "bo-1", "title": "Huyện hứa máy", "published": "2025-03-02", "outlet": "Báo Kênh", "text":
         "Bộ trưởng Giao thông Trần Văn Hậu hôm 1/3 cam kết bộ sẽ chi 30 tỷ đồng cho cầu Đá Hàn nếu tỉnh giao mặt bằng.\n\n"
         "Ông Hậu gặp bà Ngô Thị Mận tại Cần Thơ hôm 1/3.\n"}


def record(kind, report="bo-1"):
    return json.loads(ask("/api/v1/reports/" + report)[1])[kind][0]


def test_encounters_and_commitments_are_corrected_field_by_field():
    with open("bo.jsonl", "w", encoding="utf-8") as file:
        file.write(json.dumps(BOUND, ensure_ascii=False) + "\n")
    subprocess.run([SOTIN, "read", "--ledger", "sotin.db", "bo.jsonl"], check=True, capture_output=True)
    fields = entry_form("bo-1", "v")
    assert fields["place"] == "Cần Thơ" and fields["date"] == "2025-03-01", fields
    assert form("/reports/bo-1/corrections", fields)[0].status == 303
    assert listed()["corrections"] == [], "nothing was changed"
    fields.update(type="talks", mode="phone", place="", date="2/3/2025", status="planned")
    answer, text = form("/reports/bo-1/corrections", fields)
    assert answer.status == 303, text
    met = record("events")
    assert (met["type"], met["mode"], met["place"], met["date"]["value"], met["status"]) == ("talks", "phone", None, "2025-03-02", "planned"), met
    fields = entry_form("bo-1", "c")
    fields.update(party="Ngô Thị Mận", what="sẽ chi 30 tỷ đồng", condition="", said_on="2025-02", status="refused")
    answer, text = form("/reports/bo-1/corrections", fields)
    assert answer.status == 303, text
    page = json.loads(ask("/api/v1/reports/bo-1")[1])
    bound = page["commitments"][0]
    names = {e["id"]: e["name"] for e in page["entities"]}
    assert (names[bound["party"]["entity"]], bound["what"]["text"], bound["condition"], bound["status"]) == \
        ("Ngô Thị Mận", "sẽ chi 30 tỷ đồng", None, "refused"), bound
    assert page["statements"][0]["said_on"]["value"] == "2025-02", page["statements"][0]
    subprocess.run([SOTIN, "reread", "--ledger", "sotin.db"], check=True, capture_output=True)
    assert record("commitments")["what"]["text"] == "sẽ chi 30 tỷ đồng" and record("events")["mode"] == "phone"
    exported = subprocess.run([SOTIN, "export", "--format", "annotations", "--ledger", "sotin.db"], capture_output=True, check=True)
    assert json.loads(exported.stdout)["commitments"][0]["status"] == "refused"
    for one in reversed(listed()["corrections"]):
        assert form(f"/corrections/{one['number']}/undo", {"report": "bo-1", "by": "Nam"})[0].status == 303
    assert record("events")["place"]["name"] == "Cần Thơ" and record("commitments")["status"] != "refused"


def listed(query="", headers=None):
    answer, text = ask("/api/v1/corrections" + query, headers=headers)
    assert answer.status == 200, (query, answer.status, text)
    return json.loads(text)


def test_corrections_are_a_list_of_the_api():
    def all_pages(query=""):
        numbers, cursor = [], ""
        for _ in range(20):
            page = listed(f"?limit=2{query}" + (f"&cursor={cursor}" if cursor else ""))
            assert len(page["corrections"]) <= 2
            numbers += [one["number"] for one in page["corrections"]]
            cursor = page["next"]
            if cursor is None:
                return numbers
        raise AssertionError("no end")
    assert listed() == {"schema": "sotin.corrections/1", "corrections": [], "moves": [], "next": None}
    tag = ask("/api/v1/corrections")[0].getheader("ETag")
    _, mark = statement_form()
    for fields in ({"act": "WARN", "by": "Mai"}, {"act": "OFFER", "by": "=HYPERLINK(1)"}, {"said_on": "2025-02", "by": "Mai"}):
        assert form("/reports/kenh-1/corrections", {"entry": mark, **fields})[0].status == 303
    assert form("/reports/kenh-2/corrections", {"entry": statement_form("kenh-2")[1], "speaker": "", "by": "Mai"})[0].status == 303
    assert form("/corrections/3/undo", {"report": "kenh-1", "by": "Nam"})[0].status == 303
    assert form("/reports/kenh-2/story", {"to": "new", "story": "kenh-1", "by": "Mai"})[0].status == 303
    assert ask("/api/v1/corrections", headers={"If-None-Match": tag})[0].status == 200
    tag = ask("/api/v1/corrections")[0].getheader("ETag")
    assert ask("/api/v1/corrections", headers={"If-None-Match": tag})[0].status == 304
    assert all_pages() == [1, 2, 3, 4]
    for query, expected in (("&by=Mai", [1, 3, 4]), ("&report=kenh-2", [4]), ("&kind=s", [1, 2, 3, 4]), ("&kind=m", []), ("&field=act", [1, 2]),
                            ("&state=undone", [3]), ("&state=replaced", [1]), ("&state=in-force", [2, 4]), ("&state=in-force&by=Mai", [4])):
        assert all_pages(query) == expected, (query, all_pages(query))
    for query in ("?kind=x", "?state=never", "?field=hat", "?limit=0", "?cursor=abc"):
        assert ask("/api/v1/corrections" + query)[0].status == 400, query
    assert ask("/api/v1/corrections")[1] == subprocess.run([SOTIN, "corrections", "--json", "--ledger", "sotin.db"], capture_output=True, text=True).stdout
    lines = [json.loads(line) for line in ask("/api/v1/corrections?format=jsonl")[1].splitlines()]
    assert [one["number"] for one in lines] == [1, 2, 3, 4]
    rows = list(csv.DictReader(io.StringIO(ask("/api/v1/corrections?format=csv")[1], newline="")))
    assert [row["state"] for row in rows] == ["replaced", "in-force", "undone", "in-force"] and rows[1]["by"] == "'=HYPERLINK(1)", rows
    ids = lambda query: [row["id"] for row in json.loads(ask("/api/v1/reports?corrected=" + query)[1])["reports"]]
    assert ids("true") == ["kenh-1", "kenh-2"] and ids("false") == [REPORTS[2]["id"]], (ids("true"), ids("false"))
    assert ask("/api/v1/reports?corrected=maybe")[0].status == 400


def test_a_page_lists_who_corrected_what():
    assert "Nobody has corrected anything" in ask("/corrections")[1]
    _, mark = statement_form()
    for n in range(45):
        act = "WARN" if n % 2 else "OFFER"
        assert form("/reports/kenh-1/corrections", {"entry": mark, "act": act, "by": f"Mai {n}" if n else EVIL, "reason": EVIL})[0].status == 303
    _, text = ask("/corrections")
    page = Tags(text)
    assert "Mai 44" in page.words and "Mai 5" in page.words and "Mai 4," not in page.words and EVIL in page.words, page.words
    older = next(a["href"] for tag, a in page.tags if tag == "a" and "before=" in a.get("href", ""))
    older = Tags(ask(older)[1])
    assert "Mai 4," in older.words and "Mai 5," not in older.words
    for one in (page, older):
        assert not [a for tag, a in one.tags if tag == "img" or any(name.startswith("on") for name in a)]
    for odd in ("?before=x", "?before=-1", "?before=99999999999999999999"):
        assert ask("/corrections" + odd)[0].status == 200, odd


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
