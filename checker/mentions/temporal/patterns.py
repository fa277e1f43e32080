"""Composes the grammar: pieces into forms, and all forms into one pattern.

The same source is compiled twice: all forms joined without groups for the one RE2 pass over the text, and each form by
itself with named groups to read the words of a span.
"""

from __future__ import annotations

import re
from functools import cache

from checker.mentions.temporal.forms import FORMS
from checker.mentions.temporal.pieces import PIECES

_VARIANTS = {"more2": "more", "count2": "count"}
_BRACES = re.compile(r"\{([a-z]+\d?)\}")


def _filled(template: str) -> str:
    """The template with its pieces put in; a piece whose name ends in 2 loses its group name."""
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


@cache
def compiled_forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each form with the pattern that reads a whole span of it."""
    return tuple((name, re.compile(_filled(template), re.IGNORECASE)) for name, template in FORMS)
