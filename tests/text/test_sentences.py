"""Where one sentence ends and the next begins."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained. It stopped.", ["It rained.", "It stopped."]),
        ("Mr. Arro met Dr. Voss in St. Ellis. They ate.", ["Mr. Arro met Dr. Voss in St. Ellis.", "They ate."]),
        ("The U.S. Senate met at 5 p.m. The vote is near.", ["The U.S. Senate met at 5 p.m.", "The vote is near."]),
        ("It cost $2.50 a litre. Now it is free.", ["It cost $2.50 a litre.", "Now it is free."]),
        ("“Go!” he said. “Now?” she asked.", ["“Go!” he said.", "“Now?” she asked."]),
        ("A headline\n\nThe text begins here.", ["A headline", "The text begins here."]),
        ("On Feb. 3 the port closed.", ["On Feb. 3 the port closed."]),
        (
            "This line is long enough to be wrapped by a mail program\nand goes on here.",
            ["This line is long enough to be wrapped by a mail program\nand goes on here."],
        ),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text)] == wanted


@given(st.text(alphabet="ab. \n?!”A1", max_size=60))
def test_sentences_lie_in_order_and_lose_only_white_space(text: str) -> None:
    found = sentences(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert "".join(text[s.start : s.end] for s in found).replace(" ", "").replace("\n", "") == "".join(text.split())
    assert [s.index for s in found] == list(range(len(found)))
