"""What `--explain` says of the pairs that a rule looked at."""

from dataclasses import replace

from checker.model.finding import Judgement, Verdict
from checker.reporters import Surface, reporter

from .sample import EUROS, FIVE, FOUR, MARCH, REPORT


def explained(*judgements: Judgement) -> list[str]:
    report = replace(REPORT, judgements=judgements, findings=())
    return "".join(reporter("text").findings(report, Surface(explain=True))).splitlines()


def test_pairs_on_one_fact_come_first_with_both_sentences() -> None:
    lines = explained(
        Judgement("r", FOUR, EUROS, Verdict.UNRELATED, "a date and money"),
        Judgement("r", FOUR, MARCH, Verdict.COMPATIBLE, "March holds 4 March"),
        Judgement("r", FOUR, FIVE, Verdict.CONFLICT, "different days"),
    )
    heads = [line for line in lines if line.startswith(("conflict", "compatible", "unrelated"))]
    assert heads == [
        "conflict  different days [r]",
        "compatible  March holds 4 March [r]",
        "unrelated  n/a.txt:3:23 [[4 March]] / n/c.txt:1:31 [[2.5 million euros]]: a date and money [r]",
    ]
    assert "            The “tram” opens 😀 on [[4 March]], the city said." in lines


def test_a_claim_set_against_no_other_says_what_it_is() -> None:
    alone = [line for line in explained() if "compared with nothing" in line]
    assert alone
    assert "n/c.txt:1:19: [[March]] compared with nothing: date; names tram; verb open; modality asserted" in alone


def test_one_reason_for_very_many_pairs_is_told_once() -> None:
    pair = Judgement("r", FOUR, EUROS, Verdict.UNRELATED, "a date and money")
    lines = explained(*[pair] * 60, replace(pair, reason="another reason"))
    assert "unrelated  60 pairs: a date and money [r]" in lines
    assert sum(line.startswith("unrelated") for line in lines) == 2
