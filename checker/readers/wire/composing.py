"""Puts the parts of an agency's item together as a reader sees them: sub-headline, dateline, body, correction."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.model.article import Skip
from checker.readers.record import Record, Version
from checker.readers.stated import Stated
from checker.text.header_dates import DATE
from checker.text.notices import notices
from checker.text.passage import BREAK, Passage, joined

_LONGEST = 120
"""Characters of a dateline; a longer one is another text in its place."""
_EARLY = 3
"""Paragraphs in which the text can have its dateline: "(Adds quotes)" may stand above it."""
_LETTERS = re.compile(r"[\W_]+")
_TIME = re.compile(r"\b\d{8}T\d{4,6}\S*")
"""A time in the compact form of ISO 8601, which EFE writes into its datelines."""
_DASH = re.compile(r"[\s–—-]+\Z")


def composed(
    body: Passage, title: str | None, deck: Passage | None = None, dateline: str = "", notes: Iterable[str] = ()
) -> Passage:
    """The text of an article, "" if its body has no words.

    The headline is not repeated in it. The dateline stands on a line of its own, so that the place where a story was
    written is not read as the place that it is about. Of the notes to editors, only correction notices are kept, as
    paragraphs at the end.
    """
    kept = _without(body, title)
    if not kept.text.strip():
        return Passage("")
    above = _without(deck or Passage(""), title)
    if _same(above.text, kept.opening):
        above = Passage("")
    return joined((above, _with_dateline(kept, dateline), *corrections(notes, kept.text)))


def article(
    name: str,
    passage: Passage,
    title: str | None,
    dated: Stated | None,
    *,
    source: str | None,
    language: str | None,
    version: Version | None,
    url: str | None = None,
) -> Record:
    """The article of an item under the id `name`."""
    return Record(
        name,
        passage.text,
        title,
        dated.moment if dated else None,
        source,
        url,
        passage.skips,
        published_by=dated.words if dated else None,
        language=language,
        version=version,
        places=passage.places,
    )


def corrections(notes: Iterable[str], text: str) -> list[Passage]:
    """Those of the notes to editors that correct an article and that its text does not hold."""
    said = dict.fromkeys(" ".join(note.split()) for note in notes)
    kept = (note for note in said if next(notices(note), None) and note not in text)
    return [Passage(note, (), ((0, None),)) for note in kept]


def _without(passage: Passage, title: str | None) -> Passage:
    """A passage without its first paragraph if that is the headline."""
    return passage.without_opening() if title and _same(passage.opening, title) else passage


def _same(one: str, other: str) -> bool:
    """Whether two texts have the same letters and digits."""
    return bool(one) and _LETTERS.sub("", one).casefold() == _LETTERS.sub("", other).casefold()


def _begins(text: str, town: str) -> bool:
    return _LETTERS.sub("", text).casefold().startswith(town)


def _with_dateline(body: Passage, dateline: str) -> Passage:
    """The body after its dateline, unless it begins with that place. The dateline belongs to the first paragraph."""
    place = _DASH.sub("", _TIME.sub("", " ".join(dateline.split())))
    if DATE.fullmatch(place):
        return body
    town = _LETTERS.sub("", re.split(r"[,(]", place)[0]).casefold()
    if (
        not town
        or len(place) > _LONGEST
        or any(_begins(body.text[at : at + _LONGEST], town) for at, _ in body.paragraphs[:_EARLY])
    ):
        return body
    head = place + BREAK
    moved = body.moved(len(head))
    first = ((0, body.paragraphs[0][1]),) if body.paragraphs else ()
    skip = Skip(0, len(place), "dateline")
    return Passage(head + body.text, (skip, *moved.skips), (*first, *moved.paragraphs[1:]))
