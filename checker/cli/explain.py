"""`claimcheck explain RULE`: says what a rule looks for and why."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.cli.exits import Exit, UsageError, one_of
from checker.cli.subcommand import Subcommand

if TYPE_CHECKING:
    from checker.engine.rules.rule import Case, Rule


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    parser.add_argument("rule", metavar="RULE", help="the id of a rule, as shown in [ ] in a finding")


def run(arguments: argparse.Namespace) -> Exit:
    """Prints the rule in words, with its first example of each kind."""
    from checker.cli.outputs import refuse_files
    from checker.cli.rule_set import chosen_rules
    from checker.cli.streams import write

    refuse_files(arguments)
    rules = {rule.id: rule for rule in chosen_rules(arguments)}
    if arguments.rule not in rules:
        raise UsageError(f"there is no rule {arguments.rule!r}", one_of(arguments.rule, rules))
    write(_lines(rules[arguments.rule]))
    return Exit.CLEAN


def _lines(rule: Rule) -> Iterator[str]:
    yield f"{rule.title} [{rule.id}], {rule.level.value}, {rule.status.value}\n"
    yield f"\n{_folded(rule.why)}\n"
    if rule.advice:
        yield f"\nWhat to do: {_folded(rule.advice)}\n"
    yield from _measured(rule)
    for excuse in rule.unless:
        yield f"\nNot reported ({excuse.when}): {_folded(excuse.because)}\n"
    firsts = [
        case for index, case in enumerate(rule.cases) if case.kind not in {one.kind for one in rule.cases[:index]}
    ]
    for case in firsts:
        yield f"\nExample, {case.kind.value}{f' ({_folded(case.because)})' if case.because else ''}:\n"
        yield from _example(case)
    yield from (f"\nSee {link}\n" for link in rule.links)
    yield f"\nThe rule is in {rule.path}\n"


def _measured(rule: Rule) -> Iterator[str]:
    """The counts for each set of articles, or a note that the rule has not been measured."""
    if not rule.measured:
        yield "\nNot measured yet\n"
    for item in rule.measured:
        texts = "" if item.texts is None else f" ({item.texts} texts)"
        told = f"{item.right} right, {item.wrong} wrong" if item.of is None else f"{item.found} of {item.of} found"
        yield f"\nMeasured on {item.set}{texts}: {told}\n"


def _example(case: Case) -> Iterator[str]:
    for article in case.articles:
        text = article.text
        for start, end in sorted(article.marked, reverse=True):
            text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
        yield f"  - {_folded(text)}{f' (published {article.published})' if article.published else ''}\n"


def _folded(text: str) -> str:
    return " ".join(text.split())


COMMAND = Subcommand(
    "explain", "explain what a rule looks for, why, and what to do about a finding", "RULE", arguments, run
)
