"""Thresholds in data files: each with its meaning and its worth, of the right type, and used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

import checker
from checker.compare import thresholds as of_values
from checker.engine import thresholds as of_runs
from checker.engine.identity import thresholds as of_facts
from checker.stories import thresholds as of_stories
from checker.text.thresholds import read_thresholds

PACKAGE = Path(checker.__file__).parent
MODULES = pytest.mark.parametrize(
    "module", [of_values, of_stories, of_runs, of_facts], ids=["values", "stories", "runs", "facts"]
)


@MODULES
def test_every_threshold_has_its_meaning_and_its_worth(module) -> None:
    held = json.loads(module.FILE.read_text("utf-8"))
    assert tuple(held) == module.Thresholds._fields
    for name, entry in held.items():
        assert list(entry) == ["value", "means", "worth"], name
        assert entry["means"].endswith("."), name
        assert entry["worth"], name


@MODULES
def test_code_reads_every_threshold(module) -> None:
    sources = [path.read_text("utf-8") for path in PACKAGE.rglob("*.py")]
    unused = [name for name in module.Thresholds._fields if not any(f".{name}" in source for source in sources)]
    assert unused == []


class Some(NamedTuple):
    most: int
    share: float
    rows: tuple[tuple[float, ...], ...]
    steps: tuple[tuple[int, ...], ...]


GOOD = {
    "most": {"value": 3},
    "share": {"value": 1},
    "rows": {"value": [[3, 0.15], [2, 0.3]]},
    "steps": {"value": [[60, 30]]},
}


def written(held: object, folder: Path) -> Path:
    file = folder / "thresholds.json"
    file.write_text(json.dumps(held), "utf-8")
    return file


def test_values_are_numbers_or_rows_of_numbers(tmp_path: Path) -> None:
    assert read_thresholds(written(GOOD, tmp_path), Some) == Some(3, 1, ((3, 0.15), (2, 0.3)), ((60, 30),))


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"share": None}, "missing or unknown: share"),
        ({"shares": {"value": 2.5}}, "missing or unknown: shares"),
        ({"most": {"value": 2.5}}, "not numbers of the right type: most"),
        ({"share": {"value": "0.3"}}, "not numbers of the right type: share"),
        ({"share": {"value": True}}, "not numbers of the right type: share"),
        ({"rows": {"value": [3, 0.15]}}, "not numbers of the right type: rows"),
        ({"rows": {"value": [["3", 0.15]]}}, "not numbers of the right type: rows"),
        ({"rows": {"value": 3}}, "not numbers of the right type: rows"),
        ({"steps": {"value": [[60, 2.5]]}}, "not numbers of the right type: steps"),
        ({"most": {}}, "not numbers of the right type: most"),
    ],
)
def test_what_is_missing_unknown_or_no_number_is_refused(changed: dict[str, object], why: str, tmp_path: Path) -> None:
    held = {name: entry for name, entry in (GOOD | changed).items() if entry is not None}
    with pytest.raises(ValueError, match=why):
        read_thresholds(written(held, tmp_path), Some)
