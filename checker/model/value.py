"""What a date, a duration or a number in the text can mean."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A date, time or set expression: its known parts, and the first and last day it can mean.

    A part that neither the text nor the reference day gives is None: "March 1" without a year has only `month` and
    `day`, and "Friday" in an article of unknown date has only `weekday`.
    """

    timex: str
    """TIMEX3 value (ISO-TimeML): `2019-03`, `2018-W18-5`, `2019-02-15TAF`, `PRESENT_REF`, `XXXX-03-01`."""
    year: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    """`SP`, `SU`, `FA` or `WI`, as in TIMEX3."""
    month: int | None = None
    week: int | None = None
    """ISO week number, together with `year` as ISO year."""
    day: int | None = None
    weekday: int | None = None
    """ISO weekday, Monday 1 to Sunday 7."""
    weekend: bool = False
    part: str | None = None
    """Part of day as in TIMEX3: `MO`, `MI`, `AF`, `EV`, `NI`, `DT`."""
    hour: int | None = None
    minute: int | None = None
    zone: int | None = None
    """Minutes east of UTC, if the text names a zone."""
    mod: str | None = None
    """TIMEX3 modifier: `START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`, `ON_OR_BEFORE`, `ON_OR_AFTER`."""
    fiscal: bool = False
    first: dt.date | None = None
    last: dt.date | None = None
    deictic: str | None = None
    """How the value depends on the publication time ("today" `P0D`, "yesterday" `-P1D`, "last month" `-P1M`), if the
    words say so; None for "Friday" and "March 1", which name the same day whenever they are read."""
    readings: tuple[TimeValue, ...] = ()
    """Other readings, likelier first, when grammar does not decide ("Friday": the last or the coming one)."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bounds, unit and hedge; also the length of a duration."""

    low: float | None
    high: float | None
    """The interval; None is an open end: "at least 12" is low 12, high None."""
    number: float | None = None
    """The number as written, if it is one number and not a range."""
    unit: str = ""
    """ISO 4217 code or `$`; `%`, `percentage point`, `basis point`; a unit's name in words, singular, British spelling;
    the counted noun's head in the singular; with `/` before a period or base: `USD/year`, `mile/hour`."""
    modifier: str = "="
    """`=` exactly as written, `~` about, `>` at least or more than, `<` at most or less than."""
    direction: str | None = None
    """`up` or `down` if the words say that something moved by or to this value."""
    step: float = 0.0
    """The value of the last digit written: 100000 for "2.6 million", 1 for "12", 0 if unknown or exact."""
    role: str | None = None
    """`from`, `to` or `by` in a change; `part` or `whole` in a share; else None."""
    partner: tuple[int, int] | None = None
    """Span of the mention at the other end of the change, share or gloss."""
    phrase: str = ""
    """For a count: the whole counted noun phrase in the singular ("steel worker"), of which `unit` is the head."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, never a point in time."""

    timex: str
    """TIMEX3 value: `P2W`, `PT2H`, `PXY` if the number is vague."""
    length: Quantity
