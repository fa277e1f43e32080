"""A few mutated inputs of each kind, every input that once broke a law, and the fuzzer itself."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.fuzz import faults
from tests.fuzz.campaign import run
from tests.fuzz.faults import Fault, outcome, read
from tests.fuzz.kinds import kinds
from tests.fuzz.limits import TooSlow, limited
from tests.fuzz.minimising import minimised
from tests.fuzz.mutation import Parts, encoded
from tests.fuzz.worker import Task, made, results

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.json"))
FEW = {"article": 120, "file": 60, "jsonl": 60, "ninjs": 60, "request": 60, "rule": 40, "config": 40}
"""Inputs of the cheaper kinds; of the others a handful."""


@pytest.mark.parametrize("kind", kinds())
def test_mutated_inputs_break_no_law(kind: str) -> None:
    task = Task(kind, seed=7, first=0, last=FEW.get(kind, 15), seconds=1e9)
    found = list(results(task))
    assert [result for result in found if "fault" in result] == []
    assert found[-1]["inputs"] == task.last


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem)
def test_inputs_that_once_broke_a_law_break_none(file: Path) -> None:
    fault = read(file)
    assert not isinstance(outcome(fault.kind, fault.parts), Fault)


def test_a_seed_and_a_number_name_an_input() -> None:
    task = Task("article", seed=3, first=0, last=9, seconds=1e9)
    assert made(task, 5) == made(task, 5)
    assert len({made(task, number) for number in range(9)}) > 6


def test_two_processes_with_other_hashes_give_the_same() -> None:
    found = run(Task("ninjs", seed=5, first=0, last=21, seconds=1e9))
    assert (found.inputs, found.faults, sorted(found.sums)) == (21, {}, [0, 20])


class Planted:
    """A kind whose law is that no input holds a "7", which ends in an error, nor an "8", which takes for ever."""

    NAME, WORDS, WINDOWED = "planted", ("7",), False

    def seeds(self, texts: object) -> list[Parts]:
        return [("a line with a 7 in it", "another")]

    def check(self, parts: Parts) -> str:
        while "8" in parts[0]:
            pass
        return str({}["7"] if "7" in parts[0] else parts)


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "kinds", lambda: {"planted": Planted()})


@pytest.mark.usefixtures("planted")
def test_a_fault_is_made_small_and_written_down(tmp_path: Path) -> None:
    found = outcome("planted", ("a line with a 7 in it", "another"))
    assert isinstance(found, Fault) and found.name.startswith("KeyError in ")
    small = minimised(found)
    assert small.parts == ("7", "")
    assert read(small.write(tmp_path)) == small


@pytest.mark.usefixtures("planted")
def test_what_takes_too_long_is_a_fault() -> None:
    found = outcome("planted", ("8", ""), seconds=0.2)
    assert isinstance(found, Fault) and found.name == "too slow"
    with limited(1000):
        pass
    with pytest.raises(TooSlow), limited(0.1):
        while True:
            pass


def test_bytes_that_are_no_text_stay_as_they_are() -> None:
    data = bytes(Random(1).randbytes(200))
    assert encoded(data.decode("utf-8", "surrogateescape")) == data
