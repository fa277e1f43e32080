"""Where one sentence ends and the next begins."""

from itertools import pairwise
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained. It stopped.", ["It rained.", "It stopped."]),
        ("Mr. Arro met Dr. Voss in St. Ellis. They ate.", ["Mr. Arro met Dr. Voss in St. Ellis.", "They ate."]),
        ("It left at 12:24a.m. Orland time and sank.", ["It left at 12:24a.m. Orland time and sank."]),
        ("It left at 12:24a.m. The crew slept.", ["It left at 12:24a.m.", "The crew slept."]),
        ("The U.S. Senate met at 5 p.m. The vote is near.", ["The U.S. Senate met at 5 p.m.", "The vote is near."]),
        ("It cost $2.50 a litre. Now it is free.", ["It cost $2.50 a litre.", "Now it is free."]),
        ("“Go!” he said. “Now?” she asked.", ["“Go!” he said.", "“Now?” she asked."]),
        ("A headline\n\nThe text begins here.", ["A headline", "The text begins here."]),
        ("On Feb. 3 the port closed.", ["On Feb. 3 the port closed."]),
        (
            "This line is long enough to be wrapped by a mail program\nand goes on here.",
            ["This line is long enough to be wrapped by a mail program\nand goes on here."],
        ),
        (
            "A list of all that the ferry had on board:\nTwo lorries\nEleven cars and the vans of a circus\nA horse",
            [
                "A list of all that the ferry had on board:",
                "Two lorries",
                "Eleven cars and the vans of a circus",
                "A horse",
            ],
        ),
        ("One\nTwo\nSix", ["One", "Two", "Six"]),
        ("   \nOne\n \xa0\nTwo\n   ", ["One", "Two"]),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text)] == wanted


@pytest.mark.parametrize("width", range(36, 100, 4))
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_wrapped_at_one_width_end_no_sentence(width: int, newline: str) -> None:
    text = (
        "The Council of the Port said that all 14 People of the Ferry Oriana were safe, and Gov. Alto thanked the "
        "Crews of Stave. The Search ended at 12 on Friday. “It was cold,” said Capt. Ivo Berg, who led the Boats of "
        "St. Ellis, and 3 of them went on till 4 p.m. that Day."
    )
    wrapped = fill(text, width).replace("\n", newline)
    assert [" ".join(wrapped[s.start : s.end].split()) for s in sentences(wrapped)] == [
        text[s.start : s.end] for s in sentences(text)
    ]


@given(st.text(alphabet="ab. \n?!”A1", max_size=60))
def test_sentences_lie_in_order_and_lose_only_white_space(text: str) -> None:
    found = sentences(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert "".join(text[s.start : s.end] for s in found).replace(" ", "").replace("\n", "") == "".join(text.split())
    assert [s.index for s in found] == list(range(len(found)))
