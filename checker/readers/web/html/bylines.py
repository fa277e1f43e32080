"""The times that a page shows beside its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from checker.readers.web.html.cleaning import is_beside, name_words
from checker.readers.web.html.page import Page
from checker.readers.web.html.stamps import Stamp, spoken, stamp
from checker.readers.web.html.tree import Element, joined
from checker.text.header import header_lines
from checker.text.header_dates import DATE
from checker.text.word_lists import alternations, word_lists

_ANY = alternations("readers/web/html/dates")
_SHOWN = word_lists("readers/web/html/dates")["shown"]
_CHANGED = re.compile(rf"\b(?:{_ANY['changed']})\b", re.IGNORECASE)
_TOLD = re.compile(rf"\b(?:{_ANY['told']})\b", re.IGNORECASE)
_BEFORE, _AFTER = 12, 120
"""Elements before and after the headline among which a byline is looked for."""
_LONGEST = 80
"""Characters of a line that shows a time by its name; others must be header lines."""
_PROSE = 200
"""Characters of a paragraph, with which the article has begun; a byline may still follow a standfirst."""
_FULL_PARAGRAPHS = 3
_SHOWING = word_lists("readers/web/html/titles")["shown"] | word_lists("readers/web/html/dates")["showing"]
_MOST = 3


class Shown(NamedTuple):
    """A time that a page shows, and whether it is that of a change."""

    stamp: Stamp
    changed: bool
    sure: bool
    """Whether the element or its words say that it is a time."""
    words: str


def shown(page: Page) -> list[Shown]:
    """The times beside the headline, best first: those after it before those above it, named ones before others."""
    headline, order, around = page.headline_element, page.order, around_headline(page)
    at = order.index(headline) if headline is not None else 0
    after = _near(order[at + 1 : at + 1 + _AFTER], around) if headline is not None else []
    above = _near(order[max(0, at - _BEFORE) : at][::-1], around)
    found = [one for one in after if one.sure] + [one for one in after if not one.sure]
    return found + [one for one in above if one.sure] or list(islice(_timed(order, around), _MOST))


def around_headline(page: Page) -> frozenset[Element]:
    """The elements that hold the headline."""
    return frozenset(page.headline_element.iterancestors()) if page.headline_element is not None else frozenset()


def _timed(order: list[Element], around: frozenset[Element]) -> Iterator[Shown]:
    """Those of all `<time>` elements with a date."""
    for element in order:
        if element.tag == "time" and (one := _shown(element)) and not is_elsewhere(element, around):
            yield one


def _near(near: list[Element], around: frozenset[Element]) -> list[Shown]:
    """Those of some elements, as far as the article has not begun."""
    found: list[Shown] = []
    full = 0
    for element in near:
        if element.tag == "p" and len(joined(element)) > _PROSE:
            full += 1
            if full >= _FULL_PARAGRAPHS:
                break
        if element.tag in _SHOWING and (one := _shown(element)) and not is_elsewhere(element, around):
            found.append(one)
    return found


def _shown(element: Element) -> Shown | None:
    """The time that one element shows with its own words, or states as `datetime`."""
    own = " ".join(" ".join((element.text or "", *(child.tail or "" for child in element))).split())
    names = name_words(" ".join(filter(None, (element.get("class"), element.get("id"), element.get("itemprop")))))
    stated = element.get("datetime") or element.get("content") if element.tag in ("time", "abbr") else None
    named = not _SHOWN.isdisjoint(names.split())
    is_time = element.tag == "time"
    legible = own and (header_lines(own) or ((named or is_time) and len(own) <= _LONGEST))
    found = (spoken(own) if legible else None) or (stamp(stated) if stated else None)
    if found is None:
        return None
    before = own[: date.start()] if (date := DATE.search(own)) else own
    changed = bool(_CHANGED.search(f"{names} {before}")) and not _TOLD.search(before)
    return Shown(found, changed, named or is_time or bool(_TOLD.search(own)), own)


def is_elsewhere(element: Element, around: frozenset[Element]) -> bool:
    """Whether an element stands in a part beside the article; `around` is what holds the headline."""
    return any(part not in around and is_beside(part) for part in (element, *element.iterancestors()))
