#!/usr/bin/env python3
"""compile.py [FILE...]: annotated reports (JSON Lines, as in shared/gold) from training/reports/*.json.

Standard library only. Says on stderr what does not fit its text, and ends with 1 when anything did not.
"""
import glob, json, os, re, sys, unicodedata

ACTS = set("REPORT CONFIRM ASSESS ANNOUNCE SUPPORT PLEDGE OFFER PROPOSE ACCEPT REQUEST REJECT REFUSE CRITICIZE THREATEN WARN HOPE WITHHOLD CONDITION".split())
KINDS = {"person", "organisation", "country", "place", "group", "other"}
mistakes = 0


def complain(where, what):
    global mistakes
    mistakes += 1
    print(f"{where}: {what}", file=sys.stderr)


def whole(text, start, end):
    """No letter or digit goes on at either border."""
    def word(c): return c.isalnum()
    return not (start and word(text[start - 1]) and word(text[start])) and not (
        end < len(text) and word(text[end]) and word(text[end - 1]))


def places(text, words):
    """Every (start, end) of "words" or "first ... last"."""
    first, _, last = words.partition(" ... ")
    out, at = [], text.find(first)
    while at >= 0:
        end = at + len(first)
        if last:
            k = text.find(last, end)
            while k >= 0 and not whole(text, k, k + len(last)):
                k = text.find(last, k + 1)
            end = k + len(last) if k >= 0 else -1
        if end > 0 and whole(text, at, end):
            out.append((at, end))
        at = text.find(first, at + 1)
    return out


def span(text, place):
    return {"start": place[0], "end": place[1], "text": text[place[0]:place[1]]}


def distance(a, b):
    return max(a[0] - b[1], b[0] - a[1], 0)


def mentions(text, entities):
    """The longest form wins; mentions never overlap."""
    found = []
    for number, entity in enumerate(entities):
        for form in [entity["name"], *entity.get("forms", [])]:
            variants = {form, form[:1].upper() + form[1:]}
            found += [(s, e, number) for v in variants for s, e in places(text, v)]
    taken, out = [False] * len(text), [[] for _ in entities]
    for s, e, number in sorted(set(found), key=lambda f: (f[0] - f[1], f[0])):
        if not any(taken[s:e]):
            taken[s:e] = [True] * (e - s)
            out[number].append((s, e))
    return [sorted(m) for m in out]


def sentence(text, place):
    start = max(text.rfind("\n", 0, place[0]) + 1, 0)
    end = text.find("\n", place[1])
    return start, len(text) if end < 0 else end


def compile_report(where, r, number):
    text = unicodedata.normalize("NFC", r["text"])
    ids = {}
    all_mentions = mentions(text, r["entities"])
    entities = []
    for i, e in enumerate(r["entities"]):
        if e["kind"] not in KINDS: complain(where, f"kind {e['kind']}")
        ids[e["name"]] = f"e{i}"
        if not all_mentions[i]: complain(where, f"entity without a mention: {e['name']}")
        entities.append({"id": f"e{i}", "name": e["name"], "kind": e["kind"], "mentions": [span(text, p) for p in all_mentions[i]]})
    statements, after = [], 0
    for i, s in enumerate(r["statements"]):
        here = f"{where} statement {i} ({s.get('cue')})"
        pieces = s["content"] if isinstance(s["content"], list) else [s["content"]]
        contents = []
        for piece in pieces:
            options = places(text, piece)
            if not options: complain(here, f"content not in the text: {piece}"); break
            later = [p for p in options if p[0] >= after] or options
            contents.append(later[0])
        if len(contents) != len(pieces): continue
        cue = None
        if s.get("cue"):
            options = [p for p in places(text, s["cue"]) if distance(p, contents[0]) < 400]
            if not options: complain(here, "cue not near its content"); continue
            outside = [p for p in options if not any(c[0] <= p[0] < c[1] for c in contents)] or options
            cue = min(outside, key=lambda p: min(distance(p, c) for c in contents))
        anchor = cue or contents[0]
        speaker = None
        if s.get("speaker"):
            options = places(text, s["speaker"])
            before = [p for p in options if p[1] <= anchor[0]]
            if not options: complain(here, f"speaker not in the text: {s['speaker']}"); continue
            speaker = min(options, key=lambda p: distance(p, anchor) + (0 if p in before[-1:] else 1))
        if s.get("who") and s["who"] not in ids: complain(here, f"no entity named {s['who']}")
        if s["act"] not in ACTS: complain(here, f"act {s['act']}")
        chain = []
        for role, name in s.get("chain") or []:
            options = places(text, name)
            near = min(options, key=lambda p: distance(p, anchor)) if options else None
            if near is None: complain(here, f"chain not in the text: {name}")
            chain.append({"role": role, "name": name, "span": span(text, near) if near else None, "date": None})
        said = None
        if s.get("said_on"):
            words, value, basis = (list(s["said_on"]) + ["explicit"])[:3]
            options = places(text, words)
            if not options: complain(here, f"day not in the text: {words}")
            else: said = {"value": value, "basis": basis, "span": span(text, min(options, key=lambda p: distance(p, anchor)))}
        condition = None
        if s.get("condition"):
            kind, words = s["condition"]
            options = places(text, words)
            if not options: complain(here, f"condition not in the text: {words}")
            else: condition = dict(kind=kind, **span(text, min(options, key=lambda p: distance(p, contents[0]))))
        parent = s.get("parent")
        statements.append({
            "id": f"s{i}", "parent": None if parent is None else f"s{parent}",
            "evidence": span(text, sentence(text, (min(anchor[0], contents[0][0]), max(anchor[1], contents[-1][1])))),
            "speaker": {"entity": ids.get(s.get("who")), "kind": s.get("kind", "unspecified"), "span": span(text, speaker) if speaker else None},
            "cue": span(text, cue) if cue else None, "mode": s.get("mode", "indirect"), "content": [span(text, c) for c in contents],
            "act": s["act"], "act_also": s.get("also") or [], "chain": chain, "said_on": said, "place": None, "medium": None,
            "addressee": None, "setting": None, "condition": condition})
        after = min(anchor[0], contents[0][0])
    return {"schema": "sotin.report/1", "id": f"{where}#{number}", "published": {"value": r["published"]} if r.get("published") else None,
            "title": r.get("title"), "text": text, "entities": entities, "statements": statements, "events": [], "commitments": []}


def main():
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "reports")
    total = 0
    for path in sys.argv[1:] or sorted(glob.glob(folder + "/*.json")):
        with open(path, encoding="utf-8") as f:
            reports = json.load(f)
        for number, r in enumerate(reports):
            name = os.path.splitext(os.path.basename(path))[0]
            compiled = compile_report(name, r, number)
            total += len(compiled["statements"])
            print(json.dumps(compiled, ensure_ascii=False))
    print(f"{total} statements, {mistakes} mistakes", file=sys.stderr)
    sys.exit(1 if mistakes else 0)


if __name__ == "__main__":
    main()
