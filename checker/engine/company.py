"""Two articles that dispute and agree in nothing, while each agrees with others, tell two events of one kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.model.finding import Judgement, Verdict

Pair = tuple[str, str]
_AGREED = frozenset({Verdict.AGREE, Verdict.COMPATIBLE, Verdict.WORDING})
COMMON = 0.5
"""Least share of the articles agreeing with either of two that agree with both, where the two agree in nothing."""

REASON = "the articles agree in nothing, and each agrees with others: they tell two events"


def strangers(judgements: Iterable[Judgement]) -> frozenset[Pair]:
    """The pairs of articles (ids, in order) that tell two events, by what all rules say of them.

    Reports of two fights of one boxer, or two quakes of one coast, share names and words; their figures tell them
    apart, since each fits the reports of its own event. An article that agrees with nobody is a stranger to none.
    """
    company: defaultdict[str, set[str]] = defaultdict(set)
    disputed: set[Pair] = set()
    for item in judgements:
        left, right = _pair(item)
        if left != right and item.verdict in _AGREED:
            company[left].add(right)
            company[right].add(left)
        elif left != right and item.verdict is Verdict.CONFLICT:
            disputed.add((left, right))
    return frozenset((left, right) for left, right in disputed if _apart(left, right, company))


def _apart(left: str, right: str, company: defaultdict[str, set[str]]) -> bool:
    mine, yours = company[left], company[right]
    return bool(mine and yours) and right not in mine and len(mine & yours) < COMMON * len(mine | yours)


def parted(judgements: Sequence[Judgement], apart: frozenset[Pair]) -> list[Judgement]:
    """The judgements, those on pairs of articles that tell two events made unrelated, with that reason."""
    return [
        replace(item, verdict=Verdict.UNRELATED, reason=REASON) if _pair(item) in apart else item for item in judgements
    ]


def _pair(item: Judgement) -> Pair:
    left, right = sorted((item.left.article, item.right.article))
    return left, right
