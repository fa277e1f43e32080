"""Claims, rules and verdicts made by hand, so that a test names all that a verdict depends on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from checker.engine.rules.rule import Compare, Excuse, Rule, Same, Select
from checker.model.article import Published, PublishedFrom
from checker.model.claim import Claim, Frame
from checker.model.finding import Judgement, Verdict
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Quantity, TimeValue

DAY = dt.date(2024, 3, 6)


def published(days: int = 0, source: PublishedFrom = PublishedFrom.OPTION) -> Published:
    """So many days after Wednesday, 6 March 2024."""
    day = DAY + dt.timedelta(days)
    return Published(day, day, source, f"day {days}")


UNDATED = Published()


def claim(article: str = "a", number: float | None = 12, start: int = 0, **frame: Any) -> Claim:
    """A count of people with this frame."""
    value = Quantity(number, number, number, "person", step=1.0)
    mention = Mention(start, start + 9, f"{number} people", Kind.COUNT, value)
    return Claim(article, mention, Sentence(start, start + 30, start // 30), Frame(**frame))


def rule(same: Same | None = None, unless: Sequence[str] = (), **changes: Any) -> Rule:
    """A rule on counts."""
    select = changes.pop("select", Select(frozenset({Kind.COUNT})))
    excuses, same = tuple(Excuse(when, f"because of {when}") for when in unless), same or Same()
    compare = changes.pop("compare", Compare(by="quantity"))
    said = {"id": "counts", "title": "Counts", "why": "why", "message": "{fact}: {values}", **changes}
    return Rule(select=select, compare=compare, same=same, unless=excuses, **said)


def day(article: str, value: TimeValue, text: str = "Wednesday") -> Claim:
    """A claim of a day."""
    return replace(claim(article), mention=Mention(0, 9, text, Kind.DATE, value))


TODAY = TimeValue("2024-03-06", year=2024, month=3, day=6, first=DAY, last=DAY, deictic="P0D")


def judged(left: Claim, right: Claim, said: Verdict, confidence: float = 0.98, reason: str = "why") -> Judgement:
    """A verdict."""
    return Judgement("counts", left, right, said, reason, None, confidence)
