"""Offsets in a text with markup, as clients of LanguageTool count them: in the text as sent, in UTF-16 code units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.service.languagetool.annotated import AnnotatedText, Segment, Utf16

PARTS = st.tuples(st.booleans(), st.text("a b\n😀é", max_size=5), st.text("x😀 ", max_size=3))


def as_sent(text: str, offset: int, length: int) -> str:
    """What a client finds at a place."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def segments(parts: list[tuple[bool, str, str]]) -> list[Segment]:
    """Text, and markup with what it stands for."""
    return [Segment(written, written if plain else read) for plain, written, read in parts]


@given(st.text("ab😀é\ud7ff\ue000", max_size=12), st.data())
def test_units_are_those_of_utf_16(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert Utf16(text).units(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(st.lists(PARTS, max_size=6), st.data())
def test_a_span_has_its_words(parts: list[tuple[bool, str, str]], data: st.DataObject) -> None:
    given_segments = segments(parts)
    annotated = AnnotatedText(given_segments)
    if not annotated.text:
        return
    start = data.draw(st.integers(0, len(annotated.text) - 1))
    end = data.draw(st.integers(start + 1, len(annotated.text)))
    whole = "".join(segment.written for segment in given_segments)
    offset, length = annotated.span(start, end)
    found = as_sent(whole, offset, length)
    assert offset >= 0 and offset + length <= len(whole.encode("utf-16-le")) // 2
    if all(plain for plain, _, _ in parts):
        assert found == annotated.text[start:end]


def test_a_line_is_that_of_the_text_as_sent() -> None:
    parts = [("---\n---\n", ""), ("a\nb", "a\nb"), ("<p>\n", "\n"), ("c", "c")]
    annotated = AnnotatedText(Segment(*part) for part in parts)
    assert [annotated.line(offset) for offset in range(len(annotated.text))] == [3, 3, 4, 4, 5]


def test_markup_inside_words_is_in_their_span() -> None:
    annotated = AnnotatedText(
        [Segment("on *", "on "), Segment("June", "June"), Segment("*", ""), Segment(" 12.", " 12.")]
    )
    assert annotated.text == "on June 12."
    assert as_sent("on *June* 12.", *annotated.span(3, 10)) == "June* 12"


def test_markup_that_stands_for_a_word_is_taken_whole() -> None:
    annotated = AnnotatedText([Segment("a ", "a "), Segment("&half;", "half"), Segment(" b", " b")])
    assert as_sent("a &half; b", *annotated.span(3, 5)) == "&half;"
