#!/usr/bin/env python3
"""Makes the pages and what they say: make_pages.py FOLDER (NAME-K.html and expected.json). No chance in it: the
same pages every time."""
import json
import sys
from pathlib import Path

import templates
from contents import article

HERE = Path(__file__).resolve().parent


def to_1258(words):
    """windows-1258 writes a letter and its tone apart."""
    import unicodedata
    out = bytearray()
    for c in words:
        try:
            out += c.encode("cp1258")
            continue
        except UnicodeEncodeError:
            pass
        parts = unicodedata.normalize("NFD", c)
        tone = [p for p in parts if p in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in tone))
        try:
            out += (base + "".join(tone)).encode("cp1258")
        except UnicodeEncodeError:
            out += f"&#{ord(c)};".encode()
    return bytes(out)


def to_tcvn3(words):
    rows = (line.split("\t") for line in (HERE / "../../data/vi/encodings.tsv").read_text("utf-8").splitlines())
    table = {chr(int(r[2], 16)): int(r[1], 16) for r in rows if len(r) > 2 and r[0].lower().startswith("tcvn3")}
    out = bytearray()
    for c in words:
        if ord(c) < 128:
            out.append(ord(c))
        elif c in table:
            out.append(table[c])
        else:
            out += f"&#{ord(c)};".encode()
    return bytes(out)


def expectation(c, told):
    prefix = told.get("list_prefix", "")
    credit = told["caption_credit"]
    paragraphs, captions = [], []
    for block in c["blocks"]:
        if block[0] == "i":
            name = block[2].upper() if told.get("upper_credit") else block[2]
            captions.append(block[1] + credit.format(name))
        elif block[0] == "l":
            paragraphs += [prefix + item for item in block[1]]
        else:
            paragraphs.append(block[1])
    author = c["author"].upper() if told.get("upper_author") else c["author"]
    return {"title": c["title"], "lead": told.get("lead_prefix", "") + c["lead"], "authors": [author],
            "outlet": told["outlet"], "published": told.get("published", c["when"].strftime("%Y-%m-%dT%H:%M:%S+07:00")),
            "url": told["url"], "language": told.get("language", "vi"), "paragraphs": paragraphs, "captions": captions,
            "told_apart": {"navigation": c["nav"], "related": c["related"], "advertisement": [c["ad"]],
                           "comment": [] if told.get("no_comments") else [t for _, t in c["comments"]]}}


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    expected = {}
    for index, make in enumerate(templates.ALL):
        for k in range(3):
            c = article(index * 3 + k * 5)
            page, told = make(c)
            encoding = told.get("encoding")
            data = to_1258(page) if encoding == "windows-1258" else to_tcvn3(page) if encoding == "tcvn3" else page.encode()
            name = f"{make.__name__}-{k + 1}.html"
            (folder / name).write_bytes(data)
            expected[name] = expectation(c, told)
    (folder / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
