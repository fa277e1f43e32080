"""Sentences with the quantities they hold, sentences that hold none, and the laws of all mentions."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.mentions import find as all_mentions
from checker.mentions.quantities import find
from checker.model.article import Published
from checker.model.mention import Mention
from checker.model.value import Quantity
from checker.text.scan import single_bytes

CORPUS = Path(__file__).parents[2] / "corpus" / "quantities"


def quantities(text: str) -> list[Mention]:
    return list(find(text, single_bytes(text), Published()))


def value_of(mention: Mention) -> Quantity:
    assert isinstance(mention.value, Quantity)
    return mention.value


def blocks() -> list[tuple[str, list[str]]]:
    lines = [line for line in (CORPUS / "values.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    paragraphs = [block.split("\n") for block in "\n".join(lines).strip().split("\n\n")]
    return [(sentence, [line.strip() for line in expected]) for sentence, *expected in paragraphs]


def plain(number: float) -> str:
    return f"{number:.12g}" if abs(number) < 1e12 else str(int(number))


def amount(value: Quantity) -> str:
    """A value as the corpus writes it."""
    if value.low is not None and value.low == value.high:
        return plain(value.low)
    return "..".join("" if end is None else plain(end) for end in (value.low, value.high))


def shown(mention: Mention) -> str:
    value = value_of(mention)
    signs = " ".join(filter(None, (value.modifier, value.direction, value.role)))
    return f"{mention.text} | {mention.kind} | {amount(value)} | {value.unit} | {signs}"


@pytest.mark.parametrize(("sentence", "expected"), blocks(), ids=[sentence for sentence, _ in blocks()])
def test_every_quantity_of_the_sentence(sentence: str, expected: list[str]) -> None:
    assert [shown(mention) for mention in quantities(sentence)] == expected


NONE = [line for line in (CORPUS / "none.txt").read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("sentence", NONE)
def test_no_quantity(sentence: str) -> None:
    kinds = [mention.text for mention in quantities(sentence) if mention.kind not in ("ordinal", "score")]
    assert kinds == []


STEPS = [
    ("It has 12 towers.", 1),
    ("It has 2.6 million towers.", 100_000),
    ("It has 120,000 towers.", 10_000),
    ("It has 100 towers.", 10),
    ("It costs $12.40 today.", 0.01),
    ("It has two million towers.", 1_000_000),
]


@pytest.mark.parametrize(("sentence", "step"), STEPS)
def test_step_is_the_value_of_the_last_digit_written(sentence: str, step: float) -> None:
    assert value_of(quantities(sentence)[0]).step == pytest.approx(step)


def test_core_is_the_number_of_a_count() -> None:
    text = "About 13,000 steel workers left."
    (mention,) = quantities(text)
    assert mention.core is not None
    assert text[slice(*mention.core)] == "13,000"
    assert value_of(mention).phrase == "steel worker"


def test_no_name_of_a_currency_stands_twice_in_its_table() -> None:
    table = files("checker.mentions.quantities") / "data" / "currency_names.txt"
    rows = [line.split() for line in table.read_text("utf-8").splitlines() if not line.startswith("#")]
    names = [tuple(name) for _, *name in rows]
    assert len(names) == len(set(names))
    assert all(1 <= len(name) <= 2 for name in names)


@pytest.mark.parametrize(
    "text", ["It paid $\u200b25 million.", "It paid 25\u200b million\u200b euros.", "It paid €\ufeff25m."]
)
def test_a_character_without_width_hides_no_amount(text: str) -> None:
    (mention,) = all_mentions(text)
    assert value_of(mention).number == 25e6
    assert mention.text == text[mention.start : mention.end]


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("The toll went from 10 euros to 25 euros.", ("10 euros", "25 euros")),
        ("Sales rose 3 percent to $5 billion.", ("3 percent", "$5 billion")),
        ("The wall is 60 metres (200 feet) long.", ("60 metres", "200 feet")),
        ("It lost 300 of its 900 ships.", ("300", "900 ships")),
    ],
)
def test_partners_point_at_each_other(sentence: str, ends: tuple[str, str]) -> None:
    left, right = quantities(sentence)
    assert (left.text, right.text) == ends
    assert value_of(left).partner == (right.start, right.end)
    assert value_of(right).partner == (left.start, left.end)


WORDS = """5 12,000 3.5 $ € % million bn from to by between and of the a rose cut people workers km ( ) - – , . ½ one
two percent dozen half -year-old nearly at least more than per year 1,2.3 9/11 G20 US$ 🙂 ₹ Rs March 2018 m/s µm"""
PIECES = st.sampled_from(["\n", *WORDS.split()])


@given(st.lists(PIECES, max_size=30))
@settings(max_examples=300, deadline=None)
def test_mentions_are_in_order_and_quote_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    end = 0
    for mention in quantities(text):
        assert mention.start >= end
        assert mention.text == text[mention.start : mention.end] != ""
        value = value_of(mention)
        assert value.low is None or value.high is None or value.low <= value.high
        end = mention.end


@given(st.text(max_size=200))
@settings(deadline=None)
def test_no_text_is_an_error(text: str) -> None:
    for mention in quantities(text):
        assert text[mention.start : mention.end] == mention.text
