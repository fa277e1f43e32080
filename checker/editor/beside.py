"""The other articles in a draft's folder, as saved on disk; each is read and extracted again only when it changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from checker.claims import extract
from checker.editor.draft import OpenDraft
from checker.model.article import Article
from checker.model.finding import Extraction, Problem
from checker.model.skipped import Skipped
from checker.readers import article_or_problem, records, selection
from checker.readers.folders.exclusion import ExclusionsOf, no_patterns
from checker.readers.folders.unsaved import identity
from checker.readers.folders.walking import walk
from checker.readers.formats import jsonl

MOST = 100
"""The most articles that a draft is checked with as it is written; checking that many takes up to a second."""
LONGEST = 200_000
"""The size limit of a draft and of the articles beside it, in bytes: some 30,000 words, which take two seconds."""

Stamp = tuple[int, int, int]
"""Identifies the content of a file: inode, size, and time of the last change in ns."""


def articles_beside(draft: OpenDraft, exclusions: ExclusionsOf = no_patterns) -> tuple[dict[str, Stamp], list[str]]:
    """The other articles in the folder of a draft, by path, and notes on those that were left out.

    What `exclusions` and `.gitignore` exclude is not among them.
    """
    if not draft.saved:
        return {}, []
    own = Path(draft.name)
    itself = identity(own)
    try:
        found = {
            str(file): stamp
            for file, stamp in _files(own.parent, exclusions)
            if file != own and identity(file) != itself
        }
    except FileNotFoundError:  # the draft's folder does not exist yet
        return {}, []
    except OSError as error:
        return {}, [f"{own.parent}: cannot be read: {error.strerror}, so the draft is compared only with itself"]
    fit = [name for name in found if found[name][1] <= LONGEST]
    last = sorted(fit, key=lambda name: (-found[name][2], name))[:MOST]
    notes = [f"{own.parent}: articles of more than {LONGEST:,} bytes are left out"] if len(fit) < len(found) else []
    if len(last) < len(fit):
        notes.append(
            f"{own.parent}: of {len(fit)} articles, only the {MOST} changed last are compared; "
            "claimcheck index puts all into an archive"
        )
    return {name: found[name] for name in sorted(last)}, notes


@lru_cache(maxsize=4 * MOST)
def read_once(name: str, stamp: Stamp, published: dt.date | None) -> tuple[Article | Problem, ...]:
    """The content of a file; a new `stamp` makes it read the file again."""
    found = records(name, Path(name))
    kept = (item for item in found if not isinstance(item, Skipped))
    return tuple(item if isinstance(item, Problem) else article_or_problem(item, published) for item in kept)


@lru_cache(maxsize=3 * MOST)
def extract_once(article: Article) -> Extraction:
    """The claims of an article, cached by its content."""
    return extract(article)


def _files(folder: Path, exclusions: ExclusionsOf) -> Iterator[tuple[Path, Stamp]]:
    """The readable articles of a folder that are a file each; subfolders are not searched. Raises OSError."""
    visited = next(walk(str(folder), selection(exclusions)))
    if visited.error is not None:
        raise visited.error
    for _, file in visited.articles:
        if file.suffix.lower() in jsonl.READER.suffixes:
            continue
        try:
            status = file.stat()
        except FileNotFoundError:  # gone since the folder was listed
            continue
        yield file, (status.st_ino, status.st_size, status.st_mtime_ns)
