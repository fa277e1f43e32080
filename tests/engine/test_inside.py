"""Contradictions and near misses inside one article: `tests/corpus/inside`, one file a class.

A block is `! CLASS what it is` for one that must be found (`= CLASS ...` for one that must stay silent),
`published: DAY`, an empty line and the article; `---` parts blocks. `-` in the place of `!` marks a contradiction that
is missed, `+` in the place of `=` a false alarm: both must fail until they are mended.
"""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.finding import Level

FOLDER = Path(__file__).parents[1] / "corpus" / "inside"


class Block(NamedTuple):
    """One article, whether it contradicts itself, and whether that is known to be judged wrongly."""

    name: str
    contradicts: bool
    missed: bool
    published: dt.date
    text: str


def block(text: str) -> Block:
    """A block out of its text."""
    head, published, *lines = text.strip("\n").split("\n")
    mark, name = head.split(" ", 1)
    day = dt.date.fromisoformat(published.removeprefix("published: "))
    return Block(name, mark in "!-", mark in "-+", day, "\n".join(lines))


def blocks() -> list[object]:
    """Every block of the folder; those known to be judged wrongly are expected to fail."""
    told = [block(one) for path in sorted(FOLDER.glob("*.txt")) for one in path.read_text("utf-8").split("\n---\n")]
    wrongly = pytest.mark.xfail(strict=True, reason="known to be judged wrongly")
    return [pytest.param(one, id=one.name, marks=[wrongly] if one.missed else []) for one in told]


@pytest.mark.parametrize("told", blocks())
def test_a_contradiction_is_found_and_a_near_miss_is_not(told: Block) -> None:
    article = Article("article", told.text, Published(told.published, told.published, PublishedFrom.METADATA))
    findings = [one for one in run([article], load_rules()).findings if one.level is not Level.NOTE]
    assert bool(findings) == told.contradicts
