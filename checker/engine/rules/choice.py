"""Chooses from the loaded rules by id, tag or level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.documents.faults import Fault, RuleFaults, suggestion
from checker.engine.rules.rule import Rule
from checker.model.finding import Level


def names(rule: Rule, level: Level | None = None) -> set[str]:
    """The names of a rule; `level` replaces the rule's own level."""
    return {rule.id, (level or rule.level).value, *rule.tags}


def chosen(rules: Sequence[Rule], select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules that `select` names (all if it is empty), without those that `ignore` names.

    Raises `RuleFaults` if a name fits no rule.
    """
    faults = list(unknown_names(rules, select, ignore))
    if faults:
        raise RuleFaults(faults)
    wanted = (rule for rule in rules if not select or names(rule) & set(select))
    return tuple(rule for rule in wanted if not names(rule) & set(ignore))


def unknown_names(rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> Iterator[Fault]:
    """The faults of names in `--select` or `--ignore` that fit no rule."""
    known = {name for rule in rules for name in names(rule)}
    for option, given in (("--select", select), ("--ignore", ignore)):
        for name in given:
            if name not in known:
                yield Fault(option, 0, 0, f"no rule has the id, tag or level '{name}'", suggestion(name, known))
