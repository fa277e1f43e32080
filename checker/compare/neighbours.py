"""Claims that stand near each other in one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Claim


def pairs_in_sentence(claims: Sequence[Claim], reach: int = 3) -> Iterator[tuple[Claim, Claim]]:
    """Each claim with the next `reach` claims of its sentence, in the order of the text."""
    for index, left in enumerate(claims):
        for right in claims[index + 1 : index + 1 + reach]:
            if right.sentence == left.sentence:
                yield left, right


def between(left: Claim, right: Claim, text: str) -> str:
    """The text between two claims."""
    return text[left.mention.end : right.mention.start]
