"""Signs that stand for two letters, which a PDF gives the same box."""

from __future__ import annotations

import pytest

from checker.readers.office.pdf.glyphs import Glyph, runs


def line(*signs: tuple[str, float]) -> list[Glyph]:
    """Signs side by side, each with its letters and its width at a height of 10."""
    found, x = [], 0.0
    for letters, width in signs:
        found += [Glyph(letter, x, x + width, 0.0, 10.0, False) for letter in letters]
        x += width
    return found


@pytest.mark.parametrize(
    ("signs", "text"),
    [
        ((("fi", 5.6), ("v", 5.0), ("e", 4.4)), "five"),
        ((("o", 5.0), ("ffi", 8.4), ("c", 4.4), ("e", 4.4)), "office"),
        ((("o", 5.0), ("ff", 6.0)), "off"),
        ((("o", 5.0), ("f", 3.3), ("f", 3.3)), "off"),
        ((("o", 5.0), ("ff", 3.3)), "of"),  # drawn twice to look bold
    ],
)
def test_letters_of_one_sign_stay_together(signs: tuple[tuple[str, float], ...], text: str) -> None:
    (run,) = runs(line(*signs))
    assert run.text == text
