"""`--watch`: checks again after each change of a file that the check depends on, until it is stopped."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NamedTuple

from checker.cli.exits import Exit, UsageError
from checker.cli.outputs import PRINTED, stdout_format
from checker.cli.streams import refuse, tell
from checker.cli.watched import WatchedState, state
from checker.extras import install
from checker.model.errors import ClaimcheckError

if TYPE_CHECKING:
    from watchfiles._rust_notify import RustNotify

    from checker.claims.remembered import Remembered

STEP = 100
"""Milliseconds without a further change until a save counts as done; an editor's save makes several changes."""
LONGEST = 1_000
"""Milliseconds after which a check starts even if changes keep coming."""
PATIENCE = 5_000
"""Milliseconds after which the files are looked at without a notification; network drives send none."""
_CLEAR = "\x1b[2J\x1b[H"
_SHOWN = 3
"""The number of changed files to name."""


class WatchRound(NamedTuple):
    """The result of one check of the watch."""

    exit: Exit
    read: bool
    """Whether stdout is still read."""


def watch_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--watch` to the parser of a command that checks."""
    parser.add_argument(
        "--watch", action="store_true", help="check again whenever an article, rule, config or waiver changes"
    )


def watch(arguments: argparse.Namespace, check: Callable[[Remembered], WatchRound]) -> Exit:
    """Checks until Ctrl-C, SIGTERM, or until stdout is closed. Raises UsageError for a call that cannot be watched.

    Faults in rules, configs or waivers are reported, and the watch goes on.
    """
    from checker.claims.remembered import Remembered

    _refuse(arguments)
    notifier = _notifier()
    remembered = Remembered()
    with _endings() as ended:
        try:
            while True:
                watcher, before = _settled(arguments, notifier)
                done = _told(lambda: check(remembered))
                remembered.turn()
                if not done.read:
                    return done.exit
                tell("waiting for a change; Ctrl-C ends the watch")
                changed = _wait(arguments, notifier, watcher, before)
                _clear()
                tell(f"changed: {_named(changed)}")
        except KeyboardInterrupt:
            tell("the watch has ended")
    return Exit.TERMINATED if ended else Exit.INTERRUPTED


def _told(check: Callable[[], WatchRound]) -> WatchRound:
    try:
        return check()
    except ClaimcheckError as error:
        refuse(error)
        return WatchRound(Exit.INPUT, True)


def _refuse(arguments: argparse.Namespace) -> None:
    """Raises UsageError if a watch makes no sense: nothing can change, or the format is one single document."""
    from checker.cli.rule_set import exclusions
    from checker.model.finding import Problem
    from checker.readers import named_files, sources
    from checker.readers.folders.unsaved import Unsaved, identity

    form = stdout_format(arguments)
    if form not in PRINTED:
        raise UsageError(
            f"--watch: {form} on stdout must be one document", f"write --output {form}=FILE, which each check rewrites"
        )
    for found in sources(arguments.paths, exclusions=exclusions(arguments)):
        if isinstance(found, Problem) and not Path(found.place).exists():
            raise UsageError(f"{found.place}: {found.message}", found.hint)
    for file in (file for _, file in arguments.output if file):
        written = Unsaved({str(file): b""})
        read = (found for _, found in named_files(arguments.paths, written, exclusions(arguments)))
        if identity(file) in map(identity, read):
            raise UsageError(f"--output: the watch would read {file} as an article", "name a file in another folder")


def _notifier() -> type[RustNotify]:
    """The class that reports changes. Raises UsageError if it is not installed."""
    try:
        from watchfiles._rust_notify import RustNotify
    except ImportError:
        raise UsageError("--watch: the library watchfiles is not installed", install("watch")) from None
    return RustNotify


def _settled(arguments: argparse.Namespace, notifier: type[RustNotify]) -> tuple[RustNotify, WatchedState]:
    """A watcher of all relevant folders, and the state after it started, so that no later change is missed."""
    now = state(arguments)
    while True:
        folders = now.folders
        try:
            watcher = notifier(sorted(folders), False, False, 0, False, True)
        except FileNotFoundError:  # a folder was removed meanwhile
            watcher = None
        except OSError as error:
            hint = "name fewer folders, or raise the system's limit of watched folders"
            raise UsageError(f"--watch: the folders cannot be watched: {error}", hint) from None
        now = state(arguments)
        if watcher is not None and now.folders == folders:
            return watcher, now


def _wait(
    arguments: argparse.Namespace, notifier: type[RustNotify], watcher: RustNotify, before: WatchedState
) -> list[str]:
    """Waits until files differ from `before`, and returns their paths. Raises KeyboardInterrupt."""
    while True:
        if watcher.watch(LONGEST, STEP, PATIENCE, None) == "signal":
            raise KeyboardInterrupt
        later = state(arguments)
        if not before.changes(later) and later.folders != before.folders:
            watcher, later = _settled(arguments, notifier)
        changed = before.changes(later)
        if changed:
            return changed
        before = later


@contextmanager
def _endings() -> Iterator[list[int]]:
    """Lets SIGTERM end the watch as Ctrl-C does; the list stays empty until the signal comes."""
    ended: list[int] = []

    def end(number: int, _: FrameType | None) -> None:
        ended.append(number)
        raise KeyboardInterrupt

    old = signal.signal(signal.SIGTERM, end)
    try:
        yield ended
    finally:
        signal.signal(signal.SIGTERM, old)


def _clear() -> None:
    """Clears the screen for the next result, if stdout is a terminal."""
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        sys.stdout.write(_CLEAR)
        sys.stdout.flush()


def _named(changed: Sequence[str]) -> str:
    """The first paths, and how many more there are."""
    shown = [os.path.relpath(path) if os.path.isabs(path) else path for path in changed[:_SHOWN]]  # noqa: PTH117
    more = len(changed) - len(shown)
    return ", ".join([*shown, *([f"{more:,} more"] if more else [])])
