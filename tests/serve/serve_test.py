#!/usr/bin/env python3
"""serve_test.py SOTIN TEST: one promise of `sotin serve`, asked over raw sockets.

Each test gets an empty folder, a ledger of three reports (one of them hostile) and a server of its own.
"""
import http.client
import io
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from html.parser import HTMLParser

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli"))
from web_site import KENH, Site  # noqa: E402

SOTIN = os.path.abspath(sys.argv[1])
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
REPORTS = [
    {"id": "kenh-1", "title": "Xã hứa nạo vét kênh", "published": "2025-03-02", "outlet": "Báo Kênh",
     "text": "Chủ tịch xã Phạm Văn Lúa hôm 1/3 cho biết xã sẽ nạo vét kênh Đá Bạc nếu huyện cấp "
             "đủ máy.\n\nÔng Lúa gặp bà Ngô Thị Mận tại Cần Thơ hôm 1/3.\n"},
    {"id": "kenh-2", "title": "Dân chờ kênh", "published": "2025-03-05", "outlet": "Tin Đồng",
     "text": "Bà Ngô Thị Mận nói với báo chí rằng dân vẫn chờ, \"ghe còn mắc cạn, lúa còn nằm đồng\".\n"},
    {"id": "x" + EVIL, "title": "Tin " + EVIL, "published": "2025-03-06", "outlet": "Báo " + EVIL,
     "url": "javascript:alert(3)//" + EVIL,
     "text": "Ông Lê Văn " + EVIL + " nói: \"Chúng tôi phản đối " + EVIL + " đến cùng\".\n" + EVIL + "\n"},
]
PORT = 0


