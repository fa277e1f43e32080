"""NewsML-G2, the IPTC's format of news items and messages, all versions, with and without its namespace.

A news item of text is an article; pictures, packages, concepts and planned coverage are left out, each with its reason.
If a message holds several versions of an item, the newest counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers import xml
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.reader import Result
from checker.readers.superseded import left_out
from checker.readers.wire.newsml_g2.item import Item
from checker.readers.wire.versions import alone_or_several, several
from checker.text.word_lists import meanings

_MESSAGES = frozenset({"newsMessage", "newsItems", "itemSet"})
_NAMESPACE = "http://iptc.org/std/nar/"
_KEY = "guid"
"""What the standard calls an identifier."""
_GENERIC = frozenset({"catalog", "concept", "event", "itemSet"})
"""Names that other vocabularies use too, so that the namespace must be that of the standard."""


def records(content: Content) -> Iterator[Result]:
    """The articles of the file, what it leaves out, and the problems with it. Raises ContentError."""
    path, root = content.name, xml.tree(content.data)
    found = [root] if root.name == "contentSet" else root.outermost(*_others(), "newsItem")
    items = [Item(element, root) for element in found]
    if found == [root]:
        yield from alone_or_several(path, _KEY, items, _result)
        return
    if not items:
        hint = "a message holds its items in <itemSet>"
        raise ContentError("there is no item of NewsML-G2 in this file", hint, f":{root.line}:{root.column}")
    yield from several(path, _KEY, items, _result)


def recognises(content: Content) -> bool:
    """Whether the outermost element is an item or a message of NewsML-G2, or wraps such an item."""
    root = xml.root(content)
    if root is None:
        return False
    if root.name in _MESSAGES | _others() | {"newsItem", "contentSet"}:
        return root.name not in _GENERIC or root.namespace.startswith(_NAMESPACE)
    return root.name != "html" and _NAMESPACE.encode() in content.head and b"newsItem" in content.head


def _others() -> frozenset[str]:
    """The items that hold no copy."""
    return frozenset(meanings("readers/wire/newsml_g2")["items"])


def _result(name: str, item: Item) -> Result:
    """What an item makes, under the id `name`. Raises BadValueError."""
    kind = meanings("readers/wire/newsml_g2")["items"].get(item.element)
    why = kind or item.left_out
    return left_out(name, why, item.version if item.name else None) if why else item.record(name)
