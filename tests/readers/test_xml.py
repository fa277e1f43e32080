"""The encoding of XML: as declared, or as it looks if the declaration is not true."""

from __future__ import annotations

import pytest

from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.xml import root, tree


def _document(declared: str, encoding: str, text: str = "Café – 5 €") -> bytes:
    return f'<?xml version="1.0" encoding="{declared}"?>\n<a>{text}</a>'.encode(encoding)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("UTF-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16", "utf-16-le"),
        ("utf-16", "utf-16-be"),
        ("windows-1252", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("iso-8859-1", "utf-8"),
        ("utf-16", "utf-8"),
        ("utf-8", "utf-16"),
        ("utf-8", "cp1252"),
        ("no-such-thing", "utf-8"),
        ("hex", "utf-8"),
        ("rot13", "utf-8"),
        ("gb18030", "gb18030"),
    ],
)
def test_encodings(declared: str, encoding: str) -> None:
    data = _document(declared, encoding)
    assert tree(data).text == "Café – 5 €"
    found = root(Content("a", data=data))
    assert found is not None
    assert found.name == "a"


@pytest.mark.parametrize(("encoding", "text"), [("iso-8859-2", "Dvořák"), ("koi8-r", "дом"), ("shift_jis", "日本")])
def test_other_encodings_are_read_as_declared(encoding: str, text: str) -> None:
    assert tree(_document(encoding, encoding, text)).text == text


def test_errors_have_line_and_column() -> None:
    with pytest.raises(ContentError, match="too soon") as caught:
        tree(b"<a>\n<b>")
    assert caught.value.place == ":2:4"


def test_a_head_that_cuts_a_character_shows_the_root() -> None:
    data = b"<a>" + "é".encode() * 100_000
    found = root(Content("a", data=data))
    assert found is not None


def test_prose_is_no_xml() -> None:
    assert root(Content("a.txt", data=b"A story about <?xml version='1.0'?><nitf/>")) is None
