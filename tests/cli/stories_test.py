#!/usr/bin/env python3
"""stories_test.py SOTIN TEST: one promise of `sotin stories --stream`."""
import json
import os
import subprocess
import sys
import tempfile

SOTIN = os.path.abspath(sys.argv[1])


def report(name, words, published="2025-03-02T08:00:00+07:00"):
    return {"id": name, "title": "", "text": words, "published": published}


def stretch(begin, end):
    """Words of an endless text in which no word comes twice."""
    return " ".join(f"từ{i}" for i in range(begin, end))


REPORTS = [report("trái", stretch(0, 60)), report("phải", stretch(50, 110)), report("khác", stretch(500, 560)),
           report("cầu", stretch(25, 85), "2025-03-02T09:00:00+07:00")]


def stream(lines, code=0, *options):
    with open("in.jsonl", "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
    done = subprocess.run([SOTIN, "--lang", "en", "stories", "--stream", "in.jsonl", "--format", "jsonl", *options],
                          capture_output=True, timeout=300)
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode("utf-8")


def lines_of(reports):
    return [json.dumps(r, ensure_ascii=False) for r in reports]


def test_every_report_gets_a_line_in_order():
    lines, _ = stream(lines_of(REPORTS))
    placed = [line for line in lines if "event" not in line]
    assert [line["id"] for line in placed] == [r["id"] for r in REPORTS]
    assert all(line["story"] for line in placed)


def test_a_change_is_printed_never_silent():
    lines, _ = stream(lines_of(REPORTS))
    changed = [line for line in lines if "event" in line]
    assert len(changed) == 1 and changed[0]["event"] == "merged", lines
    first = {line["id"]: line["story"] for line in lines if "event" not in line}
    assert changed[0]["from"] == first[changed[0]["id"]] != changed[0]["story"]
    last = {line["id"]: line["story"] for line in lines}
    assert last["trái"] == last["phải"] == last["cầu"] != last["khác"]


def test_no_more_reports_are_held_than_was_said():
    between = [report(f"giữa-{i}", stretch(1000 + 60 * i, 1060 + 60 * i)) for i in range(40)]
    again = report("lại", stretch(0, 60))
    story = lambda *options: {line["id"]: line["story"] for line in stream(
        lines_of([REPORTS[0], *between, again]), 0, *options)[0]}
    held = story()
    assert held["lại"] == held["trái"]
    few = story("--held", "10")
    assert few["lại"] != few["trái"]
    stream([], 2, "--held", "0")


def test_the_same_stream_gives_the_same_bytes():
    assert stream(lines_of(REPORTS)) == stream(lines_of(REPORTS))


def test_a_bad_line_is_told_and_the_others_go_on():
    lines, told = stream(["{broken", *lines_of(REPORTS[:1])], code=4)
    assert [line["id"] for line in lines] == ["trái"]
    assert "in.jsonl:1" in told, told


def test_odd_dates_and_empty_texts_have_a_story_too():
    odd = [report("không ngày", stretch(0, 40), ""), report("xa", stretch(0, 40), "9999-12-31"),
           report("trống", "  ")]
    lines, _ = stream(lines_of(odd))
    assert {line["id"] for line in lines} == {r["id"] for r in odd}


def test_a_missing_file_is_named():
    done = subprocess.run([SOTIN, "--lang", "en", "stories", "--stream", "no.jsonl"], capture_output=True, timeout=300)
    assert done.returncode == 1 and b"no.jsonl" in done.stderr, done


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        globals()["test_" + sys.argv[2]]()


if __name__ == "__main__":
    main()
