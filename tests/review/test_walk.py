"""The conversation of a review: keys, reasons, the editor, and the summary."""

from __future__ import annotations

import pytest

from checker.model.finding import Report
from checker.review.walk import KEYS, Walk

from .sample import ScriptedDesk, ScriptedTerminal, report


def walked(desk: ScriptedDesk, terminal: ScriptedTerminal) -> tuple[Walk, bool]:
    walk = Walk(desk, terminal, desk.check())
    ended = walk.run()
    assert terminal.done, "keys are left over"
    return walk, ended


def test_accept_skip_and_the_end() -> None:
    desk, terminal = ScriptedDesk(report("A", "B", "C")), ScriptedTerminal("a", " two  counts ", "n", " ")
    walk, ended = walked(desk, terminal)
    assert ended and desk.reasons == {"A": "two counts"}
    assert walk.summary() == "reviewed 3 findings: 1 accepted, 2 skipped"
    assert [item.accepted for item in walk.report.findings] == [True, False, False]
    assert terminal.shown.index("<sheep A>") < terminal.shown.index("accepted, in waivers.yaml:1:1")
    assert terminal.shown.index("accepted, in") < terminal.shown.index("--- finding 2 of 3 ---\n<sheep B>")
    assert "1  a.txt:1:1\n2  b.txt:1:1\n" in terminal.shown


@pytest.mark.parametrize("reason", ["", "   ", "12 :-)", None, "^C"])
def test_no_reason_no_waiver(reason: str | None) -> None:
    desk = ScriptedDesk(report("A"))
    walk, _ = walked(desk, ScriptedTerminal("a", reason, "q"))
    assert desk.reasons == {} and walk.summary() == "reviewed 1 finding: 1 left"


def test_a_refused_waiver_is_said_and_the_finding_stays() -> None:
    terminal = ScriptedTerminal("a", "refuse", "q")
    walk, _ = walked(ScriptedDesk(report("A")), terminal)
    assert "the disk is full (hint: make room)" in terminal.shown
    assert walk.summary() == "reviewed 1 finding: 1 left"


@pytest.mark.parametrize(("last", "ended"), [("q", True), (None, True), ("^C", False)])
def test_the_end_loses_nothing(last: str | None, ended: bool) -> None:
    desk = ScriptedDesk(report("A", "B"))
    walk, told = walked(desk, ScriptedTerminal("a", "two counts", last))
    assert told is ended and desk.reasons == {"A": "two counts"}
    assert walk.summary() == "reviewed 2 findings: 1 accepted, 1 left"


def test_back_shows_what_was_decided_and_can_decide_again() -> None:
    desk, terminal = ScriptedDesk(report("A", "B")), ScriptedTerminal("b", "\x1b[C", "\x1b[D", "A", "why not", "b", "q")
    walk, _ = walked(desk, terminal)
    assert "this is the first finding" in terminal.shown
    assert "2  b.txt:1:1\nskipped in this review" in terminal.shown
    assert "2  b.txt:1:1\naccepted in this review" in terminal.shown
    assert walk.summary() == "reviewed 2 findings: 1 accepted, 1 left"


def test_help_and_unknown_keys() -> None:
    terminal = ScriptedTerminal("?", "x", "9", "q")
    walked(ScriptedDesk(report("A")), terminal)
    assert terminal.shown.count(KEYS[0].help) == 3


def test_the_editor_gets_the_places_and_the_finding_is_gone() -> None:
    desk, terminal = ScriptedDesk(report("A", "B"), report("B", "N"), editor="ed -s"), ScriptedTerminal("o", "q")
    walk, _ = walked(desk, terminal)
    assert terminal.ran == [["ed", "-s", "+1", "a.txt"], ["ed", "-s", "+1", "b.txt"]]
    assert "checked again: this finding is gone; 1 new finding\n\n--- finding 1 of 2 ---\n<sheep N>" in terminal.shown
    assert walk.summary() == "reviewed 3 findings: 1 gone, 2 left"


def test_one_place_by_its_number_and_a_finding_that_stays() -> None:
    desk, terminal = ScriptedDesk(report("A"), report("A")), ScriptedTerminal("2", "q")
    walked(desk, terminal)
    assert terminal.ran == [["ed", "+1", "b.txt"]] and "checked again: this finding is still there" in terminal.shown


def test_a_finding_that_comes_back_is_not_gone() -> None:
    desk = ScriptedDesk(report("A", "B"), report("B"), report("A", "B"))
    walk, _ = walked(desk, ScriptedTerminal("o", "o", "q"))
    assert walk.summary() == "reviewed 2 findings: 2 left"


@pytest.mark.parametrize(
    ("editor", "trouble", "said"),
    [("", "", "no editor is set"), ("ed", "ed cannot be started: no such file", "ed cannot be started")],
)
def test_no_editor(editor: str, trouble: str, said: str) -> None:
    terminal = ScriptedTerminal("o", "q", trouble=trouble)
    walked(ScriptedDesk(report("A"), editor=editor), terminal)
    assert terminal.shown.count(said) == 1 and "checked again" not in terminal.shown


def test_a_check_that_fails_after_an_edit_changes_nothing() -> None:
    terminal = ScriptedTerminal("o", "a", "two counts")
    walk, _ = walked(ScriptedDesk(report("A")), terminal)
    assert "the config is broken (hint: mend it)" in terminal.shown
    assert walk.summary() == "reviewed 1 finding: 1 accepted"


def test_nothing_to_review() -> None:
    walk, ended = walked(ScriptedDesk(Report(())), ScriptedTerminal())
    assert ended and walk.summary() == "there is no open finding"
