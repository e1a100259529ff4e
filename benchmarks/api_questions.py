#!/usr/bin/env python3
"""api_questions.py http://127.0.0.1:PORT [--count N] [--seed S] > api_questions.txt: addresses of /api/v1 for api_mix.lua.

They are drawn from what the ledger holds: reports, stories, names and words that are in it, pages from anywhere in its lists. No two of them
are alike save the first pages of lists. The shares: reports 25 %, stories 10 %, statements by speaker, outlet, act, day or words 25 %,
search 10 %, who 5 %, first and later pages of the other lists 25 %.
"""
import argparse
import json
import random
import urllib.request
from urllib.parse import quote


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("server")
    options.add_argument("--count", type=int, default=4000)
    options.add_argument("--seed", type=int, default=11)
    asked = options.parse_args()
    dice = random.Random(asked.seed)

    def get(path):
        with urllib.request.urlopen(asked.server + "/api/v1/" + path) as answer:
            return json.load(answer)

    def walk(path, key, pages, limit=1000):
        rows, cursors, cursor = [], [], ""
        for _ in range(pages):
            page = get(f"{path}?limit={limit}" + (f"&cursor={cursor}" if cursor else ""))
            rows += page[key]
            cursor = page["next"]
            if not cursor:
                break
            cursors.append(cursor)
        return rows, cursors

    reports, report_cursors = walk("reports", "reports", 100)
    stories, story_cursors = walk("stories", "stories", 10)
    people, people_cursors = walk("people", "people", 60)
    _, statement_cursors = walk("statements", "statements", 30)
    _, timeline_cursors = walk("timeline", "dated", 30)
    named = [p["name"] for p in people if p["kind"] in ("person", "organisation", "country")]
    titles = [r["title"] for r in reports if r["title"]]
    outlets = sorted({r["outlet"] for r in reports if r["outlet"]})
    acts = ["REPORT", "ASSESS", "REQUEST", "PLEDGE", "ANNOUNCE", "CRITICIZE", "CONFIRM", "WARN", "REFUSE", "HOPE"]

    def words(count):
        title = dice.choice(titles).split()
        start = dice.randrange(max(1, len(title) - count))
        return quote(" ".join(title[start:start + count]))

    def day():
        return f"2025-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"

    def one():
        share = dice.random()
        if share < 0.25:
            return "reports/" + quote(dice.choice(reports)["id"], safe="")
        if share < 0.35:
            return "stories/" + dice.choice(stories)["id"]
        if share < 0.50:
            kind = dice.randrange(4)
            name, outlet, act = quote(dice.choice(named)), quote(dice.choice(outlets)), dice.choice(acts)
            return "statements?" + (f"speaker={name}", f"outlet={outlet}&since={day()}", f"act={act}&since={day()}",
                                    f"words={words(2)}")[kind]
        if share < 0.60:
            return f"statements?since={day()}&limit={dice.choice((20, 50, 100))}"
        if share < 0.70:
            return "search?q=" + words(dice.randrange(1, 4))
        if share < 0.75:
            return "who?name=" + quote(dice.choice(named))
        return dice.choice((
            "reports", "stories", "timeline", "meetings", "commitments", "members", "people",
            "reports?limit=100&cursor=" + dice.choice(report_cursors), "stories?limit=50&cursor=" + dice.choice(story_cursors),
            "people?limit=100&cursor=" + dice.choice(people_cursors), "statements?limit=50&cursor=" + dice.choice(statement_cursors),
            "timeline?limit=50&cursor=" + dice.choice(timeline_cursors), f"meetings?since={day()}", f"commitments?since={day()}&limit=50"))

    for _ in range(asked.count):
        print("/api/v1/" + one())


if __name__ == "__main__":
    main()
