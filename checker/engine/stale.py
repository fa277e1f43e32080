"""A draft that repeats the "today" of an older story: the words are the same, and the day is not."""

from __future__ import annotations

from dataclasses import replace

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Judgement, Verdict
from checker.model.value import TimeValue

_DIFFERENT = (Verdict.CONFLICT, Verdict.UPDATE)


def stale(judgement: Judgement, draft: Article, published: Article) -> Judgement:
    """The judgement; where both claims hang on the day they were published by one word, a matter of wording.

    "The talks end today" in a story of Thursday and in a draft of Friday is one sentence taken over, not two days.
    """
    word = _word(judgement.left)
    if judgement.verdict not in _DIFFERENT or word is None or word != _word(judgement.right):
        return judgement
    before, after = published.published.day, draft.published.day
    if before is None or after is None or before >= after:
        return judgement
    said = judgement.right.mention.text
    return replace(
        judgement,
        verdict=Verdict.WORDING,
        reason=f'"{said}" was written on {before}; in a draft of {after} it is another day',
    )


def _word(claim: Claim) -> str | None:
    """What the value hangs on the publication by (`P0D` for "today"), None where it names its day."""
    value = claim.mention.value
    return value.deictic if isinstance(value, TimeValue) else None
