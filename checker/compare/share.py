"""Inside one article: a percentage that does not match its parts ("12 of the 20 members, or 70 percent")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.compare.neighbours import between
from checker.compare.relation import Contradiction
from checker.compare.wording import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity

NAME = "share"
KINDS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.PERCENT, Kind.MONEY})

_OF = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}(?:out\s+)?of\s+(?:(?:the|its|their|his|her|all|our|a total of)\s*)?", re.IGNORECASE
)
_OR = re.compile(r"\s*(?:,\s*or|\(|,|-|–|—)\s*(?:(?:about|around|roughly|nearly|almost|some)\s*)?", re.IGNORECASE)


def _triples(claims: Sequence[Claim], text: str) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Part, whole and percentage that stand one behind the other in one sentence, the percentage first or last."""
    for first, second, third in zip(claims, claims[1:], claims[2:], strict=False):
        if not first.sentence == second.sentence == third.sentence:
            continue
        left, right = between(first, second, text), between(second, third, text)
        if third.mention.kind is Kind.PERCENT and _OF.fullmatch(left) and _OR.fullmatch(right):
            yield first, second, third
        elif first.mention.kind is Kind.PERCENT and _OR.fullmatch(left) and _OF.fullmatch(right):
            yield second, third, first


def _plain(claim: Claim) -> Quantity | None:
    value = claim.mention.value
    return value if isinstance(value, Quantity) and value.number is not None else None


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every percentage that is not the share its own part and whole make, rounding and hedges allowed."""
    found = []
    for triple in _triples(claims, article.text):
        part, whole, percent = (_plain(claim) for claim in triple)
        if (
            part is None
            or whole is None
            or percent is None
            or not whole.number
            or Kind.PERCENT in (triple[0].mention.kind, triple[1].mention.kind)
        ):
            continue
        share = 100 * (part.number or 0.0) / whole.number
        slack = percent.step / 2 + (5 if "~" in (part.modifier, whole.modifier, percent.modifier) else 0.5)
        if abs(share - (percent.number or 0.0)) > slack:
            values = [(describe(value), claim) for value, claim in zip((part, whole, percent), triple, strict=True)]
            sides = sorted(values, key=lambda side: side[1].mention.start)
            found.append(Contradiction(tuple(sides), f"{describe(part)} of {describe(whole)} is {share:.3g} %"))
    return found
