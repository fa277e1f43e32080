"""The copy that an item of a news format holds inside it: NITF, XHTML, or text that is plain or markup."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from checker.readers.record import BadValueError
from checker.readers.wire import nitf
from checker.readers.wire.composing import composed
from checker.text.passage import Passage
from checker.text.xml_tree import Element, XmlError, tree
from checker.text.xml_words import copy, has_paragraphs

_ENGLISH = "en"
_DOCUMENT = ("<?xml", "<!DOCTYPE", "<nitf", "<body")
_PART = ("<nitf><body><body.content>", "</body.content></body></nitf>")


class Inline(NamedTuple):
    """The copy in an element, and its NITF if it is that."""

    body: Passage
    document: defaultdict[str, list[Element]] | None = None
    headline: str | None = None
    language: str | None = None
    """The language that the copy itself states."""


NOTHING = Inline(Passage(""))


class Around(NamedTuple):
    """What an item states about its copy, to put it together."""

    title: str | None = None
    deck: Passage | None = None
    dateline: str = ""
    notes: tuple[str, ...] = ()


def inline(holder: Element) -> Inline:
    """The copy in an element. Raises BadValueError if it is XML as text, and broken."""
    document = holder if holder.name == "nitf" else next(iter(holder.within("nitf")), None)
    if document is None and not holder.elements and "<nitf" in (written := holder.text)[:1000]:
        document = of_nitf(holder.name, written)
    if document is not None:
        named = document.by_name()
        return Inline(
            nitf.text(named, None), named, nitf.headline(named), stated_language(holder) or nitf.language(named)
        )
    if not _is_copy(holder):
        return NOTHING
    heading = next((found.words() for name in ("h1", "title") for found in holder.within(name) if found.words()), None)
    return Inline(copy(holder), None, heading, stated_language(holder))


def _is_copy(holder: Element) -> bool:
    """Whether an element holds copy, not the data of another vocabulary, as of events or of sports."""
    own = any(isinstance(child, str) and child.strip() for child in holder.children)
    return own or not holder.elements or has_paragraphs(holder)


def stated_language(holder: Element) -> str | None:
    """The language that an element that holds copy states, or one in it."""
    return next((language for part in (holder, *holder.elements) if (language := part.get("lang"))), None)


def of_nitf(key: str, written: str) -> Element:
    """The document of NITF in a text, or around a part of a body. Raises BadValueError with `key`."""
    whole = written.lstrip().startswith(_DOCUMENT)
    before = "" if whole else _PART[0]
    try:
        root = tree(written if whole else written.join(_PART))
    except XmlError as error:
        column = error.column - len(before) * (error.line == 1)
        said = f"{key!r} holds broken NITF: {error.message} (its line {error.line}, column {column})"
        raise BadValueError(key, said, error.hint) from None
    found = root if root.name == "nitf" else next(iter(root.within("nitf")), None)
    return root if found is None else found


def around(found: Inline, stated: Around) -> Passage:
    """The text of an article: its copy, and what the item and its NITF state around it."""
    if found.document is None:
        return composed(found.body, stated.title, stated.deck, stated.dateline, stated.notes)
    inner = nitf.text(found.document, stated.title)
    return composed(inner, stated.title, stated.deck, stated.dateline, stated.notes)


def best_language(languages: Iterable[str]) -> int:
    """Which of several languages of the same copy is read: English, else the first."""
    listed = [language.lower().partition("-")[0] for language in languages]
    return listed.index(_ENGLISH) if _ENGLISH in listed else 0
