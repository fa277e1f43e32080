"""Inside one article: an age that does not fit the birth year in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.neighbours import pairs_in_sentence
from checker.compare.relation import Contradiction
from checker.compare.time import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity, TimeValue

NAME = "birth"
KINDS = frozenset({Kind.AGE, Kind.DATE})

_BORN = re.compile(r"\bborn\s+(?:in|on)\s+$", re.IGNORECASE)
_AT_DEATH = re.compile(r"\b(?:die[sd]?|dead|killed|aged? of)\b", re.IGNORECASE)


def _born(claim: Claim, text: str) -> bool:
    return bool(_BORN.search(text[max(0, claim.mention.start - 16) : claim.mention.start]))


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every age in a sentence that also gives the birth year and does not fit it on the publication day.

    Silent where that day is not stated, and in sentences on a death, where the age is one of another year.
    """
    today = article.published.day
    if today is None or not article.published.stated:
        return []
    found = []
    for pair in pairs_in_sentence(claims):
        age, born = sorted(pair, key=lambda claim: claim.mention.kind is not Kind.AGE)
        years, birth = age.mention.value, born.mention.value
        if (
            not isinstance(years, Quantity)
            or not isinstance(birth, TimeValue)
            or birth.year is None
            or years.number is None
        ):
            continue
        sentence = article.text[age.sentence.start : age.sentence.end]
        if years.unit not in ("year", "year of age", "") or not _born(born, article.text) or _AT_DEATH.search(sentence):
            continue
        oldest = today.year - birth.year
        if not oldest - 1 <= years.number <= oldest:
            why = f"someone born in {birth.year} is {oldest - 1} or {oldest} in {today.year}"
            found.append(Contradiction(((f"{years.number:g} years old", age), (f"born {describe(birth)}", born)), why))
    return found
