"""A span of an article and the typed value it states. It says nothing about meaning."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.model.value import Duration, Quantity, TimeValue


class Kind(StrEnum):
    """The kinds of value, as the JSON contract names them."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"
    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    MEASURE = "measure"
    AGE = "age"
    ORDINAL = "ordinal"
    SCORE = "score"
    NUMBER = "number"


TEMPORAL = frozenset({Kind.DATE, Kind.TIME, Kind.DURATION, Kind.SET})

Value = TimeValue | Duration | Quantity


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` of the article is `text`; offsets are Python character offsets."""

    start: int
    end: int
    text: str
    kind: Kind
    value: Value
    core: tuple[int, int] | None = None
    """For a count: the span of the number alone, when `text` also includes the counted noun phrase."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of the article; `index` counts from 0."""

    start: int
    end: int
    index: int
    headline: bool = False
    """Whether it is above the article: its title, or a first line that is a headline."""
