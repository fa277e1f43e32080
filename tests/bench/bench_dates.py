"""CPU time of temporal extraction in MB of text a second, beside a bare RE2 pass and dateparser's own search.

usage: bench_dates.py [PATH...]   files or folders of .txt or .jsonl articles; without any, those of this repository

The first row is cold: patterns are compiled and caches filled in it. Each article is read once, so that nothing but its
own words fills the caches. Take at least 1 MB of different articles for a figure that can be told.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from checker.mentions.temporal import find
from checker.model.article import Published, PublishedFrom
from checker.text.scan import single_bytes, spans

ROOT = Path(__file__).parents[2]
DAY = dt.date(2019, 2, 15)
PUBLISHED = Published(DAY, DAY, PublishedFrom.METADATA)
SEARCHED = 10_000
"""Characters for dateparser's search, which takes seconds for more."""
BARE = r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|[a-z]+day|\d{4})\b"


def articles(paths: list[Path]) -> list[str]:
    """The texts of all articles below the paths."""
    texts = []
    for path in paths:
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.suffix == ".jsonl":
                texts += [json.loads(line)["text"] for line in file.read_text("utf-8").splitlines() if line]
            elif file.suffix == ".txt":
                texts.append(file.read_text("utf-8", errors="replace"))
    return texts


def rate(work: Callable[[str], object], texts: list[str]) -> float:
    """MB of text a CPU second."""
    before = time.process_time()
    for text in texts:
        work(text)
    return sum(map(len, texts)) / 1e6 / max(time.process_time() - before, 1e-9)


def temporal(text: str) -> int:
    return sum(1 for _ in find(text, single_bytes(text), PUBLISHED))


def dateparser_search(text: str) -> object:
    from dateparser.search import search_dates

    return search_dates(text, languages=["en"])


def main() -> None:
    """Prints the rates, one a line."""
    texts = articles([Path(name) for name in sys.argv[1:]] or [ROOT / "seeds", ROOT / "tests" / "corpus" / "articles"])
    if not texts:
        sys.exit("no .txt or .jsonl article below " + " ".join(sys.argv[1:]))
    size = sum(map(len, texts)) / 1e6
    print(f"temporal extraction over {len(texts)} articles, {size:.2f} MB; MB a CPU second")
    cold = rate(temporal, texts)
    piece = "".join(texts)[:SEARCHED]
    dateparser_search("1 May 2018")
    rows = {
        "temporal extraction, cold": cold,
        "temporal extraction, warm": rate(temporal, texts),
        "bare RE2 pass": rate(lambda text: spans(BARE, single_bytes(text)), texts),
        f"dateparser.search on {len(piece) // 1000} KB": rate(dateparser_search, [piece]),
    }
    for name, value in rows.items():
        print(f"{name:32s} {value:9.3f}  {value / cold:8.3f} x")


if __name__ == "__main__":
    main()
