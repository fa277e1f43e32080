"""`claimcheck waive ID PATH... --reason TEXT`: accepts a finding."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.examination import against_option
from checker.cli.exits import Exit, UsageError, nearest_known
from checker.cli.options import iso_day
from checker.cli.subcommand import Subcommand

if TYPE_CHECKING:
    from checker.ledger.binding import Binding
    from checker.model.finding import Report


_SHORTEST = 4
"""The least number of characters of an id."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    parser.add_argument("id", nargs="?", metavar="ID", help="the id under the finding, or its first characters")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="the articles that were checked")
    against_option(parser)
    say = parser.add_argument
    say("--from", dest="report", metavar="FILE", help="look it up in a saved json or jsonl report; - for stdin")
    say("--reason", metavar="TEXT", help="why the finding is not a mistake")
    say("--until", type=iso_day("--until"), metavar="DATE", help="the last day on which the waiver holds")
    say("--by", metavar="NAME", help="who accepts it (default: the name of your account)")
    say(
        "--inline", action="store_true", help="write the waiver as a comment into the Markdown article that it is about"
    )


def run(arguments: argparse.Namespace) -> Exit:
    """Looks up the finding, stores the waiver and prints where."""
    from checker.cli.ledgers import one_folder, who
    from checker.cli.outputs import refuse_files
    from checker.cli.streams import write
    from checker.ledger.accept import waive
    from checker.ledger.folders import root_of

    refuse_files(arguments)
    _refuse(arguments)
    by = who(arguments)
    if arguments.until and arguments.until < by.day:
        raise UsageError(f"--until {arguments.until}: that day has passed", f"today is {by.day}")
    if arguments.inline:
        return _inline(arguments)
    paths, findings = _saved(arguments) if arguments.report else (arguments.paths, None)
    folder, fresh = one_folder(paths)
    root = root_of(folder)
    bindings = _checked(arguments, root) if findings is None else _from_report(arguments.report, findings, root)
    bound = finding_of_id(arguments.id, bindings)
    waiver = waive(folder, bound, " ".join(arguments.reason.split()), by, arguments.until)
    until = f" until {waiver.until}" if waiver.until else ""
    made = f"made {folder}\n" if fresh else ""
    write([f"{made}waived {bound.id} [{bound.rule}] {bound.named}{until}, in {waiver.place}\n"])
    return Exit.CLEAN


def _inline(arguments: argparse.Namespace) -> Exit:
    """Writes the waiver into the article, and prints where."""
    from checker.cli.streams import write
    from checker.ledger.binding import articles_of, bind
    from checker.ledger.folders import root_of
    from checker.ledger.inline_text import write_inline

    report = _report(arguments)
    findings = (*report.findings, *report.hidden)
    articles, root = articles_of(report), root_of(Path(".claimcheck"))
    bound = finding_of_id(arguments.id, (bind(finding, articles, root) for finding in findings))
    finding = next(item for item in findings if item.id == bound.id)
    place = write_inline(report, finding, " ".join(arguments.reason.split()), arguments.until, arguments.by or "")
    until = f" until {arguments.until}" if arguments.until else ""
    write([f"waived {bound.id} [{bound.rule}] {bound.named}{until}, in {place}\n"])
    return Exit.CLEAN


def finding_of_id(wanted: str, bindings: Iterable[Binding]) -> Binding:
    """The finding with this id, or whose id begins so. Raises UsageError if there is none, or more than one."""
    known = {bound.id: bound for bound in bindings}
    wanted = wanted.lower()
    if wanted in known:
        return known[wanted]
    meant = [bound for name, bound in known.items() if name.startswith(wanted) and len(wanted) >= _SHORTEST]
    if len(meant) > 1:
        ids = "; ".join(f"{bound.id} [{bound.rule}] {bound.named}" for bound in meant)
        raise UsageError(f"{len(meant)} findings begin with {wanted}: {ids}", "write one of these ids in full")
    if not meant:
        raise _not_found(wanted, list(known))
    return meant[0]


def _not_found(wanted: str, known: Sequence[str]) -> UsageError:
    there = f"there are {len(known) or 'no'} findings" if len(known) != 1 else "there is one finding"
    if len(wanted) < _SHORTEST or not set(wanted) <= set("0123456789abcdef"):
        return UsageError(f"{wanted} is not the id of a finding", "each finding shows its id, such as afaf35be206e")
    near = nearest_known(wanted, known, 0.75)
    changed = "check again with the same paths and options; an id changes when a value or quote does"
    hint = f"did you mean {near}?" if near else changed
    return UsageError(f"no finding has the id {wanted}; {there}", hint)


def _refuse(arguments: argparse.Namespace) -> None:
    """Raises UsageError for an incomplete call, before any slow work."""
    from checker.ledger.binding import is_reason

    if not arguments.id:
        raise UsageError("no finding is named", 'write claimcheck waive ID PATH... --reason "why it is not a mistake"')
    if Path(arguments.id).exists():
        raise UsageError(f"{arguments.id} is a path, not the id of a finding", "the id comes first: waive ID PATH...")
    if arguments.reason is None or not is_reason(arguments.reason):
        raise UsageError("a finding is not waived without a reason", '--reason "why it is not a mistake"')
    if arguments.report and arguments.inline:
        raise UsageError("--inline: a report does not hold the articles", "name the articles instead of --from")
    if arguments.report and arguments.paths:
        raise UsageError("--from: the report names the articles already", "leave out the paths, or --from")
    if not arguments.report and not arguments.paths:
        raise UsageError(
            "no article or report is named",
            "name the articles that were checked, or a report: --from findings.json",
        )


def _checked(arguments: argparse.Namespace, root: str) -> list[Binding]:
    """The findings of a check of these articles, hidden ones included."""
    from checker.ledger.binding import articles_of, bind

    report = _report(arguments)
    articles = articles_of(report)
    return [bind(finding, articles, root) for finding in (*report.findings, *report.hidden)]


def _report(arguments: argparse.Namespace) -> Report:
    """A check of these articles; what could not be read is printed."""
    from checker.cli.examination import examined
    from checker.cli.summary import problems

    report, _ = examined(arguments)
    problems(report.problems, arguments.debug)
    return report


def _saved(arguments: argparse.Namespace) -> tuple[list[str], list[object]]:
    """The articles and the findings of a saved report."""
    from checker.ledger.binding_json import FormError, article_paths, reported_findings

    name = arguments.report
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        findings = reported_findings(text)
        return article_paths(findings), findings
    except OSError as error:
        raise UsageError(f"--from {name}: cannot be read: {error.strerror}", "check the path") from None
    except (FormError, UnicodeDecodeError):
        raise UsageError(f"--from {name}: this is not a report", "write one: --format json > findings.json") from None


def _from_report(name: str, findings: Sequence[object], root: str) -> list[Binding]:
    from checker.ledger.binding_json import FormError, from_reported

    try:
        return [from_reported(finding, root) for finding in findings]
    except FormError as error:
        raise UsageError(f"--from {name}: {error}", "check again and save a new report") from None


COMMAND = Subcommand(
    "waive",
    "accept a finding, with a reason",
    "ID PATH...|--from FILE --reason TEXT [--until DATE] [--by NAME] [--inline]",
    arguments,
    run,
)
