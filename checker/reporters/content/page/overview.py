"""The top and the end of the page: what was read and found, what could not be read, and what was set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model.finding import Finding, Level, Meeting, RuleAbout
from checker.reporters.content.level_counts import not_shown
from checker.reporters.content.not_read import not_read
from checker.reporters.content.page.dates import iso, published_words
from checker.reporters.content.page.disputes import Source
from checker.reporters.content.page.explained import LeftOut, Near, left_out, nearest
from checker.reporters.content.page.naming import base, title_of
from checker.reporters.content.page.stories import counts
from checker.reporters.content.printable import literal, printable
from checker.reporters.content.styled import with_number


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that could not be read."""

    place: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article that was read."""

    id: str
    title: str
    published: str
    day: str
    claims: int
    findings: int
    left_out: tuple[LeftOut, ...]
    """With `--explain` only."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Two articles, whether they were compared, and why."""

    left: str
    right: str
    compared: bool
    reason: str


@dataclass(frozen=True, slots=True)
class RuleCount:
    """A rule with its number of findings."""

    id: str
    title: str
    why: str
    links: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The run in numbers and words."""

    title: str
    headline: str
    """ "2 findings: 1 error, 1 warning"."""
    run: str
    """ "5 articles, 71 claims, 22 facts compared by 75 rules"."""
    hidden: str
    """What the level shown leaves out; empty if nothing."""
    failing: str
    levels: tuple[tuple[str, int], ...]
    rules: tuple[RuleCount, ...]
    open: int
    accepted: int
    problems: tuple[Trouble, ...]
    notes: tuple[str, ...]
    apart: tuple[Apart, ...]
    nearest: tuple[Near, ...]
    """With `--explain` only."""
    articles: tuple[ReadArticle, ...]
    not_read: str
    """How many files and folders were not read, and why; empty if none was passed over."""
    skipped: tuple[tuple[str, str], ...]
    """Each of them with the reason."""


def overview(source: Source) -> Overview:
    """The overview of a report."""
    report = source.report
    articles = with_number(len(report.extractions), "article")
    claims = with_number(sum(len(part.claims) for item in report.extractions for part in item.parts), "claim")
    facts, rules = with_number(report.facts, "fact"), with_number(report.rules, "rule")
    accepted = sum(finding.accepted for finding in report.findings)
    levels = Counter(finding.level for finding in report.findings)
    failing = len(source.surface.failing)
    return Overview(
        title=f"claimcheck: {with_number(len(report.findings), 'finding')} in {articles}",
        headline=_headline(report.findings),
        run=f"{articles} read, {claims}, {facts} compared by {rules}",
        hidden=_hidden(report.hidden),
        failing=f"{with_number(failing, 'finding')} {'fails' if failing == 1 else 'fail'} the run" if failing else "",
        levels=tuple((level.value, levels[level]) for level in Level if levels[level]),
        rules=tuple(_rules(source)),
        open=len(report.findings) - accepted,
        accepted=accepted,
        problems=tuple(
            Trouble(literal(item.place), printable(item.message), printable(item.hint)) for item in report.problems
        ),
        notes=tuple(map(printable, report.notes)),
        apart=tuple(map(_apart, report.meetings)),
        nearest=tuple(nearest(source)) if source.surface.explain else (),
        articles=tuple(_articles(source)),
        not_read=" ".join(not_read(report.skipped)),
        skipped=tuple((literal(item.path), printable(item.told)) for item in report.skipped),
    )


def _headline(findings: Sequence[Finding]) -> str:
    opened = [finding for finding in findings if not finding.accepted]
    said = with_number(len(opened), "open finding") if opened else "No open findings"
    told = counts(findings)
    return f"{said}: {told}" if told else said


def _hidden(hidden: Sequence[Finding]) -> str:
    if left := not_shown(hidden):
        told, lowest = left
        return f"{', '.join(told)} not shown; --show {lowest.value} shows them"
    return ""


def _rules(source: Source) -> Iterator[RuleCount]:
    found = Counter(finding.rule for finding in source.report.findings)
    for name in sorted(found):
        about = source.rules.get(name) or RuleAbout(name, "", Level.NOTE, "")
        yield RuleCount(name, about.title, printable(about.why), about.links, found[name])


def _apart(item: Meeting) -> Apart:
    return Apart(literal(item.left), literal(item.right), item.compared, printable(item.reason))


def _articles(source: Source) -> Iterator[ReadArticle]:
    found = Counter(
        name
        for finding in source.report.findings
        for name in {base(claim.article) for side in finding.sides for claim in side.claims}
    )
    for item in source.report.extractions:
        article = item.article
        claims = sum(len(part.claims) for part in item.parts)
        yield ReadArticle(
            literal(article.id),
            title_of(article),
            published_words(article.published),
            iso(article.published),
            claims,
            found[article.id],
            tuple(left_out(item, source.places)) if source.surface.explain else (),
        )
