"""What a run prints on stderr: problems, notes and a summary."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from checker.cli.exits import Exit
from checker.cli.streams import tell, tell_wrapped
from checker.config.showing import fails
from checker.model.finding import Finding, Problem, Report, Verdict
from checker.reporters.content.acceptance_lines import acceptance_line
from checker.reporters.content.level_counts import by_level, not_shown
from checker.reporters.content.not_read import not_read
from checker.reporters.content.styled import with_number
from checker.text.enumeration import first_of, listed


def say(report: Report, checked: bool, debug: bool = False) -> None:
    """Prints problems with their hints, then notes, then the summary."""
    problems(report.problems, debug)
    for note in report.notes:
        tell(note)
    for line in summary(report, checked):
        tell_wrapped(line)


def problems(found: tuple[Problem, ...], debug: bool = False) -> None:
    """Prints each problem with its place and hint; with `debug`, first the traceback of a bug."""
    for problem in found:
        for line in problem.trace.splitlines() if debug else ():
            tell(line)
        tell(f"{problem.place}: {problem.message}", problem.hint)


def summary(report: Report, checked: bool) -> Iterator[str]:
    """What was read, what was not, what could not be compared, and last the number of findings."""
    yield _read(report)
    yield from not_read(report.skipped)
    if report.changed is not None:
        yield _kept(report, report.changed)
    silent = [extraction.article.id for extraction in report.extractions if not extraction.claims]
    if silent:
        yield f"nothing could be extracted from {first_of(silent)}"
    if checked:
        yield from _set_aside(report)
    if report.problems:
        yield f"{with_number(len(report.problems), 'problem')} with the input, named above"
    if checked:
        yield f"{with_number(report.facts, 'fact')} compared, {_findings(report)}"


def _read(report: Report) -> str:
    """ "40 articles in 2 files, 600 claims"."""
    articles = [extraction.article for extraction in report.extractions]
    files = len({article.file or article.id for article in articles})
    claims = sum(len(part.claims) for extraction in report.extractions for part in extraction.parts)
    where = f" in {with_number(files, 'file')}" if len(articles) > 1 else ""
    return f"{with_number(len(articles), 'article')}{where}, {with_number(claims, 'claim')}"


def _kept(report: Report, changed: Collection[str]) -> str:
    """How many articles are changed, and how many findings are left out since they have no side in one."""
    said = f"{len(changed):,} of {with_number(len(report.extractions), 'article')} changed"
    left_out = sum(not finding.accepted for finding in report.unchanged)
    return f"{said}; {with_number(left_out, 'finding')} in unchanged articles left out" if left_out else said


TOLD = 3
"""The most pairs of articles for which each reason for not comparing them is printed."""


def _set_aside(report: Report) -> Iterator[str]:
    """The pairs of articles that were not compared, with the reasons; if there are many, their number."""
    pairs = [item for item in report.meetings if not item.compared]
    if len(pairs) == report.set_aside <= TOLD:
        yield from (f"{pair.left} and {pair.right} were not compared: {pair.reason}" for pair in pairs)
    elif report.set_aside:
        number = with_number(report.set_aside, "pair")
        yield f"{number} of articles not compared: not on one story (--explain says why)"


def failing(report: Report, threshold: Callable[[Finding], str]) -> frozenset[str]:
    """The ids of the findings that make a check fail, by the `--fail-on` of each. An update is not a mistake."""
    weighed = (item for item in report.findings if item.verdict is not Verdict.UPDATE and not item.accepted)
    return frozenset(item.id for item in weighed if fails(item.level, threshold(item)))


def outcome(report: Report, failing: Collection[str] = ()) -> Exit:
    """The exit code. Unreadable input always counts, whatever was found in the rest."""
    if report.problems:
        return Exit.INPUT
    return Exit.FINDINGS if failing else Exit.CLEAN


def _findings(report: Report) -> str:
    """The open findings by level, how many are accepted, and how many are not shown."""
    opened = [finding for finding in report.findings if not finding.accepted]
    levels = ", ".join(by_level(opened))
    told = [with_number(len(opened), "finding") + (f" ({levels})" if levels else "")]
    told += acceptance_line(report.findings)
    if hidden := not_shown(report.hidden):
        counts, lowest = hidden
        told.append(f"{listed(counts)} not shown (--show {lowest.value})")
    return ", ".join(told)
