"""The main text of a page: trafilatura finds it, and its paragraphs are joined by blank lines."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

from checker.extras import library
from checker.readers.web.html.tree import EXTRA, WHAT, Element, too_deep

_TWO_BREAKS = re.compile(r"\0\s*\0")
"""Two line breaks part paragraphs."""
_PARTS = frozenset({"p", "head", "item", "quote", "code", "div"})


def paragraphs(root: Element) -> list[str]:
    """The paragraphs, headings and lists of the article, in order; changes the tree. Raises ContentError."""
    trafilatura = library("trafilatura", WHAT, EXTRA)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(root, fast=True, include_comments=False, include_tables=False)
        found = [] if document is None or document.body is None else list(_blocks(document.body))
    except RecursionError:
        raise too_deep() from None
    return [words for words in found if words]


def _blocks(body: Element) -> Iterator[str]:
    for element in body:
        yield from _block(element)
        if tail := " ".join((element.tail or "").split()):
            yield tail


def _block(element: Element) -> Iterator[str]:
    if element.tag == "list":
        yield "\n".join(words for item in element.iter("item") if (words := _lines("".join(_pieces(item)))))
    elif element.tag in ("quote", "div") and any(child.tag in _PARTS for child in element):
        if own := " ".join((element.text or "").split()):
            yield own
        yield from _blocks(element)
    else:
        for part in _TWO_BREAKS.split("".join(_pieces(element))):
            yield _lines(part)


def _lines(words: str) -> str:
    """Words with single blanks; a line break stays one."""
    return "\n".join(line for line in (" ".join(line.split()) for line in words.split("\0")) if line)


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "lb":
            yield "\0"
        else:
            yield from _pieces(child)
        yield child.tail or ""
