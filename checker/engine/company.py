"""Articles that tell two events of one kind: they agree in nothing while each agrees with others, or fill in a form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.engine.rule import Rule
from checker.model.article import Article
from checker.model.finding import Judgement, Verdict
from checker.stories.grouping import close

Pair = tuple[str, str]
_AGREED = frozenset({Verdict.AGREE, Verdict.COMPATIBLE, Verdict.WORDING})
COMMON = 0.5
"""Least share of the articles agreeing with either of two that agree with both, where the two agree in nothing."""

REASON = "the articles agree in nothing, and each agrees with others: they tell two events"

FILLED_IN = 3
"""Values in dispute, from which on two articles with names of their own have filled in one form for two events."""
FORM = "the articles differ in most of their values and in their names: one form was filled in for two events"

Ruled = Iterable[tuple[Rule, Sequence[Judgement]]]


def strangers(ruled: Ruled, articles: Mapping[str, Article]) -> frozenset[Pair]:
    """The pairs of articles (ids, in order) that tell two events, by what all rules say of them.

    Reports of two fights of one boxer, or two quakes of one coast, share names and words; their figures tell them
    apart, since each fits the reports of its own event. Equal figures that only may be one fact, as a rule on
    probabilities has it, are no agreement: two quakes can both be on a Saturday. An article that agrees with nobody
    is a stranger to none that has most of its words.
    """
    company: defaultdict[str, set[str]] = defaultdict(set)
    disputed: dict[Pair, Judgement] = {}
    for rule, item in ((rule, item) for rule, judgements in ruled for item in judgements):
        left, right = _pair(item)
        if left != right and item.verdict in _AGREED and rule.same.likely is None:
            company[left].add(right)
            company[right].add(left)
        elif left != right and item.verdict is Verdict.CONFLICT:
            disputed[left, right] = item
    return frozenset(
        (left, right)
        for left, right in disputed
        if right not in company[left] and (_apart(left, right, company) or _distant(articles[left], articles[right]))
    )


def forms(ruled: Ruled) -> frozenset[Pair]:
    """The pairs of articles (ids, in order) that fill in one form for two events: quakes, weather, results.

    Most of the values that can be one fact differ, three at least, and where they differ each article names somebody
    or some place that the other does not.
    """
    disputed: defaultdict[Pair, set[tuple[int, int]]] = defaultdict(set)
    agreed: defaultdict[Pair, set[tuple[int, int]]] = defaultdict(set)
    names: defaultdict[tuple[Pair, str], set[str]] = defaultdict(set)
    for item in (item for _, judgements in ruled for item in judgements):
        pair = _pair(item)
        first, last = sorted((item.left, item.right), key=lambda claim: claim.article)
        if pair[0] != pair[1] and item.verdict in (Verdict.CONFLICT, Verdict.AGREE):
            spans = first.mention.start, last.mention.start
            (disputed if item.verdict is Verdict.CONFLICT else agreed)[pair].add(spans)
            for claim in (first, last):
                names[pair, claim.article] |= claim.names
    return frozenset(
        pair
        for pair, spans in disputed.items()
        if len(spans) >= FILLED_IN
        and len(spans) > len(agreed[pair])
        and names[pair, pair[0]] - names[pair, pair[1]]
        and names[pair, pair[1]] - names[pair, pair[0]]
    )


def _distant(left: Article, right: Article) -> bool:
    """Whether two articles have so few words in common that, agreeing in nothing, they may well tell two events."""
    return not close(left.text, right.text)


def _apart(left: str, right: str, company: defaultdict[str, set[str]]) -> bool:
    mine, yours = company[left], company[right]
    return bool(mine and yours) and len(mine & yours) < COMMON * len(mine | yours)


def parted(judgements: Sequence[Judgement], apart: frozenset[Pair], reason: str = REASON) -> list[Judgement]:
    """The judgements, those on pairs of articles that tell two events made unrelated, with that reason."""
    return [
        replace(item, verdict=Verdict.UNRELATED, reason=reason) if _pair(item) in apart else item for item in judgements
    ]


def _pair(item: Judgement) -> Pair:
    left, right = sorted((item.left.article, item.right.article))
    return left, right
