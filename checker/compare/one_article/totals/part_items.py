"""The items of a list of parts: "five men and seven women", "nine in Norvale", "the Greens four"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from checker.compare.one_article.sentence.plain_numbers import FIGURE, number_at, plain_value
from checker.model.claim import Claim
from checker.model.value import Quantity
from checker.text.word_lists import alternations

_ANY = alternations("compare/part_items")


class Part(NamedTuple):
    """A part in a list and what it counts; `claim` is None if no number states it ("a priest")."""

    claim: Claim | None
    number: float
    step: float
    words: str
    behind: bool = True
    """Whether the thing counted comes after the number; it comes before it in "the Greens four"."""


class Parts(NamedTuple):
    """The parts of a total; `all` if they are complete, so that nothing else belongs to the total."""

    parts: tuple[Part, ...]
    all: bool


_OPEN = re.compile(
    rf"\b(?:{_ANY['open']}|others?|hours?|days?)\b",
    re.IGNORECASE,
)
"""Words that make a list incomplete, or its numbers not numbers of things."""
_SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9}
_RELATIVES = "son daughter mother father wife husband brother sister baby grandson granddaughter nephew niece driver"
_ITEM = re.compile(
    rf"(?:(?:their|his|her|its|the)\s+(?=\w+\s+\w))?"
    rf"(?P<number>(?P<sign>[$£€])?(?P<plain>\d+\.\d+|{FIGURE})(?:\s(?P<scale>million|billion"
    rf"|trillion)|(?P<short>m|bn)\b)?"
    rf"|(?P<two>a\s+(?:married\s+|young\s+|elderly\s+)?couple)|an?|(?P<one>their|his"
    rf"|her)(?=\s+(?:\w+\s+)?(?:{'|'.join(_RELATIVES.split())})\b))"
    r"(?:\s+(?P<words>[^\d,;:()$£€]{2,60})|(?<=couple))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?P<words>(?:the\s+|(?-i:[A-Z]))[^\d,;:()$£€]{{2,60}}|(?:independents|others)(?:\s+\w+)?)\s(?P<plain>{FIGURE})"
    r"(?:\s+(?:seats|places|votes|medals))?",
    re.IGNORECASE,
)
"""An item with its number at the end: "the Alliance won eight"."""
_SPLIT = re.compile(r"\s*(?:,\s*and\b|,|;|\band\b)\s*", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:where|which|who|whose|when)\b[^\d]*|(?:[\w.'’-]+\s+){1,5}(?:said|says|added|reported)(?:\s+\w+)?"
    r"|according\s+to\b[^\d]*|(?:said|says)\s[^\d]*",
    re.IGNORECASE,
)
"""Words between or after the items that add nothing."""
_NONE_LEFT = re.compile(
    r"leaving\s+[^.;:\n]*\b(?:none|nothing|no\s+\w+|without\s+\w+)(?=\s*(?:[.;\n]|$))", re.IGNORECASE
)


def _part(text: str, start: int, end: int, beside: Claim) -> Part | None:
    """One item of a list, if it is a number and what it counts."""
    held = _ITEM.fullmatch(text, start, end)
    if held is None:
        return _named(text, start, end, beside)
    words = held["words"] or ""
    if _OPEN.search(words):
        return None
    if held["plain"] is None:
        return Part(None, 2.0 if held["two"] else 1.0, 1.0, words)
    scale = _SCALES[(held["scale"] or held["short"]).lower()] if held["scale"] or held["short"] else 1.0
    _, point, decimals = held["plain"].partition(".")
    number = scale * (float(held["plain"]) if point else plain_value(held["plain"]))
    step = scale * 10.0 ** -len(decimals)
    return Part(_told(beside, held, number, step, text), number, step, words)


def _named(text: str, start: int, end: int, beside: Claim) -> Part | None:
    """An item that ends in its number."""
    held = _NAMED.fullmatch(text, start, end)
    if held is None or _OPEN.search(held["words"]):
        return None
    number = plain_value(held["plain"])
    return Part(number_at(beside, *held.span("plain"), text, number), number, 1.0, held["words"], False)


def _told(beside: Claim, held: re.Match[str], number: float, step: float, text: str) -> Claim:
    """The number of an item as a claim. A sum of money has the currency of its total."""
    start, end = held.span("number")
    unit = beside.mention.value.unit if held["sign"] and isinstance(beside.mention.value, Quantity) else ""
    value = Quantity(number, number, number, unit, step=step)
    return replace(
        number_at(beside, *held.span("plain"), text, number),
        mention=replace(beside.mention, start=start, end=end, text=text[start:end], value=value, core=None),
    )


def items(text: str, start: int, end: int, beside: Claim) -> tuple[Part, ...]:
    """The items of a list: at least two, all of one form. Empty if one of them is something else."""
    found: list[Part] = []
    at = start
    for split in (*_SPLIT.finditer(text, start, end), None):
        stop = split.start() if split else end
        part = _part(text, at, stop, beside) if stop > at else None
        if part is None and len(found) > 1 and _NONE_LEFT.match(text, at, end):
            break
        if part is None and stop > at and not (found and _ASIDE.fullmatch(text, at, stop)):
            return ()
        found += [part] if part is not None else []
        at = split.end() if split else end
    return tuple(found) if len(found) > 1 and len({part.behind for part in found}) == 1 else ()
