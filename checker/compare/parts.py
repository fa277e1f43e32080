"""Inside one article: a part that is larger than its whole ("12 people, including 15 children"), or makes another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.compare.neighbours import between, pairs_in_sentence
from checker.compare.relation import Contradiction
from checker.compare.wording import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity

NAME = "parts"
KINDS = frozenset({Kind.COUNT})

_WHOLE_FIRST = re.compile(
    r",?\s+(?:including|among them|of whom|of which|of them)\s+(?:at least\s+|about\s+|some\s+)?", re.IGNORECASE
)
_PART_FIRST = re.compile(r"\s+(?:out\s+)?of\s+(?:the|its|their|his|her|all|our)\s+", re.IGNORECASE)


_TOTAL = re.compile(r"\s*(?::|,|-|–|—|\()\s*(?:(?:of them|among them)\s*)?", re.IGNORECASE)
_AND = re.compile(r"(?:\s*,(?:\s+and)?|\s+and)\s+", re.IGNORECASE)
_COMPLETE = (frozenset({"man", "woman"}), frozenset({"man", "woman", "child"}), frozenset({"adult", "child"}),
             frozenset({"boy", "girl"}))  # fmt: skip
"""Kinds of people that together leave nobody out."""


def _exceeds(part: Quantity, whole: Quantity) -> bool:
    """Whether the least the part can be is more than the most that the whole can be."""
    if part.low is None or whole.high is None:
        return False
    slack = 0.0
    if "~" in (part.modifier, whole.modifier):
        slack = 0.1 * whole.high
    elif whole.step > 1:
        slack = (part.step + whole.step) / 2
    return part.low > whole.high + slack


def _exact(claim: Claim) -> Quantity | None:
    value = claim.mention.value
    return value if isinstance(value, Quantity) and value.number is not None and value.modifier == "=" else None


def _listed(claims: Sequence[Claim], start: int, text: str) -> list[Claim]:
    """The counts that follow one another as a list from `claims[start]` on."""
    found = [claims[start]]
    for claim in claims[start + 1 : start + 3]:
        if claim.sentence != found[-1].sentence or not _AND.fullmatch(between(found[-1], claim, text)):
            break
        found.append(claim)
    return found


def _sums(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Totals that their men and women, or adults and children, do not make ("12 people: five men and eight women")."""
    for index, total in enumerate(claims[:-1]):
        if total.sentence != claims[index + 1].sentence or not _TOTAL.fullmatch(
            between(total, claims[index + 1], text)
        ):
            continue
        parts = _listed(claims, index + 1, text)
        amounts = [_exact(claim) for claim in (total, *parts)]
        whole, *rest = amounts
        if whole is None or None in rest or frozenset(part.unit for part in rest if part) not in _COMPLETE:
            continue
        made = sum(part.number or 0.0 for part in rest if part)
        if made != whole.number:
            sides = tuple(
                (describe(value), claim) for value, claim in zip(amounts, (total, *parts), strict=True) if value
            )
            yield Contradiction(sides, f"the parts make {made:g}, not {whole.number:g}")


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every part that exceeds the whole it is said to belong to, and every total that its parts do not make."""
    found = list(_sums(claims, article.text))
    for left, right in pairs_in_sentence(claims, reach=1):
        first, second = left.mention.value, right.mention.value
        if not isinstance(first, Quantity) or not isinstance(second, Quantity):
            continue
        gap = between(left, right, article.text)
        if _WHOLE_FIRST.fullmatch(gap):
            part, whole = second, first
        elif _PART_FIRST.fullmatch(gap):
            part, whole = first, second
        else:
            continue
        if _exceeds(part, whole):
            sides = ((describe(first), left), (describe(second), right))
            found.append(Contradiction(sides, f"{describe(part)} cannot be a part of {describe(whole)}"))
    return found
