"""Reads articles from files and folders.

Each module in this folder that declares a `Reader` (`checker.readers.reader`) adds a format; there is no list to edit.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.model.article import Article, PublishedFrom, Skip, file_and_name
from checker.model.callables import Progress
from checker.model.finding import Problem
from checker.model.mishap import UNREAD, Mishaps
from checker.model.skipped import Skipped
from checker.readers.content import Content
from checker.readers.folders.exclusion import ExclusionsOf, no_patterns
from checker.readers.folders.files import Source, files, unknown_kind
from checker.readers.folders.unsaved import SAVED, Unsaved
from checker.readers.folders.walking import Found, Selection
from checker.readers.opening import Missing, by_suffix, held, recognised
from checker.readers.publication import publication
from checker.readers.reader import Result
from checker.readers.record import Record
from checker.readers.superseded import LeftOut, Versioned, newest, plainly
from checker.text.boilerplate import skips
from checker.text.comments import without


@dataclass(frozen=True, slots=True)
class ArticlesRead:
    """What was read, and what could not be."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    """What was not read in the named folders and files."""


Day = dt.date | Callable[[str], dt.date | None] | None
"""The publication day of articles that state none: one day for all, or one by article id."""


def read(
    paths: Iterable[str],
    published: Day = None,
    unsaved: Unsaved = SAVED,
    exclusions: ExclusionsOf = no_patterns,
    progress: Progress | None = None,
) -> ArticlesRead:
    """All articles of these files and folders, in the order of `paths`; folders are read in the order of names.

    `published` is the publication day of articles that state none. What cannot be read
    becomes a problem; the rest is read. Texts in `unsaved` replace the contents of their files. `exclusions` says what
    is not read in a folder. `progress` is called before each file.
    """
    named = list(sources(paths, unsaved, exclusions))
    files = [source for source in named if not isinstance(source, Skipped)]
    reading = _reading(_records(files, unsaved, progress or (lambda *_: None)), published)
    skipped = tuple(item for item in named if isinstance(item, Skipped))
    return replace(reading, skipped=(*skipped, *reading.skipped))


def _records(files: Sequence[Found | Problem], unsaved: Unsaved, tell: Progress) -> Iterator[Result]:
    """What these files hold, one file in memory at a time."""
    for index, source in enumerate(files):
        tell("opening", index, len(files))
        yield from [source] if isinstance(source, Problem) else records(*source, unsaved)


def read_text(name: str, text: str, published: Day = None) -> ArticlesRead:
    """The articles of a text in memory, as if it were a file of this name: the suffix decides the format."""
    if Path(name).suffix.lower() not in by_suffix():
        return ArticlesRead((), (unknown_kind(name, by_suffix()),))
    return _reading(held(Content(name, data=text.encode("utf-8", "replace"))), published)


def _reading(found: Iterable[Result], published: Day) -> ArticlesRead:
    """The articles of these records, the problems among them, and what is left out."""
    found_articles: list[Versioned] = []
    problems: list[Problem] = []
    skipped: list[Skipped] = []
    for item in found:
        read_one = article_or_problem(item, published) if isinstance(item, Record) else item
        if isinstance(read_one, Problem):
            problems.append(read_one)
        elif isinstance(read_one, Skipped):
            skipped.append(read_one)
        else:
            found_articles.append(Versioned(read_one, item.version if isinstance(item, Record) else None))
    articles, older = newest(found_articles, (item for item in skipped if isinstance(item, LeftOut)))
    skipped += older
    if skipped and not articles and not problems:
        problems.append(_no_copy(skipped))
    return ArticlesRead(articles, tuple(_once(problems)), tuple(map(plainly, skipped)))


def _once(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems; a library that is missing is reported for the first file that needs it."""
    files = Counter(problem.message for problem in problems if isinstance(problem, Missing))
    for problem in problems:
        if not isinstance(problem, Missing):
            yield problem
        elif count := files.pop(problem.message, 0):
            others = f" (nor can {count - 1:,} more of these files)" if count > 1 else ""
            yield replace(problem, message=f"{problem.message}{others}")


def _no_copy(skipped: list[Skipped]) -> Problem:
    """The problem with files in which no item holds copy."""
    more = f" and {len(skipped) - 1:,} more" if len(skipped) > 1 else ""
    first = skipped[0]
    hint = f"not read: {first.path} ({first.reason}){more}"
    return Problem(file_and_name(first.path)[0], "there is no article among the items", hint)


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
    return Selection(frozenset(by_suffix()), exclusions, is_passed_over, is_by_content)


def is_passed_over(file: Path) -> bool:
    """Whether a file in a folder shares a suffix with other kinds of file and holds no article."""
    suffix = file.suffix.lower()
    return any(suffix in form.shared for form in by_suffix().get(suffix, ())) and not is_by_content(file)


def is_by_content(file: Path) -> bool:
    """Whether the content of a file is of a format that is read, whatever its name."""
    try:
        return recognised(Content(str(file), file)) is not None
    except OSError:
        return False


def records(name: str, file: Path, unsaved: Unsaved = SAVED) -> Iterator[Result]:
    """The records of one file, or of the text that replaces it, and what is left out."""
    return held(Content(name, file, unsaved.of(file)))


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
    elif record.published_by and published.source is PublishedFrom.UNKNOWN:
        published = replace(published, reason=record.published_by)
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
        places=record.places,
    )


def _joined(spans: tuple[Skip, ...]) -> tuple[Skip, ...]:
    """The spans in order; if two overlap, the first keeps the common part."""
    kept: list[Skip] = []
    for skip in sorted(spans, key=lambda skip: (skip.start, -skip.end)):
        start = max(skip.start, kept[-1].end) if kept else skip.start
        if start < skip.end:
            kept.append(Skip(start, skip.end, skip.why))
    return tuple(kept)
