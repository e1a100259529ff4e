#!/usr/bin/env python3
"""check_summaries.py SOTIN ROOT SET

Sums up the labelled stories of ../shared/data/stories with `sotin summary` and fails when ROUGE-2 F1 is
below its floor in summary_floors.json, when a place does not give its sentence, or when one comes twice.
Exits 77 (skipped) where the sets do not exist.
"""
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

SYLLABLES = {"vmds": 189, "vims": 232}


def shared_folder(root):
    for path in (os.environ.get("SOTIN_SHARED"), os.path.join(root, "..", "shared"), "/work/shared"):
        if path and os.path.isdir(os.path.join(path, "data", "stories")):
            return path
    return None


def records(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def check_places(docs, summaries):
    texts = {d["id"]: unicodedata.normalize("NFC", d["text"]) for d in records(docs)}
    for one in summaries:
        words = [texts[s["id"]][s["start"]:s["end"]] for s in one["sources"]]
        assert " ".join(words) == one["summary"], one["cluster"]
        assert len(set(words)) == len(words), one["cluster"]


def main():
    sotin, root, name = sys.argv[1:4]
    shared = shared_folder(root)
    if shared is None:
        print("skipped: no labelled stories here (../shared/data/stories, or SOTIN_SHARED)")
        return 77
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "summary_floors.json"), encoding="utf-8") as file:
        floor = json.load(file)[name]
    docs, refs = (os.path.join(shared, "data", "stories", f"{name}_tune_{kind}.jsonl") for kind in ("docs", "refs"))
    with tempfile.TemporaryDirectory() as work:
        out = os.path.join(work, "summaries.jsonl")
        with open(out, "wb") as file:
            subprocess.run([sotin, "summary", "--syllables", str(SYLLABLES[name]), docs], stdout=file, check=True)
        check_places(docs, records(out))
        printed = subprocess.run(["python3", os.path.join(shared, "score", "score_rouge.py"), refs, out, "--json"],
                                 stdout=subprocess.PIPE, check=True).stdout
    scores = json.loads(printed)
    print(f"ROUGE-2 F1 {scores['R2']['F1']:.4f} (floor {floor}), mean length {scores['len']:.1f} syllables")
    return 0 if scores["R2"]["F1"] >= floor and scores["len"] <= SYLLABLES[name] else 1


sys.exit(main())
