"""Two glosses of one place's clock with different offsets ("2:15 p.m. (0615 GMT)", then "3:05 p.m. (0805 GMT)")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from checker.compare.one_article.sentence.neighbours import pairs_in_sentence
from checker.compare.values.relation import Contradiction
from checker.model.claim import Claim
from checker.model.value import TimeValue

ZONE_NAME = r"(?:[A-Z]{2,5}\b|[A-Z][\w-]*(?: [A-Z][\w-]*)?(?:['’]s)? [Tt]ime\b|(?:Eastern|Central|Mountain|Pacific)\b)"
ZONE = re.compile(rf"\s*{ZONE_NAME}")
_PLAIN_GLOSS = re.compile(r"(?:\s+local(?:\s+time)?)?\s*[(\[]\s*")
_LOCAL = re.compile(r"\b(?:local|time|local time)\b", re.IGNORECASE)
_PLACED = re.compile(r"\b(?:in|at|from)\s+(?:the\s+)?[A-Z]")
_ELSEWHERE = re.compile(
    r"\bclocks?\b|\btime zones?\b|\b(?:summer|winter|standard|daylight)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day\b.*\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:land(?:s|ed|ing)?|arriv\w+|touch\w* down|flight|flew|fly|elsewhere|hours (?:behind|ahead))\b"
    r"|\b\d\d?(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s+in\s+[A-Z]|\b(?:in|at) [A-Z]\w+[^.;]*\b(?:in|at) [A-Z]\w+",
    re.DOTALL,
)
"""Words beside two glosses that may be from two places or two seasons."""
_WORDS = re.compile(r"[A-Za-z]{2,}")
_MINUTES = 24 * 60


def named_zone(claim: Claim, text: str) -> str:
    """The words for the zone that a clock time names, in it or directly after it."""
    behind = ZONE.match(text, claim.mention.end)
    words = _WORDS.findall(claim.mention.text + (behind[0] if behind else ""))
    return " ".join(word for word in words if word.lower() not in ("am", "pm", "noon", "midnight"))


def two_offsets(clocks: Sequence[Claim], text: str) -> list[Contradiction]:
    """Two neighbouring glosses of one place's clock with different offsets from the same zone.

    Not certain: the second may be from another place. Silent if a place or a change of clocks is named beside either.
    """
    glosses = []
    for left, right in pairs_in_sentence(clocks, reach=1):
        plain = _PLAIN_GLOSS.fullmatch(text, left.mention.end, right.mention.start)
        here, there = left.mention.value, right.mention.value
        if plain and isinstance(here, TimeValue) and isinstance(there, TimeValue) and there.zone is not None:
            offset = _offset(here, there, _LOCAL.sub("", named_zone(left, text)).strip())
            if offset is not None:
                glosses.append((left, right, offset))
    for one, other in pairwise(glosses):
        near = other[0].sentence.index - one[0].sentence.index <= 1
        elsewhere = _PLACED.search(text, one[1].mention.end, other[0].mention.end + 20)
        passed = text[one[0].sentence.start : other[0].sentence.end]
        if near and one[2] != other[2] and not elsewhere and not _ELSEWHERE.search(passed):
            why = f"local time is {_hours(one[2])} from that zone, then {_hours(other[2])}"
            sides = tuple((claim.mention.text, claim) for claim in (*one[:2], *other[:2]))
            return [Contradiction(sides, why, certain=False)]
    return []


def _offset(here: TimeValue, there: TimeValue, named: str) -> int | None:
    """Minutes from the gloss's zone to a local clock without a named zone, from 10 hours behind to 14 ahead."""
    clocks = (here.hour, here.minute, there.hour, there.minute)
    if named or here.zone is not None or here.readings or there.readings or here.mod or there.mod or None in clocks:
        return None
    minutes = (
        (here.hour or 0) * 60 + (here.minute or 0) - (there.hour or 0) * 60 - (there.minute or 0) + (there.zone or 0)
    )
    return (minutes + 10 * 60) % _MINUTES - 10 * 60


def _hours(minutes: int) -> str:
    return f"{minutes / 60:+g} hours"
