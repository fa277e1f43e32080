"""Joins the lines of a paragraph; a hyphen at the end of a line goes if it only divides a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checker.readers.office.pdf.glyphs import SOFT
from checker.text.word_lists import word_lists

_COMPOUNDS = word_lists("readers/office/compounds")
_NUMBERS = frozenset().union(*word_lists("text/numbers").values())
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W_]+(?:-[^\W_]+)*)[-‐]$")
_FIRST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_TIGHT = re.compile(r"\w[—–/]$")
_ADDRESS = re.compile(r"(?:://|www\.|\w@)\S*[-/@%_=&?]$|\w@$")
"""An address that goes on in the next line."""
_TAIL = 200
"""Characters at the end of a text that are looked at."""
_SHORTEST = 4
"""Letters of two words that are a compound if the document has each of them alone."""

Vocabulary = frozenset[str]


def vocabulary(lines: Iterable[str]) -> Vocabulary:
    """The words of a document, in lower case, that no end of a line divides."""
    found: set[str] = set()
    for line in lines:
        words = [match.group().lower() for match in _WORD.finditer(line)]
        found.update(words[:-1] if line.rstrip().endswith(("-", "‐", SOFT)) else words)
    return frozenset(found)


def joined(lines: Sequence[str], known: Vocabulary) -> str:
    """The lines as one; `known` are the words of the document."""
    parts: list[str] = []
    for line in lines:
        if words := line.strip():
            if parts:
                parts[-1], blank = _ended(parts[-1], words, known)
                words = blank + words
            parts.append(words)
    return "".join(parts).replace(SOFT, "")


def join(text: str, line: str, known: Vocabulary) -> str:
    """A text and the line that follows it."""
    if not text or not line:
        return text or line
    before, blank = _ended(text, line, known)
    return f"{before}{blank}{line}"


def _ended(text: str, line: str, known: Vocabulary) -> tuple[str, str]:
    """A text before the line that follows it, without a hyphen that only divides a word, and the blank between them."""
    if text.endswith(SOFT):
        return text[:-1], ""
    tail = text[-_TAIL:]
    last, first = _LAST.search(tail), _FIRST.match(line)
    if last and first:
        return (text if _keeps(last[1], first[0], known) else text[:-1]), ""
    return text, "" if _TIGHT.search(tail) or _ADDRESS.search(tail) else " "


def _keeps(last: str, first: str, known: Vocabulary) -> bool:
    """Whether the hyphen between two parts of a word is its own, by other places in the document or by the words."""
    if not first[0].islower() or not last[-1].isalpha() or "-" in last:
        return True
    one, other = last.lower(), first.lower()
    if one in _NUMBERS or other in _NUMBERS:
        return True
    if f"{one}{other}" in known:
        return False
    if f"{one}-{other}" in known or one in _COMPOUNDS["first"] or other in _COMPOUNDS["second"]:
        return True
    return min(len(one), len(other)) >= _SHORTEST and one in known and other in known
