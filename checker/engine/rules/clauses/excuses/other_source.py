"""The excuse `other-source`: the two values have different sources."""

from __future__ import annotations

import re

from checker.engine.rules.clauses.excuses.ground import Articles, Ground
from checker.model.claim import Claim
from checker.model.finding import Verdict


def _other_source(articles: Articles, left: Claim, right: Claim) -> bool:
    a, b = left.frame.attribution, right.frame.attribution
    return a is not None and b is not None and not _same_source(a, b)


def _same_source(left: str, right: str) -> bool:
    """Whether two names refer to one source: "U.S. Geological Survey", "the US Geological Survey", "USGS"."""
    a, b = (re.sub(r"[^\w\s]", "", name).split() for name in (left, right))
    return [word.lower() for word in a] == [word.lower() for word in b] or _initials(a) == b or _initials(b) == a


def _initials(words: list[str]) -> list[str]:
    """A name of several words as its abbreviation in one word; words in capitals are kept whole."""
    return ["".join(word if word.isupper() else word[0].upper() for word in words)] if len(words) > 1 else words


GROUND = Ground("other-source", "Both sentences name a source, and the sources differ", Verdict.EXCUSED, _other_source)
