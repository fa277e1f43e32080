"""docs/measured.md: its sections are those of the command that writes it; its counts are those in the rules."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "bench"))

import measured_tables as tables
from measured import SECTIONS, replaced, shown
from measured_here import rules_counted

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "measured.md").read_text("utf-8")
WRITTEN = dict(re.findall(r"^<!-- measured: (\S+) -->\n(.*?)^<!-- end -->$", PAGE, re.MULTILINE | re.DOTALL))
HEADED = re.compile(r"\*\d{1,2} \w+ \d{4}, version \d+\.\d+\.\d+, commit [0-9a-f]{7,}\+?: `.+`\*\n\n")


def test_the_page_has_the_sections_of_the_command() -> None:
    assert list(WRITTEN) and set(WRITTEN) == set(SECTIONS)


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_says_when_and_how_it_was_measured(name: str) -> None:
    headed = HEADED.match(WRITTEN[name])
    assert headed
    assert all(shown(command) in headed[0] for command in SECTIONS[name].commands)
    assert WRITTEN[name][headed.end() :].startswith(("|", "```text\n", "Rules "))


def test_the_counts_are_those_in_the_rules() -> None:
    assert rules_counted() in WRITTEN["rules"], "run python tests/bench/measured.py rules"


@pytest.mark.parametrize("name", SECTIONS)
def test_a_command_in_this_repository_exists(name: str) -> None:
    for command in SECTIONS[name].commands:
        _, script, *_ = command.split()
        assert script.startswith("MEASURE/") or (ROOT / script).is_file()


def test_a_command_is_shown_without_the_program_that_it_measures() -> None:
    assert shown("python MEASURE/measure.py dates --claimcheck {claimcheck}") == "`python MEASURE/measure.py dates`"


def test_one_section_is_replaced() -> None:
    page = "a\n<!-- measured: x -->\nold\n<!-- end -->\n<!-- measured: y -->\nkept\n<!-- end -->\n"
    assert replaced(page, "x", "new\n") == page.replace("old", "new")
    with pytest.raises(ValueError, match="no section z"):
        replaced(page, "z", "new\n")


def test_a_table() -> None:
    assert tables.table(("a", "b"), [(1, "x")]) == "| a | b |\n| --- | --- |\n| 1 | x |"


def test_cues_have_a_column_for_each_form() -> None:
    printed = (
        "weekday\n  none                   past   37  same   26  future    2\n"
        "calendar day\n  by                     past    2  same    0  future    8\n"
    )
    assert tables.cues(printed).splitlines()[2:] == ["| none | 37 / 26 / 2 | - |", "| by | - | 2 / 0 / 8 |"]


def test_conflicts_have_a_row_for_each_set_and_level() -> None:
    level = {"found": 3, "conflict_facts": 9, "false_alarm_units": 2, "unlabelled_units": 1}
    printed = json.dumps(
        {"conflicts": {"conflicts-news": {"error": level}, "pooled": {"error": level}, "cpu seconds": 1}}
    )
    assert tables.conflicts(printed).splitlines()[2:] == [
        "| news | error | 3 of 9 | 2 | 1 |",
        "| all | error | 3 of 9 | 2 | 1 |",
    ]


def test_confidence_has_a_row_for_each_threshold_and_bin() -> None:
    parts = "; ".join(f"{part} 1/2/3 P 0.33 floor 0.17 R 0.10" for part in (*tables.PARTS, "batteries"))
    rows = "\n".join(f"  {least}: {parts}" for least in (*tables.LEAST, "0.20"))
    written = tables.confidence(f"found / false\n{rows}\ncalibration: confidence\n  0.9-1.0    74 0.95\n")
    assert written.count("| 1 / 2 / 3 " * len(tables.PARTS)) == len(tables.LEAST)
    assert written.endswith("| 0.9-1.0 | 74 | 0.95 |")


def test_corrections_are_counted() -> None:
    printed = (
        "found: a b\nonly one of the spans: -\nmissed: c\nfalse alarms on controls: 0 findings in 0 of 3 controls\n"
    )
    written = tables.reports(printed, "found 3 of 7, false alarms 0\n", "5 of 6 pass; 0 changed\n")
    assert "| corrections | found 2 of 3, false alarms on the controls 0 |" in written
    assert "| bug reports | 5 of 6 pass |" in written
