"""The excuse `change-words`: one of the two sentences says that the value was changed."""

from __future__ import annotations

from checker.engine.rules.clauses.excuses.ground import Articles, Ground
from checker.model.claim import Claim
from checker.model.finding import Verdict
from checker.text.scan import compiled, single_bytes
from checker.text.word_lists import alternations

_ANY = alternations("engine/excuses")
_CHANGE = rf"\b(?:{_ANY['change']})\b"


def _change_words(articles: Articles, left: Claim, right: Claim) -> bool:
    """Whether exactly one sentence says that the value changed. Two such sentences state one change. A value that is
    itself the amount of a change ("rose by 4 percent") has not changed."""
    told = [
        bool(compiled(_CHANGE).search(single_bytes(article.text[claim.sentence.start : claim.sentence.end])))
        for article, claim in zip(articles, (left, right), strict=True)
    ]
    amounts = [claim.mention.role == "by" for claim in (left, right)]
    return any(told) and not all(told) and not any(amounts)


GROUND = Ground(
    "change-words",
    "One sentence says that the value was changed: extended, raised, revised; the other sentence does not",
    Verdict.UPDATE,
    _change_words,
)
