"""Parts of the rule language: notices that excuse, rules on drafts alone, options of a comparison."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.engine.rules.loading import load_rules
from checker.engine.rules.rule import Compare, Excuse, Rule, Scope
from checker.engine.selftest.suite import test_rule as run_tests
from checker.library import check
from checker.model.finding import Verdict

RULE = """\
id: ferry-fare
title: Ferry fare
why: Passengers go by it.
select: {kind: money, where: {words: {in: [ticket]}}}
SAME
compare: {by: quantity}
unless:
  - {when: correction, because: one article was corrected}
message: "{fact}: {values}"
tests:
  conflict:
    - articles:
        - text: A ticket for the ferry from Port Ellis to the Calder islands costs [[$4]], Harbour Lines said.
        - text: Harbour Lines sells a ticket for the ferry from Port Ellis to the Calder islands at [[$7]].
"""
ONE = "A ticket for the ferry from Port Ellis to the Calder islands costs $4, Harbour Lines said.\n"
TWO = "Harbour Lines sells a ticket for the ferry from Port Ellis to the Calder islands at $7.\n"


def rule(folder: Path, old: str = "SAME\n", new: str = "") -> Rule:
    folder.mkdir(exist_ok=True)
    (folder / "ferry-fare.yaml").write_text(RULE.replace(old, new).replace("SAME\n", ""), encoding="utf-8")
    (loaded,) = load_rules([folder])
    return loaded


def articles(folder: Path, *texts: str) -> list[str]:
    paths = [folder / f"{index}.txt" for index in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: the fare was wrong in the first version.",
        "CORRECTED: Ferry to the islands",
        "(Corrects the fare in the second paragraph)",
        "Clarification — the fare is for adults.",
        "ADVISORY: the fare has been checked.",
        "Editor’s note: the fare was wrong.",
        "An earlier version of this article gave another fare.",
    ],
)
def test_a_notice_excuses(notice: str, tmp_path: Path) -> None:
    report = check(articles(tmp_path, f"{notice}\n\n{ONE}", TWO), rules=[rule(tmp_path / "rules")])
    assert report.findings == ()
    assert {item.verdict for item in report.judgements} == {Verdict.EXCUSED}


@pytest.mark.parametrize(
    "sentence",
    [
        "The market correction of last year is over.",
        "Wardens run the correction centre on the island.",
        "The crew issued an advisory: stay ashore.",
        "Nobody corrected him, she said.",
    ],
)
def test_an_ordinary_sentence_does_not(sentence: str, tmp_path: Path) -> None:
    report = check(articles(tmp_path, f"{ONE}\n{sentence}\n", TWO), rules=[rule(tmp_path / "rules")])
    assert [item.rule for item in report.findings] == ["ferry-fare"]


def test_a_rule_on_drafts_compares_with_the_archive_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    loaded = rule(tmp_path / "rules", "SAME\n", "same: {scope: published}\n")
    assert loaded.same.scope is Scope.PUBLISHED
    assert run_tests(loaded).failed == ()
    Path("one").mkdir()
    Path("two").mkdir()
    articles(Path("one"), ONE)
    articles(Path("two"), TWO)
    rules = ["--rules", "rules", "--select", "ferry-fare", "--format", "json"]
    assert main(["one", "two", *rules, "--fail-on", "warning"]) == 0
    capsys.readouterr()
    assert main(["index", "one", "--archive", "a.db"]) == 0
    capsys.readouterr()
    assert main(["check", "two", "--against", "a.db", *rules, "--fail-on", "warning"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["rule"] == "ferry-fare"


def test_options_of_a_comparison(tmp_path: Path) -> None:
    compare = "compare: {by: quantity, hedged: 0.2, rounding: no, currencies: {USD: 1, EUR: 1.25, $: 1}}"
    loaded = rule(tmp_path, "compare: {by: quantity}", compare)
    rates = (("$", 1.0), ("EUR", 1.25), ("USD", 1.0))
    assert loaded.compare == Compare(by="quantity", hedged=0.2, rounding=False, currencies=rates)
    assert loaded.unless == (Excuse("correction", "one article was corrected"),)
    assert {"compare.hedged", "compare.rounding", "compare.currencies"} <= set(run_tests(loaded).dead)
