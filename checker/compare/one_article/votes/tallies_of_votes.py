"""Reads votes: the numbers for and against, either named or as in "58 votes to 42"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.compare.one_article.sentence.plain_numbers import FIGURE
from checker.compare.one_article.sentence.sentence_figures import figure_at
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.word_lists import alternations

_ANY = alternations("compare/tallies_of_votes")

BARE = rf"(?<![\w.,$£€-]){FIGURE}"
_VOTERS = r"(?:\s+(?!and\b|or\b|but\b|to\b|on\b|in\b|after\b|years?\b|percent\b|points?\b|seats?\b)[A-Za-z]+){0,4}?"
_FOR = (
    rf"{_VOTERS}\s+(?:in\s+favou?r|for|yes|ayes?|in\s+support|backed|supported|approved"
    rf"|to\s+approve|votes(?=,?\s+(?:with|and)\s+\w+\s+against))\b"
)
_NO = (
    rf"{_VOTERS}\s+(?:against(?!\s+(?:the|an?|its|his|her|their)\b)|opposed|opposing|no|noes|nays?"
    rf"|to\s+reject|rejected)\b"
)
_FOR_AGAINST = re.compile(
    rf"(?P<for>{BARE}){_FOR}[^.;:\d]{{0,50}}?\b(?P<against>{BARE})(?:{_NO}|(?=\s*[.,;)]|\s+abst))", re.IGNORECASE
)
_AGAINST_FOR = re.compile(rf"(?P<against>{BARE}){_NO}[^.;:\d]{{0,50}}?\b(?P<for>{BARE}){_FOR}", re.IGNORECASE)
_VOTES_TO = re.compile(
    rf"(?P<for>{BARE})\s+votes?\s+(?:to|against)\s+(?P<against>{BARE})(?![\w%-]"
    rf"|[.,]\d)",
    re.IGNORECASE,
)
_DASHED = re.compile(r"(?<![\w.-])(?P<for>\d{1,3})\s?[-–]\s?(?P<against>\d{1,3})(?:[-–](?P<third>\d{1,3}))?(?![\w-])")
_DASHED_TO = re.compile(
    rf"\b(?:vot(?:e|ed|es|ing)|by"
    rf"|of)\s+(?P<for>{FIGURE})\s+to\s+(?P<against>{FIGURE})(?=\s*[.,;:)–—]|\s+(?:{_ANY['dashed to']})\b)",
    re.IGNORECASE,
)
_SPLIT_TO = re.compile(
    rf"(?P<for>{BARE}){_VOTERS}\s+voted\s+to\b[^.;:\d]{{0,60}}?,?\s+(?:and|while"
    rf"|but)\s+(?P<against>{BARE}){_VOTERS}\s+to\b",
    re.IGNORECASE,
)
VOTE = re.compile(
    rf"\b(?:vot(?:e|es|ed|ing)|ballots?|{_ANY['vote']}|councill?ors)\b",
    re.IGNORECASE,
)
"""Words about voting."""


class Tally(NamedTuple):
    """A vote: the numbers for and against, its span in the text, and whether words say which number is which."""

    claims: tuple[Claim, ...]
    ayes: float
    noes: float
    start: int
    end: int
    named: bool


def _claims(held: Sequence[Claim], match: re.Match[str], names: Sequence[str], text: str) -> tuple[Claim, ...]:
    """The numbers of a match as claims; the article's own claims if they exist."""
    made = []
    for name in names:
        start, end = match.span(name)
        own = [claim for claim in held if claim.mention.start <= start and end <= claim.mention.end]
        if own and own[0] in made:
            continue
        made.append(own[0] if own else figure_at(held[0], start, end, text).claim)
    return tuple(made)


def tallies(held: Sequence[Claim], text: str) -> list[Tally]:
    """The votes of a sentence."""
    sentence = held[0].sentence
    found: list[Tally] = []
    patterns = (
        (_FOR_AGAINST, True),
        (_AGAINST_FOR, True),
        (_SPLIT_TO, False),
        (_VOTES_TO, False),
        (_DASHED_TO, False),
        (_DASHED, False),
    )
    for pattern, named in patterns:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if any(tally.start < match.end() and match.start() < tally.end for tally in found):
                continue
            told = [figure_at(held[0], *match.span(name), text).number for name in ("for", "against")]
            scored = [c for c in held if c.mention.start == match.start() and c.mention.kind is Kind.SCORE]
            if pattern is _DASHED and not scored:
                continue
            found.append(Tally(_claims(held, match, ("for", "against"), text), told[0], told[1], *match.span(), named))
    return found
