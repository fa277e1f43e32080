"""Both sides of every threshold of a run: an input just below it and one just above, and what is made of each."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Any

import pytest

from checker.claims import extract
from checker.engine.findings.reported_once import few_notes
from checker.engine.identity.evidence.edited_copies import edited
from checker.engine.rules.clauses.moving import changes_daily, of_the_day
from checker.engine.rules.rule import Least, Rule
from checker.engine.run import run
from checker.engine.thresholds import FILE
from checker.engine.verdicts.blocks import block_pairs
from checker.engine.verdicts.judge import judge_inside
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim
from checker.model.finding import Level
from checker.model.mention import Sentence

Verdict = Callable[[Any], object]
DAY = dt.date(2024, 3, 6)


@cache
def rule(name: str) -> Rule:
    """A shipped rule."""
    (found,) = load_rules(select=[name])
    return found


@cache
def claim(text: str, name: str = "a") -> Claim:
    """The first claim of an article."""
    return extract(Article(name, text)).claims[0]


def published(day: dt.date) -> Published:
    """A day as an option gives it."""
    return Published(day, day, PublishedFrom.OPTION, "given")


FLOOD = "The flood killed 12 people."


def first_meets_last(number: int) -> bool:
    """Whether, of so many articles in one block, the first is compared with the last."""
    asked = rule("death-toll")
    asked = replace(asked, same=replace(asked.same, match=("unit",)))
    return (0, number - 1) in block_pairs(asked, {place: [claim(FLOOD)] for place in range(number)})


def all_meet(number: int) -> bool:
    """Whether so many claims of one article are all compared with each other."""
    told = [claim(FLOOD)] * number
    return len(judge_inside(rule("death-toll"), Article("a", FLOOD), told)) == len(list(combinations(told, 2)))


def copies_found(number: int) -> int:
    """How many of so many copies of a sentence are found."""
    one, other = claim(FLOOD), claim(FLOOD, "b")
    told = [
        replace(
            other,
            sentence=Sentence(100 * place, 100 * place + 27, place),
            mention=replace(other.mention, start=100 * place, end=100 * place + 9),
        )
        for place in range(number)
    ]
    return len(edited([one], told, 0.7, lambda *_: False))


def found_behind(number: int) -> bool:
    """Whether a copy of a sentence is found behind so many others with one of its words."""
    one, other = replace(claim(FLOOD), words=frozenset({"flood", "kill"})), claim(FLOOD, "b")
    told = [
        replace(other, sentence=Sentence(place, place + 1, place), words=frozenset({"flood", f"other{place}"}))
        for place in range(number)
    ]
    twin = replace(other, sentence=Sentence(number, number + 1, number), words=one.words)
    return bool(edited([one], [*told, twin], 0.9, lambda *_: False))


def right_before(when: str) -> bool:
    """Whether an article of 6 March tells of this day as its own."""
    (told,) = extract(Article("a", f"The bridge fell on {when}.", published(DAY))).claims
    return of_the_day(told, published(DAY))


def birthday_between(days: int) -> bool:
    """Whether ages of 43 and 44 can both be right, so many days apart."""
    younger, older = (claim(f"Tilda Ross, {age}, won.") for age in (43, 44))
    return changes_daily(younger, older, published(DAY), published(DAY + dt.timedelta(days)))


def notes_kept(number: int) -> int:
    """How many of so many notes of one article are reported."""
    bridge = "Repairs of the bridge at Port Ellis took {} in all. Tilda Ross, the mayor of Kettleby, thanked the crews."
    articles = [Article(name, bridge.format(weeks)) for name, weeks in (("a", "seven weeks"), ("b", "nine weeks"))]
    (note,) = run(articles, [replace(rule("any-figure"), least=Least(1.0, 1.0, 0.0))]).findings
    assert note.level is Level.NOTE
    return len(few_notes([replace(note, id=str(place)) for place in range(number)]))


CASES: list[tuple[str, Verdict, object, object, object, object]] = [
    # threshold, what is asked, input below and above, answer below and above
    ("block", first_meets_last, 61, 62, True, False),
    ("inside", all_meet, 61, 62, True, False),
    ("copies_looked_at", copies_found, 12, 13, 12, 12),
    ("frequent_word", found_behind, 59, 60, True, False),
    ("recent_days", right_before, "1 March", "2 March", False, True),
    ("birthday_days", birthday_between, 14, 15, False, True),
    ("notes", notes_kept, 5, 6, 5, 5),
]


@pytest.mark.parametrize(("name", "verdict", "below", "above", "then", "otherwise"), CASES, ids=[c[0] for c in CASES])
def test_both_sides(name: str, verdict: Verdict, below: object, above: object, then: object, otherwise: object) -> None:
    assert (verdict(below), verdict(above)) == (then, otherwise)


def test_every_threshold_has_both_sides() -> None:
    assert set(json.loads(FILE.read_text("utf-8"))) == {case[0] for case in CASES}
