"""A headless Chromium for the tests and the bench of the page, where there is one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VARIABLE = "CLAIMCHECK_CHROMIUM"
"""Names the program where it is not on the PATH."""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_SWITCHES = (
    "disable-gpu",
    "disable-quic",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
)
"""Without them Chromium asks the network for things of its own."""


def program() -> str | None:
    """The path of a Chromium."""
    return os.environ.get(VARIABLE) or next(filter(None, map(shutil.which, _NAMES)), None)


def missing() -> str:
    """What to install, in words; empty if all is there."""
    try:
        import playwright.sync_api  # noqa: F401
    except ImportError:
        return "no browser tests: install playwright, which the dev extra brings: pip install -e '.[dev]'"
    if program() is None:
        return f"no browser tests: install Chromium: apt-get install -y chromium, or set {VARIABLE}=/path/to/chrome"
    return ""


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser of one's own, with a new profile."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program(), args=[f"--{name}" for name in _SWITCHES])
        yield opened
        opened.close()
