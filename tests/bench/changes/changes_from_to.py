"""A change with its two ends: "up 18 percent to $59 from $50", "doubled from 40 to 80"; one of them is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import MONEY, NUMBER, like, value

RULE = "change-arithmetic"

_AMOUNT = rf"(?:{MONEY}|(?!(?:19|20)\d\d\b){NUMBER}(?:\s(?:million|billion))?)"
_SHARE = r"(?:,\sor\s[^,;]{3,25}\sa\sshare,?)?"
_NEAR = r"[^.;:()\d$]{0,40}?"
_PERCENT = r"\s?(?:percent|per\scent|%|pct)"
_FORMS = (
    rf"(?P<size>{NUMBER}){_PERCENT},?\s{_NEAR}\bto\s(?P<end>{_AMOUNT}){_SHARE}{_NEAR}\bfrom\s(?P<start>{_AMOUNT})",
    rf"(?P<size2>{NUMBER}){_PERCENT},?\s{_NEAR}\bfrom\s(?P<start2>{_AMOUNT}){_NEAR}\bto\s(?P<end2>{_AMOUNT})",
    rf"(?P<end3>{MONEY}){_SHARE},?\s(?:up|down|a\s\w+\sof)\s(?P<size3>{NUMBER}){_PERCENT}\sfrom\s(?P<start3>{_AMOUNT})",
    rf"\bfrom\s(?P<start4>{_AMOUNT})\s{_NEAR}to\s(?P<end4>{_AMOUNT})[^.;:()\d$]{{0,25}},\s(?:up|down|an?\s\w+\sof)\s(?P<size4>{NUMBER}){_PERCENT}",
    rf"\b(?P<times>doubled|tripled|halved|quadrupled)\b,?\s(?:from\s(?P<start5>{_AMOUNT}){_NEAR}to\s(?P<end5>{_AMOUNT})|to\s(?P<end6>{_AMOUNT}){_NEAR}\bfrom\s(?P<start6>{_AMOUNT}))",
)
SEEN = re.compile("|".join(f"(?:{form})" for form in _FORMS))


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: the size doubled and 10 more, or the end a multiple of what it was."""
    for name, written in match.groupdict().items():
        if written is None or name.startswith(("start", "times")):
            continue
        number = value(written)
        changed = 2 * number + 10 if name.startswith("size") else number * 2.5
        yield match.start(name), match.end(name), like(written, changed)
