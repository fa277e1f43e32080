"""The styles of a Word document: which paragraphs are headings, which characters are hidden or struck out."""

from __future__ import annotations

from typing import NamedTuple

from checker.text.xml_tree import Element

_OFF = frozenset({"0", "false", "off", "none"})
_GONE = ("vanish", "strike", "dstrike")
"""Properties of characters that a reader does not see, or that an editor struck out."""
_DEEPEST = 12
"""Styles that build upon each other; Word allows 11."""


class Style(NamedTuple):
    """A style: its name in lower case, the id of the one it builds upon, and its marks of words that go."""

    name: str
    base: str
    gone: dict[str, bool]


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {style.get("styleId"): _style(style) for style in root.all("style")} if root else {}

    def name(self, identifier: str) -> str:
        """The name in lower case: "heading 1"; the id if nothing is known about it."""
        style = self._styles.get(identifier)
        return style.name if style else identifier.lower()

    def gone(self, *properties: Element | None) -> bool:
        """Whether characters with these properties are hidden or struck out; later properties count before earlier."""
        marks: dict[str, bool] = {}
        for element in properties:
            if element is not None:
                for name in ("pStyle", "rStyle"):
                    if style := element.first(name):
                        marks |= self._marks(style.get("val"))
                marks |= marks_of(element)
        return any(marks.values())

    def _marks(self, identifier: str) -> dict[str, bool]:
        found: dict[str, bool] = {}
        for _ in range(_DEEPEST):
            style = self._styles.get(identifier)
            if style is None:
                break
            found = style.gone | found
            identifier = style.base
        return found


def marks_of(properties: Element) -> dict[str, bool]:
    """The marks of words that go among the properties of characters, and whether each is on."""
    return {element.name: is_on(element) for element in properties.elements if element.name in _GONE}


def is_on(element: Element) -> bool:
    """Whether a property without a value, or with one, is on."""
    return element.get("val").lower() not in _OFF


def _style(element: Element) -> Style:
    base, name, properties = element.first("basedOn"), element.first("name"), element.first("rPr")
    return Style(
        name.get("val").lower() if name else "",
        base.get("val") if base else "",
        marks_of(properties) if properties else {},
    )
