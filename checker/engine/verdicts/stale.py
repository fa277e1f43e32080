"""A draft that repeats the "today" of an older story: the words are the same, the day is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Judgement, Verdict
from checker.model.value import TimeValue

_ONE_FACT = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.COMPATIBLE)


def stale(
    judgements: Sequence[Judgement],
    draft: Article,
    published: Article,
    own: Iterable[Claim],
    theirs: Iterable[Claim],
) -> list[Judgement]:
    """The judgements; those on one word whose meaning depends on the day of publication become a wording.

    "The talks end today" in a story of Thursday and in a draft of Friday is one sentence copied, not two days.
    If another value in the sentence has changed ("shares rose 3 percent today"), the sentence is new.
    """
    first, last = published.published.day, draft.published.day
    if first is None or last is None or first >= last:
        return list(judgements)
    mine, yours = _values(own), _values(theirs)

    def settle(item: Judgement) -> Judgement:
        before, after = mine[item.left.sentence.start], yours[item.right.sentence.start]
        if item.verdict not in _ONE_FACT or not _taken_over(item.left, item.right) or before != after:
            return item
        said = f'"{item.right.mention.text}" was written on {first}; in a draft of {last} it means another day'
        return replace(item, verdict=Verdict.WORDING, reason=said)

    return [settle(item) for item in judgements]


def _taken_over(left: Claim, right: Claim) -> bool:
    """Whether both use the same relative word and mean different days."""
    a, b = _relative(left), _relative(right)
    return a is not None and b is not None and a.deictic == b.deictic and a.first != b.first


def _relative(claim: Claim) -> TimeValue | None:
    """The value if it depends on the day of publication ("today"); None if it names its day or is no time."""
    value = claim.mention.value
    return value if isinstance(value, TimeValue) and value.deictic else None


def _values(claims: Iterable[Claim]) -> defaultdict[int, set[object]]:
    """The values of each sentence that do not depend on the day of publication."""
    values: defaultdict[int, set[object]] = defaultdict(set)
    for claim in claims:
        if _relative(claim) is None:
            values[claim.sentence.start].add(claim.mention.value)
    return values
