"""NITF, the IPTC's News Industry Text Format, all versions 3, with and without its namespace.

The text is the body's content: paragraphs, sub-headlines, lists. Who wrote and sent it, pictures and taglines are left
out. Corrections that are stated to editors stand at the end.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from checker.model.skipped import Skipped, Skipping
from checker.readers import xml
from checker.readers.content import Content
from checker.readers.dates import iso
from checker.readers.decode import ContentError
from checker.readers.reader import Result
from checker.readers.record import Version
from checker.readers.stated import chosen
from checker.readers.superseded import left_out
from checker.readers.wire.composing import article, composed
from checker.readers.wire.kinds import withdrawn
from checker.readers.wire.versions import alone_or_several, version
from checker.text.passage import Passage, joined
from checker.text.xml_tree import Element
from checker.text.xml_words import copy

Named = defaultdict[str, list[Element]]
"""The elements of a document by their names, as `Element.by_name` gives them."""
LARGEST = 16_000_000
"""Bytes."""
_INSIDE = re.compile(rb"<(?:[A-Za-z]{1,20}:)?nitf[\s>]")
_NO_TEXT = "an item without a text"


def records(content: Content) -> Iterator[Result]:
    """The article, or those in a wrapper, and what is left out. Raises ContentError."""
    path, root = content.name, xml.tree(content.data)
    items = [_Item(document) for document in root.outermost("nitf")]
    if not items:
        said = f"this is no NITF: its outermost element is {root.name!r}"
        raise ContentError(said, "an article of NITF begins with <nitf>", f":{root.line}:{root.column}")
    yield from alone_or_several(path, "identifier", items, _result)


def recognises(content: Content) -> bool:
    """Whether the outermost element is that of NITF, or one that wraps it and is none of HTML."""
    root = xml.root(content)
    return root is not None and (
        root.name == "nitf" or (root.name != "html" and _INSIDE.search(content.head) is not None)
    )


class _Item:
    """A document as it stands in a file."""

    def __init__(self, element: Element) -> None:
        self.line, self.column = element.line, element.column
        self.document = element.by_name()
        named = (element.get("id-string") for element in self.document["doc-id"])
        self.name = next(filter(None, named), "")

    @property
    def version(self) -> Version:
        """Its version: when it was issued, and its number."""
        made = iso(next(filter(None, dates(self.document).values()), ""))
        return version(self.name, made, next((key.get("version") for key in self.document["du-key"]), ""))


def text(document: Named, title: str | None) -> Passage:
    """The text of a document under a headline; "" if it has none."""
    decks = [copy(deck) for hedline in document["hedline"] for deck in hedline.all("hl2")]
    dateline = next((found.words() for found in document["dateline"]), "")
    notes = [f"{note.get('info')} {note.words()}" for note in (*document["ed-msg"], *document["note"])]
    return composed(_body(document), title, joined(decks), dateline, notes)


def headline(document: Named) -> str | None:
    """The headline: the first that is printed, else the title of the document."""
    for name in ("hl1", "hedline", "title"):
        for found in document[name]:
            if words := found.words():
                return words
    return None


def language(document: Named) -> str | None:
    """The language that a document states."""
    parts = (*document["nitf"], *document["body"])
    return next((found for part in parts for key in ("lang", "baselang") if (found := part.get(key))), None)


def _result(path: str, item: _Item) -> Result:
    """What a document makes. Raises BadValueError."""
    document, identity = item.document, item.version if item.name else None
    status = next((why for data in document["docdata"] if (why := withdrawn(data.get("management-status")))), None)
    if status:
        return left_out(path, status, identity)
    title = headline(document)
    found = text(document, title)
    if not found.text:
        return Skipped(path, Skipping.ITEM, _NO_TEXT)
    return article(
        path,
        found,
        title,
        chosen(dates(document), iso),
        source=_source(document),
        language=language(document),
        version=identity,
        url=_address(document),
    )


def _body(document: Named) -> Passage:
    """The body's content. A block that a later one begins with, as archives write the lead, is left out."""
    bodies = document["body"][:1]
    contents = [content for body in (*bodies, *document["nitf"][:1]) for content in body.all("body.content")] or bodies
    parts = []
    for content in contents:
        blocks = [child for child in content.elements if child.name == "block"]
        if blocks and not "".join(child for child in content.children if isinstance(child, str)).strip():
            found = [(child, copy(child)) for child in content.elements]
            parts += [
                part
                for index, (child, part) in enumerate(found)
                if child.name != "block" or not _repeated(part, found[index + 1 : index + 2])
            ]
        else:
            parts.append(copy(content))
    return joined(parts)


def _repeated(part: Passage, following: list[tuple[Element, Passage]]) -> bool:
    return any(after.text.startswith(part.text) for _, after in following)


def dates(document: Named) -> dict[str, str | None]:
    """The dates by what states them, surest first: those of this version, then of its release and of its paper."""
    revisions = [revision.get("norm") for revision in document["revision-history"]]
    found: dict[str, str | None] = {"date.issue": _norm(document, "date.issue")}
    found["revision-history"] = max(revisions, default=None)
    found["date.publication"] = next((data.get("date.publication") for data in document["pubdata"]), None)
    found["date.release"] = _norm(document, "date.release")
    found["story.date"] = _norm(document, "story.date")
    return found


def _norm(document: Named, name: str) -> str | None:
    return next((norm for element in document[name] if (norm := element.get("norm"))), None)


def _source(document: Named) -> str | None:
    """The agency or paper."""
    stated = (
        *(element.words() for element in document["distributor"]),
        *(element.get("name") for element in document["pubdata"]),
        *(element.get("regsrc") for element in document["doc-id"]),
        *(element.get("holder") for element in document["doc.copyright"]),
    )
    return next(filter(None, stated), None)


def _address(document: Named) -> str | None:
    stated = (element.get("ex-ref") for element in document["pubdata"])
    return next((address for address in stated if address.startswith(("http://", "https://"))), None)
