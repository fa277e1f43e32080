"""Blocks for rules that reach beyond one story: articles with claims that share what the rule requires to be equal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from checker.engine.rules.fields import FIELDS
from checker.engine.rules.rule import Rule
from checker.engine.thresholds import thresholds
from checker.model.claim import Claim

_LIMITS = thresholds()
LIMIT = _LIMITS.block


def _keys(rule: Rule, claim: Claim) -> Iterator[tuple[str, ...]]:
    """Every combination of the claim's words for the fields that must match; "" is an unknown field."""
    values = [FIELDS[name].read(claim) for name in rule.same.match]
    choices = [
        sorted(value) if isinstance(value, frozenset) else ["" if value is None else str(value)] for value in values
    ]
    yield from product(*(choice or [""] for choice in choices))


def block_pairs(rule: Rule, selected: Mapping[int, Sequence[Claim]]) -> list[tuple[int, int]]:
    """The pairs of articles in one block, in order; never all pairs of a large block."""
    blocks: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for article, claims in selected.items():
        for claim in claims:
            for name in _keys(rule, claim):
                blocks[name].add(article)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        ordered = sorted(members)
        for index, left in enumerate(ordered):
            pairs.update((left, right) for right in ordered[index + 1 : index + 1 + LIMIT])
    return sorted(pairs)
