"""The excuse `correction`: one of the two articles carries a notice of a correction."""

from __future__ import annotations

from checker.engine.rules.clauses.excuses.ground import Articles, Ground
from checker.model.claim import Claim
from checker.model.finding import Verdict
from checker.text.scan import compiled, single_bytes

_NOTICE = r"corrects?|corrected|corrections?|clarif(?:ies|ication)|refiles?|recasts?|advisory|editor[’']?s?[’']? note"
_CORRECTION = rf"(?m)(?:^\W{{0,3}}(?:{_NOTICE})\b[^\n.]{{0,40}}[:—–-]|\((?:{_NOTICE})\b|\bearlier version of th)"
"""Matches a line that begins as a notice to editors or readers, a notice in brackets, or "an earlier version of this";
not "a market correction"."""


def _correction(articles: Articles, left: Claim, right: Claim) -> bool:
    return any(bool(compiled(_CORRECTION).search(single_bytes(article.text))) for article in articles)


GROUND = Ground(
    "correction", "One article carries a notice of a correction", Verdict.EXCUSED, _correction, a_correction=True
)
