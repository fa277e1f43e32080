"""The words of the other side that a client may put in place of the words of a match."""

from __future__ import annotations

import re

from checker.model.claim import Claim
from checker.model.finding import Finding, Side, Verdict
from checker.reporters.content.printable import printable
from checker.text.calendar import MONTHS

_MOST = 2
_VARIABLE = re.compile(rf"\d(?:[\d.,:]*\d)?|\b(?:{'|'.join(MONTHS)})\b")
"""The parts in which words that can be exchanged differ: numbers in digits, and months."""


def exchangeable(finding: Finding, side: Side, claim: Claim) -> list[str]:
    """The wordings of the other side, each once, that differ from the claim's own only in numbers and months.

    Empty if there is more than one other side, and for an update, in which the draft may be right. "Monday" and "today"
    are not exchanged: in another article they are other days.
    """
    if finding.verdict is not Verdict.CONFLICT or len(finding.sides) != 2:
        return []
    (other,) = (one for one in finding.sides if one is not side)
    own = printable(claim.mention.text)
    words = dict.fromkeys(printable(item.mention.text) for item in other.claims)
    return [text for text in words if text != own and _VARIABLE.search(text) and _form(text) == _form(own)][:_MOST]


def _form(words: str) -> str:
    return _VARIABLE.sub("0", words)
