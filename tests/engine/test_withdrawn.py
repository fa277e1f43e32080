"""Which disputes a notice settles: its new value on one side, its old one on the other."""

from __future__ import annotations

import datetime as dt

import pytest
from handmade import DAY, claim, published

from checker.engine.verdicts.corrected import correction_of
from checker.model.article import Article
from checker.model.correction import Corrected, Correction


def notice(old: float | None, new: float | None, day: dt.date | None = None) -> Correction:
    """A notice that names an old and a new number of people, or one of them."""
    return Correction(0, 1, *(claim("a", number).mention if number else None for number in (old, new)), day)


@pytest.mark.parametrize(
    ("old", "new", "own", "other", "settled"),
    [
        (12, 15, 15, 12, True),
        (12, 15, 15, 13, False),
        (12, 15, 14, 12, False),
        (None, 15, 15, 13, True),
        (None, 15, 14, 13, False),
        (12, None, 14, 12, True),
        (12, None, 14, 13, False),
    ],
)
def test_a_notice_settles_a_dispute(
    old: float | None, new: float | None, own: float, other: float, settled: bool
) -> None:
    corrected = Article("a", "x", published(), corrections=(notice(old, new),))
    plain = Article("b", "y", published())
    said = Corrected("a", DAY, f"{old} people" if old else None, f"{new} people" if new else None)
    wanted = said if settled else None
    assert correction_of((corrected, plain), claim("a", own), claim("b", other)) == wanted
    assert correction_of((plain, corrected), claim("b", other), claim("a", own)) == wanted


def test_the_day_of_a_notice_goes_before_that_of_its_article() -> None:
    day = DAY + dt.timedelta(2)
    corrected = Article("a", "x", published(), corrections=(notice(12, 15, day),))
    found = correction_of((corrected, Article("b", "y")), claim("a", 15), claim("b", 12))
    assert found is not None and found.day == day


def test_an_article_does_not_dispute_its_own_notice() -> None:
    corrected = Article("a", "x", published(), corrections=(notice(12, 15),))
    assert correction_of((corrected, corrected), claim("a", 15), claim("a", 12)) is None
