"""In which direction an undecided weekday, day or month lies: the tense of the governing verb, and words like "deadline".

The tables are all that decides; `docs/dates.md` says what each cue is worth.
"""

from __future__ import annotations

import re
from typing import NamedTuple

REACH = 110
"""Characters before an expression that are searched for its governing verb, within the sentence."""


class Cue(NamedTuple):
    """A cue, where it stands, and where the time then lies: -1 past, 1 future."""

    name: str
    direction: int
    pattern: str


BEFORE = (
    Cue("future auxiliary", 1, r"will|'ll|’ll|shall|won't|won’t|would|can|could|may|might|must|should"),
    Cue("planned", 1, r"scheduled|slated|due|expected|set|planned|plans?|planning|poised|intends?|hopes?|hoping|aims?|vows?|promised"),
    Cue("going to", 1, r"(?:is|are|was|were) (?:about )?to|going to"),
    Cue("limit ahead", 1, r"until|till|deadline|effective|expires?|postponed|delayed|begins?|starts?|opens?|ahead of|upcoming|resume|prior to"),
    Cue("arrangement", 1, r"(?:is|are)(?: also)? \w+ing|due to|extend(?:ed|s)?|headed|awaits?|looms?|for release"),
    Cue("past verb", -1, r"said|was|were|had|did|told|announced|reported|made|held|took|came|went|began|met|won|lost|killed|found|rose|fell|"
        r"gave|left|sent|saw|got|became|closed|ended|since|after|following|has|have|signed|died|happened|occurred|"
        r"(?-i:(?!need|speed|hundred|proceed|exceed|unspecified|united|alleged|indeed|planned|scheduled)[a-z]{2,}ed)"),
)  # fmt: skip
"""The last of these before the expression governs it."""

AFTER = (
    Cue("deadline behind", 1, r"\s(?:deadline|deadlines|expiration|target|launch date|cutoff)"),
    Cue("past verb behind", -1, r"\s(?:said|told|issued|announced|was|were|had|began|met|[a-z]{3,}ed)\b"),
    Cue("future verb behind", 1, r"\s(?:will|would|is to|are to)\b"),
    Cue("opening behind", 1, r"['’]s (?:meeting|vote|election|summit|hearing|planned|scheduled|deadline)"),
)  # fmt: skip
"""These decide at once when they follow the expression."""

_SENTENCE_END = re.compile(r"[.!?][\"'”’]*\s+(?=[A-Z\"'“‘])|\n\s*\n|;")
_BEFORE = re.compile(r"(?<![\w’'])(?:" + "|".join(f"({cue.pattern})" for cue in BEFORE) + r")(?!\w)", re.IGNORECASE)
_AFTER = re.compile("|".join(f"({cue.pattern})" for cue in AFTER), re.IGNORECASE)


def direction(text: str, start: int, end: int) -> int:
    """-1 where the words around `text[start:end]` put it into the past, 1 into the future, 0 where they do not say."""
    if match := _AFTER.match(text, end, end + 40):
        return AFTER[(match.lastindex or 1) - 1].direction
    if text[end : end + 2] in ("'s", "’s"):
        return 0
    left = text[max(0, start - REACH) : start]
    sentence = _SENTENCE_END.split(left)[-1]
    governing = next(reversed(list(_BEFORE.finditer(sentence))), None)
    return BEFORE[(governing.lastindex or 1) - 1].direction if governing else 0
