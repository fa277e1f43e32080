"""NewsML 1, the format that many agencies and press-release wires still send.

An item with a text is an article. Of components that are the same copy in several languages or forms, one is read:
English if there is some. If a file holds several revisions of an item, the newest counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers import xml
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.reader import Result
from checker.readers.superseded import left_out
from checker.readers.wire.newsml1.item import Item
from checker.readers.wire.versions import alone_or_several

_ITEM = "NewsItem"


def records(content: Content) -> Iterator[Result]:
    """The articles of the file, what it leaves out, and the problems with it. Raises ContentError."""
    path, root = content.name, xml.tree(content.data)
    items = [Item(element, root) for element in root.by_name()[_ITEM]]
    if not items:
        hint = "a file of NewsML 1 holds <NewsItem>"
        raise ContentError("there is no item of NewsML in this file", hint, f":{root.line}:{root.column}")
    yield from alone_or_several(path, "identifier", items, _result)


def recognises(content: Content) -> bool:
    """Whether the outermost element is that of NewsML 1."""
    root = xml.root(content)
    return root is not None and root.name in ("NewsML", _ITEM)


def _result(name: str, item: Item) -> Result:
    """What an item makes, under the id `name`. Raises BadValueError."""
    why = item.left_out
    return left_out(name, why, item.version if item.name else None) if why else item.record(name)
