#!/usr/bin/env python3
"""check_schema.py SOTIN ROOT: what `sotin read` writes of the samples follows docs/report.schema.json.

Holds the part of JSON Schema that ours uses, and what a schema cannot say: every span's words are the
text at its place, every id points to something. Standard library only.
"""
import json
import os
import re
import subprocess
import sys

TYPES = {"object": dict, "array": list, "string": str, "null": type(None), "boolean": bool}


def is_type(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    if name == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def faults(value, schema, root, path):
    """What is wrong with `value`, as a list of lines."""
    if "$ref" in schema:
        node = root
        for step in schema["$ref"].lstrip("#/").split("/"):
            node = node[step]
        return faults(value, node, root, path)
    found = []
    for one in ("oneOf", "anyOf"):
        if one in schema:
            tried = [faults(value, branch, root, path) for branch in schema[one]]
            if not any(not t for t in tried):
                found.append(f"{path}: fits none: " + "; ".join(t[0] for t in tried))
    if "const" in schema and value != schema["const"]:
        found.append(f"{path}: {value!r} is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{path}: {value!r} is not one of {schema['enum']}")
    kinds = schema.get("type")
    if kinds and not any(is_type(value, k) for k in ([kinds] if isinstance(kinds, str) else kinds)):
        return found + [f"{path}: {value!r} is no {kinds}"]
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{path}: {value!r} does not match {schema['pattern']}")
    if is_type(value, "number"):
        if value < schema.get("minimum", value) or value > schema.get("maximum", value):
            found.append(f"{path}: {value} is out of bounds")
    if isinstance(value, dict):
        known = schema.get("properties", {})
        found += [f"{path}: no {name}" for name in schema.get("required", []) if name not in value]
        for name, inner in value.items():
            if name in known:
                found += faults(inner, known[name], root, f"{path}.{name}")
            elif schema.get("additionalProperties") is False:
                found.append(f"{path}: unknown {name}")
    if isinstance(value, list) and "items" in schema:
        for i, inner in enumerate(value):
            found += faults(inner, schema["items"], root, f"{path}[{i}]")
    return found


def span_faults(value, text, path):
    if isinstance(value, dict):
        found = []
        if {"start", "end", "text"} <= value.keys() and text[value["start"]:value["end"]] != value["text"]:
            found.append(f"{path}: {value['text']!r} does not stand at {value['start']}-{value['end']}")
        for name, inner in value.items():
            found += span_faults(inner, text, f"{path}.{name}")
        return found
    if isinstance(value, list):
        return [f for i, inner in enumerate(value) for f in span_faults(inner, text, f"{path}[{i}]")]
    return []


def id_faults(report):
    ids = {x["id"] for kind in ("entities", "statements", "events") for x in report[kind]}
    found = []
    for s in report["statements"]:
        for name in (s["parent"], s["speaker"]["entity"], s.get("setting")):
            if name is not None and name not in ids:
                found.append(f"{s['id']}: no {name}")
    for c in report["commitments"]:
        for name in (c["party"]["entity"], c["statement"]):
            if name is not None and name not in ids:
                found.append(f"{c['id']}: no {name}")
    return found


def main():
    sotin, root = sys.argv[1:3]
    with open(os.path.join(root, "docs", "report.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    samples = os.path.join(root, "samples")
    printed = subprocess.run([sotin, "read", "--no-ledger", "--format", "jsonl",
                              os.path.join(samples, "cuu-ho-bien.jsonl"), os.path.join(samples, "txt")],
                             stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
    reports = [json.loads(line) for line in printed.splitlines()]
    found = [] if len(reports) == 14 else [f"{len(reports)} reports, not 14"]
    for report in reports:
        found += faults(report, schema, schema, report["id"])
        found += span_faults(report, report["text"], report["id"])
        found += id_faults(report)
    broken = json.loads(json.dumps(reports[0]))  # the check can fail
    broken["statements"][0]["act"] = "SING"
    broken["entities"][0]["mentions"][0]["start"] += 1
    if len(faults(broken, schema, schema, "x")) == 0 or len(span_faults(broken, broken["text"], "x")) == 0:
        found.append("the check does not see planted faults")
    print("\n".join(found) or f"{len(reports)} reports follow the schema")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
