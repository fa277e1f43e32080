"""What each rule finds, counted, and written into the rules as `measured`.

    python tests/bench/identity/by_rule.py MEASURE [--write]

MEASURE is a folder of labelled sets that is not in this repository (docs/measured.md); its texts in `data` are the real
articles. A rule that looks at one article has its findings of its own level on them (of a rule that can say "error",
the errors), right or wrong as `tests/bench/judged.txt` says (what nobody has judged is printed, and nothing is
written), and the changed values that it finds in their sentences (`tests/bench/mutations.py`). A rule between articles
has its findings on the labelled clusters that the points were fitted on: right if a pair of its sides is labelled as a
clash; it counts for nothing if no label knows it or it is an update. Notes do not count.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from multiprocessing.pool import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from fit import read
from gold import GoldCluster
from inside import articles, printed
from judged import judgements
from mutations import Outcome, by_rule, classes, findings_in, outcomes
from rows import label

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.finding import Finding, Level, Verdict
from checker.readers import read as read_articles

RULES = load_rules()
INSIDE = tuple(rule for rule in RULES if rule.same.scope.inside)
JUDGED = judgements()
REAL = ("conflicts*/ecb", "dates/*.jsonl", "pairs/*.jsonl", "quantities/*.json", "pages/gold/*.json")
"""The texts of MEASURE/data."""
Said = tuple[str, bool]
"""A rule, and whether its finding is right."""


def of_cluster(cluster: GoldCluster) -> list[Said]:
    """The findings on one cluster of which the labels know something."""
    read_in = cluster.articles or read_articles([str(cluster.folder)], None).articles
    found = []
    for item in run(read_in, RULES, repeat=True).findings:
        if item.level is Level.NOTE or item.verdict is not Verdict.CONFLICT:
            continue
        pairs = [(a, b) for one, other in combinations(item.sides, 2) for a in one.claims for b in other.claims]
        labels = {label(cluster, a, b)[0] for a, b in pairs}
        if labels & {"clash", "same", "cross"} and ("clash" in labels or not labels & {"update", "ignored"}):
            found.append((item.rule, "clash" in labels))
    return found


def of_article(article: Article) -> tuple[Article, list[Finding], list[Outcome]]:
    """What is said of a real article as it stands, and what became of each change of one value in it."""
    changed = [outcome for kind in classes() for outcome in outcomes(article, kind, INSIDE)]
    return article, findings_in(article, INSIDE), changed


def counted(pool: Pool, measure: Path) -> Iterator[tuple[str, list[str]]]:
    """The items of `measured` for each rule."""
    clusters = [item for item in read(measure) if item.part != "batteries"]
    labelled = Counter(said for found in pool.imap(of_cluster, clusters, chunksize=4) for said in found)
    real = [article for form in REAL for path in sorted((measure / "data").glob(form)) for article in articles(path)]
    seen = list(pool.imap(of_article, real, chunksize=8))
    findings = {finding.id: (finding, article) for article, found, _ in seen for finding in found}
    own = {rule.id: rule.level for rule in RULES}
    graded = [
        finding for finding, _ in findings.values() if finding.id in JUDGED and finding.level is own[finding.rule]
    ]
    told = Counter((finding.rule, JUDGED[finding.id]) for finding in graded)
    for finding, article in findings.values():
        if finding.id not in JUDGED:
            print(printed(finding, article, JUDGED))
    if findings.keys() - JUDGED.keys():
        raise SystemExit("judge these first")
    said = {(each.rule, each.id) for _, _, changed in seen for outcome in changed for each in outcome.findings}
    for rule, number in sorted(Counter(rule for rule, _ in said).items()):
        print(
            f"{rule:20} {sum(name == rule and key in JUDGED for name, key in said)} of {number} on changed values read"
        )
    changes = by_rule((outcome for _, _, changed in seen for outcome in changed), JUDGED)
    for rule in RULES:
        if rule not in INSIDE:
            yield rule.id, [_item("labelled clusters", "", labelled, rule.id)]
            continue
        found, made = changes.get(rule.id, (0, 0))
        values = f"{{set: changed values, found: {found}, of: {made}}}"
        yield rule.id, [_item("real articles and sentences", f"texts: {len(real)}, ", told, rule.id), values]


def _item(name: str, texts: str, counts: Counter[Said], rule: str) -> str:
    return f"{{set: {name}, {texts}right: {counts[rule, True]}, wrong: {counts[rule, False]}}}"


def write(path: Path, items: list[str]) -> None:
    """Puts the counts into a rule's file."""
    lines = "".join(f"  - {item}\n" for item in items)
    text = re.sub(r"(?m)^measured:\n(?:  - .*\n)+", f"measured:\n{lines}", path.read_text("utf-8"))
    path.write_text(text, "utf-8")


def main(measure: str, writes: bool) -> None:
    """Counts, prints and writes."""
    paths = {rule.id: Path(rule.path) for rule in RULES}
    with Pool() as pool:
        for rule, items in counted(pool, Path(measure)):
            print(f"{rule:20}", *items)
            if writes:
                write(paths[rule], items)


if __name__ == "__main__":
    main(next(argument for argument in sys.argv[1:] if not argument.startswith("--")), "--write" in sys.argv)
