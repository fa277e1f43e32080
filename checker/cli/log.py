"""`claimcheck log verify|show`: who accepted what, when and why, and whether the log is intact."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from checker.cli.exits import Exit, UsageError
from checker.cli.options import add_action
from checker.cli.subcommand import Subcommand


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    add_action(parser, COMMAND.name, _ACTIONS, "what to do with the log")
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="articles whose log to use (default: the log of the working directory)"
    )


def run(arguments: argparse.Namespace) -> Exit:
    """Runs the action."""
    from checker.cli.ledgers import one_folder
    from checker.cli.outputs import refuse_files

    refuse_files(arguments)
    folder, missing = one_folder(arguments.paths or ["."])
    if missing:
        raise UsageError("there is no .claimcheck folder", "name the articles: claimcheck log verify PATH")
    return _ACTIONS[arguments.action](arguments, folder)


def _verify(_: argparse.Namespace, folder: Path) -> Exit:
    """Prints the first line that was tampered with, or what is accepted without a line; then the exit code is 1."""
    from checker.cli.streams import tell, write
    from checker.documents.faults import describe
    from checker.ledger.verify import verify
    from checker.reporters.content.styled import with_number

    verified = verify(folder)
    write(f"{describe(fault)}\n" for fault in verified.faults)
    for note in verified.notes:
        tell(note)
    whole = "damaged" if verified.faults else "intact"
    tell(f"{folder}: {with_number(verified.lines, 'line')} in the log, {whole}")
    return Exit.FINDINGS if verified.faults else Exit.CLEAN


def _show(arguments: argparse.Namespace, folder: Path) -> Exit:
    """Prints the log, one entry per line; unchanged in a JSON format."""
    from checker.cli.outputs import MACHINE
    from checker.cli.streams import write
    from checker.ledger import log
    from checker.ledger.file_faults import LedgerFaults, text_of
    from checker.ledger.folders import LOG
    from checker.reporters.content.contract import dumps

    text = text_of(folder / LOG)
    fault = log.first_fault(text, (folder / LOG).as_posix())
    if fault:
        raise LedgerFaults([fault])
    entries = log.entries(text)
    if arguments.format == "json":
        write([dumps(entries, indent=2) + "\n"], True)
    else:
        write([text] if arguments.format in MACHINE else _lines(entries), arguments.format in MACHINE)
    return Exit.CLEAN


def _lines(entries: list[dict[str, object]]) -> Iterator[str]:
    from checker.reporters.content.printable import printable

    for entry in entries:
        told = f"{entry['n']}  {entry['when']}  {entry['who']}  {_what(entry)}"
        yield f"{printable(told)}\n"


def _what(entry: dict[str, object]) -> str:
    why = f": {entry['why']}" if entry["why"] else ""
    if entry["what"] == "baseline":
        added, dropped = entry["added"], entry["dropped"]
        assert isinstance(added, list) and isinstance(dropped, list)
        return f"baseline, {len(added)} added, {len(dropped)} dropped{why}"
    until = f" until {entry['until']}" if entry["until"] else ""
    return f"waived {entry['id']} [{entry['rule']}] {entry['fact']}{until}{why}"


_ACTIONS: dict[str, Callable[[argparse.Namespace, Path], Exit]] = {"verify": _verify, "show": _show}


COMMAND = Subcommand(
    "log",
    "show who accepted what, when and why; verify that the log is intact",
    "verify|show [PATH...]",
    arguments,
    run,
)
