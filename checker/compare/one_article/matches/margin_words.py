"""Inside one sentence: a margin stated anywhere beside the two figures whose difference it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.compare.one_article.matches.match_scores import one_match, scores
from checker.compare.one_article.sentence.neighbours import exact, ordered
from checker.compare.one_article.sentence.plain_numbers import FIGURE
from checker.compare.one_article.sentence.sentence_figures import Figure, by_sentence, figure_at, figures
from checker.compare.values.quantity_words import number_words
from checker.compare.values.relation import Contradiction
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.word_lists import alternations

_ANY = alternations("compare/margin_words")
_ANY_SPACED = alternations("compare/margin_words", gap=r"\s+")

_UNIT = r"(?:votes?|(?:percentage\s+)?points?|goals?|runs?|seats?|ballots)"
_MARGIN = re.compile(
    rf"\b(?:a|an|the|his|her|their|its)\s+(?:(?:winning|narrow|slim|comfortable|wafer-thin|bare"
    rf"|victory|final)\s+)?(?:margin|majority|difference|gap|lead)\s+of\s+(?:just\s+"
    rf"|only\s+)?(?P<a>{FIGURE})(?:\s+{_UNIT})?(?=\s*(?:[.,;:)–—]|$|\s(?:{_ANY['margin']})\b(?!\s+(?:all|total)\b)))"
    rf"|\b(?:a|an|the|his|her|their|its)\s+(?P<b>{FIGURE})-(?:vote|point|goal|run|seat)\s+(?:margin"
    rf"|majority|lead|win|victory|defeat|loss|difference)\b"
    rf"|\bby\s+(?:just\s+|only\s+|a\s+)?(?P<c>{FIGURE}|single)\s+{_UNIT}(?!\s+to\b)"
    rf"|(?:,|\s[-–—]|\()\s*(?P<d>{FIGURE})\s+(?:votes|points|more)\s+(?:ahead|clear|more)\b"
    rf"|\b(?P<e>{FIGURE})\s+votes\s+(?:behind|ahead\s+of|short\s+of|clear\s+of)\s+(?-i:[A-Z])",
    re.IGNORECASE,
)
_ANY_MARGIN = re.compile(
    r"margin|majority|difference|gap of|lead of|-vote|-point|-goal|-run|-seat|votes|"
    r"by .{1,16} (?:points|goals?|runs|seats)"
)
"""A quick test that every text with a margin passes."""
_IN_PLACE = re.compile(r"(?:\s+votes)?\s+(?:in|from)\s+[A-Z]")
_VOTES = re.compile(
    r"\b(?:votes?|ballots?|polled|elected|election|re-elected|candidate|runner-up|seat)\b", re.IGNORECASE
)
_SHIFT = re.compile(
    rf"\b(?:{_ANY_SPACED['shift']})\b|\bin\s+(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""Signs that a margin may not belong to the figures beside it."""
_JOINED = re.compile(r"[;:]|\b(?:and|but|while|then)\b", re.IGNORECASE)


def _cue(held: Sequence[Claim], text: str) -> tuple[Figure, tuple[int, int]] | None:
    """The one margin of a sentence, and the span of the words that state it."""
    sentence = held[0].sentence
    cues = list(_MARGIN.finditer(text, sentence.start, sentence.end))
    if len(cues) != 1:
        return None
    group = cues[0].lastgroup or "a"
    return figure_at(held[0], *cues[0].span(group), text), cues[0].span()


def _of_votes(
    margin: Figure, span: tuple[int, int], here: Sequence[Figure], text: str
) -> tuple[tuple[Claim, ...], float] | None:
    """The two results that a margin in votes must belong to and their difference, if no two results give the margin."""
    sentence = margin.claim.sentence
    others = [figure for figure in here if figure.end <= span[0] or figure.start >= span[1]]
    told = [figure for figure in others if figure.kind is not Kind.MONEY and not _IN_PLACE.match(text, figure.end)]
    sized = [figure for figure in told if figure.number > margin.number]
    if not 2 <= len(sized) <= 4 or len(told) != len(others) or not all(figure.plain for figure in told):
        return None
    if not any(figure.unit == "vote" for figure in told) and not _VOTES.search(text, sentence.start, sentence.end):
        return None
    numbers = sorted((figure.number for figure in told), reverse=True)
    if any(abs(a - b) == margin.number for a, b in combinations(numbers, 2)):
        return None
    if numbers[0] - sum(numbers[1:]) == margin.number or max(figure.step for figure in told) > 10:
        return None
    first, second = sorted(sized, key=lambda figure: -figure.number)[:2]
    if second.number * 20 < first.number:
        return None
    return (first.claim, second.claim), first.number - second.number


def _off(margin: Figure, apart: int, high: int, words: str) -> bool:
    """Whether a margin does not fit a score. "A majority of six" in a 6-3 vote is the size of the majority itself."""
    return apart not in (0, margin.number) and not (margin.number == high and "majority" in words.lower())


def _is_share(claim: Claim) -> bool:
    return claim.mention.kind is Kind.PERCENT and claim.mention.unit == "%"


def _of_shares(
    margin: Figure, span: tuple[int, int], shares: Sequence[Claim], text: str
) -> tuple[tuple[Claim, ...], float] | None:
    """The two shares of a vote that a margin in points must belong to and their difference, if it does not fit."""
    a, b = map(exact, shares)
    if a is None or b is None or a.number is None or b.number is None or "point" not in text[slice(*span)].lower():
        return None
    apart, rounding = abs(a.number - b.number), (a.step + b.step) / 2
    fits = abs(apart - margin.number) <= rounding or _JOINED.search(
        text, shares[0].mention.end, shares[1].mention.start
    )
    voted = _VOTES.search(text, margin.claim.sentence.start, margin.claim.sentence.end)
    return None if fits or not voted or a.role or b.role else (tuple(shares), apart)


def impossible_margins(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Every margin that no two figures of its sentence give."""
    if _ANY_MARGIN.search(text) is None:
        return
    for sentence, held in by_sentence(claims):
        cue = _cue(held, text) if _ANY_MARGIN.search(text, sentence.start, sentence.end) else None
        if cue is None or _SHIFT.search(text, sentence.start, sentence.end):
            continue
        margin, span = cue
        known = scores(held)
        made: tuple[tuple[Claim, ...], float] | None = None
        if len(known) == 1 and one_match(text, sentence.start, sentence.end):
            score = known[0]
            apart = abs(score.high - score.low)
            gap = text[min(score.end, span[1]) : max(score.start, span[0])]
            if not _JOINED.search(gap) and _off(margin, apart, score.high, text[slice(*span)]):
                made = ((score.claim,), float(apart))
        elif not known and len(shares := [claim for claim in held if _is_share(claim)]) == 2:
            made = _of_shares(margin, span, shares, text)
        elif not known:
            made = _of_votes(margin, span, figures(held, text), text)
        if made is not None:
            own = [claim for claim in held if claim.mention.start <= margin.start < claim.mention.end]
            sides = [(claim.mention.text, claim) for claim in (*made[0], own[0] if own else margin.claim)]
            why = f"the margin is {number_words(made[1])}, not {number_words(margin.number)}"
            yield Contradiction(ordered(sides), why)
