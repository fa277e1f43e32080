"""Which length in a sentence belongs to what the sentence says begins and ends, by the words around the length."""

from __future__ import annotations

import re

from checker.compare.one_article.times.ends import RANGE, Ends
from checker.model.claim import Claim
from checker.text.word_lists import alternations

_ANY = alternations("compare/length_words")

_HEDGES = rf"(?:\s+(?:{_ANY['hedges']}))*\s*$"
_LENGTH = re.compile(
    rf"\b(?:last(?:s|ed|ing)?|{_ANY['before a length']}|take[sn]?|spen[dt](?:s|ing)?|runs? for|stay(?:s|ed) for"
    rf"|(?:{_ANY['states']}|remain\w*|[a-z]+ion) for|(?:{_ANY['stretches']}) of|in (?:its|his|her|their)"
    rf"|[,(–—-]\s*for|^\W*for|\(){_HEDGES}",
    re.IGNORECASE,
)
"""Words before a length that something lasted."""
_FOR = re.compile(r"\bfor\s+$", re.IGNORECASE)
_IN_WHICH = re.compile(r"\s*(?:(?:in|during|over) which|of|\)|in all\b|altogether|in total)", re.IGNORECASE)
_LONG = re.compile(r"\s+long\b")
_DASHED = re.compile(r"\s*(?:[(–—]|\s-)\s*from\s+", re.IGNORECASE)
_FROM = re.compile(
    r"(?:\s+(?:a|each|every)\s+(?:day|night))?,?\s+(?:from|between)\s+|\s*[(–—]\s*(?:from|between)\s+", re.IGNORECASE
)
_APPOSED = re.compile(r"\s*(?:[,(–—]|\s-)\s*(?:a|an|the|his|her|its|their|in all a)?\s*", re.IGNORECASE)
_ANOTHER = re.compile(
    rf"\b(?:{_ANY['another']})\b|;(?!\s*(?:it|he|she|they)\b)",
    re.IGNORECASE,
)
"""Words between the end and a length that show that it belongs to something else."""
_DOING = re.compile(rf"\s+(?:{_ANY['doing']})\b")
_OF_ALL = re.compile(rf"\s+(?:[a-z]+\s+)?(?:{_ANY['of all']})\b")
"""Nouns after a hyphenated length that follows the ends, for the length to belong to them."""
_IN_PART = re.compile(r"\b(?:spen[dt](?:s|ing)?|after|served|for|worked|lived|played)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
"""Words before a length that may cover only a part: "left in 2001, having spent six years as its head"."""
_CAPTIVE = re.compile(
    rf"\s+(?:there|together|behind bars|in (?:{_ANY['captive']}|the (?:hands|job|post)))\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"[-\s]+(?:[\w'’-]+\s+){0,2}?(?:contract|lease|deal|agreement|licen[cs]e|permit|concession|visa)\b", re.IGNORECASE
)
_CHANGED = re.compile(r"\b(?:extend\w*|renew\w*|prolong\w*|option\w*)\b", re.IGNORECASE)
AGREEMENT = "agreement"
_PLANNED = re.compile(
    rf"\b(?:{_ANY['planned']}|licen[cs]e)\b[^.;]{{0,40}}$",
    re.IGNORECASE,
)
"""Words before a planned length, whatever happened later: "jailed for eight years"."""
_NO_LENGTH = re.compile(
    rf"\s+(?:[\w'’-]+\s+){{0,2}}?(?:{_ANY['things with a length']}|licen[cs]e)s?\b"
    rf"|\s+(?:{_ANY['behind another length']}|in(?= (?-i:[A-Z]))|a (?:day|week|month|year)"
    r"|of (?:age|community|hard|his|her|their|its|the))\b",
    re.IGNORECASE,
)
"""What follows a length that need not be how long the sentence's subject took."""
_BROKEN = re.compile(
    r"\b(?:broken|interrupt\w*|suspend\w*|paus\w+|breaks?|on and off|altogether|gaps?|except|twice|again"
    r"|re-?open\w*|returned|rested)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which something may have taken less time than there is between its ends."""
_OTHER_LENGTH = re.compile(
    rf"\b(?:{_ANY['other length']})\s+$",
    re.IGNORECASE,
)
"""Words directly before a length of another period, or of none."""


def is_length(claim: Claim, ends: Ends, text: str) -> bool:
    """Whether the words around a length attach it to what the sentence says begins and ends."""
    begin = claim.sentence.start
    before = text[max(begin, claim.mention.start - 60) : claim.mention.start]
    if _OTHER_LENGTH.search(before):
        return False
    changed = _CHANGED.search(text, claim.sentence.start, claim.sentence.end)
    if ends.kind == AGREEMENT:
        return _PAPER.match(text, claim.mention.end) is not None and not changed
    if ends.kind == RANGE and _DASHED.fullmatch(text, claim.mention.end, ends.start.mention.start):
        return not _PLANNED.search(before)
    if ends.kind == RANGE and _FROM.fullmatch(text, claim.mention.end, ends.start.mention.start):
        return _FOR.search(before) is not None and not _PLANNED.search(before)
    if _PLANNED.search(before) or _NO_LENGTH.match(text, claim.mention.end) or _DOING.match(text, claim.mention.end):
        return False
    if claim.mention.start > ends.end.mention.end and _ANOTHER.search(text, ends.end.mention.end, claim.mention.start):
        return False
    if "-" in claim.mention.text:
        if ends.kind == RANGE:
            return _APPOSED.fullmatch(text, ends.end.mention.end, claim.mention.start) is not None
        return claim.mention.start < ends.start.mention.start or _OF_ALL.match(text, claim.mention.end) is not None
    if _APPOSED.fullmatch(text, ends.end.mention.end, claim.mention.start) and _IN_WHICH.match(text, claim.mention.end):
        return True
    if _LONG.match(text, claim.mention.end) and ends.kind != RANGE:
        return True
    return bool(_LENGTH.search(before)) and not (ends.kind == RANGE and before.rstrip().endswith("after"))


def in_part(told: Claim, ends: Ends, text: str) -> bool:
    """Whether a length that is too short may cover only part of the time, or leave out breaks."""
    if _BROKEN.search(text, told.sentence.start, told.sentence.end):
        return True
    part = _IN_PART.search(text, told.sentence.start, told.mention.start)
    return ends.kind != RANGE and part is not None and not _CAPTIVE.match(text, told.mention.end)
