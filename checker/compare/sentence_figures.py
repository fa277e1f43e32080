"""The figures of a sentence, also those that are no claims of their own: "nine in the station and seven outside"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, groupby
from typing import NamedTuple

from checker.compare.neighbours import exact
from checker.model.claim import Claim
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Quantity

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: float(value) for value, word in enumerate([*_ONES, *_TEENS], start=1)} | {
    word: 10.0 * value for value, word in enumerate(_TENS, start=2)
}
FIGURE = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES)}))?"
    rf"|{'|'.join([*_TEENS, *_ONES])})"
)
"""A whole number in digits or words below a hundred."""
_PLAIN = re.compile(rf"(?<![\w$£€.,:/#-])(?<!\d\s){FIGURE}(?![\w%])(?!-\w|[.,:/]\d|['’]s|\s?%)", re.IGNORECASE)
_COUNTED = frozenset({Kind.COUNT, Kind.NUMBER, Kind.MONEY})
_HEDGED = re.compile(
    r"\b(?:about|around|some|at least|at most|more than|fewer than|less than|over|under|nearly|almost|roughly|up to|"
    r"as many as|perhaps|approximately|another|a further|additional|no\.|number|page|chapter|article|phase|channel|"
    r"route|flight|highway|group|level)\s+$",
    re.IGNORECASE,
)
_BEFORE = 24
_SENTENCE = re.compile(r"[^\s.!?](?:[^.!?\n]|[.!?](?![\s”\"]))*[.!?]?[”\"]?")
_FAR = 600


class Figure(NamedTuple):
    """A number of a sentence: its claim, its value, and whether it is one number said without a hedge."""

    claim: Claim
    number: float
    step: float
    plain: bool

    @property
    def start(self) -> int:
        return self.claim.mention.start

    @property
    def end(self) -> int:
        return self.claim.mention.end

    @property
    def kind(self) -> Kind:
        return self.claim.mention.kind

    @property
    def unit(self) -> str:
        value = self.claim.mention.value
        return value.unit if isinstance(value, Quantity) else ""


def value_of(written: str) -> float:
    """The number that `FIGURE` matched."""
    word = written.lower()
    tens, _, ones = word.partition("-")
    if tens in _VALUES:
        return _VALUES[tens] + (_VALUES[ones] if ones else 0.0)
    return float(word.replace(",", ""))


def figure_at(beside: Claim, start: int, end: int, text: str) -> Figure:
    """The number at `text[start:end]`, which `FIGURE` matched, as a figure of the sentence of another claim."""
    number = value_of(text[start:end])
    told = Quantity(low=number, high=number, number=number, step=1.0)
    claim = replace(beside, mention=Mention(start, end, text[start:end], Kind.NUMBER, told))
    return Figure(claim, number, 1.0, True)


def by_sentence(claims: Sequence[Claim], text: str = "") -> Iterator[tuple[Sentence, list[Claim]]]:
    """The sentences with their claims, in the order of the text; a headline is none.

    With the text of the article also sentences beside them that hold a figure and no claim, each with a claim of its
    neighbour that is put into it: `figures` reads them as the others.
    """
    last: Claim | None = None
    for sentence, group in groupby(claims, key=lambda claim: claim.sentence):
        held = list(group)
        if text and not sentence.headline and (last is None or last.sentence.index + 1 < sentence.index):
            yield from _between(last, held[0], text)
        if not sentence.headline:
            yield sentence, held
            last = held[-1]
    if text and last is not None:
        yield from _between(last, None, text)


def _between(last: Claim | None, following: Claim | None, text: str) -> Iterator[tuple[Sentence, list[Claim]]]:
    """The sentences right behind one claim's and right before another's, as far as they hold a figure."""
    beside = last or following
    if beside is None:
        return
    start = last.sentence.end if last is not None else 0
    end = following.sentence.start if following is not None else min(len(text), start + _FAR)
    gap = [match for match in _SENTENCE.finditer(text, max(start, end - _FAR), end) if match.group().strip()]
    for place, match in enumerate(gap):
        outer = (place == 0 and last is not None) or (place == len(gap) - 1 and following is not None)
        if outer and _PLAIN.search(match.group()):
            index = (last.sentence.index if last is not None else -1) + 1 + place
            sentence = Sentence(*match.span(), index)
            yield sentence, [replace(beside, sentence=sentence)]


def figures(claims: Sequence[Claim], text: str) -> list[Figure]:
    """All counts, amounts of money and bare numbers of the sentence whose claims are given, in the order of the text.

    Dates, ages, scores and the like are none, and neither is a number in an adjective ("a five-member panel").
    """
    sentence = claims[0].sentence
    beside = claims[0]
    claims = [claim for claim in claims if sentence.start <= claim.mention.start < sentence.end]
    taken = [(claim.mention.start, claim.mention.end) for claim in claims]
    found = [told for claim in claims if (told := _told(claim, text)) is not None]
    for held in _PLAIN.finditer(text, sentence.start, sentence.end):
        inside = any(start < held.end() and held.start() < end for start, end in taken)
        year = held.group().isdigit() and 1900 <= int(held.group()) < 2100
        if not inside and not year:
            bare = figure_at(beside, *held.span(), text)
            found.append(bare._replace(plain=not _HEDGED.search(text, max(0, held.start() - _BEFORE), held.start())))
    return sorted(found, key=lambda figure: figure.start)


def _told(claim: Claim, text: str) -> Figure | None:
    value = claim.mention.value
    if claim.mention.kind not in _COUNTED or not isinstance(value, Quantity):
        return None
    adjective = claim.mention.kind is Kind.COUNT and re.search(r"\w-[a-z]", claim.mention.text) is not None
    spelled = adjective and value.unit and not re.search(r"-(?:member|strong|seat|person|man)\b", claim.mention.text)
    if adjective and not spelled:
        return None
    number = value.number if value.number is not None else value.low
    if number is None or (claim.mention.kind is not Kind.MONEY and number != int(number)):
        return None
    hedged = _HEDGED.search(text, max(0, claim.mention.start - _BEFORE), claim.mention.start)
    return Figure(claim, number, value.step, exact(claim) is not None and not hedged)


def slack(figures: Iterable[Figure]) -> float:
    """How far rounding may put off a sum of these figures. A whole number below a thousand is exact up to its tens."""
    return sum(figure.step / 2 for figure in figures if not _is_exact(figure)) + 1e-6


def _is_exact(figure: Figure) -> bool:
    return figure.kind is not Kind.MONEY and figure.step <= (10 if figure.number < 1000 else 1)


def makes(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether some of the figures make the total, rounding granted."""
    return any(
        abs(sum(part.number for part in some) - total.number) <= slack([total, *some])
        for size in range(1, len(parts) + 1)
        for some in combinations(parts, size)
    )
