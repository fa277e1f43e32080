"""Whether a text is a history, which covers earlier years, or a report on the days around its publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from checker.mentions.temporal.finding.expression import Expression
from checker.mentions.temporal.grammar.time_numbers import read_day
from checker.mentions.temporal.grammar.vocabulary import BACK_WORDS
from checker.mentions.temporal.resolving.days import DAYS_OF_MONTH, month_number

_LEAST_YEARS = 4
"""The fewest times with an earlier year in a history."""
_SHARE = 12
"""The fewest dates in a history for each time from the days or years around its publication."""
_NEAR = 31
"""If the first date has no year and is within this many days of publication, the text is news."""
_DATED = frozenset({"calendar day", "calendar month", "season", "holiday"})
"""Forms that name a time within a year, with or without the year."""
_AROUND_DATE = frozenset({"clock", "part of date", "week of day", "nth of month"})
"""Forms that do so only if they name a month."""
_FROM_PUBLICATION = frozenset(
    {"deictic day", "weekday of week", "counted on", "counted back", "weekdays ago", "beyond"}
)
"""Forms that are always relative to the publication day."""
_POINTING = frozenset({"this", "last", "next", "past", "coming", "this past", "this coming"})
THE_POINTING = re.compile(r"\bthe\s+(?P<which>next|last|past)\b", re.IGNORECASE)
"""Words that are relative to publication in news, but to the last time mentioned in a history."""


def is_history(found: Sequence[Expression], published: dt.date | None) -> bool:
    """Whether most times of a text are dates in earlier years. Without a publication day, dates with a month count."""
    if published is not None and _leads_with_news(found, published):
        return False
    stated = [one for one in found if states_year(one)]
    earlier = [one for one in stated if _is_earlier(one, published)]
    unstated = sum(is_dated(one) and not one.words.keys() & {"year", "which", "spelled"} for one in found)
    news = sum(map(points_to_publication, found))
    if published is not None:
        news += len(stated) - len(earlier)
    return len(earlier) >= _LEAST_YEARS and len(earlier) + unstated >= _SHARE * news


def _is_earlier(expression: Expression, published: dt.date | None) -> bool:
    """Whether a year is more than one year before publication; news also covers the previous year."""
    if published is None:
        return is_dated(expression)
    return int(expression.words["year"]) < published.year - 1


def _leads_with_news(found: Sequence[Expression], published: dt.date) -> bool:
    """Whether the first date has no year and is near the publication day."""
    for one in found:
        month = month_number(one.words)
        if states_year(one):
            return False
        if is_dated(one) and month is not None and "day" in one.words and not one.words.keys() & {"year", "which"}:
            apart = abs((published.month - month) * 30 + published.day - read_day(one.words["day"])) % 360
            return min(apart, 360 - apart) <= _NEAR
    return False


def is_dated(expression: Expression) -> bool:
    """Whether the words name a time within a year: "9 May", "in June", "the night of 9 May"."""
    return expression.form in _DATED or (expression.form in _AROUND_DATE and "month" in expression.words)


def states_year(expression: Expression) -> bool:
    """Whether the words state a year in four digits."""
    year = expression.words.get("year", "")
    return len(year) == 4 and year.isdecimal() and (is_dated(expression) or expression.form in ("year", "quarter"))


def points_to_publication(expression: Expression) -> bool:
    """Whether the words are relative to the publication day: "Friday", "yesterday", "last month"."""
    words, form = expression.words, expression.form
    if form == "shift":
        return words["shift"] == "ago"
    which = words.get("which", "")
    if form == "weekday" or (form == "part of date" and "month" not in words):
        return which not in BACK_WORDS
    if form in DAYS_OF_MONTH:
        return which in _POINTING
    pointing = form in ("period", "part of day") and which in _POINTING
    return form in _FROM_PUBLICATION or (pointing and not THE_POINTING.search(expression.text))


def points_back(expression: Expression) -> bool:
    """Whether the words are relative to a time mentioned earlier: "that year", "the following day", "a week later"."""
    words, form = expression.words, expression.form
    if form == "shift":
        return words["shift"] != "ago"
    which = words.get("which", "").removeprefix("the ")
    return which in BACK_WORDS or form == "relative day" or (form == "part of day" and which == "next")


def goes_on(expression: Expression) -> bool:
    """Whether the words move on from a time mentioned earlier: "the following day", "a week later"."""
    words = expression.words
    return points_back(expression) and (
        words.get("shift") == "later" or words.get("which", "").removeprefix("the ") in ("following", "next")
    )
