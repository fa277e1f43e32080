"""Patterns for the ends of ranges and lists of days and decades."""

from __future__ import annotations

import re

from checker.text.calendar import ANY_SHORT_MONTH
from checker.text.word_lists import alternations

_ANY = alternations("mentions/temporal/range_forms")

_DAY = r"(?:3[01]|[12]\d|[1-9])"
_MONTH = f"(?:{ANY_SHORT_MONTH})"

LATER_DAY = re.compile(
    rf"(?P<joint>\s?[-–]\s?|\s(?:to|through|until|and|or)\s|,\s)(?P<day>{_DAY}(?:st|nd|rd|th)?)\b"
    r"(?:,\s(?P<year>(?:19|20)\d\d)\b)?"
)
AFTER_LOOSE = re.compile(rf"[.;)]|,\s(?![\d])|,?\s(?:and|or)\s\d{{1,2}}\b|\s(?:{_ANY['after loose']})\b|$")
NO_DAY = re.compile(r"[.,:]\d|%|\w|-\w")
MONTH_BEHIND = re.compile(rf"\s?(?:of\s)?{_MONTH}")
"""A month after a number, which is then not a day of the previous month: "31 May-1 June"."""

_EARLIER = rf"(?<![\w.,:/-])(?P<day>(?:the\s)?(?P<number>{_DAY}(?P<suffix>st|nd|rd|th)?))"
EARLIER_DAY = re.compile(
    rf"(?:\b(?P<cue>between|from|on)\s)?{_EARLIER}(?P<joint>\s(?:and|to|or|until|through)\s|\s?[-–]\s?)\Z"
)
EARLIER_LISTED = re.compile(rf"(?:\b(?P<cue>between|from|on)\s)?{_EARLIER}(?P<joint>,\s)\Z")
EARLIER_YEAR = re.compile(r"(?<![\w.,:/-])(?P<year>\d{1,4})(?:\s?[-–]\s?|\s(?:to|and|until)\s)\Z")
JOINT = re.compile(r"\s?(?:-|–|to|through|until|and|or)\s?(?:the\s)?")
WEEKDAY_NUMBER = re.compile(rf"\s(?P<day>{_DAY}(?:st|nd|rd|th)?)(?:,\s|,?\s(?:and|to|or)\s|\s?[-–]\s?)")
DECADE_BEHIND = re.compile(r"(?:,?\s(?:and|or|to)\s|,\s|[-–])(?:the\s)?(?:early\s|late\s)?(?P<decade>['’]?[2-9]0s)\b")
