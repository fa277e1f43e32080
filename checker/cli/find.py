"""`claimcheck find ARCHIVE "WORDS"`: lists what an archive says of a fact."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.exits import Exit, UsageError
from checker.cli.options import iso_day
from checker.cli.subcommand import Subcommand

if TYPE_CHECKING:
    from checker.asking.said import Answer

_SINCE, _UNTIL = "--since", "--until"
_FEW = 20


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    say = parser.add_argument
    say("archive", nargs="?", type=Path, metavar="ARCHIVE", help="the file of the archive, made by claimcheck index")
    say("words", nargs="*", metavar="WORDS", help="names, words, and the kind of fact: deaths, deadline, turnout, ...")
    say("--limit", type=_number, default=_FEW, metavar="NUMBER", help=f"the most claims to list (default: {_FEW})")
    say(_SINCE, type=iso_day(_SINCE), metavar="DATE", help="only articles published on this day or later")
    say(_UNTIL, type=iso_day(_UNTIL), metavar="DATE", help="only articles published on this day or earlier")


def run(arguments: argparse.Namespace) -> Exit:
    """Prints what the archive says; exit code 1 if that is nothing, as of grep."""
    from checker.asking.shown import summary
    from checker.cli.outputs import refuse_files, stdout_format
    from checker.cli.rule_set import governance
    from checker.cli.streams import tell, write
    from checker.cli.summary import problems
    from checker.library import find

    refuse_files(arguments)
    archive, question = _asked(arguments)
    if arguments.since and arguments.until and arguments.until < arguments.since:
        raise UsageError(f"{_UNTIL} {arguments.until} is before {_SINCE} {arguments.since}", "exchange the two days")
    rules = governance(arguments, ["."]).rules
    answer = find(archive, question, since=arguments.since, until=arguments.until, limit=arguments.limit, rules=rules)
    form = stdout_format(arguments)
    write(_written(answer, form), form in _MACHINE)
    problems(answer.problems, arguments.debug)
    for line in summary(answer):
        tell(line)
    if answer.problems:
        return Exit.INPUT
    return Exit.CLEAN if answer.claims else Exit.FINDINGS


_MACHINE = ("json", "jsonl")
_EXAMPLE = "bus crash San Isidro deaths"


def _asked(arguments: argparse.Namespace) -> tuple[Path, str]:
    """The archive and the question. The archive may be left out if the local config names one.

    Raises UsageError if either is missing, ConfigFaults if that config is faulty.
    """
    from checker.cli.rule_set import search
    from checker.model.errors import ConfigFaults

    archive, question = arguments.archive, " ".join(arguments.words).strip()
    if archive is not None and not question and not archive.exists():
        found = search(arguments)
        archive, question = found.of(Path.cwd()).archive, str(archive)
        if found.faults:
            raise ConfigFaults(found.faults)
    if archive is None:
        raise UsageError("no archive is named", f'write claimcheck find published.db "{question or _EXAMPLE}"')
    if not question:
        raise UsageError("nothing is asked for", f'write claimcheck find {archive} "{_EXAMPLE}"')
    return Path(archive), question


def _written(answer: Answer, form: str) -> Iterable[str]:
    """The answer in a format. Raises UsageError if the format cannot show it."""
    from checker.asking.records import rows, whole
    from checker.asking.shown import lines
    from checker.cli.streams import surface
    from checker.reporters import reporter
    from checker.reporters.content.contract import dumps

    if form == "json":
        return [dumps(whole(answer), indent=2), "\n"]
    if form == "jsonl":
        return (dumps(row) + "\n" for row in rows(answer))
    show = reporter(form).lines
    if show is None:
        raise UsageError(f"--format {form}: find does not write this format", "choose one of json, jsonl, rich, text")
    return show(lines(answer), surface(explain=False))


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or int(text) == 0:
        raise UsageError(f"--limit {text}: this is not a number of claims", "write --limit 50")
    return int(text)


COMMAND = Subcommand(
    "find",
    "list what an archive says of a fact, by value, newest first",
    'ARCHIVE "WORDS" [--since DATE] [--until DATE] [--limit NUMBER]',
    arguments,
    run,
)
