"""Where a command's result goes: stdout in one format, and files in others."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from checker.cli.failure import UsageError
from checker.cli.streams import default_format, save, surface, write
from checker.reporters import Reporter, Surface, reporter

Render = Callable[[Reporter, Surface], Iterator[str]]

MACHINE = ("json", "jsonl")


def check_call(arguments: argparse.Namespace) -> None:
    """Raises UsageError for a call without a path or an `--output` that cannot work, before anything takes time."""
    if not arguments.paths:
        raise UsageError("no path is named", "write claimcheck FOLDER, or claimcheck --help for all that it does")
    files = [file for _, file in arguments.output]
    for file in files:
        if file.is_dir():
            raise UsageError(f"--output: {file} is a folder", "name a file")
        if not file.parent.is_dir():
            raise UsageError(f"--output: there is no folder {file.parent}", "make it first")
        if files.count(file) > 1:
            raise UsageError(f"--output: {file} is named twice", "a file takes one format")
        if file.exists() and _is_input(file, arguments.paths):
            raise UsageError(f"--output: {file} is one of the articles to read", "name another file")


def refuse_explained_lines(arguments: argparse.Namespace) -> None:
    """Raises UsageError where `--explain` would be lost: `check --format jsonl` has a line for each finding only."""
    if arguments.explain and "jsonl" in (arguments.format, *(form for form, _ in arguments.output)):
        raise UsageError("--explain: jsonl has a line for each finding and no room for more", "write --format json")


def refuse_files(arguments: argparse.Namespace) -> None:
    """Raises UsageError where `--output` is given to a command that has no articles to report on."""
    if arguments.output:
        raise UsageError("--output: only check and extract write files", "write > FILE behind the call")


def deliver(arguments: argparse.Namespace, render: Render) -> None:
    """Writes what `render` gives for each format: the files first, then stdout."""
    shown = surface(arguments.explain)
    for form, file in arguments.output:
        save(render(reporter(form), replace(shown, width=100, styled=False)), file)
    form = arguments.format or default_format()
    write(render(reporter(form), shown), form in MACHINE)


def _is_input(file: Path, paths: list[str]) -> bool:
    return any(Path(path).exists() and file.samefile(path) for path in paths)
