"""A fragment of HTML, as it is pasted from an editor: its words without the tags."""

from __future__ import annotations

import re

from checker.model.article import Place
from checker.readers.decode import UnreadableError
from checker.readers.record import Record
from checker.text.html import words

_HEADING = re.compile(r"\s*<h1\b[^>]{0,500}>(.{1,500}?)</h1\s*>", re.IGNORECASE | re.DOTALL)
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\n]+)*")


def fragment(name: str, markup: str) -> Record:
    """The article of a fragment; a first `<h1>` is its title. Raises UnreadableError if it has no words."""
    heading = _HEADING.match(markup)
    found = words(markup[heading.end() :] if heading else markup)
    if not found.text.strip():
        raise UnreadableError("these tags hold no words", "save the words of the article as plain text (.txt)")
    title = " ".join(words(heading[1]).text.split()) if heading else None
    return Record(name, found.text, title=title or None, skips=found.skips, places=places_of(found.text))


def places_of(text: str) -> tuple[Place, ...]:
    """The paragraphs of a text without known lines."""
    return tuple(
        Place(match.start(), f"paragraph {number}") for number, match in enumerate(_PARAGRAPH.finditer(text), 1)
    )
