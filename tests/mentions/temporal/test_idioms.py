"""Idioms of dates and times, class by class: each time of a sentence with its span, value and other readings."""

import datetime as dt
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.mentions import find
from checker.model.article import Published, PublishedFrom
from checker.model.mention import TEMPORAL, Mention
from checker.model.value import TimeValue

IDIOMS = Path(__file__).parents[2] / "corpus" / "dates" / "idioms.txt"
MARK = re.compile(r"\[\[([^\]]*)\]\]")


class Idiom(NamedTuple):
    """A sentence with its times in double brackets, the day it was published, and the values as written in the file."""

    published: dt.date
    sentence: str
    values: list[str]


def idioms() -> list[Idiom]:
    cases, day = [], dt.date.min
    for line in IDIOMS.read_text("utf-8").splitlines():
        if line.startswith("@ "):
            day = dt.date.fromisoformat(line[2:])
        elif line and line[0] != "#":
            sentence, _, values = line.partition(" =>")
            cases.append(Idiom(day, sentence, [value.strip() for value in values.split(";") if value.strip()]))
    return cases


def written(mention: Mention, like: str) -> str:
    """The value of a mention as it is written in the file, with bounds where `like` has them."""
    value = mention.value
    if not isinstance(value, TimeValue):
        return value.timex  # type: ignore[union-attr]
    readings = "".join(f" or {reading.timex}" for reading in value.readings)
    return f"{value.timex} {value.first}..{value.last}" if ".." in like else value.timex + readings


@pytest.mark.parametrize("idiom", idioms(), ids=lambda idiom: idiom.sentence[:60])
def test_an_idiom_has_its_values(idiom: Idiom) -> None:
    text = MARK.sub(lambda mark: mark[1], idiom.sentence)
    published = Published(idiom.published, idiom.published, PublishedFrom.METADATA)
    found = [one for one in find(text, published) if one.kind in TEMPORAL]
    assert [text[one.start : one.end] for one in found] == MARK.findall(idiom.sentence)
    likes = [*idiom.values, *[""] * len(found)]
    assert [written(one, like) for one, like in zip(found, likes, strict=False)] == idiom.values
    assert all(one.text == text[one.start : one.end] for one in found)


@pytest.mark.parametrize(
    ("sentence", "timex", "known"),
    [
        ("The fair opens on the first Tuesday in October.", "XXXX-10", {"month": 10, "weekday": 2}),
        ("The fair opens on the first Tuesday in October 2023.", "2023-10-03", {"day": 3, "weekday": 2}),
        ("The vote is on the second Monday of next month.", "XXXX-WXX-1", {"month": None, "weekday": 1}),
        ("The harvest begins in the first week of August.", "XXXX-08", {"month": 8, "day": None}),
        ("The hearing was moved to the 23rd of next month.", "XXXX-XX-XX", {"month": None, "day": None}),
        ("Schools reopen a week on Monday.", "XXXX-WXX-1", {"weekday": 1, "day": None}),
        ("The alarm rang at 9:30 last night.", "XXXX-XX-XXT21:30", {"hour": 21, "day": None}),
        ("The log shows 02/08/2012 4:49 PM.", "2012-02-08T16:49", {"day": 8, "hour": 16}),
        ("The wall was built in 421 BC.", "BC0421", {"year": None}),
    ],
)
def test_an_idiom_in_an_article_of_unknown_date(sentence: str, timex: str, known: dict[str, int | None]) -> None:
    (mention,) = [one for one in find(sentence) if one.kind in TEMPORAL]
    assert isinstance(mention.value, TimeValue)
    assert mention.value.timex == timex
    assert {name: getattr(mention.value, name) for name in known} == known
