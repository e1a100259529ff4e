#!/usr/bin/env python3
"""hostile_test.py SOTIN TEST: words from outside in every field there is, and clients that mean no good (see serve_test.py)."""
import json
import socket
import subprocess
import time
import xml.etree.ElementTree as ET
from urllib.parse import quote, urlencode

import serve_test
from serve_test import EVIL, KENH, SOTIN, Site, Tags, ask, raw, read_through

ATOM = "{http://www.w3.org/2005/Atom}"


def harmless(text, where):
    page = Tags(text)
    assert [a for tag, a in page.tags if tag == "script"] in ([{"src": "/static/sotin.js", "defer": None}],), where
    for tag, attributes in page.tags:
        assert tag not in ("img", "iframe", "object", "embed", "style", "base"), (where, tag)
        assert not [name for name in attributes if name.startswith("on")], (where, attributes)
        for name in ("href", "src", "action"):
            assert not (attributes.get(name) or "").lower().startswith(("javascript", "data:")), (where, attributes)
    return page


def form(path, fields, headers=None):
    return ask(path, "POST", urlencode(fields).encode(), {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})})


def upload(name, content, **fields):
    parts = [f'--b\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n' for n, v in fields.items()]
    parts.append(f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n{content}\r\n--b--\r\n')
    return ask("/read", "POST", "".join(parts).encode(), {"Content-Type": "multipart/form-data; boundary=b"})


def test_every_text_field_of_a_report_is_text():
    evil = {"id": "moi-o", "title": EVIL, "outlet": EVIL, "url": "https://bao.example/" + EVIL, "author": EVIL, "section": EVIL,
            "published": "2025-03-06", "tags": [EVIL], "lead": EVIL, "language": EVIL,
            "text": "Ông Trần " + EVIL + " hôm 5/3 gặp bà Lê " + EVIL + " tại " + EVIL + ". Bà Lê Thị Cúc cam kết sẽ góp 5 tỷ đồng nếu " + EVIL + ".\n"}
    with open("evil.jsonl", "w", encoding="utf-8") as file:
        for number in (1, 2):
            file.write(json.dumps({**evil, "id": f"moi-o-{number}"}, ensure_ascii=False) + "\n")
    subprocess.run([SOTIN, "read", "--ledger", "sotin.db", "evil.jsonl"], check=True, capture_output=True)
    with open("evil.jsonl", "w", encoding="utf-8") as file:
        file.write(json.dumps({**evil, "id": "moi-o-1", "title": EVIL + " mới", "text": evil["text"] + EVIL}) + "\n")
    subprocess.run([SOTIN, "read", "--ledger", "sotin.db", "evil.jsonl"], check=True, capture_output=True)
    page = harmless(ask("/reports/moi-o-1")[1], "report")
    pages = {a["href"] for tag, a in page.tags if tag == "a" and a.get("href", "").startswith(("/reports/", "/who/", "/stories/"))}
    pages |= {"/", "/reports", "/reports/moi-o-1/versions", "/compare?a=moi-o-1&b=moi-o-2", "/stories/moi-o-1", "/search?q=" + quote(EVIL)}
    pages |= {a["href"] for tag, a in harmless(ask("/stories/moi-o-1")[1], "story").tags if a.get("href", "").startswith("/who/")}
    shown = 0
    for path in sorted(pages):
        answer, text = ask(path.split("#")[0])
        assert answer.status == 200, (path, answer.status)
        shown += EVIL in harmless(text, path).words
    assert shown >= 6, (shown, len(pages))


def test_names_and_words_of_corrections_are_text():
    mark = next(a["value"] for tag, a in Tags(ask(next(
        a["href"] for tag, a in Tags(ask("/reports/kenh-1")[1]).tags if tag == "a" and "/v1/" in a.get("href", "")))[1]).tags if a.get("name") == "entry")
    fields = {"entry": mark, "act": "WARN", "by": EVIL, "reason": EVIL}
    assert form("/reports/kenh-1/corrections", fields)[0].status == 303
    evil_id = quote(serve_test.REPORTS[2]["id"], safe="")
    added = {"add": "1", "content": "Chúng tôi phản đối " + EVIL + " đến cùng", "speaker": EVIL, "kind": "person", "by": EVIL, "reason": EVIL}
    answer, text = form(f"/reports/{evil_id}/corrections", added)
    assert answer.status in (303, 400), answer.status
    harmless(text or "<script src=/static/sotin.js defer>", "answer to an addition")
    for name in ("speaker", "content", "act", "said_on", "entry"):
        answer, text = form("/reports/kenh-1/corrections", {**fields, name: EVIL})
        assert answer.status in (400, 404), (name, answer.status)
        harmless(text, name)
    cookie = {"Cookie": "author=" + quote(EVIL, safe="")}
    for path in ("/corrections", "/reports/kenh-1", "/reports/" + evil_id, "/reports/kenh-1/corrections/" + quote(mark), "/reports/kenh-1/corrections/" + quote(EVIL, safe="")):
        harmless(ask(path, headers=cookie)[1], path)
    assert EVIL in Tags(ask("/corrections")[1]).words
    listed = json.loads(ask("/api/v1/corrections")[1])["corrections"]
    assert listed[0]["by"] == EVIL and listed[0]["reason"] == EVIL


def test_names_of_alerts_are_text():
    subprocess.run([SOTIN, "alert", "add", EVIL, "--words", "phản đối", "--ledger", "sotin.db"], check=True, capture_output=True)
    answer, text = ask("/alerts/" + quote(EVIL, safe="") + ".atom")
    assert answer.status == 200 and answer.getheader("Content-Type").startswith("application/atom+xml"), answer.status
    root = ET.fromstring(text)
    assert EVIL in root.find(ATOM + "title").text, text
    assert not [e for e in root.iter() if e.tag.split("}")[-1] in ("script", "img")], text
    for link in root.iter(ATOM + "link"):
        assert link.get("href").startswith(f"http://127.0.0.1:{serve_test.PORT}/") or link.get("href").startswith("https://"), link.attrib
    harmless(ask("/alerts/" + quote("không có " + EVIL, safe="") + ".atom")[1], "an alert that is not there")


def test_names_of_feeds_are_text():
    feed = ("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>{0}</title><item><title>{0}</title><author>{0}</author><category>{0}</category>"
            "<link>javascript:alert(1)</link><guid>{0}</guid><content:encoded>&lt;p&gt;Bà Lê Thị Sen nói kênh đã thông, {0} không sao.&lt;/p&gt;"
            "&lt;script&gt;alert(4)&lt;/script&gt; Ghe đã qua, dân mừng, chợ họp lại từ sáng sớm hôm nay.</content:encoded></item></channel></rss>"
            ).format(EVIL.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    answer, text = upload("tin.xml", feed)
    page = read_through(answer, text)
    harmless(page, "what a feed became")
    for row in json.loads(ask("/api/v1/reports")[1])["reports"]:
        harmless(ask("/reports/" + quote(row["id"], safe=""))[1], row["id"])
    assert len(json.loads(ask("/api/v1/reports")[1])["reports"]) == 4, page


def test_names_of_uploaded_files_are_text_and_lead_nowhere():
    import os
    with_them = {"x.jsonl", "b.txt", "x.txt", "q.txt"}
    before = with_them & set(os.listdir(".."))
    for name in ("<img src=x onerror=alert(1)>.jsonl", "../../../../etc/cron.d/x.jsonl", "..\\..\\x.txt", "/etc/passwd", "a/../../b.txt", "x\tq.txt", "é" * 400 + ".txt", ".."):
        answer, text = upload(name, "{hong\n")
        harmless(read_through(answer, text), name)
        answer, text = upload(name, "{hong\n{hong\n", text="Bà Tư nói đò đã chạy.")
        harmless(read_through(answer, text), name)
    assert not os.path.exists("/etc/cron.d/x.jsonl")
    assert with_them & set(os.listdir("..")) == before and not with_them & set(os.listdir("."))


def test_a_page_of_the_web_with_scripts_is_text():
    with Site() as site:
        site.html("/x.html", KENH.replace(b"<p>", b"<p onclick=alert(1)><script>alert(2)</script><img src=x onerror=alert(3)>", 1))
        other = serve_test.Server("sotin.db", "--allow-private")
        before, serve_test.PORT = serve_test.PORT, other.port
        try:
            body = f"--b\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\n{site.address}/x.html\r\n--b--\r\n"
            answer, text = ask("/read", "POST", body.encode(), {"Content-Type": "multipart/form-data; boundary=b"})
            harmless(read_through(answer, text), "a page with scripts")
        finally:
            serve_test.PORT = before
            other.stop()


def test_bodies_larger_than_said_or_than_may_be_are_refused():
    port = serve_test.PORT
    head = b"POST /read HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: multipart/form-data; boundary=b\r\n" % port
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=20) as s:  # chunks without an end, past every bound of a form
        s.sendall(b"POST /seen HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n" % port)
        sent, answer = 0, b""
        s.settimeout(0.01)
        while sent < (1 << 30) and time.monotonic() - began < 60:
            try:
                s.settimeout(5)
                s.sendall(b"100000\r\n" + b"a" * 0x100000 + b"\r\n")
                sent += 0x100000
            except OSError:
                break
        assert sent < (1 << 30), "a gigabyte was taken"
    for length in (b"99999999999", b"18446744073709551615", b"-1", b"1e9", b"0x10"):
        assert raw(head + b"Content-Length: " + length + b"\r\n\r\n", 5)[9:12] in (b"413", b"400", b""), length
    assert raw(head + b"Content-Length: 10\r\nContent-Length: 20\r\n\r\n0123456789", 5)[9:12] in (b"400", b"413", b""), "two lengths"
    assert ask("/")[0].status == 200


def test_clients_that_send_or_take_a_byte_at_a_time_stop_nobody():
    port = serve_test.PORT
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(60)]
    body = b"--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n"
    for number, s in enumerate(slow):
        if number % 3 == 0:  # a body that does not come
            s.sendall(b"POST /read HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\n\r\n" % port + body)
        elif number % 3 == 1:  # a head that does not end
            s.sendall(b"GET /reports HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-A: " % port)
        else:  # an answer that nobody takes
            s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            s.sendall(b"GET /api/v1/exports/csv HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port)
    began = time.monotonic()
    for _ in range(5):
        for s in slow[1::3]:
            s.sendall(b"a")
        assert ask("/")[0].status == 200 and ask("/api/v1/reports")[0].status == 200
    assert time.monotonic() - began < 20
    for s in slow:
        s.close()


def test_no_address_of_ours_answers_a_foreign_page():
    port = serve_test.PORT
    for host in (b"evil.example", b"127.0.0.1.evil.example:%d" % port, b"127.0.0.1:%d@evil.example" % port, b"localhost.evil:%d" % port, b"127.0.0.1:1", b""):
        for path in (b"/", b"/corrections", b"/api/v1/corrections", b"/api/v1/exports/jsonl", b"/api/v1/events", b"/alerts/x.atom"):
            answer = raw(b"GET " + path + b" HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n", 5)
            assert answer[9:12] in (b"421", b"400"), (host, path, answer[:60])
    two = raw(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nHost: evil.example\r\nConnection: close\r\n\r\n" % port, 5)
    assert two[9:12] in (b"421", b"400"), two[:60]
    for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Origin": f"http://127.0.0.1:{port}.evil.example"},
                    {"Origin": f"https://127.0.0.1:{port}"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}):
        for path in ("/read", "/sample", "/seen", "/reports/kenh-1/corrections", "/reports/kenh-1/story", "/corrections/1/undo", "/moves/1/undo"):
            assert form(path, {"by": "x"}, headers)[0].status == 403, (headers, path)
    assert json.loads(ask("/api/v1/corrections")[1])["corrections"] == []


if __name__ == "__main__":
    serve_test.main(globals())
