"""Finds the word lists that stand in code instead of in a data file."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

MOST = 8
"""Words that a list in code may have."""
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[-'’. ])*")
_ALTERNATIVE = re.compile(r"[^\W\d_](?:[^\W_]|['’ -]|\\[.-]|\\s\+?)*")
_HOLE = "\0"  # what an f-string fills in
_SKIPPED = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|<?[=!]|[a-zA-Z-]*:))?")
_COLLECTION = (ast.List, ast.Tuple, ast.Set)


class Found(NamedTuple):
    """A word list: the constant or function that it stands in, its line, and how many words it has."""

    owner: str
    line: int
    words: int


def word_lists(source: str) -> Iterator[Found]:
    """The lists of more than `MOST` words of a module."""
    module = ast.parse(source)
    for statement in module.body:
        owner = _name(statement)
        skipped = _texts_of_no_list(statement)
        for node in ast.walk(statement):
            if (count := 0 if id(node) in skipped else _count(node)) > MOST:
                yield Found(owner, node.lineno, count)  # type: ignore[attr-defined]


def _name(statement: ast.stmt) -> str:
    target = statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "target", statement)
    return getattr(target, "id", getattr(target, "name", ""))


def _texts_of_no_list(statement: ast.stmt) -> set[int]:
    """Docstrings, and the parts of f-strings, which count with the whole."""
    skipped = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(value) for value in node.values}
    return skipped


def _count(node: ast.AST) -> int:
    """How many words a node lists: those of a collection, a call, a split text, or the largest group of a pattern."""
    if isinstance(node, _COLLECTION):
        return sum(map(_is_word, node.elts))
    if isinstance(node, ast.Dict):
        return sum(key is not None and _is_word(key) and _is_plain(node.values[at]) for at, key in enumerate(node.keys))
    if isinstance(node, ast.Call):
        return max(sum(map(_is_word, node.args)), _split(node.func))
    if isinstance(node, ast.JoinedStr):
        return _alternatives("".join(_text(value) for value in node.values))
    return _alternatives(_text(node)) if _text(node) != _HOLE else 0


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else _HOLE


def _is_word(node: ast.expr) -> bool:
    """Whether an entry is a word or phrase, or a row of plain values with one in it."""
    if isinstance(node, _COLLECTION):
        return _is_plain(node) and any(map(_is_word, node.elts))
    text = _text(node)
    return bool(_WORD.fullmatch(text)) and len(text.split()) <= 4


def _is_plain(node: ast.expr) -> bool:
    """Whether a value is written out, or a member of an enumeration."""
    if isinstance(node, _COLLECTION):
        return all(map(_is_plain, node.elts))
    if isinstance(node, ast.UnaryOp | ast.BinOp):
        return True
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Attribute) and node.attr.isupper())


def _split(function: ast.expr) -> int:
    """The words of `"...".split()`."""
    if isinstance(function, ast.Attribute) and function.attr == "split" and _text(function.value) != _HOLE:
        return len(_text(function.value).split())
    return 0


def _alternatives(pattern: str) -> int:
    """The most plain words that stand beside each other, with "|" between them, in one group of a pattern."""
    most, groups, alternatives = 0, [0], [""]
    at = 0
    while at < len(pattern):
        if skipped := _SKIPPED.match(pattern, at):
            alternatives[-1] += skipped[0] if skipped[0] != r"\b" else _HOLE
            at = skipped.end()
            continue
        if opened := _GROUP.match(pattern, at):
            alternatives[-1] += _HOLE
            groups.append(0)
            alternatives.append("")
            at = opened.end()
            continue
        if pattern[at] in "|)":
            groups[-1] += bool(_ALTERNATIVE.fullmatch(alternatives[-1]))
            alternatives[-1] = ""
            most = max(most, groups[-1])
        if pattern[at] == ")" and len(groups) > 1:
            groups.pop()
            alternatives.pop()
        elif pattern[at] != "|":
            alternatives[-1] += pattern[at]
        at += 1
    return max(most, groups[0] + bool(_ALTERNATIVE.fullmatch(alternatives[0])))
