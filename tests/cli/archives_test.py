#!/usr/bin/env python3
"""archives_test.py SOTIN TEST: one promise of `sotin read` about archives.

The archives are put together here byte by byte; each test gets an empty folder of its own.
"""
import gzip
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
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


def test_every_command_says_what_it_passed_over():
    write("a.warc", response(1) + response(2, page(2, ENGLISH)) + response(3) + response(4, b"<p></p>") +
          response(5, b"x", content_type="image/png"))
    for words in (["copies", "--groups"], ["story", "--of"], ["stories", "--stream"], ["summary"]):
        done = subprocess.run([SOTIN, "--lang", "en", *words, "a.warc"], capture_output=True, text=True, timeout=300)
        is_in(done.stderr, "1 pages that are not Vietnamese left out; 2 records of archives hold no report")


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


def zipped(files, how=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(files, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def mail(body, subject="=?utf-8?B?VGh1eeG7gW4gduG7gSBi4bq/bg==?=", content_type="text/html; charset=utf-8", more=""):
    return (f"From: =?utf-8?Q?B=C3=A1o_S=C3=B3ng?= <tin@song.example>\r\nTo: ban@doc.example\r\nSubject: {subject}\r\n"
            f"Date: Fri, 05 Sep 2025 07:30:00 +0700\r\nMessage-ID: <77@song.example>\r\nMIME-Version: 1.0\r\n"
            f"Content-Type: {content_type}\r\n{more}\r\n").encode() + body


FEED = ("<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
        "<title>Báo Sóng</title><item><title>Tin</title><link>https://song.example/9</link><content:encoded><![CDATA[<p>"
        + prose(9) + "</p>]]></content:encoded></item></channel></rss>").encode()


def test_zip_and_tar_of_everything():
    files = {"a/1.html": page(1), "2.txt": prose(2).encode(), "3.jsonl": (json.dumps({"text": prose(3)}) + "\n").encode(),
             "4.json": json.dumps([{"text": prose(4)}]).encode(), "5.warc.gz": gzip.compress(response(5)),
             "6.eml": mail(page(6)), "7.jsonl.gz": gzip.compress((json.dumps({"text": prose(7)}) + "\n").encode()),
             "8": page(8), "9.xml": FEED, "anh.png": b"\x89PNG\r\n\x1a\n", "style.css": b"p { color: red }"}
    want = list(range(1, 10))
    for name, content in (("a.zip", zipped(files)), ("b.zip", zipped(files, zipfile.ZIP_STORED)), ("c.tar", tarred(files)),
                          ("d.tar.gz", gzip.compress(tarred(files))), ("e.tgz", tarred(files, "w:gz"))):
        code, reports, err = sotin(write(name, content))
        assert code == 0 and numbers(reports) == want, (name, code, numbers(reports), err)
        assert reports[0]["source"] == name + "!/a/1.html", reports[0]["source"]
        is_in(err, "2 records of archives hold no report")
        piped = sotin("-", stdin=content)
        assert piped[0] == 0 and [r["text"] for r in piped[1]] == [r["text"] for r in reports], piped[2]


def test_wacz():
    wacz = zipped({"archive/data.warc.gz": gzip.compress(response(1)) + gzip.compress(response(2)),
                   "indexes/index.cdx.gz": gzip.compress(b"x"), "datapackage.json": b"{}",
                   "pages/pages.jsonl": b'{"format": "json-pages-1.0"}\n{"url": "https://bao.example/thuyen-1.html"}\n'})
    for name in ("a.wacz", "a.zip"):
        code, reports, err = sotin(write(name, wacz))
        assert code == 0 and numbers(reports) == [1, 2], (name, err)
    assert reports[0]["source"].startswith("a.zip!/archive/data.warc.gz@"), reports[0]["source"]


def test_archives_in_archives_are_followed_two_deep():
    inner = zipped({"1.html": page(1)})
    two = zipped({"b.zip": inner, "2.html": page(2)})
    assert numbers(sotin(write("two.zip", two))[1]) == [1, 2]
    code, reports, err = sotin(write("three.zip", zipped({"c.tar.gz": gzip.compress(tarred({"b.zip": inner})), "2.html": page(2)})))
    assert code == 4 and numbers(reports) == [2]
    is_in(err, "three.zip!/c.tar.gz!/b.zip", "archives nested too deep")


def test_damaged_zip_and_tar():
    files = {f"{n}.html": page(n) for n in range(1, 6)}
    whole = zipped(files)
    broken = bytearray(whole)
    third = whole.index(b"3.html")
    broken[third + 60] ^= 0xFF
    code, reports, err = sotin(write("a.zip", bytes(broken)))
    assert code == 4 and numbers(reports) == [1, 2, 4, 5], (numbers(reports), err)
    is_in(err, "a.zip!/3.html: can't be read")
    code, reports, err = sotin(write("b.zip", whole[:len(whole) // 2]))
    assert code == 4 and numbers(reports)[:2] == [1, 2], (numbers(reports), err)
    code, reports, err = sotin(write("c.tar", tarred(files)[:2048]))
    assert code in (1, 4), (code, err)
    code, reports, err = sotin(write("d.zip", zipped({"a.png": b"\x89PNG\r\n\x1a\n"})))
    assert code == 1 and reports == []
    is_in(err, "d.zip: nothing to read: no report in it")
    code, reports, err = sotin(write("e.docx", zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"})))
    assert code == 1
    is_in(err, "e.docx: not text: Office file")


def test_zip_bombs_and_hostile_names():
    code, reports, err = sotin(write("a.zip", zipped({"bomb.html": b"<p>" + b"a" * 300_000_000, "../\x1b[31m.html": page(2)})))
    assert code == 4 and numbers(reports) == [2], err
    is_in(err, "bomb.html", "longer than 16 MiB")
    assert "\x1b" not in reports[0]["source"] and "\x1b" not in err
    code, reports, err = sotin(write("b.jsonl.gz", gzip.compress(b"\n" * 600_000_000, 9)))
    assert code == 1 and reports == []
    is_in(err, "unpacks to more than 256 times its size")


def test_mail():
    alternative = ("--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nXem trong trình duyệt.\r\n--b\r\n"
                   "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n").encode()
    import base64
    alternative += base64.encodebytes(page(1)).replace(b"\n", b"\r\n") + b"--b--\r\n"
    import quopri
    quoted = quopri.encodestring(prose(2).encode())
    old = (prose(3) + "\r\n").encode("utf-8")
    code, reports, err = sotin(
        write("a.eml", mail(alternative, content_type="multipart/alternative; boundary=\"b\"")),
        write("b", mail(quoted, content_type="text/plain; charset=utf-8", more="Content-Transfer-Encoding: quoted-printable\r\n")),
        write("c.eml", mail(old, content_type="text/plain")))
    assert code == 0 and numbers(reports) == [1, 2, 3], (numbers(reports), err)
    first = reports[0]
    assert first["title"] == "Thuyền về bến" and first["id"] == "77@song.example", first["title"]
    assert first["published"]["value"] == "2025-09-05T07:30:00+07:00" and first["published"]["basis"] == "meta"
    assert first["outlet"]["name"] == "Báo Sóng", first["outlet"]
    assert numbers(sotin("-", stdin=mail(page(4)))[1]) == [4]


def test_resume_goes_on_where_a_run_stopped():
    count = 3000
    warc = write("a.warc.gz", b"".join(gzip.compress(response(n)) for n in range(count)))
    run = subprocess.Popen([SOTIN, "read", "--ledger", "x.db", "--format", "jsonl", warc], stdout=open("out", "wb"),
                           stderr=subprocess.DEVNULL)
    end = time.time() + 120
    while run.poll() is None and time.time() < end:
        if os.path.getsize("out") > 400 * 1000:
            time.sleep(1.5)
            break
        time.sleep(0.05)
    run.send_signal(signal.SIGKILL)
    run.wait()
    code, reports, err = sotin(warc, "--resume", ledger="x.db")
    assert code == 0, err
    is_in(err, "a.warc.gz: goes on behind ")
    behind = int(err.split("goes on behind ")[1].split()[0])
    assert behind > 0 and numbers(reports) == list(range(behind, count)), (behind, len(reports))
    done = subprocess.run([SOTIN, "--lang", "en", "check", "--ledger", "x.db"], capture_output=True)
    assert done.returncode == 0, done.stdout
    code, reports, err = sotin(warc, "--resume", ledger="x.db")
    assert reports == [] and code == 0, (code, err)
    is_in(err, f"a.warc.gz: read to its end before ({count} records)")
    write("a.warc.gz", open(warc, "rb").read() + gzip.compress(response(count)))
    code, reports, err = sotin(warc, "--resume", ledger="x.db")
    assert code == 0 and len(reports) == count + 1
    is_in(err, "1 new reports", f"{count} reports unchanged")
    assert sotin(warc, "--resume")[0] == 2


def test_resume_in_lines_and_packed_archives():
    lines = "".join(json.dumps({"id": str(n), "text": f"Câu số {n}."}) + "\n" for n in range(2000)).encode()
    for name, content in (("a.jsonl", lines), ("b.zip", zipped({"a.jsonl": lines}))):
        write(name, content)
        assert sotin(name, ledger="x.db")[0] == 0
        code, reports, err = sotin(name, "--resume", ledger="x.db")
        assert code == 0 and reports == [], err
        is_in(err, "read to its end before (2000 records)")


def test_bytes_lead_back_to_the_page():
    bytes_of_page = page(1).replace(b"</h1>", "</h1><p class=sapo>Đoàn thuyền đã v&#7873; b&#7871;n sau ba ngày trên biển lớn, an toàn.</p>".encode())
    code, reports, _ = sotin(write("a.html", bytes_of_page), "--bytes")
    report = reports[0]
    assert code == 0 and len(report["source_map"]) > 5
    put_together = ""
    for start, end, first, behind in report["source_map"]:
        words, source = report["text"][start:end], bytes_of_page[first:behind]
        put_together += words
        assert source.decode() == words or source.startswith(b"&#"), (words, source)
    assert "".join(put_together.split()) == "".join(report["text"].split())
    assert report["extra"]["lead"].startswith("Đoàn thuyền")
    lead = [p for p in report["parts"] if p["kind"] == "lead"]
    assert lead and report["text"][lead[0]["start"]:].startswith("Đoàn thuyền đã về bến"), report["parts"]


PDF_WORDS = ["Sang nay doan thuyen so 5 da cap ben an toan sau nhieu ngay.", "Ong May noi ba con se nghi hai ngay."]


def made_pdf(lines):
    """A page with the lines as text, in a font every reader has."""
    stream = b"BT /F1 12 Tf 72 720 Td 16 TL " + b" ".join(b"(" + w.encode() + b") Tj T*" for w in lines) + b" ET"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream",
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    table = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % table


def test_pdf_is_read_by_pdftotext_and_says_so():
    if shutil.which("pdftotext") is None:
        sys.exit(77)
    code, reports, err = sotin(write("a.pdf", made_pdf(PDF_WORDS)))
    assert code == 0, err
    assert reports[0]["text"].split() == " ".join(PDF_WORDS).split(), reports[0]["text"]
    is_in(" ".join(reports[0]["notes"]), "read from PDF", "best effort")
    code, reports, err = sotin(write("b.pdf", b"%PDF-1.7\nrubbish"))
    assert code == 1
    is_in(err, "b.pdf: not text: PDF", "pdftotext")


def main():
    folder = tempfile.TemporaryDirectory(prefix="sotin-archives-")
    os.chdir(folder.name)
    globals()["test_" + sys.argv[2]]()
    os.chdir("/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
