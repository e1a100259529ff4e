#!/usr/bin/env python3
"""feedparser_cases.py SOTIN FEEDPARSER [--failures]: `sotin feed` on feedparser's well-formed cases.

FEEDPARSER is a copy of kurtmckee/feedparser. Each of its cases holds an expectation, a Python
expression over what feedparser makes of the feed; those of the form `path == value` whose path we
have a field for are asked of sotin. Nothing of the cases is kept.

How values are compared:
  titles     as words (sotin gives titles without markup)
  links      as they are
  dates      as the same moment, or the same day, month, year where no more is said
  contents   as HTML: the same tags with the same attributes and the same words (white space
             between the declarations of a style is not compared)
The folder `sanitize` (what a cleaner of HTML lets through) is counted apart as well.
"""
import ast
import collections
import datetime
import html
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse

VOID = {"br", "img", "hr", "area", "col", "wbr", "source", "input"}


def same_style(style):
    """Declarations without the white space between them, which says nothing."""
    return ";".join(" ".join(one.split()) for one in (style or "").split(";"))


class Events(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.all = []

    def handle_starttag(self, tag, attrs):
        plain = ((k, same_style(v) if k == "style" else v or "") for k, v in attrs)
        self.all.append((tag, tuple(sorted(plain))))

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.all.append(("/" + tag,))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_data(self, data):
        data = " ".join(data.split())
        if data and self.all and isinstance(self.all[-1], str):
            self.all[-1] += data
        elif data:
            self.all.append(data)


def events(markup):
    parser = Events()
    parser.feed(markup or "")
    parser.close()
    return parser.all


def words(markup):
    return " ".join(" ".join(e for e in events(markup) if isinstance(e, str)).split())


def same_html(ours, theirs):
    if not isinstance(theirs, str):
        return False
    ours = ours or ""
    plain = "<" not in ours and html.unescape(ours).split() == theirs.split()
    return plain or events(ours) == events(theirs)


def moment(value):
    """The moment that an ISO 8601 value begins with, in UTC."""
    value = value or ""
    if re.fullmatch(r"\d{4}", value):
        value += "-01"
    if re.fullmatch(r"\d{4}-\d\d", value):
        value += "-01"
    try:
        when = datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return None
    if when.tzinfo:
        when = when.astimezone(datetime.timezone.utc)
    return tuple(when.timetuple())[:6]


def same_date(ours, theirs):
    if isinstance(theirs, tuple):
        return moment(ours) == theirs[:6]
    import email.utils
    try:
        when = email.utils.parsedate_to_datetime(theirs)
        if when.tzinfo:
            when = when.astimezone(datetime.timezone.utc)
        theirs = tuple(when.timetuple())[:6]
    except (ValueError, TypeError):
        theirs = moment(theirs)
    return theirs is not None and moment(ours) == theirs


def path_of(node):
    """entries[0]['title'] or entries[0].title -> ('entries', 0, 'title')"""
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        inner = path_of(node.value)
        return inner and inner + (node.slice.value,)
    if isinstance(node, ast.Attribute):
        inner = path_of(node.value)
        return inner and inner + (node.attr,)
    return None


def claims(expression):
    """(path, value) for every `path == value` that must hold."""
    def walk(node):
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
            for value in node.values:
                yield from walk(value)
        elif isinstance(node, ast.Compare) and all(isinstance(op, ast.Eq) for op in node.ops):
            sides = [node.left, *node.comparators]
            try:
                value = ast.literal_eval(sides[-1])
            except ValueError:
                return
            for side in sides[:-1]:
                if path_of(side):
                    yield path_of(side), value
    yield from walk(ast.parse(expression.strip(), mode="eval").body)


def group_of(path):
    """Which of our fields a path asks for: (group, where) or None."""
    if path[0] == "feed":
        rest, item = path[1:], False
    elif path[0] == "entries" and len(path) > 2:
        rest, item = path[2:], True
    else:
        return None
    first = rest[0]
    if first == "title" or rest == ("title_detail", "value"):
        return "titles"
    if first == "link" or (first == "links" and rest[-1] == "href"):
        return "links"
    if first in ("published", "updated", "modified", "issued", "created", "date",
                 "published_parsed", "updated_parsed", "created_parsed", "date_parsed"):
        return "dates" if item or "created" not in first else None
    if item and (first in ("summary", "description") or rest == ("summary_detail", "value")
                 or (first == "content" and rest[-1] == "value")):
        return "contents"
    if not item and (first in ("subtitle", "tagline", "description")
                     or rest in (("subtitle_detail", "value"), ("tagline_detail", "value"))):
        return "descriptions of feeds"
    if first in ("id", "guid") and item:
        return "ids"
    if first == "author_detail" and rest[-1] == "name" or first == "authors" and rest[-1] == "name":
        return "authors" if item else None
    if first == "enclosures" and item:
        return "enclosures"
    if first == "language":
        return "languages"
    return None


def holds(group, path, value, feed):
    item = path[0] == "entries"
    if item and len(feed["items"]) <= path[1]:
        return False
    thing = feed["items"][path[1]] if item else feed
    rest = path[2:] if item else path[1:]
    if group == "titles":
        return isinstance(value, str) and (thing["title"] or "") == words(value) \
            or " ".join(value.split()) == (thing["title"] or "")
    if group == "links":
        if rest[0] == "link":
            return value == (thing["url"] or "")
        known = [thing["url"], thing.get("self")]
        known += [e["url"] for e in thing.get("enclosures", []) + thing.get("links", [])]
        return value in known
    if group == "dates":
        keys = ["published", "updated"] if item else ["updated"]
        if rest[0].startswith("published") and item:
            keys = ["published"]
        return any(same_date(thing[key], value) for key in keys)
    if group == "contents":
        if rest[0] == "content":
            return same_html(thing["content_html"], value) or same_html(thing["summary_html"], value)
        return same_html(thing["summary_html"] or thing["content_html"], value)
    if group == "descriptions of feeds":
        return (thing["description"] or "") in (words(value), " ".join(value.split()))
    if group == "ids":
        return thing["id"] == value
    if group == "authors":
        return value in thing["authors"]
    if group == "enclosures":
        have = thing["enclosures"]
        place = rest[1] if len(rest) > 1 else 0
        if isinstance(value, dict):
            return place < len(have) and have[place]["url"] == value.get("href") and \
                str(have[place]["bytes"]) == value.get("length") and have[place]["type"] == value.get("type")
        if place >= len(have) or rest[-1] not in ("href", "url", "type", "length"):
            return False
        key = {"href": "url", "length": "bytes"}.get(rest[-1], rest[-1])
        return str(have[place][key]) == value
    if group == "languages":
        return thing["language"] == value
    return False


def main():
    sotin, root = sys.argv[1], pathlib.Path(sys.argv[2])
    counts = collections.defaultdict(lambda: [0, 0])
    failures = []
    unasked = cases = 0
    for path in sorted((root / "tests" / "wellformed").rglob("*.xml")):
        data = path.read_bytes()
        head = data[:4]
        if head[:2] in (b"\xfe\xff", b"\xff\xfe"):
            text = data.decode("utf-16", "ignore")
        else:
            text = data.decode("utf-8", "ignore")
        found = re.search(r"Description:\s*(.*?)\s*Expect:\s*(.*)\s*-->", text)
        if not found:
            continue
        cases += 1
        address = ""
        if "http" in str(path.relative_to(root)):
            address = "http://127.0.0.1:8097/" + str(path.relative_to(root))
            place = re.search(r"^Header:\s+Content-Location:(.*)$", text, re.M)
            if place and re.match(r"\s*(https?:|/|\w+[^:]*$)", place.group(1)):
                address = urllib.parse.urljoin(address, place.group(1).strip())
        asked = [(group_of(p), p, v) for p, v in claims(found.group(2))]
        asked = [a for a in asked if a[0]]
        if not asked:
            unasked += 1
            continue
        done = subprocess.run([sotin, "feed", "--json", "--address", address, str(path)],
                              capture_output=True)
        feed = json.loads(done.stdout) if done.returncode == 0 else None
        for group, where, value in asked:
            fine = feed is not None and holds(group, where, value, feed)
            kinds = [group]
            kinds.append(group + (" (sanitize)" if path.parent.name == "sanitize" else " (others)"))
            for kind in kinds:
                counts[kind][0] += fine
                counts[kind][1] += 1
            if not fine:
                failures.append((group, str(path.relative_to(root)), where, value))
    print(f"{cases} cases, {unasked} of them ask for no field of ours")
    for kind in sorted(counts):
        right, total = counts[kind]
        print(f"{kind:40} {right:5} of {total:5}  {100 * right / total:6.2f} %")
    main_four = [counts[g] for g in ("titles", "links", "dates", "contents")]
    right, total = (sum(c[i] for c in main_four) for i in (0, 1))
    print(f"{'titles, links, dates, contents':40} {right:5} of {total:5}  {100 * right / total:6.2f} %")
    if "--failures" in sys.argv:
        for failure in failures:
            print(*failure, sep="\t")


if __name__ == "__main__":
    main()
