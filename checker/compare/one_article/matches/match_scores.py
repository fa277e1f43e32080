"""The scores of a sentence with what stands around them, for what the words of a match ask of its score."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.mention import Kind

_SCORE = re.compile(r"(\d{1,3})(?:\s?[-–]\s?|\s+to\s+)(\d{1,3})")
_NUMBERS = {
    word: value for value, word in enumerate("one two three four five six seven eight nine ten eleven".split(), start=1)
} | {"a": 1, "single": 1, "both": 2, "twice": 2, "brace": 2}
_OTHER_MATCH = re.compile(
    r"\b(?:aggregate|penalt(?:y|ies)\s+(?:shoot|after|kicks)|on\s+penalties|shoot-?out|first[- ]leg"
    r"|second[- ]leg|record|"
    r"odds|favou?rites?|head-to-head|career|earlier|previous(?:ly)?|last\s+(?:season|year|month|week"
    r"|time)(?!['’]s)|reverse|"
    r"in\s+(?:19|20)\d\d|standings|doubles|following|followed|since|rubber)\b",
    re.IGNORECASE,
)
"""Words by which a sentence may tell of more than the score of one match."""


class Score(NamedTuple):
    """A score with its larger and its smaller number and the numbers in the order written."""

    claim: Claim
    high: int
    low: int
    first: int
    second: int

    @property
    def start(self) -> int:
        return self.claim.mention.start

    @property
    def end(self) -> int:
        return self.claim.mention.end

    @property
    def text(self) -> str:
        return self.claim.mention.text


def scores(claims: Sequence[Claim]) -> list[Score]:
    """The scores of two numbers among the claims of a sentence."""
    found = []
    for claim in claims:
        here = claim.sentence.start <= claim.mention.start < claim.sentence.end
        held = _SCORE.fullmatch(claim.mention.text) if here and claim.mention.kind is Kind.SCORE else None
        if held is not None:
            a, b = int(held[1]), int(held[2])
            found.append(Score(claim, max(a, b), min(a, b), a, b))
    return found


def number(word: str) -> int:
    """The number of a word of a match report, or of digits; 0 where it is none."""
    word = word.lower()
    return int(word) if word.isdigit() else _NUMBERS.get(word, 0)


def one_match(text: str, start: int, end: int) -> bool:
    """Whether no word of a text says that a score in it is of another match, or of two together."""
    return _OTHER_MATCH.search(text, start, end) is None
