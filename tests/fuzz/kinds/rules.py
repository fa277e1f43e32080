"""Rule files: each is a rule that runs, or every fault of it has its place."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from checker.claims import extract
from checker.engine.rules.loading import load_rules
from checker.engine.run import run
from checker.model.article import Article
from checker.model.errors import FileFaults
from checker.readers import read
from tests.fuzz.laws import law, lawful_report
from tests.fuzz.materials import ROOT, contents, words
from tests.fuzz.mutation import Parts, encoded

NAME = "rule"
WINDOWED = False
WORDS = words("rule")
OURS = ROOT / "rules"


def seeds(texts: Sequence[str]) -> Sequence[Parts]:
    """Our rules, and the faulty ones of the tests."""
    return [(text,) for text in (*contents("rules", "*.yaml"), *contents("tests/bad_rules", "*.yaml"))]


@cache
def vocabularies() -> tuple[Path, Path]:
    """A folder with our vocabularies, and the place of the rule in it."""
    folder = Path(tempfile.mkdtemp(prefix="claimcheck-fuzz-"))
    (folder / "vocabulary").mkdir()
    for file in (OURS / "vocabulary").glob("*.yaml"):
        (folder / "vocabulary" / file.name).write_bytes(file.read_bytes())
    return folder, folder / "rule.yaml"


@cache
def articles() -> tuple[Article, ...]:
    """Two short articles of one story on which a rule runs."""
    found = read([str(ROOT / "tests/corpus/articles" / f"quake_{name}.txt") for name in "ab"], None)
    return found.articles


_extract = cache(extract)


def check(parts: Parts) -> str:
    """The faults of the file, or what its rule finds."""
    folder, file = vocabularies()
    file.write_bytes(encoded(parts[0]))
    try:
        rules = load_rules([folder])
    except FileFaults as error:
        _lawful(error, parts[0], file)
        return str(error).replace(str(folder), "")
    return lawful_report(run(articles(), rules, explain=True, extract=_extract))


def _lawful(error: FileFaults, text: str, file: Path) -> None:
    lines = text.split("\n")
    law(error.faults, "a file without a fault is a rule")
    for fault in error.faults:
        law(fault.path == file.as_posix() and fault.message, "a fault names its file")
        law(0 <= fault.line <= len(lines) + 1, "a fault lies in its file")
        law(fault.column >= bool(fault.line), "columns count from 1")