class Server:
    def __init__(self, ledger="sotin.db", *more):
        self.process = subprocess.Popen(
            [SOTIN, "--lang", "en", "serve", "--ledger", ledger, "--port", "0", *more],
            stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", line).group(1))

    def stop(self):
        self.process.terminate()
        assert self.process.wait(20) == 0, self.process.returncode


def ask(path, method="GET", body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    text = answer.read().decode("utf-8")
    connection.close()
    return answer, text


def raw(data, wait=10):
    """What comes back for these bytes until the server closes."""
    with socket.create_connection(("127.0.0.1", PORT), timeout=wait) as s:
        s.sendall(data)
        out = b""
        try:
            while True:
                piece = s.recv(65536)
                if not piece:
                    break
                out += piece
        except (TimeoutError, ConnectionResetError):
            pass
    return out


class Tags(HTMLParser):
    """Every tag with its attributes, and nesting."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.words = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.words += data


def addresses():
    from urllib.parse import quote
    evil = quote(REPORTS[2]["id"], safe="")
    return ["/", "/reports?from=1", "/stories/kenh-1", "/reports/kenh-1", "/reports/" + evil, "/who/" + quote("Phạm Văn Lúa"),
            "/who/" + quote(EVIL, safe=""), "/stories/" + evil + "?days=reported&lanes=source", "/stories/kenh-1?" + "&".join(
                name + "=" + quote(EVIL, safe="") for name in ("who", "lanes", "days", "from", "to")), "/search", "/search?q=" + quote("nao vet"), "/read",
            "/search?q=" + quote(EVIL, safe=""), "/reports/kenh-1/v1/0-100", "/reports/kenh-1/versions", f"/reports/{evil}/versions",
            f"/reports/{evil}/v1/0-90", "/compare?a=kenh-1&b=" + evil, f"/compare?a={evil}&b={evil}", "/nowhere/" + quote(EVIL, safe="")]


def test_pages_answer_in_both_tongues():
    for path in addresses():
        for lang, word in (("vi", "Mục lục"), ("en", "Contents")):
            answer, text = ask(path + ("&" if "?" in path else "?") + "lang=" + lang)
            assert answer.status == (404 if "nowhere" in path else 200), (path, answer.status)
            assert word in text and f'<html lang="{lang}">' in text, path


def test_foreign_text_is_text():
    seen = 0
    for path in addresses():
        _, text = ask(path)
        page = Tags(text)
        scripts = [a for tag, a in page.tags if tag == "script"]
        assert scripts == [{"src": "/static/sotin.js", "defer": None}], (path, scripts)
        assert not [a for tag, a in page.tags if tag == "img"], path
        for tag, attributes in page.tags:
            assert not [name for name in attributes if name.startswith("on")], (path, tag, attributes)
            href = attributes.get("href") or ""
            assert not href.startswith("javascript"), (path, href)
        seen += EVIL in page.words
    assert seen >= 3, seen


def test_every_answer_is_hardened():
    for path in ["/", "/static/sotin.css", "/api/v1/reports", "/nowhere", "/api/v1/reports/nothing"]:
        answer, _ = ask(path)
        policy = answer.getheader("Content-Security-Policy")
        assert "default-src 'none'" in policy and "unsafe" not in policy, (path, policy)
        assert answer.getheader("X-Content-Type-Options") == "nosniff", path


def test_statements_have_permanent_addresses():
    _, text = ask("/reports/kenh-1")
    address = next(a["href"] for tag, a in Tags(text).tags if tag == "a" and "/v1/" in a.get("href", ""))
    answer, page = ask(address)
    assert answer.status == 200 and "Phạm Văn Lúa" in page and "nạo vét" in page, page


def read_through(answer, text):
    """What a reading leads to: its page when it is done, or the report that was all there was to read."""
    where = answer.getheader("Location")
    if answer.status == 400 or not where.startswith("/reading/"):
        return text if answer.status == 400 else ask(where)[1]
    for _ in range(200):
        _, text = ask(where)
        if "data-reading" not in text:
            break
        time.sleep(0.1)
    assert "data-reading" not in text, "the reading does not end"
    found = re.findall(r'href="(/reports/[^"]+)" class="title"', text)
    return ask(found[0])[1] if len(found) == 1 and 'class="failures"' not in text else text


def test_pasted_text_is_read():
    boundary = "xyz"
    body = ("--xyz\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nBà Lý Thị Hoa cho biết chợ Lách sẽ mở "
            "lại.\r\n--xyz\r\nContent-Disposition: form-data; name=\"published\"\r\n\r\n2025-04-01\r\n--xyz--\r\n")
    answer, _ = ask("/read", "POST", body.encode(), {"Content-Type": f"multipart/form-data; boundary={boundary}"})
    assert answer.status == 303, answer.status
    text = read_through(answer, "")
    assert "Lý Thị Hoa" in text and "chợ Lách" in text, text


def test_the_sample_story_comes_with_the_program():
    answer, _ = ask("/sample", "POST", b"")
    text = read_through(answer, "")
    assert '<strong data-count="reports">12</strong>' in text, text
    assert len(json.loads(ask("/api/v1/stories")[1])["stories"]) > 2


def test_a_folders_other_files_are_passed_over():
    def part(name, file, text):
        return f'--b\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n\r\n{text}\r\n'
    body = (part("folder", "tin/.DS_Store", "x") + part("folder", "tin/a.png", "PNG") +
            part("folder", "tin/a.txt", "Bà Tư nói đò đã chạy.") + part("folder", "tin/b.txt", "Ông Năm nói đò còn nghỉ.") + "--b--\r\n")
    answer, _ = ask("/read", "POST", body.encode(), {"Content-Type": "multipart/form-data; boundary=b"})
    text = read_through(answer, "")
    assert '<strong data-count="reports">2</strong>' in text and "passed over 2 files" in text, text


def test_newsletters_and_archives_of_a_folder_are_read():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "Bà Tư nói đò đã chạy từ sáng thứ Bảy, khách lại đông như trước bão.")
        archive.writestr("b.txt", "Ông Năm nói bến bên kia còn nghỉ, vì cầu phao chưa nối xong hai đầu.")
    letter = ("From: tin@bao.example\r\nSubject: Tin bến sông\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
              "Bà Sáu cho biết bến đò sẽ mở lại vào thứ Hai, sau ba tuần sửa cầu phao.\r\n").encode()
    body = b""
    for name, content in (("tin/thu.eml", letter), ("tin/kho.zip", packed.getvalue())):
        body += f'--b\r\nContent-Disposition: form-data; name="folder"; filename="{name}"\r\n\r\n'.encode() + content + b"\r\n"
    answer, _ = ask("/read", "POST", body + b"--b--\r\n", {"Content-Type": "multipart/form-data; boundary=b"})
    text = read_through(answer, "")
    assert '<strong data-count="reports">3</strong>' in text and "passed over" not in text, text


def test_marks_stay_in_the_readers_cookie_and_can_be_taken_back():
    def mark(fields, cookie=""):
        answer, _ = ask("/seen", "POST", fields, {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie})
        assert answer.status == 303, answer.status
        return answer, answer.getheader("Set-Cookie")
    answer, cookie = mark("until=999999&back=%2Freports%3Ffrom%3D1")
    assert answer.getheader("Location") == "/reports?from=1"
    assert "SameSite=Strict" in cookie and "HttpOnly" in cookie, cookie
    own = cookie.split(";")[0]
    assert " 0 with news" in ask("/", headers={"Cookie": own})[1] and " 0 with news" not in ask("/")[1]
    with open("more.jsonl", "w", encoding="utf-8") as file:
        file.write(json.dumps({"id": "more-1", "title": "Cầu mới", "text": "Ông Sáu nói cầu Mây Tre sắp xong."}) + "\n")
    subprocess.run([SOTIN, "read", "--ledger", "sotin.db", "more.jsonl"], check=True, capture_output=True)
    text = ask("/", headers={"Cookie": own})[1]
    assert " 1 with news" in text and text.index("Cầu mới") < text.index("Nothing new"), text
    _, undone = mark("undo=1", own)
    text = ask("/", headers={"Cookie": undone.split(";")[0]})[1]
    assert not re.search(r"\d with news", text), text


def test_a_mark_leads_to_no_other_site():
    for back in ("//evil.example", "http://evil.example/", "/%0d%0aX-Evil: 1", "/\\evil.example", "", "x"):
        answer, _ = ask("/seen", "POST", "undo=1&back=" + back.replace(":", "%3A"),
                        {"Content-Type": "application/x-www-form-urlencoded"})
        assert answer.getheader("Location") == "/" and answer.getheader("X-Evil") is None, (back, answer.getheader("Location"))
    for cookie in ("1@" + "s" * 5000, "<script>", "-1.x@y.99999999999999999999"):
        name = "seen-" + "0" * 16
        assert ask("/", headers={"Cookie": f"{name}={cookie}"})[0].status == 200


def test_nothing_is_loaded_from_elsewhere():
    for path in addresses() + ["/keys", "/read"]:
        for tag, attributes in Tags(ask(path)[1]).tags:
            loads = [attributes.get(name) for name in ("src", "srcset", "poster", "data", "action", "background")]
            loads += [attributes.get("href")] if tag in ("link", "use", "image", "base") else []
            for address in filter(None, loads):
                assert address.startswith("/") and not address.startswith("//"), (path, tag, address)
    for sheet in ("sotin.css", "story.css"):
        assert not re.search(r"@import|url\(", ask("/static/" + sheet)[1]), sheet


def test_uploaded_files_are_read_and_failures_named():
    lines = json.dumps({"id": "up-1", "text": "Ông Tư nói mưa còn lớn."}) + "\n{broken\n"
    body = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../tin.jsonl\"\r\n\r\n" + lines +
            "\r\n--b--\r\n")
    answer, _ = ask("/read", "POST", body.encode(), {"Content-Type": "multipart/form-data; boundary=b"})
    text = read_through(answer, "")
    assert "tin.jsonl:2" in text, text
    assert ask("/reports/up-1")[0].status == 200


def post_address(address, headers=None):
    body = f"--b\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\n{address}\r\n--b--\r\n"
    return ask("/read", "POST", body.encode(),
               {"Content-Type": "multipart/form-data; boundary=b", **(headers or {})})


def test_an_address_is_fetched_and_read():
    global PORT
    with Site() as site:
        site.html("/kenh.html?a=1", KENH)
        other = Server("sotin.db", "--allow-private")
        before, PORT = PORT, other.port
        try:
            answer, text = post_address(f" {site.address}/kenh.html?a=1 ")
            assert answer.status == 303, (answer.status, text)
            assert "Phạm Văn Lúa" in read_through(answer, text)
            text = read_through(*post_address(site.address + "/khong.html"))
            assert "no such page" in text, text
        finally:
            PORT = before
            other.stop()


def test_private_addresses_and_other_peoples_wishes_are_not_fetched():
    with Site() as site:
        site.html("/kenh.html", KENH)
        text = read_through(*post_address(site.address + "/kenh.html"))
        assert "private network" in text, text
        answer, _ = post_address(site.address + "/kenh.html", {"Origin": "https://xau.example"})
        assert answer.status == 403, answer.status
        text = read_through(*post_address("file:///etc/passwd"))
        assert "root:" not in text and "Nothing was read" in text, text
        assert not site.asked, site.asked


def test_the_api_gives_what_the_command_gives():
    for path, words in (("reports", ["show"]), ("reports/kenh-1", ["show", "kenh-1"]), ("meetings", ["meetings"]),
                        ("commitments", ["commitments"]), ("timeline", ["timeline"]), ("stories", ["stories"]), ("stories/kenh-1", ["story", "kenh-1", "--syllables", "120"]),
                        ("search?q=kenh", ["search", "kenh"]), ("who?name=L%C3%BAa", ["who", "Lúa"])):
        done = subprocess.run([SOTIN, *words, "--json", "--ledger", "sotin.db"], capture_output=True, text=True)
        answer, text = ask("/api/v1/" + path)
        assert text == done.stdout, (path, text[:300], done.stdout[:300])
        again, empty = ask("/api/v1/" + path, headers={"If-None-Match": answer.getheader("ETag")})
        assert again.status == 304 and empty == "", path


def test_errors_of_the_api_are_problems():
    for path, status in (("/api/v1/nothing", 404), ("/api/v1/reports/none", 404), ("/api/v1/search?q=a&limit=x", 400)):
        answer, text = ask(path)
        assert answer.status == status and answer.getheader("Content-Type") == "application/problem+json", path
        assert json.loads(text)["status"] == status
    answer, _ = ask("/api/v1/reports", "DELETE")
    assert answer.status == 405 and answer.getheader("Allow") == "GET"


def test_forged_hosts_and_origins_are_refused():
    assert raw(b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 421")
    assert raw(b"GET / HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.0 421")
    assert ask("/", headers={"Host": f"localhost:{PORT}"})[0].status == 200
    for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        assert ask("/read", "POST", b"", headers)[0].status == 403, headers
        assert ask("/api/v1/reports", headers=headers)[0].status == 403, headers
    linked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert ask("/", headers=linked)[0].status == 200
    assert ask("/read", "POST", b"", linked)[0].status == 403


def test_no_path_leads_out():
    for path in ("/static/../../../../etc/passwd", "/static/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/..%2f..%2fetc/passwd",
                 "/static//etc/passwd", "/reports/..%2f..%2fsotin.db", "/%00", "/%zz", "/static/sotin.css%00.js"):
        answer, text = ask(path)
        assert answer.status in (400, 404) and "root:" not in text, (path, answer.status)


def test_odd_requests_are_refused_and_the_server_goes_on():
    assert raw(b"POST /read HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 99999999999\r\n\r\n" % PORT)[:12] == \
        b"HTTP/1.1 413"
    assert raw(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX: %s\r\n\r\n" % (PORT, b"a" * 70000))[:12] in \
        (b"HTTP/1.1 431", b"")
    raw(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 2)
    raw(b"GET " + b"/" * 100000 + b" HTTP/1.1\r\n\r\n", 5)
    raw(b"\r\n" * 1000, 2)
    body = b"--b\r\nContent-Disposition: form-data; name=\"file\"\r\n"
    for kind in ("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=b", "text/x"):
        assert ask("/read", "POST", body, {"Content-Type": kind})[0].status == 400, kind
    assert ask("/")[0].status == 200


def test_an_alert_is_an_atom_feed():
    import xml.etree.ElementTree as ET
    subprocess.run([SOTIN, "alert", "add", "kênh", "--who", "Mận"], check=True, capture_output=True)
    name = "/alerts/k%C3%AAnh.atom"
    answer, text = ask(name)
    assert answer.status == 200 and answer.headers["Content-Type"].startswith("application/atom+xml"), text
    with open("more.jsonl", "w", encoding="utf-8") as file:
        file.write(json.dumps(dict(REPORTS[1], id="kenh-9", text="Bà Ngô Thị Mận nói rằng ghe " + EVIL + " đã qua được.\n")))
    subprocess.run([SOTIN, "read", "more.jsonl"], check=True, capture_output=True)
    root = ET.fromstring(ask(name)[1])
    entries = root.findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) == 1 and root.find("{http://www.w3.org/2005/Atom}link").get("href").endswith(name), ET.tostring(root)
    assert entries[0].find("{http://www.w3.org/2005/Atom}link").get("href") == f"http://127.0.0.1:{PORT}/reports/kenh-9"
    assert ask("/alerts/khong.atom")[0].status == 404 and ask("/alerts/x")[0].status == 404


def test_slow_clients_do_not_stop_others():
    slow = [socket.create_connection(("127.0.0.1", PORT)) for _ in range(100)]
    for s in slow:
        s.sendall(b"GET / HTTP/1.1\r\nHost: ")
    began = time.monotonic()
    for _ in range(20):
        assert ask("/")[0].status == 200
    assert time.monotonic() - began < 20
    for s in slow:
        s.close()


def test_two_hundred_event_streams_hear_of_a_reading():
    request = b"GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % PORT
    streams = [socket.create_connection(("127.0.0.1", PORT), timeout=30) for _ in range(200)]
    for s in streams:
        s.sendall(request)
    for s in streams:
        assert b"text/event-stream" in s.recv(4096)
    test_pasted_text_is_read()
    for s in streams:
        got = b""
        while b"event: read" not in got:
            piece = s.recv(4096)
            assert piece, got
            got += piece
        assert b'data: {"reports":1,"failures":0}' in got, got
        s.close()


def test_reading_by_the_command_is_seen_at_once():
    with open("more.jsonl", "w", encoding="utf-8") as file:
        file.write(json.dumps({"id": "more-1", "text": "Ông Sáu nói cầu sắp xong."}) + "\n")
    subprocess.run([SOTIN, "read", "--ledger", "sotin.db", "more.jsonl"], check=True, capture_output=True)
    assert ask("/reports/more-1")[0].status == 200


def test_an_empty_ledger_offers_a_box():
    global PORT
    other = Server("empty.db")
    before, PORT = PORT, other.port
    try:
        _, text = ask("/?lang=vi")
        assert "Sổ còn trống" in text and "<textarea" in text, text
    finally:
        PORT = before
        other.stop()


def test_many_at_once_get_their_own_answers():
    wrong = []

    def look(n):
        for i in range(20):
            name = f"kenh-{1 + (n + i) % 2}"
            text = ask("/api/v1/reports/" + name)[1]
            if f'"id":"{name}"' not in text.replace(" ", ""):
                wrong.append(text[:200])

    threads = [threading.Thread(target=look, args=(n,)) for n in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong, wrong[0]


def main(tests=None):
    global PORT
    test = (tests or globals())["test_" + sys.argv[2]]
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        with open("in.jsonl", "w", encoding="utf-8") as file:
            file.writelines(json.dumps(report, ensure_ascii=False) + "\n" for report in REPORTS)
        subprocess.run([SOTIN, "read", "in.jsonl"], check=True, capture_output=True)
        server = Server()
        PORT = server.port
        try:
            test()
            assert ask("/")[0].status == 200
        finally:
            server.stop()
            os.chdir("/")


if __name__ == "__main__":
    main()
