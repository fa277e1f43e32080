"""Makes mutants of a module: each differs from it in one place, as a slip of the author would."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise, zip_longest

from operators import Edit, edits, nudged

SHOWN = 90
"""Characters of source that a mutant is shown with, at most: the widest expression around it that fits."""


@dataclass(frozen=True)
class Mutant:
    """One change of one file: where it stands, and the source before and after."""

    file: str
    at: int
    """Which of the changes that the file allows."""
    line: int
    before: str
    after: str
    function: str = ""
    """The outermost function around the change, with its classes; empty for what runs when the module is imported."""
    lines: frozenset[int] = frozenset()
    """The lines of that function that a test must run to notice."""
    reads: str = ""
    """Else a name that stands where the changed value is read; empty where it may be read anywhere."""


Around = tuple[ast.AST, ...]
"""A node with those that it stands in, outermost first."""


def _nodes(around: Around) -> Iterator[Around]:
    """Every node whose change could show: no annotations, no messages of exceptions, no assertions."""
    yield around
    node = around[-1]
    if isinstance(node, ast.Assert | ast.Raise | ast.JoinedStr):
        return
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _nodes((*around, child))


def _changes(tree: ast.Module) -> Iterator[tuple[Around, list[Edit]]]:
    """All changes that a module allows, always in the same order."""
    for around in list(_nodes((tree,))):
        for change in edits(around[-1], not _function(around)):
            yield around, change


def _function(around: Around) -> str:
    """The outermost function whose body holds the node: its name with its classes'."""
    names = []
    for outer, inner in pairwise(around):
        if isinstance(outer, ast.ClassDef):
            names.append(outer.name)
        elif isinstance(outer, ast.FunctionDef):
            return ".".join([*names, outer.name]) if inner in outer.body else ""
    return ""


def _lines(around: Around) -> frozenset[int]:
    """The lines of the innermost statement around a node, without the statements inside that."""
    statement = next(node for node in reversed(around) if isinstance(node, ast.stmt))
    inside = [child.lineno for child in ast.walk(statement) if isinstance(child, ast.stmt) and child is not statement]
    last = min(inside) - 1 if inside else statement.end_lineno or statement.lineno
    return frozenset(range(statement.lineno, max(last, statement.lineno) + 1))


def _shown(around: Around) -> ast.AST:
    """What a change is shown in: the widest part of its statement that is short enough, or else its first line."""
    shown = around[-1]
    for node in reversed(around[:-1]):
        simple = isinstance(node, ast.expr | ast.Return | ast.Assign | ast.AnnAssign | ast.comprehension | ast.keyword)
        if not isinstance(shown, ast.expr | ast.comprehension | ast.keyword) or not simple or _wide(node):
            break
        shown = node
    return shown


def _wide(node: ast.AST) -> bool:
    return len(ast.unparse(node)) > SHOWN


def _name(around: Around) -> str:
    """The name that a statement of the module gives to its value."""
    for node in around:
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.FunctionDef | ast.ClassDef):
            target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", node)
            return getattr(target, "id", getattr(target, "name", ""))
    return ""


def _both(around: Around, change: list[Edit]) -> tuple[str, str]:
    """The source of a place before and after a change."""
    if change[-1].place is not None and change[-1].new is None:
        element = getattr(change[-1].node, change[-1].field)[change[-1].place]
        key = getattr(change[0].node, change[0].field)[change[0].place]
        shown = (
            ast.unparse(element) if element is key else f"{ast.unparse(key) if key else '**'}: {ast.unparse(element)}"
        )
        return f"{_name(around)} has {shown}"[: 2 * SHOWN], "dropped"
    shown = _shown(around)
    before = ast.unparse(shown).partition("\n")[0]
    undo = [edit.make() for edit in change]
    after = ast.unparse(shown).partition("\n")[0]
    for edit in reversed(undo):
        edit.make()
    if len(before) <= 2 * SHOWN or before == after:
        return before, after
    common = next(place for place, (a, b) in enumerate(zip_longest(before, after)) if a != b)
    start = max(common - SHOWN, 0)
    return before[start : start + 2 * SHOWN], after[start : start + 2 * SHOWN]


def mutants(file: str, source: str) -> list[Mutant]:
    """All mutants of a module, in the order of its lines; of a JSON table of numbers, each number nudged both ways."""
    if file.endswith(".json"):
        return _of_numbers(file, source)
    found = []
    for at, (around, change) in enumerate(_changes(ast.parse(source))):
        before, after = _both(around, change)
        if before != after:
            function = _function(around)
            line = next(node.lineno for node in reversed(around) if isinstance(node, ast.expr | ast.stmt))
            lines = _lines(around) if function else frozenset[int]()
            found.append(Mutant(file, at, line, before, after, function, lines, "" if function else _name(around)))
    return sorted(found, key=lambda one: one.line)


def changed(mutant: Mutant, source: str) -> ast.Module:
    """The syntax tree of the module with the change; lines stay what they are."""
    tree = ast.parse(source)
    _, change = next(islice(_changes(tree), mutant.at, None))
    for edit in change:
        edit.make()
    return ast.fix_missing_locations(tree)


def written(mutant: Mutant, source: str) -> str:
    """The text of the file with the change."""
    if not mutant.file.endswith(".json"):
        return ast.unparse(changed(mutant, source))
    held = json.loads(source)
    held[mutant.reads.rpartition(".")[2]]["value"] = json.loads(mutant.after.rpartition(" ")[2])
    return json.dumps(held)


def _of_numbers(file: str, source: str) -> list[Mutant]:
    lines = source.splitlines()
    named = [(name, entry["value"]) for name, entry in json.loads(source).items()]
    changes = [(name, value, other) for name, value in named for other in nudged(value)]
    return [
        Mutant(file, at, _line(lines, name), f"{name} {value}", f"{name} {other}", reads=f"LIMITS.{name}")
        for at, (name, value, other) in enumerate(changes)
    ]


def _line(lines: list[str], name: str) -> int:
    return next(number for number, line in enumerate(lines, 1) if f'"{name}"' in line)
