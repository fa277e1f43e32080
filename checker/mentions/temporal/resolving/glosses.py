"""Copies the hedge of a clock time to its gloss in another zone: "about 9:30 a.m. (1330 GMT)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.model.mention import Kind, Mention
from checker.model.value import TimeValue

_OPENING = re.compile(r"\s*[(/\[]\s*|,\s+or\s+", re.IGNORECASE)


def hedged(text: str, mentions: Iterator[Mention]) -> Iterator[Mention]:
    """The mentions in order; a gloss of an approximate clock time is also approximate."""
    before: Mention | None = None
    for mention in mentions:
        value = mention.value
        if isinstance(value, TimeValue) and _is_gloss(text, before, mention):
            mention = replace(mention, value=replace(value, mod="APPROX"))
        yield mention
        before = mention


def _is_gloss(text: str, before: Mention | None, mention: Mention) -> bool:
    if before is None or before.kind is not Kind.TIME or mention.kind is not Kind.TIME:
        return False
    hedge = before.value.mod if isinstance(before.value, TimeValue) else None
    return hedge == "APPROX" and _OPENING.fullmatch(text, before.end, mention.start) is not None
