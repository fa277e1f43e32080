"""Two articles checked against each other by all rules, in both orders."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from checker.engine.rules.rule import Rule
from checker.engine.run import run
from checker.library import load_rules
from checker.readers import read_text
from tests.fuzz.kinds.articles import DAYS, WORDS, day_of
from tests.fuzz.laws import law, lawful_report
from tests.fuzz.mutation import Parts

NAME = "pair"
WINDOWED = False
__all__ = ("NAME", "WINDOWED", "WORDS", "check", "seeds")
LONGEST = 1200
"""Characters of each article, so that many pairs are checked."""


@cache
def rules() -> tuple[Rule, ...]:
    """All rules that come with claimcheck."""
    return load_rules(experimental=True)


def seeds(texts: Sequence[str]) -> Sequence[Parts]:
    """Each text with itself, and with the one behind it."""
    cut = [text[:LONGEST] for text in texts]
    pairs = [*zip(cut, cut, strict=True), *pairwise(cut)]
    return [(left, right, DAYS[index % len(DAYS)]) for index, (left, right) in enumerate(pairs)]


def check(parts: Parts) -> str:
    """The report, as JSON."""
    day = day_of(parts[2])
    readings = [read_text(name, text, day) for name, text in zip(("a.txt", "b.txt"), parts, strict=False)]
    articles = [article for reading in readings for article in reading.articles]
    report = run(articles, rules(), explain=True)
    told = lawful_report(report)
    turned = run(articles[::-1], rules(), explain=True)
    law(turned == report, "the order of articles changes nothing")
    return told
