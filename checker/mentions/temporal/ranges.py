"""The other end of a range: "March 25-29", "April 3 and 4", "between 4 and 6 p.m.", a year said once for both ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.mentions.temporal.expression import Expression

_LATER_DAY = re.compile(
    r"(?P<joint>\s?[-–]\s?|\s(?:to|through|until|and|or)\s|,\s)(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?)\b"
    r"(?:,\s(?P<year>(?:19|20)\d\d)\b)?"
)
_AFTER_LOOSE = re.compile(r"[.;)]|,\s(?![\d])|\s(?:at|in|on|for|to|with|when|as|and|before|after|by|from|during)\b|$")
_EARLIER_HOUR = re.compile(
    r"(?:\b(?P<cue>between|from)\s)?\b(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?(?P<joint>\s(?:and|to|or)\s|\s?[-–]\s?)\Z"
)
_EARLIER_DAY = re.compile(
    r"(?:\b(?P<cue>between|from|on)\s)?(?<![\w.,:/-])(?P<day>(?:3[01]|[12]\d|[1-9])(?P<suffix>st|nd|rd|th)?)"
    r"(?P<joint>\s(?:and|to|or)\s(?:the\s)?|\s?[-–]\s?)\Z"
)
_JOINT = re.compile(r"\s?(?:-|–|to|through|until|and|or)\s?(?:the\s)?")


def with_ranges(text: str, found: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions with the ends of ranges that have no month, or no "p.m.", of their own."""
    previous: Expression | None = None
    for expression in found:
        for complete in (*_earlier_end(text, expression), *_years(expression), *_later_days(text, expression)):
            if previous is not None and complete.start < previous.end:
                continue
            if previous is not None:
                yield _with_shared_year(text, previous, complete)
            previous = complete
    if previous is not None:
        yield previous


def _with_shared_year(text: str, one: Expression, following: Expression) -> Expression:
    """`one` with the year of the expression that it is joined to, where it states none itself."""
    dated = one.form == following.form and one.form in ("calendar day", "calendar month")
    if not dated or "year" in one.words or "year" not in following.words or "month" not in one.words:
        return one
    if following.start - one.end > 12 or not _JOINT.fullmatch(text, one.end, following.start):
        return one
    return replace(one, words={**one.words, "year": following.words["year"]})


def _years(expression: Expression) -> Iterator[Expression]:
    """Both years of "1955-1963"; two that follow each other are one season, school year or fiscal year."""
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


def _later_days(text: str, expression: Expression) -> Iterator[Expression]:
    """Further days of the same month, behind a day that has no year of its own."""
    while expression.form == "calendar day" and "year" not in expression.words and "month" in expression.words:
        match = _LATER_DAY.match(text, expression.end)
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
    """Whether a number behind a date is a day: behind a dash, or where no counted noun follows it."""
    if not expression.text[-1].isdigit() and not expression.text[-2:].isalpha():
        return False
    rest = text[match.end() : match.end() + 8]
    if re.match(r"[.,:]\d|%|\w|-\w", rest) or text[match.end("joint") - 1] in "$£€":
        return False
    return (
        match["joint"].strip() in ("-", "–")
        or ("year" in match.groupdict(default="") and bool(match["year"]))
        or bool(_AFTER_LOOSE.match(rest))
    )


def _earlier_end(text: str, expression: Expression) -> Iterator[Expression]:
    """The first end of a range whose month or "p.m." is written at the second."""
    yield from _earlier_hour(text, expression)
    yield from _earlier_day(text, expression)


def _earlier_day(text: str, expression: Expression) -> Iterator[Expression]:
    """The first day of "27-28 February" or "on 3 and 4 May"."""
    if expression.form != "calendar day" or "weekday" in expression.words or not expression.text[:1].isdigit():
        return
    offset = max(0, expression.start - 24)
    match = _EARLIER_DAY.search(text[offset : expression.start])
    if match is None or not (match["cue"] or match["suffix"] or match["joint"].strip() in ("-", "–")):
        return
    start, end = offset + match.start("day"), offset + match.end("day")
    yield Expression(start, end, text[start:end], "calendar day", {**expression.words, "day": match["day"]})


def _earlier_hour(text: str, expression: Expression) -> Iterator[Expression]:
    """The first hour of "between 4 and 6 p.m." or "4-6 p.m."."""
    if expression.form != "clock" or "meridiem" not in expression.words or not expression.text[:1].isdigit():
        return
    match = _EARLIER_HOUR.search(text[max(0, expression.start - 24) : expression.start])
    if match is None or not (match["cue"] or match["joint"].strip() in ("-", "–", "to")):
        return
    offset = max(0, expression.start - 24)
    start, end = offset + match.start("hour"), offset + (match.end("minute") if match["minute"] else match.end("hour"))
    own = {name: word for name, word in (("hour", match["hour"]), ("minute", match["minute"])) if word}
    shared = {name: word for name, word in expression.words.items() if name not in ("hour", "minute", "approx")}
    yield Expression(start, end, text[start:end], "clock", {**shared, **own})
