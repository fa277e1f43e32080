"""Whether two sums of money are in different currencies; a name that several nations use may be any of theirs."""

from __future__ import annotations

import re

from checker.compare.values.quantity import two_currencies
from checker.model.claim import Claim
from checker.model.value import Quantity

_POUNDS = frozenset("GBP EGP LBP SYP SDG SSP GIP FKP".split())
_STERLING = "GBP"
_NAMED = re.compile(r"£|sterling|british|\buk\b|\bGBP\b|#", re.IGNORECASE)
_POUND = re.compile(r"\bpounds?\b", re.IGNORECASE)


def of_two_currencies(left: Claim, right: Claim) -> bool:
    """Whether two sums of money are in different currencies; "$" may be any dollar, and "pounds" any pound.

    Pounds without a nation are read as sterling, which is nearly always right; compared with pounds of another
    nation, they may be those.
    """
    a, b = left.mention.value, right.mention.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or not two_currencies(a.unit, b.unit):
        return False
    units = [unit.partition("/")[0] for unit in (a.unit, b.unit)]
    return not (_POUNDS.issuperset(units) and (_is_open(left, units[0]) or _is_open(right, units[1])))


def _is_open(claim: Claim, unit: str) -> bool:
    """Whether a sum in pounds does not say whose pounds they are."""
    text = claim.mention.text
    return unit == _STERLING and _POUND.search(text) is not None and _NAMED.search(text) is None
