#!/usr/bin/env python3
"""make_reports.py SOURCE.jsonl [--reports N] [--seed S] > OUT.jsonl: many short reports for a large ledger.

SOURCE holds real reports ({"text"}, one a line), which stay outside of this project. A base report becomes a story: one to a dozen
reports within three days, each with some of its sentences, those with somebody's words first, from outlets that do not exist. One story is
large: every hundredth sentence-rich base goes into reports of the same four bases, so that a page of a few hundred statements can be looked
at. The same seed makes the same bytes.
"""
import argparse
import datetime
import json
import random
import re

OUTLETS = [f"Báo Mẫu {n}" for n in range(1, 25)]
SAID = re.compile(r"cho biết|cho rằng|khẳng định|nói|tuyên bố|nhấn mạnh|thông báo|cam kết|hứa|gặp|hội đàm|họp")
SIZES = [1] * 50 + [2] * 20 + [3] * 12 + [4] * 8 + [6] * 6 + [9] * 3 + [12]
BIG = 160  # reports of the large story
FIRST_DAY = datetime.date(2025, 1, 1)


def sentences(text):
    return [s.strip() for s in re.split(r"(?<=[.!?])\s+(?=[A-ZĐÀ-Ỹ])|\n+", text) if 30 <= len(s.strip()) <= 400]


def short(dice, pool, most):
    """Up to `most` of the sentences, in their order, those with words of speech first."""
    chosen = sorted(range(len(pool)), key=lambda i: (not SAID.search(pool[i]), dice.random()))[:most]
    return [pool[i] for i in sorted(chosen)]


def stories(dice, source):
    """Endless pools of sentences: the sentences of one base each."""
    while True:
        with open(source, encoding="utf-8") as file:
            for line in file:
                pool = sentences(json.loads(line)["text"])
                if len(pool) >= 4:
                    yield pool


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("source")
    options.add_argument("--reports", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=7)
    asked = options.parse_args()
    dice = random.Random(asked.seed)
    made = 0

    def tell(pool, day, most):
        nonlocal made
        made += 1
        said = short(dice, pool, most)
        report = {"id": f"m-{made:06d}", "outlet": dice.choice(OUTLETS), "published": str(FIRST_DAY + datetime.timedelta(days=day)),
                  "title": " ".join(pool[0].split()[:14]), "text": "\n".join(said) + "\n"}
        print(json.dumps(report, ensure_ascii=False))

    bases = stories(dice, asked.source)
    rich = []
    while len(rich) < 1:  # one base rich in speech
        pool = next(bases)
        if sum(bool(SAID.search(s)) for s in pool) >= 25:
            rich = pool
    for _ in range(min(BIG, asked.reports)):
        tell(rich, dice.randrange(180, 184), 5)
    while made < asked.reports:
        pool = next(bases)
        day = dice.randrange(362)
        for _ in range(min(dice.choice(SIZES), asked.reports - made)):
            tell(pool, day + dice.randrange(3), dice.randrange(3, 6))


if __name__ == "__main__":
    main()
