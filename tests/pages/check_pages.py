#!/usr/bin/env python3
"""check_pages.py SOTIN [--least SHARE]: makes the pages, reads them with `sotin page --json`, and compares every
field. A page counts as right only when all of its fields are. Fails below SHARE (default 0.95)."""
import argparse
import collections
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def differences(told, expected, page_bytes):
    """Names of fields that differ, each with what was read."""
    wrong = {}
    value = lambda name: (told[name] or {}).get("value")
    for name in ("title", "lead", "published", "url", "language"):
        if value(name) != expected[name]:
            wrong[name] = value(name)
    if expected["outlet"] and value("outlet") not in expected["outlet"]:
        wrong["outlet"] = value("outlet")
    if not expected["outlet"] and told["outlet"] is not None:
        wrong["outlet"] = value("outlet")
    authors = [a["value"] for a in told["authors"]]
    if authors != expected["authors"]:
        wrong["authors"] = authors
    of_kind = lambda *kinds: [b["words"] for b in told["blocks"] if b["kind"] in kinds]
    paragraphs = [b["words"] for b in told["blocks"] if b["kind"] in ("paragraph", "heading") and b["in_text"]]
    if paragraphs != expected["paragraphs"]:
        wrong["paragraphs"] = [p for p in paragraphs if p not in expected["paragraphs"]] + [
            "MISSED " + p for p in expected["paragraphs"] if p not in paragraphs] or "order"
    captions = [b["words"] for b in told["blocks"] if b["kind"] == "caption"]
    if captions != expected["captions"]:
        wrong["captions"] = captions
    for kind, snippets in expected["told_apart"].items():
        blocks = "\n".join(of_kind(kind))
        lost = [s for s in snippets if s not in blocks]
        if lost:
            wrong[kind] = lost
    # Offsets lead back to the page: the bytes of a block hold its first word.
    for block in told["blocks"]:
        begin, end = block["bytes"]
        if not begin < end <= len(page_bytes):
            wrong["bytes"] = block
    if b"charset=utf-8" in page_bytes.replace(b'"', b""):
        for block in told["blocks"]:
            first = block["words"][0].encode()
            begin, end = block["bytes"]
            if b"&" not in page_bytes[begin:end] and not page_bytes[begin:end].startswith(first):
                wrong["bytes"] = block
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sotin")
    parser.add_argument("--least", type=float, default=0.95)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, HERE / "make_pages.py", folder], check=True)
        expected = json.loads((Path(folder) / "expected.json").read_text("utf-8"))
        names = sorted(expected)
        run = subprocess.run([options.sotin, "page", "--json", *[str(Path(folder) / n) for n in names]], capture_output=True)
        told = {Path(t["source"]).name: t for t in map(json.loads, run.stdout.decode().splitlines())}
        right, fields = 0, collections.Counter()
        for name in names:
            page = (Path(folder) / name).read_bytes()
            wrong = differences(told[name], expected[name], page) if name in told else {"unread": run.stderr.decode()[:200]}
            right += not wrong
            for field, got in wrong.items():
                fields[field] += 1
                if options.verbose:
                    print(f"{name}: {field}: {str(got)[:300]}")
        print(f"{right} of {len(names)} pages with all fields right; wrong: {dict(fields)}")
        return 0 if right >= options.least * len(names) else 1


if __name__ == "__main__":
    sys.exit(main())
