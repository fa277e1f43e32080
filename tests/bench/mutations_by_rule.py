"""What each rule flags on the mutation corpus, and how much of that is the value that was changed.

    python tests/bench/mutations_by_rule.py

Each date and quantity of the project's own articles is changed in turn in a copy (`tests/engine/test_mutations.py`),
and every rule reads the article beside its copy as if it ran alone. The rules' `measured` entries named `mutations`
are these.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "engine"))

from test_mutations import mutants

from checker.engine.run import run
from checker.library import load_rules


def main() -> None:
    rules = load_rules()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for article, copy, place in mutants():
        for finding in run([article, copy], rules, repeat=True).findings:
            claims = [claim for side in finding.sides for claim in side.claims]
            found[finding.rule] += 1
            right[finding.rule] += any(claim.mention.start <= place < claim.mention.end for claim in claims)
    for rule in rules:
        print(f"{rule.id:20} found {found[rule.id]:4} right {right[rule.id]:4}")


if __name__ == "__main__":
    main()
