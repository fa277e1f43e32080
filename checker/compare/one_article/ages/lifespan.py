"""Inside one article: an age at death that does not fit the dates of birth and death."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.compare.comparator import OneArticle
from checker.compare.one_article.ages.phrases import AGE_UNITS
from checker.compare.one_article.sentence.neighbours import between, exact, ordered, said
from checker.compare.values.relation import Contradiction
from checker.compare.values.time_words import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue

_BORN = re.compile(r"\bborn\s+(?:(?:in|at)\s+(?:[A-Z][\w.'’-]*,?\s+){1,4})?(?:(?:in|on)\s+)?$", re.IGNORECASE)
_DIED = re.compile(r"\b(?:died|passed away)\b", re.IGNORECASE)
_DIED_BEFORE = re.compile(r"\b(?:died|passed away)\b[^.;()]{0,40}$", re.IGNORECASE)
_BRACKET, _DASH = re.compile(r"[A-Za-z]\s+\(\s*$"), re.compile(r"\s*[-–—]\s*")
_BRACKET_DIED = re.compile(r"\),?\s+(?:[^().;]{0,60},\s+)?(?:(?:who|which)\s+)?(?:has\s+)?(?:died|passed away)\b")
_POSSESSED = re.compile(r"\b(?:his|her|their|its)\s")
_OTHERS = re.compile(
    r"\b(?:whose|survived by|his (?:wife|father|mother|son|daughter|brother|sister)|her (?:husband|father|mother|son"
    r"|daughter|brother|sister)|widow|married)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\W*(?:He|She)\s")
_BORN_PRONOUN = re.compile(r"\W*(?:(?:He|She)\s+was\s+born\b|Born\b[^;.]*,\s+(?:he|she)\b)")
_AGE_ALONE = re.compile(
    r"\W*(?:He|She)\s+(?:was|had\s+been)\s+(?:aged\s+)?(?P<age>\d+)\b(?:\s+years\s+old)?(?:\s*[.!])?"
)


class Life(NamedTuple):
    """The birth, death and age at death that an article states for one person."""

    age: Claim
    years: float
    born: Claim
    birth: TimeValue
    died: Claim
    death: TimeValue


def _before(claim: Claim, article: Article, reach: int) -> str:
    return article.text[max(claim.sentence.start, claim.mention.start - reach) : claim.mention.start]


def _dated(claim: Claim) -> TimeValue | None:
    value = claim.mention.value
    return value if isinstance(value, TimeValue) and value.year is not None and value.first else None


def _span(claims: Sequence[Claim], article: Article) -> tuple[Claim, Claim] | None:
    """The years of a life in brackets after a name: "(1931-2018)"."""
    for born, died in pairwise(claims):
        years = _dated(born) is not None and _dated(died) is not None and _BRACKET.search(_before(born, article, 6))
        if years and _DASH.fullmatch(between(born, died, article.text)) and article.text[died.mention.end] == ")":
            return born, died
    return None


def _births(claims: Sequence[Claim], article: Article) -> list[Claim]:
    span = _span(claims, article)
    told = [claim for claim in claims if _dated(claim) is not None and _BORN.search(_before(claim, article, 80))]
    return [*told, span[0]] if span else told


def _deaths(claims: Sequence[Claim], article: Article) -> list[Claim]:
    """Dates of a known year directly after the verb."""
    span = _span(claims, article)
    told = [claim for claim in claims if _dated(claim) is not None and _DIED_BEFORE.search(_before(claim, article, 60))]
    return [*told, span[1]] if span else told


def _ages(claims: Sequence[Claim], following: Sequence[Claim], article: Article) -> list[tuple[Claim, float]]:
    """The ages of a sentence, or the only one of the next if it says nothing else ("She was 80.")."""
    found = [age for claim in claims if (age := _age(claim)) is not None]
    alone = (
        _AGE_ALONE.fullmatch(said(article.text, following[0]).rstrip()) if len(following) == 1 and not found else None
    )
    after = _age(following[0]) if alone else None
    return [*found, after] if after is not None else found


def _age(claim: Claim) -> tuple[Claim, float] | None:
    quantity = exact(claim)
    whole = claim.mention.kind is Kind.AGE and quantity is not None and quantity.unit in AGE_UNITS
    return (claim, quantity.number) if whole and quantity is not None and quantity.number is not None else None


def _one_person(born: Claim, age: Claim, died: Claim, article: Article) -> bool:
    """Whether a birth belongs to the person who died: in that sentence, with that name, or with "he" in the next."""
    step = born.sentence.index - died.sentence.index
    if step == 0:
        return True
    if step == -1 and _PRONOUN.match(said(article.text, died)) and not _OTHERS.search(said(article.text, born)):
        return len(born.names - set(born.frame.place)) <= len(born.frame.names) + 1
    if step == 1 and _BORN_PRONOUN.match(said(article.text, born)):
        return True
    person = died.frame.person or age.frame.person
    dead = {*died.frame.names, *age.frame.names, *([person] if person else [])}
    return bool({*born.frame.names, *born.frame.subject} & dead)


def _one_clause(born: Claim, died: Claim, text: str) -> bool:
    """Whether a sentence mentions no other person's death between a birth and a death."""
    first, last = sorted((born, died), key=lambda claim: claim.mention.start)
    gap = between(first, last, text)
    if _DASH.fullmatch(gap):
        return bool(_BRACKET_DIED.match(text, last.mention.end))
    return not _POSSESSED.search(_DIED.split(gap)[0])


