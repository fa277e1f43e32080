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
