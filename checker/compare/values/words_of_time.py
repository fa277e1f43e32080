"""Separates what the words of a time state from what the publication day or the earlier text filled in."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from checker.compare.values.time_words import describe
from checker.model.claim import Claim
from checker.model.value import TimeValue
from checker.text.calendar import ANY_SHORT_MONTH
from checker.text.word_lists import alternations

_ANY = alternations("compare/words_of_time")

_MONTH = re.compile(rf"\b(?:{ANY_SHORT_MONTH})[a-z]*\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_YEAR = re.compile(
    r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|['’‘]\d\d\b|\d[./-]\d{1,2}[./-]\d\d|\b(?:nineteen|twenty)\b", re.IGNORECASE
)
_BACK = re.compile(
    rf"(?:later |early |late )?(?:on )?(?:{_ANY['back to']}) (?:{_ANY['units']})"
    r"|.* of that (?:same )?(?:day|week|month|year)|.* (?:later|earlier|before|after|afterwards?)",
    re.IGNORECASE,
)
_WHICH_WEEK = re.compile(rf"\b(?:{_ANY['which week']})\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:next|coming)\b", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:last|past|previous|preceding)\b", re.IGNORECASE)


_AGO = re.compile(r"-P(\d+)([DWMYE])")
_DAYS = {"D": 1, "W": 7, "M": 31, "Y": 366, "E": 3653}
_MORE = re.compile(r"(?:more than|(?:just |well )?over|at least)\b", re.IGNORECASE)
_LESS = re.compile(r"(?:less than|(?:just |well )?under|fewer than|not quite)\b", re.IGNORECASE)


def open_time(claim: Claim) -> TimeValue | None:
    """The interval that "more than two years ago" or "less than a week ago" leaves open; None for any other words.

    It extends by half the length, and by at least one unit.
    """
    value, words = claim.mention.value, claim.mention.text
    counted = _AGO.fullmatch(value.deictic or "") if isinstance(value, TimeValue) else None
    more = _MORE.match(words) is not None
    if counted is None or not isinstance(value, TimeValue) or value.first is None or value.last is None:
        return None
    if not more and not _LESS.match(words):
        return None
    reach = dt.timedelta(_DAYS[counted[2]] * max(1, int(counted[1]) // 2))
    first, last = (value.first - reach, value.last) if more else (value.first, value.last + reach)
    return TimeValue(value.timex, first=first, last=last, deictic=value.deictic)


def refers_back(claim: Claim) -> bool:
    """Whether the words refer to a time mentioned earlier: "that year", "the same day", "two days later"."""
    value, words = claim.mention.value, claim.mention.text
    return isinstance(value, TimeValue) and bool(_BACK.fullmatch(words)) and not _MONTH.search(words)


def without_guessed_year(claim: Claim) -> TimeValue | None:
    """A month, day or quarter without the year that its words leave out; None if no year was guessed."""
    value, words = claim.mention.value, claim.mention.text
    if not isinstance(value, TimeValue) or value.year is None or value.deictic or _YEAR.search(words):
        return None
    if value.quarter is None and (value.month is None or not (_MONTH.search(words) or words.isdigit())):
        return None
    return replace(value, year=None, first=None, last=None, readings=())


def bare_weekday(claim: Claim) -> TimeValue | None:
    """A weekday written without a date, without the day that it was resolved to; None for any other time."""
    value, words = claim.mention.value, claim.mention.text
    if not isinstance(value, TimeValue) or value.weekday is None or value.deictic:
        return None
    if not _WEEKDAY.search(words) or _MONTH.search(words) or _YEAR.search(words):
        return None
    return replace(value, year=None, month=None, day=None, week=None, first=None, last=None, readings=())


def names_its_week(claim: Claim) -> bool:
    """Whether the words of a weekday name its week, which writers use in different senses: "last Monday"."""
    return bool(_WHICH_WEEK.search(claim.mention.text))


def look_apart(left: Claim, right: Claim) -> bool:
    """Whether one looks back and the other ahead: "last Friday", "next Friday"."""
    texts = (left.mention.text, right.mention.text)
    return any(_AHEAD.search(one) and _BEHIND.search(other) for one, other in (texts, texts[::-1]))


def day_said(claim: Claim) -> str:
    """The time of a claim in words; for a bare weekday only the weekday."""
    value = bare_weekday(claim) or claim.mention.value
    return describe(value) if isinstance(value, TimeValue) else claim.mention.text
