"""Kinds of file that claimcheck does not read, by their suffix: what each is called, and what to do instead."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from checker.text.word_lists import words_by_name

_AS_TEXT = "save its words as plain text (.txt)"
_ADVICE = {
    "a web page": 'save the page as HTML: "Save page as" in a browser',
    "an image": "type or scan its words into a .txt file",
    "a recording": "write its words into a .txt file",
    "an archive": "unpack it, and name the folder",
    "a table": "write what it says as prose in a .txt file",
}

_AS = {
    "a Word document": "save it as .docx, or its words as plain text (.txt)",
    "a rich-text document": "save it as .docx or .odt, or its words as plain text (.txt)",
    "a Pages document": "export it as .docx, or its words as plain text (.txt)",
    "a message": "save it as .eml, or its words as plain text (.txt)",
}
"""Kinds of file that their programs can save in a format that is read."""

_WITHOUT_COPY = frozenset({"an image", "a recording"})

_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:/{1,2}|www\.)\S+", re.IGNORECASE)


class OtherKind(NamedTuple):
    """A kind of file, such as "a PDF"."""

    name: str
    advice: str
    """What to do, so that its words are checked."""
    copy: bool
    """Whether a file of this kind in a folder of articles may well be one of them."""


def kind_of(suffix: str) -> OtherKind | None:
    """The kind of files with this suffix; None if it is not in the list."""
    return _kinds().get(suffix)


def advice_on(kind: str) -> str:
    """What to do with a file of this kind, so that its words are checked."""
    return _ADVICE.get(kind) or _AS.get(kind, _AS_TEXT)


def is_address(path: str) -> bool:
    """Whether a path is the address of a page on the web."""
    return _ADDRESS.fullmatch(path) is not None


@cache
def _kinds() -> dict[str, OtherKind]:
    return {
        suffix: OtherKind(name, advice_on(name), name not in _WITHOUT_COPY)
        for name, suffixes in words_by_name("readers/folders/other_kinds").items()
        for suffix in suffixes
    }
