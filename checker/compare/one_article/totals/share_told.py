"""Finds a share stated with its part and whole, or in two ways: "one in five (40 percent)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.compare.one_article.sentence.shape import Shape, figure, words_pattern
from checker.model.claim import Claim
from checker.text.word_lists import alternations

_ANY_SPACED = alternations("compare/share_told", gap=r"\s+")

_ALIEN = (
    "and but or while whereas than against from compared up down including with as because after before though "
    "although plus besides not"
)
"""Words after which a figure belongs to something else or to another time."""
_NOUN, _LONG = words_pattern(0, 8, _ALIEN), words_pattern(0, 14, _ALIEN)
_SOME = rf"(?:(?:{_ANY_SPACED['some']}|an?)\s+)*"
_OF = rf"\s+(?:(?:out\s+)?of|among)\s+(?:(?:{_ANY_SPACED['of']})\s+)*(?:[\w-]+['’]s?\s+)?"
_THAT_IS = rf"(?:that(?:['’]s|\s+is)|{_ANY_SPACED['that is']}|giving\s+(?:it|them|him|her))\s+"
_OPEN = rf"(?:\s*\(|\s+[-–—]+\s+|\s*[–—]\s*|,\s+{_THAT_IS}){_SOME}"
_CLOSE = (
    r"(?=\s*(?:[,.;:)–—]|$|-\s)|[”\"]|\s+of\s+(?:the|its|their)\s+(?:total|whole|lot)\s*(?:[,.;:)–—]|and\b|$)"
    r"|\s+of\s+(?:them|those)\s*[),.–—])"
)
_CLOSE_BY = r"(?=\s*(?:[,;)–—]|-\s))"
_IN_ALL = r"(?:\s+(?!of\b|in\b)[^\s,;:.()–—]+){0,2}?\s+(?:in\s+all|in\s+total|altogether|all\s+told)\b"
_PART, _WHOLE, _SHARE = figure("part", "cnm"), figure("whole", "cnm"), figure("share", "pf")
_WORDED, _PERCENT, _FRACTION = figure("share", "f"), figure("share", "p"), figure("fraction", "f")
_COUNTED = r"(?:\s+[^\s,;:.()–—\ue000]+){0,3}?"
_VOTED = r"(?:\s+(?!and\b)[^\s,;:.()–—]+){0,2}?\s+(?:voted|voting|vote|took\s+part|taking\s+part|turn\w+\s+out|cast)\b"
_TELLING = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_PART}{_OF}{_WHOLE}{_LONG}{_OPEN}{_PERCENT}{_CLOSE}",
        rf"{_SHARE}(?:{_OF}|\s+(?:the|its|their|all)\s+){_WHOLE}{_LONG}(?:,\s+|\s*\(|\s+[-–—]+\s+){_SOME}{_PART}{_IN_ALL}",
        rf"(?:^|[.;:,“\"(]\s*){_OF[3:]}{_WHOLE}{_LONG}"
        rf",\s+(?:(?:only|just|some|about)\s+)?{_PART}{_NOUN}{_OPEN}{_PERCENT}{_CLOSE}",
        rf"{_WHOLE}{_NOUN},?\s+(?:and\s+)?of\s+(?:which|whom|these|them)\s+{_SOME}{_PART}{_NOUN}{_OPEN}{_PERCENT}{_CLOSE}",
        rf"{_PART}{_OF}{_WHOLE}{_LONG},\s+{_SOME}{_WORDED}{_CLOSE}",
        rf"{_SHARE}(?:\s+of)?{_NOUN}{_OPEN}{_PART}{_OF}{_WHOLE}{_COUNTED}{_CLOSE}",
        rf"{_PART}{_NOUN}{_OPEN}{_PERCENT}\)?,?{_OF}{_WHOLE}",
        rf"{_WORDED}{_NOUN},\s+{_PART}{_OF}{_WHOLE}{_COUNTED}{_CLOSE}",
        rf"{_PART}\s+(?:is|was|are|were|makes?|represents?|represented)\s+{_SOME}{_SHARE}\s+of\s+(?:(?:the|its|their)\s+)?{_WHOLE}",
        rf"\bturnout{_COUNTED}\s+{_SOME}{_PERCENT}(?:\s*[:,(–—-]\s*|\s+with\s+|\s+as\s+)+{_COUNTED}\s*{_PART}{_OF}{_WHOLE}{_VOTED}",
        rf"{_WHOLE}{_NOUN},\s+(?:and\s+)?{_SOME}{_PART}\s+of\s+(?:them|which|whom){_OPEN}{_PERCENT}{_CLOSE}",
    )
)
_STOP = r"(?=\s*(?:[.!]|$)|\s+of\s+(?:the|its|their)\s+(?:total|whole|lot)\s*(?:[.!]|$)|\s+(?:share|of\s+them)\s*[.!])"
_NEXT = (
    re.compile(rf"(?:^|\s)of\s+(?:the\s+|its\s+)?{_WHOLE}{_NOUN},\s+{_PART}{_NOUN}$", re.IGNORECASE),
    re.compile(rf"{_PART}{_OF}{_WHOLE}{_LONG}$", re.IGNORECASE),
)
_SAYS = re.compile(
    rf"^[“\"]?(?:that(?:['’]s|\s+is|\s+was)|this\s+is)\s+(?:only\s+|just\s+|about\s+)?{_PERCENT}{_STOP}", re.IGNORECASE
)
_SPEAKER = re.compile(r",?[”\"]\s+(?:(?:he|she|[A-Z]\w+)\s+)?(?:said|says|added)\b[^.\ue000]{0,60}\.?\s*$")
_OF_ALL = words_pattern(0, 10, f"{_ALIEN} by them owned")
_THINGS = words_pattern(0, 8, f"{_ALIEN} by them was were is are has have had will would owned")
"""What a fraction is of. If only commas enclose the percentage, no verb may come between."""
_TWICE = (
    re.compile(rf"{_FRACTION}{_OF_ALL}{_OPEN}{_PERCENT}{_CLOSE_BY}", re.IGNORECASE),
    re.compile(rf"{_FRACTION}{_THINGS},\s+{_PERCENT}(?=,\s+(?!or\b))", re.IGNORECASE),
    re.compile(rf"{_PERCENT}{_NOUN}{_OPEN}{_FRACTION}(?:{_CLOSE_BY}|(?=\s+of\s+the\s))", re.IGNORECASE),
)


def shares_told(shapes: Sequence[Shape]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The parts, wholes and shares that one sentence, or two in a row, state."""
    for shape in shapes:
        if len(shape.figures) > 2:
            for pattern in _TELLING:
                for held in pattern.finditer(shape.text):
                    part, whole, share = shape.claims(held, "part", "whole", "share")
                    yield part, whole, share
    for left, right in pairwise(shapes):
        says = _SAYS.search(right.text) if right.sentence.index == left.sentence.index + 1 else None
        ahead = _SPEAKER.sub("", left.text).rstrip(' .!\n,”"')
        told_before = next((found for pattern in _NEXT if (found := pattern.search(ahead))), None) if says else None
        if says is not None and told_before is not None and len(left.figures) == 2:
            part, whole = left.claims(told_before, "part", "whole")
            yield part, whole, right.claims(says, "share")[0]


def said_twice(shapes: Sequence[Shape]) -> Iterator[tuple[Claim, Claim]]:
    """The shares stated in words and, directly beside, as a percentage."""
    for shape in shapes:
        if shape.of_kinds("f") and shape.of_kinds("p"):
            for pattern in _TWICE:
                for held in pattern.finditer(shape.text):
                    fraction, share = shape.claims(held, "fraction", "share")
                    yield fraction, share
