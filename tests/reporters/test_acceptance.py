"""Accepted findings: counted in text, in full with `--explain`, always in JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from checker.cli.exits import Exit
from checker.cli.summary import failing, outcome, summary
from checker.model.finding import BaselineState, Report, Suppression
from checker.reporters import Surface, reporter

from .sample import FINDING, REPORT

WAIVER = Suppression("Both days are right.", "ana", "2021-03-01", "2021-04-01", ".claimcheck/waivers.yaml:2:3")
WAIVED = replace(FINDING, id="waived", suppressions=(WAIVER,), baseline_state=BaselineState.UNCHANGED)
KNOWN = replace(FINDING, id="known", baseline_state=BaselineState.UNCHANGED)
NEW = replace(FINDING, baseline_state=BaselineState.NEW)


def report(*findings: object) -> Report:
    return replace(REPORT, findings=findings, problems=())


def shown(form: str, of: Report, explain: bool = False) -> str:
    return "".join(reporter(form).findings(of, Surface(explain=explain)))


def test_text_counts_what_is_accepted() -> None:
    out = shown("text", report(WAIVED, KNOWN, KNOWN, NEW))
    assert out.count("\n  = id: ") == 1
    assert out.endswith("\naccepted: 1 waived, 2 in the baseline (--explain shows them)\n")
    assert shown("text", report(NEW)) == shown("text", report(FINDING))


def test_explain_shows_them_in_full() -> None:
    out = shown("text", report(WAIVED, KNOWN), explain=True)
    assert "accepted error: The tram opens on two days [tram-opening]\n" in out
    why = "waived by ana on 2021-03-01 until 2021-04-01: Both days are right. (.claimcheck/waivers.yaml:2:3)"
    assert f" = accepted: {why} = accepted: it is in the baseline = " in " ".join(out.split())
    assert "id: known" in out and "--explain" not in out


def test_json_has_them_always() -> None:
    waived, known, new, plain = json.loads(shown("json", report(WAIVED, KNOWN, NEW, FINDING)))["findings"]
    assert waived["suppressions"] == [
        {
            "reason": "Both days are right.",
            "by": "ana",
            "since": "2021-03-01",
            "until": "2021-04-01",
            "place": ".claimcheck/waivers.yaml:2:3",
            "kind": "external",
        }
    ]
    assert [item["baselineState"] for item in (waived, known, new, plain)] == ["unchanged", "unchanged", "new", None]
    assert known["suppressions"] == []
    written = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    assert all(f"`{key}`" in written for key in waived["suppressions"][0])


def ended(of: Report, fail_on: str) -> Exit:
    return outcome(of, failing(of, lambda _: fail_on))


def test_the_accepted_fail_nothing() -> None:
    assert ended(report(WAIVED, KNOWN), "error") is Exit.CLEAN
    assert ended(report(WAIVED, NEW), "error") is Exit.FINDINGS
    *_, line = summary(report(WAIVED, KNOWN, NEW), checked=True)
    assert line.endswith("1 finding (1 error), 1 waived, 1 in the baseline")
