"""What a later article may rightly tell otherwise."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import handmade
import pytest

from checker.claims import extract
from checker.engine.rules.clauses.moving import (
    birthdays_between,
    both_ahead,
    changes_daily,
    happens_once,
    moves,
    of_the_day,
)
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim, Modality
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity, TimeValue

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


def figure(kind: Kind = Kind.COUNT, unit: str = "", number: float = 12, **frame: Any) -> Claim:
    """A figure of this kind in this frame."""
    made = handmade.claim("a", number, **frame)
    return replace(made, mention=replace(made.mention, kind=kind, value=Quantity(number, number, number, unit)))


def length(**frame: Any) -> Claim:
    """A length of time."""
    made = figure(Kind.DURATION, **frame)
    return replace(made, mention=replace(made.mention, value=Duration("PT3H", Quantity(3, 3, 3, "hour"))))


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (figure(), True),
        (figure(other="earlier"), False),
        (figure(when=TimeValue("2003", year=2003)), False),
        (figure(when=TimeValue("2003-05-06", year=2003, month=5, day=6)), True),
        (figure(when=TimeValue("XXXX-WXX-3", weekday=3)), True),
        (length(), False),
        (length(modality=Modality.SCHEDULED), True),
        (length(modality=Modality.HYPOTHETICAL), True),
        (length(modality=Modality.THREATENED), True),
        (length(modality=Modality.DENIED), False),
        (figure(Kind.MEASURE, "metre"), False),
        (figure(Kind.MEASURE, "kilogram"), False),
        (figure(Kind.MEASURE, "celsius"), False),
        (figure(Kind.MEASURE, "knot"), True),
        (figure(Kind.MEASURE, "hectare"), True),
        (figure(Kind.MEASURE, "nothing known"), True),
        (figure(Kind.MONEY, "metre"), True),
    ],
)
def test_what_moves(told: Claim, found: bool) -> None:
    assert moves(told, DAY) is found


def dated(day: dt.date | None, **frame: Any) -> Claim:
    """A claim of a day."""
    value = TimeValue("d", year=2024, first=day, last=day)
    return replace(handmade.claim(**frame), mention=replace(handmade.claim().mention, kind=Kind.DATE, value=value))


@pytest.mark.parametrize(("days", "found"), [(-1, False), (0, False), (1, True)])
def test_a_day_ahead_moves(days: int, found: bool) -> None:
    assert moves(dated(DAY.first + dt.timedelta(days)), DAY) is found
    assert moves(dated(DAY.first + dt.timedelta(days), modality=Modality.SCHEDULED), DAY)
    assert not moves(dated(None), DAY)
    assert not moves(dated(DAY.first + dt.timedelta(days)), Published())
    assert not of_the_day(dated(DAY.first), Published())


@pytest.mark.parametrize(("days", "found"), [((2, 2), True), ((1, 2), False), ((2, 1), False), ((0, 2), False)])
def test_both_days_are_ahead_of_the_last_article(days: tuple[int, int], found: bool) -> None:
    later = handmade.published(1)
    told = [dated(DAY.first + dt.timedelta(number)) for number in days]
    assert both_ahead((told[0], DAY), (told[1], later)) is found
    assert not both_ahead((told[0], Published()), (told[1], Published()))
    assert not both_ahead((dated(None), DAY), (told[1], later))


@pytest.mark.parametrize(
    ("frame", "found"),
    [
        ({"action": "kill"}, True),
        ({"action": "steal"}, True),
        ({"predicate": "crash"}, True),
        ({"predicate": "sing"}, False),
        ({"action": "end"}, False),
        ({}, False),
    ],
)
def test_what_happens_once(frame: dict[str, Any], found: bool) -> None:
    assert happens_once(handmade.claim(**frame)) is found


def test_the_dead_have_no_birthday() -> None:
    month = handmade.published(30)
    assert birthdays_between((figure(Kind.AGE, number=43), DAY), (figure(Kind.AGE, number=44), month))
    assert not birthdays_between(
        (figure(Kind.AGE, number=43, action="kill"), DAY), (figure(Kind.AGE, number=44), month)
    )
    assert not birthdays_between((figure(Kind.AGE, number=44), DAY), (figure(Kind.AGE, number=43), month))
    unknown = replace(figure(), mention=replace(figure().mention, value=Quantity(40, 50)))
    assert birthdays_between((unknown, DAY), (figure(Kind.AGE, number=44), month))
    assert birthdays_between((figure(Kind.AGE, number=44), DAY), (unknown, month))


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (figure(), False),
        (figure(modality=Modality.SCHEDULED), True),
        (figure(modality=Modality.DENIED), False),
        (figure(action="kill"), True),
        (figure(action="missing"), True),
        (figure(Kind.MONEY, action="kill"), False),
        (figure(action="raise"), True),
        (figure(action="end"), False),
        (figure(change="cut"), True),
        (figure(marks=("share",)), True),
        (figure(subject=("index",)), True),
        (figure(counted="ticket"), True),
        (figure(predicate="contain"), True),
        (figure(counted="ship"), False),
        (figure(Kind.MEASURE, "metre"), True),
        (figure(Kind.SCORE), False),
        (figure(Kind.SCORE, person="ross"), True),
    ],
)
def test_what_goes_on_from_day_to_day(told: Claim, found: bool) -> None:
    plain = figure(told.mention.kind)
    assert changes_daily(told, plain, DAY, DAY) is found
    assert changes_daily(plain, told, DAY, DAY) is (found and told.mention.kind is not Kind.SCORE)
