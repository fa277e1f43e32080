"""WARC, the format of web crawls, packed or not."""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.reader import Result

_SUFFIXES = (".warc", ".gz")
_MARK = b"WARC/"


def records(content: Content) -> Iterator[Result]:
    """What the pages of the crawl give, in the order of the file; what else it holds is counted."""
    from checker.readers.containers.crawls.pages import Pages

    yield from Pages(content).results()


def recognises(content: Content) -> bool:
    """Whether a content whose name says that it is a crawl, or that it is packed, is a crawl."""
    if content.suffix not in _SUFFIXES:
        return False
    from checker.readers.containers.archives.unpacking import start

    return start(content).startswith(_MARK)
