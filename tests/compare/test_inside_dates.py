"""Dates, weekdays, ages and intervals that contradict each other in one article: `tests/corpus/dates/inside.txt`."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.finding import Level

FILE = Path(__file__).parents[1] / "corpus" / "dates" / "inside.txt"
RULES = tuple(replace(rule, level=Level.ERROR) if rule.same.scope.inside else rule for rule in load_rules())
"""With every rule on one article an error, so that the level of a finding says whether it is certain."""


class Line(NamedTuple):
    """A sentence, the day it was published, and the rules and levels of its findings."""

    published: dt.date | None
    sentence: str
    expected: tuple[tuple[str, str], ...]


def lines() -> list[Line]:
    found, day = [], None
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("@ "):
            day = None if line[2:] == "-" else dt.date.fromisoformat(line[2:])
        elif line and line[0] != "#":
            rules, _, sentence = line.partition(": ")
            levels = [(one.removesuffix("?"), "warning" if one.endswith("?") else "error") for one in rules.split()]
            found.append(Line(day, sentence, () if rules == "ok" else tuple(levels)))
    return found


@pytest.mark.parametrize("line", lines(), ids=lambda line: line.sentence[:60])
def test_a_sentence_has_its_findings(line: Line) -> None:
    published = Published(line.published, line.published, PublishedFrom.METADATA) if line.published else Published()
    findings = run([Article("article", line.sentence, published)], RULES).findings
    assert tuple((finding.rule, str(finding.level)) for finding in findings) == line.expected
    for finding in findings:
        for claim in (claim for side in finding.sides for claim in side.claims):
            assert line.sentence[claim.mention.start : claim.mention.end] == claim.mention.text
