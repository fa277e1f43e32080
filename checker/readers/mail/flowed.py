"""Text whose lines may be joined by its reader (format=flowed, RFC 3676)."""

from __future__ import annotations

import re

_QUOTES = re.compile(r">*")
_SIGNATURE = "-- "


def joined(text: str, delete_space: bool) -> str:
    """The text with each paragraph on one line. `delete_space` is the parameter DelSp."""
    found: list[list[str]] = []
    flows, depth = False, 0
    for line in text.split("\n"):
        marks = _QUOTES.match(line)
        quotes = marks[0] if marks else ""
        words = line[len(quotes) :].removeprefix(" ")
        if flows and len(quotes) == depth and words != _SIGNATURE:
            found[-1].append(words)
        else:
            found.append([f"{quotes} {words}" if quotes else words])
        flows = words.endswith(" ") and words != _SIGNATURE and bool(words.strip())
        depth = len(quotes)
        if flows and delete_space:
            found[-1][-1] = found[-1][-1][:-1]
    return "\n".join("".join(parts) for parts in found)
