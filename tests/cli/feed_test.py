#!/usr/bin/env python3
"""feed_test.py SOTIN TEST: one promise of `sotin feed` and of reading feeds. Each test gets an empty folder."""
import gzip
import json
import os
import subprocess
import sys
import tempfile

SOTIN = os.path.abspath(sys.argv[1])
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Báo Kênh</title><link>https://bao.example/</link>
<item><title>Xã hứa nạo vét kênh</title><link>/kenh-1.htm</link><pubDate>02/03/2025 19:25</pubDate>
<description>Xã hứa.</description><content:encoded><![CDATA[<p>Chủ tịch xã Đồng Sậy Phạm Văn Lúa hôm 1/3 cho
biết xã sẽ nạo vét kênh Đá Bạc nếu huyện cấp đủ máy.</p><script>x()</script>]]></content:encoded></item>
<item><title>Dân chờ \x1b[31mkênh</title><link>/kenh-2.htm</link><description>Dân &amp;amp; ghe chờ.</description></item>
</channel></rss>
"""
ADDRESS = ["--address", "https://bao.example/rss/tin.xml"]


def sotin(*words, code=0, lang="en", **more):
    done = subprocess.run([SOTIN, "--lang", lang, *words], capture_output=True, timeout=120,
                          env=dict(os.environ, COLUMNS="100"), **more)
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == code, f"{words}: exit code {done.returncode}\n{out}\n{err}"
    return out, err


def write(name, text):
    with open(name, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode("utf-8"))


def test_a_feed_is_shown_to_people_and_programs():
    write("tin.xml", RSS)
    out, _ = sotin("feed", "tin.xml", *ADDRESS)
    assert "Báo Kênh" in out and "2 items, 1 with the whole report" in out and "\x1b" not in out, out
    assert "2025-03-02T19:25:00+07:00 (pubDate (no zone said: Vietnam's))" in out, out
    feed = json.loads(sotin("feed", "--json", "tin.xml", *ADDRESS)[0])
    assert feed["schema"] == "sotin.feed/1" and feed["kind"] == "rss", feed
    assert [i["url"] for i in feed["items"]] == ["https://bao.example/kenh-1.htm", "https://bao.example/kenh-2.htm"]
    assert "script" not in feed["items"][0]["content_html"] and feed["items"][1]["content_html"] is None
    assert feed["items"][1]["summary"] == "Dân & ghe chờ.", feed["items"][1]


def test_packed_feeds_and_standard_input_are_read():
    write("tin.xml.gz", gzip.compress(RSS.encode()))
    plain = sotin("feed", "--json", "-", input=RSS.encode())[0]
    assert sotin("feed", "--json", "tin.xml.gz")[0] == plain
    assert sotin("feed", "--json", "-", input=gzip.compress(RSS.encode()))[0] == plain


def test_reports_that_a_feed_carries_are_read():
    write("tin.xml", RSS)
    out, err = sotin("read", "--format", "jsonl", "tin.xml", "--ledger", "s.db", code=4)
    reports = [json.loads(line) for line in out.splitlines()]
    assert len(reports) == 1 and reports[0]["text"].startswith("Chủ tịch xã"), out
    assert reports[0]["statements"], out
    assert "sotin watch" in err and "1 new reports" in err, err
    shown = json.loads(sotin("show", "--json", "--ledger", "s.db")[0])["reports"][0]
    assert shown["title"] == "Xã hứa nạo vét kênh" and shown["published"].startswith("2025-03-02"), shown
    assert shown["outlet"] == "Báo Kênh", shown
    # Reading the feed again changes nothing.
    assert "1 reports unchanged" in sotin("read", "tin.xml", "--ledger", "s.db", code=4)[1]


def test_a_feed_that_only_announces_says_how_to_go_on():
    write("tin.xml", "<rss><channel><item><title>Một</title></item></channel></rss>")
    out, err = sotin("read", "tin.xml", "--no-ledger", code=1)
    assert out == "" and "sotin feed" in err and "sotin watch" in err, err
    assert "chỉ báo tin" in sotin("read", "tin.xml", "--no-ledger", code=1, lang="vi")[1]


def test_feeds_become_a_list():
    write("a.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><title>A &amp; B</title>"
                   "<link rel='self' href='https://a.example/atom'/></feed>")
    out, _ = sotin("feed", "--opml", "a.xml")
    assert 'xmlUrl="https://a.example/atom"' in out and 'text="A &amp; B"' in out, out
    write("b.xml", "<rss><channel><title>B</title></channel></rss>")
    assert "--address" in sotin("feed", "--opml", "b.xml", code=1)[1]


def test_what_is_no_feed_is_named():
    write("a.html", "<html><body>không</body></html>")
    write("tin.xml", RSS)
    out, err = sotin("feed", "a.html", "tin.xml", "khong-co.xml", code=4)
    assert "a.html: " in err and "not a feed" in err and "khong-co.xml" in err and "Báo Kênh" in out, err
    assert "không phải nguồn tin" in sotin("feed", "a.html", code=1, lang="vi")[1]


def test_a_bomb_is_refused():
    write("b.xml.gz", gzip.compress(b"<rss>" + b" " * (70 << 20)))
    assert "64 MiB" in sotin("feed", "b.xml.gz", code=1)[1]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        globals()["test_" + sys.argv[2]]()
