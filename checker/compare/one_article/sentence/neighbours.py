"""Claims that are near each other in one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.compare.values.quantity_words import describe
from checker.model.claim import Claim
from checker.model.value import Duration, Quantity


def pairs_in_sentence(claims: Sequence[Claim], reach: int = 3) -> Iterator[tuple[Claim, Claim]]:
    """Each claim with each of the next `reach` claims of its sentence, in text order."""
    for index, left in enumerate(claims):
        for right in claims[index + 1 : index + 1 + reach]:
            if right.sentence == left.sentence:
                yield left, right


def each_sentence(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims of each sentence, in text order."""
    return (list(held) for _, held in groupby(claims, key=lambda claim: claim.sentence))


def between(left: Claim, right: Claim, text: str) -> str:
    """The text between two claims."""
    return text[left.mention.end : right.mention.start]


def exact(claim: Claim) -> Quantity | None:
    """The quantity of a claim if it is one number without a hedge, else None."""
    value = claim.mention.value
    quantity = value.length if isinstance(value, Duration) else value
    plain = isinstance(quantity, Quantity) and quantity.number is not None and quantity.modifier == "="
    return quantity if plain and isinstance(quantity, Quantity) else None


def ordered(sides: Sequence[tuple[str, Claim]]) -> tuple[tuple[str, Claim], ...]:
    """The sides of a contradiction, in text order."""
    return tuple(sorted(sides, key=lambda side: side[1].mention.start))


def said(text: str, claim: Claim) -> str:
    """The sentence of a claim."""
    return text[claim.sentence.start : claim.sentence.end]


def in_quotes(text: str, claim: Claim) -> bool:
    """Whether a claim is inside quotation marks that open in its paragraph."""
    before = text[text.rfind("\n", 0, claim.mention.start) + 1 : claim.mention.start]
    return (
        before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("``") > before.count("''")
    )


def share_written(claim: Claim) -> str:
    """A share as it appears in a finding."""
    value = claim.mention.value
    return describe(value) if isinstance(value, Quantity) and value.unit else claim.mention.text
