"""Infers when an article of unknown date was published, from a dated near-copy or from the times it mentions.

The times of an article bound its publication: a deadline of March 2 that is two weeks away, a visit due in early April,
a meeting held on Friday, Feb. 15. The less an article says, the wider the window.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from checker.model.article import STAND_IN_YEAR, Article, Published, PublishedFrom
from checker.model.mention import Mention
from checker.stories.copies import Copies
from checker.stories.countdowns import countdowns
from checker.stories.publication_bounds import bounds
from checker.stories.publication_evidence import EVERY_DAY, YEAR, Evidence, arc, day_in_year


def infer(article: Article, mentions: Sequence[Mention], others: Sequence[Article] | Copies) -> Published:
    """The publication window of an article of unknown date, source INFERRED with its reason, else UNKNOWN.

    `mentions` are those of the article's text, read without a publication day. `others` may include the article itself;
    pass `Copies` when you infer many articles, so that the index is built once. If the year is not known,
    `year_known` is False, `first` lies in STAND_IN_YEAR, and a window over New Year ends in the year after;
    `checker.stories.windows.apart` compares such windows.
    """
    copies = others if isinstance(others, Copies) else Copies(others)
    source = copies.nearest(article)
    if source is not None:
        known = source.published
        reason = f"a near-copy of {source.id}, which is dated by its {known.source.value}"
        return Published(known.first, known.last, PublishedFrom.INFERRED, reason, known.year_known)
    ordered = sorted(mentions, key=lambda mention: mention.start)
    return _window(*_consistent([*countdowns(article.text, ordered), *bounds(article.text, ordered)]))


def _consistent(found: list[Evidence]) -> tuple[int, list[Evidence]]:
    """The days allowed by all evidence that agrees, and that evidence, surest first.

    Evidence that contradicts surer evidence, or adds nothing to it, is left out.
    """
    kept: list[Evidence] = []
    days = EVERY_DAY
    for evidence in sorted(found, key=lambda item: item.rank):
        if days & evidence.days and days & evidence.days != days:
            days &= evidence.days
            kept.append(evidence)
    return days, kept


def _window(days: int, kept: list[Evidence]) -> Published:
    if not kept:
        return Published()
    first, last = arc(days)
    anchor = next((evidence.anchor for evidence in kept if evidence.anchor), None)
    year = STAND_IN_YEAR if anchor is None else _year(first, anchor)
    start, end = day_in_year(first, year), day_in_year(last % YEAR, year + last // YEAR)
    reason = "; ".join(dict.fromkeys(evidence.reason for evidence in kept))
    return Published(start, end, PublishedFrom.INFERRED, reason, anchor is not None)


def _year(first: int, anchor: dt.date) -> int:
    """The year that puts the window's beginning nearest to the day whose year the text states."""
    return min((anchor.year + step for step in (0, -1, 1)), key=lambda year: abs(day_in_year(first, year) - anchor))
