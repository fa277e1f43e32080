"""Inside one article: a count of days between two dates that does not fit them ("May 12, two days after May 9")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, ordered
from checker.compare.one_article.times.later import counts_on
from checker.compare.thresholds import thresholds
from checker.compare.values.relation import Contradiction
from checker.compare.values.time import describe
from checker.compare.values.words_of_time import bare_weekday, without_guessed_year
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, TimeValue
from checker.text.word_lists import alternations

_ANY = alternations("compare/distance")

_THEN = re.compile(r"\s*(?:,|\(|-|–|—)\s*(?:just\s+|exactly\s+|only\s+)?", re.IGNORECASE)
_AFTER = re.compile(
    r"\s+(?P<way>after|before)\s+(?:(?:the|a|an|his|her|its|their)\s+)?"
    r"(?:[a-z'’-]+\s+(?:[a-z'’-]+\s+)?(?:on|of)\s+)?",
    re.IGNORECASE,
)
_AFTER_CLAUSE = re.compile(
    rf"\s+(?P<way>after|before)\s+(?:(?!(?:{_ANY['after clause']})\b)[\w'’-]+\s+){{1,6}}?(?:on|of|in)\s+",
    re.IGNORECASE,
)
"""The same with a clause: "four days after he went missing on"."""
_LATER = re.compile(r"\s+later,?\s+(?:on\s+|in\s+)?|\s+later\s*\(\s*", re.IGNORECASE)
_AND_THEN = re.compile(
    r",?\s+(?:and|but)\s+(?:was\s+|were\s+)?[a-z]+\s+(?:[a-z]+\s+){0,3}?(?:exactly\s+|just\s+)?", re.IGNORECASE
)
"""The words from a date to a count that starts from it: a second verb of the same subject."""
_MAIN_CLAUSE = re.compile(
    rf",\s+(?:[A-Z][\w.'’-]*|{_ANY['main clause']})(?:\s+[\w'’-]+){{0,3}}?\s+(?P<verb>[a-z]+)(?:\s+[\w'’-]+){{0,5}}?"
    r",?\s+on\s+",
)
"""The main clause after "three days after the vote on 4 May", up to its own date."""
_PARTICIPLE = re.compile(rf"\s(?:[a-z]+ed|{_ANY['participle']})\b")
_SIZES = {"day": (1, 0), "week": (7, 1), "month": (30.4, 16), "year": (365.25, 200)}
"""Days of a unit, and by how many days it may be off."""
_WEEK = 7
_LONGEST = {"day": 30, "week": 5, "month": 11, "year": 99}
"""The highest counts in which writers are exact; above them they round."""


_LIMITS = thresholds()
_ROUNDLY = _LIMITS.round_distance


def _days(claim: Claim) -> tuple[float, float, str] | None:
    """The length in days, by how many days it may be off, and its unit."""
    value = claim.mention.value
    if not isinstance(value, Duration) or value.length.number is None or value.length.modifier != "=":
        return None
    number, unit = value.length.number, value.length.unit
    size, slack = _SIZES.get(unit, (0, 0))
    if not 0 < number <= _LONGEST.get(unit, 0) or (number != int(number)):
        return None
    return number * size, slack + (_ROUNDLY * size if unit == "year" and number % 5 == 0 else 0), unit


def _apart(later: Claim, earlier: Claim, days: float, slack: float, unit: str) -> str | None:
    """Why two dates are not that many days apart, or None. Of weekdays, only the place in the week is known."""
    ends, starts = bare_weekday(later), bare_weekday(earlier)
    if ends is not None and starts is not None:
        return _weekdays_apart(ends, starts, days, slack)
    second, first = later.mention.value, earlier.mention.value
    if not isinstance(second, TimeValue) or not isinstance(first, TimeValue) or ends or starts:
        return None
    if second.year is None and first.year is None:
        return _days_of_month_apart(second, first, days, slack)
    if second.first is None or second.last is None or first.first is None or first.last is None:
        return None
    if (
        second.deictic
        or first.deictic
        or (unit == "year" and (without_guessed_year(later) or without_guessed_year(earlier)))
    ):
        return None
    least, most = (second.first - first.last).days, (second.last - first.first).days
    if least - slack <= days <= most + slack:
        return None
    if unit == "year" and second.year is not None and first.year is not None:
        return f"from {describe(first)} to {describe(second)} is {second.year - first.year} years"
    return f"they are {least} days apart" if least == most else f"they are {least} to {most} days apart"


def _days_of_month_apart(later: TimeValue, earlier: TimeValue, days: float, slack: float) -> str | None:
    """The same for two days of one month in an unknown year."""
    if later.day is None or earlier.day is None or later.month is None or later.month != earlier.month:
        return None
    real = later.day - earlier.day
    return f"they are {real} days apart" if abs(real - days) > slack else None


def _weekdays_apart(later: TimeValue, earlier: TimeValue, days: float, slack: float) -> str | None:
    if days > _WEEK or later.weekday is None or earlier.weekday is None:
        return None
    real = (later.weekday - earlier.weekday - days) % _WEEK
    why = f"{describe(earlier)} is {(later.weekday - earlier.weekday) % _WEEK} days before {describe(later)}"
    return why if min(real, _WEEK - real) > slack else None


def _ordered(a: Claim, b: Claim, c: Claim, text: str) -> tuple[Claim, Claim, Claim] | None:
    """The length, the later and the earlier date of three neighbouring claims; None if they form no such phrase."""
    if isinstance(b.mention.value, Duration):
        first, second = between(a, b, text), between(b, c, text)
        way = _AFTER.fullmatch(second) or _AFTER_CLAUSE.fullmatch(second)
        if way is not None and _THEN.fullmatch(first):
            return (b, a, c) if way["way"].lower() == "after" else (b, c, a)
        later = _LATER.fullmatch(second) and _AND_THEN.fullmatch(first)
        return (b, c, a) if later else None
    if not isinstance(a.mention.value, Duration):
        return None
    way, clause = _AFTER.fullmatch(between(a, b, text)), _MAIN_CLAUSE.fullmatch(between(b, c, text))
    if way is None or clause is None or len(_PARTICIPLE.findall(clause[0])) > 1:
        return None
    return (a, c, b) if way["way"].lower() == "after" else (a, b, c)


def _written(claim: Claim) -> str:
    return describe(claim.mention.value) if isinstance(claim.mention.value, TimeValue) else claim.mention.text


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every count of days, weeks, months or years between two dates of one phrase that does not fit them."""
    found = []
    dates = [claim for claim in claims if claim.mention.kind is not Kind.TIME]
    for triple in zip(dates, dates[1:], dates[2:], strict=False):
        told = _ordered(*triple, article.text) if len({claim.sentence for claim in triple}) == 1 else None
        counted = _days(told[0]) if told else None
        if told is None or counted is None:
            continue
        length, later, earlier = told
        why = _apart(later, earlier, *counted)
        if why is not None:
            sides = [(length.mention.text, length), (_written(later), later), (_written(earlier), earlier)]
            found.append(Contradiction(ordered(sides), why))
    taken = {claim.mention.start for item in found for _, claim in item.sides}
    counted_on = counts_on(claims, article.text, _days, _apart)
    return [*found, *(item for item in counted_on if not {c.mention.start for _, c in item.sides} & taken)]


COMPARATOR = OneArticle("distance", frozenset({Kind.DATE, Kind.DURATION, Kind.TIME}), inspect_article)
