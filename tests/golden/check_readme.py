#!/usr/bin/env python3
"""check_readme.py SOTIN ROOT: every example of the README works as it stands there.

* Commands that begin with `sotin` (indented, or between backquotes with words after it) run and end with 0, one after
  the other, in a folder that holds the samples, with a ledger of the samples.
* The output shown is output of the samples: its lines stand there in this order («…» stands for what was left out).
* The C++ lines are what the headers say (checked by the compiler, not run).
"""
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile


def commands(readme):
    found = []
    for line in readme.splitlines():
        if line.startswith("    sotin "):
            found += [part.strip() for part in line.strip().split(" · ")]
    for words in re.findall(r"`(sotin [^`]+)`", re.sub(r"```.*?```", "", readme, flags=re.S)):
        if " " in words.strip()[6:] and not re.search(r"\b[A-Z]{3,}\b", words):  # a name or a form is no example
            found.append(words)
    return found


def blocks(readme, kind):
    return re.findall(r"^```" + kind + r"\n(.*?)^```", readme, flags=re.S | re.M)


def missing_line(shown, output):
    """The first line of `shown` that does not follow in `output`, or None."""
    lines = [line.rstrip() for line in output.splitlines()]
    at = 0
    for line in shown.splitlines():
        line = line.rstrip()
        if not line or line == "…":
            continue
        try:
            at = lines.index(line, at) + 1
        except ValueError:
            return line
    return None


def main():
    sotin, root = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    readme = open(os.path.join(root, "README.md"), encoding="utf-8").read()
    wrong = []
    with tempfile.TemporaryDirectory() as work:
        shutil.copytree(os.path.join(root, "samples"), os.path.join(work, "samples"))
        env = dict(os.environ, LC_ALL="vi_VN.UTF-8", HOME=work, XDG_DATA_HOME=work, SOTIN_LEDGER=os.path.join(work, "l.db"))
        env.pop("SOTIN_LANG", None)

        def run(words):
            return subprocess.run([sotin] + shlex.split(words)[1:], cwd=work, env=env, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, text=True, timeout=120, stdin=subprocess.DEVNULL)

        first = run("sotin read --format text samples/cuu-ho-bien.jsonl")
        if first.returncode != 0:
            wrong.append(f"the samples can't be read: {first.stderr}")
        examples = commands(readme)
        if len(examples) < 5:
            wrong.append(f"only {len(examples)} examples found: has the README another form?")
        for words in examples:
            done = run(words)
            if done.returncode != 0:
                wrong.append(f"{words}: ends with {done.returncode}: {done.stderr.strip()}")
            elif not done.stdout.strip() and not done.stderr.strip():
                wrong.append(f"{words}: says nothing")
        for shown in blocks(readme, ""):
            line = missing_line(shown, first.stdout)
            if line is not None:
                wrong.append(f"shown, but not printed for the samples (or in another order): {line}")
        for number, code in enumerate(blocks(readme, "cpp")):
            path = os.path.join(work, f"example{number}.cpp")
            with open(path, "w", encoding="utf-8") as file:
                file.write("#include <iostream>\n#include <string>\n#include <sotin/facts/read.hpp>\n"
                           "#include <sotin/text/document.hpp>\nvoid example(const std::string& bytes) {\n" + code + "}\n")
            compiler = os.environ.get("CXX", "c++")
            done = subprocess.run([compiler, "-std=c++20", "-fsyntax-only", "-I", os.path.join(root, "include"), path],
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            if done.returncode != 0:
                wrong.append("the C++ example does not compile:\n" + done.stderr[:2000])
    for line in wrong:
        print("README.md:", line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
