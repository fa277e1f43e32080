"""The parts of a Word document: paragraphs, tables, text boxes, and its notes at the end."""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.office.docx.styles import Styles
from checker.readers.office.docx.words import MAIN, Words, is_placeholder, tidy
from checker.readers.office.styled import Styled
from checker.readers.parts import Part, of_table
from checker.text.xml_tree import Element

_FRAMES = frozenset("sdt sdtContent customXml smartTag ins moveTo AlternateContent Choice".split())
"""What stands around paragraphs and tables."""
_DELETED = ("del", "moveFrom")


class Body:
    """Reads the parts of a document in order."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.words = Words(styles)
        self._carried = ""
        self._paragraphs = self._tables = self._boxes = 0

    def parts(self, element: Element) -> Iterator[Styled]:
        """The paragraphs and tables below an element."""
        for child in element.elements:
            if child.name == "p" and child.namespace in MAIN:
                yield from self._paragraph(child)
            elif child.name == "tbl":
                self._tables += 1
                words = f"table {self._tables}"
                yield from (Styled(part) for part in of_table(self._rows(child), words))
                yield from self._text_boxes()
            elif child.name in _FRAMES and not is_placeholder(child):
                yield from self.parts(child)

    def note(self, element: Element, words: str) -> Iterator[Styled]:
        """The paragraphs of a note."""
        yield from (Styled(Part(text, words)) for text in self._texts(element))

    def _paragraph(self, element: Element) -> Iterator[Styled]:
        text = self._text(element)
        if text:
            self._paragraphs += 1
            style = element.first("pPr/pStyle")
            name = self._styles.name(style.get("val")) if style else ""
            yield Styled(Part(text, f"paragraph {self._paragraphs}"), name)
        yield from self._text_boxes()

    def _text(self, element: Element) -> str:
        """The words of a paragraph; if its end is deleted, they are kept for the next one."""
        text = self._carried + self.words.of(element)
        self._carried = ""
        if any(element.all(f"pPr/rPr/{name}") for name in _DELETED):
            self._carried = text
            return ""
        return tidy(text)

    def _text_boxes(self) -> Iterator[Styled]:
        """The paragraphs of the text boxes since the last call; a box in a box is read with it."""
        boxes, self.words.boxes = self.words.boxes, []
        for box in boxes:
            self._boxes += 1
            words = f"text box {self._boxes}"
            yield from (Styled(Part(text, words)) for text in self._texts(box))

    def _rows(self, table: Element) -> Iterator[list[list[str]]]:
        for row in _framed(table, "tr"):
            if not row.all("trPr/del"):
                yield [list(self._texts(cell)) for cell in _framed(row, "tc") if not cell.all("tcPr/cellDel")]

    def _texts(self, element: Element) -> Iterator[str]:
        """The paragraphs below an element of a table, a note or a text box."""
        for child in element.elements:
            if child.name == "p" and child.namespace in MAIN:
                if text := self._text(child):
                    yield text
            elif child.name in ("tbl", "tr", "tc") or (child.name in _FRAMES and not is_placeholder(child)):
                yield from self._texts(child)


def _framed(element: Element, name: str) -> Iterator[Element]:
    """The children of a name, also inside content controls."""
    for child in element.elements:
        if child.name == name:
            yield child
        elif child.name in _FRAMES:
            yield from _framed(child, name)
