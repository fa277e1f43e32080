"""What `make mutants` changes, where a change is found again, and the list of survivors."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from mutate import mutants, written
from survivors import listed, stale
from targets import TABLE, files_of_tests, modules

SOURCE = '''"""A module."""
NEAR = 0.5
WORDS = {"a": 1, "b": 2}


@cache
def near(a: int, b: int = 3) -> bool:
    """Whether they are near."""
    if a is None or not b:
        return False
    return abs(a - b) < NEAR and any(x in WORDS for x in (a, b))
'''


def changes(source: str) -> set[str]:
    """All changes of a module, as a report shows them."""
    return {f"{one.before} -> {one.after}" for one in mutants("a.py", source)}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = a < b", {"x = a < b -> x = a <= b", "x = a < b -> x = a >= b"}),
        ("x = a == b", {"x = a == b -> x = a != b"}),
        ("x = 3", {"x = 3 -> x = 2", "x = 3 -> x = 4"}),
        ("x = 0.5", {"x = 0.5 -> x = 0.45", "x = 0.5 -> x = 0.55"}),
        ("x = 1e-9", {"x = 1e-09 -> x = 9e-10", "x = 1e-09 -> x = 1.1e-09"}),
        ("x = True", {"x = True -> x = False"}),
        ("x = a and b", {"x = a and b -> x = a", "x = a and b -> x = b"}),
        ("x = not a", {"x = not a -> x = a"}),
        ("x = a + b", {"x = a + b -> x = a - b"}),
        ("x = min(a)", {"x = min(a) -> x = max(a)"}),
        ("X = {'a': b, 'c': d}", {"X has 'a': b -> dropped", "X has 'c': d -> dropped"}),
        ("X = (a, b)", {"X has a -> dropped", "X has b -> dropped"}),
        ("def f(x: a | b) -> c | d:\n    return x", {"return x -> return None"}),
        ("def f():\n    return a, b", {"return (a, b) -> return None"}),
        ("def f():\n    raise ValueError(3)", set()),
        ("'text'", set()),
    ],
)
def test_one_place_is_changed(source: str, expected: set[str]) -> None:
    assert changes(source) == expected


def test_a_mutant_is_written_as_it_is_shown() -> None:
    made = mutants("a.py", SOURCE)
    assert len({written(one, SOURCE) for one in made}) == len(made) > 15
    for one in made:
        if one.after != "dropped":
            assert one.after in written(one, SOURCE)
            assert one.before in ast.unparse(ast.parse(SOURCE))


def test_a_change_inside_a_function_has_the_lines_that_a_test_must_run() -> None:
    inside = {one.before: (one.function, sorted(one.lines)) for one in mutants("a.py", SOURCE) if one.function}
    assert inside["return False"] == ("near", [10])
    assert inside["if a is None or not b:"] == ("near", [9])


def test_a_change_outside_has_the_name_that_reads_it() -> None:
    outside = {one.before: one.reads for one in mutants("a.py", SOURCE) if not one.function}
    assert outside["NEAR = 0.5"] == "NEAR"
    assert outside["WORDS has 'a': 1"] == "WORDS"
    assert outside["a: int, b: int=3"] == "near"


def test_each_number_of_a_table_of_thresholds_is_nudged_both_ways() -> None:
    table = json.dumps({"near": {"value": 3}, "far": {"value": -0.5}}, indent=1)
    made = mutants("t.json", table)
    assert [one.at for one in made] == [0, 1, 2, 3]
    values = [(one.line, one.reads, json.loads(written(one, table))) for one in made]
    assert [(line, reads) for line, reads, _ in values] == [(2, "LIMITS.near")] * 2 + [(5, "LIMITS.far")] * 2
    assert [held["near"]["value"] for _, _, held in values] == [2, 4, 3, 3]
    assert [held["far"]["value"] for _, _, held in values] == [-0.5, -0.5, -0.55, -0.45]


def test_the_modules_and_tests_that_the_table_names_are_there() -> None:
    tree = Path(__file__).parents[2]
    assert len(set(modules(tree, TABLE.read_text("utf-8")))) > 40
    assert len(set(files_of_tests(tree, TABLE.read_text("utf-8")))) > 20


def test_a_name_that_no_file_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"modules.txt: 0 files named far.py in checker"):
        modules(tmp_path, "checker far.py  # gone")


def test_each_survivor_that_is_listed_has_a_reason(tmp_path: Path) -> None:
    assert all(listed().values())
    file = tmp_path / "survivors.txt"
    file.write_text("# why\na.py: x < 3 -> x <= 3\na.py: y -> z\n    never equal\n", "utf-8")
    assert listed(file) == {("a.py", "x < 3", "x <= 3"): "never equal", ("a.py", "y", "z"): "never equal"}
    file.write_text("a.py: x < 3 -> x <= 3\n", "utf-8")
    with pytest.raises(ValueError, match=r"no reason for x < 3"):
        listed(file)
    file.write_text("a.py x\n", "utf-8")
    with pytest.raises(ValueError, match=r"survivors.txt:1: not `module.py: before -> after`"):
        listed(file)


def test_each_survivor_that_is_listed_is_still_made() -> None:
    tree = Path(__file__).parents[2]
    files = modules(tree, TABLE.read_text("utf-8"))
    made = [one for file in files for one in mutants(str(file), (tree / file).read_text("utf-8"))]
    assert stale(listed(), made) == []


def test_an_entry_that_matches_no_mutant_is_named() -> None:
    entries = [("a.py", "NEAR = 0.5", "NEAR = 0.45"), ("a.py", "FAR = 0.5", "FAR = 0.45"), ("b.py", "NEAR = 0.5", "x")]
    assert stale(entries, mutants("rooms/a.py", SOURCE)) == [
        "survivors.txt: no such mutant: a.py: FAR = 0.5 -> FAR = 0.45",
        "survivors.txt: no such mutant: b.py: NEAR = 0.5 -> x",
    ]
