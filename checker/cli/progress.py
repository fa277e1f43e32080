"""A progress bar on stderr: only in a terminal, and only if a run takes long."""

from __future__ import annotations

import os
import shutil
import sys
import time

_PATIENCE = 1.0
"""Seconds before the bar appears."""
_PAUSE = 0.1
"""Seconds between two redraws."""
_WIDTH = 30


class Bar:
    """Called as a `Progress`; as a context manager it clears the bar at the end."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _PATIENCE
        self._drawn = False
        self._wanted = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __call__(self, what: str, done: int, total: int) -> None:
        """Draws the bar, if stderr is a terminal and it is time."""
        if not self._wanted or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PAUSE
        self._drawn = True
        line = picture(what, done, total)[: shutil.get_terminal_size().columns - 1]
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_: object) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def picture(what: str, done: int, total: int) -> str:
    """ "reading  [######------------------------]  20 of 100"."""
    filled = _WIDTH * done // max(total, 1)
    return f"{what}  [{'#' * filled}{'-' * (_WIDTH - filled)}]  {done:,} of {total:,}"
