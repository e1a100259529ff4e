#!/usr/bin/env python3
"""story_test.py SOTIN TEST: one promise of `sotin story`."""
import json
import os
import subprocess
import sys
import tempfile

SOTIN = os.path.abspath(sys.argv[1])
FIRST = ("Giám đốc cảng Hòn Gió, ông Tạ Văn Nhàn, hôm 3/3 cho biết cầu tàu số hai sẽ mở cửa trở lại vào tháng 5. "
         "Theo ông Nhàn, đội kéo của cảng gồm 18 tàu.\n")
SECOND = ("Hãng tin Sao Đêm dẫn lời ông Tạ Văn Nhàn, giám đốc cảng Hòn Gió, nói cầu tàu số hai mở cửa trở lại vào tháng 5. "
          "Đội kéo của cảng gồm 16 tàu.\n")


def line(**fields):
    return json.dumps(fields, ensure_ascii=False) + "\n"


STORY = (line(id="hai", text=SECOND, published="2025-03-04", outlet="Báo Đảo Xa")
         + line(id="mot", text=FIRST, published="2025-03-04", outlet="Báo Bến Mới", title="Cầu tàu mở lại"))


def sotin(*words, stdin="", tongue="en_US.UTF-8"):
    done = subprocess.run([SOTIN, "story", *words], input=stdin.encode(), capture_output=True, timeout=300,
                          env=dict(os.environ, LC_ALL=tongue))
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_json_has_the_contracts_fields():
    code, out, err = sotin("--of", "-", "--json", stdin=STORY)
    assert code == 0 and err == "", (code, err)
    story = json.loads(out)
    assert story["schema"] == "sotin.story/1" and story["reports"] == ["hai", "mot"], story
    for name in ("id", "title", "copies", "links", "timeline", "positions", "summary"):
        assert name in story, name
    texts = {"hai": SECOND, "mot": FIRST}
    for link in story["links"]:
        assert len(link["members"]) > 1 and (link["kind"] == "disagreement") == (link["verdict"] is not None), link
        for member in link["members"]:
            assert texts[member["report"]][member["start"]:member["end"]] == member["text"], member


def test_numbers_that_differ_are_shown_with_both_sides():
    _, out, _ = sotin("--of", "-", "--json", stdin=STORY)
    links = [link for link in json.loads(out)["links"] if link["kind"] == "disagreement"]
    assert [link["verdict"] for link in links] == ["contradiction"], links
    assert sorted(member["side"] for member in links[0]["members"]) == [0, 1], links


def test_the_order_of_the_file_does_not_matter():
    turned = "".join(reversed(STORY.splitlines(keepends=True)))
    assert sotin("--of", "-", "--json", stdin=STORY)[1] == sotin("--of", "-", "--json", stdin=turned)[1]


def test_text_speaks_the_users_language():
    _, out, _ = sotin("--of", "-", stdin=STORY, tongue="vi_VN.UTF-8")
    assert "CHỖ KHÔNG KHỚP" in out and "mâu thuẫn" in out, out
    _, out, _ = sotin("--of", "-", stdin=STORY)
    assert "WHERE REPORTS DIFFER" in out and "contradiction" in out, out


def test_a_bad_line_does_not_stop_the_rest():
    code, out, err = sotin("--of", "-", "--json", stdin=STORY + "{bad\n")
    assert code == 4 and len(json.loads(out)["reports"]) == 2 and ":3" in err, (code, err)


def test_nothing_readable_fails():
    code, out, err = sotin("--of", "no-such-file.jsonl")
    assert code == 1 and out == "" and "no-such-file.jsonl" in err, (code, out, err)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    globals()["test_" + sys.argv[2]]()
    os.chdir("/")
