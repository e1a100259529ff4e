#!/usr/bin/env python3
"""watch_test.py SOTIN TEST: one promise of `sotin watch`, against a site on this machine.

Each test gets an empty folder and a site of its own.
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

from web_site import KENH, Site, page, with_etag

SOTIN = os.path.abspath(sys.argv[1])
SITE = None
CHO = page("Chợ Lách mở lại", "Bà Lý Thị Hoa, trưởng ban quản lý chợ, cho biết chợ Lách sẽ mở lại vào tuần sau.",
           "Theo bà Hoa, tiểu thương đã dọn hàng về từ hôm qua. Chợ cũ cháy hồi năm ngoái.")


def watch(*words, lang="en", pause="0", **more):
    words = ["--lang", lang, "watch", *words, "--ledger", "s.db", "--allow-private", "--pause", pause]
    return subprocess.run([SOTIN, *words], capture_output=True, text=True, timeout=250, **more)


def once(*words, **more):
    return watch(*words, "--once", "--json", **more)


def lines(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def what(done):
    return [line["what"] for line in lines(done)]


def reports():
    shown = subprocess.run([SOTIN, "show", "--ledger", "s.db", "--json"], capture_output=True, text=True)
    return [row["id"].removeprefix(SITE.address) for row in json.loads(shown.stdout)["reports"]]


def item(path, title="Tin", body="", date="Sat, 01 Mar 2025 08:00:00 +0700"):
    return (f"<item><title>{title}</title><link>{SITE.address}{path}</link><pubDate>{date}</pubDate>"
            f"<description><![CDATA[{body}]]></description></item>")


def rss(*items, tag="1"):
    body = f"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Báo Làng</title>{''.join(items)}</channel></rss>"
    SITE.pages["/rss"] = with_etag(f"\"{tag}\"", "application/rss+xml", body.encode())
    return SITE.address + "/rss"


def two():
    SITE.html("/kenh.html", KENH)
    SITE.html("/cho.html", CHO)
    return rss(item("/kenh.html", "Kênh"), item("/cho.html", "Chợ"))


def test_what_is_new_is_read_and_what_was_read_is_not_asked_for_again():
    feed = two()
    done = once(feed)
    assert done.returncode == 0 and what(done) == ["new", "new"], done
    assert sorted(reports()) == ["/cho.html", "/kenh.html"], reports()
    # The feed is not due again: nothing is asked for.
    asked = len(SITE.asked)
    done = once()
    assert done.returncode == 0 and done.stdout == "" and len(SITE.asked) == asked, (done, SITE.asked)


def test_a_feed_taken_up_again_reads_nothing_twice():
    feed = two()
    once(feed)
    SITE.asked.clear()
    assert once("--remove", feed).returncode == 0
    done = once(feed)
    assert done.returncode == 0 and done.stdout == "", done
    assert SITE.count("/kenh.html") == 0, SITE.asked


def due():
    """As if the time had come: what is watched is due now."""
    import sqlite3
    with sqlite3.connect("s.db") as ledger:
        ledger.execute("UPDATE sources SET next_at = 0")
        ledger.execute("UPDATE source_items SET next_at = 0")


def test_an_unchanged_feed_costs_a_304():
    once(two())
    SITE.asked.clear()
    due()
    done = once()
    sent = [headers.get("If-None-Match") for path, headers, _ in SITE.asked if path == "/rss"]
    assert sent == ["\"1\""] and done.returncode == 0, (sent, done)


def test_a_page_that_changed_is_a_new_version_and_its_difference_is_told():
    feed = two()
    once(feed)
    SITE.html("/kenh.html", KENH.replace("Dân đã chờ con kênh này nhiều năm.".encode(),
                                         "Máy đào về xã từ sáng nay.".encode()))
    rss(item("/kenh.html", "Kênh (cập nhật)"), item("/cho.html", "Chợ"), tag="2")
    SITE.asked.clear()
    due()
    done = once()
    assert what(done) == ["changed"], done
    told = lines(done)[0]
    assert told["removed"] == ["Dân đã chờ con kênh này nhiều năm."], told
    assert told["added"] == ["Máy đào về xã từ sáng nay."], told
    assert SITE.count("/cho.html") == 0 and SITE.count("/kenh.html") == 1, SITE.asked


def test_a_page_can_be_watched_itself():
    SITE.html("/kenh.html", KENH.replace(b"</head>", b"<link rel=alternate type=application/rss+xml href=/rss></head>"))
    done = once(SITE.address + "/kenh.html")
    assert what(done) == ["new"] and "watched as one" in done.stderr and "/rss" in done.stderr, done
    due()
    assert once().stdout == ""
    SITE.html("/kenh.html", KENH.replace("huyện cấp đủ máy".encode(), "tỉnh cấp đủ máy".encode()))
    due()
    done = watch("--once")
    assert "changed: Xã hứa nạo vét kênh" in done.stdout and "\n  - " in done.stdout and "\n  + " in done.stdout, done


def test_robots_is_asked_first_and_obeyed():
    SITE.pages["/robots.txt"] = (200, {}, b"User-agent: sotin\nDisallow: /kenh\n")
    done = once(two())
    assert SITE.asked[0][0] == "/robots.txt" and SITE.count("/robots.txt") == 1, SITE.asked
    assert SITE.count("/kenh.html") == 0 and SITE.count("/cho.html") == 1, SITE.asked
    assert done.returncode == 4 and "robots.txt asks programs" in done.stderr, done
    assert "robots.txt" in watch("--failures").stdout


def test_a_redirect_to_where_robots_forbids_is_not_followed():
    SITE.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /kin\n")
    SITE.pages["/mo"] = (302, {"Location": "/kin"}, b"")
    SITE.html("/kin", KENH)
    done = once(rss(item("/mo")))
    assert SITE.count("/kin") == 0 and "robots" in done.stderr, (SITE.asked, done)


def test_without_an_answer_for_robots_nothing_is_asked_for():
    SITE.pages["/robots.txt"] = (500, {}, b"")
    done = once(two())
    assert [path for path, _, _ in SITE.asked] == ["/robots.txt"], SITE.asked
    assert done.returncode == 1 and "robots.txt" in done.stderr, done


def test_a_crawl_delay_is_kept():
    SITE.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 1\n")
    once(two())
    times = [at for path, _, at in SITE.asked if path != "/robots.txt"]
    assert len(times) == 3 and min(b - a for a, b in zip(times, times[1:])) >= 0.95, times


def test_a_pause_is_kept_between_two_requests():
    once(two(), pause="0.7")
    times = [at for path, _, at in SITE.asked if path != "/robots.txt"]
    assert len(times) == 3 and min(b - a for a, b in zip(times, times[1:])) >= 0.65, times


def test_a_page_that_refuses_us_is_read_from_the_feed_and_marked():
    SITE.pages["/kin.html"] = (403, {}, b"")
    done = once(rss(item("/kin.html", "Lúa được giá", "Ông Võ Văn Thóc nói rằng giá lúa sẽ còn tăng.")))
    assert done.returncode == 0 and what(done) == ["from-feed"], done
    assert "the site refused us (403)" in done.stderr, done.stderr
    report = json.loads(subprocess.run([SOTIN, "show", SITE.address + "/kin.html", "--ledger", "s.db", "--json"],
                                       capture_output=True, text=True).stdout)
    assert "giá lúa sẽ còn tăng" in report["text"] and any("from the feed" in n for n in report["notes"]), report["notes"]
    listed = [json.loads(line) for line in watch("--failures", "--json").stdout.splitlines()]
    assert listed[0]["state"] == "from-feed" and listed[0]["why"]["status"] == 403, listed
    # Later the page opens: it becomes a version of the same report.
    SITE.html("/kin.html", CHO)
    assert what(once("--retry")) == ["changed"]
    assert watch("--failures").returncode == 3


def test_a_refusal_does_not_overwrite_a_page_that_was_read():
    feed = two()
    once(feed)
    SITE.pages["/kenh.html"] = (403, {}, b"")
    rss(item("/kenh.html", "Kênh", "Tóm tắt ngắn, mới sửa."), tag="2")
    due()
    done = once()
    assert done.stdout == "" and "refused" in done.stderr, done
    assert "đủ máy" in subprocess.run([SOTIN, "show", SITE.address + "/kenh.html", "--ledger", "s.db", "--json"],
                                      capture_output=True, text=True).stdout


def test_words_from_outside_do_not_steer_the_terminal():
    SITE.pages["/x.html"] = (403, {}, b"")
    done = watch(rss(item("/x.html", "Tin\u009b2J &#27;[31m đỏ", "Ông Tư nói mưa còn lớn.")), "--once")
    listed = watch("--failures").stdout + watch("--list").stdout
    assert "đỏ" in done.stdout and not set("\x1b\x9b") & set(done.stdout + done.stderr + listed), ascii(done.stdout)


def test_what_is_gone_is_listed_with_its_reason():
    done = once(rss(item("/khong.html")))
    assert done.returncode == 4, done
    words = watch("--failures", lang="vi")
    assert "không có trang này (404)" in words.stdout and "sotin watch --retry" in words.stdout, words


def test_wait_means_wait():
    SITE.pages["/ban.html"] = (429, {"Retry-After": "7200"}, b"")
    feed = rss(item("/ban.html"))
    done = once(feed)
    assert "wait 7200 seconds" in done.stderr, done.stderr
    listed = [json.loads(line) for line in watch("--failures", "--json").stdout.splitlines()]
    at = time.mktime(time.strptime(listed[0]["next_at"], "%Y-%m-%d %H:%M:%SZ")) - time.timezone
    assert 7100 < at - time.time() < 7300, listed
    assert listed[0]["state"] == "waiting"
    SITE.asked.clear()
    once()
    assert not SITE.asked, SITE.asked
    SITE.html("/ban.html", KENH)
    assert what(once("--retry")) == ["new"]


def test_a_feed_that_fails_is_asked_less_and_less():
    SITE.pages["/rss"] = (500, {}, b"")
    waits = []
    for _ in range(3):
        once(SITE.address + "/rss", "--every", "10")
        listed = [json.loads(line) for line in watch("--list", "--json").stdout.splitlines()]
        at = time.mktime(time.strptime(listed[0]["next_at"], "%Y-%m-%d %H:%M:%SZ")) - time.timezone
        waits.append(round((at - time.time()) / 60))
        due()
    assert waits == [20, 40, 80], waits
    two()
    assert what(once()) == ["new", "new"]
    assert json.loads(watch("--list", "--json").stdout)["failures"] == 0


def test_what_is_no_feed_is_said():
    SITE.pages["/rss"] = (200, {"Content-Type": "text/plain"}, b"chao")
    done = once(SITE.address + "/rss")
    assert done.returncode == 1 and "neither a feed" in done.stderr, done


def test_private_addresses_in_a_feed_are_refused():
    SITE.html("/kenh.html", KENH)
    feed = rss(item("/kenh.html"))
    done = subprocess.run([SOTIN, "--lang", "en", "watch", feed, "--once", "--ledger", "s.db"], capture_output=True, text=True)
    assert done.returncode == 1 and "private network" in done.stderr and not SITE.asked, (done, SITE.asked)


def test_a_watch_that_is_killed_goes_on_where_it_was():
    for i in range(8):
        SITE.html(f"/{i}.html", KENH.replace("Đồng Sậy".encode(), f"Đồng {'ABCDEFGH'[i]}".encode()))
    feed = rss(*(item(f"/{i}.html", f"Tin {i}") for i in range(8)))
    process = subprocess.Popen([SOTIN, "watch", feed, "--once", "--ledger", "s.db", "--allow-private", "--pause", "0.3"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while sum(path.endswith(".html") for path, _, _ in SITE.asked) < 4:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = [path for path, _, _ in SITE.asked if path.endswith(".html")]
    done = once()
    after = [path for path, _, _ in SITE.asked if path.endswith(".html")][len(before):]
    assert done.returncode == 0, done
    assert set(before) | set(after) == {f"/{i}.html" for i in range(8)}, (before, after)
    assert len(set(before) & set(after)) <= 1, (before, after)
    assert subprocess.run([SOTIN, "check", "--ledger", "s.db"], capture_output=True).returncode == 0
    assert sorted(reports()) == [f"/{i}.html" for i in range(8)], reports()


def test_an_interrupt_ends_it_well():
    process = subprocess.Popen([SOTIN, "watch", two(), "--ledger", "s.db", "--allow-private", "--pause", "0"],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while SITE.count("/cho.html") == 0:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, talk = process.communicate(timeout=60)
    assert process.returncode == 0 and "new reports" in talk, (process.returncode, talk)


def test_lists_of_feeds_come_in_and_go_out():
    with open("nguon.opml", "w", encoding="utf-8") as file:
        file.write(f"<opml version=\"2.0\"><body><outline text=\"A\" xmlUrl=\"{two()}\"/></body></opml>")
    assert what(once("--opml", "nguon.opml")) == ["new", "new"]
    out = watch("--opml-out", "-").stdout
    assert SITE.address + "/rss" in out and "Báo Làng" in out, out


def test_a_report_that_was_forgotten_stays_forgotten():
    feed = two()
    once(feed)
    subprocess.run([SOTIN, "forget", SITE.address + "/kenh.html", "--ledger", "s.db"], check=True, capture_output=True)
    assert reports() == ["/cho.html"], reports()
    rss(item("/kenh.html", "Kênh (sửa)"), tag="2")
    due()
    done = once()
    assert done.stdout == "" and done.returncode == 4, done
    assert "forgotten" in watch("--failures").stdout
    assert reports() == ["/cho.html"], reports()


def test_asked_wrongly():
    assert watch("--once").returncode in (1, 2)
    assert watch("file:///etc/passwd", "--once").returncode == 2
    assert watch("--remove", "https://khong.example/", "--list").returncode in (1, 3)


def main():
    global SITE
    with tempfile.TemporaryDirectory() as folder, Site() as SITE:
        os.chdir(folder)
        globals()["test_" + sys.argv[2]]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
