"""One process that makes inputs of one kind and checks them: a line of JSON for each fault, and one at the end.

Before each input its number is written to a file, so that the number is known of one that ends the process.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from tests.fuzz.faults import Fault, outcome
from tests.fuzz.kinds import kinds
from tests.fuzz.materials import texts
from tests.fuzz.minimising import minimised
from tests.fuzz.mutation import Parts, mutated

STEP = 20
"""Every so many inputs one is checked again by a process with other hashes, whose output must be the same."""


@dataclass(frozen=True, slots=True)
class Task:
    """The inputs that a process makes: `first` to `last` (exclusive), each `step`th of them."""

    kind: str
    seed: int
    first: int
    last: int
    seconds: float
    """Of the clock, after which no new input is begun."""
    paths: tuple[str, ...] = ()
    step: int = 1
    mark: str = os.devnull
    """The file of the number of the input that is being checked."""


def made(task: Task, number: int) -> Parts:
    """The input of this number: the same in every process."""
    kind = kinds()[task.kind]
    seeds = kind.seeds(texts(task.paths))
    return mutated(Random(f"{task.seed} {task.kind} {number}"), seeds, kind.WORDS, kind.WINDOWED)


def results(task: Task) -> Iterator[dict[str, object]]:
    """What came of the inputs: each fault once, the sums of what every `STEP`th gave, and the figures at the end."""
    kind, ends = kinds()[task.kind], time.monotonic() + task.seconds
    seeds = kind.seeds(texts(task.paths))
    seen: set[str] = set()
    slowest, slowest_number, done, faults = 0.0, task.first, 0, 0
    with Path(task.mark).open("wb", buffering=0) as mark:
        for number in range(task.first, task.last, task.step):
            if time.monotonic() > ends:
                break
            mark.write(b"%12d" % number)
            mark.seek(0)
            parts = mutated(Random(f"{task.seed} {task.kind} {number}"), seeds, kind.WORDS, kind.WINDOWED)
            before = time.process_time()
            came = outcome(task.kind, parts)
            took = time.process_time() - before
            done += 1
            if isinstance(came, Fault):
                faults += 1
                if came.name not in seen:
                    seen.add(came.name)
                    yield {"fault": asdict(minimised(came)), "number": number}
            elif took > slowest:
                slowest, slowest_number = took, number
            if number % STEP == 0:
                told = came.name if isinstance(came, Fault) else repr(came)
                digest = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
                yield {"number": number, "sum": digest}
    yield {"inputs": done, "faults": faults, "slowest": slowest, "slowest number": slowest_number}


def main() -> None:
    """Does the task that stdin names as JSON."""
    given = json.load(sys.stdin)
    task = Task(**{**given, "paths": tuple(given["paths"])})
    target = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints is no result
    for result in results(task):
        print(json.dumps(result), file=target, flush=True)


if __name__ == "__main__":
    main()
