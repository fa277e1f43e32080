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

    @property
    def time(self) -> TimeValue | None:
        """Its value if that is a date, a time or a set."""
        return self.value if isinstance(self.value, TimeValue) else None

    @property
    def quantity(self) -> Quantity | None:
        """Its value if that is a quantity; the length of a duration is not (`amount`)."""
        return self.value if isinstance(self.value, Quantity) else None

    @property
    def amount(self) -> Quantity | None:
        """Its value if that is a quantity, or the length of its duration."""
        return self.value.length if isinstance(self.value, Duration) else self.quantity

    @property
    def unit(self) -> str:
        """The unit of its quantity; empty if it has none or is no quantity."""
        return self.value.unit if isinstance(self.value, Quantity) else ""

    @property
    def role(self) -> str | None:
        """The part of its quantity in a change or a share; None for any other value."""
        return self.value.role if isinstance(self.value, Quantity) else None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of the article; `index` counts from 0."""

    start: int
    end: int
    index: int
    headline: bool = False
    """Whether it is above the article: its title, or a first line that is a headline."""


def inside_a_sentence(mention: Mention) -> str:
    """The words on one line; a number in words has no capital: "Twelve people" at the start of a sentence."""
    words = " ".join(mention.text.split())
    counted = mention.kind not in TEMPORAL and words[1:2].islower()
    return words[:1].lower() + words[1:] if counted else words
