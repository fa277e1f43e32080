"""`claimcheck rules list|test|schema`: shows and tests the rules."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from checker.cli.cores import cores
from checker.cli.exits import Exit, UsageError
from checker.cli.options import add_action
from checker.cli.subcommand import Subcommand

if TYPE_CHECKING:
    from checker.engine.rules.rule import Measure, Rule
    from checker.engine.selftest.suite import RuleResult


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    add_action(parser, COMMAND.name, _ACTIONS, "what to do with the rules")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="test: only the rules in these files and folders")


def run(arguments: argparse.Namespace) -> Exit:
    """Runs the action."""
    from checker.cli.outputs import refuse_files

    refuse_files(arguments)
    if arguments.paths and arguments.action != "test":
        raise UsageError(f"rules {arguments.action} takes no path", "name a folder of rules by --rules DIR")
    return _ACTIONS[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> Exit:
    """Prints a table: id, level, status, counts of the last measurement, title; objects in a JSON format."""
    from checker.cli.outputs import MACHINE
    from checker.cli.rule_set import chosen_rules
    from checker.cli.streams import write
    from checker.reporters.content.contract import dumps

    rules = chosen_rules(arguments)
    rows = [
        {
            "id": rule.id,
            "level": rule.level.value,
            "status": rule.status.value,
            "title": rule.title,
            "path": rule.path,
            "tags": list(rule.tags),
            "measured": [_counts(item) for item in rule.measured],
        }
        for rule in rules
    ]
    if arguments.format in MACHINE:
        write(
            [dumps(rows, indent=2) + "\n"] if arguments.format == "json" else (dumps(row) + "\n" for row in rows), True
        )
    else:
        write(_table([_HEADINGS, *map(_row, rules)]))
    return Exit.CLEAN


_HEADINGS = ("RULE", "LEVEL", "STATUS", "RIGHT", "WRONG", "CHANGES FOUND", "TITLE")
"""RIGHT and WRONG count findings on published texts; CHANGES FOUND counts values that were changed on purpose."""


def _counts(item: Measure) -> dict[str, str | int]:
    """The name of a set, and its counts."""
    return {key: value for key, value in asdict(item).items() if value is not None}


def _row(rule: Rule) -> tuple[str, ...]:
    told = [_sum(rule, key) for key in ("right", "wrong", "found", "of")]
    right, wrong, found, of = ("-" if count is None else str(count) for count in told)
    changes = found if found == "-" else f"{found} of {of}"
    return rule.id, rule.level.value, rule.status.value, right, wrong, changes, rule.title


def _sum(rule: Rule, key: str) -> int | None:
    """The count over all sets; None if no set has one."""
    told = [count for item in rule.measured if (count := getattr(item, key)) is not None]
    return sum(told) if told else None


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Rows of equal length, aligned in columns; the last column is not padded."""
    widths = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:-1]]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        yield "  ".join([*cells, row[-1]]) + "\n"


def _test(arguments: argparse.Namespace) -> Exit:
    """Runs the cases inside the rules. A failing case is a finding; clauses that no case needs are reported."""
    from checker.cli.outputs import MACHINE
    from checker.cli.rule_set import tested_rules
    from checker.cli.streams import tell, write
    from checker.engine.selftest.suite import test_in_parallel
    from checker.reporters.content.contract import dumps
    from checker.reporters.content.styled import with_number

    results = list(test_in_parallel(tested_rules(arguments), cores()))
    failed = sum(len(result.failed) for result in results)
    dead = sum(len(result.dead) for result in results)
    if arguments.format in MACHINE:
        told = {"version": 1, "failed": failed, "rules": [_told(result) for result in results]}
        write([dumps(told, indent=2 if arguments.format == "json" else None), "\n"], True)
    else:
        write(line for result in results for line in _lines(result))
    cases = with_number(sum(len(result.cases) for result in results), "test")
    unneeded = with_number(dead, "clause")
    tell(f"{with_number(len(results), 'rule')}, {cases}, {failed} failed, {unneeded} that no test needs")
    return Exit.FINDINGS if failed else Exit.CLEAN


def _lines(result: RuleResult) -> Iterator[str]:
    yield from (f"{case}\n" for case in result.failed)
    yield from (f"{result.rule.path}: no test needs the clause {clause}\n" for clause in result.dead)


def _told(result: RuleResult) -> dict[str, object]:
    """The result of a rule as a JSON object."""
    cases = [
        {
            "kind": case.kind.value,
            "number": case.number,
            "place": case.place,
            "outcome": case.outcome.value,
            "detail": case.detail,
        }
        for case in result.cases
    ]
    return {"id": result.rule.id, "path": result.rule.path, "tests": cases, "dead": list(result.dead)}


def _schema(arguments: argparse.Namespace) -> Exit:
    """Prints the JSON Schema of a rule file, for an editor's completion."""
    from checker.cli.streams import write
    from checker.engine.rules.rule_document import rule_schema
    from checker.reporters.content.contract import dumps

    write([dumps(rule_schema(), indent=2), "\n"], True)
    return Exit.CLEAN


_ACTIONS: dict[str, Callable[[argparse.Namespace], Exit]] = {"list": _list, "test": _test, "schema": _schema}


COMMAND = Subcommand(
    "rules",
    "list the rules, run the tests inside them, or print the schema of a rule file",
    "list|test|schema [PATH...]",
    arguments,
    run,
)
