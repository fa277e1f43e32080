"""The files that the given paths mean."""

from __future__ import annotations

import difflib
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from checker.model.finding import Problem
from checker.readers.unsaved import SAVED, Identity, Unsaved, identity

Found = tuple[str, Path]
"""The path as shown (as given; inside a folder joined by `/`; without a leading `./`), and the path on disk."""


def files(
    paths: Iterable[str],
    suffixes: Iterable[str],
    unsaved: Unsaved = SAVED,
    passed_over: Callable[[Path], bool] = lambda file: False,
) -> Iterator[Found | Problem]:
    """The files to read, each once: named files as given, folders recursively in the order of names.

    In a folder, other kinds of file, hidden files, READMEs and licences are skipped, and so is anything that
    `passed_over` accepts. Files in `unsaved` count as if they existed.
    """
    known = tuple(sorted(suffixes))
    seen: set[Identity] = set()
    for path in paths:
        for found in _expanded(path, known, unsaved, passed_over):
            if isinstance(found, Problem):
                yield found
                continue
            itself = identity(found[1])
            if itself not in seen:
                seen.add(itself)
                yield found


def _expanded(
    path: str, suffixes: tuple[str, ...], unsaved: Unsaved, passed_over: Callable[[Path], bool]
) -> Iterator[Found | Problem]:
    if unsaved.of(Path(path)) is not None:
        suffix = Path(path).suffix.lower()
        yield unknown_kind(path, suffixes) if suffix and suffix not in suffixes else (path, Path(path))
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
        yield from _folder(path, suffixes, unsaved, passed_over)
    elif not stat.S_ISREG(mode):
        yield Problem(path, "this is neither a file nor a folder", "save the article to a file first")
    elif Path(path).suffix.lower() not in suffixes:
        yield unknown_kind(path, suffixes)
    else:
        yield path, Path(path)


def unknown_kind(path: str, suffixes: Iterable[str]) -> Problem:
    """The problem with a file of another suffix."""
    hint = f"it reads {_list(tuple(sorted(suffixes)))}"
    return Problem(path, "this is no kind of file that claimcheck reads", hint)


def _folder(
    path: str, suffixes: tuple[str, ...], unsaved: Unsaved, passed_over: Callable[[Path], bool]
) -> Iterator[Found | Problem]:
    """All articles below a folder. Links to folders are not followed, so a loop of links cannot trap it."""
    errors: list[OSError] = []
    base = "" if path.rstrip("/") == "." else f"{path.rstrip('/')}/"
    there: list[Path] = []
    gone: list[Path] = []
    for folder, below, names in os.walk(path, onerror=errors.append):
        below[:] = [name for name in below if not name.startswith(".")]
        here = [file for file in (Path(folder, name) for name in names) if is_article(file, suffixes)]
        there += (file for file in here if file.is_file() and not passed_over(file))
        gone += (file for file in here if file.is_symlink() and not file.exists())
    there += (file for file in unsaved.below(path) if is_article(file, suffixes))
    found = [(f"{base}{file.relative_to(path).as_posix()}".replace("//", "/"), file) for file in there]
    yield from (
        Problem(error.filename, error.strerror or "cannot be read", "look at its permissions") for error in errors
    )
    yield from (Problem(file.as_posix(), *_BROKEN) for file in sorted(gone))
    if not found and not errors and not gone:
        yield Problem(path, "no article in this folder", f"claimcheck reads {_list(suffixes)}")
    yield from sorted(found)


def is_article(file: Path, suffixes: tuple[str, ...]) -> bool:
    """Whether a file of this name is read when it is found in a folder."""
    name = file.name
    about = name.split(".")[0].upper() in _ABOUT
    return file.suffix.lower() in suffixes and name[0] != "." and not about


_BROKEN = "this link leads to no file", "put the file back, or take the link away"
_ABOUT = frozenset({"README", "LICENSE", "LICENCE"})
"""Files that describe their folder."""


def _missing(path: str, error: OSError | ValueError) -> Problem:
    """The problem with a path that cannot be read, with a similar name that may have been meant."""
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


def _list(suffixes: tuple[str, ...]) -> str:
    return f"{', '.join(suffixes[:-1])} and {suffixes[-1]}"
