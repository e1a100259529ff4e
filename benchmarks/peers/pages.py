#!/usr/bin/env python3
"""Main text of web pages: sotin beside trafilatura, one run, the same pages, one core.

    python3 -m venv V && V/bin/pip install trafilatura
    V/bin/python benchmarks/peers/pages.py --set FOLDER --sotin BUILD/sotin --benchmark BUILD/benchmarks/page_benchmark

FOLDER is a copy of github.com/scrapinghub/article-extraction-benchmark: its own evaluate.py scores both. sotin's
answer is the report's prose: paragraphs and headings; title, lead, captions and bylines are fields of their own
(--kinds says otherwise)."""
import argparse
import gzip
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def evaluator(folder):
    spec = importlib.util.spec_from_file_location("evaluate", folder / "evaluate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_by_sotin(sotin, pages, folder, kinds):
    for name, page in pages.items():
        (folder / f"{name}.html").write_bytes(page)
    files = [str(folder / f"{name}.html") for name in pages]
    run = subprocess.run([sotin, "page", "--json", *files], capture_output=True)
    out = {name: {"articleBody": ""} for name in pages}
    for line in run.stdout.decode().splitlines():
        told = json.loads(line)
        words = [b["words"] for b in told["blocks"] if b["in_text"] and b["kind"] in kinds]
        out[Path(told["source"]).stem] = {"articleBody": "\n".join(words)}
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=Path, required=True)
    parser.add_argument("--sotin", required=True)
    parser.add_argument("--benchmark", help="page_benchmark; without it only scores are given")
    parser.add_argument("--kinds", default="paragraph,heading")
    parser.add_argument("--without-peer", action="store_true")
    parser.add_argument("--save", type=Path, help="write sotin's answers here")
    options = parser.parse_args()
    evaluate = evaluator(options.set)
    truth = json.loads((options.set / "ground-truth.json").read_text("utf-8"))
    pages = {name: gzip.open(options.set / "html" / f"{name}.html.gz").read() for name in sorted(truth)}
    megabytes = sum(map(len, pages.values())) / 1e6
    with tempfile.TemporaryDirectory() as folder:
        ours = read_by_sotin(options.sotin, pages, Path(folder), options.kinds.split(","))
        if options.save:
            options.save.write_text(json.dumps(ours, ensure_ascii=False), "utf-8")
        def show(name, answers):
            m = evaluate.evaluate(truth, answers, n_bootstrap=200)
            print(f"{name:<22} F1 {m['f1']:.4f} ± {m['f1_std']:.3f}  precision {m['precision']:.4f}  recall {m['recall']:.4f}")
        show("sotin", ours)
        for half in (0, 1):
            names = [n for n in truth if (int(n[0], 16) >= 8) == half]
            m = evaluate.evaluate({n: truth[n] for n in names}, {n: ours[n] for n in names}, n_bootstrap=2)
            print(f"  {'kept apart' if half else 'looked at'} ({len(names)} pages): F1 {m['f1']:.4f}")
        seconds = None
        if options.benchmark:
            run = subprocess.run([options.benchmark, "--json", "--rounds", "5", folder], capture_output=True, check=True)
            seconds = json.loads(run.stdout)["seconds"]
            print(f"{'sotin':<22} {seconds:.3f} s, {megabytes / seconds:.1f} MB/s, {len(pages) / seconds:.0f} pages/s")
    if options.without_peer:
        return
    import trafilatura
    texts = {name: page.decode("utf-8") for name, page in pages.items()}
    start = time.process_time()
    theirs = {name: {"articleBody": trafilatura.extract(text, include_comments=False) or ""} for name, text in texts.items()}
    took = time.process_time() - start
    show(f"trafilatura {trafilatura.__version__}", theirs)
    print(f"{'trafilatura':<22} {took:.3f} s, {megabytes / took:.1f} MB/s, {len(pages) / took:.0f} pages/s")
    if seconds:
        print(f"sotin is {took / seconds:.1f} times as fast")


if __name__ == "__main__":
    sys.exit(main())
