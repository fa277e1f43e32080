"""How long a length of time without a number can be: "weeks", "several months", "a few hours"."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.compare.thresholds import thresholds
from checker.model.claim import Claim
from checker.model.value import Duration, Quantity
from checker.text.word_lists import meanings

_LONGEST = {unit: float(most) for unit, most in meanings("compare/vague_lengths")["longest"].items()}
"""The most that the bare plural of each unit can mean: "weeks" are no more than a quarter of a year."""
_LIMITS = thresholds()
_LEAST = _LIMITS.plural_least
(_SEVERAL,) = _LIMITS.several_units
_WORDS = re.compile(r"(?:for )?(?:(?:a )?(several|few)|(?:many )?)\s*[a-z]+", re.IGNORECASE)
"""Only lengths: "recent weeks" and "the past few days" are times."""


def reach(claim: Claim) -> Quantity | None:
    """The interval that a length without a number can cover; None for any other value."""
    value = claim.mention.value
    if not isinstance(value, Duration) or value.length.unit not in _LONGEST:
        return None
    length, words = value.length, _WORDS.fullmatch(claim.mention.text)
    if words is None or length.modifier != "=" or (length.low, length.high, length.number) != (None, None, None):
        return None
    low, high = _SEVERAL if words[1] else (_LEAST, _LONGEST[length.unit])
    return replace(length, low=low, high=high)
