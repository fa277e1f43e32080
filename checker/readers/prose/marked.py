"""The article of a file with markup, once its marks are found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from checker.model.finding import Problem
from checker.readers.prose.front_matter import record
from checker.readers.prose.lines import Marks
from checker.readers.prose.site_metadata import known
from checker.readers.record import BadValueError, Record


def article(path: str, text: str, read: Callable[[str, int, Marks], None]) -> Record | Problem:
    """The article, or what is wrong with its metadata; `read` finds the marks behind the front matter."""
    above = record(path, text)
    if isinstance(above, Problem):
        return above
    marks = Marks()
    read(text, above.body, marks)
    return _marked(path, text, above, marks)


def _marked(path: str, text: str, above: Record, marks: Marks) -> Record | Problem:
    """The article: blanks stand for markup, and what front matter states (`above`) counts before the header."""
    try:
        found = known(marks.values, "" if above.published else path)
    except BadValueError as bad:
        return Problem(f"{path}:{marks.places.get(bad.key, 1)}:1", bad.message, bad.hint)
    own = above.published is not None
    kept = {
        key: value
        for key, value in found._asdict().items()
        if getattr(above, key) is None and not (own and key == "published_by")
    }
    skips = tuple(sorted([*above.skips, *marks.skips], key=lambda skip: skip.start))
    return replace(above, text=marks.blanked(text), skips=skips, comments=tuple(marks.comments), **kept)


def shown(text: str, start: int, pattern: re.Pattern[str], marks: Marks) -> Iterator[re.Match[str]]:
    """The places in a text, from an offset on, where a pattern fits outside of what is skipped."""
    hidden = iter(sorted((skip.start, skip.end) for skip in marks.skips))
    first, last = next(hidden, (len(text), len(text)))
    for found in pattern.finditer(text, start):
        while last <= found.start():
            first, last = next(hidden, (len(text), len(text)))
        if not first <= found.start() < last:
            yield found
