"""NewsML-G2, the IPTC's format of news items and messages, all versions, with and without its namespace.

A news item of text is an article; pictures, packages, concepts and planned coverage are left out, each with its reason.
If a message holds several versions of an item, the newest counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.skipped import Skipped, Skipping
from checker.readers import xml
from checker.readers.content import Content
from checker.readers.decode import UnreadableError
from checker.readers.newsml_g2.item import Item
from checker.readers.reader import Reader, Result
from checker.readers.record import BadValueError
from checker.readers.versions import several
from checker.text.word_lists import meanings
from checker.text.xml_tree import Element

LARGEST = 64_000_000
"""Bytes; a message can hold the items of a day."""
_MESSAGES = frozenset({"newsMessage", "newsItems", "itemSet"})
_NAMESPACE = "http://iptc.org/std/nar/"
_GENERIC = frozenset({"catalog", "concept", "event", "itemSet"})
"""Names that other vocabularies use too, so that the namespace must be that of the standard."""


def records(content: Content) -> Iterator[Result]:
    """The articles of the file, what it leaves out, and the problems with it. Raises UnreadableError."""
    path, root = content.name, xml.tree(content.data)
    if root.name not in _MESSAGES and root.name in _others() | {"newsItem", "contentSet"}:
        try:
            yield _result(path, Item(root, root))
        except BadValueError as bad:
            raise UnreadableError(bad.message, bad.hint, f":{root.line}:{root.column}") from None
        return
    items = [Item(element, root) for element in _held(root)]
    if not items:
        hint = "a message holds its items in <itemSet>"
        raise UnreadableError("there is no item of NewsML-G2 in this file", hint, f":{root.line}:{root.column}")
    yield from several(path, "guid", items, _result)


def recognises(content: Content) -> bool:
    """Whether the outermost element is an item or a message of NewsML-G2."""
    root = xml.root(content)
    if root is None or root.name not in _MESSAGES | _others() | {"newsItem", "contentSet"}:
        return False
    return root.name not in _GENERIC or root.namespace.startswith(_NAMESPACE)


def _others() -> frozenset[str]:
    """The items that hold no copy."""
    return frozenset(meanings("readers/newsml_g2")["items"])


def _held(root: Element) -> list[Element]:
    """The items in a message, without those inside another item."""
    names = _others() | {"newsItem"}
    found: list[Element] = []
    ahead = [root]
    while ahead:
        element = ahead.pop()
        if element.name in names:
            found.append(element)
        else:
            ahead.extend(reversed(element.elements))
    return found


def _result(name: str, item: Item) -> Result:
    """What an item makes, under the id `name`. Raises BadValueError."""
    kind = meanings("readers/newsml_g2")["items"].get(item.element)
    why = kind or item.left_out
    return Skipped(name, Skipping.ITEM, why) if why else item.record(name)


READER = Reader((".g2", ".newsml", ".xml"), records, LARGEST, recognises, frozenset({".xml"}))
