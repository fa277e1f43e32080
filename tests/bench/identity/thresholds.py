"""What each threshold of the identity engine is worth: it is moved down and up, and the findings are counted.

    python tests/bench/identity/thresholds.py [MEASURE] [NAME ...] [--write]

Every third labelled cluster is read: those of the project, and those in MEASURE where it is given. All thresholds
are moved, or those that are named. A finding at the level of a warning or above is found if a pair of its sides is
labelled as a clash, false if it is labelled as anything but a clash or an update; what no label knows does not count.
The points stay as they were fitted. `--write` writes the counts into `checker/engine/identity/data/thresholds.json`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from functools import cache, partial
from itertools import combinations
from multiprocessing import Pool
from pathlib import Path

from fit import read
from gold import GoldCluster
from rows import label

from checker.claims import extract
from checker.engine.identity.thresholds import FILE, Thresholds, thresholds
from checker.engine.run import run
from checker.library import load_rules
from checker.model.finding import Finding, Level, Verdict
from checker.readers import read as read_articles

EVERY = 3
STEPS: dict[str, float] = {
    "last_that_counts": 2,
    "in_common": 0.4,
    "worth_comparing": 0.8,
    "candidate_differing": 1.0,
    "candidate_fitting": 0.6,
    "both_near_the_top": 200,
    "one_near_the_top": 150,
    "near": 0.1,
    "nearer": 0.06,
    "far_apart": 0.3,
    "unknown_distance": 0.3,
    "copied": 0.1,
    "ratio": 0.5,
    "near_days": 1,
    "near_hours": 1,
    "near_weekdays": 1,
    "several": 1,
    "same_story": 0.1,
    "form_alike": 0.1,
    "form_in_order": 0.1,
    "witness": 0.1,
    "nothing_fits": 0.05,
    "rival": 1,
    "common_company": 0.25,
    "one_form": 0.2,
    "filled_in": 1,
    "strangers": 0.1,
    "fitting": 0.2,
    "worded": 0.1,
    "withdrawn": 0.05,
    "brief": 150,
    "brief_cap": 0.04,
}
"""By how much each is moved, down and up."""
RULES = load_rules()
Setting = tuple[str, float] | None
"""A threshold and the value that it is moved to; None for all as they are."""


def moved(name: str) -> tuple[float, float]:
    """The value of a threshold one step lower and one step higher."""
    value = getattr(thresholds(), name)
    return round(value - STEPS[name], 6), round(value + STEPS[name], 6)


def set_to(limits: Thresholds) -> None:
    """Makes the engine work by these thresholds."""
    for name, module in list(sys.modules.items()):
        if name.startswith("checker.") and hasattr(module, "LIMITS"):
            module.LIMITS = limits


def is_right(cluster: GoldCluster, item: Finding) -> bool | None:
    """Whether a finding is right, or None where the labels do not say."""
    pairs = [(a, b) for one, other in combinations(item.sides, 2) for a in one.claims for b in other.claims]
    labels = {label(cluster, a, b)[0] for a, b in pairs}
    if "clash" in labels:
        return True
    return None if labels & {"update", "ignored"} or not labels & {"same", "cross"} else False


def of_cluster(names: Sequence[str], cluster: GoldCluster) -> Counter[tuple[Setting, bool | None]]:
    """The findings on one cluster at each setting, by whether they are right."""
    articles = cluster.articles or read_articles([str(cluster.folder)], None).articles
    once = cache(extract)
    told: Counter[tuple[Setting, bool | None]] = Counter()
    for setting in (None, *((name, value) for name in names for value in moved(name))):
        set_to(thresholds()._replace(**dict([setting] if setting else [])))
        for item in run(articles, RULES, extract=once).findings:
            if item.level is not Level.NOTE and item.verdict is Verdict.CONFLICT:
                told[setting, is_right(cluster, item)] += 1
    set_to(thresholds())
    return told


def in_words(name: str, told: Counter[tuple[Setting, bool | None]]) -> str:
    """ "0.2: 41 found, 17 false; 0.3: 40, 15; 0.4: 38, 15"."""
    low, high = moved(name)
    below, here, above = ((told[setting, True], told[setting, False]) for setting in ((name, low), None, (name, high)))
    value = getattr(thresholds(), name)
    return (
        f"{low:g}: {below[0]} found, {below[1]} false; {value:g}: {here[0]}, {here[1]}; "
        f"{high:g}: {above[0]}, {above[1]}"
    )


def main() -> None:
    """Measures, prints and writes."""
    given = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    names = [name for name in given if name in STEPS] or list(STEPS)
    given = [argument for argument in given if argument not in STEPS]
    clusters = [item for item in read(Path(given[0]) if given else None) if item.part != "batteries"][::EVERY]
    told: Counter[tuple[Setting, bool | None]] = Counter()
    with Pool() as pool:
        for counts in pool.imap(partial(of_cluster, names), clusters, chunksize=4):
            told.update(counts)
    held = json.loads(FILE.read_text("utf-8"))
    print(f"{len(clusters)} clusters")
    for name in names:
        held[name]["worth"] = in_words(name, told)
        print(f"{name:20} {held[name]['worth']}")
    if "--write" in sys.argv:
        FILE.write_text(json.dumps(held, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
