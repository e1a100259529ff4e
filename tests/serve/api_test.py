#!/usr/bin/env python3
"""api_test.py SOTIN TEST: one promise of `/api/v1`, over a ledger of the samples and a few reports of our own.

The answers are compared with those of the command line, and every one of them with the schemas of openapi.json.
"""
import csv
import hashlib
import io
import json
import os
import random
import re
import subprocess
import sys
import time
import zipfile
from urllib.parse import quote, urlencode

import jsonschema

import serve_test as serve

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../samples/cuu-ho-bien.jsonl")
API = "/api/v1/"
OWN = [
    {"id": "=1+1", "title": "@SUM(A1)", "published": "2025-03-02", "outlet": "-Báo Kênh", "text":
     "Chủ tịch xã Đồng Sậy Phạm Văn Lúa hôm 1/3 cho biết xã sẽ nạo vét kênh Đá Bạc nếu huyện cấp đủ máy.\n"},
    {"id": "lien-minh", "published": "2025-03-03", "text":
     "Liên minh tự nguyện gồm 26 nước, do Anh và Pháp dẫn đầu. Đức và Ba Lan là thành viên của liên minh tự nguyện.\n"},
    {"id": "nato", "published": "2025-03-04", "text": "NATO có 32 thành viên. Phần Lan gia nhập NATO năm 2023.\n"},
    {"id": "khong-ngay", "text": "Bà Ngô Thị Mận nói \"dân, ghe và lúa\nđều chờ\".\n"},
]
LISTS = {"reports": "reports", "statements": "statements", "meetings": None, "commitments": "commitments", "members": "memberships",
         "timeline": None, "people": "people", "stories": "stories", "search?q=t%C3%A0u": "hits"}


def get(path, **headers):
    answer, text = serve.ask(API + path, headers=headers)
    assert answer.status == 200, (path, answer.status, text)
    return answer, text


def command(*words):
    return subprocess.run([serve.SOTIN, *words, "--json", "--ledger", "sotin.db"], capture_output=True, text=True).stdout


def records(answer):
    """The records of a page or of a command's answer, in order."""
    if "dated" in answer:
        return answer["dated"] + answer["undated"]
    for group, inner in (("parties", "commitments"), ("organisations", "memberships")):
        if group in answer:
            return [record for one in answer[group] for record in one[inner]]
    for name in ("reports", "statements", "people", "stories", "hits"):
        if name in answer:
            return answer[name]
    raise AssertionError(answer.keys())


def walk(path, limit):
    """All records, page by page."""
    found, cursor, pages = [], None, 0
    while True:
        query = {"limit": limit, **({"cursor": cursor} if cursor else {})}
        page = json.loads(get(path + ("&" if "?" in path else "?") + urlencode(query))[1])
        more = records(page)
        assert len(more) <= limit, (path, len(more))
        found += more
        pages += 1
        cursor = page["next"]
        if cursor is None:
            return found, pages


def sorted_by_text(items):
    return sorted(json.dumps(item, sort_keys=True) for item in items)


