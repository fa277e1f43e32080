"""The shapes of slips: what has one, and near misses that have none."""

from __future__ import annotations

import pytest

from checker.claims import extract
from checker.engine.identity.evidence.slips import SHAPES, slips
from checker.model.article import Article
from checker.model.claim import Claim


def claim(text: str) -> Claim:
    return extract(Article("a", text)).claims[0]


@pytest.mark.parametrize(
    ("left", "right", "shapes"),
    [
        ("The bridge cost $3 million.", "The bridge cost $30 million.", {"a power of ten off"}),
        ("The bridge cost $3 million.", "The bridge cost $3 billion.", {"a power of ten off"}),
        ("The bridge cost $3 million.", "The bridge cost $40 million.", set()),
        ("The flood hurt 213 people.", "The flood hurt 231 people.", {"two digits swapped"}),
        ("The flood hurt 213 people.", "The flood hurt 283 people.", {"one digit changed"}),
        ("The flood hurt 213 people.", "The flood hurt 297 people.", set()),
        ("The flood hurt 12 people.", "The flood hurt 13 people.", {"one digit changed", "one more or less"}),
        ("The road is 40 kilometres long.", "The road is 40 miles long.", {"one number in two units"}),
        ("The bridge opened on 3 May 2019.", "The bridge opened on 3 May 2018.", {"the same day of another year"}),
        ("The bridge opened on 3 May 2019.", "The bridge opened on 3 June 2019.", {"the same day of another month"}),
        ("The bridge opened on 3 May 2019.", "The bridge opened on 4 May 2019.", {"a day off"}),
        ("The bridge opened on 3 May 2019.", "The bridge opened on 10 May 2019.", {"a week off"}),
        ("The bridge opened on 3 May 2019.", "The bridge opened on 21 May 2019.", set()),
        ("The bridge opened on 3 May 2019.", "The bridge opened on 9 May 2018.", set()),
        ("The bridge opened on 3 May.", "The bridge opened on 4 May 2019.", set()),
        ("The bridge opened on 3 May.", "The bridge opened on 10 May 2019.", set()),
        ("Tilda Ross, 41, won.", "Tilda Ross, 51, won.", {"one digit changed", "an age one or ten years off"}),
        ("Tilda Ross, 41, won.", "Tilda Ross, 61, won.", {"one digit changed"}),
        ("The bridge opened at 7 a.m.", "The bridge opened at 7 p.m.", {"an hour or half a day off"}),
        ("The bridge opened at 7 a.m.", "The bridge opened at 10 a.m.", set()),
    ],
)
def test_the_shapes_of_two_values(left: str, right: str, shapes: set[str]) -> None:
    found = [set(slips(claim(one), claim(other))) for one, other in ((left, right), (right, left))]
    assert found == [shapes, shapes]
    assert shapes <= set(SHAPES)


def test_every_shape_has_a_name_in_the_list() -> None:
    assert len(set(SHAPES)) == len(SHAPES)
