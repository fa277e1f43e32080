"""Inside one article: an age, or the years since a birth, that do not fit the birth year in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.ages.lifespan import inspect_article as lifespan
from checker.compare.one_article.ages.lives import lives
from checker.compare.one_article.ages.phrases import AGE_UNITS, PLACE
from checker.compare.one_article.sentence.neighbours import between, exact, ordered, pairs_in_sentence, said
from checker.compare.values.relation import Contradiction
from checker.compare.values.time_words import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text.word_lists import alternations

_ANY = alternations("compare/birth")

_BORN = rf"born\s+{PLACE}(?:(?:in|on)\s+)?"
_AGE_THEN_BIRTH = re.compile(
    rf",?\s+(?:(?:who|and)\s+)?(?:(?:was|is)\s+)?{_BORN}"
    rf"|\s+(?:(?!(?:an?|the|and)\b)[a-z'’-]+\s+){{1,3}}?(?:who\s+)?(?:(?:was|is)\s+)?{_BORN}"
    rf"|,[^,;.()]{{0,60}}\s+and\s+(?:was|is)\s+{_BORN}"
)
"""The words from an age to the birth of the same person: "43, who was born in", "43-year-old lawyer born on"."""
_OPENS_BORN = re.compile(rf"\W*Born\s+{PLACE}(?:(?:in|on)\s+)?")
_NAMED = re.compile(
    r",\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}(?:[A-Z][\w.'’-]*\s+){0,3}[A-Z][\w.'’-]*,\s+(?:now\s+|aged\s+)?"
)
_THE = re.compile(r",\s+the\s+")
_BORN_BEFORE = re.compile(rf"\b{_BORN}$")
_STILL = re.compile(
    r"(?:\s+(?:in|at)\s+[A-Z][\w.'’-]*(?:,?\s+[A-Z][\w.'’-]*){0,3})?\)?,?\s+(?:and\s+)?(?:(?:who\s+|he\s+"
    r"|she\s+)?is|now)\s+"
    r"(?:now\s+|only\s+)?(?:aged\s+)?"
)
"""The words from a birth to a current age: "born in 1956 in Norvale and is 43"."""
_OTHERS = re.compile(
    rf"\b(?:{_ANY['others']}|parents?|sons?|daughters?|sisters?|brothers?|twins?|child(?:ren)?|bab(?:y|ies)|m[ae]n"
    r"|wom[ae]n|grand\w+|widow(?:er)?)\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:die[sd]?|dead|death|killed|aged? of|when|then|at the time|at (?:the )?age|would (?:have|be)|had been)\b",
    re.IGNORECASE,
)
_SINCE_BIRTH = re.compile(r"\s+since\s+(?:the\s+birth\s+of|(?:he|she)\s+was\s+born)\b", re.IGNORECASE)


def _one_person(age: Claim, born: Claim, text: str) -> bool:
    """Whether grammar alone shows that the age and the birth belong to one person."""
    if age.mention.start < born.mention.start:
        gap = between(age, born, text)
        return bool(_AGE_THEN_BIRTH.fullmatch(gap)) and not _OTHERS.search(gap.split("born")[0].split("-old")[-1])
    gap, before = between(born, age, text), text[born.sentence.start : born.mention.start]
    if _OTHERS.search(before + gap):
        return False
    opened = _OPENS_BORN.fullmatch(before) and (_NAMED.fullmatch(gap) or _THE.fullmatch(gap))
    return bool(opened or (_BORN_BEFORE.search(before) and _STILL.fullmatch(gap)))


def _birth(claim: Claim) -> TimeValue | None:
    value = claim.mention.value
    written = isinstance(value, TimeValue) and value.year is not None and str(value.year) in claim.mention.text
    return value if written and isinstance(value, TimeValue) else None


def _other_years(pair: tuple[Claim, Claim], claims: Sequence[Claim]) -> bool:
    """Whether the sentence has another year that the age may refer to."""
    held = [claim for claim in claims if claim.sentence == pair[0].sentence and claim not in pair]
    return any(_birth(claim) is not None for claim in held)


def _told(age: Claim, born: Claim, article: Article) -> tuple[float, str] | None:
    """The stated years of a life up to today, and how to phrase them."""
    quantity, text = exact(age), article.text
    if quantity is None or quantity.number is None:
        return None
    if age.mention.kind is Kind.AGE:
        whole = quantity.unit in AGE_UNITS and _one_person(age, born, text) and not _OTHER_TIME.search(said(text, age))
        return (quantity.number, f"{quantity.number:g} years old") if whole else None
    since = (
        quantity.unit == "year" and _SINCE_BIRTH.match(text, age.mention.end) and age.mention.start < born.mention.start
    )
    if not since or not _BORN_BEFORE.search(text[max(0, born.mention.start - 80) : born.mention.start]):
        return None
    return quantity.number, age.mention.text


def _in_sentence(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every age that does not fit the birth year of the same person on the publication day.

    Silent if that day is not stated, if the sentence is about another time or year, and if the age and the birth may
    belong to two people.
    """
    today = article.published.day
    if today is None or not article.published.stated:
        return []
    found = []
    for pair in pairs_in_sentence(claims):
        born, age = sorted(pair, key=lambda claim: claim.mention.kind is not Kind.DATE)
        birth = _birth(born) if born.mention.kind is Kind.DATE and age.mention.kind is not Kind.DATE else None
        told = _told(age, born, article) if birth is not None else None
        if birth is None or birth.year is None or told is None or _other_years(pair, claims):
            continue
        oldest = today.year - birth.year
        if not oldest - 1 <= told[0] <= oldest:
            why = f"someone born in {birth.year} is {oldest - 1} or {oldest} in {today.year}"
            found.append(Contradiction(ordered([(told[1], age), (f"born {describe(birth)}", born)]), why))
    return found


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every age that does not fit the birth of the same person, or another age at another time."""
    found = _in_sentence(claims, article)
    taken = {claim.mention.start for one in (*found, *lifespan(claims, article)) for _, claim in one.sides}
    return [
        *found,
        *(one for one in lives(claims, article) if not {claim.mention.start for _, claim in one.sides} & taken),
    ]


COMPARATOR = OneArticle(
    "birth", frozenset({Kind.AGE, Kind.DATE, Kind.TIME, Kind.DURATION, Kind.ORDINAL}), inspect_article
)