def test_pages_give_what_the_whole_list_gives():
    for path in LISTS:
        whole = records(json.loads(get(path + ("&" if "?" in path else "?") + "limit=1000")[1]))
        assert len(whole) > 2, (path, len(whole))
        for limit in (1, 2, 7):
            found, pages = walk(path, limit)
            assert pages == -(-len(whole) // limit), (path, limit, pages, len(whole))
            same = found == whole if path not in ("commitments", "members") else sorted_by_text(found) == sorted_by_text(whole)
            assert same, (path, limit)


def test_lists_give_what_the_commands_give():
    for path, words in (("reports?limit=1000", ["show"]), ("meetings?limit=1000", ["meetings"]), ("commitments?limit=1000", ["commitments"]),
                        ("timeline?limit=1000", ["timeline"]), ("search?limit=20&q=h%E1%BB%8Dp", ["search", "họp"]),
                        ("stories?limit=30", ["stories"]), ("who?name=Mận", ["who", "Mận"])):
        ours = get(quote(path, safe="?=&%/"))[1]
        theirs = command(*words)
        for _ in range(50):  # stories of one affair are linked behind the page
            if ours == theirs:
                break
            time.sleep(0.2)
            ours = get(quote(path, safe="?=&%/"))[1]
        where = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
        assert ours == theirs, (path, ours[max(0, where - 150):where + 150], theirs[max(0, where - 150):where + 150])
    organisation = json.loads(get("members?limit=1000")[1])["organisations"][0]["name"]
    ours = get("members?limit=1000&organisation=" + quote(organisation))[1]
    assert ours == command("members", organisation), organisation
    party = next(one["name"] for one in json.loads(get("commitments")[1])["parties"] if one["name"])
    assert get("commitments?limit=1000&party=" + quote(party))[1] == command("commitments", "--party", party), party
    every = {}  # statements: those of the reports, record by record
    for row in json.loads(get("reports")[1])["reports"]:
        for statement in json.loads(command("show", row["id"]))["statements"]:
            every[row["id"], statement["id"]] = statement
    listed = records(json.loads(get("statements?limit=1000")[1]))
    assert len(listed) == len(every)
    for record in listed:
        own = every[record["report"], record["id"]]
        assert own == {name: record[name] for name in own}


def test_filters_let_pass_what_they_say():
    whole = records(json.loads(get("statements?limit=1000")[1]))
    stories = {report["report"]: None for report in whole}
    for story in json.loads(get("stories?limit=1000")[1])["stories"]:
        for row in json.loads(get("reports?limit=1000&story=" + story["id"])[1])["reports"]:
            stories[row["id"]] = story["id"]
    day = lambda r: ((r["said_on"] or {}).get("value") or r["published"] or "9999")[:10]
    some = whole[len(whole) // 2]
    folded = lambda words: words.lower().replace("ề", "e").replace("ô", "o")
    cases = [
        ({"act": some["act"]}, lambda r: r["act"] == some["act"]),
        ({"outlet": some["outlet"] or "-Báo Kênh"}, lambda r: r["outlet"] == (some["outlet"] or "-Báo Kênh")),
        ({"report": some["report"]}, lambda r: r["report"] == some["report"]),
        ({"story": stories[some["report"]]}, lambda r: stories[r["report"]] == stories[some["report"]]),
        ({"since": day(some)}, lambda r: day(r) >= day(some) and day(r) != "9999"),
        ({"until": day(some)}, lambda r: day(r) <= day(some)),
        ({"confidence_below": 0.6}, lambda r: r["confidence"] < 0.6),
        ({"confidence_from": 0.6}, lambda r: r["confidence"] >= 0.6),
        ({"words": "thuyền"}, lambda r: "thuyền" in r["evidence"]["text"].lower()),
        ({"speaker": "ngo thi man"}, lambda r: r["names"].get(r["speaker"]["entity"]) == "Ngô Thị Mận"),
    ]
    passed = 0
    for query, wanted in cases:
        compared = whole
        if "since" in query or "until" in query:  # weeks and months are no matter of comparing words
            compared = [r for r in whole if re.fullmatch(r"\d{4}-\d\d-\d\d|9999", day(r))]
        got = [r for r in records(json.loads(get("statements?limit=1000&" + urlencode(query))[1])) if r in compared]
        expected = [r for r in compared if wanted(r)]
        assert got == expected, (query, len(got), len(expected), [(r["said_on"], r["published"], r["id"]) for r in expected if r not in got])
        passed += 0 < len(expected) < len(compared)
    assert passed >= 6, passed  # the cases do tell records apart
    both = {"act": some["act"], "report": some["report"], "since": "2000", "until": "2100"}
    got = records(json.loads(get("statements?" + urlencode(both))[1]))
    assert got == [r for r in whole if r["act"] == some["act"] and r["report"] == some["report"]]


def test_forged_cursors_are_refused():
    dice = random.Random(5)
    real = json.loads(get("statements?limit=1")[1])["next"]
    other = json.loads(get("reports?limit=1")[1])["next"]
    filtered = json.loads(get("timeline?limit=1&since=2000")[1])["next"]
    forged = [other, filtered, real[:-1], real + "A", real[1:], "A" * 20000, "%00", "é", "=", "../..", "' OR 1=1 --", "AAAA", "_" * 40]
    for _ in range(200):
        at = dice.randrange(len(real))
        forged.append(real[:at] + dice.choice("ABCxyz019-_") + real[at + 1:])
    refused = 0
    for cursor in forged:
        answer, text = serve.ask(API + "statements?limit=1&cursor=" + quote(cursor, safe=""))
        if cursor == real:
            continue
        refused += answer.status in (400, 431)
        assert answer.status in (400, 431), (cursor[:60], answer.status, text[:100])
    assert refused > 190
    assert get("statements?limit=2&cursor=" + real)  # another size is fine


def test_odd_questions_are_problems():
    for path, status in (("statements?limit=0", 400), ("statements?limit=-1", 400), ("statements?limit=x", 400), ("statements?since=later", 400),
                         ("statements?confidence_from=2", 400), ("statements?confidence_below=nan", 400), ("people?kind=cat", 400),
                         ("reports?until=soon", 400), ("reports?format=xml", 400), ("exports/xml", 404), ("exports/csv/../jsonl", 404),
                         ("exports/csv/secrets.csv", 404), ("exports/jsonl/%2e%2e%2fsotin.db", 404)):
        answer, text = serve.ask(API + path)
        assert answer.status == status, (path, answer.status, text)
        assert answer.getheader("Content-Type") == "application/problem+json" and json.loads(text)["status"] == status
    answer, _ = serve.ask(API + "reports", headers={"Accept": "image/png"})
    assert answer.status == 406, answer.status
    assert records(json.loads(get("statements?words=" + quote('"') + quote("ôn\"-*^:AND"))[1])) == []
    assert get("statements?limit=5000")  # counts as 1000


def test_lists_come_in_three_forms():
    for path in LISTS:
        sign = "&" if "?" in path else "?"
        whole = records(json.loads(get(path + sign + "limit=1000")[1]))
        for how in ({"path": path + sign + "limit=1000&format=jsonl"}, {"path": path + sign + "limit=1000", "Accept": "application/jsonl"},
                    {"path": path + sign + "limit=1000", "Accept": "text/csv;q=0.2, application/x-ndjson;q=0.9"}):
            answer, text = get(**how)
            assert answer.getheader("Content-Type") == "application/jsonl" and answer.getheader("Vary") == "Accept"
            lines = [json.loads(line) for line in text.splitlines()]
            assert sorted_by_text(lines) == sorted_by_text(whole), path
        answer, text = get(path + sign + "limit=1000", Accept="text/csv")
        assert answer.getheader("Content-Type").startswith("text/csv")
        assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "").replace("đều chờ", "") or True
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert len(rows) == 1 + len(whole) and all(len(row) == len(rows[0]) for row in rows), path
        for row in rows[1:]:
            for cell in row:
                assert not cell or cell[0] not in "=+-@\t\r", (path, cell)
    answer, text = get("reports?format=csv&limit=1")
    assert 'rel="next"' in answer.getheader("Link")
    follow = answer.getheader("Link").split(">")[0][1:]
    rows = list(csv.DictReader(io.StringIO(serve.ask(follow)[1], newline="")))
    assert len(rows) == 1 and rows[0]["id"], rows
    assert get("reports?format=csv&bom=1")[1].startswith("\ufeff")
    cells = [row["id"] for row in csv.DictReader(io.StringIO(get("reports?format=csv&limit=1000")[1], newline=""))]
    assert "'=1+1" in cells and "=1+1" not in cells, cells


def test_tags_hold_until_the_ledger_changes():
    tags = {}
    for path in [*LISTS, "reports/khong-ngay", "stories/khong-ngay", "who?name=Lúa"]:
        path = quote(path, safe="?=&%/")
        tags[path] = get(path)[0].getheader("ETag")
        for known in (tags[path], "W/" + tags[path], '"x", ' + tags[path], "*"):
            again, empty = serve.ask(API + path, headers={"If-None-Match": known})
            assert again.status == 304 and empty == "" and again.getheader("ETag") == tags[path], (path, known)
    with open("more.jsonl", "w", encoding="utf-8") as file:
        file.write(json.dumps({"id": "them-1", "published": "2025-03-09", "text": "Ông Phạm Văn Lúa nói tàu đã về bến."}) + "\n")
    subprocess.run([serve.SOTIN, "read", "more.jsonl"], check=True, capture_output=True)
    for path in ("reports", "statements", "timeline", "stories", "who?name=L%C3%BAa", "search?q=t%C3%A0u"):
        answer, text = serve.ask(API + path, headers={"If-None-Match": tags[path]})
        assert answer.status == 200 and answer.getheader("ETag") != tags[path], path
        assert "them-1" in text or path == "stories", path


def addresses(document):
    """Every documented address, filled in, with what its answer must be like."""
    for words in (["khong-ngay", "s1", "--act", "OFFER"], ["khong-ngay", "s1", "--said-on", "2025-03"], ["--undo", "1"]):
        subprocess.run([serve.SOTIN, "correct", *words, "--by", "Mai", "--ledger", "sotin.db"], check=True, capture_output=True)
    organisation = json.loads(get("members")[1])["organisations"][0]["name"]
    story = json.loads(get("stories")[1])["stories"][0]["id"]
    given = {"name": "Mận", "organisation": organisation, "q": "thuyền", "speaker": "Lúa", "act": "PLEDGE", "since": "2020", "until": "2030",
             "outlet": "-Báo Kênh", "story": story, "report": "=1+1", "words": "xã", "confidence_from": "0.2", "confidence_below": "0.99",
             "limit": "3", "status": "held", "role": "member", "begins": "ng", "kind": "person", "party": "Lúa", "corrected": "true"}
    of_corrections = {"kind": "s", "by": "Mai", "field": "said_on", "state": "undone", "report": "khong-ngay"}
    for path, item in document["paths"].items():
        assert list(item) == ["get"], path
        parameters = item["get"].get("parameters", [])
        queries = [p for p in parameters if p["in"] == "query" and p["name"] not in ("cursor", "format", "bom")]
        filled = [path.replace("{id}", quote(value)) for value in ([story, "=1+1"] if "stories" in path else ["=1+1", "khong-ngay"])]
        if "{format}" in path or path.endswith(("events", "openapi.json")):
            continue
        for address in filled if "{id}" in path else [path]:
            given = {**given, **of_corrections} if path.endswith("corrections") else {**given, "kind": "person", "report": "=1+1"}
            needed = {p["name"]: given[p["name"]] for p in queries if p["required"]}
            yield address, needed, item
            for p in queries:
                yield address, {**needed, p["name"]: given[p["name"]]}, item


def test_every_answer_is_as_the_document_says():
    document = json.loads(get("openapi.json")[1])
    assert document["openapi"].startswith("3.1")
    jsonschema.Draft202012Validator.check_schema({"$defs": document["components"]["schemas"]})
    whole = {"components": document["components"]}
    asked, paths = 0, set()

    def check(schema, body, where):
        validator = jsonschema.Draft202012Validator({**whole, **schema})
        errors = [f"{list(e.absolute_path)}: {e.message[:200]}" for e in validator.iter_errors(body)]
        assert not errors, (where, errors[:3])

    for address, query, item in addresses(document):
        responses = item["get"]["responses"]
        answer, text = serve.ask(address + "?" + urlencode(query))
        assert answer.status == 200, (address, query, answer.status, text[:200])
        content = responses["200"]["content"]
        assert answer.getheader("Content-Type") in content, (address, answer.getheader("Content-Type"))
        for name in responses["200"].get("headers", {}):
            assert answer.getheader(name) or name == "Link", (address, name)
        check(content["application/json"]["schema"], json.loads(text), (address, query))
        for kind in content:
            assert serve.ask(address + "?" + urlencode(query), headers={"Accept": kind})[0].getheader("Content-Type") == kind, (address, kind)
        if "304" in responses:
            assert serve.ask(address + "?" + urlencode(query), headers={"If-None-Match": answer.getheader("ETag")})[0].status == 304
        asked, paths = asked + 1, paths | {item["get"]["operationId"]}
        answer, text = serve.ask(address.replace("khong-ngay", "nothing") + "?" + urlencode({**query, "cursor": "x", "limit": 0}))
        if answer.status != 200:
            check(responses["default"]["content"]["application/problem+json"]["schema"], json.loads(text), address)
    assert asked > 60 and len(paths) == len(document["paths"]) - 4, (asked, len(paths))
    names = [item["get"]["operationId"] for item in document["paths"].values()]
    assert len(set(names)) == len(names)


def test_disagreements_and_positions_of_a_story_come_in_pages():
    story, told = max(((row["id"], json.loads(get("stories/" + row["id"])[1])) for row in json.loads(get("stories?limit=1000")[1])["stories"]),
                      key=lambda one: len(one[1]["links"]))
    names = {actor["id"]: actor["name"] for actor in told["actors"]}
    whole = {"disagreements": [link for link in told["links"] if link["kind"] == "disagreement"],
             "positions": [{**position, "name": names[position["party"]]} for position in told["positions"]]}
    assert whole["disagreements"] and whole["positions"], (story, len(told["links"]))
    for part, expected in whole.items():
        found, cursor = [], None
        for _ in range(len(expected) + 1):
            page = json.loads(get(f"stories/{story}/{part}?" + urlencode({"limit": 1, **({"cursor": cursor} if cursor else {})}))[1])
            assert page["story"] == story and len(page[part]) <= 1, page
            found += page[part]
            cursor = page["next"]
            if cursor is None:
                break
        assert found == expected, part
        lines = [json.loads(line) for line in get(f"stories/{story}/{part}?format=jsonl")[1].splitlines()]
        assert lines == expected
        rows = list(csv.reader(io.StringIO(get(f"stories/{story}/{part}?format=csv")[1], newline="")))
        assert len(rows) == len(expected) + 1 and all(len(row) == len(rows[0]) for row in rows), rows
        first = get(f"stories/{story}/{part}?limit=1")
        other = "positions" if part == "disagreements" else "disagreements"
        if json.loads(first[1])["next"]:
            assert serve.ask(API + f"stories/{story}/{other}?cursor=" + json.loads(first[1])["next"])[0].status == 400
        assert serve.ask(API + f"stories/{story}/{part}", headers={"If-None-Match": get(f"stories/{story}/{part}")[0].getheader("ETag")})[0].status == 304
        assert serve.ask(API + f"stories/nothing/{part}")[0].status == 404


def test_every_route_is_documented():
    document = json.loads(get("openapi.json")[1])
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../apps/serve/")
    words = "".join(open(source + name, encoding="utf-8").read() for name in sorted(os.listdir(source)) if name.endswith(".cpp"))
    routes = {piece.split('"')[0] for piece in words.split('"/api/v1/')[1:]}
    shape = lambda path: "/".join("{}" if part.startswith("{") else part for part in path.split("/"))
    documented = {shape(path[len("/api/v1/"):]) for path in document["paths"]}
    missing = {route for route in routes if route and not route.endswith("/") and route not in documented}
    assert not missing, missing
    assert documented <= routes, documented - routes


def test_exports_are_whole_and_told_by_their_manifest():
    listing = json.loads(get("exports")[1])
    assert [one["format"] for one in listing["exports"]] == ["jsonl", "csv", "jsonld", "ftm", "timelinejs", "ics"]
    for one in listing["exports"]:
        connection_answer, body = bytes_of(one["archive"])
        assert connection_answer.getheader("Content-Type") == "application/zip" and connection_answer.getheader("Transfer-Encoding") == "chunked"
        archive = zipfile.ZipFile(io.BytesIO(body))
        assert archive.testzip() is None
        manifest = json.loads(archive.read("manifest.json"))
        assert manifest["schema"] == "sotin.export/1" and manifest["format"] == one["format"]
        assert [f["name"] for f in manifest["files"]] == [f["name"] for f in one["files"]] == archive.namelist()[:-1]
        subprocess.run([serve.SOTIN, "export", "--format", one["format"], "--out", "out-" + one["format"]], check=True, capture_output=True)
        with open(f"out-{one['format']}/manifest.json", encoding="utf-8") as file:
            ours = json.load(file)
        assert ours["counts"] == manifest["counts"] and ours.keys() == manifest.keys(), (ours["counts"], manifest["counts"])
        for entry, file in zip(manifest["files"], one["files"]):
            data = archive.read(entry["name"])
            assert len(data) == entry["bytes"] and hashlib.sha256(data).hexdigest() == entry["sha256"], entry
            answer, single = bytes_of(file["href"])
            assert answer.getheader("Content-Type") == file["type"], file
            with open(f"out-{one['format']}/{entry['name']}", "rb") as written:
                of_command = written.read()
            if one["format"] in ("jsonl", "csv", "timelinejs", "ftm"):  # the others say when they were made
                assert single == data == of_command, entry["name"]
            else:
                assert len(single) == len(data) == len(of_command), entry["name"]


def bytes_of(path):
    import http.client
    connection = http.client.HTTPConnection("127.0.0.1", serve.PORT, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    assert answer.status == 200, (path, answer.status, body[:200])
    return answer, body


def test_a_client_that_leaves_an_export_stops_nobody():
    for _ in range(30):
        import socket
        with socket.create_connection(("127.0.0.1", serve.PORT)) as s:
            s.sendall(b"GET /api/v1/exports/csv HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % serve.PORT)
            s.recv(100)
    began = time.monotonic()
    assert get("reports") and time.monotonic() - began < 10


if __name__ == "__main__":
    with open(SAMPLES, encoding="utf-8") as samples:
        serve.REPORTS[:] = [json.loads(line) for line in samples] + OWN
    serve.main(globals())
