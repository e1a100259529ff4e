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


def slow_site(site, seconds, seen):
    """Every answer but robots.txt takes its time; `seen` gets (begin, end) of each."""
    for i in range(3):
        body = KENH.replace("Đồng Sậy".encode(), f"Đồng {'XYZ'[i]}{site.address[-1]}".encode())

        def answer(_, body=body):
            begin = time.monotonic()
            time.sleep(seconds)
            seen.append((begin, time.monotonic()))
            return 200, {"Content-Type": "text/html; charset=utf-8"}, body
        site.pages[f"/{i}.html"] = answer
    items = "".join(f"<item><title>T {i}</title><link>{site.address}/{i}.html</link></item>" for i in range(3))
    site.pages["/rss"] = (200, {}, f"<rss version=\"2.0\"><channel>{items}</channel></rss>".encode())
    return site.address + "/rss"


def test_several_sites_are_asked_at_a_time_and_each_one_request_after_the_other():
    with Site() as other, Site() as third:
        sites = [[], [], []]
        feeds = [slow_site(site, 0.5, seen) for site, seen in zip((SITE, other, third), sites)]
        done = once(*feeds)
        assert done.returncode == 0 and len(lines(done)) == 9, done
    for seen in sites:
        seen.sort()
        assert len(seen) == 3 and all(a[1] <= b[0] for a, b in zip(seen, seen[1:])), seen
    overlaps = sum(a[0] < b[1] and b[0] < a[1] for a in sites[0] for b in sites[1] + sites[2])
    assert overlaps >= 3, sites


def test_a_redirect_to_a_site_that_is_being_asked_waits_for_its_turn():
    with Site() as other:
        seen = []
        feed = slow_site(other, 0.5, seen)
        for i in range(3):
            SITE.pages[f"/den-{i}"] = (302, {"Location": f"{other.address}/{i}.html?den"}, b"")
            other.pages[f"/{i}.html?den"] = other.pages[f"/{i}.html"]
        assert once(feed, rss(*(item(f"/den-{i}") for i in range(3)))).returncode == 0
    seen.sort()
    assert len(seen) == 6 and all(a[1] <= b[0] for a, b in zip(seen, seen[1:])), seen


def sitemap(path, *addresses, day="2025-10-22"):
    urls = "".join(f"<url><loc>{SITE.address}{a}</loc><lastmod>{day}</lastmod></url>" for a in addresses)
    SITE.pages[path] = (200, {}, f"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{urls}</urlset>".encode())


def sitemap_list(**days):
    maps = "".join(f"<sitemap><loc>{SITE.address}/{name}.xml</loc><lastmod>{day}</lastmod></sitemap>" for name, day in days.items())
    SITE.pages["/sitemap.xml"] = (200, {}, f"<sitemapindex>{maps}</sitemapindex>".encode())
    return SITE.address + "/sitemap.xml"


def test_a_list_of_sitemaps_is_followed_and_only_what_changed_is_asked_again():
    SITE.html("/kenh.html", KENH)
    SITE.html("/cho.html", CHO)
    sitemap("/cu.xml", "/kenh.html")
    sitemap("/moi.xml", "/cho.html", "/kenh.html")
    done = once(sitemap_list(cu="2025-09-01", moi="2025-10-22"))
    assert done.returncode == 0 and sorted(what(done)) == ["new", "new"], done
    assert [path for path, _, _ in SITE.asked][:4] == ["/robots.txt", "/sitemap.xml", "/moi.xml", "/cu.xml"], SITE.asked
    SITE.asked.clear()
    due()
    SITE.html("/them.html", KENH.replace("Đồng Sậy".encode(), "Đồng Tháp".encode()))
    sitemap("/moi.xml", "/cho.html", "/kenh.html", "/them.html")
    sitemap_list(cu="2025-09-01", moi=time.strftime("%Y-%m-%d"))
    done = once()
    assert what(done) == ["new"] and SITE.count("/cu.xml") == 0 and SITE.count("/moi.xml") == 1, (done, SITE.asked)


def test_a_list_of_sitemaps_has_bounds():
    for i in range(60):
        sitemap(f"/m{i}.xml")
    done = once(sitemap_list(**{f"m{i}": f"2025-{1 + i // 28:02}-{1 + i % 28:02}" for i in range(60)}))
    asked = [path for path, _, _ in SITE.asked if path.startswith("/m")]
    assert asked[0] == "/m59.xml" and len(asked) == 50 and "10 are passed over" in done.stderr, (asked, done.stderr)
    SITE.asked.clear()
    SITE.pages["/a.xml"] = SITE.pages["/sitemap.xml"]
    once("--remove", SITE.address + "/sitemap.xml")
    SITE.pages["/ds.xml"] = (200, {}, f"<sitemapindex><sitemap><loc>{SITE.address}/a.xml</loc></sitemap></sitemapindex>".encode())
    done = once(SITE.address + "/ds.xml")
    assert SITE.count("/a.xml") == 1 and not any(path.startswith("/m") for path, _, _ in SITE.asked), SITE.asked
    assert done.returncode == 1 and "lists other sitemaps" in done.stderr, done.stderr


def test_what_was_left_of_a_long_feed_comes_with_the_next_look():
    SITE.html("/kenh.html", KENH)
    feed = rss(*(item("/kenh.html", f"Tin {i}").replace("/kenh.html", f"/khong-{i}.html") for i in range(503)), tag="dài")
    assert "3 more are left" in once(feed).stderr
    SITE.asked.clear()
    due()
    once()
    assert SITE.count("/khong-502.html") == 1, SITE.asked[:3]


def test_two_watches_of_one_ledger_do_not_both_ask():
    feed = two()
    first = subprocess.Popen([SOTIN, "watch", feed, "--ledger", "s.db", "--allow-private", "--pause", "0"],
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while SITE.count("/cho.html") == 0:
            time.sleep(0.05)
        SITE.asked.clear()
        due()
        for words in ([], [SITE.address + "/khac"]):
            done = once(*words)
            assert done.returncode == 1 and f"process {first.pid}" in done.stderr, done
            assert ("is added to the ledger" in done.stderr) == bool(words), done.stderr
        assert not SITE.asked, SITE.asked
        assert watch("--list").returncode == 0  # looking is always allowed
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait()
    # What was killed holds nothing, and who ends well leaves nothing behind.
    assert once().returncode == 4 and SITE.count("/khac") == 1, SITE.asked
    assert not os.path.exists("s.db-watch"), os.listdir(".")


def test_a_large_sitemap_is_watched_in_bounded_memory():
    picture = "<image:image><image:loc>https://anh.bao.example/{}.jpg</image:loc></image:image>"
    urls = "".join(f"<url><loc>{SITE.address}/bai-{i}.html</loc>" + picture.format(i) * 12 + "</url>" for i in range(50_000))
    body = f"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{urls}</urlset>".encode()
    assert len(body) > 45_000_000
    SITE.pages["/lon.xml"] = (200, {}, body)
    SITE.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /bai\n")
    # Measured by a process of its own: this one holds the sitemap, too.
    measure = ("import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], stderr=subprocess.PIPE);"
               "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, b'49500 more are left' in done.stderr)")
    done = subprocess.run([sys.executable, "-c", measure, SOTIN, "--lang", "en", "watch", SITE.address + "/lon.xml", "--once",
                           "--ledger", "s.db", "--allow-private", "--pause", "0"], capture_output=True, text=True)
    peak, told = done.stdout.split()
    assert told == "True" and int(peak) < 150_000, done.stdout


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
