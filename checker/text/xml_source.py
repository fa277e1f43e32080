"""The text of an XML document as expat can read it: from its first tag on, with characters for HTML's entities."""

from __future__ import annotations

import html
import re
from html.entities import html5

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML forbids and that old wires send; a blank stands for each."""
_BLANKS = " \t\r\n\0\ufeff"
_DECLARATION = re.compile(r"<\?xml\s[^>]{0,200}\?>")
_BEFORE = 4_000
"""Characters in which the XML may begin; lines of a protocol or of a terminal can stand before it."""
_REFERENCE = re.compile(r"&(?:#(?P<number>[0-9]{1,9}|[xX][0-9a-fA-F]{1,8})|(?P<name>[A-Za-z][A-Za-z0-9]{1,40}));")


class XmlError(Exception):
    """A text that is no XML or that may do harm: what is wrong, a hint, and the line and column, from 1."""

    def __init__(self, message: str, hint: str, line: int, column: int) -> None:
        self.message, self.hint, self.line, self.column = message, hint, line, column
        super().__init__(message)


def source(text: str) -> tuple[str, int]:
    """A document from its first tag on, blanks for its declaration and for what XML forbids; and the lines before it.

    The declaration names an encoding, and the text has none any more.
    """
    start = _start(text)
    kept = text[start:]
    if declaration := _DECLARATION.match(kept):
        blank = re.sub(r"\S", " ", declaration.group())
        kept = blank + kept[declaration.end() :]
    return _FORBIDDEN.sub(" ", kept), len(re.findall(r"\r\n?|\n", text[:start]))


def _start(text: str) -> int:
    """Where the document begins: at its first tag if only blanks stand before that, else at its declaration."""
    begins = len(text) - len(text.lstrip(_BLANKS))
    if text.startswith("<", begins):
        return begins
    declared = _DECLARATION.search(text, 0, _BEFORE)
    if declared is None:
        raise XmlError("this is no XML: it does not begin with a tag", "look what wrote the file", 1, 1)
    return declared.start()


def with_characters(text: str) -> str:
    """The text with characters for the references that XML does not know."""
    return _REFERENCE.sub(_character, text)


def _character(reference: re.Match[str]) -> str:
    """The character of a reference that XML does not know, and the reference itself if XML does.

    Numbers of control characters are read as HTML reads them: `&#146;` is the apostrophe of Windows-1252.
    """
    written = reference.group()
    if reference["name"]:
        return html5[f"{reference['name']};"] if known(reference["name"]) else written
    number = reference["number"]
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    if 128 <= code < 160:
        return html.unescape(written)
    return " " if code > 0x10FFFF or _FORBIDDEN.match(chr(code)) else written.replace("X", "x")


def known(name: str) -> bool:
    """Whether HTML knows an entity, and XML does not: `nbsp`, not `amp`; characters of markup are left to XML."""
    return not set("<>&\"'").intersection(html5.get(f"{name};", "&"))


def column_written(text: str, line: int, column: int) -> int:
    """The column in the source of a column in the text in which characters stand for references."""
    lines = re.split(r"\r\n?|\n", text)
    shift = 0
    for reference in _REFERENCE.finditer(lines[line - 1] if line <= len(lines) else ""):
        if reference.start() - shift >= column - 1:
            break
        shift += len(reference.group()) - len(_character(reference))
    return column + shift
