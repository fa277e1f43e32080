"""When a page was published: every place that states it, in order of trust.

The order: JSON-LD of the article, `article:published_time` and its likes, microdata, what stands beside the headline,
the address, and last what htmldate finds in the markup. A time in UTC can be a day off: then the day beside the
headline counts. Where the page disagrees with itself, the reason says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from copy import deepcopy
from typing import NamedTuple

from checker.extras import library
from checker.model.article import PublishedFrom
from checker.readers.publication import publication
from checker.readers.web.html.bylines import Shown, around_headline, is_elsewhere, shown
from checker.readers.web.html.cleaning import is_beside
from checker.readers.web.html.page import Page
from checker.readers.web.html.stamps import Stamp, stamp
from checker.readers.web.html.tree import EXTRA, WHAT, Element, drop, elements, words_of
from checker.text.header_dates import DATE, day_of
from checker.text.word_lists import words_by_name

_NAMES = words_by_name("readers/web/html/dates")
_DAY = dt.timedelta(days=1)
_FEW = dt.timedelta(days=3)
_NOON = 12
_EARLIEST, _LATEST = "1990-01-01", "2099-12-31"
"""The days between which htmldate looks; without them it asks the clock."""


class Dated(NamedTuple):
    """A time, and in words what states it."""

    stamp: Stamp
    by: str
    weak: bool = False
    """Whether pages also use it for other times, such as that of a revision."""


def published(page: Page) -> tuple[str | None, str | None]:
    """The time of publication in ISO 8601 and what states it, with what disagrees; None if the page states none."""
    stated, beside = list(_stated(page)), shown(page)
    first_shown = next((Dated(one.stamp, _words(one)) for one in beside if not one.changed), None)
    address = _address(page)
    changed = list(_changed(page, beside))
    found = _chosen(stated, first_shown, address)
    if found is None:
        found = next(iter(changed), None) or _last_resort(page)
        return (found.stamp.iso, found.by) if found else (None, None)
    others = [one for one in (*stated, first_shown, address) if one and one.stamp.day != found.stamp.day]
    far = [one for one in others if abs(one.stamp.day - found.stamp.day) > _DAY or one in stated[:1]]
    later = [one for one in changed if one.stamp.day != found.stamp.day]
    return found.stamp.iso, _reason(found, far, later)


def _chosen(stated: list[Dated], beside: Dated | None, address: Dated | None) -> Dated | None:
    """The publication among what is stated in the head, shown beside the headline, and written in the address."""
    if not stated:
        return beside or address
    first = stated[0]
    if beside and first.weak and beside.stamp.day != first.stamp.day:
        return beside
    if beside and _is_local(beside.stamp, first.stamp):
        return beside
    if beside is None and address and _is_local(address.stamp, first.stamp):
        return address
    witnesses = [one for one in (*stated[1:], beside, address) if one]
    against = [one for one in (beside, address) if one and abs(one.stamp.day - first.stamp.day) > _FEW]
    for one in against:  # the head was written anew, as when a site moves: the reader sees the first date
        agreeing = [other for other in witnesses if other is not one and abs(other.stamp.day - one.stamp.day) <= _DAY]
        if agreeing and one.stamp.day < first.stamp.day:
            return one
    return first


def _is_local(day: Stamp, moment: Stamp) -> bool:
    """Whether a time in UTC falls on this day in a time zone of some newsroom: the day before it or after it."""
    if not moment.is_utc or moment.moment is None:
        return False
    return day.day == moment.day + (-_DAY if moment.moment.hour < _NOON else _DAY)


def _stated(page: Page) -> Iterator[Dated]:
    """What the head and microdata state, surest first."""
    if page.article and (found := stamp(page.article.values.get("datePublished"))):
        yield Dated(found, "datePublished")
    yield from _metas(page, "published")
    yield from _marked(page)
    for node in page.nodes:
        if (page.article is None or node.is_article) and (found := stamp(node.values.get("datePublished"))):
            yield Dated(found, "datePublished")
    if page.article and (found := stamp(page.article.values.get("dateCreated"))):
        yield Dated(found, "dateCreated")
    yield from _metas(page, "created")


def _marked(page: Page) -> Iterator[Dated]:
    """What elements of the article state as its publication: `itemprop="datePublished"`, `<time pubdate>`."""
    around = around_headline(page)
    for element in page.order:
        named = "datepublished" in (element.get("itemprop") or element.get("property") or "").lower()
        if element.tag != "meta" and (named or element.get("pubdate") is not None):
            value = element.get("content") or element.get("datetime") or words_of(element)
            if (found := stamp(value)) and not is_elsewhere(element, around):
                yield Dated(found, "datePublished of an element")


def _changed(page: Page, beside: list[Shown]) -> Iterator[Dated]:
    """When the article was last changed."""
    if page.article and (found := stamp(page.article.values.get("dateModified"))):
        yield Dated(found, "dateModified")
    yield from _metas(page, "modified")
    yield from (Dated(one.stamp, _words(one)) for one in beside if one.changed)


def _metas(page: Page, kind: str) -> Iterator[Dated]:
    for name in _NAMES[kind]:
        for value in page.metas.get(name, ()):
            if found := stamp(value):
                yield Dated(found, name, name in _NAMES["weak"])


def _address(page: Page) -> Dated | None:
    """The day in the address; a month alone is none."""
    found = publication("", url=page.url) if page.url else None
    day = found.day if found and found.source is PublishedFrom.URL else None
    return Dated(Stamp(day), "the address") if day else None


def _last_resort(page: Page) -> Dated | None:
    """What htmldate finds in the markup outside the parts beside the article, if the page writes that day clearly.

    htmldate is asked neither about the address nor about the prose, and reads "04/03/2024" as it likes.
    """
    tree = deepcopy(page.root)
    drop([one for one in elements(tree) if is_beside(one) or one.tag == "link" or _is_other_script(one)])
    for meta in elements(tree, "meta"):
        if (meta.get("property") or "") == "og:url":
            meta.attrib.clear()
    find = library("htmldate", WHAT, EXTRA).find_date
    text = find(tree, extensive_search=False, original_date=True, min_date=_EARLIEST, max_date=_LATEST)
    found = stamp(text) if text else None
    if found is None or not any(found.day == day for value in _values(tree) for day in _days(value)):
        return None
    return Dated(found, "found by htmldate")


def _is_other_script(element: Element) -> bool:
    return element.tag == "style" or (element.tag == "script" and "ld+json" not in (element.get("type") or ""))


def _values(tree: Element) -> Iterator[str]:
    """The texts and attributes of a tree."""
    for element in elements(tree):
        yield from (value for value in (element.text, element.tail, *element.attrib.values()) if value)


def _days(value: str) -> Iterator[dt.date | None]:
    return (day_of(match) for match in DATE.finditer(value))


def _words(one: Shown) -> str:
    return f'"{one.words}"' if one.words else "the time beside the headline"


def _reason(found: Dated, far: list[Dated], later: list[Dated]) -> str:
    """What states the day that counts, and the other days that the page states."""
    days = {found.stamp.day}
    parts = []
    for one in (*far, *later):
        if one.stamp.day not in days:
            days.add(one.stamp.day)
            parts.append(f"{one.by} {one.stamp.day}")
    return f"{found.by}, not {' or '.join(parts)}" if parts else found.by
