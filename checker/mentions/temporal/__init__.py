"""Dates, times, durations and sets: first found by a grammar, then resolved against the publication day.

`vocabulary`, `pieces` and `forms` are the grammar, `expressions`, `context` and `ranges` find with it; `resolve` and
the modules it names resolve. `narrative` keeps the year that a text has told, `intervals` the order of two ends;
`compound` joins the units of one duration, `glosses` the hedges of one clock time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.mentions.temporal.compound import joined
from checker.mentions.temporal.expressions import find_expressions
from checker.mentions.temporal.glosses import hedged
from checker.mentions.temporal.intervals import in_order
from checker.mentions.temporal.resolve import resolve
from checker.model.article import Published
from checker.model.mention import Mention
from checker.text.scan import single_bytes

_ZERO_WIDTH = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")


def find(text: str, data: bytes, published: Published) -> Iterator[Mention]:
    """The temporal mentions of `text`, in order, with TIMEX3 values; `data` is `single_bytes(text)`.

    Blanks of no width are read as blanks.
    """
    plain = _ZERO_WIDTH.sub(" ", text)
    if plain != text:
        data = single_bytes(plain)
    resolved = in_order(plain, resolve(plain, find_expressions(plain, data), published), published.day)
    for mention in hedged(plain, joined(plain, resolved)):
        yield replace(mention, text=text[mention.start : mention.end]) if plain != text else mention
