"""Dates, times, durations and sets: first found by a grammar, then resolved against the publication day.

`vocabulary`, `pieces` and `forms` are the grammar, `expressions`, `context` and `ranges` find with it; `resolve` and
the modules it names resolve. `narrative` keeps the year that a text has told, `intervals` the order of two ends;
`compound` joins the units of one duration, `glosses` the hedges of one clock time.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.mentions.finder import Finder
from checker.mentions.temporal.finding.expressions import find_expressions
from checker.mentions.temporal.resolving.compound import joined
from checker.mentions.temporal.resolving.glosses import hedged
from checker.mentions.temporal.resolving.intervals import in_order
from checker.mentions.temporal.resolving.resolve import resolve
from checker.model.article import Published
from checker.model.mention import Mention


def find(text: str, data: bytes, published: Published) -> Iterator[Mention]:
    """The temporal mentions of `text`, in order, with TIMEX3 values; `data` is `single_bytes(text)`."""
    resolved = resolve(text, find_expressions(text, data), published)
    return hedged(text, joined(text, in_order(text, resolved, published.day)))


FINDER = Finder(find)
