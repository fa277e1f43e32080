"""Whether a text is a history, which tells of earlier years, or a report of the days around its publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from checker.mentions.temporal.finding.expression import Expression
from checker.mentions.temporal.grammar.time_numbers import read_day
from checker.mentions.temporal.grammar.vocabulary import BACK_WORDS
from checker.mentions.temporal.resolving.days import month_number

_LEAST_YEARS = 4
"""Times with an earlier year that a history has at least."""
_SHARE = 12
"""Dates that it has for each time of the publication's own days or years."""
_NEAR = 31
"""Days from publication within which a day without a year, where it is the first date, is news."""
_DATED = frozenset({"calendar day", "calendar month", "season", "holiday"})
"""Forms that name a time within the year, with the year or without it."""
_AROUND_DATE = frozenset({"clock", "part of date", "week of day", "nth of month"})
"""Forms that do so where they name a month."""
_FROM_PUBLICATION = frozenset(
    {"deictic day", "weekday of week", "counted on", "counted back", "weekdays ago", "beyond"}
)
"""Forms that are always reckoned from the day of publication."""
_IN_MONTH = frozenset({"nth of month", "ordinal day"})
_POINTING = frozenset({"this", "last", "next", "past", "coming", "this past", "this coming"})
THE_POINTING = re.compile(r"\bthe\s+(?P<which>next|last|past)\b", re.IGNORECASE)
"""Words that news reckons from its publication and a history from what it has told."""


def is_history(found: Sequence[Expression], published: dt.date | None) -> bool:
    """Whether most times of a text are dates of earlier years; without a publication day, dates with a month count."""
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
    """Whether a year lies before the publication's and the one before it, of which news speaks, too."""
    if published is None:
        return is_dated(expression)
    return int(expression.words["year"]) < published.year - 1


def _leads_with_news(found: Sequence[Expression], published: dt.date) -> bool:
    """Whether a day without a year, and near the publication, comes before any year."""
    for one in found:
        month = month_number(one.words)
        if states_year(one):
            return False
        if is_dated(one) and month is not None and "day" in one.words and not one.words.keys() & {"year", "which"}:
            apart = abs((published.month - month) * 30 + published.day - read_day(one.words["day"])) % 360
            return min(apart, 360 - apart) <= _NEAR
    return False


def is_dated(expression: Expression) -> bool:
    """Whether the words name a time within the year: "9 May", "in June", "the night of 9 May"."""
    return expression.form in _DATED or (expression.form in _AROUND_DATE and "month" in expression.words)


def states_year(expression: Expression) -> bool:
    """Whether the words state a year in four digits."""
    year = expression.words.get("year", "")
    return len(year) == 4 and year.isdecimal() and (is_dated(expression) or expression.form in ("year", "quarter"))


def points_to_publication(expression: Expression) -> bool:
    """Whether the words are reckoned from the day of publication: "Friday", "yesterday", "last month"."""
    words, form = expression.words, expression.form
    if form == "shift":
        return words["shift"] == "ago"
    which = words.get("which", "")
    if form == "weekday" or (form == "part of date" and "month" not in words):
        return which not in BACK_WORDS
    if form in _IN_MONTH:
        return which in _POINTING
    pointing = form in ("period", "part of day") and which in _POINTING
    return form in _FROM_PUBLICATION or (pointing and not THE_POINTING.search(expression.text))


def points_back(expression: Expression) -> bool:
    """Whether the words are reckoned from a time named before: "that year", "the following day", "a week later"."""
    words, form = expression.words, expression.form
    if form == "shift":
        return words["shift"] != "ago"
    which = words.get("which", "").removeprefix("the ")
    return which in BACK_WORDS or form == "relative day" or (form == "part of day" and which == "next")


def goes_on(expression: Expression) -> bool:
    """Whether the words lead on from a time named before: "the following day", "a week later"."""
    words = expression.words
    return points_back(expression) and (
        words.get("shift") == "later" or words.get("which", "").removeprefix("the ") in ("following", "next")
    )
