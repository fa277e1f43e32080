"""An article as it was read: its text, where it came from, and what is known about its publication."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from checker.model.correction import Correction

STAND_IN_YEAR = 2000
"""The year used to write a day whose year is unknown: a leap year, so that every day exists."""


class PublishedFrom(StrEnum):
    """How a publication time is known, surest first."""

    METADATA = "metadata"
    HEADER = "header line"
    DATELINE = "dateline"
    URL = "url"
    OPTION = "--published"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Published:
    """The days on which an article can have been published. `first` and `last` are None if nothing is known.

    `year_known` is False if only month and day are known ("two weeks before a day"). Then `first` is in STAND_IN_YEAR;
    `last` is too, or is in the next year if the window crosses New Year. `checker.stories.windows.apart` says how far
    apart two such windows are.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    source: PublishedFrom = PublishedFrom.UNKNOWN
    reason: str = ""
    """What it was read or inferred from, in words."""
    year_known: bool = True
    clock: dt.time | None = None
    """The time of day, if a header states one."""

    @property
    def day(self) -> dt.date | None:
        """The publication day if it is one day of a known year, else None."""
        return self.first if self.first is not None and self.first == self.last and self.year_known else None

    @property
    def stated(self) -> bool:
        """True if the article or its metadata states the time; False if it was inferred or is unknown."""
        return self.source not in (PublishedFrom.INFERRED, PublishedFrom.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Skip:
    """A span that is not reporting, and why: `caption`, `link`, `subscription`, `comment form`, `header`, ..."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in an article's file, in the file's own format: not reporting, but it can hold a waiver.

    `start` and `end` are its span in the text of the article, equal if the text does not contain it.
    """

    start: int
    end: int
    words: str
    """What it says, without the marks that begin and end it."""
    line: int
    column: int
    """Where it begins in the file, both from 1."""
    closed: bool = True
    """False if nothing ends it, so that it extends to the end of the file."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of an article's text is in its source: "paragraph 4", "page 2".

    The part extends from `start`, an offset in the text, to the next place.
    """

    start: int
    words: str
    line: int | None = None
    """The line of the source where the part begins, from 1, if the source is text."""


TITLE = "#title"
"""The end of the id under which a title is quoted that is separate from the text."""


HOLDS_SEVERAL = frozenset(
    "atom bz2 eml g2 gz htm html json jsonfeed jsonl mbox ndjson newsml ninjs nitf rdf rss"
    " tar tbz2 tgz txz warc xhtml xml xz zip".split()
)
"""The suffixes, without their dot, of files that can hold several articles."""
_OF_SEVERAL = re.compile(rf"\.(?:{'|'.join(sorted(HOLDS_SEVERAL))})#", re.IGNORECASE)


def file_and_name(article: str) -> tuple[str, str]:
    """The file of an article by its id, and its name in that file: "a.jsonl" and "7" of "a.jsonl#7".

    The name is "" if the file is the article, which may have a title: "a.ninjs#title".
    """
    mark = _OF_SEVERAL.search(article)
    if mark is None or article[mark.end() - 1 :] == TITLE:
        return article, ""
    return article[: mark.end() - 1], article[mark.end() :]


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `id` is its path as given, or `file.jsonl#id` for a record or item of several in a file."""

    id: str
    text: str
    """As in its file, except that blanks stand for the characters of `comments`."""
    published: Published = Published()
    title: str | None = None
    source: str | None = None
    """The outlet or agency."""
    url: str | None = None
    skips: tuple[Skip, ...] = ()
    """In order, not overlapping."""
    file: str | None = None
    """The file, as given, if it holds several articles; None if `id` is the file."""
    line: int | None = None
    """The line of `file` that holds the article, from 1."""
    corrections: tuple[Correction, ...] = ()
    """What its correction notices correct; known once its claims are extracted."""
    comments: tuple[Comment, ...] = ()
    """In order, not overlapping."""
    language: str | None = None
    """The language that its metadata states, as a tag of BCP 47: "en-GB"."""
    places: tuple[Place, ...] = ()
    """Where the parts of `text` are in the source, in order; empty if `text` is the source."""
