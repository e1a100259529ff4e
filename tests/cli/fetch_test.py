#!/usr/bin/env python3
"""fetch_test.py SOTIN TEST: one promise of `sotin read URL`, against a site on this machine.

Each test gets an empty folder and a site of its own.
"""
import gzip
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time

from web_site import KENH, Site, page

SOTIN = os.path.abspath(sys.argv[1])
SITE = None


def run(*words, allow=True, lang="en", **more):
    words = ["--lang", lang, "read", *words, *(["--allow-private"] if allow else [])]
    return subprocess.run([SOTIN, *words], capture_output=True, text=True, timeout=120, **more)


def refused(done, *words):
    assert done.returncode == 1 and done.stdout == "", (done.returncode, done.stdout, done.stderr)
    for word in words:
        assert word in done.stderr, (word, done.stderr)


def test_a_page_becomes_a_report():
    SITE.html("/kenh.html", KENH)
    done = run(SITE.address + "/kenh.html", "--ledger", "s.db")
    report = json.loads(done.stdout)
    assert done.returncode == 0 and "Phạm Văn Lúa" in report["text"], done
    assert report["id"] == report["source"] == SITE.address + "/kenh.html", report["source"]
    shown = subprocess.run([SOTIN, "show", "--ledger", "s.db", "--json"], capture_output=True, text=True)
    assert "kenh.html" in shown.stdout


def test_a_changed_page_is_a_new_version_of_its_report():
    SITE.html("/kenh.html", KENH)
    SITE.html("/kenh.html?utm_source=x", KENH)
    run(SITE.address + "/kenh.html?utm_source=x", "--ledger", "s.db")
    assert "1 reports unchanged" in run(SITE.address + "/kenh.html", "--ledger", "s.db").stderr
    SITE.html("/kenh.html", KENH.replace("nhiều năm".encode(), "mười năm".encode()))
    done = run(SITE.address + "/kenh.html", "--ledger", "s.db")
    assert "1 reports with changed content" in done.stderr, done.stderr
    done = run(SITE.address + "/kenh.html#cuoi", "--ledger", "s.db")
    assert "1 reports unchanged" in done.stderr, done.stderr


def test_we_say_who_we_are_and_send_nothing_else():
    SITE.html("/kenh.html", KENH, **{"Set-Cookie": "a=b"})
    run(SITE.address + "/kenh.html", SITE.address + "/kenh.html", "--no-ledger", "--contact", "https://toa-soan.example/")
    agents = [headers["User-Agent"] for _, headers, _ in SITE.asked]
    assert len(agents) == 2 and all(a.startswith("sotin/") and "+https://toa-soan.example/" in a for a in agents), agents
    for _, headers, _ in SITE.asked:
        assert not {"Cookie", "Authorization", "Referer"} & set(headers), headers
    assert SITE.asked[1][2] - SITE.asked[0][2] >= 0.9, "a pause between two requests to one site"


def test_this_machine_is_refused_unless_asked_for():
    SITE.html("/kenh.html", KENH)
    port = SITE.server.server_port
    for host in ("127.0.0.1", "localhost", "0.0.0.0", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "[::1]"):
        refused(run(f"http://{host}:{port}/kenh.html", "--no-ledger", allow=False), "private network", "--allow-private")
    assert not SITE.asked, SITE.asked


def test_the_environments_proxy_is_used_only_when_asked_for():
    SITE.html("/kenh.html", KENH)
    environment = {**os.environ, "http_proxy": SITE.address, "https_proxy": SITE.address}
    refused(run("http://bao.invalid/", "--no-ledger", env=environment), "no such host")
    assert not SITE.asked, SITE.asked
    SITE.html("http://bao.invalid/", KENH)
    done = run("http://bao.invalid/", "--no-ledger", "--proxy", env=environment)
    assert done.returncode == 0 and SITE.count("http://bao.invalid/") == 1, done.stderr
    refused(run("http://10.0.0.1/", "--no-ledger", "--proxy", allow=False, env=environment), "private network")


def test_a_redirect_is_checked_like_an_address():
    SITE.pages["/file"] = (302, {"Location": "file:///etc/passwd"}, b"")
    SITE.pages["/login"] = (302, {"Location": "http://a:b@127.0.0.1/"}, b"")
    SITE.pages["/ftp"] = (301, {"Location": "ftp://127.0.0.1/"}, b"")
    refused(run(SITE.address + "/file", "--no-ledger"), "only http and https")
    refused(run(SITE.address + "/ftp", "--no-ledger"), "only http and https")
    done = run(SITE.address + "/login", "--no-ledger")
    refused(done, "a name or password")
    assert "a:b" not in done.stderr, done.stderr


def test_a_redirect_is_followed_and_gives_the_last_address():
    SITE.html("/moi.html", KENH)
    SITE.pages["/cu"] = (301, {"Location": "moi.html"}, b"")
    report = json.loads(run(SITE.address + "/cu", "--no-ledger").stdout)
    assert report["source"] == SITE.address + "/moi.html", report["source"]


