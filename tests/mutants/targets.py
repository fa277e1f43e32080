"""Finds what `modules.txt` names: the modules to mutate, and the tests to run against them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

TABLE = Path(__file__).with_name("modules.txt")
TESTS = "tests"
WITHOUT = "without"


def entries(text: str) -> Iterator[tuple[str, str]]:
    """The pairs of folder and name that a table lists."""
    for line in text.splitlines():
        folder, *names = line.partition("#")[0].split() or [""]
        yield from ((folder, name) for name in names)


def modules(tree: Path, text: str) -> list[Path]:
    """The files to mutate, relative to the tree. Raises ValueError for a name that no file or that two files bear."""
    found = []
    for folder, name in entries(text):
        if folder in (TESTS, WITHOUT):
            continue
        files = sorted((tree / folder).rglob(name))
        if len(files) != 1:
            raise ValueError(f"{TABLE.name}: {len(files)} files named {name} in {folder}")
        found.append(files[0].relative_to(tree))
    return found


def files_of_tests(tree: Path, text: str) -> list[Path]:
    """The files of the tests to run, relative to the tree."""
    without = left_out(text)
    folders = [tree / folder / name for folder, name in entries(text) if folder == TESTS]
    return [
        file.relative_to(tree)
        for folder in folders
        for file in ([folder] if folder.is_file() else sorted(folder.rglob("test_*.py")))
        if file.name not in without
    ]


def left_out(text: str) -> frozenset[str]:
    """The names of the test functions and files that are not run."""
    return frozenset(name for folder, name in entries(text) if folder == WITHOUT)
