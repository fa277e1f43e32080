"""The elements of a web page, as lxml repairs them.

lxml ships no types, so an element is `Any` here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from checker.extras import library
from checker.readers.decode import UnreadableError

Element: TypeAlias = Any
"""An element, a comment, or a tree of them."""

WHAT, EXTRA = "a web page", "html"
"""What a missing library is needed for, and the extra that installs it."""
_SAVE = "save the words of the article as plain text (.txt)"


def parsed(text: str) -> Element:
    """The `<html>` element of a page. Raises UnreadableError for a page without elements or nested beyond measure."""
    html = library("lxml.html", WHAT, EXTRA)
    parser = html.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except library("lxml.etree", WHAT, EXTRA).ParserError:
        raise UnreadableError("this page is empty", "save it again, or remove it") from None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise UnreadableError("the elements of this page are nested too deeply to be an article", _SAVE)
    return root


def elements(root: Element, *tags: str) -> Iterator[Element]:
    """The elements below `root` with these tags, or all of them, in document order, without comments."""
    return (element for element in root.iter(*tags) if isinstance(element.tag, str))


def words_of(element: Element) -> str:
    """The words inside an element, with single blanks."""
    return " ".join(" ".join(element.itertext()).split()) if len(element) else " ".join((element.text or "").split())


def joined(element: Element) -> str:
    """The same where tags part no words: "Boeing<b>'s</b>" is one word."""
    return " ".join("".join(element.itertext(with_tail=False)).split())


def remove(element: Element) -> None:
    """Takes an element out of its tree; the text after it stays."""
    parent = element.getparent()
    if parent is not None:
        element.drop_tree() if hasattr(element, "drop_tree") else parent.remove(element)
