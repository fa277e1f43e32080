"""Completes ranges and lists: "March 25-29", "3, 5 and 9 June", "between 4 and 6 p.m.", a year stated once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Expression
from checker.mentions.temporal.finding.range_clocks import earlier_hour, with_shared_half
from checker.mentions.temporal.grammar.range_forms import (
    AFTER_LOOSE,
    DECADE_BEHIND,
    EARLIER_DAY,
    EARLIER_LISTED,
    EARLIER_YEAR,
    JOINT,
    LATER_DAY,
    MONTH_BEHIND,
    NO_DAY,
    WEEKDAY_NUMBER,
)
from checker.mentions.temporal.grammar.time_numbers import read_day

_MOST_DECADES = 9
"""The most further decades read as one list."""


def with_ranges(text: str, found: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions, with the ends of ranges that state no month, year or "p.m." themselves."""
    complete: list[Expression] = []
    for expression in found:
        for one in (*_earlier_ends(text, expression), *_years(expression), *_later_ends(text, expression)):
            if not complete or one.start >= complete[-1].end:
                complete.append(one)
    following: Expression | None = None
    for index in range(len(complete) - 1, -1, -1):
        if following is not None:
            complete[index] = _completed(text, complete[index], following)
        following = complete[index]
    yield from complete


def _completed(text: str, one: Expression, following: Expression) -> Expression:
    """`one` with what the expression that it is joined to states for both."""
    return with_shared_half(
        text, _with_shared_month(text, _with_shared_year(text, one, following), following), following
    )


def _with_shared_year(text: str, one: Expression, following: Expression) -> Expression:
    """`one` with the year of the expression that it is joined to, if it states none itself."""
    dated = one.form == following.form and one.form in ("calendar day", "calendar month")
    if not dated or "year" in one.words or "year" not in following.words or "month" not in one.words:
        return one
    if following.start - one.end > 12 or not JOINT.fullmatch(text, one.end, following.start):
        return one
    return replace(one, words={**one.words, "year": following.words["year"]})


def _years(expression: Expression) -> Iterator[Expression]:
    """Both years of "1955-1963"; consecutive years stay together as one season, school year or fiscal year."""
    first, end = expression.words.get("year", ""), expression.words.get("end", "")
    last = first[: len(first) - len(end)] + end
    if expression.form != "year range" or not int(first) + 1 < int(last):
        yield expression
        return
    for year, start, stop in (
        (first, expression.start, expression.start + len(first)),
        (last, expression.end - len(end), expression.end),
    ):
        span = expression.text[start - expression.start : stop - expression.start]
        yield Expression(start, stop, span, "year", {"year": year, "end": end})


def _with_shared_month(text: str, one: Expression, following: Expression) -> Expression:
    """ "Monday 20" in "Monday 20, Tuesday 21 and Wednesday 22 April", with the month of the last day."""
    if one.form != "weekday" or one.words.keys() != {"weekday"} or following.form != "calendar day":
        return one
    match = WEEKDAY_NUMBER.fullmatch(text, one.end, following.start) if following.start - one.end < 16 else None
    if match is None or not {"weekday", "month"} <= following.words.keys():
        return one
    end = match.end("day")
    shared = {name: word for name, word in following.words.items() if name in ("month", "year")}
    words = {**shared, **one.words, "day": match["day"]}
    return Expression(one.start, end, text[one.start : end], "calendar day", words)


def _later_ends(text: str, expression: Expression) -> Iterator[Expression]:
    if expression.form == "decade":
        yield from _later_decade(text, expression)
    else:
        yield from _later_days(text, expression)


def _later_decade(text: str, expression: Expression) -> Iterator[Expression]:
    """The further decades in "the 1960s and 70s", "the 60s, 70s and 80s"."""
    end = expression.end
    for _ in range(_MOST_DECADES):
        match = DECADE_BEHIND.match(text, end)
        if match is None:
            return
        start, end = match.span("decade")
        yield Expression(start, end, text[start:end], "decade", {"decade": match["decade"]})


def _later_days(text: str, expression: Expression) -> Iterator[Expression]:
    """Further days of the same month, after a day without a year."""
    while expression.form == "calendar day" and "year" not in expression.words and "month" in expression.words:
        match = LATER_DAY.match(text, expression.end)
        if match is None or not expression.text[-1].isalnum() or not _is_day_behind(text, match, expression):
            return
        words = {
            "month": expression.words["month"],
            **{k: v for k, v in match.groupdict().items() if v and k != "joint"},
        }
        start = match.start("day")
        expression = Expression(start, match.end(), text[start : match.end()], "calendar day", words)
        yield expression


def _is_day_behind(text: str, match: re.Match[str], expression: Expression) -> bool:
    """Whether a number after a date is a later day: it follows a dash, has a year, or no counted noun follows it."""
    if not expression.text[-1].isdigit() and not expression.text[-2:].isalpha():
        return False
    rest = text[match.end() : match.end() + 12]
    if NO_DAY.match(rest) or MONTH_BEHIND.match(rest) or text[match.end("joint") - 1] in "$£€":
        return False
    if read_day(match["day"]) <= read_day(expression.words["day"]):
        return False
    return match["joint"].strip() in ("-", "–") or bool(match["year"]) or bool(AFTER_LOOSE.match(rest))


def _earlier_ends(text: str, expression: Expression) -> Iterator[Expression]:
    """The earlier ends of a range or list whose month or "p.m." is written at the last one."""
    if expression.form == "clock":
        yield from earlier_hour(text, expression)
    elif expression.form == "era":
        yield from _earlier_year(text, expression)
    elif expression.form == "calendar day" and "weekday" not in expression.words:
        yield from reversed(list(_earlier_days(text, expression)))


def _earlier_year(text: str, expression: Expression) -> Iterator[Expression]:
    """The first year of "431-404 BC", which is the greater number; of years AD, the smaller."""
    year = expression.words.get("year")
    match = EARLIER_YEAR.search(text, max(0, expression.start - 16), expression.start) if year else None
    if match is not None and (int(match["year"]) > int(year or 0)) == expression.words["era"].startswith("b"):
        start, end = match.span("year")
        yield Expression(start, end, text[start:end], "era", {**expression.words, "year": match["year"]})


def _earlier_days(text: str, expression: Expression) -> Iterator[Expression]:
    """The earlier days of "27-28 February", "on 3 and 4 May", "the 13th to the 15th of July", nearest first."""
    digits = expression.text.lower().removeprefix("the ")[:1].isdigit()
    day = read_day(expression.words["day"])
    match = EARLIER_DAY.search(text, max(0, expression.start - 24), expression.start) if digits else None
    while match is not None and read_day(match["number"]) < day:
        listed = EARLIER_LISTED.search(text, max(0, match.start("day") - 24), match.start("day"))
        led = match["cue"] or match["suffix"] or match["joint"].strip() in ("-", "–")
        if not led and not (listed and listed["cue"]):
            return
        start, end = match.span("day")
        yield Expression(start, end, text[start:end], "calendar day", {**expression.words, "day": match["number"]})
        day, match = read_day(match["number"]), listed
