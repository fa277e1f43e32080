"""Which times of a sentence begin something and which end it, by the verb or noun directly before each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from checker.model.claim import Claim
from checker.text.word_lists import alternations

_ANY = alternations("compare/ends")

_COURSES: dict[str, tuple[str, str]] = {
    "course": (
        rf"beg[aiu]n|{_ANY['a course begins']}|start(?:s|ed|ing)?|open(?:s|ed|ing)?|(?:got|gets) (?:under way|underway)"
        r"|commenc\w+|kick(?:s|ed)? off",
        rf"end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:es|ed|ing|ure)|conclud(?:es|ed|ing)|{_ANY['a course ends']}"
        r"|wrap(?:s|ped) up|shut(?:s|ting)?(?: down)?|gave (?:himself|herself) up|fold(?:s|ed)|stopp?(?:s|ed)",
    ),
    "custody": (
        rf"arrest(?:ed)?|{_ANY['custody begins']}",
        r"freed|releas(?:ed?)|walked free|let go|let out|escaped?|rescued?|left prison|liberated|paroled|set free",
    ),
    "office": (
        rf"took (?:office|over|power|charge)|takes (?:office|over)|{_ANY['an office begins']}|came to (?:power"
        r"|the throne)|took the (?:job|post|helm|throne|oath)|inaugurat\w+",
        rf"{_ANY['an office ends']}|resign(?:s|ed|ation)|stepped (?:down|aside)|retire(?:s|d|ment)|abdicat\w+"
        r"|lost (?:office|power)",
    ),
    "thing": (
        r"found(?:ed|ing)|establish(?:ed|ment)|built|set up|launch(?:ed)?|formed|creat(?:ed|ion)|inaugurated"
        r"|opened|opening",
        rf"{_ANY['a thing ends']}|shut(?: down)?",
    ),
    "stay": (
        r"arriv(?:ed|al|es)|moved (?:in|into|to)|checked in|settled|came",
        r"left|departed|departure|moved (?:out|away|back|on)|checked out|went (?:home|back)|leaves",
    ),
    "life": (r"born|birth", r"died|passed away|death"),
    "union": (r"married|wed|marriage|wedding|tied the knot", r"divorced?|separat(?:ed|ion)|split(?: up)?|parted"),
    "agreement": (
        r"signed|took effect|came into (?:force|effect)|agreed|runs? from|awarded|granted|issued",
        r"runs? (?:until|till|to|through)|ran (?:until|till|to)|expir(?:es?|ed|y)|ran out|runs out|lapse[sd]?"
        r"|ends|ended",
    ),
    "journey": (
        r"depart(?:ed|s|ure)|set (?:off|out|sail)|took off|takes off|sailed|left|leaves|take-off",
        r"arriv(?:ed|es|al)|reach(?:ed|es)|landed|lands|landing|came down|touche[sd] down|docked|returned",
    ),
}
"""Verbs and nouns for the beginning and the end of the same thing, by kind of thing."""
_WORDS = rf"(?:\s+(?!(?:{_ANY['words']})\b)[\w'’.-]+){{0,5}}?"
_PREPOSED = rf"(?:\s+(?:{_ANY['preposed']}))*\s+$"
_SAME_SUBJECT = re.compile(
    rf"(?:^|(?:[,–—-]|\b(?:and|but|before|until|to))\s+)(?:(?:{_ANY['same subject']})\s+)*$",
    re.IGNORECASE,
)
"""The words before an end that shares its subject with the beginning or has none."""
_MAIN_CLAUSE = re.compile(r"^[^,.;]{0,40},\s+(?:[\w'’.-]+\s+){1,5}$")
"""The words from a participle that opens its sentence to the end: "Born in 1920, the composer died"."""
_OPENING = 2
RANGE = "range"
_RANGE_FROM = re.compile(r"\b(?:from|between)\s+(?:at\s+)?$", re.IGNORECASE)
_RANGE_TO = re.compile(r"\s*(?:to|until|till|through|and|-|–|—)\s*(?:the\s+)?", re.IGNORECASE)
_LOOK = 90


class Ends(NamedTuple):
    """The claims of the beginning and the end of one thing, and its kind."""

    start: Claim
    end: Claim
    kind: str


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (kind, *(re.compile(rf"\b(?:{words})\b{_WORDS}{_PREPOSED}", re.IGNORECASE) for words in ends))  # type: ignore[misc]
        for kind, ends in _COURSES.items()
    )


def _roles(claim: Claim, floor: int, text: str) -> tuple[dict[str, int], dict[str, int]]:
    """The kinds of thing that begin and that end at a time, each with the position of the words that say so."""
    low = max(floor, claim.mention.start - _LOOK)
    begins, ends = {}, {}
    for kind, start, end in _patterns():
        if begun := start.search(text, low, claim.mention.start):
            begins[kind] = begun.start()
        if ended := end.search(text, low, claim.mention.start):
            ends[kind] = ended.start()
    return begins, ends


def joined_range(first: Claim, last: Claim, text: str) -> bool:
    """Whether two times form a range with its preposition: "from 1987 to 1995", "between 3 and 9 May"."""
    opened = _RANGE_FROM.search(text[max(0, first.mention.start - 12) : first.mention.start])
    gap = text[first.mention.end : last.mention.start]
    return bool(opened and _RANGE_TO.fullmatch(gap))


def ends_told(times: Sequence[Claim], text: str) -> Ends | None:
    """The only beginning and end of one thing among the times of a sentence, in that order in the text.

    None if there are not exactly two times, if one of them is neither a beginning nor an end, if they belong to
    different kinds of thing, or if the end has its own subject.
    """
    if len(times) != 2:
        return None
    first, last = times
    if joined_range(first, last, text):
        return Ends(first, last, RANGE)
    begins, ended_first = _roles(first, first.sentence.start, text)
    began_last, ends = _roles(last, first.mention.end, text)
    for kind in _COURSES:
        if kind in begins.keys() - ended_first.keys() and kind in ends.keys() - began_last.keys():
            participle = begins[kind] - first.sentence.start <= _OPENING
            behind = _MAIN_CLAUSE if participle else _SAME_SUBJECT
            same = behind.search(text, first.mention.end, ends[kind]) or _SAME_SUBJECT.search(
                text, first.mention.end, ends[kind]
            )
            return Ends(first, last, kind) if same else None
    return None
