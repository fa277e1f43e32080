"""Words of an article are found in the markup that it was read from."""

from __future__ import annotations

import pytest

from checker.editor.in_source import span
from checker.model.article import Article, Place

PAGE = """<html><body>
<nav>4 March</nav>
<p>Fares rise
on 4&nbsp;March, and trams on <b>4</b> March.</p>
<p>R&amp;D costs &#163;3 million on 5 March.</p>
</body></html>"""
FIRST, SECOND = "Fares rise on 4\xa0March, and trams on 4 March.", "R&D costs £3 million on 5 March."
ARTICLE = Article(
    "a.html",
    f"{FIRST}\n\n{SECOND}",
    places=(Place(0, "paragraph 1", 3), Place(len(FIRST) + 2, "paragraph 2", 5)),
)


@pytest.mark.parametrize(
    ("start", "words", "written"),
    [
        (FIRST.index("4"), "4\xa0March", "4&nbsp;March"),
        (FIRST.rindex("4"), "4 March", "4</b> March"),
        (ARTICLE.text.index("£"), "£3 million", "&#163;3 million"),
        (ARTICLE.text.index("R&D"), "R&D costs", "R&amp;D costs"),
    ],
)
def test_words_are_found_in_their_part(start: int, words: str, written: str) -> None:
    assert ARTICLE.text[start : start + len(words)] == words
    begins, ends = span(PAGE, ARTICLE, start, start + len(words))
    assert PAGE[begins:ends] == written


def test_words_that_are_not_there_are_the_line_of_their_part() -> None:
    edited = PAGE.replace("5 March", "6 March")
    start = ARTICLE.text.index("5 March")
    begins, ends = span(edited, ARTICLE, start, start + len("5 March"))
    assert edited[begins:ends] == edited.splitlines()[4]


def test_a_source_that_has_shrunk_has_an_end() -> None:
    assert span("x", ARTICLE, 0, 5) == (1, 1)
    start = ARTICLE.text.index("£")
    assert span("x", ARTICLE, start, start + 2) == (1, 1)
