"""Resolves each expression against the publication day, against a window of days, or without either."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Expression
from checker.mentions.temporal.resolving import (
    absolute,
    clocks,
    days,
    eras,
    holidays,
    lengths,
    month_parts,
    periods,
    quarters,
    relative,
    weekdays,
    weeks_away,
    years,
)
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved
from checker.mentions.temporal.resolving.histories import is_history, points_back
from checker.mentions.temporal.resolving.narrative import Narrative, with_both
from checker.mentions.temporal.resolving.unanchored import forget_anchor, forget_year, merged_by_hour
from checker.model.article import Published
from checker.model.mention import Mention
from checker.model.value import TimeValue

STAND_INS = (dt.date(2001, 1, 1), dt.date(1887, 8, 11))
"""Stand-ins for an unknown publication day; what depends on it, and differs between them, is removed afterwards."""
_YEARS = (1500, 9000)
"""Reference years with room to count centuries back and ahead."""
_LONGEST_WINDOW = 400
_SAMPLES = 15
"""The number of days of a window that are tried: both ends, and others evenly spaced."""

RESOLVERS: Mapping[str, Callable[[Mapping[str, str], Anchor], Resolved | None]] = {
    **days.RESOLVERS,
    **weekdays.RESOLVERS,
    **weeks_away.RESOLVERS,
    **month_parts.RESOLVERS,
    **eras.RESOLVERS,
    **holidays.RESOLVERS,
    **clocks.RESOLVERS,
    **periods.RESOLVERS,
    **quarters.RESOLVERS,
    **years.RESOLVERS,
    **lengths.RESOLVERS,
    **relative.RESOLVERS,
    **absolute.RESOLVERS,
}


def resolve(text: str, found: Iterable[Expression], published: Published) -> Iterator[Mention]:
    """A mention for each expression that has a value, in order; later ones can refer to earlier ones."""
    anchors = _anchors(published)
    earlier: list[tuple[TimeValue, ...]] = [() for _ in anchors]
    expressions = list(found)
    latest = anchors[-1] if _window(published) is not None and published.year_known else None
    story = Narrative(text, latest, is_history(expressions, latest))
    for found_expression in expressions:
        expression = story.read(found_expression)
        settings = [
            Anchor(day, text, expression.start, expression.end, before)
            for day, before in zip(anchors, earlier, strict=True)
        ]
        results = [_resolved(expression, setting) for setting in settings]
        if results[0] is None:
            continue
        kind, value = _joined([result for result in results if result is not None], expression, published)
        told = story.completed(expression)
        of_story = _time(_resolved(told, settings[0])) if told is not None else None
        if told is not None and of_story is not None and isinstance(value, TimeValue):
            if story.is_likelier(expression.start, of_story, value):
                expression, value = told, with_both(of_story, value)
                results = [(kind, of_story)] * len(anchors)
            else:
                value = with_both(value, of_story)
        for index, result in enumerate(results):
            if (named := _time(result)) is not None:
                earlier[index] = (*earlier[index][-15:], named)
        if (named := _time(results[0])) is not None:
            story = story.after(expression, named)
        yield Mention(expression.start, expression.end, expression.text, kind, value)


def _resolved(expression: Expression, setting: Anchor) -> Resolved | None:
    return RESOLVERS[expression.form](expression.words, setting)


def _time(result: Resolved | None) -> TimeValue | None:
    return result[1] if result is not None and isinstance(result[1], TimeValue) else None


def _window(published: Published) -> tuple[dt.date, dt.date] | None:
    """The first and last possible publication day; None if unknown or too far apart to be useful."""
    if published.first is None or published.last is None or not _YEARS[0] <= published.first.year <= _YEARS[1]:
        return None
    narrow = 0 <= (published.last - published.first).days <= _LONGEST_WINDOW
    return (published.first, published.last) if narrow else None


def _anchors(published: Published) -> list[dt.date]:
    """The days to resolve against: the publication day, days of a window with both ends, or stand-ins."""
    window = _window(published)
    if window is None:
        return list(STAND_INS)
    length = (window[1] - window[0]).days
    steps = {round(index * length / (_SAMPLES - 1)) for index in range(_SAMPLES)}
    return [window[0] + dt.timedelta(step) for step in sorted(steps)]


def _joined(results: list[Resolved], expression: Expression, published: Published) -> Resolved:
    """What holds on whichever day of the window the article was published."""
    kind, value = results[0]
    if not isinstance(value, TimeValue) or (published.day is not None and _window(published) is not None):
        return kind, value
    depends_on_year = not published.year_known and value.deictic is None
    if _window(published) is None and points_back(expression) and all(result == results[0] for result in results):
        return kind, value
    if _window(published) is None or depends_on_year:
        return kind, forget_anchor(value, expression)
    values = [one for _, one in results if isinstance(one, TimeValue)]
    joined = merged_by_hour([reading for one in values for reading in (replace(one, readings=()), *one.readings)])
    return kind, joined if published.year_known else forget_year(joined)
