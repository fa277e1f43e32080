"""Stores new and changed articles in an archive, in small batches, so that little is lost if it is stopped."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from os.path import normpath
from pathlib import Path

from checker.archive.archive_errors import ArchiveError
from checker.archive.entry import Entry
from checker.archive.extractor import extractor
from checker.archive.store import Archive
from checker.model.article import file_and_name
from checker.model.callables import Extract, Progress
from checker.model.finding import Extraction, Problem
from checker.model.mishap import Mishaps, guarded
from checker.model.skipped import Skipped, Skipping
from checker.readers import Day, article, records, sources
from checker.readers.folders.exclusion import ExclusionsOf, no_patterns
from checker.readers.folders.files import Source
from checker.readers.folders.walking import Found
from checker.readers.record import Record

BATCH = 20
"""Articles stored in one transaction: the most that is lost by stopping, and how long another writer waits."""
UNDATED = "undated"
"""Stored instead of the extractor's version until the end of the run, when `renew` dates the article."""
UNSTORED = "cannot be stored"


@dataclass(slots=True)
class Indexed:
    """The results of an `index` run."""

    added: int = 0
    """New or changed articles that were stored."""
    unchanged: int = 0
    renewed: int = 0
    """Stored articles, not among those read, that were extracted again from their stored text."""
    dropped: int = 0
    problems: list[Problem] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    """Articles stored without a claim."""
    skipped: list[Skipped] = field(default_factory=list)
    """What was not read in the folders."""


def index_articles(
    archive: Archive,
    paths: Iterable[str],
    extract: Extract,
    *,
    published: Day = None,
    drop_removed: bool = False,
    exclusions: ExclusionsOf = no_patterns,
    progress: Progress | None = None,
) -> Indexed:
    """Stores the articles of these files and folders; `extract` returns their claims. Call `renew` afterwards.

    An article's id is its path, so name a folder the same way each time (`./` and `//` make no difference).
    `exclusions` says what is not read in a folder. `drop_removed` removes stored articles below the paths whose files
    no longer exist. Unreadable files become problems; their stored articles stay, and so do those of excluded files.
    """
    done, named, mishaps = Indexed(), [normpath(path) for path in paths], Mishaps(ArchiveError)
    batch: list[Entry] = []
    seen: set[str] = set()
    for record in _records(list(sources(named, exclusions=exclusions)), done, progress or (lambda *_: None)):
        seen.add(record.id)
        day = published(record.id) if callable(published) else published
        digest = article_digest(record, day)
        if archive.is_current(record.id, digest):
            done.unchanged += 1
            continue
        entry = mishaps.attempt(record.id, UNSTORED, _entry, record, day, digest, extract)
        if entry is None:
            continue
        if not entry.amount:
            done.silent.append(record.id)
        batch.append(entry)
        if len(batch) >= BATCH:
            done.added += _store(archive, batch)
    done.added += _store(archive, batch)
    done.problems += mishaps.problems
    if drop_removed:
        done.dropped = archive.forget(_removed(archive, named, seen, done))
    return done


def _entry(record: Record, day: dt.date | None, digest: bytes, extract: Extract) -> Entry:
    """The entry of an article that was read."""
    extraction = extract(article(record, day))
    return Entry.of(extraction, digest, UNDATED if _undated(extraction) else extractor())


def renew(archive: Archive, extract: Extract, progress: Progress | None = None) -> tuple[int, tuple[Problem, ...]]:
    """Extracts outdated and undated stored articles again; returns how many were outdated, and what failed.

    Outdated articles come from another version of the extractor; undated ones may be copies of dated articles stored
    since. An article that fails stays as it is stored.
    """
    outdated, renewed, mishaps = archive.outdated(), 0, Mishaps(ArchiveError)
    again = guarded(extract, mishaps)
    for place, (number, version) in enumerate(outdated.items()):
        if progress:
            progress("renewing", place, len(outdated))
        renewed += archive.renew(number, again) and version != UNDATED
    return renewed, mishaps.problems


def _undated(extraction: Extraction) -> bool:
    return not extraction.article.published.stated


def article_digest(record: Record, published: dt.date | None) -> bytes:
    """SHA-256 of everything except the extractor that decides what is stored of an article."""
    parts = [record.id, record.title, record.published, record.source, record.url, str(published), str(record.skips)]
    parts += [str(record.places)] if record.places else []
    said = [*("\0" if part is None else part for part in parts), str(record.body), record.text]
    return hashlib.sha256("\1".join(said).encode("utf-8", "surrogatepass")).digest()


def below(name: str, path: str) -> bool:
    """Whether an article's id is that path, or is in that folder or file."""
    if path == ".":
        return not name.startswith(("/", "../"))
    base = path.rstrip("/") or "/"
    return name == path or name.startswith((f"{base}/".replace("//", "/"), f"{path}#"))


def _records(found: list[Source], done: Indexed, tell: Progress) -> Iterator[Record]:
    """The records of all files, one at a time; the rest goes to `done`. Progress counts kilobytes."""
    done.problems += [item for item in found if isinstance(item, Problem)]
    done.skipped += [item for item in found if isinstance(item, Skipped)]
    files: list[Found] = [item for item in found if not isinstance(item, Problem | Skipped)]
    sizes = [_size(file) for _, file in files]
    before, total = 0, sum(sizes)
    for (name, file), size in zip(files, sizes, strict=True):
        read = 0
        for item in records(name, file):
            tell("indexing (KB)", before + min(size, read // 1000), total)
            if isinstance(item, Problem):
                done.problems.append(item)
            elif isinstance(item, Skipped):
                done.skipped.append(item)
            else:
                read += len(item.text)
                yield item
        before += size


def _size(file: Path) -> int:
    """The size in kilobytes; 1 for a file that has just been removed, which is reported when it is read."""
    try:
        return file.stat().st_size // 1000 + 1
    except OSError:
        return 1


def _store(archive: Archive, batch: list[Entry]) -> int:
    """Stores the batch and empties it."""
    stored = len(batch)
    if batch:
        archive.add(batch)
        batch.clear()
    return stored


def _removed(archive: Archive, paths: list[str], seen: set[str], done: Indexed) -> list[str]:
    """The stored articles below the paths that no longer exist; unreadable and excluded ones are not removed."""
    broken = [problem.place for problem in done.problems]
    gone = (Skipping.OTHER, Skipping.ITEM)
    excluded = {item.path.rstrip("/") for item in done.skipped if item.why not in gone}
    return [
        name
        for name in archive.ids()
        if name not in seen
        and any(below(name, path) for path in paths)
        and not any(_unknown(name, place) for place in broken)
        and not _excluded(name, excluded)
    ]


def _excluded(name: str, places: set[str]) -> bool:
    """Whether the file of an article, or a folder above it, is one of these places."""
    path = Path(file_and_name(name)[0])
    return any(place.as_posix() in places for place in (path, *path.parents))


def _unknown(name: str, place: str) -> bool:
    """Whether a fault leaves open if an article still exists: a fault in it, in its file, or in a folder above."""
    return below(name, place) or any(file and place.startswith(f"{file}:") for file in (name, file_and_name(name)[0]))
