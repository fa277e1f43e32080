"""Fills the completion scripts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.cli.described.inventory import Argument


def filled(script: str, parts: Mapping[str, str]) -> str:
    """The script with each mark, such as `@OPTIONS@`, replaced by its part."""
    for mark, part in parts.items():
        script = script.replace(mark, part)
    return script


def alternatives(options: Iterable[Argument]) -> str:
    """The pattern of a `case` that matches any of the options."""
    return "|".join(name for option in options for name in option.names)
