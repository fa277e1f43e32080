"""A fragment of HTML, as it is pasted from an editor: its words without the tags."""

from __future__ import annotations

import re

from checker.model.article import Comment, Place
from checker.readers.decode import ContentError
from checker.readers.record import Record
from checker.readers.web.html.waivers import marks
from checker.text.html import words

_HEADING = re.compile(r"\s*<h1\b[^>]{0,500}>(.{1,500}?)</h1\s*>", re.IGNORECASE | re.DOTALL)
_MOST = 50
"""Comments whose place is looked for."""
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\n]+)*")


def fragment(name: str, markup: str) -> Record:
    """The article of a fragment; a first `<h1>` is its title. Raises ContentError if it has no words."""
    heading = _HEADING.match(markup)
    body = heading.end() if heading else 0
    found = words(markup[body:])
    if not found.text.strip():
        raise ContentError("these tags hold no words", "save the words of the article as plain text (.txt)")
    title = " ".join(words(heading[1]).text.split()) if heading else None
    places = places_of(found.text)
    comments = _comments(markup, body, places)
    return Record(name, found.text, title=title or None, skips=found.skips, places=places, comments=comments)


def _comments(markup: str, body: int, places: tuple[Place, ...]) -> tuple[Comment, ...]:
    """The comments for claimcheck, each before the paragraph that it stands before in the markup."""
    found = []
    for start, remark in marks(markup)[:_MOST]:
        before = len(places_of(words(markup[body:start]).text))
        found.append(remark.at(places[before].start if before < len(places) else places[-1].start))
    return tuple(found)


def places_of(text: str) -> tuple[Place, ...]:
    """The paragraphs of a text without known lines."""
    return tuple(
        Place(match.start(), f"paragraph {number}") for number, match in enumerate(_PARAGRAPH.finditer(text), 1)
    )
