"""A count from an earlier date, beside the date it leads to ("on 7 March. Two weeks later, on 21 March")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from checker.compare.one_article.sentence.neighbours import between, in_quotes, ordered
from checker.compare.one_article.sentence.plain_numbers import NUMBER, plain_value
from checker.compare.values.relation import Contradiction
from checker.compare.values.words_of_time import bare_weekday, day_said
from checker.model.claim import Claim
from checker.model.value import Duration, TimeValue
from checker.text.word_lists import alternations

_ANY = alternations("compare/later")

Count = tuple[float, float, str]
"""Days, by how many they may be off, and the unit in the text."""

_ON = (
    r"(?:\s*[,(–—]\s*|\s+-\s+|\s+)(?:on|in)\s+(?:the\s+(?:night|morning|evening|afternoon)\s+of\s+)?|\s*[,(–—]\s*"
    r"|\s+-\s+"
)
_WAY = re.compile(rf"\s+(?P<way>later|afterwards?|earlier|before|previously)(?:{_ON})", re.IGNORECASE)
_JOINT = re.compile(_ON, re.IGNORECASE)
_NEXT = re.compile(r"(?:the|a)\s+(?P<way>next|following|previous|preceding)\s+day", re.IGNORECASE)
_DAY_AFTER = re.compile(r"(?:the|a)\s+day\s+(?P<way>later|after|before|earlier)", re.IGNORECASE)
_EARLIER_BY = re.compile(
    rf"(?:exactly\s+|just\s+)?(?P<number>{NUMBER}|an?)\s+(?P<unit>day|week|month|year)s?\s+(?P<way>earlier"
    rf"|before|previously|later|after)",
    re.IGNORECASE,
)
_UNITS = {"day": (1.0, 0.0), "week": (7.0, 1.0), "month": (30.4, 16.0), "year": (365.25, 200.0)}
"""Days of a unit, and by how many days it may be off."""
_CLOSED = re.compile(r"\s*(?:[,.;:)\]–—]|-\s|$|[a-z])")
_EARLIER = frozenset({"earlier", "before", "previously", "previous", "preceding"})
_LOOSE = re.compile(rf"\b(?:{_ANY['loose']})\s+$", re.IGNORECASE)
_TRAILING = re.compile(r"\s+(?:later|afterwards)\s*[.;)\n]|\s+(?:later|afterwards)$")
_APPOSED = re.compile(r"\s*[,(–—]\s*(?:exactly\s+|just\s+|only\s+)?", re.IGNORECASE)
"""What joins a date to a count that ends its sentence ("came out in 2004, nine years later")."""
_KNOWN = 60
"""Claims before a count among which its starting date may be."""
_ONE_DAY: Count = (1.0, 0.0, "day")


def _phrase(phrase: Claim, date: Claim, text: str, count: Callable[[Claim], Count | None]) -> tuple[Count, bool] | None:
    """The count that a phrase beside a date makes, and whether it leads back."""
    if date.mention.start < phrase.mention.start:
        trailing = isinstance(phrase.mention.value, Duration) and _TRAILING.match(text, phrase.mention.end)
        counted = count(phrase) if trailing and _APPOSED.fullmatch(between(date, phrase, text)) else None
        return (counted, False) if counted is not None else None
    before = text[max(phrase.sentence.start, phrase.mention.start - 12) : phrase.mention.start]
    gap = between(phrase, date, text)
    if _LOOSE.search(before):
        return None
    if isinstance(phrase.mention.value, Duration):
        way, counted = _WAY.fullmatch(gap), count(phrase)
        return (counted, way["way"].lower() in _EARLIER) if way is not None and counted is not None else None
    counted_back = _EARLIER_BY.fullmatch(phrase.mention.text)
    if counted_back is not None and _JOINT.fullmatch(gap):
        size, slack = _UNITS[counted_back["unit"].lower()]
        number = 1.0 if counted_back["number"].lower() in ("a", "an") else plain_value(counted_back["number"])
        return (number * size, slack, counted_back["unit"].lower()), counted_back["way"].lower() in _EARLIER
    named = _NEXT.fullmatch(phrase.mention.text) or _DAY_AFTER.fullmatch(phrase.mention.text)
    return (_ONE_DAY, named["way"].lower() in _EARLIER) if named is not None and _JOINT.fullmatch(gap) else None


def _dated(claim: Claim) -> bool:
    value = claim.mention.value
    named = isinstance(value, TimeValue) and not value.deictic and not value.mod
    return (
        named
        and isinstance(value, TimeValue)
        and (value.first is not None or value.weekday is not None or bool(value.day))
    )


def _written(claim: Claim) -> bool:
    """Whether a claim writes a month or a year, or is a weekday."""
    return _dated(claim) and (
        bare_weekday(claim) is not None
        or any(character.isdigit() for character in claim.mention.text)
        or not claim.mention.text.islower()
    )


def counts_on(
    claims: Sequence[Claim],
    text: str,
    count: Callable[[Claim], Count | None],
    apart: Callable[[Claim, Claim, float, float, str], str | None],
) -> Iterator[Contradiction]:
    """Every count and date that fit neither the last date before them nor any other earlier date."""
    for index in range(len(claims) - 1):
        phrase, date = claims[index], claims[index + 1]
        if isinstance(date.mention.value, Duration):
            phrase, date = date, phrase
        if phrase.sentence != date.sentence or not _dated(date):
            continue
        told = _phrase(phrase, date, text, count)
        before = claims[max(0, index - _KNOWN) : index]
        base = _base(before, phrase) if told is not None else None
        if told is None or base is None or not _CLOSED.match(text, date.mention.end):
            continue
        counted, back = told
        others = [claim for claim in before if _written(claim)]
        days, slack, unit = counted
        pairs = [
            (one, date) if back else (date, one) for one in (base, *(one for one in others if _same_grain(one, base)))
        ]
        reasons = [apart(second, first, days, slack, unit) for second, first in pairs]
        why = reasons[0]
        if why is None or None in reasons:
            continue
        sides = [(phrase.mention.text, phrase), (day_said(date), date), (day_said(base), base)]
        near = len([one for one in others if one.sentence == base.sentence]) == 1
        yield Contradiction(ordered(sides), why, certain=near and not in_quotes(text, phrase))


def _base(before: Sequence[Claim], phrase: Claim) -> Claim | None:
    """The last date before a phrase, in its sentence or the one before."""
    near = [claim for claim in before if _written(claim) and claim.sentence.index >= phrase.sentence.index - 1]
    return near[-1] if near else None


def _same_grain(one: Claim, other: Claim) -> bool:
    """Whether two dates are both days or both longer, so that one can be mistaken for the other."""
    first, second = one.mention.value, other.mention.value
    if not isinstance(first, TimeValue) or not isinstance(second, TimeValue):
        return False
    return (first.first == first.last) == (second.first == second.last) and bool(bare_weekday(one)) == bool(
        bare_weekday(other)
    )
