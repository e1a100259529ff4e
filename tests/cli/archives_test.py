#!/usr/bin/env python3
"""archives_test.py SOTIN TEST: one promise of `sotin read` about archives.

The archives are put together here byte by byte; each test gets an empty folder of its own.
"""
import gzip
import json
import os
import subprocess
import sys
import tempfile
import zlib

SOTIN = os.path.abspath(sys.argv[1])


def sotin(*words, stdin=b"", ledger=None):
    """Runs `sotin read`; gives (exit code, reports, stderr)."""
    where = ["--ledger", ledger] if ledger else ["--no-ledger"]
    done = subprocess.run([SOTIN, "read", "--format", "jsonl", *where, *words], input=stdin, capture_output=True,
                          timeout=300, env=dict(os.environ, LC_ALL="en_US.UTF-8"))
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode()


def write(name, content):
    with open(name, "wb") as file:
        file.write(content)
    return name


def prose(number):
    return (f"Sáng nay, chủ tịch xã Bãi Dừa Lê Văn Mây nói đoàn thuyền số {number} đã cập bến an toàn. "
            "Ông cho biết bà con ngư dân sẽ nghỉ ngơi hai ngày rồi tiếp tục ra khơi, khi biển lặng và có đủ dầu. "
            "Theo ông Mây, mùa cá năm nay đến muộn hơn mọi năm, nhưng sản lượng vẫn cao nhờ thời tiết tốt.")


def page(number, words=None):
    return (f"<html><head><title>Thuyền số {number} về bến</title></head><body><nav><a href='/'>Trang chủ</a></nav>"
            f"<article><h1>Thuyền số {number} về bến</h1><p>{words or prose(number)}</p>"
            f"<p>{words or prose(number)}</p></article></body></html>").encode()


ENGLISH = "The harbour master told reporters that every boat had come home before the storm. " * 8