def test_redirects_in_a_ring_end():
    SITE.pages["/a"] = (302, {"Location": "/b"}, b"")
    SITE.pages["/b"] = (302, {"Location": "/a"}, b"")
    refused(run(SITE.address + "/a", "--no-ledger"), "too often")
    assert len(SITE.asked) == 6, SITE.asked


def test_a_refusal_says_how_to_go_on():
    SITE.pages["/kin"] = (403, {"Server": "cloudflare"}, b"no")
    refused(run(SITE.address + "/kin", "--no-ledger"), "the site refused us (403, Cloudflare)", "sotin read page.html")
    refused(run(SITE.address + "/kin", "--no-ledger", lang="vi"), "trang từ chối chúng tôi (403, Cloudflare)")


def test_each_failure_has_its_words():
    SITE.pages["/429"] = (429, {"Retry-After": "120"}, b"")
    SITE.pages["/500"] = (500, {}, b"")
    SITE.pages["/pdf"] = (200, {"Content-Type": "application/pdf"}, b"%PDF-1.4")
    SITE.html("/rong", b"<html><body></body></html>")
    for path, words in (("/429", "wait 120 seconds"), ("/500", "out of order (500)"), ("/khong", "no such page (404)"),
                        ("/pdf", "no web page or text (PDF)"), ("/rong", "no prose")):
        refused(run(SITE.address + path, "--no-ledger"), words)


def test_a_feed_is_told_from_a_page():
    feed = b"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Tin</title></channel></rss>"
    for path, kind in (("/rss", "application/rss+xml"), ("/xml", "text/xml"), ("/sai", "text/html")):
        SITE.pages[path] = (200, {"Content-Type": kind}, feed)
        refused(run(SITE.address + path, "--no-ledger"), "this is a feed", "sotin watch")


def test_nobody_there_is_said():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    refused(run(f"http://127.0.0.1:{port}/", "--no-ledger"), "nobody answers")


def test_an_endless_page_is_cut_off():
    def endless(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        while True:
            handler.wfile.write(b"<p>x</p>" * 8192)
    SITE.pages["/dai"] = endless
    refused(run(SITE.address + "/dai", "--no-ledger"), "too large")


def test_a_bomb_of_packed_zeros_is_cut_off():
    SITE.pages["/bom"] = (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"},
                          gzip.compress(b"\0" * (256 << 20), 9))
    refused(run(SITE.address + "/bom", "--no-ledger"), "too large")


def test_endless_headers_are_cut_off():
    def headers(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            handler.wfile.write(b"X-A: " + b"a" * 60 + b"\r\n")
    SITE.pages["/dau"] = headers
    done = run(SITE.address + "/dau", "--no-ledger")
    assert done.returncode == 1 and done.stderr, done


def test_a_slow_page_is_given_up():
    def slow(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        for _ in range(1000):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.5)
    SITE.pages["/cham"] = slow
    began = time.monotonic()
    refused(run(SITE.address + "/cham", "--no-ledger", "--patience", "2"), "too slow")
    assert time.monotonic() - began < 20


def test_what_is_no_http_is_said():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        s.listen()

        def speak():
            connection, _ = s.accept()
            connection.sendall(b"220 smtp.example ESMTP\r\n" * 3)
            connection.close()
        threading.Thread(target=speak, daemon=True).start()
        refused(run(f"http://127.0.0.1:{s.getsockname()[1]}/", "--no-ledger"), "no HTTP")


def test_a_wrong_charset_in_the_header_does_no_harm():
    SITE.pages["/sai"] = (200, {"Content-Type": "text/html; charset=iso-8859-1"}, KENH)
    assert "Phạm Văn Lúa" in json.loads(run(SITE.address + "/sai", "--no-ledger").stdout)["text"]


def test_a_charset_in_the_header_outweighs_the_pages_own():
    body = page("Кратко", "Привет, мир. Это короткий текст, в нём несколько слов о погоде.").decode()
    SITE.pages["/nga"] = (200, {"Content-Type": "text/html; charset=\"windows-1251\""},
                          body.replace("utf-8", "koi8-r").encode("windows-1251"))
    assert "Привет, мир" in json.loads(run(SITE.address + "/nga", "--no-ledger").stdout)["text"]


def test_plain_text_is_read():
    SITE.pages["/a.txt"] = (200, {"Content-Type": "text/plain"}, "Bà Lý Thị Hoa cho biết chợ sẽ mở lại.".encode())
    assert "Lý Thị Hoa" in json.loads(run(SITE.address + "/a.txt", "--no-ledger").stdout)["text"]


def test_other_inputs_go_on():
    SITE.html("/kenh.html", KENH)
    done = run(SITE.address + "/khong", SITE.address + "/kenh.html", "--no-ledger")
    assert done.returncode == 4 and "Phạm Văn Lúa" in done.stdout, done


def main():
    global SITE
    with tempfile.TemporaryDirectory() as folder, Site() as SITE:
        os.chdir(folder)
        globals()["test_" + sys.argv[2]]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
