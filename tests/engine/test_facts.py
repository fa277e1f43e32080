"""How verdicts are gathered into facts and findings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from handmade import TODAY, claim, day, judged, rule

from checker.engine.findings.disputes import components
from checker.engine.findings.facts import findings
from checker.engine.rules.rule import Compare, Least, Rule
from checker.model.article import Article
from checker.model.claim import key
from checker.model.finding import Finding, Judgement, Level, Verdict
from checker.model.value import TimeValue

A, B, C, D = (claim(name, number) for name, number in zip("abcd", (12, 15, 12, 15), strict=True))


def found(*judgements: Judgement, drafts: Sequence[str] = (), asked: Rule | None = None) -> list[Finding]:
    """The findings of these verdicts."""
    articles = {name: Article(name, "x" * 100) for name in "abcdef"}
    return findings(asked or rule(level=Level.ERROR), judgements, articles, drafts)


def sides(finding: Finding) -> list[str]:
    """The articles of each side."""
    return ["".join(one.article for one in side.claims) for side in finding.sides]


def test_claims_that_agree_or_differ_are_one_fact() -> None:
    nodes = [key(one) for one in (A, B, C, D)]
    assert components([(nodes[3], nodes[1]), (nodes[2], nodes[2]), (nodes[1], nodes[0])]) == [
        [nodes[0], nodes[1], nodes[3]],
        [nodes[2]],
    ]


def test_one_fact_is_one_finding_with_its_sides() -> None:
    (one,) = found(judged(A, B, Verdict.CONFLICT), judged(A, C, Verdict.AGREE), judged(B, D, Verdict.AGREE))
    assert sides(one) == ["ac", "bd"]
    assert (one.level, one.verdict, one.reason) == (Level.ERROR, Verdict.CONFLICT, "why")
    assert found(judged(A, C, Verdict.AGREE)) == found(judged(A, B, Verdict.UNRELATED)) == []


def test_what_fits_two_sides_is_told_and_joins_none() -> None:
    vague = claim("e", 13)
    (one,) = found(
        judged(A, B, Verdict.CONFLICT), judged(A, vague, Verdict.COMPATIBLE), judged(B, vague, Verdict.COMPATIBLE)
    )
    assert (sides(one), [held.article for held in one.compatible]) == (["a", "b"], ["e"])
    (one,) = found(judged(A, B, Verdict.CONFLICT), judged(A, vague, Verdict.COMPATIBLE))
    assert (sides(one), one.compatible) == (["a", "b"], ())


@pytest.mark.parametrize(
    ("confidence", "level"),
    [(0.95, Level.ERROR), (0.94, Level.WARNING), (0.5, Level.WARNING), (0.49, Level.NOTE), (0.2, Level.NOTE)],
)
def test_the_level_of_a_finding(confidence: float, level: Level) -> None:
    (one,) = found(judged(A, B, Verdict.CONFLICT, confidence))
    assert (one.level, one.confidence) == (level, confidence)
    (capped,) = found(judged(A, B, Verdict.CONFLICT, confidence), asked=rule(level=Level.NOTE))
    assert capped.level is Level.NOTE
    assert rule().least == Least(0.95, 0.5, 0.3)


def test_a_wording_is_no_error() -> None:
    (one,) = found(judged(A, B, Verdict.WORDING))
    assert (one.level, one.verdict) == (Level.WARNING, Verdict.WORDING)


def test_a_doubtful_dispute_joins_no_two_facts() -> None:
    other = claim("e", 18)
    both = found(judged(A, B, Verdict.CONFLICT), judged(B, other, Verdict.CONFLICT, 0.4))
    assert [(sides(one), one.level) for one in both] == [(["a", "b"], Level.ERROR), (["b", "e"], Level.NOTE)]
    (told,) = found(judged(A, B, Verdict.CONFLICT), judged(A, C, Verdict.AGREE), judged(C, B, Verdict.CONFLICT, 0.4))
    assert sides(told) == ["ac", "b"]


def test_an_update_is_a_note_between_articles_and_a_finding_against_what_is_published() -> None:
    (note,) = found(judged(A, B, Verdict.UPDATE))
    (other,) = found(judged(A, B, Verdict.UPDATE), drafts=["b"])
    assert (note.level, other.level) == (Level.NOTE, Level.WARNING)
    assert (sides(note), sides(other)) == (["a", "b"], ["b", "a"])


def test_a_finding_gives_three_reasons_and_the_highest_confidence() -> None:
    claims = [claim(name, number) for name, number in zip("abcde", (12, 15, 18, 21, 24), strict=True)]
    said = [
        judged(left, right, Verdict.CONFLICT, 0.6 + place / 100, f"reason {place}")
        for place, (left, right) in enumerate(combinations(claims, 2))
    ]
    (one,) = found(*said)
    assert (one.reason, one.confidence) == ("reason 9; reason 8; reason 7", pytest.approx(0.69))


def test_values_that_dispute_only_a_third_are_two_findings() -> None:
    third = claim("e", 18)
    two = found(judged(A, B, Verdict.CONFLICT, 0.9), judged(B, third, Verdict.CONFLICT, 0.8))
    assert [sides(one) for one in two] == [["a", "b"], ["b", "e"]]
    (one,) = found(
        judged(A, B, Verdict.CONFLICT), judged(B, third, Verdict.CONFLICT), judged(A, third, Verdict.CONFLICT)
    )
    assert sides(one) == ["a", "b", "e"]


def test_claims_that_only_agree_join_a_side_when_that_is_certain_and_join_no_two_disputes() -> None:
    far, near = claim("e", 12), claim("f", 12)
    dispute = judged(A, B, Verdict.CONFLICT)
    (one,) = found(dispute, judged(A, near, Verdict.AGREE, 0.95), judged(near, far, Verdict.AGREE, 0.95))
    assert sides(one) == ["af", "b"]
    (one,) = found(dispute, judged(A, near, Verdict.AGREE, 0.94))
    assert sides(one) == ["a", "b"]
    two = found(dispute, judged(C, D, Verdict.CONFLICT), judged(A, C, Verdict.AGREE, 0.94))
    assert [sides(one) for one in two] == [["a", "b"], ["c", "d"]]
    (one,) = found(dispute, judged(C, D, Verdict.CONFLICT), judged(A, C, Verdict.AGREE, 0.95))
    assert sides(one) == ["ac", "bd"]


def test_values_that_fit_stand_on_one_side_unless_a_third_fits_only_one() -> None:
    near, third = claim("c", 13), claim("e", 14)
    disputes = [judged(A, B, Verdict.CONFLICT), judged(near, B, Verdict.CONFLICT)]
    (one,) = found(*disputes, judged(A, near, Verdict.COMPATIBLE))
    assert sides(one) == ["ac", "b"]
    more = [judged(third, B, Verdict.CONFLICT), judged(A, third, Verdict.COMPATIBLE)]
    (one,) = found(*disputes, judged(A, near, Verdict.COMPATIBLE), *more, judged(near, third, Verdict.CONFLICT))
    assert sides(one) == ["a", "b", "c", "e"]
    (one,) = found(*disputes, judged(A, near, Verdict.COMPATIBLE), *more, judged(near, third, Verdict.COMPATIBLE))
    assert sides(one) == ["ace", "b"]


def test_values_that_read_alike_stand_on_one_side_unless_all_do() -> None:
    (one,) = found(judged(A, B, Verdict.CONFLICT), judged(B, C, Verdict.CONFLICT))
    assert sides(one) == ["ac", "b"]
    (one,) = found(judged(A, C, Verdict.CONFLICT))
    assert sides(one) == ["a", "c"]


def test_drafts_come_first_and_a_conflict_goes_before_an_update() -> None:
    (one,) = found(
        judged(A, B, Verdict.UPDATE), judged(A, D, Verdict.CONFLICT), judged(B, D, Verdict.AGREE), drafts=["d"]
    )
    assert (sides(one), one.verdict) == (["db", "a"], Verdict.CONFLICT)


def test_a_word_that_holds_on_one_day_is_quoted_with_the_day() -> None:
    later = TimeValue("2024-03-07", year=2024, month=3, day=7)
    (one,) = found(
        judged(day("a", TODAY, "today"), day("b", later, "Thursday"), Verdict.CONFLICT),
        asked=rule(compare=Compare(by="date")),
    )
    assert [side.value for side in one.sides] == ['"today", Wednesday 6 March 2024', "7 March 2024"]
