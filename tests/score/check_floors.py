#!/usr/bin/env python3
"""check_floors.py SOTIN ROOT SET [--raise]

Reads an annotated set with `sotin read`, scores it with the scorers of ../shared/score and fails when
a figure is below its floor in floors.json. `--raise` writes the present figures where they are higher:
floors only rise. Exits 77 (skipped) where the sets do not exist.
"""
import json
import os
import subprocess
import sys
import tempfile

MARGIN = 0.00005  # the scorers round to four places
# The figures that floors are set for; the others are printed.
HELD = ("statement found/f1", "statement correct/f1", "speaker/accuracy", "act/accuracy", "dated statements/f1",
        "source chain/f1", "entities/f1", "mentions b3/f1", "encounters/f1", "commitments/f1", "memberships/f1",
        "strict_span/F", "relaxed_value/F")


def shared_folder(root):
    for path in (os.environ.get("SOTIN_SHARED"), os.path.join(root, "..", "shared"), "/work/shared"):
        if path and os.path.isdir(os.path.join(path, "gold")):
            return path
    return None


def measure(sotin, shared, name):
    """Figures of one set, as name -> value."""
    with tempfile.TemporaryDirectory() as work:
        read = os.path.join(work, "read.jsonl")
        with open(read, "wb") as out:
            subprocess.run([sotin, "read", "--no-ledger", "--format", "jsonl",
                            os.path.join(shared, "gold", "inputs", name + ".jsonl")], stdout=out, check=True)
        scorer = "score_times.py" if name.startswith("times_") else "score_reports.py"
        printed = subprocess.run(["python3", os.path.join(shared, "score", scorer),
                                  os.path.join(shared, "gold", name + ".jsonl"), read, "--json"],
                                 stdout=subprocess.PIPE, check=True).stdout
    return figures(json.loads(printed))


def figures(scores, prefix=""):
    flat = {}
    for key, value in scores.items():
        if isinstance(value, dict):
            flat.update(figures(value, prefix + key + "/"))
        elif key in ("f1", "accuracy", "F"):
            flat[prefix + key] = value
    return flat


def main():
    sotin, root, name = sys.argv[1:4]
    shared = shared_folder(root)
    if shared is None:
        print("skipped: no annotated sets here (../shared/gold, or SOTIN_SHARED)")
        return 77
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.json")
    with open(path, encoding="utf-8") as file:
        floors = json.load(file)
    now = measure(sotin, shared, name)
    mine = floors.setdefault(name, {})
    if "--raise" in sys.argv:
        for key, value in now.items():
            if key in HELD and value > 0:
                mine[key] = max(value, mine.get(key, 0.0))
        with open(path, "w", encoding="utf-8") as file:
            json.dump(floors, file, indent=1, sort_keys=True)
            file.write("\n")
        return 0
    low = [f"{key}: {now.get(key, 0.0):.4f} is below its floor {floor:.4f}"
           for key, floor in sorted(mine.items()) if now.get(key, 0.0) < floor - MARGIN]
    for key in sorted(now):
        print(f"{name:20s} {key:34s} {now[key]:.4f}  floor {mine.get(key, 0.0):.4f}")
    print("\n".join(low))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
