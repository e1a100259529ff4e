#!/usr/bin/env python3
"""words_test.py SOTIN TEST: what pages call reports, and how they tell what went wrong (see serve_test.py)."""
import json
import subprocess
from urllib.parse import quote

import serve_test
from serve_test import SOTIN, Tags, ask, read_through

NAMELESS = [
    {"id": "bep-a1", "published": "2025-06-02", "text": "Chủ nhiệm hợp tác xã Đỗ Thị Gấm hôm 1/6 cho biết xưởng nước mắm Hòn Sóc sẽ thay hai "
     "chục lu sành cũ. Bà Gấm hứa giữ nguyên giá cho tới rằm tháng Bảy."},
    {"id": "bep-a2", "published": "2025-06-03", "text": "Chủ nhiệm hợp tác xã Đỗ Thị Gấm hôm 1/6 cho biết xưởng nước mắm Hòn Sóc sẽ thay hai "
     "chục lu sành cũ. Thợ cả Trần Văn Chín nói lu mới chở từ Lái Thiêu về."}]


def read(reports):
    with open("nameless.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in reports)
    subprocess.run([SOTIN, "read", "--ledger", "sotin.db", "nameless.jsonl"], check=True, capture_output=True)


def post(part, lang):
    body = "--b\r\nContent-Disposition: form-data; " + part + "\r\n--b--\r\n"
    return ask("/read?lang=" + lang, "POST", body.encode(), {"Content-Type": "multipart/form-data; boundary=b", "Cookie": "lang=" + lang})


def test_reports_without_a_headline_are_called_by_their_first_words():
    read(NAMELESS)
    story = json.loads(ask("/api/v1/stories/bep-a1")[1])["id"]
    place = next(a["href"] for tag, a in Tags(ask("/reports/bep-a1")[1]).tags if tag == "a" and "/v1/" in a.get("href", ""))
    for path in ("/reports", "/stories/" + quote(story), "/reports/bep-a1", place, "/compare?a=bep-a1&b=bep-a2",
                 "/search?q=" + quote("Hòn Sóc"), "/reports/bep-a1/versions", "/who/" + quote("Đỗ Thị Gấm")):
        answer, text = ask(path)
        assert answer.status == 200, path
        page = Tags(text)
        words = page.words.replace(f"{place}", "")
        assert "Chủ nhiệm hợp tác xã Đỗ Thị Gấm hôm 1/6" in words, path
        shown = words.count("bep-a1") - (1 if path in ("/reports/bep-a1",) else 0)  # there the id stands beside the headline
        assert shown == 0, (path, shown)


def test_what_cannot_be_read_is_told_in_the_readers_tongue():
    for part, vietnamese, english in (
            ('name="file"; filename="a.jsonl"\r\n\r\n{hong', "a.jsonl:1: dòng này không phải một bản tin: ", "a.jsonl:1: this line is not a report: "),
            ('name="file"; filename="b.txt"\r\n\r\nPK\x03\x04\x00\x00\x00', "b.txt: ", "b.txt: "),
            ('name="text"\r\n\r\n   ', "không có gì để đọc", "nothing to read"),
            ('name="published"\r\n\r\nngay mai\r\n--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nBà Tư nói.',
             "«ngay mai» không phải ngày", "«ngay mai» is no date")):
        for lang, words in (("vi", vietnamese), ("en", english)):
            answer, text = post(part, lang)
            assert answer.status == 400, (part, answer.status)
            shown = Tags(read_through(answer, text)).words
            assert words in shown, (part, lang, shown)
    answer, text = post('name="file"; filename="a.jsonl"\r\n\r\n{hong', "vi")
    shown = Tags(text).words
    for word in ("JSON breaks", "not valid", "not a report"):
        assert word not in shown, shown


def test_what_is_not_there_is_told_in_the_readers_tongue():
    for path, vietnamese, english in (("/reports/khong-co", "không có bản tin «khong-co»", "no report «khong-co»"),
                                      ("/stories/khong-co", "không có chuyện", "no story"),
                                      ("/reports/kenh-1/versions?a=1&b=9", "không có bản thứ 9", "no version 9"),
                                      ("/reports/kenh-1/v1/x", "không có chỗ «x»", "no place «x»"),
                                      ("/reading/0", "không có lần đọc ấy", "that reading is unknown"),
                                      ("/khong/co", "không có trang «/khong/co»", "no page «/khong/co»")):
        for lang, words in (("vi", vietnamese), ("en", english)):
            answer, text = ask(path + ("&" if "?" in path else "?") + "lang=" + lang)
            assert answer.status == 404 and words in Tags(text).words, (path, lang, Tags(text).words)


if __name__ == "__main__":
    serve_test.main(globals())
