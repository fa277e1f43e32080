"""What each rule flags on mutations and on labelled clusters, and how much of that is right; writes it into the rules.

    python tests/bench/identity/by_rule.py [MEASURE] [--write]

Mutations: each date and quantity of the project's own articles is changed in turn in a copy
(`tests/engine/test_mutations.py`), and every rule reads the article beside its copy as if it ran alone. Clusters: the
labelled ones that the points were fitted on, those in MEASURE as well where it is given. A finding is right if a pair
of its sides is labelled as a clash; it counts for nothing if no label knows it or it is an update. Notes do not count.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "engine"))

from fit import read
from gold import GoldCluster
from rows import label
from test_mutations import mutants

from checker.engine.run import run
from checker.library import load_rules
from checker.model.finding import Finding, Level, Verdict
from checker.readers import read as read_articles

RULES = load_rules()
SETS = ("labelled clusters", "mutations")
Said = tuple[str, bool]
"""A rule, and whether its finding is right."""


def _shown(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    return (item for item in findings if item.level is not Level.NOTE and item.verdict is Verdict.CONFLICT)


def of_cluster(cluster: GoldCluster) -> list[Said]:
    """The findings on one cluster of which the labels know something."""
    articles = cluster.articles or read_articles([str(cluster.folder)], None).articles
    found = []
    for item in _shown(run(articles, RULES, repeat=True).findings):
        pairs = [(a, b) for one, other in combinations(item.sides, 2) for a in one.claims for b in other.claims]
        labels = {label(cluster, a, b)[0] for a, b in pairs}
        if labels & {"clash", "same", "cross"} and ("clash" in labels or not labels & {"update", "ignored"}):
            found.append((item.rule, "clash" in labels))
    return found


def of_mutations() -> Iterator[Said]:
    """The findings on all mutations."""
    for article, copy, place in mutants():
        for item in _shown(run([article, copy], RULES, repeat=True).findings):
            claims = [claim for side in item.sides for claim in side.claims]
            yield item.rule, any(claim.mention.start <= place < claim.mention.end for claim in claims)


def write(path: Path, counts: dict[str, tuple[int, int]]) -> None:
    """Puts the counts into a rule's file."""
    lines = [f"  - {{set: {name}, found: {found}, right: {right}}}\n" for name, (found, right) in counts.items()]
    text = re.sub(r"(?m)^measured:\n(?:  - .*\n)+", "measured:\n" + "".join(lines), path.read_text("utf-8"))
    path.write_text(text, "utf-8")


def main() -> None:
    """Counts, prints and writes."""
    given = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    clusters = [item for item in read(Path(given[0]) if given else None) if item.part != "batteries"]
    with Pool() as pool:
        labelled = [said for found in pool.imap(of_cluster, clusters, chunksize=4) for said in found]
    found, right = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for name, said in zip(SETS, (labelled, list(of_mutations())), strict=True):
        found.update((name, rule) for rule, _ in said)
        right.update((name, rule) for rule, is_right in said if is_right)
    for rule in RULES:
        counts = {name: (found[name, rule.id], right[name, rule.id]) for name in SETS}
        print(
            f"{rule.id:20}", ", ".join(f"{name}: {right} of {found} right" for name, (found, right) in counts.items())
        )
        if "--write" in sys.argv:
            write(Path(rule.path), counts)


if __name__ == "__main__":
    main()
