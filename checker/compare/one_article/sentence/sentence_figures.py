"""The figures of a sentence, including those that are not claims: "nine in the station and seven outside"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, groupby
from typing import NamedTuple

from checker.compare.one_article.sentence.neighbours import exact
from checker.compare.one_article.sentence.plain_numbers import FIGURE, number_at, plain_value
from checker.model.claim import Claim
from checker.model.mention import Kind, Sentence
from checker.model.value import Quantity
from checker.text.word_lists import alternations

_ANY = alternations("compare/sentence_figures")
_ANY_SPACED = alternations("compare/sentence_figures", gap=r"\s+")

_PLAIN = re.compile(rf"(?<![\w$£€.,:/#-])(?<!\d\s){FIGURE}(?![\w%])(?!-\w|[.,:/]\d|['’]s|\s?%)", re.IGNORECASE)
_MONTHS = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)|april?\.?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?"
    r"|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_TIME_OR_MEASURE = re.compile(
    rf"\s*-?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|{_ANY_SPACED['time or measure']}"
    r"|miles?|kilomet\w+|met(?:re|er)s?|inch\w*|acres?|hectares?|tons?|tonnes?|kilos?|degrees?|[ap]\.?m\b|o['’]clock"
    rf"|dollars?|euros?|pounds?|cents?|thirds?|quarters?|fifths?)\b|\s+{_MONTHS}(?=\s|[,.])",
    re.IGNORECASE,
)
"""The words after a number that counts nothing: units, magnitudes, months."""
_DATE_OR_AGE = re.compile(rf"(?:\b{_MONTHS}|\baged?|\bmid|\bat\s+age|[$£€])\s*$", re.IGNORECASE)
_NAMED_AGE = re.compile(r"[A-Z][\w'’.-]+(?:\s\(|,\s)$")
_COUNTED = frozenset({Kind.COUNT, Kind.NUMBER, Kind.MONEY})
_HEDGED = re.compile(
    rf"\b(?:{_ANY['hedged']})\s+$",
    re.IGNORECASE,
)
_BEFORE = 24
_SENTENCE = re.compile(r"[^\s.!?](?:[^.!?\n]|[.!?](?![\s”\"]))*[.!?]?[”\"]?")
_SCALES = (("billion", 1e9), ("bn", 1e9), ("million", 1e6), ("m", 1e6))
_FAR = 2000


class Figure(NamedTuple):
    """A number of a sentence: its claim, its value, and whether it is one number without a hedge."""

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
        return self.claim.mention.unit


def figure_at(beside: Claim, start: int, end: int, text: str) -> Figure:
    """The number at `text[start:end]`, which `FIGURE` matched, as a figure of the same sentence as `beside`."""
    number = plain_value(text[start:end])
    return Figure(number_at(beside, start, end, text, number), number, 1.0, True)


def by_sentence(claims: Sequence[Claim], text: str = "") -> Iterator[tuple[Sentence, list[Claim]]]:
    """Each sentence with its claims, in text order, without headlines.

    If `text` is given, sentences between them that contain a figure but no claim are included. Each comes with a
    neighbour's claim moved into it, so that `figures` reads it like any other sentence.
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
    """The sentences between those of two claims that contain a figure."""
    beside = last or following
    if beside is None:
        return
    start = last.sentence.end if last is not None else 0
    end = following.sentence.start if following is not None else min(len(text), start + _FAR)
    gap = [match for match in _SENTENCE.finditer(text, max(start, end - _FAR), end) if match.group().strip()]
    for place, match in enumerate(gap):
        if _PLAIN.search(match.group()):
            index = (last.sentence.index if last is not None else -1) + 1 + place
            sentence = Sentence(*match.span(), index)
            yield sentence, [replace(beside, sentence=sentence)]


def figures(claims: Sequence[Claim], text: str) -> list[Figure]:
    """All counts, amounts of money and bare numbers of one sentence, in text order. `claims` are those of the sentence.

    Dates, ages, scores and numbers in an adjective ("a five-member panel") are left out.
    """
    sentence = claims[0].sentence
    beside = claims[0]
    claims = [claim for claim in claims if sentence.start <= claim.mention.start < sentence.end]
    taken = [(claim.mention.start, claim.mention.end) for claim in claims]
    found = [told for claim in claims if (told := _told(claim, text)) is not None]
    for held in _PLAIN.finditer(text, sentence.start, sentence.end):
        inside = any(start < held.end() and held.start() < end for start, end in taken)
        year = held.group().isdigit() and 1900 <= int(held.group()) < 2100
        if not inside and not year and not _counts_nothing(*held.span(), text):
            bare = figure_at(beside, *held.span(), text)
            found.append(bare._replace(plain=not _HEDGED.search(text, max(0, held.start() - _BEFORE), held.start())))
    return sorted(found, key=lambda figure: figure.start)


def _counts_nothing(start: int, end: int, text: str) -> bool:
    """Whether a bare number is part of a date, an age, a measure or a larger number."""
    ahead = text[max(0, start - 20) : start]
    aged = end - start < 4 and _NAMED_AGE.search(ahead) is not None and text[end : end + 1] in (",", ")", ".", ";")
    return aged or _TIME_OR_MEASURE.match(text, end) is not None or _DATE_OR_AGE.search(ahead) is not None


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


def figured_sentences(claims: Sequence[Claim], text: str) -> list[tuple[list[Claim], list[Figure]]]:
    """The sentences of an article that contain a figure: the claims and the figures of each."""
    return [(held, found) for _, held in by_sentence(claims, text) if (found := figures(held, text))]


def follows(before: Sequence[Figure], here: Sequence[Figure], text: str) -> bool:
    """Whether the figures of a sentence directly follow those of the sentence before, in one paragraph."""
    if not before or before[0].claim.sentence.index + 1 != here[0].claim.sentence.index:
        return False
    return text.find("\n", before[-1].end, here[0].start) < 0


def slack(figures: Iterable[Figure]) -> float:
    """The most that rounding can change a sum of these figures. Below 1,000, only a multiple of 100 may be rounded."""
    return sum(_step(figure) / 2 for figure in figures if not _is_exact(figure)) + 1e-6


def _step(figure: Figure) -> float:
    """The value of the last significant digit: "$500 million" may be rounded to the million, not to 100 million."""
    if figure.kind is not Kind.MONEY:
        return figure.step
    scale = next((size for word, size in _SCALES if word in figure.claim.mention.text), 0.0)
    return min(figure.step, scale) if scale else figure.step / 10


def _is_exact(figure: Figure) -> bool:
    return figure.kind is not Kind.MONEY and figure.step <= (10 if figure.number < 1000 else 1)


def makes(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether some of the figures add up to the total within rounding."""
    return any(
        abs(sum(part.number for part in some) - total.number) <= slack([total, *some])
        for size in range(1, len(parts) + 1)
        for some in combinations(parts, size)
    )
