"""`claimcheck baseline create|update|show`: accepts all current findings, so that only new ones fail."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.examination import against_option
from checker.cli.exits import Exit, UsageError
from checker.cli.options import add_action
from checker.cli.subcommand import Subcommand

if TYPE_CHECKING:
    from checker.ledger.accept import Change
    from checker.ledger.apply import Looked
    from checker.ledger.baseline import Baseline
    from checker.ledger.binding import Binding


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    add_action(parser, COMMAND.name, _ACTIONS, "what to do with the baseline")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="the files and folders that are checked together")
    against_option(parser)
    parser.add_argument("--reason", metavar="TEXT", default="", help="why, for the log")
    parser.add_argument("--by", metavar="NAME", help="who accepts them (default: the name of your account)")


def run(arguments: argparse.Namespace) -> Exit:
    """Runs the action."""
    from checker.cli.outputs import refuse_files

    refuse_files(arguments)
    return _ACTIONS[arguments.action](arguments)


def _create(arguments: argparse.Namespace) -> Exit:
    folder, fresh = _folder(arguments)
    if _kept(folder):
        raise UsageError(f"{folder} already has a baseline", "write claimcheck baseline update PATH...")
    return _write(arguments, folder, fresh)


def _update(arguments: argparse.Namespace) -> Exit:
    folder, fresh = _folder(arguments)
    if fresh or not _kept(folder):
        raise UsageError("there is no baseline yet", "write claimcheck baseline create PATH...")
    return _write(arguments, folder, fresh)


def _show(arguments: argparse.Namespace) -> Exit:
    """Prints the findings of the baseline, one per line."""
    from checker.cli.ledgers import one_folder
    from checker.cli.outputs import MACHINE
    from checker.cli.streams import tell, write
    from checker.ledger.binding_json import to_record
    from checker.reporters.content.contract import dumps
    from checker.reporters.content.styled import with_number

    folder, _ = one_folder(arguments.paths or ["."])
    baseline = _kept(folder)
    if baseline is None:
        raise UsageError("there is no baseline yet", "write claimcheck baseline create PATH...")
    if arguments.format in MACHINE:
        rows = [to_record(item) for item in baseline.findings]
        whole = arguments.format == "json"
        write([dumps(rows, indent=2) + "\n"] if whole else (dumps(row) + "\n" for row in rows), True)
    else:
        write(_line("", item) for item in baseline.findings)
    tell(f"{with_number(len(baseline.findings), 'finding')} in {baseline.path}")
    return Exit.CLEAN


def _folder(arguments: argparse.Namespace) -> tuple[Path, bool]:
    from checker.cli.ledgers import one_folder
    from checker.cli.outputs import check_call

    check_call(arguments)
    return one_folder(arguments.paths)


def _kept(folder: Path) -> Baseline | None:
    from checker.ledger.baseline import read_baseline
    from checker.ledger.folders import BASELINE

    return read_baseline(folder / BASELINE)


def _write(arguments: argparse.Namespace, folder: Path, fresh: bool) -> Exit:
    """Checks, stores the shown findings that no waiver accepts, and prints which were added and dropped."""
    from checker.cli.ledgers import who
    from checker.cli.streams import tell, write
    from checker.ledger.accept import write_baseline
    from checker.reporters.content.styled import with_number

    by = who(arguments)
    findings, looked = _found(arguments, folder)
    change = write_baseline(folder, findings, looked.at, " ".join(arguments.reason.split()), by)
    write(_changes(change))
    told = f"{with_number(len(change.baseline.findings), 'finding')} in {change.baseline.path}"
    tell(f"{f'made {folder}; ' if fresh else ''}{told}: {len(change.added)} added, {len(change.dropped)} dropped")
    return Exit.CLEAN


def _found(arguments: argparse.Namespace, folder: Path) -> tuple[list[Binding], Looked]:
    """The findings that a check shows and no waiver accepts. Raises UsageError if an article cannot be read."""
    from checker.cli.examination import examined
    from checker.cli.ledgers import ledgers, with_acceptance
    from checker.ledger.apply import looked_at
    from checker.ledger.binding import articles_of, bind
    from checker.ledger.folders import root_of

    opened = ledgers(arguments)
    report, governance = examined(arguments)
    judged = with_acceptance(report, opened, governance, arguments)
    if judged.problems:
        told = [(f"{item.place}: {item.message}", item.hint) for item in judged.problems]
        raise UsageError.of([*told, ("the baseline is unchanged, because some input could not be read", "")])
    articles, root = articles_of(report), root_of(folder)
    findings = [bind(finding, articles, root) for finding in judged.findings if not finding.suppressions]
    return findings, looked_at(report, [rule.id for rule in governance.rules], root)


def _changes(change: Change) -> Iterator[str]:
    yield from (_line("added    ", item) for item in change.added)
    yield from (_line("dropped  ", item) for item in change.dropped)


def _line(label: str, bound: Binding) -> str:
    from checker.reporters.content.printable import printable

    where = ", ".join(bound.articles)
    return f"{label}{bound.id}  [{bound.rule}]  {printable(bound.named)}  {printable(where)}\n"


_ACTIONS: dict[str, Callable[[argparse.Namespace], Exit]] = {"create": _create, "update": _update, "show": _show}


COMMAND = Subcommand(
    "baseline", "accept the current findings, so that only new ones fail", "create|update|show PATH...", arguments, run
)
