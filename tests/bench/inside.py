"""What single articles are said to hold against themselves, finding by finding.

usage: inside.py PATH... [--rule ID] [--level error|warning|note]
       a folder of articles, also in folders, or a file of lines {"doc", "dct", "text"}, as TempEval-3 gold

Each article is checked alone. Every finding is printed with its sentences, to be read and judged; at the end how many
each rule has, by level.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from checker.engine.rule import Rule
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.finding import Finding, Level
from checker.readers import read

sys.path.insert(0, str(Path(__file__).parent))

from together import annotated


def articles(path: Path) -> Iterator[Article]:
    """The articles of a file of annotated ones, or of all files below a folder."""
    if path.is_file() and path.suffix == ".jsonl":
        yield from annotated(path)
        return
    yield from read([str(path)], None).articles


def printed(finding: Finding, article: Article) -> str:
    """The finding with the sentence of each side."""
    claims = [side.claims[0] for side in finding.sides]
    sentences = [article.text[claim.sentence.start : claim.sentence.end] for claim in claims]
    return "\n".join(
        [
            f"{finding.rule} {finding.level} {finding.confidence:.2f}: {finding.message} | {finding.reason}",
            f"    [{article.id}, {article.published.day}]",
            *(f"    {claim.mention.text!r}" for claim in claims),
            *(f"    in: {' '.join(sentence.split())}" for sentence in dict.fromkeys(sentences)),
        ]
    )


def main(paths: list[str], only: str | None, least: Level, rules: tuple[Rule, ...]) -> None:
    """Prints the findings and the table."""
    table: Counter[tuple[str, Level]] = Counter()
    count = 0
    for path in paths:
        for article in articles(Path(path)):
            count += 1
            for finding in run([article], rules).findings:
                if (only in (None, finding.rule)) and finding.level.rank <= least.rank:
                    table[finding.rule, finding.level] += 1
                    print(printed(finding, article))
    print(f"{count} articles")
    for (rule, level), number in sorted(table.items()):
        print(f"  {rule:28} {level:8} {number}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--rule")
    parser.add_argument("--level", default="note")
    given = parser.parse_args()
    main(given.paths, given.rule, Level(given.level), load_rules())
