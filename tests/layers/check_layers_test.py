#!/usr/bin/env python3
"""Plants includes in a tree of its own: the layers check must catch the bad ones and no others."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from check_layers import violations

BAD = {
    "src/text/a.cpp": '#include "sotin/facts/report.hpp"\n',          # public header, against
    "include/sotin/base/b.hpp": '#  include <sotin/text/span.hpp>\n',  # angle brackets, spaces
    "src/language/c.cpp": '\n#include "facts/reading.hpp"\n',          # private header by src/
    "src/facts/times/d.cpp": '#include "../../ledger/store.hpp"\n',    # private header by path
    "src/stories/e.cpp": "#include <sqlite3.h>\n",                     # not the ledger
    "apps/cli/f.cpp": "#include <sqlite3.h>\n",
    "src/views/g.cpp": '#include "../../apps/cli/command.hpp"\n',
}
GOOD = {
    "src/facts/reading.hpp": '#include "sotin/language/analysis.hpp"\n',
    "src/facts/names/h.cpp": '#include "../reading.hpp"\n#include "reading.hpp"\n#include <vector>\n',
    "src/ledger/store.hpp": "#include <sqlite3.h>\n",
    "src/base/i.cpp": '// #include "sotin/facts/report.hpp"\n',
    "apps/cli/command.hpp": '#include "sotin/views/report_json.hpp"\n',
    "tests/j.cpp": '#include "sotin/facts/report.hpp"\n',
}


def plant(root, files):
    for path, content in files.items():
        os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
        with open(os.path.join(root, path), "w", encoding="utf-8") as out:
            out.write(content)


with tempfile.TemporaryDirectory() as root:
    plant(root, GOOD)
    assert violations(root) == [], violations(root)
    plant(root, BAD)
    caught = {line.split(":")[0] for line in violations(root)}
    assert caught == set(BAD), caught ^ set(BAD)
print("every planted include was caught")
