"""Dates, times, durations and sets: found by a grammar, then resolved against the publication day.

The grammar is in `grammar`. `finding` applies it to the text, checks the context and completes ranges. `resolving`
gives each expression a value: `resolve` calls the resolver of its form, `narrative` remembers the year that a text has
stated, `intervals` puts the two ends of an interval in order, `compound` joins the units of one duration, and
`glosses` copies the hedge of a clock time to its gloss.
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
