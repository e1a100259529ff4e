#!/usr/bin/env python3
"""archives.py BENCHMARK [--megabytes N]: a WARC file written by warcio, read by sotin, warcio and fastwarc.

BENCHMARK is the program archive_benchmark. warcio writes --written megabytes (before packing) of responses, requests,
redirections, pictures, resources, conversions and revisits into a folder under /tmp, which is removed at the
end; every record of it must come back from all three: address, length and CRC-32 of its block. For the times it is
repeated up to --megabytes (WARC files put together are one). Times are processor times of one process each.
"""
import argparse
import io
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import zlib

SYLLABLES = ("thuyền biển xã huyện ngư dân cảng gió mưa bão tàu lưới cá chợ làng sông đường cầu trường nhà máy gạo lúa "
             "ruộng đồng nước điện họp bàn nói rằng sẽ đã đang được không có những các với của trong ngoài trên").split()
ENGLISH = "the harbour boats wind storm market village river road bridge school house rice field water meeting said will".split()


def words(chance, stock, count):
    return " ".join(chance.choice(stock) for _ in range(count))


def page(chance, stock):
    paragraphs = "".join(f"<p>{words(chance, stock, chance.randint(20, 90)).capitalize()}.</p>\n"
                         for _ in range(chance.randint(5, 40)))
    menu = "".join(f"<li><a href='/muc-{i}'>{words(chance, stock, 2)}</a></li>" for i in range(60))
    return (f"<!doctype html><html><head><title>{words(chance, stock, 8)}</title><style>{'.a{color:red}' * 200}</style></head>"
            f"<body><ul>{menu}</ul><article>{paragraphs}</article></body></html>").encode()


def make(path, megabytes):
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter
    chance = random.Random(6)
    made = 0
    with open(path, "wb") as out:
        writer = WARCWriter(out, gzip=True)
        writer.write_record(writer.create_warcinfo_record("made.warc.gz", {"software": "archives.py"}))
        number = 0
        while made < megabytes * 1_000_000:
            number += 1
            uri = f"https://bao{number % 50}.example/tin-{number}.html"
            kind = number % 12
            body = page(chance, SYLLABLES if number % 3 == 0 else ENGLISH)
            status, fields = "200 OK", [("Content-Type", "text/html; charset=utf-8")]
            if kind == 1:
                body, fields = zlib.compress(body), fields + [("Content-Encoding", "deflate")]
            if kind == 2:
                body, fields = chance.randbytes(20_000), [("Content-Type", "image/jpeg")]
            if kind == 3:
                body, status = b"", "301 Moved"
            made += len(body)
            http = StatusAndHeaders(status, fields, protocol="HTTP/1.1")
            if kind == 4:
                record = writer.create_warc_record(uri, "resource", payload=io.BytesIO(body), warc_content_type="text/html")
            elif kind == 5:
                record = writer.create_warc_record(uri, "conversion", payload=io.BytesIO(body), warc_content_type="text/plain")
            elif kind == 6:
                record = writer.create_revisit_record(uri, "sha1:ABC", uri, "2025-09-05T00:00:00Z", http_headers=http)
            else:
                record = writer.create_warc_record(uri, "response", payload=io.BytesIO(body), http_headers=http)
            writer.write_record(record)
            if kind == 7:
                ask = StatusAndHeaders("GET / HTTP/1.1", [("Host", "bao.example")], is_http_request=True)
                writer.write_record(writer.create_warc_record(uri, "request", http_headers=ask))


def list_by_warcio(path):
    from warcio.archiveiterator import ArchiveIterator
    with open(path, "rb") as file:
        for record in ArchiveIterator(file, no_record_parse=True):
            block = record.raw_stream.read()
            yield (record.rec_type, record.rec_headers.get_header("WARC-Target-URI") or "", len(block), zlib.crc32(block))


def list_by_fastwarc(path, checksum=True):
    from fastwarc.warc import ArchiveIterator
    for record in ArchiveIterator(path, parse_http=False):
        block = record.reader.read()
        yield (str(record.record_type), record.headers.get("WARC-Target-URI", ""), len(block),
               zlib.crc32(block) if checksum else 0)


def list_by_sotin(benchmark, path):
    out = subprocess.run([benchmark, path, "--list"], capture_output=True, check=True).stdout.decode()
    for line in out.splitlines():
        kind, uri, size, checksum = line.split("\t")
        yield kind, uri, int(size), int(checksum, 16)


def used(what):
    start = resource.getrusage(resource.RUSAGE_SELF)
    begin = time.time()
    count = size = 0
    for record in what:
        count += 1
        size += record[2]
    end = resource.getrusage(resource.RUSAGE_SELF)
    return count, size, end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime, time.time() - begin


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("benchmark")
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--written", type=int, default=30)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = os.path.join(folder, "small.warc.gz")
        make(small, options.written)
        ours, fast, warcio = (list(x) for x in (list_by_sotin(options.benchmark, small), list_by_fastwarc(small), list_by_warcio(small)))
        same = len(ours) == len(fast) == len(warcio) and [r[1:] for r in ours] == [r[1:] for r in fast] == [r[1:] for r in warcio]
        print(f"written by warcio: {options.written} MB; records: sotin {len(ours)}, fastwarc {len(fast)}, warcio {len(warcio)}; the same: {same}")
        path = os.path.join(folder, "made.warc.gz")
        with open(path, "wb") as out, open(small, "rb") as once:
            content = once.read()
            for _ in range(max(1, options.megabytes // options.written)):
                out.write(content)
        print(f"repeated: {os.path.getsize(path) / 1e6:.0f} MB packed; load {os.getloadavg()[0]:.1f}", flush=True)
        count, size, seconds, wall = used(list_by_fastwarc(path, checksum=False))
        print(f"fastwarc: {count} records ({size / 1e6:.1f} MB); {seconds:.2f} s, {size / 1e6 / seconds:.0f} MB/s (wall {wall:.2f} s)")
        print(subprocess.run([options.benchmark, path], capture_output=True, check=True).stdout.decode(), end="")
        count, size, seconds, wall = used(list_by_fastwarc(path, checksum=False))
        print(f"fastwarc again: {seconds:.2f} s, {size / 1e6 / seconds:.0f} MB/s (wall {wall:.2f} s)")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
