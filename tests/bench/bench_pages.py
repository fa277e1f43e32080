"""How much of newspaper pages the reader of web pages finds: claims against gold text, and days of publication.

usage: bench_pages.py --measure FOLDER [--errors]

FOLDER/data/pages has `html` with pages, `gold` with their text, `dated` with pages and `dates.json` with their days.
Claims of both texts are extracted with one day of publication and compared as multisets of kind and value. With
`--errors`, every claim and day that differs is shown.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from checker.claims import extract
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim
from checker.model.value import Duration, Quantity, TimeValue
from checker.readers.content import Content
from checker.readers.opening import held
from checker.readers.record import Record
from checker.text.boilerplate import skips

DAY = dt.date(2019, 11, 20)
Value = tuple[object, ...]


def main() -> None:
    """Prints the figures of both sets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--measure", type=Path, required=True)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    pages = options.measure / "data" / "pages"
    texts(pages, options.errors)
    days(pages / "dated", options.errors)


def texts(pages: Path, errors: bool) -> None:
    """Precision and recall of claims over all pages, and what a page costs."""
    hits = found = wanted = 0
    costs = []
    for gold in sorted((pages / "gold").glob("*.json")):
        began = time.process_time()
        record = read(pages / "html" / f"{gold.stem}.html")
        costs.append(time.process_time() - began)
        mine = claims(record.text) if record else []
        right = claims(json.loads(gold.read_text("utf-8"))["articleBody"])
        ours, theirs = Counter(value for value, _ in mine), Counter(value for value, _ in right)
        hits, found, wanted = hits + (ours & theirs).total(), found + ours.total(), wanted + theirs.total()
        if errors:
            differing(gold.stem, "missed", right, theirs - ours)
            differing(gold.stem, "extra", mine, ours - theirs)
    print(f"claims: precision {hits / found:.3f}, recall {hits / wanted:.3f} ({hits} of {wanted}, {found} found)")
    print(f"extra claims: {(found - hits) / found:.1%}; median of {1000 * statistics.median(costs):.0f} ms a page")


def days(folder: Path, errors: bool) -> None:
    """How many publication days are right, wrong, and not found."""
    counts: Counter[str] = Counter()
    for name, known in json.loads((folder / "dates.json").read_text("utf-8")).items():
        record = read(folder / name)
        day = dt.date.fromisoformat(record.published[:10]) if record and record.published else None
        off = abs((day - dt.date.fromisoformat(known["date"])).days) if day else None
        said = {None: "none", 0: "right", 1: "a day off"}.get(off, "wrong")
        counts[said] += 1
        if errors and said != "right":
            print(f"{name}: {said}: {day} for {known['date']} ({record.published_by if record else 'unread'})")
    print(", ".join(f"{said} {count}" for said, count in sorted(counts.items())))


def read(page: Path) -> Record | None:
    """The article of a page, if it is read."""
    return next((one for one in held(Content(page.name, page)) if isinstance(one, Record)), None)


def claims(text: str) -> list[tuple[Value, Claim]]:
    """The claims of a text with what is compared of them."""
    published = Published(DAY, DAY, PublishedFrom.METADATA)
    found = extract(Article("page", text, published, skips=skips(text))).claims
    return [(value_of(claim), claim) for claim in found]


def value_of(claim: Claim) -> Value:
    """Kind and value."""
    value = claim.mention.value
    if isinstance(value, TimeValue):
        return claim.mention.kind, value.timex
    assert isinstance(value, Quantity | Duration)
    bounds = (value.low, value.high, value.unit) if isinstance(value, Quantity) else (value.timex,)
    return claim.mention.kind, *bounds


def differing(page: str, what: str, among: list[tuple[Value, Claim]], values: Counter[Value]) -> None:
    """Prints the claims with these values."""
    for value, claim in _taken(among, values):
        print(f"{page}: {what}: {claim.mention.text!r} {value}")


def _taken(among: list[tuple[Value, Claim]], values: Counter[Value]) -> Iterator[tuple[Value, Claim]]:
    left = values.copy()
    for value, claim in among:
        if left[value] > 0:
            left[value] -= 1
            yield value, claim


if __name__ == "__main__":
    main()
