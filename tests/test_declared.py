"""What modules declare is found by its type, once, whatever its name."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import SimpleNamespace as Boat

import pytest

from checker import compare
from checker.compare import comparators, inside_an_article, of_two_claims
from checker.compare.comparator import OneArticle
from checker.declared import declared, held


@pytest.fixture
def fleet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A package `fleet` of two modules and a package, of which one module imports what the other declares."""
    monkeypatch.syspath_prepend(str(tmp_path))
    boats = "from types import SimpleNamespace as Boat\n"
    files = {
        "__init__.py": "",
        "ferry.py": f"{boats}ANY_NAME = Boat(name='ferry')\n",
        "barge.py": f"{boats}import fleet.ferry\nBARGE = Boat(name='barge')\n",
        "yard/__init__.py": "",
        "yard/tug.py": f"{boats}from fleet.ferry import ANY_NAME\nTUG = Boat(name='tug')\n",
        "words.py": "WORDS = ('boat',)\n",
    }
    for name, text in files.items():
        path = tmp_path / "fleet" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    importlib.invalidate_caches()
    return [str(tmp_path / "fleet")]


def test_every_declaration_is_found_in_order_of_the_modules(fleet: list[str]) -> None:
    boats: dict[str, Boat] = declared((Boat,), fleet, "fleet")
    assert [(module, boat.name) for module, boat in boats.items()] == [
        ("fleet.barge", "barge"),
        ("fleet.ferry", "ferry"),
        ("fleet.yard.tug", "tug"),
    ]
    assert [boat.name for boat in declared((Boat,), fleet, "fleet", deep=False).values()] == ["barge", "ferry"]
    assert [boat.name for boat in held((Boat,), "fleet.yard.tug")] == ["ferry", "tug"]
    assert held((Boat,), "fleet.words") == []


def test_two_comparators_of_one_name_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    one = comparators()["feast"]
    twice = {"here": one, "there": one}
    monkeypatch.setattr(compare, "declared", lambda *_: twice)
    with pytest.raises(ValueError, match="two comparators are named 'feast': here, there"):
        comparators.__wrapped__()


def test_a_comparator_is_of_two_claims_or_inside_an_article() -> None:
    assert isinstance(inside_an_article("feast"), OneArticle)
    assert inside_an_article("quantity") is None
    assert of_two_claims("quantity").name == "quantity"
    with pytest.raises(TypeError, match="'feast' looks at one article"):
        of_two_claims("feast")
