"""CPU time of short runs, as milliseconds and as multiples of the bare interpreter's start in the same run."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 5
CLAIMCHECK = [sys.executable, "-m", "checker"]
LOAD = """import checker.engine.rules.fields
from checker.library import default_rules
from checker.engine.{0} import load_rules; print(len(load_rules([default_rules()])))"""
CALLS = {
    "bare interpreter": [sys.executable, "-c", "pass"],
    "claimcheck --help": [*CLAIMCHECK, "--help"],
    "the rules, loaded": [sys.executable, "-c", LOAD.format("loading")],
    "the rules, from the cache": [sys.executable, "-c", LOAD.format("kept")],
    "all but the rules": [sys.executable, "-c", LOAD.format("kept").partition(";")[0]],
    "claimcheck rules list": [*CLAIMCHECK, "rules", "list"],
    "claimcheck extract seeds/": [*CLAIMCHECK, "extract", "seeds/", "--format", "jsonl"],
    "claimcheck seeds/": [*CLAIMCHECK, "seeds/", "--format", "text"],
}
TARGETS = {"claimcheck --help": 150, "claimcheck seeds/": 1000}
"""Milliseconds on a quiet core."""


def cpu(command: list[str]) -> float:
    """Milliseconds of user and system time of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, env=os.environ | {"PYTHONDONTWRITEBYTECODE": ""})
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr.decode()}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> None:
    """Takes turns over the calls, so that a busy machine slows all alike, and prints the best of each."""
    rounds = [{name: cpu(command) for name, command in CALLS.items()} for _ in range(ROUNDS)]
    best = {name: min(each[name] for each in rounds) for name in CALLS}
    for name, taken in best.items():
        target = f"  (target {TARGETS[name]} ms)" if name in TARGETS else ""
        print(f"{name:28} {taken:7.0f} ms CPU  {taken / best['bare interpreter']:6.1f} x bare{target}")


if __name__ == "__main__":
    main()
