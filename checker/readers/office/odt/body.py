"""The parts of an OpenDocument text: paragraphs, headings, tables, text boxes, and its notes at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.readers.office.styled import Styled
from checker.readers.office.superscripts import superscript
from checker.readers.parts import Part, of_table, printed
from checker.text.word_lists import word_lists
from checker.text.xml_tree import Element

_LISTS = word_lists("readers/office/odt")
_LEFT_OUT, _FRAMES = _LISTS["left out"], _LISTS["frames"]
_MARKS = {"tab": "\t", "line-break": "\n", "soft-page-break": ""}
_MOST_BLANKS = 100
_WHITE = re.compile(r"[ \t\r\n]+")
_AROUND = re.compile(r"[ \t]*\n[ \t\n]*")
_CODE = re.compile(r"_([0-9a-f]{2})_")
_DEEPEST = 20
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"


class Styles:
    """The styles of a document: the name of each in lower case, and which hide or strike out their words."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles = {style.get("name"): style for root in roots if root for style in root.within("style")}

    def name(self, identifier: str) -> str:
        """The name of the style that the user chose: "heading 1" for an automatic style that builds upon it."""
        return next((_plain(known) for known in self._line(identifier) if _plain(known) in _TITLES), _plain(identifier))

    def gone(self, identifier: str) -> bool:
        """Whether words in this style are hidden or struck out."""
        for known in self._line(identifier):
            for properties in self._styles[known].all("text-properties") if known in self._styles else ():
                if properties.get("display"):
                    return properties.get("display") == "none"
                line = properties.get("text-line-through-style") or properties.get("text-line-through-type")
                if line:
                    return line != "none"
        return False

    def raised(self, identifier: str) -> bool:
        """Whether words in this style are superscript."""
        known = self._styles.get(identifier)
        positions = (properties.get("text-position") for properties in known.all("text-properties")) if known else ()
        return any(position.startswith("super") or position[:1].isdecimal() for position in positions)

    def _line(self, identifier: str) -> Iterator[str]:
        """The style and those it builds upon."""
        for _ in range(_DEEPEST):
            if not identifier:
                return
            yield identifier
            style = self._styles.get(identifier)
            identifier = style.get("parent-style-name") if style else ""


_TITLES = ("title", "heading 1")


def _plain(identifier: str) -> str:
    """A name without its codes for blanks, in lower case: "Heading_20_1" is "heading 1"."""
    return _CODE.sub(lambda code: chr(int(code[1], 16)), identifier).lower()


class Body:
    """Reads the parts of a document in order."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._notes: list[Element] = []
        self._boxes: list[Element] = []
        self._paragraphs = self._tables = 0

    def parts(self, body: Element) -> Iterator[Styled]:
        """The parts of the body, its notes last."""
        yield from self._parts(body)
        for number, note in enumerate(self._notes, 1):
            words = f"{note.get('note-class') or 'foot'}note".replace("notenote", "note") + f" {number}"
            yield from (Styled(Part(text, words)) for text in self._texts(note))

    def _parts(self, element: Element) -> Iterator[Styled]:
        for child in element.elements:
            if child.name in ("p", "h"):
                yield from self._paragraph(child)
            elif child.name == "table" and child.namespace == _TABLE:
                self._tables += 1
                words = f"table {self._tables}"
                yield from (Styled(part) for part in of_table(self._rows(child), words))
            elif child.name in _FRAMES and child.get("display") != "none":
                yield from self._parts(child)

    def _paragraph(self, element: Element) -> Iterator[Styled]:
        text = self._text(element)
        if text:
            self._paragraphs += 1
            style = self._styles.name(element.get("style-name"))
            if element.name == "h" and element.get("outline-level") == "1":
                style = "heading 1"
            yield Styled(Part(text, f"paragraph {self._paragraphs}"), style)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self._parts(box)

    def _rows(self, table: Element) -> Iterator[list[list[str]]]:
        for child in table.elements:
            if child.name == "table-row":
                yield [list(self._texts(cell)) for cell in child.all("table-cell")]
            elif child.name in ("table-header-rows", "table-rows", "table-row-group"):
                yield from self._rows(child)

    def _texts(self, element: Element) -> Iterator[str]:
        """The paragraphs below an element of a table or a note."""
        for child in element.elements:
            if child.name in ("p", "h"):
                if text := self._text(child):
                    yield text
            elif child.name not in _LEFT_OUT:
                yield from self._texts(child)

    def _text(self, element: Element) -> str:
        parts: list[str] = []
        if not self._styles.gone(element.get("style-name")):
            self._collect(element, parts)
        return _AROUND.sub("\n", printed("".join(parts))).strip()

    def _collect(self, element: Element, parts: list[str]) -> None:
        for child in element.children:
            if isinstance(child, str):
                text = _WHITE.sub(" ", child)
                parts.append(superscript(text) if self._styles.raised(element.get("style-name")) else text)
            elif child.name == "s":
                parts.append(" " * min(int(child.get("c") or 1) if child.get("c").isdecimal() else 1, _MOST_BLANKS))
            elif child.name in _MARKS:
                parts.append(_MARKS[child.name])
            elif child.name == "note":
                self._notes.append(child)
            elif child.name in ("frame", "custom-shape", "rect", "g"):
                self._boxes.append(child)
            elif child.name not in _LEFT_OUT and not self._is_hidden(child):
                self._collect(child, parts)

    def _is_hidden(self, element: Element) -> bool:
        if element.name in ("hidden-text", "hidden-paragraph"):
            return element.get("is-hidden") == "true" or element.name == "hidden-paragraph"
        return element.name == "span" and self._styles.gone(element.get("style-name"))
