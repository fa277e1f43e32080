"""Lists the changes of the verdict code and its thresholds that no test notices: `make mutants`.

It works on a copy of the tree. Each mutant runs the tests that reach it, up to the first that fails: those that killed
another mutant of the module come first, then the quickest, for so many seconds at most. Survivors are printed as
`file:line: before -> after`; those that `survivors.txt` lists with a reason are only counted. An entry of that
list that matches no mutant is a fault. What was killed is remembered in `.mutants/` until its module changes; what
survived is tried again.

Two ready-made tools do less here: mutmut changes nothing outside functions, so no table and no threshold, and
cosmic-ray runs all tests for each mutant.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import partial
from itertools import accumulate, takewhile
from pathlib import Path

import pytest
import reach
from mutate import Mutant, mutants
from survivors import LISTED, listed, named, stale
from targets import TABLE, files_of_tests, modules
from trial import ENDLESS, KILLED, OPTIONS, SURVIVED, Fate, Trials, forked

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".mutants"
UNREACHED = "unreached"
STATES = KILLED, ENDLESS, UNREACHED, LISTED, SURVIVED


def main() -> int:
    """Makes mutants, tries them, and prints what became of them: 1 where one survives that no list names, or where the
    list names one that is no longer made."""
    asked = _arguments().parse_args()
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="mutants-") as place:
        tree = _copied(Path(place).resolve())
        files = [str(path) for path in modules(tree, TABLE.read_text("utf-8"))]
        every = [one for file in files for one in mutants(file, (tree / file).read_text("utf-8"))]
        made = [one for one in every if _wanted(one.file, asked.only)]
        chosen = made if asked.count == 0 else random.Random(asked.seed).sample(made, min(asked.count, len(made)))
        tests = [str(path) for path in files_of_tests(tree, TABLE.read_text("utf-8"))]
        run = Run(
            tree, files, _reach(tree, tests, files), sorted(chosen, key=lambda one: (one.file, one.at)), asked.seconds
        )
        pytest.main([*OPTIONS, "-s", *tests], [run])
        faults = stale(listed(), every)
        print(*faults, sep="\n")
        return max(report(run.fates, len(made)), int(bool(faults)))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=300, help="mutants to try, chosen by the seed; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=10, help="of tests that one mutant runs at most")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME", help="file names of modules, else all")
    return parser


def _wanted(file: str, only: Sequence[str]) -> bool:
    return not only or Path(file).name in only


def _copied(place: Path) -> Path:
    """A copy of the tree, in which this process works from now on; what the tests write goes beside it."""
    tree, temporary = place / "tree", place / "tmp"
    temporary.mkdir()
    leave = shutil.ignore_patterns(".*", "__pycache__", "build", "dist")
    shutil.copytree(ROOT, tree, ignore=leave)
    os.environ |= {"TMPDIR": str(temporary), "PYTHONPATH": str(tree), "CI": "1"}  # CI: the same examples each time
    tempfile.tempdir = None
    sys.path.insert(0, str(tree))
    os.chdir(tree)
    return tree


def _reach(tree: Path, tests: list[str], files: list[str]) -> reach.Reach:
    """What each test reaches, measured anew for the test files that have changed. A failing test ends the program."""
    kept = KEPT / "reach.json"
    known = reach.load(kept)
    for test in tests:
        mark = reach.digest(tree, tree / test)
        if known.get(test, {}).get("digest") == mark:
            continue
        print(f"which lines does {test} run?", flush=True)
        answer = tree.parent / "reach.json"
        fate, failed = forked(partial(reach.measure, tree, test, files, answer), 600)
        if fate != SURVIVED:
            raise SystemExit(failed or f"{test}: {fate}")
        known[test] = json.loads(answer.read_text("utf-8")) | {"digest": mark}
        kept.write_text(json.dumps(known), "utf-8")
    return reach.merged({test: known[test] for test in tests})


class Run:
    """A plugin of pytest that, in place of the tests, tries mutants against them."""

    def __init__(
        self, tree: Path, files: list[str], reached: reach.Reach, chosen: list[Mutant], seconds: float
    ) -> None:
        self.tree, self.files, self.reached, self.chosen, self.seconds = tree, files, reached, chosen, seconds
        self.killers: dict[str, Counter[str]] = defaultdict(Counter)
        self.fates: list[tuple[Mutant, Fate]] = []
        self.digests = {file: hashlib.sha256((tree / file).read_bytes()).hexdigest() for file in files}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Tries all mutants that are not known to be killed."""
        trials = Trials(self.tree, self.files, session)
        known = self._known()
        with (KEPT / "results.jsonl").open("a", encoding="utf-8") as results:
            for mutant in self.chosen:
                before = known.get((mutant.file, mutant.at))
                fate = before or self._tried(mutant, trials)
                self.fates.append((mutant, fate))
                self.killers[mutant.file][fate[1]] += 1
                if before:
                    continue
                kept = {"file": mutant.file, "digest": self.digests[mutant.file], "at": mutant.at, "fate": fate}
                print(json.dumps(kept), file=results, flush=True)
                if fate[0] in (SURVIVED, UNREACHED):
                    print(f"{shown(mutant)}   [{fate[0]}]", flush=True)
        return True

    def _known(self) -> dict[tuple[str, int], Fate]:
        """The mutants that earlier runs have killed, as long as their module stays as it is."""
        file = KEPT / "results.jsonl"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        return {
            (one["file"], one["at"]): (one["fate"][0], one["fate"][1])
            for one in map(json.loads, lines)
            if one["fate"][0] in (KILLED, ENDLESS) and self.digests.get(one["file"]) == one["digest"]
        }

    def _tried(self, mutant: Mutant, trials: Trials) -> Fate:
        tests = self._tests(mutant)
        if not tests:
            return UNREACHED, ""
        seconds = sum(self.reached.seconds[name] for name in tests)
        at_import = not mutant.function or any("" in self.reached.tests[mutant.file][line] for line in mutant.lines)
        tried = None if at_import else trials.inside(mutant, tests, seconds)
        return tried or trials.anew(mutant, tests, seconds)

    def _tests(self, mutant: Mutant) -> list[str]:
        """The tests that reach a mutant, up to the limit of time: those that killed others of its module come first."""
        by_line = self.reached.tests
        here = [(mutant.file, line) for line in mutant.lines] if mutant.function else self._reading(mutant)
        found = {name for file, line in here for name in by_line[file].get(line, ()) if name}
        killers = self.killers[mutant.file]
        seconds = self.reached.seconds
        quick = {name for name in killers if seconds.get(name, self.seconds) < self.seconds / 20}
        ordered = sorted(found, key=lambda name: (-killers[name] if name in quick else 0, seconds[name], name))
        within = list(takewhile(lambda spent: spent <= self.seconds, accumulate(seconds[name] for name in ordered)))
        return ordered[: max(1, len(within))]

    def _reading(self, mutant: Mutant) -> list[tuple[str, int]]:
        """The lines that may read a value of a module: those that name it, else all of the module and its importers."""
        module = ".".join(Path(mutant.file).with_suffix("").parts)
        texts = {file: (self.tree / file).read_text("utf-8") for file in self.files if file.endswith(".py")}
        named = [
            (file, number)
            for file, text in texts.items()
            for number, line in enumerate(text.splitlines(), 1)
            if mutant.reads and re.search(rf"\b{re.escape(mutant.reads)}\b", line)
        ]
        if any(self.reached.tests[file].get(number) not in (None, [""]) for file, number in named):
            return named
        near = [file for file, text in texts.items() if file == mutant.file or module in text]
        return [(file, number) for file in near for number in self.reached.tests[file]]


def shown(mutant: Mutant) -> str:
    """A mutant as a line of the report."""
    return f"{mutant.file}:{mutant.line}: {mutant.before} -> {mutant.after}"


def report(fates: Sequence[tuple[Mutant, Fate]], made: int) -> int:
    """Prints what became of the mutants, module by module, and those that survive."""
    reasons = listed()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    survivors = []
    for mutant, (fate, _) in fates:
        known = fate in (SURVIVED, UNREACHED) and named(mutant) in reasons
        counts[mutant.file][LISTED if known else fate] += 1
        if fate in (SURVIVED, UNREACHED) and not known:
            survivors.append(shown(mutant))
    print(f"{'module':52} {'tried':>9}" + "".join(f"{state:>10}" for state in STATES))
    for file, count in sorted(counts.items()):
        print(f"{file:52} {count.total():>9}" + "".join(f"{count[state]:>10}" for state in STATES))
    print(
        f"{f'all, of {made}':52} {len(fates):>9}" + "".join(f"{sum(c[s] for c in counts.values()):>10}" for s in STATES)
    )
    print(*survivors, sep="\n")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
