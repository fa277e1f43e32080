"""Patterns over the words of a sentence, read from an index on and backwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.mentions.quantities.numbers.lexing import Lexed
from checker.text.grammar import MOST, Pattern, Table, either, glued, maybe, named, some, unless


def lexed(text: str) -> Lexed:
    return Lexed(text, 0, len(text))


POINTS = Pattern(named("of", "percentage basis"), maybe("-"), "point points")
LONG = Pattern("very", some("slow old wooden ferry"), ".")


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        (POINTS, "up five basis points again", "basis points"),
        (POINTS, "up five percentage-points again", "percentage - points"),
        (Pattern("one", maybe("-", "by", "-"), "one"), "they came one-by-one in", "one - by - one"),
        (Pattern({"a", "an"}, Lexed.is_capital), "such as a Vesk", "a vesk"),
        (Pattern(Lexed.is_digits, glued("m")), "it took 5m to do", "5 m"),
        (Pattern("of", unless("the"), Lexed.is_word), "two of them", "of them"),
        (Pattern(either(Pattern("at", "the", "time"), "when")), "he was 52 at the time", "at the time"),
        (Pattern(either(Pattern("at", "the", "time"), "when")), "he was 52 when he left", "when"),
        (Pattern("aged", maybe(some(either("and", Lexed.is_digits)))), "those aged 3 and 4", "aged 3 and 4"),
        (LONG, "a very slow old ferry.", "very slow old ferry ."),
    ],
)  # fmt: skip
def test_what_fits_is_found_from_both_ends(pattern: Pattern, text: str, words: str) -> None:
    sentence = lexed(text)
    found = [match for index in range(sentence.size) if (match := pattern.at(sentence, index))]
    assert [" ".join(sentence.lower[match.first : match.last]) for match in found] == [words]
    assert pattern.before(sentence, found[0].last) == found[0]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (POINTS, "a basis for points"),
        (POINTS, "five points and a basis"),
        (Pattern(Lexed.is_digits, glued("m")), "it took 5 m to do"),
        (Pattern("of", unless("the"), Lexed.is_word), "two of the"),
        (Pattern("aged", some(Lexed.is_digits)), "the aged"),
        (Pattern("one", maybe("-", "by", "-"), "one"), "one-by one"),
        (Pattern(maybe("the"), "the", "end"), "the end"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_not_found(pattern: Pattern, text: str) -> None:
    sentence = lexed(text)
    assert not [index for index in range(sentence.size) if pattern.at(sentence, index)]


def test_a_named_element_is_where_it_stands_and_missing_where_it_is_left_out() -> None:
    pattern = Pattern("x", named("minus", maybe("-")), named("power", Lexed.is_digits))
    with_minus, without = pattern.at(lexed("x -4"), 0), pattern.at(lexed("x 4"), 0)
    assert with_minus is not None and without is not None
    assert (with_minus.named, without.named) == ({"minus": 1, "power": 2}, {"power": 1})
    backwards = pattern.before(lexed("x -4"), 3)
    assert backwards == with_minus


@pytest.mark.parametrize("first", ["nobody", Lexed.is_word, maybe("nobody"), some("nobody"), either("nobody", "no")])
def test_nothing_stands_before_the_first_word(first: str | Callable[[Lexed, int], bool]) -> None:
    sentence = lexed("came home")
    assert Pattern(first, "came").before(sentence, 0) is None
    assert Pattern("nobody", first, "came").before(sentence, 1) is None


def test_nothing_stands_behind_the_last_word() -> None:
    sentence = lexed("two of")
    assert Pattern("of", Lexed.is_word).at(sentence, 1) is None
    assert Pattern("of", unless(Lexed.is_word)).at(sentence, 1) == (1, 2, {})


def test_a_repetition_ends_somewhere_so_that_long_lists_cost_no_more() -> None:
    sentence = lexed("no " * 3 * MOST)
    found = Pattern(some("no")).at(sentence, 0)
    assert found is not None and found.last == MOST


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("degrees C", "celsius"), ("degrees north", "degree"), ("km", "any word"), (".", None)],
)  # fmt: skip
def test_the_first_row_of_a_table_that_fits_counts(text: str, meaning: str | None) -> None:
    table = Table(
        (
            ("celsius", Pattern("degrees", "c")),
            ("degree", Pattern("degrees")),
            ("any word", Pattern(Lexed.is_word)),
        )
    )
    found = table.at(lexed(text), 0)
    assert (found and found[0]) == meaning
