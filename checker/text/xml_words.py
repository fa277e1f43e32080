"""The words of an element of XML that holds copy: XHTML, NITF, or a mixture of both."""

from __future__ import annotations

import re

from checker.text.collecting import Collector, is_private, of_copy
from checker.text.html import words
from checker.text.passage import BREAK, Passage, plain
from checker.text.word_lists import word_lists
from checker.text.xml_tree import Element

_TAGS = re.compile(r"</[a-z][a-z0-9]{0,20}\s*>|<(?:p|br)\s*/?>", re.IGNORECASE)


def copy(element: Element) -> Passage:
    """The words in an element: a blank line between paragraphs, a line for each list item and table row.

    A container with nothing but text holds plain text, in which blank lines end paragraphs, or markup as text.
    """
    if element.name.lower() in word_lists("text/nitf")["containers"] and not _is_structured(element):
        return of_text(element.text, element.line)
    reader = Collector(of_copy())
    ahead: list[tuple[Element | str, str]] = [(element, "")]  # a node; or the tag that ends, after its element
    while ahead:
        node, ending = ahead.pop()
        if ending:
            reader.closes(ending)
        elif isinstance(node, str):
            reader.reads(node)
        else:
            tag = _tag(node)
            reader.line = node.line
            reader.opens(tag)
            ahead.append((node, tag))
            ahead.extend((child, "") for child in reversed(_fraction(node) or node.children))
    reader.ends()
    skips = tuple(sorted(reader.skips, key=lambda skip: skip.start))
    return Passage(reader.text, skips, tuple(reader.paragraphs))


def of_text(text: str, line: int | None = None) -> Passage:
    """The copy in a text that is markup or plain, judged by its tags."""
    if not _TAGS.search(text):
        return plain(text, line)
    found = words(text)
    paragraphs = plain(found.text).paragraphs
    return Passage(found.text, found.skips, tuple((at, line) for at, _ in paragraphs))


def _tag(element: Element) -> str:
    """The name by which an element is treated; parts that an agency does not publish are as unread as a script."""
    classes = element.get("class").lower()
    if classes and (is_private(classes) or not word_lists("text/nitf")["unpublished"].isdisjoint(classes.split())):
        return "script"
    return element.name.lower()


def _fraction(element: Element) -> list[Element | str]:
    """What a fraction of NITF says: 5<frac>... is "5 1/2", though a separator may be missing."""
    if element.name != "frac":
        return []
    if element.words("frac-sep"):
        return [" ", *element.children]
    over, under = element.words("frac-num"), element.words("frac-den")
    return [f" {over}/{under}"]


def has_paragraphs(element: Element) -> bool:
    """Whether there are paragraphs, or what holds some, in an element."""
    breaks = of_copy().breaks
    return any(breaks.get(node.name.lower()) == BREAK for node in element.walk() if isinstance(node, Element))


def _is_structured(element: Element) -> bool:
    """Whether an element in it breaks lines or is no copy."""
    kinds = of_copy()
    special = kinds.breaks.keys() | kinds.unread | kinds.captions
    return any(
        isinstance(node, Element) and node is not element and node.name.lower() in special for node in element.walk()
    )
