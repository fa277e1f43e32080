"""How many findings articles of many stories give in one run.

usage: together.py PATH...   a folder of folders of one story each, or lines {"doc", "dct", "text"}, as TempEval-3 gold

Folders are checked story by story, too: what is found then and what is found in one run should be the same.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.finding import Finding
from checker.readers import read


def annotated(path: Path) -> Iterator[Article]:
    """The articles of a file of annotated ones, with their day."""
    for line in path.read_text("utf-8").splitlines():
        item = json.loads(line)
        day = dt.date.fromisoformat(item["dct"][:10])
        yield Article(item["doc"], item["text"], Published(day, day, PublishedFrom.METADATA))


def told(articles: Sequence[Article]) -> dict[str, Finding]:
    """The findings by their id."""
    return {finding.id: finding for finding in run(articles, load_rules()).findings}


def main(paths: Sequence[str]) -> None:
    """Prints the figures and what one run alone finds."""
    files = [Path(path) for path in paths if Path(path).is_file()]
    mixed = [article for file in files for article in annotated(file)]
    stories = [read([str(story)], None).articles for path in paths if Path(path).is_dir() for story in folders(path)]
    apart: dict[str, Finding] = {}
    for story in stories:
        apart |= told(story)
        mixed += story
    random.Random(3).shuffle(mixed)
    together = told(mixed)
    print(f"{len(mixed)} articles: {len(together)} findings in one run")
    if stories:
        print(f"{len(apart)} story by story, {len(apart.keys() & together.keys())} of them in one run")
    for name in sorted(together.keys() - apart.keys()):
        print(f"  {together[name].rule}: {together[name].message}")


def folders(path: str) -> list[Path]:
    return sorted(folder for folder in Path(path).iterdir() if folder.is_dir())


if __name__ == "__main__":
    main(sys.argv[1:])
