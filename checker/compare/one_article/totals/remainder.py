"""Inside one article: parts that are one short of a group ("the five men, three of them black and one Latino")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import exact, ordered
from checker.compare.one_article.sentence.plain_numbers import NUMBER, number_at
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.words import noun_lemma

_OF_THEM = re.compile(r"\bof\s+(?:them|whom)$", re.IGNORECASE)
_THE_GROUP = re.compile(r"\b(?:the|these|those|all)\s+(?P<noun>[a-z]+),\s+$", re.IGNORECASE)
_BESIDE = re.compile(r",\s+$")
_KINDS = (
    r"(?:are\s+|were\s+)?(?:black|white|asian|latinos?|latinas?|hispanic|african[- ]american)s?(?:\s+(?:men|women))?",
    r"(?:are\s+|were\s+)?(?:men|women|boys|girls|male|female)",
)
_PARTS = tuple(
    re.compile(
        rf"\s+{kind}(?:,\s+(?P<second>{NUMBER})\s+{kind})?,?\s+and\s+(?P<last>{NUMBER})\s+{kind}(?=\s*[,.;)])", re.I
    )
    for kind in _KINDS
)
"""Two or three parts that nobody can be in two of."""
_REACH = 3
"""The most sentences back to the count of the group."""
_LARGEST = 20
"""The largest group that is checked; readers do not add up the parts of larger ones."""


def _whole(claims: Sequence[Claim], index: int, text: str) -> Claim | None:
    """The count of the group that a claim is part of: directly before it, or with the same noun shortly before."""
    part = claims[index]
    ahead = text[max(0, part.mention.start - 40) : part.mention.start]
    if index and claims[index - 1].mention.end + 2 == part.mention.start and _BESIDE.search(ahead):
        return claims[index - 1]
    group = _THE_GROUP.search(ahead)
    if group is None:
        return None
    noun = noun_lemma(group["noun"].lower())
    told = [claim for claim in claims[:index] if claim.mention.kind is Kind.COUNT and claim.frame.counted == noun]
    near = [claim for claim in told if part.sentence.index - claim.sentence.index <= _REACH]
    return near[-1] if near and len({claim.mention.value for claim in told}) == 1 else None


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every group with parts that add up to one less or to more than the whole."""
    found, text = [], article.text
    for index, first in enumerate(claims):
        if not _OF_THEM.search(first.mention.text):
            continue
        held = next((match for parts in _PARTS if (match := parts.match(text, first.mention.end))), None)
        total = _whole(claims, index, text) if held is not None else None
        whole = exact(total) if total is not None else None
        if held is None or total is None or whole is None or not 2 < (whole.number or 0.0) <= _LARGEST:
            continue
        parts = [first, *(number_at(first, *held.span(name), text) for name in ("second", "last") if held[name])]
        told = [value for value in map(exact, parts) if value is not None]
        made = sum(value.number or 0.0 for value in told)
        if (made > (whole.number or 0.0) or made + 1 == whole.number) and len(told) == len(parts):
            sides = [(describe(whole), total), *zip(map(describe, told), parts, strict=True)]
            found.append(Contradiction(ordered(sides), f"the parts make {made:g}, not {whole.number:g}"))
    return found


COMPARATOR = OneArticle("remainder", frozenset({Kind.COUNT, Kind.NUMBER}), inspect_article)
