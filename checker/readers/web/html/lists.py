"""Whether a page is a list of stories: a front page, a section, a search result."""

from __future__ import annotations

from itertools import takewhile
from urllib.parse import urlsplit

from checker.readers.web.html.bylines import shown
from checker.readers.web.html.page import Page
from checker.readers.web.html.tree import Element, elements, joined
from checker.text.word_lists import word_lists

_TYPES = word_lists("readers/web/html/schema")
_MANY_LINKS = 8
"""Linked headlines of a list; an article has fewer, or more paragraphs."""
_PARAGRAPH, _PARAGRAPHS = 60, 3
"""Characters of a paragraph, and how many in one box are prose."""
_HEADINGS = ("h2", "h3", "h4")


def is_list(page: Page) -> bool:
    """Whether a page says or shows that it lists stories, and shows no article."""
    if page.article or (page.meta("og:type") or "").lower() == "article" or page.meta("article:published_time"):
        return False
    said = any(node.types & _TYPES["lists"] for node in page.nodes) or _is_front(page)
    linked = [heading for heading in elements(page.root, *_HEADINGS) if _is_linked(heading)]
    return (said or len(linked) >= _MANY_LINKS) and not _has_prose(page, linked)


def _is_front(page: Page) -> bool:
    return page.url is not None and not urlsplit(page.url).path.strip("/")


def _is_linked(heading: Element) -> bool:
    return heading.find(".//a[@href]") is not None or next(heading.iterancestors("a"), None) is not None


def _has_prose(page: Page, linked: list[Element]) -> bool:
    """Whether paragraphs stand below each other in one box, without as many linked headlines between them.

    Of a page with a headline, two before the first linked headline are enough, or one if a date stands there.
    """
    for box in page.order:
        own = sum(len(line) > _PARAGRAPH for line in _lines(box))
        if own >= _PARAGRAPHS and sum(heading.getparent() is box for heading in linked) < own:
            return True
    headline = page.headline_element
    if headline is None or _is_linked(headline):
        return False
    after = page.order[page.order.index(headline) + 1 :]
    first = set(linked)
    before = takewhile(lambda element: element not in first, after)
    count = sum(element.tag == "p" and len(joined(element)) > _PARAGRAPH for element in before)
    return count > 1 or (count == 1 and any(one.sure for one in shown(page)))


def _lines(box: Element) -> list[str]:
    """The paragraphs right inside a box: `<p>` elements, and words between line breaks."""
    lines = [joined(child) for child in box if child.tag == "p" and not _is_linked(child)]
    if len(box.findall("br")) >= _PARAGRAPHS:
        lines += [(child.tail or "").strip() for child in box]
    return lines
