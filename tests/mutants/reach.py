"""Which test runs which line: found once by coverage, kept until the code or the test changes."""

from __future__ import annotations

import hashlib
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from coverage import Coverage
from targets import TABLE, left_out
from trial import OPTIONS

Known = dict[str, dict[str, object]]


@dataclass(frozen=True)
class Reach:
    """The tests of a tree: how long each takes, and the lines that it runs; those run at import belong to no test."""

    seconds: dict[str, float]
    tests: dict[str, dict[int, list[str]]]
    """By file and line, the tests that run it; at import that is the empty name."""


class Watch:
    """A plugin of pytest that writes down the lines of each test."""

    def __init__(self, files: list[str]) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.failed: list[str] = []
        self.coverage = Coverage(data_file=None, include=files, config_file=False)
        self.coverage.start()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        without = left_out(TABLE.read_text("utf-8"))
        items[:] = [one for one in items if getattr(one, "originalname", "") not in without]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.coverage.switch_context(item.nodeid)
        start = time.process_time()
        result = yield
        self.seconds[item.nodeid] = time.process_time() - start
        self.coverage.switch_context("")
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)


def measure(tree: Path, tests: str, files: list[str], answer: Path) -> str:
    """Runs a test file in this process, writes its seconds and, by module, the lines of each test to a file, and gives
    the names of the tests that fail as things are."""
    watch = Watch([str(tree / file) for file in files])
    pytest.main([*OPTIONS, tests], [watch])
    watch.coverage.stop()
    data = watch.coverage.get_data()
    lines = {file: data.contexts_by_lineno(str(tree / file)) for file in files}
    answer.write_text(json.dumps({"seconds": watch.seconds, "lines": lines}), "utf-8")
    return ", ".join(watch.failed)


def digest(tree: Path, tests: Path) -> str:
    """A fingerprint of what a test file's reach depends on: the package, the rules, and the helpers that it imports."""
    text = tests.read_text("utf-8")
    beside = [path for path in tests.parent.glob("*.py") if path.stem in text and not path.name.startswith("test_")]
    package = [path for path in (tree / "checker").rglob("*") if path.suffix in (".py", ".json", ".txt")]
    whole = hashlib.sha256()
    for path in [*sorted(package), *sorted((tree / "rules").rglob("*.*")), *sorted(beside), tests]:
        whole.update(path.name.encode() + path.read_bytes())
    return whole.hexdigest()


def merged(known: Known) -> Reach:
    """The reach of all test files together."""
    seconds: dict[str, float] = {}
    tests: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for held in known.values():
        seconds |= held["seconds"]
        for file, lines in held["lines"].items():
            for line, names in lines.items():
                tests[file][int(line)] += names
    return Reach(seconds, tests)


def load(file: Path) -> Known:
    """What an earlier run has kept."""
    return json.loads(file.read_text("utf-8")) if file.exists() else {}
