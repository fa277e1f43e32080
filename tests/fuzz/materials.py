"""What is mutated: texts of our own seeds and tests, and of files that the call names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
OWN = ("seeds", "tests/corpus/articles", "tests/corpus/clusters", "tests/corpus/inside", "tests/corpus/paraphrases")
SHORTEST = 40
"""Characters of a text that is worth mutating."""


@cache
def texts(further: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Texts about news: ours, and those in the files and folders of `further` (.txt, .json, .jsonl)."""
    named = [*(ROOT / name for name in OWN), *map(Path, further)]
    found = [text for path in named for file in _files(path) for text in _texts(file)]
    return tuple(text for text in found if len(text) >= SHORTEST)


@cache
def words(name: str) -> tuple[str, ...]:
    """What is put into inputs of a kind: a list of tests/fuzz/words."""
    return tuple(json.loads((Path(__file__).parent / "words" / f"{name}.json").read_text(encoding="utf-8")))


def contents(folder: str, *patterns: str) -> Sequence[str]:
    """What the files of a folder of the repository hold."""
    files = sorted(file for pattern in patterns for file in (ROOT / folder).rglob(pattern))
    return [file.read_bytes().decode("utf-8", "surrogateescape") for file in files]


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*") if file.suffix in (".txt", ".json", ".jsonl"))


def _texts(file: Path) -> Iterator[str]:
    content = file.read_text(encoding="utf-8", errors="replace")
    if file.suffix == ".txt":
        yield content
    elif file.suffix == ".json":
        yield from _strings(json.loads(content))
    else:
        for line in content.splitlines():
            yield from _strings(json.loads(line)) if line.strip() else ()


def _strings(value: object) -> Iterator[str]:
    """All texts inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
