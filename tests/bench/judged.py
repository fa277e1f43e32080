"""Which findings somebody has read and judged: lines "ID right" or "ID wrong" in `judged.txt`, by a finding's id.

A finding inside one article is right where a reader of the sentences that it quotes sees that they cannot both hold,
and for the reason that it gives. The file holds no words of the articles, which are other people's.
"""

from __future__ import annotations

from pathlib import Path

from checker.model.finding import Finding

FILE = Path(__file__).parent / "judged.txt"


def judgements() -> dict[str, bool]:
    """Whether a finding is right, by its id."""
    lines = (line.split() for line in FILE.read_text("utf-8").splitlines())
    return {identifier: word == "right" for identifier, word in lines}


def told(finding: Finding, judged: dict[str, bool]) -> str:
    """The word for a finding in a list: right, wrong or unread."""
    return {True: "right", False: "wrong", None: "unread"}[judged.get(finding.id)]
