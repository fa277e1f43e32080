"""The scores of a sentence and the words of a match report that they are checked against."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.counting_words import BELOW_TWENTY
from checker.text.word_lists import alternations

_ANY_SPACED = alternations("compare/match_scores", gap=r"\s+")

_SCORE = re.compile(r"(\d{1,3})(?:\s?[-–]\s?|\s+to\s+)(\d{1,3})")
_NUMBERS = {word: value for word, value in BELOW_TWENTY.items() if 1 <= value <= 11} | {
    "a": 1,
    "single": 1,
    "both": 2,
    "twice": 2,
    "brace": 2,
}
_OTHER_MATCH = re.compile(
    rf"\b(?:{_ANY_SPACED['other match']}|penalt(?:y|ies)\s+(?:shoot|after|kicks)|shoot-?out|first[- ]leg"
    r"|second[- ]leg|favou?rites?|previous(?:ly)?|last\s+(?:season|year|month|week|time)(?!['’]s)|"
    r"in\s+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may be about more than the score of one match."""


class Score(NamedTuple):
    """A score: the larger and the smaller number, then both in the order written."""

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
    """The scores of two numbers among the claims of one sentence."""
    found = []
    for claim in claims:
        here = claim.sentence.start <= claim.mention.start < claim.sentence.end
        held = _SCORE.fullmatch(claim.mention.text) if here and claim.mention.kind is Kind.SCORE else None
        if held is not None:
            a, b = int(held[1]), int(held[2])
            found.append(Score(claim, max(a, b), min(a, b), a, b))
    return found


def number(word: str) -> int:
    """The value of a number word of a match report, or of digits; 0 for any other word."""
    word = word.lower()
    return int(word) if word.isdigit() else _NUMBERS.get(word, 0)


def one_match(text: str, start: int, end: int) -> bool:
    """Whether no word of the text says that a score is from another match or from two matches together."""
    return _OTHER_MATCH.search(text, start, end) is None
