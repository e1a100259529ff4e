#!/usr/bin/env python3
"""check_stories.py SOTIN ROOT SET [--stream FILE]

Runs `sotin stories --stream` over the labelled reports of a set (vmds, vims) in order of publication and
fails when the B-cubed F1 of ../shared/score/score_clusters.py is below its floor in floors.json: `final` with
the merges and moves that later reports brought, `first` with the story each report got when it came. The
interval is a bootstrap over the labelled stories. `--stream FILE` takes a stream with background reports
made by make_stream.py instead; they count in precision. Exits 77 (skipped) where the sets do not exist.
"""
import collections
import json
import os
import random
import subprocess
import sys
import tempfile

from check_floors import MARGIN


def shared_folder(root):
    for path in (os.environ.get("SOTIN_SHARED"), os.path.join(root, "..", "shared"), "/work/shared"):
        if path and os.path.isdir(os.path.join(path, "data", "stories")):
            return path
    return None


def placements(sotin, stream):
    """The first and the last story of every report, as id -> story."""
    first, last = {}, {}
    run = subprocess.Popen([sotin, "stories", "--stream", stream, "--format", "jsonl"], stdout=subprocess.PIPE)
    for line in run.stdout:
        placed = json.loads(line)
        first.setdefault(str(placed["id"]), placed["story"])
        last[str(placed["id"])] = placed["story"]
    if run.wait() != 0:
        raise SystemExit("sotin stories failed")
    return first, last


def figures(scorer, gold, placed, noisy):
    """B-cubed and pair F1 with the interval of B-cubed F1."""
    background = collections.Counter(("p", s) for i, s in placed.items() if i not in gold) if noisy else None
    predicted = {i: ("p", placed[i]) for i in gold}
    score = scorer.score(gold, predicted, background)
    cell = collections.Counter((predicted[i], gold[i]) for i in gold)
    size = collections.Counter(predicted.values())
    for story in size:
        size[story] += background.get(story, 0) if noisy else 0
    share = collections.Counter(gold.values())
    of_story = collections.defaultdict(lambda: [0, 0.0, 0.0])
    for i in gold:
        n = cell[predicted[i], gold[i]]
        sums = of_story[gold[i]]
        sums[0] += 1
        sums[1] += n / size[predicted[i]]
        sums[2] += n / share[gold[i]]
    stories = sorted(of_story.items())
    draw = random.Random(7)
    drawn = []
    for _ in range(1000):
        picked = [stories[draw.randrange(len(stories))][1] for _ in stories]
        n, p, r = (sum(s[k] for s in picked) for k in range(3))
        drawn.append(2 * p * r / (p + r) / n)
    drawn.sort()
    return score["bcubed_f1"], drawn[24], drawn[974], score["pair_f1"]


def main():
    sotin, root, name = sys.argv[1:4]
    shared = shared_folder(root)
    if shared is None:
        print("skipped: no labelled stories here (../shared/data/stories, or SOTIN_SHARED)")
        return 77
    sys.path.insert(0, os.path.join(shared, "score"))
    import score_clusters
    documents = os.path.join(shared, "data", "stories", name + "_tune_docs.jsonl")
    gold = score_clusters.load(documents)
    noisy = "--stream" in sys.argv
    with tempfile.TemporaryDirectory() as work:
        stream = os.path.join(work, "stream.jsonl")
        if noisy:
            stream = sys.argv[sys.argv.index("--stream") + 1]
        else:
            with open(stream, "wb") as out:
                subprocess.run(["python3", os.path.join(shared, "score", "make_stream.py"), documents], stdout=out,
                               check=True)
        first, last = placements(sotin, stream)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.json"), encoding="utf-8") as file:
        floors = json.load(file).get("stories_" + name, {})
    low = False
    for kind, placed in (("final", last), ("first", first)):
        f1, least, most, pairs = figures(score_clusters, gold, placed, noisy)
        floor = 0.0 if noisy else floors[kind + "/f1"]
        low = low or f1 < floor - MARGIN
        print(f"{name} {kind}: B-cubed F1 {f1:.4f} [{least:.3f}, {most:.3f}], pairs F1 {pairs:.4f}, floor {floor:.4f}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
