#!/usr/bin/env python3
"""check_golden.py SOTIN ROOT [--renew]: what `sotin read` prints for the sample reports, byte for byte.

tests/golden/read/NAME.jsonl is the JSON of samples/NAME.jsonl. On failure the reports are shown as a diff of indented
JSON; after a change that is meant, `tests/golden/renew BUILD` writes them anew, and the diff is part of the review.
"""
import difflib
import glob
import json
import os
import subprocess
import sys

MOST_LINES = 120  # of a diff that is shown


def printed(sotin, root, path):
    """The output for one file of reports, named as from the top folder."""
    return subprocess.run([sotin, "read", "--no-ledger", "--format", "jsonl", os.path.relpath(path, root)], cwd=root,
                          stdout=subprocess.PIPE, check=True).stdout


def indented(reports):
    lines = []
    for line in reports.decode("utf-8").splitlines():
        lines += json.dumps(json.loads(line), ensure_ascii=False, indent=1).splitlines()
    return lines


def main():
    sotin, root = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    renew = "--renew" in sys.argv
    wrong = 0
    samples = sorted(glob.glob(os.path.join(root, "samples", "*.jsonl")))
    if not samples:
        sys.exit("no samples to read")
    for sample in samples:
        golden = os.path.join(root, "tests", "golden", "read", os.path.basename(sample))
        now = printed(sotin, root, sample)
        kept = open(golden, "rb").read() if os.path.exists(golden) else b""
        if now == kept:
            continue
        if renew:
            with open(golden, "wb") as file:
                file.write(now)
            print("renewed", os.path.relpath(golden))
            continue
        wrong += 1
        diff = list(difflib.unified_diff(indented(kept), indented(now), "kept", "now", n=2, lineterm=""))
        print(f"{sample} reads otherwise than {golden} ({len(diff)} lines of difference; tests/golden/renew writes it anew)")
        print("\n".join(diff[:MOST_LINES]) if diff else "same facts, other bytes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
