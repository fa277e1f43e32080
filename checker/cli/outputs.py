"""Where a command's result goes: to stdout in one format, and to files in others."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from checker.cli.exits import UsageError
from checker.cli.streams import NARROW, default_format, save, surface, write
from checker.reporters import Reporter, Surface, names, reporter, serves

Render = Callable[[Reporter, Surface], Iterator[str]]

MACHINE = ("json", "jsonl")
"""The formats in which `rules list` prints records."""
PRINTED = ("rich", "short", "text")
"""The formats written in the encoding of the terminal; all others are UTF-8."""


def check_call(arguments: argparse.Namespace, shows: str = "findings") -> None:
    """Raises UsageError for a call without a path or with an unusable `--output`, before any slow work.

    `shows` is what the formats must be able to show: `findings` or `claims`.
    """
    if not arguments.paths:
        raise UsageError("no path is named", "write claimcheck FOLDER; claimcheck --help shows all commands")
    _check_formats(arguments, shows)
    files = [file for _, file in arguments.output if file]
    for file in files:
        if file.is_dir():
            raise UsageError(f"--output: {file} is a folder", "name a file")
        if not file.parent.is_dir():
            raise UsageError(f"--output: there is no folder {file.parent}", "make it first")
        if files.count(file) > 1:
            raise UsageError(f"--output: {file} is named twice", "a file can hold only one format")
        if file.exists() and _is_input(file, arguments):
            raise UsageError(f"--output: {file} is one of the articles to read", "name another file")


def _check_formats(arguments: argparse.Namespace, shows: str) -> None:
    """Raises UsageError if two formats would be mixed on stdout, or one cannot show the command's result."""
    on_stdout = _on_stdout(arguments)
    if len(on_stdout) > 1:
        raise UsageError(
            f"{' and '.join(on_stdout)} cannot both go to stdout", f"write --output {on_stdout[1]}=FILE for one of them"
        )
    for form in _formats(arguments):
        if not serves(form, shows):
            able = [name for name in names() if serves(name, shows)]
            raise UsageError(f"{form} cannot show {shows}", f"choose one of {', '.join(able)}")


def refuse_lost_explanations(arguments: argparse.Namespace) -> None:
    """Raises UsageError if `--explain` is given and none of the formats shows explanations."""
    if arguments.explain and not any(reporter(form).explains for form in _formats(arguments)):
        form = _formats(arguments)[0]
        raise UsageError(f"--explain: {form} cannot show explanations", "write --format json")


def refuse_lost_statistics(arguments: argparse.Namespace) -> None:
    """Raises UsageError if `--statistics` is given and none of the formats shows them."""
    if arguments.statistics and not any(reporter(form).counts for form in _formats(arguments)):
        form = _formats(arguments)[0]
        raise UsageError(f"--statistics: {form} cannot show them", "write --format text or json")


def refuse_files(arguments: argparse.Namespace) -> None:
    """Raises UsageError if `--output` is given to a command that writes no report."""
    if arguments.output:
        raise UsageError("--output: only check and extract write files", "write > FILE after the command")
    if arguments.format and not serves(arguments.format, "claims"):
        raise UsageError(
            f"--format {arguments.format}: only check writes this format", "leave it out, or write --format json"
        )


def deliver(arguments: argparse.Namespace, render: Render) -> bool:
    """Writes the result of `render` in each format, files first. Returns False if stdout is no longer read."""
    shown = surface(arguments.explain, arguments.color)
    for form, file in arguments.output:
        if file:
            save(render(reporter(form), replace(shown, width=NARROW, styled=False)), file)
    form = stdout_format(arguments)
    return write(render(reporter(form), shown), form not in PRINTED)


def stdout_format(arguments: argparse.Namespace) -> str:
    """The format that goes to stdout."""
    return (_on_stdout(arguments) or [default_format(arguments.color)])[0]


def _on_stdout(arguments: argparse.Namespace) -> list[str]:
    """The formats that the call sends to stdout, each once; empty if it names none."""
    asked = [arguments.format, *(form for form, file in arguments.output if not file)]
    return list(dict.fromkeys(form for form in asked if form))


def _formats(arguments: argparse.Namespace) -> list[str]:
    """All formats that will be written."""
    return [
        *(_on_stdout(arguments) or [default_format(arguments.color)]),
        *(form for form, file in arguments.output if file),
    ]


def _is_input(file: Path, arguments: argparse.Namespace) -> bool:
    """Whether an existing file is named as input, or is an article in a named folder."""
    from checker.cli.rule_set import exclusions
    from checker.readers import named_files
    from checker.readers.folders.unsaved import identity

    read = (found for _, found in named_files(arguments.paths, exclusions=exclusions(arguments)))
    is_named = any(Path(path).exists() and file.samefile(path) for path in arguments.paths)
    return is_named or identity(file) in map(identity, read)
