"""What single articles are said to hold against themselves, finding by finding.

usage: inside.py PATH... [--rule ID] [--level error|warning|note]
       a folder of articles, also in folders; a file of lines {"doc", "dct", "text"}, as TempEval-3 gold; or one of
       texts without a day: lines {"text_a", "text_b"}, or a JSON list of {"text"}, or a page {"articleBody"}

Each article is checked alone. Every finding is printed with its sentences, to be read and judged; at the end how many
each rule has, by level.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from checker.engine.rules.rule import Rule
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.finding import Finding, Level
from checker.readers import read

sys.path.insert(0, str(Path(__file__).parent))

from judged import judgements, told
from together import annotated


def articles(path: Path) -> Iterator[Article]:
    """The articles of a file of annotated ones or of texts alone, or of all files below a folder."""
    if path.is_file() and path.suffix == ".jsonl" and '"dct"' in path.read_text("utf-8"):
        yield from annotated(path)
    elif path.is_file() and path.suffix in (".jsonl", ".json"):
        yield from (Article(f"{path.stem} {index}", text) for index, text in enumerate(_texts(path)))
    else:
        yield from read([str(path)], None).articles


def _texts(path: Path) -> Iterator[str]:
    """Texts that stand alone, each once: both of a pair, a list's, a page's."""
    read = json.loads(path.read_text("utf-8")) if path.suffix == ".json" else None
    items = read if isinstance(read, list) else [read]
    if path.suffix == ".jsonl":
        items = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    texts = [item[key] for item in items for key in ("text", "text_a", "text_b", "articleBody") if key in item]
    yield from dict.fromkeys(texts)


def printed(finding: Finding, article: Article, judged: dict[str, bool]) -> str:
    """The finding with its judgement and the sentence of each side."""
    claims = [side.claims[0] for side in finding.sides]
    sentences = [article.text[claim.sentence.start : claim.sentence.end] for claim in claims]
    return "\n".join(
        [
            f"{finding.id} {told(finding, judged)}: {finding.rule} {finding.level} {finding.confidence:.2f}:"
            f" {finding.message} | {finding.reason}",
            f"    [{article.id}, {article.published.day}]",
            *(f"    {claim.mention.text!r}" for claim in claims),
            *(f"    in: {' '.join(sentence.split())}" for sentence in dict.fromkeys(sentences)),
        ]
    )


def main(paths: list[str], only: str | None, least: Level, rules: tuple[Rule, ...]) -> None:
    """Prints the findings and the table."""
    table: Counter[tuple[str, Level]] = Counter()
    judged, count = judgements(), 0
    for path in paths:
        for article in articles(Path(path)):
            count += 1
            for finding in run([article], rules).findings:
                if (only in (None, finding.rule)) and finding.level.rank <= least.rank:
                    table[finding.rule, finding.level] += 1
                    print(printed(finding, article, judged))
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
