"""The words of a paragraph of a Word document as its reader sees them once all changes are accepted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.readers.office.docx.styles import Styles
from checker.readers.office.superscripts import superscript
from checker.readers.parts import printed
from checker.text.word_lists import meanings
from checker.text.xml_tree import Element

MAIN = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
"""The namespaces of Word's own elements."""
_LEFT_OUT = frozenset("del moveFrom rPr pPr sdtPr sdtEndPr rt txbxContent".split())
_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SYMBOLS = meanings("readers/office/word_symbols")["symbols"]
_SPACES = re.compile(r"[ \t]*\n[ \t\n]*|[ \t]{2,}")


@dataclass(slots=True)
class Words:
    """Collects the words of paragraphs; `notes` are the notes they refer to, `boxes` the text boxes in them."""

    styles: Styles
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    _fields: list[bool] = field(default_factory=list)
    """For each field that is open, whether its result has begun."""

    def of(self, paragraph: Element) -> str:
        """The words of a paragraph."""
        parts: list[str] = []
        self._collect(paragraph, paragraph.first("pPr"), parts)
        self._fields = [shown for shown in self._fields if shown]  # an instruction that never ends hides nothing else
        return "".join(parts)

    def _collect(self, element: Element, properties: Element | None, parts: list[str]) -> None:
        for child in element.elements:
            if child.name == "txbxContent":
                self.boxes.append(child)
            elif child.name == "AlternateContent":
                self._collect(_alternative(child), properties, parts)
            elif child.name == "t":
                text = superscript(child.text) if _is_raised(element) else child.text
                parts.append("" if self._is_instruction else text)
            elif not self._goes(child, properties) and not self._is_mark(child, parts):
                self._collect(child, properties, parts)

    def _goes(self, element: Element, properties: Element | None) -> bool:
        """Whether a reader does not see what is in an element."""
        if element.name == "r":
            return self.styles.gone(properties, element.first("rPr"))
        return element.name in _LEFT_OUT or is_placeholder(element)

    def _is_mark(self, element: Element, parts: list[str]) -> bool:
        """Whether an element stands for a character, a note or the part of a field; what it stands for is kept."""
        name = element.name
        if name in ("footnoteReference", "endnoteReference"):
            self.notes.append((name.removesuffix("Reference"), element.get("id")))
        elif name == "fldChar":
            self._field(element.get("fldCharType"))
        elif name == "sym":
            parts.append(_SYMBOLS.get(element.get("char").lower()[-2:], "") if element.get("font") == "Symbol" else "")
        elif name in _MARKS and element.namespace in MAIN:
            parts.append("" if self._is_instruction else _MARKS[name])
        else:
            return False
        return True

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    @property
    def _is_instruction(self) -> bool:
        return not all(self._fields)


def _is_raised(run: Element) -> bool:
    """Whether the characters of a run are superscript."""
    aligned = any(align.get("val") == "superscript" for align in run.all("rPr/vertAlign"))
    return aligned or any(position.get("val").isdecimal() for position in run.all("rPr/position"))


def _alternative(element: Element) -> Element:
    """One of the forms in which a document gives a drawing: the first that holds text."""
    choices = [child for child in element.elements if child.name in ("Choice", "Fallback")]
    return next((child for child in choices if child.within("t")), element if not choices else choices[0])


def is_placeholder(element: Element) -> bool:
    """Whether a content control shows only what is to be filled in."""
    return element.name == "sdt" and bool(element.all("sdtPr/showingPlcHdr"))


def tidy(text: str) -> str:
    """The text without blanks around its lines, and with one blank or tab between words."""
    return _SPACES.sub(_one, printed(text)).strip()


def _one(blanks: re.Match[str]) -> str:
    return next((mark for mark in "\n\t" if mark in blanks[0]), " ")
