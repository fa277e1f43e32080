"""Bytes into text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.readers.decode import NotTextError, decode

TEXT = "Le prix — “neuf” — est de 9 €, dit-elle.\r\nNon.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_give_the_same_text(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_characters_outside_the_first_plane_and_right_to_left() -> None:
    assert decode("שלום 😀 ½".encode()) == "שלום 😀 ½"


def test_newlines_are_not_translated() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "message", "hint"),
    [
        (b"%PDF-1.4 \n", "this is no text", "a PDF"),
        (b"PK\x03\x04abc", "this is no text", "zip"),
        (b"ab\x00cd", "this is no text", "UTF-8"),
        (b"\x01\x02\x03\x04 text", "this is no text", "UTF-8"),
        (b"caf\xe9 \x81", "byte 5 is neither UTF-8 nor Windows-1252", "UTF-8"),
        (b"\xef\xbb\xbfcaf\xe9", "byte 3 is neither", "UTF-8"),
    ],
)
def test_no_text(data: bytes, message: str, hint: str) -> None:
    with pytest.raises(NotTextError) as caught:
        decode(data)
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_damaged_utf_8_is_not_taken_for_windows_1252() -> None:
    with pytest.raises(NotTextError, match="byte 22 is no UTF-8, though the rest of the file is"):
        decode("“Trams” — fünf ".encode() + b"\xff and more")


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except NotTextError as error:
        assert error.message and error.hint


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


def test_one_stray_control_character_is_still_text() -> None:
    assert decode(b"a form\x0c feed and a bell\x07 " + b"x" * 200).startswith("a form\x0c")
