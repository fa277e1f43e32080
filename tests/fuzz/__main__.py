"""`python -m tests.fuzz [PATH...]`: mutates inputs of every kind and checks the laws; faults are written to a folder.

The same seed and count give the same inputs. Texts below PATH are mutated besides our own; what is written of them
stands in the folder of faults alone, which lies outside the repository.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.fuzz.campaign import Outcome, run
from tests.fuzz.kinds import kinds
from tests.fuzz.materials import ROOT
from tests.fuzz.worker import Task


def main() -> int:
    """Runs what the call asks for; 1 where a law is broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders whose texts are mutated, too")
    parser.add_argument("--count", type=int, default=1000, help="inputs of each kind (1000)")
    parser.add_argument("--seconds", type=float, default=600.0, help="of the clock, for all kinds together (600)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    parser.add_argument("--kinds", nargs="+", choices=sorted(kinds()), default=sorted(kinds()))
    parser.add_argument("--faults", type=Path, default=Path(tempfile.gettempdir(), "claimcheck-faults"))
    options = parser.parse_args()
    if options.faults.resolve().is_relative_to(ROOT):
        parser.error("--faults names a folder of the repository; texts of others may be in what is written")
    found: dict[str, Outcome] = {}
    for name in options.kinds:
        seconds = options.seconds / len(options.kinds)
        paths = tuple(str(Path(path).resolve()) for path in options.paths)
        last = options.first + options.count
        found[name] = run(Task(name, options.seed, options.first, last, seconds, paths))
        print(found[name].line(name), flush=True)
        for fault in found[name].faults.values():
            print(f"  {fault.name}: {fault.write(options.faults)}", flush=True)
    print(f"{sum(one.inputs for one in found.values()):,} inputs")
    return int(any(one.faults for one in found.values()))


if __name__ == "__main__":
    sys.exit(main())
