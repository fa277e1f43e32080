"""A terminal that gives one key at a time, and whole lines for reasons."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

END = "\x04"
"""Ctrl-D, and the end of the input."""


class Terminal(Protocol):
    """What a review asks of its terminal. Every method may raise KeyboardInterrupt."""

    def key(self, prompt: str) -> str:
        """The next key: a character, the whole sequence of an arrow key, or END."""

    def line(self, prompt: str) -> str | None:
        """A line that the user types; None for Ctrl-D."""

    def show(self, chunks: Iterable[str]) -> None:
        """Prints text."""

    def run(self, command: Sequence[str]) -> str:
        """Runs a program in the terminal and waits for it; returns what went wrong, or an empty text."""


@contextlib.contextmanager
def _passing_over_interrupts() -> Iterator[None]:
    """Keeps SIGINT from ending this process. Programs that it starts do not inherit that, as they would SIG_IGN."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Keyboard:
    """The terminal of this process. Without `termios`, as on Windows, each key is a line of its own."""

    def __init__(self) -> None:
        self._waiting = ""

    def key(self, prompt: str) -> str:
        """The next key, unechoed and without Enter."""
        if self._waiting:
            self.show([prompt])
        else:
            self._waiting = self._read(prompt)
        if self._waiting.startswith("\x1b"):
            found, self._waiting = self._waiting, ""
        else:
            found, self._waiting = self._waiting[:1], self._waiting[1:]
        return found

    def line(self, prompt: str) -> str | None:
        """A line, edited with the keys of the system's line editor."""
        self._waiting = ""
        with contextlib.suppress(ImportError):  # without it, the terminal's own line editing is left
            import readline  # noqa: F401 - `input` uses it once it is imported
        try:
            return input(prompt)
        except EOFError:
            print()
            return None

    def show(self, chunks: Iterable[str]) -> None:
        """Prints to stdout."""
        sys.stdout.writelines(chunks)
        sys.stdout.flush()

    def run(self, command: Sequence[str]) -> str:
        """Runs a program with this terminal as its own: Ctrl-C is for the program, as vim's users press it."""
        try:
            with _passing_over_interrupts():
                ended = subprocess.run(command, check=False)
        except OSError as error:
            return f"{command[0]} cannot be started: {error.strerror}"
        return f"{command[0]} ended with exit code {ended.returncode}" if ended.returncode else ""

    def _read(self, prompt: str) -> str:
        """The keys that have been pressed, at least one; a key with Enter, as some shells in editors send, is one.

        The prompt is printed once keys are read one by one: Ctrl-D pressed before is another character.
        """
        try:
            import termios
            import tty
        except ImportError:
            return self.line(prompt) or END
        descriptor = sys.stdin.fileno()
        before = termios.tcgetattr(descriptor)
        try:
            tty.setcbreak(descriptor, termios.TCSADRAIN)
            self.show([prompt])
            found = os.read(descriptor, 64).decode("utf-8", "replace")
        finally:
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
        return found if len(found) == 1 else found.rstrip("\r\n") or found[:1] or END
