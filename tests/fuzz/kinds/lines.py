"""JSON Lines files: records are articles or problems, each of its own line."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.fuzz.kinds.files import checked
from tests.fuzz.materials import words
from tests.fuzz.mutation import Parts

NAME = "jsonl"
WINDOWED = False
WORDS = words("jsonl")


def seeds(texts: Sequence[str]) -> Sequence[Parts]:
    """A few short records a file."""
    records = [
        {
            "id": str(index),
            "text": text[:160],
            "title": text[:20].strip(),
            "published": "2018-05-04",
            "url": "http://a.example/x",
        }
        for index, text in enumerate(texts)
    ]
    lines = [json.dumps(record, ensure_ascii=index % 2 == 0) for index, record in enumerate(records)]
    return [("\n".join(lines[at : at + 3]) + "\n",) for at in range(0, len(lines), 3)]


def check(parts: Parts) -> str:
    """What is extracted, and the problems."""
    return checked("a.jsonl", parts[0])
