#!/usr/bin/env python3
"""check_own_words.py ROOT: eight words in a row of an annotated text must not stand in the project.

The texts of ../shared (SOTIN_SHARED) belong to their publishers. Skipped (77) where they do not exist.
"""
import glob
import json
import os
import re
import subprocess
import sys
import unicodedata

ROW = 8


def words(text):
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def rows(text):
    w = words(text)
    return (" ".join(w[i:i + ROW]) for i in range(len(w) - ROW + 1))


def main():
    root = sys.argv[1]
    places = (os.environ.get("SOTIN_SHARED"), os.path.join(root, "..", "shared"), "/work/shared")
    shared = next((p for p in places if p and os.path.isdir(os.path.join(p, "gold"))), None)
    if shared is None:
        print("skipped: no annotated texts here")
        return 77
    own = {}
    listed = subprocess.run(["git", "-C", root, "ls-files", "-co", "--exclude-standard"],
                            stdout=subprocess.PIPE, text=True, check=True).stdout
    for name in listed.splitlines():
        try:
            with open(os.path.join(root, name), encoding="utf-8") as file:
                text = file.read()
        except (OSError, UnicodeDecodeError):
            continue
        if not name.startswith("data/"):  # tables and weights hold single words
            for row in rows(text):
                own.setdefault(row, name)
    found = set()
    texts = glob.glob(os.path.join(shared, "gold", "*.jsonl")) + glob.glob(os.path.join(shared, "data", "stories", "*.jsonl"))
    for path in texts:
        with open(path, encoding="utf-8") as file:
            for line in file:
                record = json.loads(line)
                for text in (record.get("text"), record.get("title")):
                    if isinstance(text, str):
                        found.update((own[row], row) for row in rows(text) if row in own)
    for name, row in sorted(found):
        print(f"{name}: «{row}»")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
