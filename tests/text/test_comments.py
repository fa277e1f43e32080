"""Comments of Markdown: what is one, where it is, and what the text is without it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.comments import markup, paragraphs, without


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The pier opens. <!-- ask Ines --> It is new.", ["ask Ines"]),
        ("<!--one--><!--\ntwo\nlines\n-->", ["one", "two\nlines"]),
        ("<!--> not hidden <!-- hidden -->", ["", "hidden"]),
        ("A line\n  <!-- never closed\n\nand so on", ["never closed\n\nand so on"]),
        ("A < B, <!-- never closed inside a line", []),
        ("`<!-- code -->` and ``a ` <!-- code -->``", []),
        ("a stray ` here <!-- comment -->", ["comment"]),
        ("```\n<!-- code -->\n```\n<!-- comment -->", ["comment"]),
        ("~~~ text\n<!-- code -->\n```\n<!-- code -->\n~~~~\n<!-- comment -->", ["comment"]),
        ("```\n<!-- code that nothing ends -->", []),
        ("``` one line ``` <!-- comment -->", ["comment"]),
        ("<!--\n```\n--> <!-- comment -->", ["```", "comment"]),
        (r"\<!-- text --> \\<!-- comment --> \`<!-- comment -->`", ["comment", "comment"]),
    ],
)
def test_what_is_a_comment(text: str, said: list[str]) -> None:
    assert [comment.words for comment in markup(text, 0).comments] == said


def test_places() -> None:
    text = "one\r\ntwo <!-- a --> <!-- b\r\n -->\r\n<!-- c"
    found = markup(text, 0).comments
    assert [(item.line, item.column, item.closed) for item in found] == [(2, 5, True), (2, 16, True), (4, 1, False)]
    assert [text[item.start : item.end] for item in found] == ["<!-- a -->", "<!-- b\r\n -->", "<!-- c"]


def test_the_rest_does_not_move() -> None:
    text = "The pier <!-- 12\n dead --> opens <!-- x -->"
    blank = without(text, markup(text, 0).comments)
    assert [blank.index(word) for word in ("pier", "\n", "opens")] == [
        text.index(word) for word in ("pier", "\n", "opens")
    ]
    assert blank.split() == ["The", "pier", "opens"] and len(blank) == len(text)
    assert without("no comment", ()) == "no comment"


def test_paragraphs_headings_and_items() -> None:
    text = "# Head\nfirst\nstill first\n\n   \nsecond\n- an item\n  goes on\n12. another\n"
    found = [text[start:end] for start, end in paragraphs(text)]
    assert found == ["# Head\n", "first\nstill first\n", "second\n", "- an item\n  goes on\n", "12. another\n"]


@given(
    st.lists(
        st.sampled_from(["<!--", "-->", "```", "~~~", "`", "\n", "\r\n", "  ", "word ", "- ", "# ", "12"]), max_size=40
    )
)
def test_laws(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = markup(text, 0)
    blank = without(text, found.comments)
    assert [char for char in blank if char in "\r\n"] == [char for char in text if char in "\r\n"]
    assert all(new in (old, " ") for new, old in zip(blank, text, strict=True))
    ends = [0, *(place for item in found.comments for place in (item.start, item.end))]
    assert ends == sorted(ends) and all(text.startswith("<!--", item.start) for item in found.comments)
    assert [span for span in paragraphs(blank) if blank[slice(*span)].isspace()] == []
    assert "".join(blank[slice(*span)] for span in paragraphs(blank)).split() == blank.split()
    for item in found.comments:
        before = text[: item.start].replace("\r\n", "\n").replace("\r", "\n")
        assert (item.line, item.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))
