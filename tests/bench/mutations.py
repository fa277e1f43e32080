"""How many changes of one value are found in sentences of real articles that hold, per class and per rule.

usage: mutations.py PATH... [--only CLASS] [--missed N] [--held] [--read RULE]

A class is a file of `changes/`: `RULE`, the rule that should see its changes; `SEEN`, a pattern that finds its
sentences as loosely as it can, so that a sentence which claimcheck doesn't understand counts too; and `changes(match)`,
which gives the changes of one value that a reader would see. `holds(match, article)`, where it is there, says whether
the article gives what a reader needs; a class with `WHOLE` needs the whole article. A change is found where the article
changed gives a finding, no note, that it did not give before, that quotes the changed place and that nobody judged
wrong. `--missed` prints the first N that are not found, `--held` the sentences themselves, to see what SEEN takes in,
`--read` what a rule says of changed sentences: all up to 40, else 40 of them, evenly spread.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from checker.engine.rules.rule import Rule
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.finding import Finding, Level

sys.path.insert(0, str(Path(__file__).parent))

from inside import articles
from judged import judgements, told

FOLDER = Path(__file__).parent / "changes"

AROUND = 600
"""Characters before and after the match that are checked with it: enough for its paragraph, and fast."""
READ = 40
"""Findings of a rule that `--read` prints at most."""


@dataclass(frozen=True)
class Outcome:
    """A change: the rule that should see it, the sentence changed, what was put there, and the findings that saw it."""

    rule: str
    sentence: str
    text: str
    findings: tuple[Finding, ...]

    def rules(self, judged: dict[str, bool]) -> set[str]:
        """The rules that found it, those left out that are judged wrong there."""
        return {finding.rule for finding in self.findings if judged.get(finding.id, True)}


def classes() -> list[ModuleType]:
    """The classes of changes, in order of name."""
    return [importlib.import_module(f"changes.{file.stem}") for file in sorted(FOLDER.glob("*.py"))]


def excerpt(article: Article, match: re.Match[str], whole: bool) -> tuple[Article, int]:
    """The paragraphs around the match as an article of their own, or all of it, and where they start."""
    start = 0 if whole else article.text.rfind("\n", 0, max(0, match.start() - AROUND)) + 1
    end = -1 if whole else article.text.find("\n", match.end() + AROUND)
    text = article.text[start : end if end >= 0 else None]
    return replace(article, text=text, skips=(), title=None), start


def changed(article: Article, start: int, end: int, text: str) -> Article:
    """The article with another text at that place."""
    return replace(article, text=article.text[:start] + text + article.text[end:])


def quotes(finding: Finding, start: int, end: int) -> bool:
    """Whether the finding quotes that place."""
    claims = (claim for side in finding.sides for claim in side.claims)
    return any(claim.mention.start < end and start < claim.mention.end for claim in claims)


def held_in(article: Article, kind: ModuleType) -> Iterator[re.Match[str]]:
    """The sentences of a class in an article."""
    for match in kind.SEEN.finditer(article.text):
        if not hasattr(kind, "holds") or kind.holds(match, article):
            yield match


def findings_in(article: Article, rules: Sequence[Rule]) -> list[Finding]:
    """What is said of one article, notes left out."""
    return [finding for finding in run([article], tuple(rules)).findings if finding.level is not Level.NOTE]


def outcomes(article: Article, kind: ModuleType, rules: Sequence[Rule]) -> Iterator[Outcome]:
    """What became of each change in an article."""
    for match in held_in(article, kind):
        part, at = excerpt(article, match, hasattr(kind, "WHOLE"))
        before = {finding.id for finding in findings_in(part, rules)}
        for start, end, text in kind.changes(match):
            other = changed(part, start - at, end - at, text)
            new = (finding for finding in findings_in(other, rules) if finding.id not in before)
            seen = tuple(finding for finding in new if quotes(finding, start - at, start - at + len(text)))
            shown = other.text[max(0, match.start() - at - 60) : match.end() - at + 60]
            yield Outcome(kind.RULE, " ".join(shown.split()), text, seen)


def by_rule(results: Iterable[Outcome], judged: dict[str, bool]) -> dict[str, tuple[int, int]]:
    """How many changes each rule found, of how many: those of its classes, and those of others that it found, too.

    One change of a sentence that several articles have counts once.
    """
    found, made = Counter[str](), Counter[str]()
    for result in {(result.rule, result.sentence): result for result in results}.values():
        rules = result.rules(judged)
        found.update(rules)
        made.update(rules | {result.rule})
    return {rule: (found[rule], made[rule]) for rule in sorted(made)}


def readable(results: Iterable[Outcome], rule: str, judged: dict[str, bool]) -> Iterator[str]:
    """What a rule says of changed sentences, to be read and judged."""
    found = {(each.id, result.sentence): each for result in results for each in result.findings if each.rule == rule}
    chosen = sorted(found, key=lambda key: key[0])
    for key in [chosen[index * len(chosen) // READ] for index in range(READ)] if len(chosen) > READ else chosen:
        finding = found[key]
        yield f"{finding.id} {told(finding, judged)}: {finding.level} {finding.message} | {finding.reason}"
        yield f"    {key[1]}"


def main(given: argparse.Namespace) -> None:
    """Prints a line a class and a line a rule, and what was asked for."""
    rules, judged = load_rules(), judgements()
    everything = [article for path in given.paths for article in articles(Path(path))]
    all_results: list[Outcome] = []
    for kind in classes():
        name = kind.__name__.partition(".")[2]
        if given.only not in (None, name):
            continue
        if given.held:
            for article in everything:
                for match in held_in(article, kind):
                    print(" ".join(article.text[max(0, match.start() - 60) : match.end() + 60].split()))
            continue
        results = [outcome for article in everything for outcome in outcomes(article, kind, rules)]
        missed = [result for result in results if not result.rules(judged)]
        print(f"{name:20} {len(results):5} changes, {len(results) - len(missed):5} found")
        for result in missed[: given.missed]:
            print(f"    {result.text!r} missed in: {result.sentence}")
        all_results += results
    for rule, (found, made) in by_rule(all_results, judged).items():
        print(f"  {rule:20} {found} of {made}")
    for line in readable(all_results, given.read, judged) if given.read else ():
        print(line)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--only")
    parser.add_argument("--missed", type=int, default=0)
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--read", metavar="RULE")
    main(parser.parse_args())
