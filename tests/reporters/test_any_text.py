"""What holds for text output of any copy at any width: no line is too wide, and the marks are below the words."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Sentence
from checker.reporters.content.columns import columns
from checker.reporters.content.places import Places
from checker.reporters.content.quotation import quotation
from checker.reporters.content.styled import NARROWEST, Line, Piece, Role, plain, wrapped

from .sample import FOUR

COPY = st.text(
    st.sampled_from("ab  \t\n\r.,-é東京😀\u0301\u0300\u200d\u200b\xad\u202e\u2066\x00\x1b\ud800אבجد\u3000\xa0\u2028")
    | st.characters(),
    max_size=120,
)
WORDS = st.text(st.sampled_from("4 March東\u0301\tא\n-"), min_size=1, max_size=60).map(lambda text: f"4{text}h")


def quoted(before: str, words: str, after: str, width: int) -> list[Line]:
    """The lines that quote words between other copy."""
    text = before + words + after
    mention = replace(FOUR.mention, start=len(before), end=len(before + words), text=words)
    claim: Claim = replace(FOUR, article="a.txt", mention=mention, sentence=Sentence(0, len(text), 0))
    return list(quotation(claim, Places({"a.txt": Article("a.txt", text)}), 3, width, Role.ERROR))


@given(COPY, WORDS, COPY, st.integers(30, 130))
def test_the_copy_is_on_one_line_with_the_marks_below_the_words(
    before: str, words: str, after: str, width: int
) -> None:
    lines = quoted(before, words, after, width)
    place = next(index for index, line in enumerate(lines) if any(piece.role is Role.QUOTED for piece in line.pieces))
    copy, marks = lines[place], lines[place + 1]
    assert columns(copy.lead) == columns(marks.lead)
    ahead, shown = copy.pieces[0].text, copy.pieces[1].text
    assert marks.pieces[0].text == " " * columns(ahead)
    assert marks.pieces[1].text == "^" * columns(shown)
    for line in (copy, marks):
        assert columns(plain(line).rstrip("\n")) <= width
        assert len(list(wrapped(line, width))) == 1
        assert len(plain(line).splitlines()) == 1


@given(st.lists(st.tuples(COPY.map(lambda text: " ".join(text.split())), st.sampled_from(Role))), st.integers(1, 130))
def test_a_wrapped_line_loses_no_word_and_is_too_wide_only_for_one(pieces: list[tuple[str, Role]], width: int) -> None:
    line = Line(tuple(Piece(*item) for item in pieces), "  = why: ", "    ")
    parts = list(wrapped(line, width))
    told = " ".join("".join(piece.text for piece in part.pieces) for part in parts)
    assert told.split() == "".join(text for text, _ in pieces).split()
    for part, lead in zip(parts, itertools.chain(["  = why: "], itertools.repeat("    ")), strict=False):
        body = "".join(piece.text for piece in part.pieces)
        assert part.lead == lead
        room = max(width, columns(lead) + NARROWEST)
        assert columns(lead + body.rstrip()) <= room or len(body.split()) == 1
