"""Finds sentences of two articles that are near-copies of each other, and what was changed between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from checker.engine.thresholds import thresholds
from checker.model.claim import Claim

Clash = Callable[[Claim, Claim], bool]
_LIMITS = thresholds()
NEAREST = _LIMITS.copies_looked_at
FREQUENT = _LIMITS.frequent_word


def _by_sentence(claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    groups: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.sentence.index].append(claim)
    return groups


def likeness(left: Claim, right: Claim) -> float:
    """Dice's coefficient of the content words of two sentences, without their values; 0 if their names differ."""
    if left.names != right.names:
        return 0.0
    total = len(left.words) + len(right.words)
    return 2 * len(left.words & right.words) / total if total else 0.0


def edited(left: Sequence[Claim], right: Sequence[Claim], least: float, clash: Clash) -> list[tuple[Claim, Claim]]:
    """The pairs of claims at the same place of two near-copies of a sentence.

    Two sentences are near-copies if they share `least` of their words, have the same names, and their values have the
    same kinds in the same order. A sentence isn't a copy of itself. If more than one value differs, one form was filled
    in for two events: such pairs are left out.
    """
    pairs: dict[tuple[tuple[int, int], tuple[int, int]], tuple[Claim, Claim]] = {}
    others = _by_sentence(right)
    index: defaultdict[str, list[int]] = defaultdict(list)
    for place, group in others.items():
        for word in group[0].words:
            index[word].append(place)
    for group in _by_sentence(left).values():
        shared = Counter(place for word in sorted(group[0].words) for place in index.get(word, ())[:FREQUENT])
        for place in sorted(sorted(shared), key=shared.__getitem__, reverse=True)[:NEAREST]:
            twins = others[place]
            if twins[0] is group[0]:
                continue
            same_form = [claim.mention.kind for claim in group] == [claim.mention.kind for claim in twins]
            if same_form and likeness(group[0], twins[0]) >= least:
                clashes = sum(clash(a, b) for a, b in zip(group, twins, strict=True))
                if clashes <= 1:
                    pairs.update({(_span(a), _span(b)): (a, b) for a, b in zip(group, twins, strict=True)})
    return [pairs[name] for name in sorted(pairs)]


def _span(claim: Claim) -> tuple[int, int]:
    return claim.mention.start, claim.mention.end
