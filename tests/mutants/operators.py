"""The slips that are made: what may stand in the place of an operator, a number, an operand, a result or an element."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    # the same comparison with the boundary on the other side, and its opposite
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
OPPOSITES = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True)
class Edit:
    """A field of a node, or one place of a list in it, and what takes its place; None drops that place."""

    node: ast.AST
    field: str
    place: int | None
    new: object

    def make(self) -> Edit:
        """Changes the tree, and gives the edit that changes it back."""
        old = getattr(self.node, self.field)
        new: object = self.new
        if self.place is not None:
            new = [*old[: self.place], *([self.new] if self.new else []), *old[self.place + 1 :]]
        setattr(self.node, self.field, new)
        return Edit(self.node, self.field, None, old)


def edits(node: ast.AST, in_table: bool) -> Iterator[list[Edit]]:
    """The changes that one node allows, each as the edits that make it."""
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            for other in COMPARISONS[type(operator)]:
                yield [Edit(node, "ops", place, other())]
    elif isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC:
        yield [Edit(node, "op", None, ARITHMETIC[type(node.op)]())]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OPPOSITES:
        yield [Edit(node, "func", None, ast.Name(OPPOSITES[node.func.id], ast.Load()))]
    elif isinstance(node, ast.Return) and not isinstance(node.value, ast.Constant | None):
        yield [Edit(node, "value", None, ast.Constant(None))]
    if in_table:
        yield from ([Edit(node, field, place, None) for field in fields] for fields, place in _elements(node))
    for field, value in ast.iter_fields(node):
        for place, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            for new in _instead(child):
                yield [Edit(node, field, place, new)]


def _elements(node: ast.AST) -> Iterator[tuple[tuple[str, ...], int]]:
    """The elements of a table, by the fields that hold them and their place."""
    if isinstance(node, ast.Dict):
        yield from ((("keys", "values"), place) for place in range(len(node.keys)))
    elif isinstance(node, ast.Set | ast.List | ast.Tuple) and len(node.elts) > 1:
        yield from ((("elts",), place) for place in range(len(node.elts)))


def _instead(child: object) -> Iterator[ast.AST]:
    """What may stand in the place of an expression."""
    if isinstance(child, ast.BoolOp):
        for place in range(len(child.values)):
            rest = child.values[:place] + child.values[place + 1 :]
            yield rest[0] if len(rest) == 1 else ast.BoolOp(child.op, rest)
    elif isinstance(child, ast.UnaryOp) and isinstance(child.op, ast.Not):
        yield child.operand
    elif isinstance(child, ast.Constant):
        value = child.value
        if isinstance(value, bool):
            yield ast.Constant(not value)
        elif isinstance(value, int):
            yield from (ast.Constant(value + 1), ast.Constant(value - 1))
        elif isinstance(value, float):
            yield from map(ast.Constant, nudged(value))


def nudged(value: float) -> tuple[float, float]:
    """A number a little below and a little above: 1 for an integer, else a tenth."""
    if isinstance(value, int):
        return value - 1, value + 1
    step = abs(value) / 10 or 0.1
    return float(f"{value - step:.6g}"), float(f"{value + step:.6g}")
