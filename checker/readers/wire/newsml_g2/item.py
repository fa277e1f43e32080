"""One news item of NewsML-G2: its text, its metadata, and why it holds no copy.

The paths follow the schemas at https://iptc.org/std/NewsML-G2/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from checker.readers.dates import iso
from checker.readers.record import Record, Version
from checker.readers.stated import Stated, chosen
from checker.readers.wire import nitf
from checker.readers.wire.composing import article
from checker.readers.wire.inline import NOTHING, Around, Inline, around, best_language, inline, stated_language
from checker.readers.wire.kinds import code, kind, withdrawn
from checker.readers.wire.versions import version
from checker.text.passage import joined
from checker.text.xml_tree import Element
from checker.text.xml_words import copy

_DAYS = (
    "itemMeta/versionCreated",
    "contentMeta/contentModified",
    "contentMeta/contentCreated",
    "itemMeta/firstCreated",
    "itemMeta/embargoed",
)
"""Paths of the publication time, the one that counts first: the text's "today" is the day of this version."""
_HEADLINE = "contentMeta/headline"
_SENT = "header/sent"
_INLINE = ("inlineXML", "inlineData")
_TEXTS = re.compile(r"text/|nitf|html|xml")
"""What the types of content have that can be text; agencies also write "xhtml/xml"."""
_PRIVATE = re.compile(r"private|nonpublic")


class Item:
    """An item in a document whose outermost element is `root`."""

    def __init__(self, element: Element, root: Element) -> None:
        self._element, self._root = element, root
        self.line, self.column = element.line, element.column
        self.name = element.get("guid")
        self.element = element.name

    @property
    def version(self) -> Version:
        """Its version; what it does not state is 0."""
        return version(self.name, iso(self._element.words(_DAYS[0])), self._element.get("version"))

    @cached_property
    def left_out(self) -> str | None:
        """Why it holds no copy, in words; None if it does."""
        status, nature = self._element.first("itemMeta/pubStatus"), self._element.first("itemMeta/itemClass")
        why = withdrawn(_value(status)) if status else None
        why = why or (kind(_value(nature)) if nature else None)
        if why or self._copy.body.text.strip():
            return why
        if nature and code(_value(nature)) == "composite":
            return "a package without a text of its own"
        if self._element.within("remoteContent") and not self._bodies:
            return "an item whose text is in another file"
        return "an item without a text"

    def record(self, name: str) -> Record:
        """The article under the id `name`. Raises BadValueError."""
        found, title = self._copy, self._title
        dateline = self._element.words("contentMeta/dateline")
        notes = tuple(note.text for note in self._element.within("edNote") if _is_public(note))
        below = [copy(line) for line in self._element.all(_HEADLINE) if _is_below(line)]
        passage = around(found, Around(title, joined(below), dateline, notes))
        version = self.version if self.name else None
        return article(name, passage, title, self._dated, source=self._source, language=self._language, version=version)

    @cached_property
    def _bodies(self) -> list[Element]:
        """The contents that are in this file and can be read."""
        sets = [self._element] if self.element == "contentSet" else self._element.all("contentSet")
        parts = (part for contents in sets for part in contents.elements if part.name in _INLINE)
        return [part for part in parts if _may_be_text(part)]

    @cached_property
    def _copy(self) -> Inline:
        """The copy: of several renditions, the one in English, then the first that has words."""
        bodies = self._bodies
        if len(bodies) > 1:
            index = best_language(stated_language(body) or "" for body in bodies)
            bodies = [bodies[index], *bodies[:index], *bodies[index + 1 :]]
        return next((found for body in bodies if (found := inline(body)).body.text.strip()), NOTHING)

    @property
    def _title(self) -> str | None:
        """The headline: the one in English, else the first; else that of the text."""
        for path in (_HEADLINE, "itemMeta/title"):
            headlines = [found for found in self._element.all(path) if found.words() and not _is_below(found)]
            if headlines:
                return headlines[best_language(found.get("lang") for found in headlines)].words()
            if path == _HEADLINE and self._copy.headline:
                return self._copy.headline
        return None

    @property
    def _dated(self) -> Stated | None:
        stated: dict[str, str | None] = {path.rpartition("/")[2]: self._element.words(path) for path in _DAYS}
        if self._copy.document:
            stated |= nitf.dates(self._copy.document)
        stated["sent"] = self._root.words(_SENT)
        return chosen(stated, iso)

    @property
    def _source(self) -> str | None:
        """The agency or outlet, by name."""
        return next(filter(None, self._sources()), None)

    def _sources(self) -> Iterator[str]:
        for path in ("itemMeta/provider", "contentMeta/infoSource", "rightsInfo/copyrightHolder"):
            for party in self._element.all(path):
                yield party.words("name") or party.get("literal")
                if not party.elements:
                    yield party.words() or party.get("qcode").rpartition(":")[2]

    @property
    def _language(self) -> str | None:
        """The language of the text."""
        if self._copy.language:
            return self._copy.language
        language = self._element.first("contentMeta/language")
        return (language.get("tag") if language else "") or self._element.get("lang") or self._root.get("lang") or None


def _is_below(headline: Element) -> bool:
    """Whether a headline is a sub-headline by its role: "hld:subHeadline"."""
    return code(headline.get("role")).startswith("sub")


def _value(element: Element) -> str:
    """The value of a vocabulary: a code, an address, or words."""
    return element.get("qcode") or element.get("uri") or element.get("literal") or element.words()


def _may_be_text(part: Element) -> bool:
    """Whether a content is text by its type and not an encoded file."""
    stated = part.get("contenttype").lower()
    return not part.get("encoding") and (not stated or _TEXTS.search(stated) is not None)


def _is_public(note: Element) -> bool:
    """Whether a note to editors may be published."""
    return _PRIVATE.search(f"{note.get('role')} {note.get('pubconstraint')}".lower()) is None
