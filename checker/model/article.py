"""An article as it was read: its text, where it came from, and what is known of its publication."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from checker.model.correction import Correction

STAND_IN_YEAR = 2000
"""The year in which a day of unknown year is written down; a leap year, so that every day of a year has a place."""


class PublishedFrom(StrEnum):
    """How a publication time is known, the surest first."""

    METADATA = "metadata"
    HEADER = "header line"
    DATELINE = "dateline"
    URL = "url"
    OPTION = "--published"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Published:
    """The days on which an article can have been published. `first` and `last` are None where nothing is known.

    `year_known` is False for a window that is known only within the year ("two weeks before a day"): then `first` lies
    in STAND_IN_YEAR, `last` too or in the year after it for a window over New Year, and only month and day count;
    `checker.stories.windows.apart` says how far apart two such windows are.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    source: PublishedFrom = PublishedFrom.UNKNOWN
    reason: str = ""
    """What it was read or inferred from, for a person."""
    year_known: bool = True
    clock: dt.time | None = None
    """The time of day, where a header states one."""

    @property
    def day(self) -> dt.date | None:
        """The publication day where it is one day of a known year, else None."""
        return self.first if self.first is not None and self.first == self.last and self.year_known else None

    @property
    def stated(self) -> bool:
        """True where the article or its metadata states the time, so that nothing had to be inferred."""
        return self.source not in (PublishedFrom.INFERRED, PublishedFrom.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Skip:
    """A span that is not reporting, and why: `caption`, `link`, `subscription`, `comment form`, `header`, ..."""

    start: int
    end: int
    why: str


TITLE = "#title"
"""What ends the id under which the title of an article is quoted, where it stands beside the text."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `id` is its path as given, or `file.jsonl#id` for a JSON Lines record."""

    id: str
    text: str
    published: Published = Published()
    title: str | None = None
    source: str | None = None
    """The outlet or agency."""
    url: str | None = None
    skips: tuple[Skip, ...] = ()
    """In order, not overlapping."""
    file: str | None = None
    """The file, as given, where it holds more than this article; None where `id` is the file."""
    line: int | None = None
    """The line of `file` that holds the article, from 1."""
    corrections: tuple[Correction, ...] = ()
    """What its notices correct; known once its claims are extracted."""
