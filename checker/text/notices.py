"""Finds the notices with which an article corrects itself: their spans, not yet their content."""

# ruff: noqa: E501 - one pattern a line reads as a table

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.text.calendar import ANY_SHORT_MONTH
from checker.text.scan import compiled, single_bytes
from checker.text.word_lists import alternations

_ANY = alternations("text/notices")

_STORY = rf"(?:{_ANY['story']})"
_LABEL = r"(?:corrections?(?: and clarifications?)?|corrected(?: version)?|clarifications?|amendment|erratum|editor['’]?s?['’]? note)"
_DATED = rf"(?:[ \t,(]{{0,3}}(?:on|appended|\d{{1,4}}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:{ANY_SHORT_MONTH})[a-z]{{0,6}}\.?)){{0,5}}\)?"
"""What a label can say about its date: "Correction (March 3, 2019):"."""
_CHANGED = r"(?:corrected|amended|revised|changed|updated|edited)"
_FORMS = (
    # "Correction:", "CORRECTED-", "Clarification (March 3): ..."
    rf"{_LABEL}\b{_DATED}[ \t]*(?::|[ \t]?[—–]|--|[ \t]-[ \t])",
    rf"{_LABEL}[ \t]*\n",
    # "(Corrects paragraph 3 to say ...)", "This version corrects ..."
    r"(?:this (?:version|story|article|report) )?(?:corrects|refiles to correct)\b",
    # "An earlier version of this article said ..."
    rf"(?:(?:because|owing|due|as a result|following|through)\b[^\n.,]{{1,80}}, )?(?:an?|the) (?:earlier|previous|prior|original|initial|first) versions? of (?:this (?:\w{{1,20}} )?{_STORY}|the (?:article|story|headline|caption))\b",
    rf"(?:(?:because|owing|due|as a result|following|through)\b[^\n.,]{{1,80}}, )?this {_STORY} (?:originally|initially|previously|earlier|incorrectly|wrongly|mistakenly|erroneously|misstated)\b",
    # "This story has been corrected to show that ...", "This article was amended on 3 March ..."
    rf"this (?:[\w.,]{{1,10}} ){{0,3}}{_STORY} (?:has been|was|is|has since been) {_CHANGED}\b",
    # "An article on Tuesday about the fire misstated ..."
    rf"an? (?:\w{{1,12}} )?{_STORY} (?:on|in|published)\b[^\n.]{{1,120}}\b(?:misstated|incorrectly|erroneously|wrongly|mistakenly)\b",
)
_TRIGGER = r"(?:^|[\n.!?:()\[\]*_—–])[ \t\r*_(\[]{0,4}(?:" + "|".join(f"(?:{form})" for form in _FORMS) + ")"
"""After a line break, a full stop or a bracket, but never after an opening quote, which quotes another's notice."""
_LONGEST = 1200
_STOPS = '.!?"”)]*_'


def notices(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the notices in `text`, in order and not overlapping. Linear in its length."""
    before = 0
    for match in compiled(_TRIGGER).finditer(single_bytes(text)):
        start = match.start() + len(re.match(r"[\s.!?:()\[\]*_—–]*", text[match.start() : match.end()]).group())  # type: ignore[union-attr]
        if start >= before:
            before = _end(text, start, match.end())
            yield start, before


def _end(text: str, start: int, after: int) -> int:
    """The end of the paragraph or the brackets that contain a notice; an incomplete line continues on the next."""
    opening = text[start - 1 : start]
    if opening in ("(", "["):
        closing = text.find({"(": ")", "[": "]"}[opening], start, start + _LONGEST)
        if closing >= 0:
            return closing
    end = _line(text, after)
    while end < min(len(text), start + _LONGEST) and text[start:end].rstrip()[-1:] not in _STOPS:
        following = _line(text, end + 1)
        if not text[end + 1 : following].strip():
            break
        end = following
    return min(end, start + _LONGEST)


def _line(text: str, start: int) -> int:
    """The end of the line that contains `start`."""
    end = text.find("\n", start)
    return len(text) if end < 0 else end
