"""The values of a finding as its title gives them: "58 or 56", "$4.2bn or $4.7bn", "today or Friday"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from checker.mentions.quantities.numbers.number_words import LARGE
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Side, Verdict
from checker.model.mention import Kind, inside_a_sentence
from checker.model.value import Quantity, TimeValue
from checker.text.calendar import MONTHS
from checker.text.enumeration import listed

SHOWN = 3
"""The most values that a title names if there are more than `SHOWN` + 1."""
LONGEST = 32
"""The longest value, in characters, that a title quotes as it is printed."""
_JOINED = re.compile(r"[^\W_]-[^\W\d_]")
_LONG_FRACTION = re.compile(r"\.\d{3}")
"""In a value as read: 5.666667 feet of "5-foot-8"."""
_REFERRING = re.compile(r"(?<=\w) (?:others|of (?:them|these|those))$")
"""What refers to words outside the title: "70 others", "four of them"."""


def choice(sides: Sequence[Side], verdict: Verdict, articles: Mapping[str, Article], quoted: bool = True) -> str:
    """The values as alternatives, as the copy prints them if that tells them apart: "4,500 or 3,000 students?".

    Without `quoted`, the values as read. An update is no question. Its values are in the order of publication, if that
    is known: "12, then 14 people".
    """
    ordered = _in_order(sides, articles) if verdict is Verdict.UPDATE else None
    told = ordered or sides
    words = _printed(told, verdict) if quoted else None
    shown = _shortened(words or [side.value for side in told])
    if ordered:
        return ", then ".join(_first(shown))
    return listed(_first(shown)) if verdict is Verdict.UPDATE else f"{listed(_first(shown), 'or')}?"


def _in_order(sides: Sequence[Side], articles: Mapping[str, Article]) -> list[Side] | None:
    """The sides from the oldest to the newest; None if the articles of two sides are not all apart in time."""
    held = []
    for side in sides:
        days = [articles[claim.article].published for claim in side.claims]
        if any(day.first is None or day.last is None or not day.year_known for day in days):
            return None
        first, last = min(day.first for day in days if day.first), max(day.last for day in days if day.last)
        held.append((first, last, side))
    held.sort(key=lambda item: item[:2])
    return [side for *_, side in held] if all(older[1] < newer[0] for older, newer in pairwise(held)) else None


def every(sides: Sequence[Side]) -> str:
    """All values as read: "33 years old and born 1984"."""
    return listed(_first([side.value for side in sides]))


def _printed(sides: Sequence[Side], verdict: Verdict) -> list[str] | None:
    """One value a side as printed; None if that does not tell the sides apart or does not read well."""
    shortest = [min((claim for claim in side.claims), key=_length) for side in sides]
    if all(claim.mention.kind is Kind.AGE for claim in shortest) and (ages := _ages(shortest)):
        return ages
    words = [_REFERRING.sub("", inside_a_sentence(claim.mention)) for claim in shortest]
    distinct = len({word.casefold() for word in words}) == len(words)
    reads_well = not any(_LONG_FRACTION.search(side.value) for side in sides)
    if not distinct or any(len(word) > LONGEST or (reads_well and _JOINED.search(word)) for word in words):
        return None
    if verdict is Verdict.WORDING:
        return words
    return [word + _day_of(claim) for word, claim in zip(words, shortest, strict=True)]


def _length(claim: Claim) -> int:
    return len(claim.mention.text)


def _ages(claims: Sequence[Claim]) -> list[str] | None:
    """The ages in years without their unit; None if one has another unit or is not exact."""
    values = [claim.mention.value for claim in claims]
    if any(not isinstance(value, Quantity) or value.unit != "year" or value.number is None for value in values):
        return None
    return [f"{value.number:g}" for value in values if isinstance(value, Quantity)]


def _day_of(claim: Claim) -> str:
    """The day that a word such as "today" means, in brackets."""
    value = claim.mention.value
    if not isinstance(value, TimeValue) or not value.deictic or value.first is None or value.first != value.last:
        return ""
    return f" ({value.first.day} {MONTHS[value.first.month - 1]})"


def _shortened(words: Sequence[str]) -> list[str]:
    """The values, of which only the last keeps the words that all have after their number: "41 or 37 countries".

    The size of a number stays with it: "$60 or $400 million" can mean sixty dollars.
    """
    if len(words) < 2:
        return list(words)
    parts = [_parted(word) for word in words]
    ends = {end for _, end in parts}
    if len(ends) > 1 or any(map(str.isdigit, parts[0][1])):
        return list(words)
    return [*(number for number, _ in parts[:-1]), words[-1]]


def _parted(words: str) -> tuple[str, str]:
    """A value as its number and what it counts: "4", "people"; "4 million", "people"."""
    number, *rest = words.split()
    while rest and rest[0].lower() in LARGE:
        number = f"{number} {rest.pop(0)}"
    return number, " ".join(rest)


def _first(words: Sequence[str]) -> list[str]:
    """The values, or of many the first ones and the number of the rest."""
    return [*words[:SHOWN], f"{len(words) - SHOWN} other values"] if len(words) > SHOWN + 1 else list(words)