def _lives(claims: Sequence[Claim], article: Article) -> list[Life]:
    """Births, deaths and ages of one person, if the sentences about them contain one of each."""
    sentences: dict[int, list[Claim]] = {}
    for claim in claims:
        sentences.setdefault(claim.sentence.index, []).append(claim)
    births = [born for held in sentences.values() for born in _births(held, article)]
    found = []
    for index, held in sentences.items():
        sentence, deaths = said(article.text, held[0]), _deaths(held, article)
        ages = _ages(held, sentences.get(index + 1, ()), article)
        if len(ages) != 1 or len(deaths) != 1 or not _DIED.search(sentence) or _OTHERS.search(sentence):
            continue
        (age, years), died = ages[0], deaths[0]
        here = [born for born in births if born.sentence.index == index and _one_clause(born, died, article.text)]
        if not here and any(born.sentence.index == index for born in births):
            continue
        around = here or [born for born in births if _one_person(born, age, died, article)]
        birth, death = (_dated(around[0]), _dated(died)) if len(around) == 1 else (None, None)
        if birth is not None and death is not None:
            found.append(Life(age, years, around[0], birth, died, death))
    return found


def _possible(birth: TimeValue, death: TimeValue) -> tuple[int, int] | None:
    """The lowest and highest possible age at death; they are equal if both days are known."""
    if birth.first is None or birth.last is None or death.first is None or death.last is None:
        return None
    if birth.year is None or death.first.year != death.last.year:
        return None
    return _whole_years(birth.last, death.first), _whole_years(birth.first, death.last)


def _whole_years(first: dt.date, last: dt.date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every age at death that the dates of birth and death do not allow. The year of death must be known."""
    found = []
    for life in _lives(claims, article):
        possible = _possible(life.birth, life.death)
        if possible is None or possible[0] <= life.years <= possible[1]:
            continue
        ages = " or ".join(str(age) for age in dict.fromkeys(possible))
        why = f"someone born {describe(life.birth)} was {ages} on {describe(life.death)}"
        if possible[0] != possible[1]:
            why = f"someone born in {life.birth.year} was {ages} in {life.death.year}"
        sides = [(f"died at {life.years:g}", life.age), (f"born {describe(life.birth)}", life.born),
                 (f"died {describe(life.death)}", life.died)]  # fmt: skip
        found.append(Contradiction(ordered(sides), why))
    return found


COMPARATOR = OneArticle("lifespan", frozenset({Kind.AGE, Kind.DATE}), inspect_article)
