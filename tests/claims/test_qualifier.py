"""The word that makes a count one of others, or one of several; where it is the number itself it is none."""

import pytest

from checker.claims import extract
from checker.model.article import Article


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("A third victim died in the fire.", None),
        ("Third victim dies after the fire", None),
        ("Two men died and a third was wounded.", "third"),
        ("Another man fled.", "other"),
        ("At least three more men died.", "more"),
    ],
)
def test_qualifier_of_the_last_claim(sentence: str, wanted: str | None) -> None:
    assert extract(Article("a.txt", sentence)).claims[-1].frame.qualifier == wanted
