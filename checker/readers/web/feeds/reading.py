"""RSS 0.9 to 2.0 and Atom 0.3 and 1.0: each entry is an article, with its full text where the feed holds it.

The library feedparser reads the entries, a few at a time, from bytes in memory; it never sees an address or a path.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

from checker.extras import library
from checker.model.finding import Problem
from checker.model.mishap import UNREAD, Mishaps
from checker.model.skipped import Skipped, Skipping
from checker.readers import xml
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.distinct import Distinct
from checker.readers.reader import Result
from checker.readers.record import BadValueError
from checker.readers.web.feeds.cutting import Broken, Feed, Piece, closing, cut, wrapped
from checker.readers.web.feeds.entry import About, Values, about, read
from checker.readers.web.feeds.markup import DAMAGE, DAMAGED, readable

_AT_ONCE = 32
"""Items that feedparser is given at once."""
_LONGEST, _MOST_TAGS = 8_000_000, 200_000
"""Bytes and tags of an item; pictures in it can take millions of bytes."""
_UNREAD = ("this item cannot be read as one of a feed", "look what wrote the feed")
_ATOM = ("http://purl.org/atom/", "http://www.w3.org/2005/atom")
_RDF = (b"purl.org/rss/", b"netscape.com/rdf/")
_EXPORT = b"wordpress.org/export/"


def records(content: Content) -> Iterator[Result]:
    """The entries, those that hold no article, and what is wrong."""
    if xml.root(content) is not None and not recognises(content):
        raise _not_a_feed(content)
    path = content.name
    feedparser = library("feedparser", "a feed", "feeds")
    data = readable(content.data)
    distinct = Distinct()
    mishaps = Mishaps(ContentError)
    count = 0
    for line, found in _entries(feedparser, data):
        count += 1
        place = f"{path}:{line}:1"
        if isinstance(found, Problem):
            yield Problem(f"{path}{found.place}", found.message, found.hint)
            continue
        result = mishaps.attempt(place, UNREAD, _result, path, line, *found)
        if result is not None:
            yield distinct.one(result, place)
    yield from mishaps.problems
    if not count:
        if not recognises(content):
            raise _not_a_feed(content)
        yield Skipped(path, Skipping.ITEM, "a feed without entries")


def _result(path: str, line: int, values: Values, feed: About) -> Result:
    """What an entry makes."""
    try:
        return read(path, line, values, feed)
    except BadValueError as bad:
        return Problem(f"{path}:{line}:1", bad.message, bad.hint)


def _entries(feedparser: ModuleType, data: bytes) -> Iterator[tuple[int, tuple[Values, About] | Problem]]:
    """The entries with their lines; a problem's place is only the place in the file."""
    feed = Feed()
    known: About | None = None
    for group in _groups(cut(data, feed)):
        if isinstance(group, Broken):
            yield group.line, Problem(f":{group.line}:{group.column}", group.message, group.hint)
            continue
        known = known or _about(feedparser, feed)
        for piece, values in _parsed(feedparser, group):
            yield piece.line, (values, known) if values is not None else Problem(f":{piece.line}:1", *_UNREAD)


def _groups(pieces: Iterable[Piece | Broken]) -> Iterator[list[Piece] | Broken]:
    """Items that can be parsed at once, in order."""
    group: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Piece) and (why := _refused(piece)):
            piece = Broken(piece.line, 1, *why)
        if group and (isinstance(piece, Broken) or len(group) == _AT_ONCE or piece.around != group[0].around):
            yield group
            group = []
        if isinstance(piece, Broken):
            yield piece
        else:
            group.append(piece)
    if group:
        yield group


def _refused(piece: Piece) -> tuple[str, str] | None:
    """Why an item is not given to feedparser, and what to do."""
    if DAMAGED in piece.markup:
        return DAMAGE
    too_long = len(piece.markup) > _LONGEST or piece.markup.count(b"<") > _MOST_TAGS
    return ("this item is too long for an article", "look what wrote the feed") if too_long else None


def _parsed(feedparser: ModuleType, group: list[Piece]) -> Iterator[tuple[Piece, Values | None]]:
    """The items as feedparser reads them, an empty one without it; None for one that it cannot read."""
    full = [piece for piece in group if piece.markup.count(b"<") > 2]
    entries = (_parse(feedparser, wrapped(full)) or {"entries": []})["entries"] if full else []
    if len(entries) == len(full):
        read = iter(entries)
        yield from ((piece, dict(next(read)) if piece in full else {}) for piece in group)
    elif len(group) > 1:
        for piece in group:
            yield from _parsed(feedparser, [piece])
    else:
        yield group[0], dict(entries[0]) if entries else None


def _about(feedparser: ModuleType, feed: Feed) -> About:
    """The feed's metadata, from what precedes its first items."""
    result = _parse(feedparser, b"".join((*feed.shell[:1], closing(feed.around))))
    if result is None:
        return About("", None, None, False)
    return about(result["feed"], result.get("version", ""), "itunes" in result.get("namespaces", ()))


_FAILS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What feedparser raises on odd markup, such as a blank in the name of a namespace."""


def _parse(feedparser: ModuleType, data: bytes) -> dict[str, Any] | None:
    """What feedparser makes of a feed, None if it fails."""
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        found: dict[str, Any] = feedparser.parse(
            io.BytesIO(data), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
        )
    except _FAILS:
        return None
    return found


def _not_a_feed(content: Content) -> ContentError:
    """The error of XML that no reader recognises."""
    root = xml.root(content)
    said = f"XML of a kind that is not read: its outermost element is {root.name!r}" if root else "no feed"
    return ContentError(f"this is {said}", "save its words as plain text (.txt)", ":1:1")


def recognises(content: Content) -> bool:
    """Whether the outermost element is that of a feed, and no export of WordPress."""
    root = xml.root(content)
    if root is None or _EXPORT in content.head:
        return False
    name = root.name.lower()
    if name == "feed":
        return root.namespace.lower().startswith(_ATOM) or b"<entry" in content.head
    return name == "rss" or (name == "rdf" and any(mark in content.head for mark in _RDF))
