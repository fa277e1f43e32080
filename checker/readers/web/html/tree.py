"""The elements of a web page, as lxml repairs them.

lxml ships no types, so an element is `Any` here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import re2

from checker.extras import library
from checker.readers.decode import ContentError

Element: TypeAlias = Any
"""An element, a comment, or a tree of them."""

WHAT, EXTRA = "a web page", "html"
"""What a missing library is needed for, and the extra that installs it."""
SKELETON = frozenset({"html", "head", "body"})
BOXES = frozenset({"div", "section", "center"})
"""Elements that are boxes of a page and say nothing about what is in them."""
_MOST = 40_000
"""Elements; the pages of newspapers have a tenth of that, and trafilatura is quadratic in them."""
_VALUE = re2.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_MOST_ATTRIBUTES = 2_000
"""Of one element; lxml is quadratic in them."""
_SAVE = "save the words of the article as plain text (.txt)"


def parsed(text: str) -> Element:
    """The `<html>` element of a page. Raises ContentError for a page without elements or nested beyond measure."""
    if _has_many_attributes(text):
        raise ContentError("an element of this page has too many attributes for an article", _SAVE)
    library("lxml", WHAT, EXTRA)  # if it is missing, the message names it and no module of it
    html = library("lxml.html", WHAT, EXTRA)
    parser = html.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except library("lxml.etree", WHAT, EXTRA).ParserError:
        raise ContentError("this page is empty", "save it again, or remove it") from None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise too_deep()
    if (count := sum(1 for _ in elements(root))) > _MOST:
        raise ContentError(f"this page has {count:,} elements, too many for one article", _SAVE)
    return root


def _has_many_attributes(text: str) -> bool:
    """Whether an element has more than `_MOST_ATTRIBUTES`. Signs in their values do not end it."""
    if not any(len(part) > 2 * _MOST_ATTRIBUTES for part in text.split("<")) and text.count("=") <= _MOST_ATTRIBUTES:
        return False
    tags = (part.partition(">")[0] for part in _VALUE.sub(" ", text).split("<"))
    return any(len(tag) > 2 * _MOST_ATTRIBUTES and len(tag.split()) > _MOST_ATTRIBUTES for tag in tags)


def too_deep() -> ContentError:
    """The error of a page with too many elements in each other."""
    return ContentError("the elements of this page are nested too deeply to be an article", _SAVE)


def elements(root: Element, *tags: str) -> Iterator[Element]:
    """The elements below `root` with these tags, or all of them, in document order, without comments."""
    return (element for element in root.iter(*tags) if isinstance(element.tag, str))


def words_of(element: Element) -> str:
    """The words inside an element, with single blanks."""
    return " ".join(" ".join(element.itertext()).split()) if len(element) else " ".join((element.text or "").split())


def joined(element: Element) -> str:
    """The same where tags part no words: "Boeing<b>'s</b>" is one word."""
    return " ".join("".join(element.itertext()).split())


def line_of(element: Element, longest: int) -> str:
    """The same; "" if there are more characters. Looks no further than that."""
    parts: list[str] = []
    left = 4 * longest
    for part in element.itertext():
        parts.append(part)
        left -= len(part) + 1
        if left < 0:
            return ""
    words = " ".join("".join(parts).split())
    return words if len(words) <= longest else ""


def drop(parts: list[Element]) -> None:
    """Takes elements out of their tree; the words after them stay."""
    for part in parts:
        if part.getparent() is not None and part.tag not in SKELETON:
            part.drop_tree()
