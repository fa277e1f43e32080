"""WXR, the file that WordPress exports: RSS with the posts as they are stored, published or not."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

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
from checker.readers.web.feeds.markup import DAMAGE, DAMAGED, readable
from checker.readers.web.wordpress.post import Post, record, rendered, stated
from checker.text.xml_tree import Element, XmlError, tree

LARGEST = 100_000_000
"""Bytes."""
_EXPORT = b"wordpress.org/export/"
_CONTENT = "purl.org/rss/1.0/modules/content"


def records(content: Content) -> Iterator[Result]:
    """The posts and pages, what is no published post, and what is wrong."""
    path, feed, site = content.name, Feed(), _Site()
    distinct, mishaps = Distinct(), Mishaps(ContentError)
    count = 0
    for count, piece in enumerate(cut(readable(content.data), feed), 1):  # noqa: B007
        place = f"{path}:{piece.line}:1"
        if isinstance(piece, Broken):
            yield Problem(f"{path}:{piece.line}:{piece.column}", piece.message, piece.hint)
            continue
        site.learn(feed)
        result = mishaps.attempt(place, UNREAD, _result, path, place, piece, site)
        if result is not None:
            yield distinct.one(result, place)
    yield from mishaps.problems
    if not count:
        yield Skipped(path, Skipping.ITEM, "an export without posts")


class _Site:
    """What the file says of the site, in front of its posts."""

    def __init__(self) -> None:
        self.title: str | None = None
        self.language: str | None = None
        self._known = False

    def learn(self, feed: Feed) -> None:
        """Reads what precedes the first post."""
        if self._known:
            return
        self._known = True
        with contextlib.suppress(XmlError):  # what is wrong in front of the posts is reported after them
            channel = tree(b"".join((*feed.shell[:1], closing(feed.around))).decode())
            self.title = channel.words("channel/title") or None
            self.language = channel.words("channel/language") or None


def _result(path: str, place: str, piece: Piece, site: _Site) -> Result:
    """What an item makes."""
    if DAMAGED in piece.markup:
        return Problem(place, *DAMAGE)
    try:
        item = next(iter(tree(wrapped([piece]).decode()).within("item", "entry")))
        return record(_post(item), path, piece.line, site.title, site.language)
    except XmlError as error:
        return Problem(f"{path}:{piece.line + error.line - 1}:{error.column}", error.message, error.hint)
    except BadValueError as bad:
        return Problem(place, bad.message, bad.hint)


def _post(item: Element) -> Post:
    encoded = [part for part in item.elements if part.name == "encoded" and _CONTENT in part.namespace]
    local, utc = stated(item.words("post_date")), stated(item.words("post_date_gmt"))
    return Post(
        id=item.words("post_id") or item.words("guid") or None,
        kind=item.words("post_type"),
        state=item.words("status"),
        title=item.words("title") or None,
        markup=rendered(encoded[0].text) if encoded else "",
        link=item.words("link") or None,
        days={
            "post_date": local,
            "post_date_gmt": None if local or not utc else f"{utc}Z",
            "pubDate": None if local else item.words("pubDate"),
            "post_modified": stated(item.words("post_modified")),
        },
        utc=utc if local else None,
        hidden=bool(item.words("post_password")),
    )


def recognises(content: Content) -> bool:
    """Whether this is RSS that declares the names of a WordPress export."""
    if _EXPORT not in content.head:
        return False
    root = xml.root(content)
    return root is not None and root.name == "rss"
