"""`claimcheck rules list|test|schema`: shows and tests the rules."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from checker.cli.failure import Exit, UsageError, one_of

NAME = "rules"
SUMMARY = "list the rules, run the tests inside them, or print the schema of a rule file"
USAGE = "list|test|schema"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes besides the options of all commands."""
    parser.add_argument("action", type=_action, metavar="list|test|schema", help="what to do with the rules")


def run(arguments: argparse.Namespace) -> Exit:
    """Does what `action` names."""
    from checker.cli.outputs import refuse_files

    refuse_files(arguments)
    return _ACTIONS[arguments.action](arguments)


def _action(word: str) -> str:
    if word not in _ACTIONS:
        raise UsageError(f"rules has no {word!r}", one_of(word, _ACTIONS))
    return word


def _list(arguments: argparse.Namespace) -> Exit:
    """A line a rule: id, level, status, title; in a JSON format an object."""
    from checker.cli.outputs import MACHINE
    from checker.cli.rule_set import chosen_rules
    from checker.cli.streams import write
    from checker.reporters.content.contract import dumps

    rules = chosen_rules(arguments)
    rows = [
        {"id": rule.id, "level": rule.level.value, "status": rule.status.value, "title": rule.title, "path": rule.path}
        for rule in rules
    ]
    if arguments.format in MACHINE:
        write(
            [dumps(rows, indent=2) + "\n"] if arguments.format == "json" else (dumps(row) + "\n" for row in rows), True
        )
    else:
        width = max((len(rule.id) for rule in rules), default=0)
        write(f"{row['id']:{width}}  {row['level']:7}  {row['status']:12}  {row['title']}\n" for row in rows)
    return Exit.CLEAN


def _test(arguments: argparse.Namespace) -> Exit:
    """Runs the cases inside the rules; a failing case is a finding; clauses that no case needs are told."""
    from checker.cli.rule_set import chosen_rules
    from checker.cli.streams import tell, write
    from checker.engine.selftest import dead_clauses, test_rules
    from checker.reporters.content.pieces import counted

    rules = chosen_rules(arguments)
    results = test_rules(rules)
    failed = [str(result) for result in results if not result.passed]
    dead = [f"{rule.path}: no test needs the clause {clause}" for rule in rules for clause in dead_clauses(rule)]
    write(f"{line}\n" for line in (*failed, *dead))
    tested = f"{counted(len(rules), 'rule')}, {counted(len(results), 'test')}"
    tell(f"{tested}, {len(failed)} failed, {counted(len(dead), 'clause')} that no test needs")
    return Exit.FINDINGS if failed else Exit.CLEAN


def _schema(arguments: argparse.Namespace) -> Exit:
    """The JSON Schema of a rule file, for an editor's completion."""
    from checker.cli.streams import write
    from checker.engine.schema import rule_schema
    from checker.reporters.content.contract import dumps

    write([dumps(rule_schema(), indent=2), "\n"], True)
    return Exit.CLEAN


_ACTIONS: dict[str, Callable[[argparse.Namespace], Exit]] = {"list": _list, "test": _test, "schema": _schema}
