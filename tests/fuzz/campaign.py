"""Gives the inputs of a kind to processes, replaces one that dies over an input, and compares two with other hashes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from tests.fuzz.faults import Fault
from tests.fuzz.materials import ROOT
from tests.fuzz.worker import STEP, Task, made

DEATHS = 20
"""Processes that may die over the inputs of one kind before it is given up."""


@dataclass(slots=True)
class Outcome:
    """What came of one kind."""

    inputs: int = 0
    faulty: int = 0
    """Inputs that broke a law."""
    faults: dict[str, Fault] = field(default_factory=dict)
    """One fault of each name."""
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_number: int = 0
    sums: dict[int, str] = field(default_factory=dict)

    def line(self, kind: str) -> str:
        """The figures for a person."""
        return (
            f"{kind:<8} {self.inputs:>8,} inputs {self.faulty:>6,} faulty {len(self.faults):>3} faults "
            f"{self.seconds:>7.0f} s, slowest {self.slowest:.2f} s (number {self.slowest_number})"
        )


def run(task: Task) -> Outcome:
    """Checks all inputs of a task, and every `STEP`th again in a process with other hashes."""
    found, before = Outcome(), time.monotonic()
    _collect(task, "1", found)
    again = Outcome()
    reached = max(found.sums, default=task.first)
    # with all the time that it needs: what was reached in the time given is compared
    twin = replace(task, first=-(-task.first // STEP) * STEP, last=reached + 1, step=STEP, seconds=1e9)
    _collect(twin, "2", again)
    for number in sorted(found.sums.keys() & again.sums.keys()):
        if found.sums[number] != again.sums[number]:
            name = "law: the output is the same in every process"
            found.faulty += 1
            found.faults.setdefault(name, Fault(task.kind, name, made(task, number), f"number {number}"))
    found.seconds = time.monotonic() - before
    return found


def _collect(task: Task, hashes: str, into: Outcome) -> None:
    """Runs processes until all inputs were checked."""
    ends = time.monotonic() + task.seconds
    with tempfile.TemporaryDirectory() as folder:
        mark = Path(folder, "number")
        for _ in range(DEATHS):
            left = replace(task, mark=str(mark), seconds=ends - time.monotonic())
            code = _one(left, hashes, into)
            if code == 0:
                return
            number = int(mark.read_bytes() or b"0")
            name = f"the process ended with {code}"
            into.faulty += 1
            into.faults.setdefault(name, Fault(task.kind, name, made(task, number), f"number {number}"))
            into.inputs += (number - task.first) // task.step + 1
            task = replace(task, first=number + task.step)


def _one(task: Task, hashes: str, into: Outcome) -> int:
    """Runs one process; its exit code."""
    environment = {**os.environ, "PYTHONHASHSEED": hashes, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.fuzz.worker"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdin and process.stdout
        with process.stdin as stream:
            json.dump(asdict(task), stream)
        for result in map(json.loads, process.stdout):
            _take(result, into)
        return process.wait()


def _take(result: dict[str, object], into: Outcome) -> None:
    """Adds one result of a process."""
    match result:
        case {"fault": dict() as held}:
            fault = Fault(held["kind"], held["name"], tuple(held["parts"]), held["told"])
            into.faults.setdefault(fault.name, fault)
        case {"sum": str() as digest, "number": int() as number}:
            into.sums[number] = digest
        case {"inputs": int() as inputs, "faults": int() as faulty, "slowest": float() as slowest}:
            into.inputs += inputs
            into.faulty += faulty
            if slowest > into.slowest:
                into.slowest, into.slowest_number = slowest, int(str(result["slowest number"]))
