"""How many changes of one value are found in sentences of real articles that hold, per class.

usage: mutations.py PATH... [--only CLASS] [--missed N] [--held]

A class is a file of `changes/`: `SEEN`, a pattern that finds its sentences as loosely as it can, so that a sentence
which claimcheck doesn't understand counts too, and `changes(match)`, which gives the changes of one value that a reader
would see. A class whose second value is the publication day has `holds(match, article)` as well, which says whether the
article gives it. A change is found where the article changed gives a finding that it did not give before and that
quotes the changed place. `--missed` prints the first N that are not found, `--held` the sentences themselves, to see
what SEEN takes in.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from checker.engine.rule import Rule
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.finding import Finding

sys.path.insert(0, str(Path(__file__).parent))

from inside import articles

FOLDER = Path(__file__).parent / "changes"

AROUND = 600
"""Characters before and after the match that are checked with it: enough for its paragraph, and fast."""


def excerpt(article: Article, match: re.Match[str]) -> tuple[Article, int]:
    """The paragraphs around the match as an article of their own, and where they start."""
    start = article.text.rfind("\n", 0, max(0, match.start() - AROUND)) + 1
    end = article.text.find("\n", match.end() + AROUND)
    text = article.text[start : end if end >= 0 else None]
    return replace(article, text=text, skips=(), title=None), start


def changed(article: Article, start: int, end: int, text: str) -> Article:
    """The article with another text at that place."""
    return replace(article, text=article.text[:start] + text + article.text[end:])


def finds(findings: tuple[Finding, ...], start: int, end: int) -> Finding | None:
    """The finding that quotes that place."""
    for finding in findings:
        for side in finding.sides:
            if any(claim.mention.start < end and start < claim.mention.end for claim in side.claims):
                return finding
    return None


def held_in(article: Article, kind: ModuleType) -> Iterator[re.Match[str]]:
    """The sentences of a class in an article."""
    for match in kind.SEEN.finditer(article.text):
        if not hasattr(kind, "holds") or kind.holds(match, article):
            yield match


def outcomes(article: Article, kind: ModuleType, rules: tuple[Rule, ...]) -> Iterator[tuple[str, str, Finding | None]]:
    """For each change in an article: the sentence changed, what was put there, and the finding that saw it."""
    for match in held_in(article, kind):
        part, at = excerpt(article, match)
        before = {finding.id for finding in run([part], rules).findings}
        for start, end, text in kind.changes(match):
            other = changed(part, start - at, end - at, text)
            new = tuple(finding for finding in run([other], rules).findings if finding.id not in before)
            shown = other.text[max(0, match.start() - at - 60) : match.end() - at + 60]
            yield " ".join(shown.split()), text, finds(new, start - at, start - at + len(text))


def main(paths: list[str], only: str | None, missed: int, held: bool) -> None:
    """Prints a line a class, and what was asked for."""
    rules = load_rules()
    everything = [article for path in paths for article in articles(Path(path))]
    for file in sorted(FOLDER.glob("*.py")):
        if only not in (None, file.stem):
            continue
        kind = importlib.import_module(f"changes.{file.stem}")
        if held:
            for article in everything:
                for match in held_in(article, kind):
                    print(" ".join(article.text[max(0, match.start() - 60) : match.end() + 60].split()))
            continue
        results = [outcome for article in everything for outcome in outcomes(article, kind, rules)]
        found = [finding for _, _, finding in results if finding]
        share = len(found) / len(results) if results else 0.0
        rules_named = ", ".join(sorted({finding.rule for finding in found}))
        print(f"{file.stem:20} {len(results):5} changes, {len(found):5} found: {share:.2f}  by {rules_named or '-'}")
        for sentence, text, _ in [result for result in results if result[2] is None][:missed]:
            print(f"    {text!r} missed in: {sentence}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--only")
    parser.add_argument("--missed", type=int, default=0)
    parser.add_argument("--held", action="store_true")
    given = parser.parse_args()
    main(given.paths, given.only, given.missed, given.held)
