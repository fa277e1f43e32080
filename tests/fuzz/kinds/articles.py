"""Articles, read and extracted one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from checker.claims import extract
from checker.engine.run import dated
from checker.readers import read_text
from checker.stories.copies import Copies
from tests.fuzz.laws import law, lawful_extraction, lawful_problems
from tests.fuzz.materials import words
from tests.fuzz.mutation import Parts

NAME = "article"
WINDOWED = True
DAYS = ("2018-05-04", "", "2000-02-29", "1999-12-31")
WORDS = words("article")


def seeds(texts: Sequence[str]) -> Sequence[Parts]:
    """Each text with a day."""
    return [(text, DAYS[index % len(DAYS)]) for index, text in enumerate(texts)]


def day_of(text: str) -> dt.date | None:
    """The day of an input, if it is one."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def check(parts: Parts) -> str:
    """What is extracted, as JSON."""
    text, day = parts[0], day_of(parts[1])
    reading = read_text("a.txt", text, day)
    lawful_problems(reading.problems, text, "a.txt")
    law(len(reading.articles) + len(reading.problems) == 1, "a text is an article or a problem")
    found = [dated(extract(article), Copies((article,))) for article in reading.articles]
    return "\n".join(lawful_extraction(extraction) for extraction in found)
