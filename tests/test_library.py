"""The three functions of the library give what the command line prints."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import checker
from checker.cli.main import main
from checker.model.finding import Level

ONE = """\
The union gave Harbour Lines a June 12 deadline to settle the pay dispute on the ferries to Port Ellis.
Ana Brandt, the leader of the union, said that the crews of all ferries would walk out otherwise.
Harbour Lines carries most of the passengers between Port Ellis and the Calder islands.
"""
TWO = """\
Harbour Lines must settle the pay dispute with the ferry crews before the June 14 deadline of their union.
The ferries between Port Ellis and the Calder islands would stop after that, union leader Ana Brandt said.
"""


def test_check_gives_what_the_command_prints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("1.txt", ONE), ("2.txt", TWO)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    main([str(tmp_path), "--format", "json"])
    printed = json.loads(capsys.readouterr().out)["findings"]
    report = checker.check([tmp_path], rules=checker.load_rules())
    assert [finding.id for finding in report.findings] == [finding["id"] for finding in printed]
    claims = [len(extraction.claims) for extraction in checker.extract([tmp_path]).extractions]
    assert claims == [len(extraction.claims) for extraction in report.extractions]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("show", ["error", "warning", "note"])
def test_show_is_that_of_the_command(show: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("1.txt", ONE), ("2.txt", TWO)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    main([str(tmp_path), "--format", "json", "--show", show])
    printed = json.loads(capsys.readouterr().out)
    note = [replace(rule, level=Level.NOTE) for rule in checker.load_rules(select=["deadline-date"])]
    report = checker.check([tmp_path], rules=checker.load_rules(), show=show)
    assert [finding.id for finding in report.findings] == [finding["id"] for finding in printed["findings"]]
    assert len(report.hidden) == printed["hidden"]
    report = checker.check([tmp_path], rules=note, show=show)
    assert [len(report.findings), len(report.hidden)] == ([1, 0] if show == "note" else [0, 1])


def test_what_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        checker.chek  # noqa: B018