def record(kind, block, uri=None, content_type="application/http; msgtype=response", version="1.0", more=""):
    head = f"WARC/{version}\r\nWARC-Type: {kind}\r\nWARC-Date: 2025-09-05T01:02:03Z\r\nContent-Type: {content_type}\r\n"
    if uri:
        head += f"WARC-Target-URI: {uri}\r\n"
    return (head + more + f"Content-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"


def http(body, content_type="text/html; charset=utf-8", status="200 OK", more=""):
    return f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{more}\r\n".encode() + body


def response(number, body=None, **more):
    return record("response", http(body or page(number), **more), f"https://bao.example/thuyen-{number}.html")


def chunked(body, size=700):
    pieces = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(f"{len(p):x}\r\n".encode() + p + b"\r\n" for p in pieces) + b"0\r\n\r\n"


def numbers(reports):
    return [int(r["text"].split("thuyền số ")[1].split()[0]) for r in reports]


def is_in(words, *pieces):
    for piece in pieces:
        assert piece in words, f"«{piece}» is not in:\n{words}"


def test_warc_plain_packed_by_record_and_packed_whole():
    records = [record("warcinfo", b"software: own\r\n", content_type="application/warc-fields")]
    records += [response(n) for n in range(1, 6)]
    plain = sotin(write("a.warc", b"".join(records)))
    assert plain[0] == 0 and numbers(plain[1]) == [1, 2, 3, 4, 5], plain
    by_record = sotin(write("b.warc.gz", b"".join(gzip.compress(r) for r in records)))
    whole = sotin(write("c.warc.gz", gzip.compress(b"".join(records))))
    blocks = b"".join(records)
    cut_anyhow = sotin(write("d.warc.gz", b"".join(gzip.compress(blocks[i:i + 1000]) for i in range(0, len(blocks), 1000))))
    standard_input = sotin("-", stdin=b"".join(gzip.compress(r) for r in records))
    for other in (by_record, whole, cut_anyhow, standard_input):
        assert other[0] == 0 and [r["text"] for r in other[1]] == [r["text"] for r in plain[1]], other
    is_in(plain[2], "1 records of archives hold no report")


def test_warc_says_where_a_report_comes_from():
    code, reports, _ = sotin(write("a.warc", record("warcinfo", b"x") + response(1) + response(1)))
    assert code == 0 and len(reports) == 2
    assert reports[0]["source"] == "a.warc@" + str(len(record("warcinfo", b"x"))), reports[0]["source"]
    assert reports[0]["id"] == reports[1]["id"] == "https://bao.example/thuyen-1.html"


def test_a_page_fetched_again_is_a_new_version():
    code, _, err = sotin(write("a.warc", response(1) + response(1, page(1, prose(9)))), ledger="x.db")
    assert code == 0
    is_in(err, "1 new reports, 1 reports with changed content")


def test_warc_versions_and_kinds_of_record():
    code, reports, _ = sotin(write("a.warc", b"".join([
        record("response", http(page(1)), "https://a.example/1", version="0.18"),
        record("resource", page(2), "https://a.example/2", content_type="text/html", version="1.1"),
        record("conversion", (prose(3) + "\n" + prose(3)).encode(), "https://a.example/3", content_type="text/plain"),
        record("request", b"GET / HTTP/1.1\r\n\r\n", "https://a.example/4", content_type="application/http; msgtype=request"),
        record("revisit", http(b""), "https://a.example/5"),
        record("response", http(b"", status="301 Moved"), "https://a.example/6"),
        record("response", http(page(7), status="404 Not Found"), "https://a.example/7"),
        record("response", http(b"\x89PNG", content_type="image/png"), "https://a.example/8"),
        record("response", http(page(9)), "<https://a.example/9>")])))
    assert code == 0 and numbers(reports) == [1, 2, 3, 9], reports


def test_http_chunks_and_packing():
    bare = zlib.compressobj(9, zlib.DEFLATED, -15)
    deflated = bare.compress(page(4)) + bare.flush()
    code, reports, err = sotin(write("a.warc", b"".join([
        response(1, chunked(page(1)), more="Transfer-Encoding: chunked\r\n"),
        response(2, gzip.compress(page(2)), more="Content-Encoding: gzip\r\n"),
        response(3, zlib.compress(page(3)), more="Content-Encoding: deflate\r\n"),
        response(4, deflated, more="Content-Encoding: deflate\r\n"),
        response(5, chunked(gzip.compress(page(5))), more="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
        response(6, page(6), more="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
        response(7, page(7), more="Content-Encoding: br\r\n"),
        response(8, page(8), more="Content-Encoding: compress\r\n")])))
    assert code == 4 and numbers(reports) == [1, 2, 3, 4, 5, 6, 7], (numbers(reports), err)
    is_in(err, "a.warc: this kind of input can't be read yet: content-encoding compress")


def test_pages_of_other_languages_are_counted_not_read():
    warc = write("a.warc", response(1) + response(2, page(2, ENGLISH)) + response(3))
    code, reports, err = sotin(warc)
    assert code == 0 and numbers(reports) == [1, 3]
    is_in(err, "read 2 reports; 1 pages that are not Vietnamese left out")
    code, reports, err = sotin(warc, "--any-language")
    assert code == 0 and len(reports) == 3 and "left out" not in err


def test_damage_is_named_and_passed_over():
    good = [response(n) for n in range(1, 5)]
    head, _, block = good[1].partition(b"\r\n\r\n")
    damaged = head.replace(b"Content-Length", b"Content-Lenght") + b"\r\n\r\n" + block
    code, reports, err = sotin(write("a.warc", good[0] + damaged + good[2] + good[3]))
    assert code == 4 and numbers(reports) == [1, 3, 4], (numbers(reports), err)
    is_in(err, f"a.warc: can't be read: damaged record: no length (byte {len(good[0])})", "1 places could not be read")
    code, reports, err = sotin(write("b.warc", good[0] + b"\xff" * 5000 + b"\n" + good[1]))
    assert code == 4 and numbers(reports) == [1, 2]
    is_in(err, f"b.warc: can't be read: damaged bytes between records (byte {len(good[0])})")
    code, reports, err = sotin(write("c.warc", good[0] + good[1][:-300]))
    assert code == 4 and numbers(reports) == [1]
    is_in(err, f"the record breaks off (byte {len(good[0])})")


def test_damaged_gzip_members_are_passed_over():
    packed = [gzip.compress(response(n)) for n in range(1, 7)]
    broken = bytearray(packed[1])
    broken[len(broken) // 2] ^= 0x55
    checksum = bytearray(packed[3])
    checksum[-6] ^= 0xFF
    cut = packed[4][:len(packed[4]) // 2]
    code, reports, err = sotin(write("a.warc.gz", packed[0] + broken + packed[2] + checksum + cut + packed[5]))
    assert code == 4 and numbers(reports) == [1, 3, 6], (numbers(reports), err)
    assert err.count(" (byte ") == 3, err
    is_in(err, "3 places could not be read")
    code, reports, err = sotin(write("b.warc.gz", packed[0] + packed[1][:-30]))
    assert code == 4 and numbers(reports) == [1]
    is_in(err, "compressed data breaks off")


def test_bombs_stay_small():
    bomb = gzip.compress(b"<html><p>" + b"a" * 200_000_000, 9)
    code, reports, err = sotin(write("a.warc", response(1) + response(2, bomb, more="Content-Encoding: gzip\r\n") + response(3)))
    assert code == 4 and numbers(reports) == [1, 3]
    is_in(err, "a.warc: too large: unpacks to too much (byte ")
    twice = gzip.compress(gzip.compress(b"\0" * 600_000_000, 9), 9)
    code, reports, err = sotin(write("b.jsonl.gz", twice))
    assert code == 1 and reports == [], err
    is_in(err, "b.jsonl.gz: ")


def test_any_number_of_threads_gives_the_same_reports():
    warc = write("a.warc.gz", b"".join(gzip.compress(response(n, page(n, ENGLISH if n % 3 == 0 else None))) for n in range(60)))
    assert sotin(warc, "--jobs", "1") == sotin(warc, "--jobs", "4")


def main():
    folder = tempfile.TemporaryDirectory(prefix="sotin-archives-")
    os.chdir(folder.name)
    globals()["test_" + sys.argv[2]]()
    os.chdir("/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
