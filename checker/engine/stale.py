"""A draft that repeats the "today" of an older story: the words are the same, and the day is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Judgement, Verdict
from checker.model.value import TimeValue

_MOVED = (Verdict.CONFLICT, Verdict.UPDATE)
_ONE_FACT = (*_MOVED, Verdict.COMPATIBLE)


def stale(judgements: Sequence[Judgement], draft: Article, published: Article) -> list[Judgement]:
    """The judgements; those on one word that hangs on the day of publication are a matter of wording.

    "The talks end today" in a story of Thursday and in a draft of Friday is one sentence taken over, not two days.
    Where something else in the sentence has changed ("shares rose 3 percent today"), it was written anew.
    """
    before, after = published.published.day, draft.published.day
    if before is None or after is None or before >= after:
        return list(judgements)
    anew = {_sentences(item) for item in judgements if item.verdict in _MOVED and _hanging(item.left) is None}

    def settle(item: Judgement) -> Judgement:
        if item.verdict not in _ONE_FACT or not _taken_over(item.left, item.right) or _sentences(item) in anew:
            return item
        said = f'"{item.right.mention.text}" was written on {before}; in a draft of {after} it is another day'
        return replace(item, verdict=Verdict.WORDING, reason=said)

    return [settle(item) for item in judgements]


def _taken_over(left: Claim, right: Claim) -> bool:
    """Whether both say the same of their day of publication and mean different days."""
    a, b = _hanging(left), _hanging(right)
    return a is not None and b is not None and a.deictic == b.deictic and a.first != b.first


def _hanging(claim: Claim) -> TimeValue | None:
    """The value where it hangs on the publication ("today"), None where it names its day or is no time."""
    value = claim.mention.value
    return value if isinstance(value, TimeValue) and value.deictic else None


def _sentences(item: Judgement) -> tuple[int, int]:
    return item.left.sentence.start, item.right.sentence.start
