"""What `--explain` says of pairs of articles and of values."""

from dataclasses import replace

from checker.model.finding import Judgement, Meeting, Verdict
from checker.reporters import Surface, reporter
from checker.reporters.content.explained import PAIRS

from .sample import EUROS, FIVE, FOUR, MARCH, REPORT


def explained(*judgements: Judgement, meetings: tuple[Meeting, ...] = (), set_aside: int = 0) -> list[str]:
    report = replace(REPORT, judgements=judgements, findings=(), meetings=meetings, set_aside=set_aside)
    return "".join(reporter("text").findings(report, Surface(explain=True))).splitlines()


def test_each_pair_of_articles_has_a_line_with_the_reason() -> None:
    met = (Meeting("n/a.txt", "n/b.txt", True, "3 names"), Meeting("n/a.txt", "n/c.txt", False, "1 name"))
    assert explained(meetings=met, set_aside=1)[:6] == [
        "Pairs of articles compared",
        "  n/a.txt / n/b.txt: 3 names",
        "",
        "Pairs of articles not compared",
        "  n/a.txt / n/c.txt: 1 name",
        "",
    ]


def test_of_many_pairs_the_first_are_listed_and_the_rest_are_counted() -> None:
    met = tuple(Meeting("n/a.txt", f"n/{number:02d}.txt", False, "1 name") for number in range(PAIRS + 3))
    lines = explained(meetings=met, set_aside=len(met))
    assert sum(line.startswith("  n/a.txt / ") for line in lines) == PAIRS
    assert "  3 further pairs: --format json shows them" in lines
    assert "  20 further pairs" in explained(meetings=met[:PAIRS], set_aside=PAIRS + 20)


def test_of_too_many_articles_only_the_number_of_pairs_is_known() -> None:
    compared = (Meeting("n/a.txt", "n/b.txt", True, "3 names"),)
    assert "  20,000 pairs" in explained(meetings=compared, set_aside=20_000)


def test_the_nearest_misses_come_first_with_both_sentences() -> None:
    lines = explained(
        Judgement("r", FOUR, EUROS, Verdict.UNRELATED, "far", confidence=0.1),
        Judgement("r", FOUR, MARCH, Verdict.UNRELATED, "near", confidence=0.2),
        Judgement("r", FOUR, FIVE, Verdict.UPDATE, "a later day", confidence=0.9),
    )
    heads = [line for line in lines if line.startswith(("  update", "  no finding"))]
    assert heads == ["  update: a later day [r]", "  no finding: near [r]", "  no finding: far [r]"]
    place = lines.index("      The “tram” opens 😀 on [[4 March]], the city said.")
    assert lines[place - 1] == "      n/a.txt:3:23"


def test_a_pair_of_values_is_told_once_and_the_rest_are_counted() -> None:
    pair = Judgement("r", FOUR, EUROS, Verdict.UNRELATED, "a date and money")
    agree = replace(pair, right=MARCH, verdict=Verdict.COMPATIBLE)
    lines = explained(*[pair] * 30, agree)
    assert sum(line.startswith("  no finding") for line in lines) == 1
    assert "  30 further pairs of values: --format json shows them" in lines
