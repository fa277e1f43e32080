"""Composes the grammar: pieces into forms, and all forms into one pattern.

The same source is compiled three times: all forms joined without groups for the one RE2 pass over the text, as an RE2
set that shows which forms fit a span, and each form by itself, on first use, with named groups to read the words of a
span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import re2

from checker.mentions.temporal.grammar.forms import FORMS
from checker.mentions.temporal.grammar.pieces import PIECES

_VARIANTS = {"more2": "more", "count2": "count"}
_BRACES = re.compile(r"\{([a-z]+\d?)\}")


def _filled(template: str) -> str:
    """The template with its pieces filled in; a piece whose name ends in 2 loses its group name."""
    while match := _BRACES.search(template):
        name = match[1]
        piece = PIECES[_VARIANTS.get(name, name)]
        if name in _VARIANTS:
            piece = without_groups(piece)
        template = template.replace(match[0], piece, 1)
    return template


def without_groups(pattern: str) -> str:
    """The pattern with named groups turned into plain ones."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def scan_pattern() -> str:
    """One RE2 pattern for all forms, to be matched leftmost-longest."""
    return r"\b(?:" + "|".join(f"(?:{without_groups(_filled(template))})" for _, template in FORMS) + r")\b"


def fitting(span: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The forms that fit a whole span, in the order of `FORMS`, each with its match."""
    # beyond ASCII the two engines disagree on white space and word boundaries
    indices = sorted(_form_set().Match(span.encode()) or ()) if span.isascii() else range(len(FORMS))
    for index in indices:
        if match := _compiled(index).fullmatch(span):
            yield FORMS[index][0], match


@cache
def _form_set() -> re2.Set:
    """All forms as one RE2 set, which finds the forms that fit a whole span in one linear pass."""
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.max_mem = 64 << 20
    forms = re2.Set.FullMatchSet(options)
    for _, template in FORMS:
        forms.Add(without_groups(_filled(template)).encode("cp1252"))
    forms.Compile()
    return forms


@cache
def _compiled(index: int) -> re.Pattern[str]:
    """The pattern that reads the words of one form."""
    return re.compile(_filled(FORMS[index][1]), re.IGNORECASE)
