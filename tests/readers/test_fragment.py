"""HTML of feeds and content systems becomes copy with its places and what is no reporting."""

from __future__ import annotations

import pytest

from checker.readers.web.fragment import copy, fragment


def test_paragraphs_are_counted() -> None:
    found = fragment("<p>One.</p><ul><li>a</li><li>b</li></ul><h2>Two</h2>")
    assert found.text == "One.\n\na\nb\n\nTwo"
    assert [(place.start, place.words) for place in found.places] == [
        (0, "paragraph 1"),
        (6, "paragraph 2"),
        (11, "paragraph 3"),
    ]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("The tax rises. The vote would be on […]", "The vote would be on […]"),
        ("The tax rises. The vote would be on...", "The vote would be on..."),
        ("The tax rises to 5 [ ... ]", "The tax rises to 5 [ ... ]"),
        ("One.\n\nThe tax rises to…", "The tax rises to…"),
        ("One. It rises to […]\n\nThe post Tax appeared first on The Gazette.", "It rises to […]"),
        ("One. It rises to… Read more »", "It rises to… Read more »"),
        ("One. It rises to ... Continue reading Tax →", "It rises to ... Continue reading Tax →"),
    ],
)
def test_a_sentence_that_is_cut_off_is_skipped(text: str, cut: str) -> None:
    skip = copy(text, whole=False).skips[0]
    assert (text[skip.start : skip.end], skip.why) == (cut, "cut off")
    assert skip not in copy(text).skips


@pytest.mark.parametrize("text", ["The tax rises to 5.", "He waited... and left on May 5.", ""])
def test_a_whole_summary_is_read(text: str) -> None:
    assert copy(text, whole=False).skips == ()


@pytest.mark.parametrize(
    "line",
    [
        "The post Ferry ends on May 5 appeared first on The Gazette.",
        "Ferry ends appeared first on The Gazette.",
        "This article was originally published on May 5 by The Gazette.",
        "Continue reading...",
        "Continue reading “Ferry ends on May 5” →",
        "Read more »",
        "Read the full story at gazette.example",
        "[…]",
        "Share this:",
        "Click to share on Facebook (Opens in new window)",
        "Filed under: Ferries, 2018",
        "© 2018 The Gazette",
        "12 comments",
    ],
)
def test_lines_of_the_site_are_skipped(line: str) -> None:
    found = copy(f"The ferry sank.\n\n{line}")
    assert [found.text[skip.start :] for skip in found.skips] == ([] if line.startswith("Ferry") else [line])


def test_markup_that_is_escaped_twice_is_read_as_markup() -> None:
    assert fragment("&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;").text == "One & two.\n\nThree."
    assert fragment("<p>1 &lt; 2 and 3 &gt; 2.</p>").text == "1 < 2 and 3 > 2."


def test_asides_are_left_out() -> None:
    assert fragment("<p>One.</p><aside><p>5 more</p></aside><p>Two.</p>").text == "One.\n\nTwo."
    assert fragment("<p>One.</p><aside><p>Two.").text == "One.\n\nTwo."
