"""Which words of the other side a client may put in place of those of a match."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.claims import extract
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Finding, Level, Side, Verdict
from checker.service.languagetool.exchanging import exchangeable

FINDING = Finding("1", "r", Level.ERROR, Verdict.CONFLICT, "f", "m?", "r", "a", ())


def claim(words: str) -> Claim:
    """A claim with these words."""
    found = extract(Article("a", "The old bridge of Kettleby opened on 4 May 2018.")).claims[0]
    return replace(found, mention=replace(found.mention, text=words))


def offered(own: str, *others: str, finding: Finding = FINDING) -> list[str]:
    """What is offered for words, if the other side has these."""
    side, other = Side("a", (claim(own),)), Side("b", tuple(map(claim, others)))
    return exchangeable(replace(finding, sides=(side, other)), side, side.claims[0])


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("June 12", "June 14"),
        ("30 October 2017", "10 January 2018"),
        ("26-year-old", "27-year-old"),
        ("1.2 miles", "12 miles"),
        ("1,200", "900"),
        ("9:30 a.m.", "10:15 a.m."),
        ("12\npeople", "14 people"),
    ],
)
def test_numbers_and_months_can_be_exchanged(own: str, other: str) -> None:
    assert offered(own, other) == [other]
    assert offered(own, other, other) == [other]


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("Monday", "Sunday"),
        ("today", "Tuesday afternoon"),
        ("26", "27-year-old"),
        ("800,000 settlers", "700,000 young settlers"),
        ("April 10", "March"),
        ("12 people", "12  people"),
        ("four people", "five people"),
    ],
)
def test_other_words_are_not(own: str, other: str) -> None:
    assert offered(own, other) == []


def test_nothing_is_offered_if_it_is_not_clear_what_for() -> None:
    side = Side("a", (claim("June 12"),))
    three = replace(FINDING, sides=(side, Side("b", (claim("June 14"),)), Side("c", (claim("June 15"),))))
    assert exchangeable(three, side, side.claims[0]) == []
    assert offered("June 12", "June 14", finding=replace(FINDING, verdict=Verdict.UPDATE)) == []
