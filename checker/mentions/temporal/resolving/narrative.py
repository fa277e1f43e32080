"""Remembers the year that a text has stated: a history states it once, then continues with months and days."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from checker.mentions.temporal.finding import cues
from checker.mentions.temporal.finding.expression import Expression
from checker.mentions.temporal.grammar.time_numbers import read_day
from checker.mentions.temporal.resolving.days import month_number, weekday_number
from checker.mentions.temporal.resolving.histories import (
    THE_POINTING,
    goes_on,
    is_dated,
    points_to_publication,
    states_year,
)
from checker.model.value import TimeValue

_NEW_YEAR = 8
"""A date this many months earlier in the year than the last one belongs to the next year: "December", "in January"."""
_ASIDE = 2
"""A year stated once and further than this many years from the current one is an aside ("since 1813")."""
_RECENT = 31
"""A date this close to publication, in days, keeps that year even if its sentence states an earlier date."""
_LONGEST_GAP = 600
"""The most characters between two dates of one paragraph that are read together."""
_LATER = re.compile(r"\s+later\b")
_COUNTED = frozenset({"count", "article", "unit"})
_LENGTHS = frozenset({"week", "month", "quarter", "year", "decade", "century"})
_LONG = frozenset({"decade", "century"})
_SEASON_MONTHS = {"spring": 4, "summer": 7, "fall": 10, "autumn": 10, "winter": 12}
_PARAGRAPH_END = re.compile(rf"{cues.PARAGRAPH_END.pattern}|[.!?][\"'”’)\]]*\n")
_BIRTH_BEFORE = re.compile(r"\b(?:born|birth|b\.)[^.;]{0,40}\Z", re.IGNORECASE)
_ONE_COURSE = re.compile(r"(?!.*\b(?:said|says|when|who|which|that|since)\b)[^,;:.]{0,50}\b(?:and|then)\b[^,;:.]{0,50}")
"""Words between two dates of one course of events: "(in January 2015) and was charged in (March)"."""


@dataclass(frozen=True, slots=True)
class Narrative:
    """The state of a narrative: the year and month that the text stated last, up to the offset `end`."""

    text: str
    published: dt.date | None
    history: bool
    year: int | None = None
    month: int | None = None
    end: int = 0
    day: dt.date | None = None
    """The first day of the month or day stated last; None if later words have led back to the publication."""
    aside: int | None = None
    """A year that was stated once and is far from the current year."""

    def read(self, expression: Expression) -> Expression:
        """The expression with words that refer back marked as such: in a history, "the next year" is not in the future.

        "The end of the year" is that of the current year, and "two days later" is a day if a day was stated before.
        """
        words, form = expression.words, expression.form
        later = _LATER.match(self.text, expression.end) if form == "duration" and words.keys() <= _COUNTED else None
        if later and (self.history or self._is_beside(expression)):
            span = self.text[expression.start : later.end()]
            return replace(expression, end=later.end(), text=span, form="shift", words={**words, "shift": "later"})
        if not self.history or form not in ("period", "weekday"):
            return expression
        if form == "period" and "which" not in words and "fiscal" not in words:
            return replace(expression, words={**words, "which": "that"})
        return _told_period(expression)

    def completed(self, expression: Expression) -> Expression | None:
        """The expression with the current year; None if it states a year itself or the current year does not fit."""
        words = expression.words
        month = _month(expression)
        if self.year is None or not is_dated(expression) or words.keys() & {"year", "which", "period", "spelled"}:
            return None
        if (month is None and "holiday" not in words) or not (self.history or self._goes_on(expression)):
            return None
        turned = self.month is not None and month is not None and self.month - month >= _NEW_YEAR
        year = self.year + turned
        return replace(expression, words={**words, "year": f"{year:04d}"}) if _weekday_fits(expression, year) else None

    def is_likelier(self, start: int, told: TimeValue, otherwise: TimeValue) -> bool:
        """Whether the date at `start` is more likely `told`, in the current year, than `otherwise`, near publication.

        In news, this holds for a day in one sentence with an earlier date, and for a month joined to one by "and".
        """
        if self.history:
            return self.published is None or told.first is None or told.first <= self.published
        if told.first is None or self.day is None or told.first < self.day:
            return False
        if told.day is None and not _ONE_COURSE.fullmatch(self.text, self.end, start):
            return False
        if cues.SENTENCE_END.search(self.text, self.end, start) is not None:
            return False
        if self.published is None or otherwise.first is None:
            return True
        return abs(self.published - otherwise.first).days > _RECENT

    def _goes_on(self, expression: Expression) -> bool:
        """Whether a date follows one of an earlier year in the same paragraph, and does not look ahead."""
        if expression.form in ("season", "holiday") or not self._is_beside(expression):
            return False
        return cues.direction(self.text, expression.start, expression.end, weekday=False) <= 0

    def _is_beside(self, expression: Expression) -> bool:
        """Whether a day or month of an earlier year was stated in the same paragraph."""
        if self.day is None or expression.start - self.end > _LONGEST_GAP:
            return False
        if self.published is not None and self.day.year >= self.published.year:
            return False
        return _PARAGRAPH_END.search(self.text, self.end, expression.start) is None

    def after(self, expression: Expression, value: TimeValue) -> Narrative:
        """The narrative after one more time; pass the `completed` expression if its year is the likelier."""
        if states_year(expression):
            return self._after_stated(expression, value)
        if goes_on(expression) and value.year is not None and self.year is not None:
            return replace(self, year=value.year, month=value.month, end=expression.end)
        return replace(self, day=None) if points_to_publication(expression) else self

    def _after_stated(self, expression: Expression, value: TimeValue) -> Narrative:
        year = int(expression.words["year"])
        beyond = self.published is not None and year > self.published.year
        if beyond or "end" in expression.words or self._is_birth(expression):
            return self
        if expression.form == "year":
            return self._after_bare(year, expression)
        day = value.first if value.month is not None else None
        return replace(self, year=year, month=_month(expression), end=expression.end, day=day, aside=None)

    def _after_bare(self, year: int, expression: Expression) -> Narrative:
        if year == self.year or cues.direction(self.text, expression.start, expression.end, weekday=False) > 0:
            return self
        if self.year is not None and abs(year - self.year) > _ASIDE and year != self.aside:
            return replace(self, aside=year)
        return replace(self, year=year, month=None, end=expression.end, day=None, aside=None)

    def _is_birth(self, expression: Expression) -> bool:
        return _BIRTH_BEFORE.search(self.text[max(0, expression.start - 50) : expression.start]) is not None


def _month(expression: Expression) -> int | None:
    return month_number(expression.words) or _SEASON_MONTHS.get(expression.words.get("season", ""))


def _weekday_fits(expression: Expression, year: int) -> bool:
    """Whether the day falls on the weekday written with it in that year."""
    weekday, month = weekday_number(expression.words), month_number(expression.words)
    if weekday is None or month is None or "day" not in expression.words:
        return True
    try:
        return dt.date(year, month, read_day(expression.words["day"])).isoweekday() == weekday
    except ValueError:
        return False


def _told_period(expression: Expression) -> Expression:
    """ "The next year" in a history is the one that followed; "the past year" and "the next decade" are lengths."""
    match = THE_POINTING.search(expression.text)
    if match is None:
        return expression
    period, ahead = expression.words.get("period"), match["which"].lower() == "next"
    if period in _LENGTHS and not (ahead and period not in _LONG):
        return replace(expression, form="duration", words={"count": "one", "unit": period})
    return replace(expression, words={**expression.words, "which": "following"}) if ahead else expression


def with_both(likelier: TimeValue, other: TimeValue) -> TimeValue:
    """The likelier value, with the other value and its readings as further readings."""
    others = (*likelier.readings, replace(other, readings=()), *other.readings)
    first = replace(likelier, readings=())
    return replace(first, readings=tuple(one for one in dict.fromkeys(others) if one != first))
