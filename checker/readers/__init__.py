"""Reads articles from files and folders.

Each module in this folder that declares a `Reader` (`checker.readers.reader`) adds a format; there is no list to edit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from checker.declared import declared
from checker.model.article import Article, PublishedFrom, Skip, file_and_name
from checker.model.finding import Problem
from checker.model.mishap import UNREAD, Mishaps
from checker.model.skipped import Skipped
from checker.readers.decode import NotTextError, decode
from checker.readers.exclusion import ExclusionsOf, no_patterns
from checker.readers.files import Source, files, unknown_kind
from checker.readers.publication import publication
from checker.readers.reader import Reader
from checker.readers.record import Record
from checker.readers.unsaved import SAVED, Unsaved
from checker.readers.walking import Found, Selection
from checker.text.boilerplate import skips
from checker.text.comments import without


@dataclass(frozen=True, slots=True)
class ArticlesRead:
    """What was read, and what could not be."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    """What was not read in the named folders and files."""


PLAIN = ".txt"
"""The format of a text whose name has no suffix."""

Day = dt.date | Callable[[str], dt.date | None] | None
"""The publication day of articles that state none: one day for all, or one by article id."""


def read(
    paths: Iterable[str], published: Day = None, unsaved: Unsaved = SAVED, exclusions: ExclusionsOf = no_patterns
) -> ArticlesRead:
    """All articles of these files and folders, in the order of `paths`; folders are read in the order of names.

    `published` is the publication day of articles that state none. What cannot be read
    becomes a problem; the rest is read. Texts in `unsaved` replace the contents of their files. `exclusions` says what
    is not read in a folder.
    """
    named = list(sources(paths, unsaved, exclusions))
    found = (
        item
        for source in named
        if not isinstance(source, Skipped)
        for item in ([source] if isinstance(source, Problem) else records(*source, unsaved))
    )
    reading = _reading(found, published)
    skipped = tuple(item for item in named if isinstance(item, Skipped))
    return replace(reading, skipped=(*skipped, *reading.skipped))


def read_text(name: str, text: str, published: Day = None) -> ArticlesRead:
    """The articles of a text in memory, as if it were a file of this name: the suffix decides the format."""
    form = formats().get(Path(name).suffix.lower())
    if form is None:
        return ArticlesRead((), (unknown_kind(name, formats()),))
    size = len(text.encode("utf-8", "replace"))
    fault = _unfit(name, size, form.largest) or (None if text.strip() else _empty(name))
    return ArticlesRead((), (fault,)) if fault else _reading(_held(form, name, text), published)


def _reading(found: Iterable[Record | Problem | Skipped], published: Day) -> ArticlesRead:
    """The articles of these records, the problems among them, and what is left out."""
    articles: list[Article] = []
    problems: list[Problem] = []
    skipped: list[Skipped] = []
    for item in found:
        read_one = article_or_problem(item, published) if isinstance(item, Record) else item
        if isinstance(read_one, Problem):
            problems.append(read_one)
        elif isinstance(read_one, Skipped):
            skipped.append(read_one)
        else:
            articles.append(read_one)
    if skipped and not articles and not problems:
        problems.append(_no_copy(skipped))
    return ArticlesRead(tuple(articles), tuple(problems), tuple(skipped))


def _no_copy(skipped: list[Skipped]) -> Problem:
    """The problem with files in which no item holds copy."""
    more = f" and {len(skipped) - 1:,} more" if len(skipped) > 1 else ""
    first = skipped[0]
    hint = f"not read: {first.path} ({first.reason}){more}"
    return Problem(file_and_name(first.path)[0], "there is no article among the items", hint)


@cache
def formats() -> dict[str, Reader]:
    """The formats of this folder by the suffix of their files."""
    readers: dict[str, Reader] = declared((Reader,), __path__, __name__)
    return {suffix: reader for reader in readers.values() for suffix in reader.suffixes}


def form_of(name: str) -> Reader | None:
    """The format of a file by its name: plain text if it has no suffix; None if claimcheck does not read that kind."""
    return formats().get(Path(name).suffix.lower() or PLAIN)


def sources(paths: Iterable[str], unsaved: Unsaved = SAVED, exclusions: ExclusionsOf = no_patterns) -> Iterator[Source]:
    """The files that these paths and folders mean, each with its name, and what is not read; no article is opened."""
    return files(paths, selection(exclusions), unsaved)


def named_files(
    paths: Iterable[str], unsaved: Unsaved = SAVED, exclusions: ExclusionsOf = no_patterns
) -> Iterator[Found]:
    """The same without what is not read."""
    return (item for item in sources(paths, unsaved, exclusions) if not isinstance(item, Problem | Skipped))


def selection(exclusions: ExclusionsOf = no_patterns) -> Selection:
    """What is read inside folders: files of every format, unless they are excluded."""
    return Selection(frozenset(formats()), exclusions, is_passed_over)


def is_passed_over(file: Path) -> bool:
    """Whether a file in a folder shares a suffix with other kinds of file and holds no article."""
    suffix = file.suffix.lower()
    form = formats()[suffix]
    return suffix in form.shared and not form.is_meant(file)


def records(name: str, file: Path, unsaved: Unsaved = SAVED) -> Iterator[Record | Problem | Skipped]:
    """The records of one file, or of the text that replaces it, and what is left out."""
    form = form_of(file.name)
    assert form is not None, name
    given = unsaved.of(file)
    text = _text(name, file, form.largest) if given is None else _decoded(name, given, form.largest)
    if isinstance(text, Problem):
        yield text
    else:
        yield from _held(form, name, text)


def _held(form: Reader, name: str, text: str) -> Iterator[Record | Problem | Skipped]:
    """What a format makes of a text."""
    mishaps = Mishaps()
    yield from mishaps.each(name, UNREAD, form.records(name, text))
    yield from mishaps.problems


def _text(name: str, file: Path, largest: int) -> str | Problem:
    """The decoded text of a file, or why there is none."""
    try:
        unfit = _unfit(name, file.stat().st_size, largest)
        if unfit:
            return unfit
        data = file.read_bytes()
    except OSError as error:
        return Problem(name, f"cannot be read: {error.strerror}", "look at its permissions")
    return _decoded(name, data, largest)


def _decoded(name: str, data: bytes, largest: int) -> str | Problem:
    """The text in the bytes of a file, or why there is none."""
    try:
        text = _unfit(name, len(data), largest) or decode(data)
    except NotTextError as error:
        return Problem(name, error.message, error.hint)
    return text if isinstance(text, Problem) or text.strip() else _empty(name)


def _unfit(name: str, size: int, largest: int) -> Problem | None:
    """The problem with an article of this many bytes, if any."""
    if size <= largest:
        return None
    return Problem(name, f"{size // 1_000_000} MB is too long for one article", "one article a file, or a .jsonl file")


def _empty(name: str) -> Problem:
    return Problem(name, "the file is empty", "remove it, or save the article again")


def article_or_problem(record: Record, published: Day) -> Article | Problem:
    """The article of a record, or the problem that it cannot be read because of a bug."""
    mishaps = Mishaps()
    day = published(record.id) if callable(published) else published
    found = mishaps.attempt(record.id, UNREAD, article, record, day)
    return mishaps.problems[0] if found is None else found


def article(record: Record, option: dt.date | None) -> Article:
    """The article of a record, with its publication time and the spans that are not reporting."""
    text = without(record.text, record.comments)
    body = text[record.body :]
    published = publication(body, metadata=record.published, url=record.url, option=option)
    boilerplate = (Skip(skip.start + record.body, skip.end + record.body, skip.why) for skip in skips(body))
    if record.published_by and published.source is PublishedFrom.METADATA:
        published = replace(published, reason=f"{published.reason} ({record.published_by})")
    spans = _joined((*record.skips, *boilerplate))
    return Article(
        record.id,
        text,
        published,
        record.title,
        record.source,
        record.url,
        spans,
        record.file,
        record.line,
        comments=record.comments,
        language=record.language,
    )


def _joined(spans: tuple[Skip, ...]) -> tuple[Skip, ...]:
    """The spans in order; if two overlap, the first keeps the common part."""
    kept: list[Skip] = []
    for skip in sorted(spans, key=lambda skip: (skip.start, -skip.end)):
        start = max(skip.start, kept[-1].end) if kept else skip.start
        if start < skip.end:
            kept.append(Skip(start, skip.end, skip.why))
    return tuple(kept)
