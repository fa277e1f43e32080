"""One item of NewsML 1: its text, its metadata, and why it holds no copy.

The paths follow the DTD of NewsML 1.2.
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
from checker.readers.wire.inline import Around, around
from checker.readers.wire.kinds import kind, withdrawn
from checker.readers.wire.newsml1.components import Parts, language, parts
from checker.readers.wire.versions import version
from checker.text.passage import joined
from checker.text.xml_tree import Element
from checker.text.xml_words import of_text

_IDENTIFIER = "Identification/NewsIdentifier"
_KEYS = ("ProviderId", "DateId", "NewsItemId")
_REVISED = "NewsManagement/ThisRevisionCreated"
_DAYS = (_REVISED, "NewsManagement/FirstPublished", "NewsManagement/FirstCreated")
"""Paths of the publication time, the one that counts first."""
_SENT = "NewsEnvelope/DateAndTime"
_NUMBERED = re.compile(r":[0-9]+[A-Z]?\Z")
_NOTES = ("Comment", "Instruction", "NewsLine")
"""Elements in which an agency can state a correction."""


class Item:
    """An item in a document whose outermost element is `root`."""

    def __init__(self, element: Element, root: Element) -> None:
        self._element, self._root = element, root
        self.line, self.column = element.line, element.column

    @property
    def name(self) -> str:
        """Its identifier without the number of its revision, "" if it has none."""
        if public := self._element.words(f"{_IDENTIFIER}/PublicIdentifier"):
            return _NUMBERED.sub("", public)
        provider, day, own = (self._element.words(f"{_IDENTIFIER}/{key}") for key in _KEYS)
        return ":".join(filter(None, (provider, day, own))) if own else ""

    @property
    def version(self) -> Version:
        """Its version; what it does not state is 0."""
        return version(self.name, iso(self._element.words(_REVISED)), self._element.words(f"{_IDENTIFIER}/RevisionId"))

    @cached_property
    def left_out(self) -> str | None:
        """Why it holds no copy, in words; None if it does. Raises BadValueError."""
        status = self._element.first("NewsManagement/Status")
        nature = self._element.first("NewsManagement/NewsItemType")
        why = withdrawn(status.get("FormalName")) if status else None
        why = why or (kind(nature.get("FormalName")) if nature else None)
        if why or self._parts.copy.body.text.strip():
            return why
        contents = self._element.within("ContentItem")
        kinds = {self._kind(content) for content in contents}
        if len(kinds) == 1 and (only := kinds.pop()):
            return only
        elsewhere = any(content.get("Href") and not content.within("DataContent") for content in contents)
        return "an item whose text is in another file" if elsewhere else "an item without a text"

    def record(self, name: str) -> Record:
        """The article under the id `name`. Raises BadValueError."""
        found, title = self._parts.copy, self._title
        above = self._parts.above
        if not above.text:
            above = joined(of_text(line.text, line.line) for line in self._lines("SubHeadLine"))
        notes = tuple(note.text for note in self._element.within(*_NOTES))
        passage = around(found, Around(title, above, self._line("DateLine") or "", notes))
        version = self.version if self.name else None
        return article(name, passage, title, self._dated, source=self._source, language=self._language, version=version)

    @cached_property
    def _parts(self) -> Parts:
        return parts(self._element)

    def _lines(self, name: str) -> list[Element]:
        """The lines of this name: those of the component with the text or around it, else of the first with some."""
        around = [component for part in self._parts.text[:1] for component in part.around]
        holders = around + self._element.within("NewsComponent")
        return next((found for holder in holders if (found := holder.all(f"NewsLines/{name}"))), [])

    def _line(self, name: str) -> str | None:
        return next((words for line in self._lines(name) if (words := " ".join(of_text(line.text).text.split()))), None)

    @property
    def _title(self) -> str | None:
        return self._line("HeadLine") or self._parts.headline or self._parts.copy.headline

    @property
    def _dated(self) -> Stated | None:
        stated: dict[str, str | None] = {path.rpartition("/")[2]: self._element.words(path) for path in _DAYS}
        if self._parts.copy.document:
            stated |= nitf.dates(self._parts.copy.document)
        stated["DateAndTime"] = self._root.words(_SENT)
        return chosen(stated, iso)

    @property
    def _source(self) -> str | None:
        """The agency or outlet, by name."""
        return next(filter(None, self._sources()), None)

    def _sources(self) -> Iterator[str]:
        for name in ("Provider", "Creator", "Source"):
            if name == "Source":
                yield from (party.get("FormalName") for party in self._root.all("NewsEnvelope/SentFrom/Party"))
                yield self._element.words(f"{_IDENTIFIER}/ProviderId")
            for component in self._element.within("NewsComponent"):
                yield from (party.get("FormalName") for party in component.all(f"AdministrativeMetadata/{name}/Party"))

    @property
    def _language(self) -> str | None:
        """The language of the text, else that of the components around it."""
        components = self._element.within("NewsComponent")
        stated = (language(component) for component in components)
        return self._parts.copy.language or next(filter(None, stated), None)

    @staticmethod
    def _kind(content: Element) -> str | None:
        """What a content is that is no text, by its types."""
        names = [content.first(name) for name in ("MediaType", "MimeType")]
        values = [found.get("FormalName").partition("/")[0].lower() for found in names if found]
        pictures = "picture" if "image" in values else ""
        return next(filter(None, map(kind, [*values, pictures])), None)
