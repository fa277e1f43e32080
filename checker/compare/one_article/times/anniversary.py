"""Inside one article: an anniversary in the wrong year ("marks the 50th anniversary of the 1979 flood", in 2019)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, exact, in_quotes, ordered, pairs_in_sentence, said
from checker.compare.thresholds import thresholds
from checker.compare.values.relation import Contradiction
from checker.compare.values.time_words import describe
from checker.compare.values.words_of_time import bare_weekday
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text.word_lists import alternations

_ANY = alternations("compare/anniversary")

_OF = re.compile(
    r"\s+(?:anniversary|jubilee)\s+of\s+(?:(?:the|a|an|his|her|its|their)\s+)?(?:[\w.'’-]+\s+){0,7}?(?:(?:in"
    r"|on|of)\s+)?(?:the\s+)?"
)
_FOUNDED = re.compile(rf"\b(?:{_ANY['founded']})\s+(?:(?:in|at)\s+[A-Z]\w+\s+)?(?:in|on)\s+$")
_FOUNDED_THEN = re.compile(
    rf"\b(?:{_ANY['founded then']}"
    r"|dates? (?:back )?(?:to|from)|dating (?:back )?(?:to|from))\b(?:\s+(?!(?:and|or|but|that"
    r"|which|who)\b)[\w'’.-]+){0,5}?\s+$",
    re.IGNORECASE,
)
"""Words that make the year after them that of a beginning."""
_CENTENARY = re.compile(
    r"\b(?:its|their)\s+(centenary|centennial|bicentenary|bicentennial|tercentenary)\b", re.IGNORECASE
)
_CENTURIES = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300}
_MARKS = re.compile(r"\b(?:mark(?:s|ed|ing)?|celebrat(?:es?|ed|ing))\s+$")
_OF_STATE = re.compile(r"\s+(?:of|as|in|since)\b")
_WAS_FOUNDED = re.compile(rf"\b(?:was|were)\s+(?=(?:first\s+)?(?:{_ANY['was founded']})\b)")
_GAINED = re.compile(rf"\b(?:{_ANY['gained']})\b(?:\s+(?!(?:and|or|but)\b)[\w'’.-]+){{0,5}}?\s+$")
_POSSESSIVE = re.compile(r"\b(?:its|their)\s+$")
_OF_ANOTHER = re.compile(r"\s+\w+\s+(?:of|since)\b")
_WHOSE = re.compile(r",\s+whose\s+")
_KEEPS = re.compile(
    r",?\s+(?:and\s+)?(?:(?:is|will be)\s+)?(?:celebrat(?:es|ing|e)|mark(?:s|ing)?|keeps|will (?:celebrate|mark))"
    r"\s+its\s+"
)
_ITS = re.compile(r"\s+(?:anniversary|birthday|jubilee)\b")
_SINCE = re.compile(r"\s+since\s+(?:(?:the|a|an|his|her|its|their)\s+)?(?:[\w.'’-]+\s+){0,4}?(?:(?:in|on|of)\s+)?")
_BEEN = re.compile(
    rf"\b(?:{_ANY['been']})\s+(?:now\s+|exactly\s+)?$",
    re.IGNORECASE,
)
_DAY_OF = re.compile(r",?\s+(?:which\s+(?:is|was)\s+)?(?:on\s+)?the\s+")
_NOW = re.compile(
    r"\b(?:marks?|marking|celebrates?|celebrating|commemorates?|commemorating|it is|it’s|it's)\b", re.IGNORECASE
)
_KEPT = re.compile(r"\b(?:mark(?:s|ed|ing)?|celebrat(?:es?|ed|ing)|commemorat(?:es?|ed|ing)|is|’s|'s)\b", re.IGNORECASE)
_AHEAD = re.compile(rf"\b(?:{_ANY['ahead']}|plans?|approach\w*|prepar\w*)\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:had|was|were|would have|if)\b", re.IGNORECASE)
_RANGE = re.compile(r"\d{4}[-–/]\d")
_LIMITS = thresholds()
_ROUND = _LIMITS.round_years


class Kept(NamedTuple):
    """A count of years, the claim of the year it starts from, and by how many years it may be off."""

    told: Claim
    years: int
    start: Claim
    slack: int


def _year(claim: Claim) -> int | None:
    """The year that a claim writes out."""
    value = claim.mention.value
    written = isinstance(value, TimeValue) and value.year is not None and str(value.year) in claim.mention.text
    return value.year if written and isinstance(value, TimeValue) else None


def _is_range(claim: Claim, text: str) -> bool:
    """Whether a year is the first of several and the anniversary may be of the last: "the 1914-18 war"."""
    return bool(_RANGE.search(text[claim.mention.start : claim.mention.end + 2]))


def _kept(left: Claim, right: Claim, text: str) -> Kept | None:
    """The anniversary that two neighbouring claims state, or None."""
    gap = between(left, right, text)
    number, start = exact(left), _year(right)
    if number is not None and number.number is not None and start is not None and not _is_range(right, text):
        years, ordinal = int(number.number), left.mention.kind is Kind.ORDINAL
        if (ordinal or left.mention.text.endswith("-year")) and _OF.fullmatch(gap):
            return Kept(left, years, right, 0)
        opening = text[max(left.sentence.start, left.mention.start - 24) : left.mention.start]
        if number.unit == "year" and _SINCE.fullmatch(gap) and _BEEN.search(opening):
            return Kept(left, years, right, next(slack for size, slack in _ROUND if years % size == 0))
    number = exact(right) if right.mention.kind is Kind.ORDINAL else None
    if number is None or number.number is None or _year(left) is None:
        return None
    if not _KEEPS.fullmatch(gap) and not _WHOSE.fullmatch(gap):
        return None
    founded = _WHOSE.fullmatch(gap) or _FOUNDED.search(
        text[max(left.sentence.start, left.mention.start - 60) : left.mention.start]
    )
    return Kept(right, int(number.number), left, 0) if founded and _ITS.match(text, right.mention.end) else None


def _of_a_founding(claims: Sequence[Claim], text: str) -> Iterator[Kept]:
    """An anniversary and the founding of the same thing elsewhere in its sentence, if each is the only one."""
    for held in _by_sentence(claims):
        years = [claim for claim in held if _year(claim) is not None]
        counts = [claim for claim in held if claim.mention.kind is Kind.ORDINAL and _ITS.match(text, claim.mention.end)]
        if len(years) != 1 or len(counts) != 1 or _is_range(years[0], text):
            continue
        number = exact(counts[0])
        first, told = years[0], counts[0]
        founding = _FOUNDED_THEN.search(text, max(first.sentence.start, first.mention.start - 70), first.mention.start)
        whose = _POSSESSIVE.search(text, told.sentence.start, told.mention.start)
        if (
            founding
            and whose
            and number is not None
            and number.number is not None
            and not _OF_ANOTHER.match(text, told.mention.end)
        ):
            yield Kept(told, int(number.number), first, 0)


def _of_a_centenary(claims: Sequence[Claim], text: str) -> Iterator[Kept]:
    """ "Its centenary" and the founding of the same thing, if its year is the only one of the sentence."""
    for held in _by_sentence(claims):
        years = [claim for claim in held if _year(claim) is not None]
        named = _CENTENARY.search(text, held[0].sentence.start, held[0].sentence.end)
        if len(years) == 1 and named is not None and not _is_range(years[0], text):
            first = years[0]
            if _FOUNDED_THEN.search(text, max(first.sentence.start, first.mention.start - 70), first.mention.start):
                yield Kept(first, _CENTURIES[named[1].lower()], first, 0)


def _of_independence(claims: Sequence[Claim], text: str) -> Iterator[Kept]:
    """ "Marks 40 years of independence, which it won in 1968", if the sentence has no other length or year."""
    for held in _by_sentence(claims):
        years = [claim for claim in held if _year(claim) is not None]
        lengths = [
            claim
            for claim in held
            if (length := exact(claim)) is not None and length.unit == "year" and claim.mention.kind is Kind.DURATION
        ]
        if (
            len(years) != 1
            or len(lengths) != 1
            or lengths[0].mention.start > years[0].mention.start
            or _is_range(years[0], text)
        ):
            continue
        told, first = lengths[0], years[0]
        marks = _MARKS.search(text, told.sentence.start, told.mention.start) and _OF_STATE.match(text, told.mention.end)
        number = exact(told)
        if (
            marks
            and _GAINED.search(text, told.mention.end, first.mention.start)
            and number
            and number.number is not None
        ):
            yield Kept(told, int(number.number), first, 1)


def _by_sentence(claims: Sequence[Claim]) -> list[list[Claim]]:
    return [list(held) for _, held in groupby(claims, key=lambda claim: claim.sentence.index)]


def _years_kept(kept: Kept, claims: Sequence[Claim], article: Article) -> tuple[int, ...]:
    """The years in which the anniversary may be celebrated, by its clause; none if the clause leaves it open."""
    text = article.text
    held = [claim for claim in claims if claim.sentence == kept.told.sentence and claim not in (kept.told, kept.start)]
    written = [claim for claim in held if _year(claim) is not None]
    day_of = [
        c
        for c in written
        if c.mention.end <= kept.told.mention.start and _DAY_OF.fullmatch(between(c, kept.told, text))
    ]
    if written:
        year = _year(day_of[-1]) if len(written) == 1 and day_of else None
        return (year,) if year is not None else ()
    today = article.published.day
    if today is None or not article.published.stated:
        return ()
    sentence, days = said(text, kept.told), [day for claim in held if (day := _named_day(claim)) is not None]
    verb = _NOW if not days else _KEPT
    if _OTHER.search(_WAS_FOUNDED.sub("", sentence)) or not (verb.search(sentence) or kept.slack):
        return ()
    ahead = {today.year + 1} if _AHEAD.search(sentence) else set()
    return tuple(sorted({today.year, *ahead, *(day.year for day in days if day.year is not None)}))


def _named_day(claim: Claim) -> TimeValue | None:
    """A day or period near the publication day: "today", "on Saturday", "next year"."""
    value = claim.mention.value
    near = isinstance(value, TimeValue) and (value.deictic is not None or bare_weekday(claim) is not None)
    return value if near and isinstance(value, TimeValue) else None


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every anniversary with a count that does not lead from its year to the one in which it is celebrated.

    That is the year of the day stated with it, such as "today" or "next year", or the year of publication if the clause
    is in the present tense. Silent if the sentence contains another year.
    """
    found = []
    pairs = (_kept(left, right, article.text) for left, right in pairs_in_sentence(claims, reach=1))
    beside = [kept for kept in pairs if kept is not None]
    counted = {kept.told.mention.start for kept in beside}
    apart = [kept for kept in _of_a_founding(claims, article.text) if kept.told.mention.start not in counted]
    apart += [*_of_a_centenary(claims, article.text), *_of_independence(claims, article.text)]
    for kept in (*beside, *apart):
        year = _year(kept.start)
        if year is None:
            continue
        possible = _years_kept(kept, claims, article)
        if not possible or any(abs(one - year - kept.years) <= kept.slack for one in possible):
            continue
        why = f"{possible[0]} is {possible[0] - year} years after {year}"
        value = kept.start.mention.value
        told = describe(value) if isinstance(value, TimeValue) else kept.start.mention.text
        sides = [(f"{kept.years} years", kept.told), (told, kept.start)]
        sides = sides if kept.told is not kept.start else [(told, kept.start), (f"{kept.years} years", kept.start)]
        found.append(Contradiction(ordered(sides), why, certain=not in_quotes(article.text, kept.told)))
    return found


COMPARATOR = OneArticle("anniversary", frozenset({Kind.DATE, Kind.TIME, Kind.DURATION, Kind.ORDINAL}), inspect_article)
