"""Files of every format, whole, damaged and packed into each other: each gives articles or problems, soon and small."""

from __future__ import annotations

import resource
from bisect import bisect
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from random import Random
from zlib import crc32

from checker.model.finding import Problem
from checker.model.skipped import Skipped
from checker.readers import article_or_problem
from checker.readers.content import Content
from checker.readers.opening import held
from checker.readers.reader import Result
from checker.readers.record import Record
from tests.fuzz.laws import is_text, law, lawful_problems
from tests.fuzz.materials import words
from tests.fuzz.mutation import Parts, encoded
from tests.fuzz.samples import files
from tests.fuzz.wrapping import built, changed

NAME = "format"
WINDOWED = False
WORDS = (*words("file"), *words("format"))
_CHANGED = "!"
"""The beginning of a part that changes bytes of the file when it is built."""
_LINES = sorted({line for line, _ in files()})
MEMORY = 1_500_000_000
"""Bytes of address space that reading one file may need beyond those of the process."""


def seeds(texts: Sequence[str]) -> Sequence[Parts]:
    """What to build, of what, and which bytes to change afterwards."""
    chance = Random(1)
    changes = (
        "",
        "",
        *("".join(chr(chance.randrange(33, 1000)) for _ in range(4 * number)) for number in (1, 1, 2, 3)),
    )
    made: list[Parts] = []
    for number, (line, content) in enumerate(files()):
        made.append((line, content, changes[number % len(changes)]))
    return made


def check(parts: Parts) -> str:
    """The articles, problems and what is left out, in words."""
    line, content, changes = parts
    name, data = built(_meant(line), encoded(content))
    if changes.startswith(_CHANGED):
        data = changed(data, changes.removeprefix(_CHANGED))
    with _little_memory():
        found = list(held(Content(name, data=data)))
        told = _told(found)
        law(told == _told(list(held(Content(name, data=data)))), "the same file gives the same twice")
        _lawful(found, name)
    law(is_text(told), "UTF-8 can say the output")
    return told


def _meant(line: str) -> str:
    """Mostly the next known line: most inputs are damaged in their content alone. Behind "=" it is as it stands."""
    if line.startswith("="):
        return line[1:]
    if line in _LINES or crc32(line.encode("utf-8", "surrogatepass")) % 4 == 0:
        return line
    at = bisect(_LINES, line)
    return _LINES[min(at, len(_LINES) - 1)]


def _lawful(found: list[Result], name: str) -> None:
    records = [item for item in found if isinstance(item, Record)]
    lawful_problems([item for item in found if isinstance(item, Problem)], None, name)
    law(len(records) == len({record.id for record in records}), "no two articles of a file have one id")
    law(found, "a file gives an article, a problem, or what is left out")
    for record in records:
        law(record.id.startswith(name), "an article names its file")
        for skip in record.skips:
            law(0 <= skip.start <= skip.end <= len(record.text), "spans lie in the text")
        starts = [place.start for place in record.places]
        law(all(a < b for a, b in pairwise(starts)), "places stand in order")
        law(all(0 <= start <= len(record.text) for start in starts), "places lie in the text")
        article = article_or_problem(record, None)
        law(not isinstance(article, Problem), article.message if isinstance(article, Problem) else "")


def _told(found: list[Result]) -> str:
    return "\n".join(_one(item) for item in found)


def _one(item: Result) -> str:
    if isinstance(item, Problem):
        return f"{item.place}: {item.message} ({item.hint})"
    if isinstance(item, Skipped):
        return f"{item.path} {item.why} {item.told}"
    return repr(item)


@contextmanager
def _little_memory() -> Iterator[None]:
    """Lets no more memory be taken than a file needs: more is a MemoryError, and so a fault."""
    with open("/proc/self/statm", encoding="ascii") as sizes:  # noqa: PTH123 - read for each input
        now = int(sizes.read().split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
