"""The article of one entry that feedparser has read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from checker.model.skipped import Skipped, Skipping
from checker.readers.dates import iso
from checker.readers.record import Record, whole
from checker.readers.stated import Stated, chosen, where_written
from checker.readers.web.fragment import Fragment, copy, fragment, has_copy
from checker.readers.web.members import address, name, on_one_line, plain

Values = Mapping[str, object]

_DAYS = ("published", "created", "updated")
"""feedparser's names for dates, the one that counts first. `updated` is last: blogs set it with each change of a comma
or a template, even years later, and "today" in the text would then be that day."""
_ELEMENTS = {
    "rss10": {"updated": "dc:date", "summary": "description"},
    "rss": {"published": "pubDate", "created": "dcterms:created", "summary": "description"},
    "atom03": {"published": "issued", "updated": "modified"},
}
"""What the feed itself calls them, by the first letters of its version."""
_MARKUP = frozenset({"text/html", "application/xhtml+xml", "html", "xhtml", "application/octet-stream"})
_RECORDED = ("audio/", "video/")
_PRINTED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class About(NamedTuple):
    """What a feed says of itself."""

    version: str
    title: str | None
    language: str | None
    podcast: bool


def about(feed: Values, version: str, podcast: bool) -> About:
    """The feed's own metadata, from feedparser's `feed` and `version`; `podcast` if it declares Apple's names."""
    return About(version, _plain(feed, "title", version), _text(feed, "language"), podcast)


def read(path: str, line: int, values: Values, feed: About) -> Record | Skipped:
    """The article of an entry, or why it holds none. Raises BadValueError."""
    title, link = _plain(values, "title", feed.version), _text(values, "link")
    found = _copy(values, feed.version)
    key = f"{path}#{whole('id', name(_text(values, 'id'), link, title, copy=found.text))}"
    if why := _left_out(values, found, feed):
        return Skipped(key, Skipping.ITEM, why)
    day = where_written(_day(values, feed.version), link)
    return Record(
        key,
        whole("content", found.text),
        title=title,
        published=day.moment if day else None,
        published_by=day.words if day else None,
        source=_source(values) or feed.title,
        url=address(link),
        skips=found.skips,
        file=path,
        line=line,
        language=_language(values) or feed.language,
        places=found.places,
    )


def _copy(values: Values, version: str) -> Fragment:
    """The full text if the entry holds it, else what the feed calls its summary or description."""
    contents = [part for part in _parts(values, "content") if _readable(part)]
    for part in contents:
        found = _fragment(part, True, "paragraph")
        if found.text.strip():
            return found
    detail = values.get("summary_detail")
    part = detail if isinstance(detail, Mapping) else {"value": values.get("summary") or ""}
    return _fragment(part, False, f"{_element('summary', version)}, paragraph")


def _readable(part: Values) -> bool:
    kind = _text(part, "type") or "text/html"
    if kind == "application/octet-stream":
        return not _PRINTED.search(_text(part, "value") or "")
    return kind.startswith("text/") or kind in _MARKUP


def _fragment(part: Values, full: bool, named: str) -> Fragment:
    value, kind = _text(part, "value") or "", _text(part, "type") or "text/html"
    return fragment(value, full, named) if kind in _MARKUP else copy(value, whole=full, named=named)


def _left_out(values: Values, found: Fragment, feed: About) -> str | None:
    links = [part for part in _parts(values, "links") if part.get("rel") == "enclosure"]
    kinds = [_text(part, "type") or "" for part in (*links, *_parts(values, "media_content"))]
    recorded = any(kind.startswith(_RECORDED) for kind in kinds)
    if recorded and feed.podcast:
        return "an episode of a podcast"
    if has_copy(found):
        return "links to other stories" if _is_links(values, found) else None
    if recorded:
        return "a recording without a text"
    return "a headline without a text" if _text(values, "title") else "an item without a text"


def _is_links(values: Values, found: Fragment) -> bool:
    """Whether a summary is little but links: an aggregator's list of headlines from elsewhere."""
    detail = values.get("summary_detail")
    value = _text(detail, "value") if isinstance(detail, Mapping) else None
    if not value or _parts(values, "content"):
        return False
    rest, links = _LINK.subn(" ", value)
    return links > 1 and len(plain(rest) or "") * _LINKED < len(found.text)


_LINK = re.compile(r"<a\b[^<>]{0,3000}>[^<]{0,500}(?:<(?!/?a\b)[^<]{0,500}){0,20}</a>", re.IGNORECASE)
_LINKED = 3
"""The length of a summary that is little but links, over that of its other words, at least."""


def _day(values: Values, version: str) -> Stated | None:
    """The time of publication, and the words for its source. Raises BadValueError for a time that does not exist."""
    return chosen({_element(key, version): _text(values, key) for key in _DAYS if values.get(key)}, iso)


def _element(key: str, version: str) -> str:
    names = next((names for start, names in _ELEMENTS.items() if version.startswith(start)), {})
    return names.get(key, key)


def _plain(values: Values, key: str, version: str) -> str | None:
    """A value without markup, on one line."""
    value, detail = _text(values, key), values.get(f"{key}_detail")
    kind = _text(detail, "type") if isinstance(detail, Mapping) else None
    found = plain(value) if kind in _MARKUP or not version.startswith("atom") else on_one_line(value)
    return whole(key, found) if found else None


def _source(values: Values) -> str | None:
    """The outlet that an aggregator names for an entry."""
    held = values.get("source")
    return _plain(held, "title", "") if isinstance(held, Mapping) else None


def _language(values: Values) -> str | None:
    details = (values.get("title_detail"), *_parts(values, "content"))
    return next((found for part in details if isinstance(part, Mapping) and (found := _text(part, "language"))), None)


def _text(values: Values, key: str) -> str | None:
    value = values.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _parts(values: Values, key: str) -> list[Values]:
    held = values.get(key)
    return [part for part in held if isinstance(part, Mapping)] if isinstance(held, list) else []
