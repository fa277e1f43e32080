"""Tries mutants: each in a process of its own that is forked from one which has all tests collected.

A change inside a function is put into the function that is already there, so that a trial costs no more than its tests.
What runs at import (tables, constants, and functions that are called then) is written to the file of the copied tree,
and imported anew together with the tests that reach it.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import CodeType, FunctionType

import pytest
from mutate import Mutant, changed, written

KILLED, SURVIVED, ENDLESS = "killed", "survived", "endless"
BROKEN = "the run itself"
SLOWER = 4
"""Times that a mutant may take longer than the code as it is, beside the seconds to start."""
TO_START = 20
OPTIONS = ["-p", "no:cacheprovider", "-o", "addopts=-q -p no:pytest-gitlab-code-quality"]
Fate = tuple[str, str]
"""What has become of a mutant, and the test that has killed it."""


def functions(tree: Path, files: Sequence[str]) -> dict[tuple[str, str, int], list[FunctionType]]:
    """The functions of these modules that exist now, by file, name and first line."""
    wanted = {str(tree / file): file for file in files}
    found: dict[tuple[str, str, int], list[FunctionType]] = {}
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename in wanted:
            code = one.__code__
            found.setdefault((wanted[code.co_filename], code.co_qualname, code.co_firstlineno), []).append(one)
    return found


def code_of(module: CodeType, name: str, line: int) -> CodeType | None:
    """The code of the function that a module's code holds under this name and around this line, the last before it."""
    inside = [one for one in module.co_consts if isinstance(one, CodeType)]
    here = [one for one in inside if one.co_qualname == name and one.co_firstlineno <= line]
    deeper = [found for one in inside if (found := code_of(one, name, line))]
    return max([*here, *deeper], key=lambda one: one.co_firstlineno, default=None)


class Trials:
    """Runs mutants against the items of a session of pytest."""

    def __init__(self, tree: Path, files: Sequence[str], session: pytest.Session) -> None:
        self.tree, self.session = tree, session
        self.items = {item.nodeid: item for item in session.items}
        self.functions = functions(tree, files)

    def inside(self, mutant: Mutant, tests: Sequence[str], seconds: float) -> Fate | None:
        """What becomes of a mutant of a function; None where the function cannot be exchanged."""
        source = (self.tree / mutant.file).read_text("utf-8")
        module = compile(changed(mutant, source), str(self.tree / mutant.file), "exec", dont_inherit=True)
        code = code_of(module, mutant.function, mutant.line)
        there = code and self.functions.get((mutant.file, code.co_qualname, code.co_firstlineno))
        if not code or not there or any(code.co_freevars != one.__code__.co_freevars for one in there):
            return None

        def run() -> str:
            for one in there:
                one.__code__ = code
            self.session.items = [self.items[name] for name in tests]
            return _first_failed(self.session)

        return forked(run, seconds)

    def anew(self, mutant: Mutant, tests: Sequence[str], seconds: float) -> Fate:
        """What becomes of a mutant of what runs at import."""
        file = self.tree / mutant.file
        source = file.read_text("utf-8")
        before = file.stat()
        file.write_text(written(mutant, source), "utf-8")
        try:
            return forked(lambda: _failed_anew(self.tree, tests), seconds)
        finally:
            file.write_text(source, "utf-8")
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def forked(run: Callable[[], str], seconds: float) -> Fate:
    """What a process of its own finds in so many seconds: the first test that fails, or that none does."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        limit = int(seconds * SLOWER) + TO_START
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(6 * limit)  # for what waits and takes no CPU time; the machine may be busy
        silent = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silent, stream)
        failed = BROKEN
        try:
            failed = run()
        finally:
            os.write(writing, failed.encode())
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        failed = answer.read().decode()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        endless = os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL, signal.SIGALRM)
        return (ENDLESS, "") if endless else (KILLED, "a crash")
    if failed == BROKEN:
        raise RuntimeError("a trial could not be made")
    return (KILLED, failed) if failed else (SURVIVED, "")


def _first_failed(session: pytest.Session) -> str:
    """Runs the session's items up to the first that fails: its name, or none."""
    for item, following in zip(session.items, [*session.items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return item.nodeid
    return ""


class Only:
    """A plugin of pytest that runs these tests alone, in this order, and keeps the name of the one that fails."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.tests = tests
        self.failed = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        place = {name: number for number, name in enumerate(self.tests)}
        items[:] = sorted((one for one in items if one.nodeid in place), key=lambda one: place[one.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.failed = f"{report.nodeid} (import)"


def _failed_anew(tree: Path, tests: Sequence[str]) -> str:
    """Runs the tests with all modules of the tree imported anew: the first that fails, or none."""
    for name, module in list(sys.modules.items()):
        if (getattr(module, "__file__", None) or "").startswith(f"{tree}{os.sep}"):
            del sys.modules[name]
    only = Only(tests)
    pytest.main([*OPTIONS, "-x", *dict.fromkeys(name.partition("::")[0] for name in tests)], [only])
    return only.failed
