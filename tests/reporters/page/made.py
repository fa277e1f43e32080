"""Reports of any size, built by hand: stories of articles that disagree over how many wagons a train has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim, Frame
from checker.model.finding import (
    BaselineState,
    Extraction,
    Finding,
    Judgement,
    Level,
    Report,
    RuleAbout,
    Side,
    Suppression,
    Verdict,
)
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Quantity
from checker.reporters import Surface, reporter

RULE = RuleAbout(
    "wagons",
    "Wagons of a train",
    Level.ERROR,
    "A train has one number of wagons.",
    "Ask the railway.",
    ("https://x.test/",),
)
UNKNOWN = Published()
MARCH = dt.date(2024, 3, 1)


def on(day: int, source: PublishedFrom = PublishedFrom.METADATA) -> Published:
    """Published on a day of March 2024."""
    return Published(MARCH.replace(day=day), MARCH.replace(day=day), source)


@dataclass(frozen=True, slots=True)
class Told:
    """An article, and the number of wagons that it gives."""

    id: str
    wagons: int
    published: Published = UNKNOWN
    title: str | None = None
    outlet: str | None = None
    above: str = "The Norvik line opened in spring."
    below: str = "The mayor waved."
    where: str = "at Tessera"
    source: str | None = None

    @property
    def article(self) -> Article:
        """The article: a paragraph about the line, and one about something else."""
        text = f"{self.above} The train {self.where} has {self.wagons} wagons. {self.below}\n\nIt rained."
        return Article(self.id, text, self.published, self.title, self.outlet)

    @property
    def claim(self) -> Claim:
        """The claim on the wagons."""
        text, words = self.article.text, f"{self.wagons} wagons"
        start, first = text.index(words), text.index("The train")
        quantity = Quantity(float(self.wagons), float(self.wagons), float(self.wagons), "wagon")
        frame = Frame(marks=("wagon",), attribution=self.source)
        return Claim(
            self.id,
            Mention(start, start + len(words), words, Kind.COUNT, quantity),
            Sentence(first, text.index(".", start) + 1, 1),
            frame,
            frozenset({"train", "wagon", "tessera"}),
            frozenset({"tessera"}),
        )


def finding(
    told: Sequence[Told], name: str = "0123456789ab", level: Level = Level.ERROR, fits: Sequence[Told] = ()
) -> Finding:
    """The finding on all numbers that these articles give."""
    values = list(dict.fromkeys(one.wagons for one in told))
    sides = tuple(Side(f"{value} wagons", tuple(one.claim for one in told if one.wagons == value)) for value in values)
    return Finding(
        name, RULE.id, level, Verdict.CONFLICT, "wagons", f"Wagons at Tessera: {' or '.join(map(str, values))}?",
        "they cannot both hold", "Ask the railway.", sides, tuple(one.claim for one in fits), confidence=0.97,
    )  # fmt: skip


def report(findings: Sequence[Finding], told: Sequence[Told]) -> Report:
    """A report of these findings on these articles."""
    judgements = tuple(
        Judgement(RULE.id, left, right, Verdict.CONFLICT, "they differ")
        for one in findings
        for left in one.sides[0].claims
        for side in one.sides[1:]
        for right in side.claims
    )
    extractions = tuple(Extraction(one.article, (one.claim,)) for one in sorted(told, key=lambda one: one.id))
    return Report(extractions, tuple(findings), judgements, facts=len(findings), rules=1, ran=(RULE,))


def many(stories: int, each: int = 4) -> Report:
    """One finding for each story: every tenth is waived, every third a warning, every fifth a note."""
    findings, told = [], []
    for number in range(stories):
        group = [
            Told(
                f"desk/{number:04}/{part}.txt", 10 + number % 7 + (part == each - 1), on(1 + (number + part) % 30),
                f"Train {number} comes to town", f"Paper {part}", where=f"at Halt {number}",
                above=f"The Norvik line {number} opened in spring. Nobody had asked for it, and few took it at first.",
            )
            for part in range(each)
        ]  # fmt: skip
        level = Level.NOTE if number % 5 == 4 else Level.WARNING if number % 3 == 2 else Level.ERROR
        found = finding(group, f"{number:012x}", level)
        findings.append(waived(found) if number % 10 == 9 else found)
        told += group
    return report(findings, told)


def waived(one: Finding, reason: str = "both trains run") -> Finding:
    """The finding, accepted by a waiver."""
    return replace(one, suppressions=(Suppression(reason, "Ada", "2024-03-05", place="waivers.yaml:3:1"),))


def known(one: Finding) -> Finding:
    """The finding, which is in the baseline."""
    return replace(one, baseline_state=BaselineState.UNCHANGED)


def written(of: Report, surface: Surface = Surface(version="1.2.3")) -> str:  # noqa: B008 - a frozen record
    """The page."""
    return "".join(reporter("html").findings(of, surface))
