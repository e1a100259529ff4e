"""compare.py SOTIN SHARED SCRATCH: runs sotin and the installed peers on the same reports and prints a table.

Called by ./run, which installs the peers. Standard library only (and underthesea in its own process).
"""
import glob, html, json, os, re, resource, subprocess, sys, time

SOTIN, SHARED, SCRATCH = sys.argv[1:4]
TIMES = ["times_news_dev", "times_reports_dev"]


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write(path, records):
    with open(path, "w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def cpu_of(command, **kwargs):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(command, check=True, capture_output=True, **kwargs)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return result.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def sotin(name, rounds=40):
    """What sotin reads, and its MB/s over the same reports `rounds` times under new ids."""
    path = f"{SHARED}/gold/inputs/{name}.jsonl"
    out, _ = cpu_of([SOTIN, "read", "--no-ledger", "--format", "jsonl", "--jobs", "1", path])
    records = [json.loads(line) for line in out.decode().splitlines()]
    inputs = load(path)
    many = [dict(r, id=f"{r['id']}#{i}") for i in range(rounds) for r in inputs]
    write(f"{SCRATCH}/many.jsonl", many)
    size = sum(len(r["text"].encode()) for r in many)
    _, seconds = cpu_of([SOTIN, "read", "--no-ledger", "--format", "jsonl", "--jobs", "1", f"{SCRATCH}/many.jsonl"])
    return records, size / 1e6 / seconds


def score(script, gold, predicted):
    out = subprocess.run([sys.executable, f"{SHARED}/score/{script}", gold, predicted, "--json"],
                         check=True, capture_output=True, text=True).stdout
    return json.loads(out)


def timexes(text, tagged):
    """TIMEX3 elements of HeidelTime's output as offsets into `text`."""
    body = html.unescape(re.sub(r"^.*?<TimeML>\n", "", tagged, flags=re.S).replace("</TimeML>", ""))
    found, at = [], 0
    for m in re.finditer(r'<TIMEX3 [^>]*?type="(\w+)"[^>]*?value="([^"]*)"[^>]*>(.*?)</TIMEX3>', body, flags=re.S):
        start = text.find(m[3], at)
        if start < 0:
            continue
        at = start + len(m[3])
        found.append({"start": start, "end": at, "type": m[1], "value": m[2]})
    return found


def heideltime():
    total, rows, texts = 0.0, [], {}
    folder = f"{SCRATCH}/heideltime/docs"
    os.makedirs(folder, exist_ok=True)
    for name in TIMES:
        for i, doc in enumerate(load(f"{SHARED}/gold/{name}.jsonl")):
            path = f"{folder}/{name}-{i}.txt"
            open(path, "w", encoding="utf-8").write(doc["text"])
            rows.append(f"{path}\t{(doc.get('dct') or '2013-01-01')[:10]}")
            texts[path] = (name, doc)
    open(f"{folder}/list.tsv", "w").write("\n".join(rows) + "\n")
    jars = ":".join(glob.glob(f"{SCRATCH}/heideltime/lib/*.jar"))
    out, _ = cpu_of(["java", "-cp", f".:{jars}", "HeidelTimePeer", f"{folder}/list.tsv"], cwd=f"{SCRATCH}/heideltime")
    size, seconds = out.decode().split()
    records = {name: [] for name in TIMES}
    for path, (name, doc) in texts.items():
        records[name].append({"doc": doc["doc"], "timex": timexes(doc["text"], open(path + ".tml", encoding="utf-8").read())})
    return records, int(size) / 1e6 / float(seconds)


def names_cut(records, underthesea=False):
    """Only persons, organisations, countries and places; countries count as places."""
    out = []
    for r in records:
        entities = [dict(e, kind="place" if e["kind"] == "country" else e["kind"]) for e in r["entities"]
                    if e["kind"] in ("person", "organisation", "country", "place")]
        out.append({"id": r["id"], "text": r["text"], "entities": entities, "statements": [], "events": [], "commitments": []})
    return out


UNDERTHESEA = r'''
import json, sys, time
from underthesea import ner
docs = [json.loads(l) for l in open(sys.argv[1], encoding="utf-8") if l.strip()]
ner("Ông An đến Hà Nội.")
start, size = time.process_time(), 0
for d in docs:
    size += len(d["text"].encode())
    found, at = {}, 0
    for line in d["text"].split("\n"):
        words = ner(line) if line.strip() else []
        spans = []
        for word, _, _, tag in words:
            pieces = word.split(" ")
            begin = d["text"].find(pieces[0], at)
            if begin < 0: continue
            end = begin
            for p in pieces:
                k = d["text"].find(p, end)
                end = (k if k >= 0 else end) + len(p)
            at = end
            if tag.startswith("B-"): spans.append([begin, end, tag[2:]])
            elif tag.startswith("I-") and spans: spans[-1][1] = end
        for b, e, kind in spans:
            found.setdefault((d["text"][b:e].casefold(), kind), []).append((b, e))
    kinds = {"PER": "person", "ORG": "organisation", "LOC": "place"}
    d["entities"] = [{"id": str(i), "name": d["text"][p[0][0]:p[0][1]], "kind": kinds.get(k, "other"),
                      "mentions": [{"start": b, "end": e, "text": d["text"][b:e]} for b, e in p]}
                     for i, ((_, k), p) in enumerate(found.items())]
seconds = time.process_time() - start
json.dump({"docs": docs, "speed": size / 1e6 / seconds}, open(sys.argv[2], "w"))
'''


def main():
    print("| task | program | figure | MB/s of CPU | ratio |\n|---|---|---|---|---|")
    peer, peer_speed = heideltime()
    gold = ",".join(f"{SHARED}/gold/{n}.jsonl" for n in TIMES)
    for n in TIMES:
        write(f"{SCRATCH}/peer_{n}.jsonl", peer[n])
    speeds = []
    for n in TIMES:
        records, speed = sotin(n)
        speeds.append(speed)
        write(f"{SCRATCH}/sotin_{n}.jsonl", records)
    for program, prefix, speed in (("HeidelTime 2.2.1", "peer", peer_speed), ("sotin read", "sotin", min(speeds))):
        s = score("score_times.py", gold, ",".join(f"{SCRATCH}/{prefix}_{n}.jsonl" for n in TIMES))
        print(f"| times | {program} | relaxed value F1 {s['relaxed_value']['F']:.3f}, strict span F1 {s['strict_span']['F']:.3f}"
              f" | {speed:.3f} | {speed / peer_speed:.0f} |")
    subprocess.run([f"{SCRATCH}/venv/bin/python", "-c", UNDERTHESEA, f"{SHARED}/gold/inputs/news_dev.jsonl",
                    f"{SCRATCH}/underthesea.json"], check=True, stdout=subprocess.DEVNULL)
    result = json.load(open(f"{SCRATCH}/underthesea.json"))
    write(f"{SCRATCH}/names_gold.jsonl", names_cut(load(f"{SHARED}/gold/news_dev.jsonl")))
    write(f"{SCRATCH}/names_peer.jsonl", names_cut(result["docs"]))
    records, speed = sotin("news_dev")
    write(f"{SCRATCH}/names_sotin.jsonl", names_cut(records))
    for program, name, rate in (("underthesea ner", "peer", result["speed"]), ("sotin read", "sotin", speed)):
        s = score("score_reports.py", f"{SCRATCH}/names_gold.jsonl", f"{SCRATCH}/names_{name}.jsonl")
        print(f"| names | {program} | entities F1 {s['entities']['f1']:.3f}, mentions B-cubed F1 {s['mentions b3']['f1']:.3f}"
              f" | {rate:.3f} | {rate / result['speed']:.0f} |")


if __name__ == "__main__":
    main()
