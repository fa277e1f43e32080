"""Raised digits as characters of their own, so that the mark of a note is no digit of the figure before it."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def superscript(text: str) -> str:
    """Raised text; digits become superscript digits, and letters stay: "1st"."""
    return text.translate(_RAISED) if text.strip().isdecimal() else text
