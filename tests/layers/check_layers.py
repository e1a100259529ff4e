#!/usr/bin/env python3
"""check_layers.py ROOT: text moves right, includes point left.

    base <- text <- language <- facts <- ledger <- stories <- views <- apps, bindings, bridge

Fails on an include against that direction, on an include of a private header of a later layer, and
on <sqlite3.h> outside src/ledger. Prints one line a violation: file:line: what.
"""
import os
import re
import sys

LAYERS = ["base", "text", "language", "facts", "ledger", "stories", "views"]
ABOVE = ["apps", "bindings", "bridge"]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def layer_of(path):
    """The layer of a source path relative to the root, or None when it belongs to none."""
    parts = path.split(os.sep)
    if parts[0] in ABOVE:
        return parts[0]
    if parts[0] == "src" and len(parts) > 1 and parts[1] in LAYERS:
        return parts[1]
    if parts[:2] == ["include", "sotin"] and len(parts) > 3 and parts[2] in LAYERS:
        return parts[2]
    return None


def rank(layer):
    return LAYERS.index(layer) if layer in LAYERS else len(LAYERS)


def target_of(root, path, quoted, name):
    """The layer an include points at, or None (system and foreign headers)."""
    if name.startswith("sotin/"):
        parts = name.split("/")
        return parts[1] if len(parts) > 2 and parts[1] in LAYERS else None
    if not quoted:
        return None
    beside = os.path.normpath(os.path.join(os.path.dirname(path), name))
    if os.path.exists(os.path.join(root, beside)):
        return layer_of(beside)
    return layer_of(os.path.normpath(os.path.join("src", name)))  # src/ is on the include path


def violations(root):
    found = []
    for top in ["include", "src"] + ABOVE:
        for folder, folders, files in os.walk(os.path.join(root, top)):
            folders[:] = sorted(f for f in folders if f != "node_modules")
            for file in sorted(files):
                if not file.endswith((".hpp", ".cpp", ".h", ".cc", ".inc")):
                    continue
                path = os.path.relpath(os.path.join(folder, file), root)
                layer = layer_of(path)
                if layer is None:
                    continue
                with open(os.path.join(root, path), encoding="utf-8") as source:
                    for number, line in enumerate(source, 1):
                        match = INCLUDE.match(line)
                        if not match:
                            continue
                        name = match[2]
                        if name == "sqlite3.h" and layer != "ledger":
                            found.append(f"{path}:{number}: sqlite3.h belongs to src/ledger alone")
                        target = target_of(root, path, match[1] == '"', name)
                        if target and (rank(target) > rank(layer) or (target in ABOVE and target != layer)):
                            found.append(f"{path}:{number}: {layer} may not include {target} ({name})")
    return found


if __name__ == "__main__":
    problems = violations(sys.argv[1])
    print("\n".join(problems) or "includes follow the layers")
    sys.exit(1 if problems else 0)
