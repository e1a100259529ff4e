#!/usr/bin/env python3
"""reading_test.py SOTIN TEST: what the pages of a story, a statement and a report promise (see serve_test.py)."""
import json
import re
import subprocess

import serve_test
from serve_test import EVIL, SOTIN, Server, Tags, ask

BRIDGE = ("Chủ tịch huyện Vàm Cỏ Lê Thị Hạnh hôm 4/3 cho biết cầu Đá Hàn sẽ xong trước mùa mưa.\n\n"
          "Theo hãng Sao Mai, Bộ trưởng Giao thông Trần Văn Hậu khẳng định \"trụ số ba của cầu Đá Hàn đã nứt hai chỗ\".\n")


def read(*reports, ledger="sotin.db"):
    """Reads reports into the ledger, as the command does."""
    with open("more.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(report, ensure_ascii=False) + "\n" for report in reports)
    subprocess.run([SOTIN, "read", "--ledger", ledger, "more.jsonl"], check=True, capture_output=True)


def bridge(text=BRIDGE, **more):
    return {"id": "cau-1", "title": "Cầu Đá Hàn", "published": "2025-03-05", "outlet": "Báo Vàm", "text": text} | more


def statement_addresses(report):
    page = Tags(ask("/reports/" + report)[1])
    return list(dict.fromkeys(a["href"] for tag, a in page.tags if tag == "a" and re.search(r"/v\d+/", a.get("href", ""))))


def quoted(text):
    return re.search(r"<blockquote[^>]*>(.*?)</blockquote>", text).group(1)


def test_a_story_is_shown_by_every_choice():
    counts = {}
    for days in ("said", "reported", "about"):
        for lanes in ("actor", "source"):
            answer, text = ask(f"/stories/kenh-1?days={days}&lanes={lanes}&lang=en")
            assert answer.status == 200, (days, lanes)
            current = [a["href"] for tag, a in Tags(text).tags if tag == "a" and a.get("aria-current") == "true"]
            assert any(f"days={days}" in href for href in current), (days, current)
            assert any(f"lanes={lanes}" in href for href in current), (lanes, current)
            counts[days] = len([1 for tag, a in Tags(text).tags if tag == "li" and re.match("t[0-9]+$", a.get("id", ""))])
    assert counts["reported"] > 0, counts
    _, text = ask("/stories/kenh-1?days=reported&from=2025-02-01&to=2025-02-02&lang=en")
    assert "Nothing on these days" in text, text
    _, text = ask("/stories/kenh-1?days=reported&from=2025-03-01&to=2025-03-03&lang=en")
    assert 'id="t1"' in text and "<circle" in text, text


def test_the_contents_of_a_story_lead_to_its_sections():
    page = Tags(ask("/stories/kenh-1")[1])
    targets = [a["href"][1:] for tag, a in page.tags if tag == "a" and re.match("#[a-z]+$", a.get("href", ""))]
    ids = [a["id"] for _, a in page.tags if "id" in a]
    assert len(ids) == len(set(ids)), ids
    assert len(targets) >= 4 and set(targets) <= set(ids), (targets, ids)


def test_a_statement_keeps_its_address_when_it_is_read_again():
    read(bridge())
    before = {address: quoted(ask(address)[1]) for address in statement_addresses("cau-1")}
    assert len(before) >= 2, before
    subprocess.run([SOTIN, "reread", "--ledger", "sotin.db"], check=True, capture_output=True)
    for address, words in before.items():
        answer, text = ask(address)
        assert answer.status == 200 and quoted(text) == words, (address, words, quoted(text))


def test_a_statement_keeps_its_address_when_its_text_moves():
    read(bridge())
    before = {address: quoted(ask(address)[1]) for address in statement_addresses("cau-1")}
    read(bridge("Toà soạn thêm một câu ở đầu bài.\n\n" + BRIDGE))
    for address, words in before.items():
        answer, text = ask(address + "?lang=en")
        assert answer.status == 200 and quoted(text) == words, (address, words, quoted(text))
        assert "these words did not" in text and "/versions" in text, text


def test_words_that_were_taken_out_are_shown_as_they_were():
    read(bridge())
    address = next(a for a in statement_addresses("cau-1") if "nứt hai chỗ" in ask(a)[1].split("</blockquote>")[0])
    read(bridge(BRIDGE.split("\n\n")[0] + "\n"))
    answer, text = ask(address + "?lang=en")
    assert answer.status == 200 and "nứt hai chỗ" in quoted(text), text
    assert "does not hold these words any more" in text, text


def test_an_address_never_leads_to_other_words():
    read(bridge())
    address = statement_addresses("cau-1")[0]
    words = quoted(ask(address)[1])
    read(bridge("Lời toà soạn.\n\n" + BRIDGE), ledger="new.db")  # a ledger made anew has other words there
    other = Server("new.db")
    before, serve_test.PORT = serve_test.PORT, other.port
    try:
        answer, text = ask(address)
        assert answer.status == 200 and quoted(text) == words, text
        assert ask(address[:-8] + "00000000")[0].status == 404
        for odd in ("v1/9-3", "v1/x-3", "1/0-9", "v1/0-9-", "v99999999999/0-9", "v1/0-99999999999", "v1/5-5"):
            assert ask("/reports/cau-1/" + odd)[0].status in (200, 404), odd
        assert ask("/reports/cau-1/v1/9-3")[0].status == 404
    finally:
        serve_test.PORT = before
        other.stop()


def test_a_statement_names_its_witnesses_and_who_else_tells_it():
    told = "dẫn lời Bộ trưởng Giao thông Trần Văn Hậu khẳng định trụ số ba của cầu Đá Hàn đã nứt hai chỗ"
    read(bridge(f"Hãng tin Sao Mai {told}. Xe tải phải đi vòng qua bến Cây Gáo từ sáng nay, "
                "trường Vàm Cỏ cho học trò nghỉ hai buổi, hàng quán đầu dốc đóng cửa sớm, còn lúa hè thu chất đầy sân phơi nhà kho.\n"),
         bridge(f"Dân hai bên cầu Đá Hàn chờ tin từ tỉnh suốt tuần, đò ngang chạy thêm chuyến đêm, mấy lò gạch "
                f"ven sông tắt lửa vì thiếu cát và chủ ghe nào cũng than giá dầu.\n\nBáo Mặt Nước {told}, ghe vẫn qua lại.\n", id="cau-2",
                outlet="Tin Bến"))
    stories = json.loads(ask("/api/v1/stories")[1])["stories"]
    assert any(story["reports"] == 2 for story in stories), stories
    text = next(text for text in (ask(a + "?lang=en")[1] for a in statement_addresses("cau-1")) if "<h1>Trần Văn Hậu" in text)
    assert "The same statement elsewhere" in text and "2 independent sources: Sao Mai; Mặt Nước" in text, text
    assert "Tin Bến → Báo Mặt Nước (outlet cited) → Trần Văn Hậu" in text, text
    assert text.count('class="tip"') == 4, text.count('class="tip"')


def test_coalitions_are_told_by_body_with_their_size_and_who_stays_away():
    read(bridge("Hungary không tham gia Liên minh Sẵn sàng.\n\nPháp và Anh dẫn đầu Liên minh Sẵn sàng gồm khoảng 30 nước.\n"))
    members = ask("/stories/cau-1?lang=en")[1].split('id="members"')[1].split("</section>")[0]
    assert "Liên minh Sẵn sàng" in members and "30 nước" in members and "may be incomplete" in members, members
    rows = dict(re.findall(r'<th scope="row"><a[^>]*>(.*?)</a></th><td><span class="(.*?)"', members))
    assert rows.get("Hungary") == "act against" and rows.get("Anh") == "act", rows


def test_commitments_are_told_by_party_and_encounters_by_how_far_they_came():
    read(bridge("Bộ trưởng Giao thông Trần Văn Hậu hôm 4/3 cam kết bộ sẽ chi 30 tỷ đồng cho cầu Đá Hàn nếu tỉnh giao mặt bằng.\n\n"
                "Ông Hậu đã gặp bà Lê Thị Hạnh tại Cần Thơ hôm 4/3. Ông Hậu dự kiến gặp bà Lê Thị Hạnh tại Huế ngày 9/3.\n"))
    text = ask("/stories/cau-1?lang=en")[1]
    promised = text.split('id="commitments"')[1].split("</section>")[0]
    assert "Trần Văn Hậu" in promised or "bộ" in promised, promised
    assert "nếu tỉnh giao mặt bằng" in promised and 'class="condition"' in promised, promised
    met = text.split('id="encounters"')[1].split("</section>")[0]
    assert met.index("Planned") < met.index("Huế") < met.index("Held") < met.index("Cần Thơ"), met
    drawn = text.split('id="timeline"')[1].split("</section>")[0]
    assert 'class="what planned"' in drawn and 'class="what happened"' in drawn, drawn


def test_versions_tell_what_was_taken_out_and_put_in():
    read(bridge())
    assert "it never changed" in ask("/reports/cau-1/versions?lang=en")[1]
    read(bridge(BRIDGE.replace("trước mùa mưa", "sau mùa mưa").replace("nứt hai chỗ", "nứt năm chỗ"), title="Cầu Đá Hàn " + EVIL))
    _, text = ask("/reports/cau-1/versions?lang=en")
    removed = " ".join(re.findall(r"<del>(.*?)</del>", text, re.S))
    added = " ".join(re.findall(r"<ins>(.*?)</ins>", text, re.S))
    assert "<mark>trước</mark>" in removed and "<mark>sau</mark>" in added, (removed, added)
    assert "<mark>hai</mark>" in removed and "<mark>năm</mark>" in added, (removed, added)
    assert EVIL in Tags(text).words and "<img" not in text, text
    assert "/versions" in ask("/reports/cau-1")[1]
    for query, status in (("a=1&b=2", 200), ("a=2&b=1", 200), ("a=1&b=9", 404), ("a=x&b=y", 200)):
        assert ask("/reports/cau-1/versions?" + query)[0].status == status, query
    assert ask("/reports/nothing/versions")[0].status == 404


def test_two_reports_stand_beside_each_other():
    read(bridge(), bridge("Chủ tịch huyện Vàm Cỏ Lê Thị Hạnh hôm 4/3 cho biết cầu Đá Hàn sẽ xong trước mùa mưa.\n\nBà Ngô Thị Xuân nói "
                          "chợ Đá Hàn sẽ dời sang bờ nam.\n", id="cau-2", outlet="Tin Bến"))
    answer, text = ask("/compare?a=cau-1&b=cau-2&lang=en")
    both, rest = text.split('id="differ"')
    assert answer.status == 200 and both.count("trước mùa mưa") == 2, both
    assert "bờ nam" in rest.split('id="alone"')[1] and "bờ nam" not in both, rest
    assert both.index("Báo Vàm") < both.index("Tin Bến"), both
    _, turned = ask("/compare?a=cau-2&b=cau-1&lang=en")
    assert turned.index("Tin Bến") < turned.index("Báo Vàm"), turned
    assert "This is one report" in ask("/compare?a=cau-1&b=cau-1&lang=en")[1]
    for query in ("", "?a=cau-1", "?a=cau-1&b=nothing", "?a=&b=", "?b=%00"):
        assert ask("/compare" + query)[0].status == 404, query
    assert '<select name="a">' in ask("/stories/cau-1")[1]


if __name__ == "__main__":
    serve_test.main(globals())
