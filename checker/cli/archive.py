"""`claimcheck archive info|verify|export|forget --archive FILE`: maintains an archive."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from checker.cli.archive_faults import archive_option
from checker.cli.exits import Exit, UsageError, nearest_known
from checker.cli.options import add_action
from checker.cli.subcommand import Subcommand


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    add_action(parser, COMMAND.name, _ACTIONS, "what to do with the archive")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="what to remove: articles, files, folders")
    archive_option(parser)
    parser.add_argument(
        "--to",
        type=_target,
        metavar="FILE",
        help="the .jsonl or .parquet file to write; without it, JSON Lines on stdout",
    )


def run(arguments: argparse.Namespace) -> Exit:
    """Runs the action."""
    from checker.cli.archive_faults import named_archive
    from checker.cli.outputs import refuse_files

    refuse_files(arguments)
    if arguments.paths and arguments.action != "forget":
        raise UsageError(f"archive {arguments.action} takes no path: {arguments.paths[0]}", "write --archive FILE")
    if arguments.to and arguments.action != "export":
        raise UsageError(f"archive {arguments.action} takes no --to", "only archive export writes claims")
    return _ACTIONS[arguments.action](named_archive(arguments), arguments)


def _target(text: str) -> Path:
    file = Path(text)
    if file.suffix.lower() not in _WRITERS:
        raise UsageError(f"--to {text}: the file must end in {' or '.join(_WRITERS)}", "write --to claims.jsonl")
    if not file.parent.is_dir():
        raise UsageError(f"--to: there is no folder {file.parent}", "make it first")
    return file


def _info(file: Path, arguments: argparse.Namespace) -> Exit:
    """Prints one figure per line; an object in a JSON format."""
    from checker.archive.store import Archive
    from checker.cli.outputs import MACHINE
    from checker.cli.streams import write
    from checker.reporters.content.contract import dumps

    with Archive.open(file) as archive:
        info = archive.info()
    figures = {
        "articles": info.articles,
        "claims": info.claims,
        "words": info.words,
        "undated": info.undated,
        "outdated": info.outdated,
        "corrected": info.corrected,
        "first": info.first.isoformat() if info.first else None,
        "last": info.last.isoformat() if info.last else None,
        "bytes": file.stat().st_size,
    }
    if arguments.format in MACHINE:
        write([dumps(figures, indent=2 if arguments.format == "json" else None), "\n"], True)
    else:
        shown = ((name, f"{value:,}" if isinstance(value, int) else value or "none") for name, value in figures.items())
        write(f"{_FIGURES[name]:38} {value}\n" for name, value in shown)
    return Exit.CLEAN


_FIGURES = {
    "articles": "articles",
    "claims": "claims",
    "words": "different words and names",
    "undated": "articles of unknown or vague date",
    "outdated": "articles of another claimcheck version",
    "corrected": "articles with a correction notice",
    "first": "first day of publication",
    "last": "last day of publication",
    "bytes": "bytes",
}


def _verify(file: Path, arguments: argparse.Namespace) -> Exit:
    """Reads the whole archive and reports what is wrong."""
    from checker.archive.store import Archive
    from checker.archive.verifying import faults
    from checker.cli.progress import Bar
    from checker.cli.streams import tell
    from checker.reporters.content.styled import with_number

    with Bar() as bar, Archive.open(file) as archive:
        found = list(faults(archive, bar))
        info = archive.info() if not found else None
    for fault in found:
        tell(f"{file}: {fault}")
    if info is None:
        tell(
            f"{with_number(len(found), 'fault')}",
            "restore the file from a backup, or move it away and run claimcheck index again",
        )
        return Exit.INPUT
    tell(f"{with_number(info.articles, 'article')}, {with_number(info.claims, 'claim')}: sound")
    return Exit.CLEAN


def _export(file: Path, arguments: argparse.Namespace) -> Exit:
    """Writes one row per claim."""
    from checker.archive.store import Archive
    from checker.cli.streams import tell, write
    from checker.drafts import extract_dated
    from checker.reporters.content.archived import archive_rows
    from checker.reporters.content.contract import dumps
    from checker.reporters.content.styled import with_number

    with Archive.open(file) as archive:
        found = (row for extraction in archive.extractions(extract_dated) for row in archive_rows(extraction))
        if arguments.to is None:
            write((dumps(row) + "\n" for row in found), True)
        else:
            _refuse_foreign(arguments.to)
            written = _replacing(arguments.to, lambda part: _WRITERS[arguments.to.suffix.lower()](found, part))
            tell(f"{arguments.to}: {with_number(written, 'claim')}")
    return Exit.CLEAN


_PARQUET = b"PAR1"


def _refuse_foreign(file: Path) -> None:
    """Raises UsageError if the file exists and is not an export, so that no article is overwritten."""
    if not file.exists():
        return
    with file.open("rb") as stream:
        head = stream.readline(1 << 20)
    if head and not head.startswith(_PARQUET) and not _is_row(head):
        raise UsageError(f"--to {file}: this file exists and is not an export of an archive", "name another file")


def _is_row(line: bytes) -> bool:
    """Whether a line is from an export in JSON Lines."""
    import json

    try:
        row = json.loads(line)
    except ValueError:
        return False
    return isinstance(row, dict) and {"article", "start", "end", "sentence"} <= row.keys()


def _replacing(file: Path, write: Callable[[Path], int]) -> int:
    """Writes a temporary file next to it, then renames it, so that the file is never half written.

    Raises UsageError if the file cannot be written.
    """
    part = file.with_name(f".{file.name}.part")
    try:
        written = write(part)
        part.replace(file)
    except OSError as error:
        raise UsageError(
            f"{file}: cannot be written: {error.strerror or error}", "look at the folder and the disk"
        ) from None
    finally:
        part.unlink(missing_ok=True)
    return written


def _json_lines(rows: Iterator[dict[str, object]], file: Path) -> int:
    from checker.reporters.content.contract import dumps

    written = 0
    with file.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        for row in rows:
            stream.write(dumps(row) + "\n")
            written += 1
    return written


def _parquet(rows: Iterator[dict[str, object]], file: Path) -> int:
    from checker.archive.parquet import write_parquet

    return write_parquet(rows, file)


def _forget(file: Path, arguments: argparse.Namespace) -> Exit:
    """Removes the named articles, the articles of a named file and those below a named folder."""
    from os.path import normpath

    from checker.archive.indexing import below
    from checker.archive.store import Archive
    from checker.cli.streams import tell
    from checker.reporters.content.styled import with_number

    if not arguments.paths:
        raise UsageError("no path is named", "write the path as you gave it to claimcheck index")
    with Archive.open_to_write(file) as archive:
        known = list(archive.ids())
        named = {path: [name for name in known if below(name, normpath(path))] for path in arguments.paths}
        strange = [path for path, found in named.items() if not found]
        if strange:
            near = nearest_known(strange[0], known)
            hint = f"did you mean {near!r}?" if near else "claimcheck archive export lists its articles"
            raise UsageError.of((f"the archive has no article, file or folder named {path}", hint) for path in strange)
        dropped = archive.forget(dict.fromkeys(name for found in named.values() for name in found))
    tell(f"{with_number(dropped, 'article')} forgotten")
    return Exit.CLEAN


_ACTIONS: dict[str, Callable[[Path, argparse.Namespace], Exit]] = {
    "info": _info,
    "verify": _verify,
    "export": _export,
    "forget": _forget,
}
_WRITERS: dict[str, Callable[[Iterator[dict[str, object]], Path], int]] = {
    ".jsonl": _json_lines,
    ".parquet": _parquet,
}


COMMAND = Subcommand(
    "archive",
    "show what an archive holds, verify it, export its claims, or remove articles",
    "info|verify|export|forget [PATH...] --archive FILE",
    arguments,
    run,
)
