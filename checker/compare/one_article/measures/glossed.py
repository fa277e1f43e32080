"""Finds amounts that gloss another: "12 miles (19 km)", "a 6-foot (2-metre) wall", "12 miles, or 19 km,", "36C/97F"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.compare.one_article.sentence.neighbours import pairs_in_sentence
from checker.model.claim import Claim
from checker.text.word_lists import alternations

_ANY = alternations("compare/glossed")

_SIZE = rf"(?:{_ANY['size']}|in (?:diameter|length|height|width|depth|weight))"
_STUFF = r"of\s+(?!(?:up|about|over)\b)[a-z-]+(?:\s+[a-z-]+)?"
_HEDGE = rf"(?:(?:{_ANY['hedge']}|approx\.?|i\.e\.,?|that is,?|an?|≈|=|~)\s*)*"
_BETWEEN = re.compile(
    rf"(?:[-\s]+{_SIZE}|\s+{_STUFF})?\s*"
    rf"(?:(?P<bracket>[(\[])\s*{_HEDGE}|(?P<comma>,)\s+or\s+{_HEDGE}|\s(?P<dash>[-–—]|--)\s+{_HEDGE}|(?P<slash>\s?/\s?)"
    rf"|\s+(?P<plain>or)\s+{_HEDGE})",
    re.IGNORECASE,
)
_CLOSED = {
    "bracket": re.compile(rf"(?:[-\s]+{_SIZE})?\s*(?:[)\];/]|,|\s+or\s+)", re.IGNORECASE),
    "comma": re.compile(
        rf"\s*(?:[,.;:)–—]|$)|\s+-|\s+(?:{_ANY['closed']})\b",
        re.IGNORECASE,
    ),
    "dash": re.compile(r"\s+(?:[-–—]|--)(?:\s|$)|[,.]"),
    "slash": re.compile(r"(?![\w/-])"),
    "plain": re.compile(r"\s*\)"),
}
"""What must follow a gloss, by what introduces it."""
_ONLY_BRACKET = re.compile(r"[(\[]\s*$")
_CHOICE = re.compile(
    r"\b(?:either|whether|choose|choosing|choice|pick|options?|categor\w+|class(?:es)?|races?|runs?|walks?|rides?|between)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which two amounts joined by "or" are alternatives."""


class Gloss(NamedTuple):
    """An amount, its gloss, and the words of the sentence before the amount and after the gloss."""

    said: Claim
    gloss: Claim
    before: str
    behind: str


def glosses(claims: Sequence[Claim], text: str) -> Iterator[Gloss]:
    """Every amount directly followed by its gloss."""
    for left, right in pairs_in_sentence(claims, reach=1):
        first, last = left.mention, right.mention
        opened = _BETWEEN.fullmatch(text, first.end, last.start)
        if opened is None or opened.lastgroup is None:
            continue
        before, behind = text[left.sentence.start : first.start], text[last.end : left.sentence.end]
        closed = _CLOSED[opened.lastgroup].match(behind)
        if closed is None or (opened["plain"] and not _ONLY_BRACKET.search(before)):
            continue
        if opened.lastgroup in ("comma", "plain") and _CHOICE.search(before):
            continue
        yield Gloss(left, right, before, behind)
