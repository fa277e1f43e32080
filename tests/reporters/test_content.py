"""Places and printable text."""

import pytest

from checker.model.article import Article
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal, printable


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [("abc", 0, (1, 1)), ("a\nbc", 2, (2, 1)),
     ("a\r\nbc", 4, (2, 2)), ("a\rb", 2, (2, 1)),
     ("a\n\nb", 3, (3, 1)), ("😀é x", 3, (1, 4))],
)  # fmt: skip
def test_line_and_column(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert Places({"a": Article("a", text)}).line_column("a", offset) == expected


def test_printable_keeps_right_to_left_text_and_shows_what_is_hidden() -> None:
    assert printable("a \n b\x1b[2J \u202eשלום\u2069 \x9b \ud800") == "a b\\x1b[2J \\u202eשלום\\u2069 \\x9b \\ud800"


def test_a_path_keeps_its_spaces() -> None:
    assert literal("a  b\n.txt") == "a  b\\x0a.txt"
