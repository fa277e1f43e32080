"""Inside one article: an age at death that does not fit the years of birth and death."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.compare.neighbours import ordered, said
from checker.compare.relation import Contradiction
from checker.compare.time import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity, TimeValue

NAME = "lifespan"
KINDS = frozenset({Kind.AGE, Kind.DATE})

_BORN = re.compile(r"\bborn\s+(?:(?:in|at)\s+(?:[A-Z][\w.'’-]*,?\s+){1,4})?(?:(?:in|on)\s+)?$")
_DIED = re.compile(r"\b(?:died|passed away)\b", re.IGNORECASE)
_DIED_BEFORE = re.compile(r"\b(?:died|passed away)\b[^.;()]{0,40}$", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:survived by|his (?:wife|father|mother|son|daughter|brother|sister)|her (?:husband|father"
                     r"|mother|son|daughter|brother|sister)|widow|married)\b", re.IGNORECASE)  # fmt: skip


class Life(NamedTuple):
    """What a sentence says of one life."""

    age: Claim
    years: float
    born: Claim
    birth: TimeValue
    died: Claim
    death: TimeValue


def _before(claim: Claim, article: Article, reach: int) -> str:
    return article.text[max(claim.sentence.start, claim.mention.start - reach) : claim.mention.start]


def _born(claims: Sequence[Claim], article: Article) -> list[tuple[Claim, TimeValue]]:
    found = []
    for claim in claims:
        value = claim.mention.value
        if isinstance(value, TimeValue) and value.year is not None and _BORN.search(_before(claim, article, 80)):
            found.append((claim, value))
    return found


def _died(claims: Sequence[Claim], article: Article) -> list[tuple[Claim, TimeValue]]:
    """Dates right behind the verb, of a known year."""
    found = []
    for claim in claims:
        value = claim.mention.value
        if isinstance(value, TimeValue) and value.first and _DIED_BEFORE.search(_before(claim, article, 60)):
            found.append((claim, value))
    return found


def _ages(claims: Sequence[Claim]) -> list[tuple[Claim, float]]:
    found = []
    for claim in claims:
        value = claim.mention.value
        plain = isinstance(value, Quantity) and claim.mention.kind is Kind.AGE and value.unit in ("year", "")
        if plain and isinstance(value, Quantity) and value.number is not None and value.modifier == "=":
            found.append((claim, value.number))
    return found


def _one_person(born: Claim, death: Sequence[Claim]) -> bool:
    """Whether the birth is told in the sentence of the death, or of the person whose age it is."""
    person = next((claim.frame.person for claim in death if claim.frame.person), None)
    dead = {name for claim in death for name in claim.frame.names} | ({person} if person else set())
    return bool({*born.frame.names, *born.frame.subject} & dead)


def _lives(claims: Sequence[Claim], article: Article) -> list[Life]:
    """Births, deaths and ages of one person: one of each in the sentences that tell of them."""
    sentences: dict[int, list[Claim]] = {}
    for claim in claims:
        sentences.setdefault(claim.sentence.index, []).append(claim)
    births = {index: _born(held, article) for index, held in sentences.items()}
    found = []
    for index, held in sentences.items():
        sentence = said(article.text, held[0])
        ages, deaths = _ages(held), _died(held, article)
        if len(ages) != 1 or len(deaths) != 1 or not _DIED.search(sentence) or _OTHERS.search(sentence):
            continue
        around = [b for other, items in births.items() for b in items
                  if other == index or _one_person(b[0], [ages[0][0], deaths[0][0]])]  # fmt: skip
        if len(around) == 1:
            found.append(Life(*ages[0], *around[0], *deaths[0]))
    return found


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every age at death that the years of birth and death do not allow. The death needs a date of a known year."""
    found = []
    for life in _lives(claims, article):
        year = life.death.first.year if life.death.first else None
        if year is None or life.birth.year is None or not life.death.last or life.death.last.year != year:
            continue
        oldest = year - life.birth.year
        if oldest - 1 <= life.years <= oldest:
            continue
        why = f"someone born in {life.birth.year} was {oldest - 1} or {oldest} in {year}"
        sides = [(f"died at {life.years:g}", life.age), (f"born {describe(life.birth)}", life.born),
                 (f"died {describe(life.death)}", life.died)]  # fmt: skip
        found.append(Contradiction(ordered(sides), why))
    return found
