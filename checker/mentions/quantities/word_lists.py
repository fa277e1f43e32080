"""The word lists of this package, from the files in `data`."""

from __future__ import annotations

from importlib.resources import files


def rows(name: str) -> list[list[str]]:
    """The words of each line of `data/<name>.txt`, without comments."""
    return [line.split() for line in _lines(name)]


def words_by_name(name: str) -> dict[str, tuple[str, ...]]:
    """The words of each list of `data/<name>.txt`, in order, keyed by the name before the colon."""
    found: dict[str, list[str]] = {}
    key = ""
    for line in _lines(name):
        said = line
        if not line.startswith(" "):
            key, _, said = line.partition(":")
        found.setdefault(key, []).extend(said.split())
    return {key: tuple(words) for key, words in found.items()}


def word_lists(name: str) -> dict[str, frozenset[str]]:
    """The same lists as sets."""
    return {key: frozenset(words) for key, words in words_by_name(name).items()}


def _lines(name: str) -> list[str]:
    text = (files("checker.mentions.quantities") / "data" / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
