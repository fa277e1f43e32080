"""Inside one article: one figure with a lost point or zero ("$1.2 billion" in the headline, "$12 billion" below)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from checker.compare.comparator import OneArticle
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity

FACTORS = (10, 100, 1000, 1_000_000)
SHARE = 0.5
"""The share of the shorter sentence's content words that both must contain."""
WORDS = 3


def _digits(number: float) -> str:
    """The significant digits of a number: "12" for 1.2 billion."""
    return f"{abs(number):.6e}".partition("e")[0].replace(".", "").rstrip("0")


def _slip(a: Quantity, b: Quantity) -> int | None:
    """The factor between two figures with the same two or more significant digits, if a slip can explain it."""
    if a.unit != b.unit or not a.number or not b.number or a.role or b.role:
        return None
    if len(_digits(a.number)) < 2 or _digits(a.number) != _digits(b.number):
        return None
    ratio = max(a.number, b.number) / min(a.number, b.number)
    return next((factor for factor in FACTORS if abs(ratio - factor) < 1e-6 * factor), None)


def _alike(left: Claim, right: Claim) -> bool:
    """Whether two sentences say the same: they share half of the shorter one's words, and their verb classes agree."""
    common = left.words & right.words
    actions = {left.frame.action, right.frame.action} - {None}
    enough = len(common) >= WORDS and len(common) >= SHARE * min(len(left.words), len(right.words))
    return enough and len(actions) < 2 and left.frame.qualifier == right.frame.qualifier


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every two figures with the same digits and different powers of ten, in sentences that say the same."""
    blocks: dict[tuple[str, str], list[tuple[Claim, Quantity]]] = {}
    for claim in claims:
        value = claim.mention.value
        if isinstance(value, Quantity) and value.number:
            blocks.setdefault((value.unit, _digits(value.number)), []).append((claim, value))
    found = []
    for block in blocks.values():
        for (left, a), (right, b) in combinations(block[:20], 2):
            factor = _slip(a, b)
            if factor is not None and left.sentence != right.sentence and _alike(left, right):
                why = f"the same digits, but one is {factor:,} times the other"
                found.append(Contradiction(((describe(a), left), (describe(b), right)), why))
    return found


COMPARATOR = OneArticle("magnitude", frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE}), inspect_article)
