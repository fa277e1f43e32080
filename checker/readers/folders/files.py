"""The files that the given paths mean, and what is not read in the folders among them."""

from __future__ import annotations

import difflib
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from checker.model.finding import Problem
from checker.model.skipped import Skipped, Skipping
from checker.readers.folders.other_kinds import is_address, kind_of
from checker.readers.folders.unsaved import SAVED, Identity, Unsaved, identity
from checker.readers.folders.walking import Found, Selection, Visited, walk, would_be_read
from checker.text.enumeration import listed

Source = Found | Skipped | Problem
"""A file to read, what is not read in a folder, or what is wrong with a path."""


def files(paths: Iterable[str], selection: Selection, unsaved: Unsaved = SAVED) -> Iterator[Source]:
    """The files to read, each once: named files as given, folders recursively in the order of names.

    `selection` decides what is read in a folder. Files in `unsaved` count as if they existed.
    """
    seen: set[Identity] = set()
    for path in paths:
        for found in _expanded(path, selection, unsaved):
            if isinstance(found, Problem | Skipped):
                yield found
                continue
            itself = identity(found[1])
            if itself not in seen:
                seen.add(itself)
                yield found


def _expanded(path: str, selection: Selection, unsaved: Unsaved) -> Iterator[Source]:
    suffix = Path(path).suffix.lower()
    if unsaved.of(Path(path)) is not None:
        is_unknown = bool(suffix) and suffix not in selection.suffixes
        yield unknown_kind(path, selection.suffixes) if is_unknown else (path, Path(path))
        return
    if not path:
        yield Problem('""', "no path is named", "leave out the empty word, or write . for the working folder")
        return
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        yield _missing(path, error)
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path, selection, unsaved)
    elif not stat.S_ISREG(mode):
        yield Problem(path, "this is neither a file nor a folder", "save the article to a file first")
    elif suffix and suffix not in selection.suffixes and not selection.is_one(Path(path)):
        yield unknown_kind(path, selection.suffixes)
    else:
        yield path, Path(path)


def unknown_kind(path: str, suffixes: Iterable[str]) -> Problem:
    """The problem with a file of another suffix."""
    kind = kind_of(Path(path).suffix.lower())
    if kind is not None:
        return Problem(path, f"this is {kind.name}, which claimcheck does not read", kind.advice)
    return Problem(path, "claimcheck does not read this kind of file", f"it reads {_list(suffixes)}")


def _folder(path: str, selection: Selection, unsaved: Unsaved) -> Iterator[Source]:
    """All articles below a folder, in the order of names, after what is wrong and what is not read there."""
    visits = list(walk(path, selection))
    errors = [visit.error for visit in visits if visit.error is not None]
    broken = sorted(file for visit in visits for _, file in visit.broken)
    skipped = sorted((item for visit in visits for item in visit.skipped), key=lambda item: item.path)
    found = [item for visit in visits for item in visit.articles]
    found += _unsaved(path, visits, selection, unsaved)
    yield from (
        Problem(error.filename, error.strerror or "cannot be read", "look at its permissions") for error in errors
    )
    yield from (Problem(file.as_posix(), *_BROKEN) for file in broken)
    if not found and not errors and not broken:
        yield _no_article(path, skipped, selection)
    yield from skipped
    yield from sorted(found)


def _unsaved(path: str, visits: Sequence[Visited], selection: Selection, unsaved: Unsaved) -> Iterator[Found]:
    """The articles below a folder that exist only in an editor."""
    base = "" if path.rstrip("/") == "." else f"{path.rstrip('/')}/"
    for file in unsaved.below(path):
        if would_be_read(file, visits, selection):
            yield f"{base}{file.relative_to(path).as_posix()}".replace("//", "/"), file


def _no_article(path: str, skipped: list[Skipped], selection: Selection) -> Problem:
    """The problem with a folder in which nothing is read."""
    if skipped:
        first = min(skipped, key=lambda item: list(Skipping).index(item.why))
        more = f" and {len(skipped) - 1:,} more" if len(skipped) > 1 else ""
        return Problem(path, "nothing in this folder is read", f"not read: {first.path} ({first.reason}){more}")
    return Problem(path, "no article in this folder", f"claimcheck reads {_list(selection.suffixes)}")


_BROKEN = "this link leads to no file", "put the file back, or take the link away"


def _missing(path: str, error: OSError | ValueError) -> Problem:
    """The problem with a path that cannot be read, with a similar name that may have been meant."""
    if is_address(path):
        hint = "save the page in a browser (Save page as, HTML), and name that file"
        return Problem(path, "claimcheck reads files, and opens no address", hint)
    if not isinstance(error, FileNotFoundError):
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return Problem(path, f"cannot be read: {reason}", "look at the path and its permissions")
    wanted = Path(path)
    if wanted.is_symlink():
        return Problem(path, *_BROKEN)
    try:
        names = sorted(entry.name for entry in wanted.parent.iterdir())
    except OSError:
        names = []
    near = difflib.get_close_matches(wanted.name, names, n=1, cutoff=0.6)
    parent = path[: len(path.rstrip("/")) - len(wanted.name)]
    return Problem(
        path, "no such file or folder", f"did you mean {parent}{near[0]}?" if near else "look at the spelling"
    )


_COMMON = (".txt", ".md", ".html", ".docx", ".pdf")


def _list(suffixes: Iterable[str]) -> str:
    """The suffixes that are read, the best known ones by name."""
    known = set(suffixes)
    named = [suffix for suffix in _COMMON if suffix in known]
    more = len(known) - len(named)
    return listed([*named, f"{more} more kinds (docs/formats.md)"] if more else named)
