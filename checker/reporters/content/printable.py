"""Makes text of articles and paths safe to print: control characters never reach a terminal."""

from __future__ import annotations

import re

_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, marks that change the direction of text (Unicode UAX 9 embeddings, overrides and isolates), and
lone surrogates, which no encoding can print."""


def printable(text: str) -> str:
    """The text on one line: runs of white space become one space, hidden characters become `\x1b` or `\u202e`."""
    return _HIDDEN.sub(_escaped, " ".join(text.split()))


def literal(text: str) -> str:
    """The same, but keeps white space, and escapes line breaks and tabs; for paths."""
    return _HIDDEN.sub(_escaped, re.sub(r"[\t\n\v\f\r\x85\u2028\u2029]", _escaped, text))


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
