"""What a later article may rightly tell otherwise."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.claims import extract
from checker.engine.rules.clauses.moving import happens_once, moves, of_the_day
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim

DAY = Published(dt.date(2024, 3, 6), dt.date(2024, 3, 6), PublishedFrom.OPTION, "given")


def claim(text: str) -> Claim:
    """The last claim of an article of Wednesday, 6 March 2024."""
    return extract(Article(id="a.txt", text=text, published=DAY)).claims[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed 12 people.",
        "The court will hear the case on 9 May.",
        "Tilda Ross, 43, won.",
        "The fire has burned 400 acres.",
        "Vesk Lines will pay $3 million.",
    ],
)
def test_tolls_plans_ages_and_sums_move(text: str) -> None:
    assert moves(claim(text), DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge fell on Monday.",
        "Tilda Ross fell 12 metres.",
        "The rescue took six hours.",
        "An earlier storm killed 12 people.",
        "In 2003 a storm killed 12 people.",
    ],
)
def test_what_is_over_does_not_move(text: str) -> None:
    assert not moves(claim(text), DAY)


def test_a_day_of_the_last_days_is_the_articles_own() -> None:
    assert of_the_day(claim("The bridge fell on Monday."), DAY)
    assert not of_the_day(claim("The bridge fell on 2 January."), DAY)
    assert not of_the_day(claim("The bridge is 40 metres long."), DAY)


def test_a_death_happens_once_and_a_rally_every_day() -> None:
    assert happens_once(claim("Gene Marrow was killed on Monday."))
    assert not happens_once(claim("The mayor attended a rally on Monday."))
