"""The bytes of files of every format: each gives articles whose spans lie in their texts, or problems with places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import cycle

from checker.claims import extract
from checker.readers import read
from checker.readers.folders.unsaved import Unsaved
from tests.fuzz.laws import is_text, law, lawful_extraction, lawful_problems
from tests.fuzz.materials import words
from tests.fuzz.mutation import Parts, encoded

NAME = "file"
WINDOWED = False
WORDS = (*words("article"), *words("file"))
LONGEST = 900


def seeds(texts: Sequence[str]) -> Sequence[Parts]:
    """Texts as plain text and Markdown, with front matter and without, in several encodings."""
    made: list[Parts] = []
    for text, turn in zip((text[:LONGEST] for text in texts), cycle(range(5)), strict=False):
        headed = f"---\ntitle: {text[:30].splitlines()[0] if text.strip() else ''}\npublished: 2018-05-04\n---\n{text}"
        made.append(
            (("a.txt", text), ("a.md", headed), ("a.txt", headed), ("a.md", f"# A {text}"), ("a.txt", text))[turn]
        )
    return made + [("a.txt", _escaped(text[:300].encode("utf-16"))) for text in texts[:40]]


def _escaped(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def check(parts: Parts) -> str:
    """What is extracted, as JSON, and the problems."""
    name = parts[0] if parts[0] in ("a.txt", "a.md") else "a.txt"
    return checked(name, parts[1])


def checked(name: str, content: str) -> str:
    """What a file of this name and content gives."""
    reading = read([name], None, Unsaved({name: encoded(content)}))
    lawful_problems(reading.problems, None, name)
    ids = [article.id for article in reading.articles]
    law(len(ids) == len({*ids}), "no two articles of a file have one id")
    law(ids or reading.problems, "a file gives articles or a problem")
    told = [lawful_extraction(_extract(article)) for article in reading.articles]
    whole = "\n".join((*told, *(f"{problem.place}: {problem.message}" for problem in reading.problems)))
    law(is_text(whole), "UTF-8 can say the output")
    return whole


_extract = cache(extract)
