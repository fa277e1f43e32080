"""The paths and options of a call that a second command needs to reach the same findings, such as `waive`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

_OPTIONS = ("against", "published", "rules", "select", "ignore", "config")
"""Those that decide which findings there are; each takes a value."""


def again(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The words of the call: its paths, then its options."""
    return (*arguments.paths, *_options(arguments))


def _options(arguments: argparse.Namespace) -> Iterator[str]:
    for name in _OPTIONS:
        given = getattr(arguments, name)
        if isinstance(given, tuple):
            given = [",".join(given)] if given else []
        for value in given if isinstance(given, list) else [given]:
            if value is not None:
                yield from (f"--{name}", str(value))
    if arguments.no_config:
        yield "--no-config"
