"""What holds for the disputes in any judgements: nothing disputed is lost or told twice, whatever the order."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations

from handmade import claim, judged
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.findings.disputes import Dispute, disputes_of, pair
from checker.model.claim import Claim, key
from checker.model.finding import Judgement, Verdict

NAMES = "abcdefg"
UNEQUAL = (Verdict.CONFLICT, Verdict.CONFLICT, Verdict.UPDATE, Verdict.COMPATIBLE, Verdict.UNRELATED)
EQUAL = (Verdict.AGREE, Verdict.AGREE, Verdict.UNRELATED, Verdict.COMPATIBLE)


@st.composite
def verdicts(draw: st.DrawFn) -> list[Judgement]:
    """Verdicts on all pairs of some claims; only equal values agree."""
    numbers = draw(st.lists(st.sampled_from((12, 15, 18)), min_size=2, max_size=len(NAMES)))
    claims = [claim(name, number) for name, number in zip(NAMES, numbers, strict=False)]
    found = []
    for place, (left, right) in enumerate(combinations(claims, 2)):
        said = draw(st.sampled_from(EQUAL if left.mention.value == right.mention.value else UNEQUAL))
        found.append(judged(left, right, said, draw(st.sampled_from((0.6, 0.98))), f"reason {place}"))
    return found


def disputes(items: Sequence[Judgement]) -> list[Dispute]:
    """The disputes in these verdicts."""

    def words(group: Sequence[Claim]) -> str:
        return group[0].mention.text

    disputed = [item for item in items if item.verdict in (Verdict.CONFLICT, Verdict.UPDATE)]
    harmless = [item for item in items if item.verdict in (Verdict.AGREE, Verdict.COMPATIBLE)]
    return disputes_of(disputed, harmless, 0.95, words)


@given(verdicts())
def test_each_disputed_pair_is_in_one_dispute(items: list[Judgement]) -> None:
    told = [pair(item) for dispute in disputes(items) for item in dispute.pairs]
    assert sorted(told) == sorted(pair(item) for item in items if item.verdict in (Verdict.CONFLICT, Verdict.UPDATE))


@given(verdicts())
def test_the_claims_of_a_disputed_pair_are_on_two_sides(items: list[Judgement]) -> None:
    for dispute in disputes(items):
        assert len(dispute.sides) > 1
        side_of = {claim: place for place, side in enumerate(dispute.sides) for claim in side.claims}
        for item in dispute.pairs:
            assert side_of[key(item.left)] != side_of[key(item.right)]


@given(verdicts())
def test_no_side_is_empty_and_no_claim_is_on_two_sides(items: list[Judgement]) -> None:
    for dispute in disputes(items):
        held = [claim for side in dispute.sides for claim in side.claims]
        assert all(side.claims for side in dispute.sides)
        assert len(held) == len(set(held))


@given(verdicts(), st.integers(0, 1000))
def test_the_order_of_the_verdicts_changes_no_side(items: list[Judgement], seed: int) -> None:
    mixed = random.Random(seed).sample(items, len(items))

    def told(found: Sequence[Dispute]) -> list[tuple[object, object]]:
        return [(dispute.sides, sorted(map(pair, dispute.pairs))) for dispute in found]

    assert told(disputes(mixed)) == told(disputes(items))
