"""Clock times with the time in another zone beside them; the minutes or the hour of one of the two are changed.

Where both zones are named, the hour is put on by five; where one is not, the minutes by twenty, since no zone lies
twenty minutes off another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "clock-gloss"

_CLOCK = r"(?P<{0}h>\d{{1,2}})(?P<{0}s>[:.]?)(?P<{0}m>\d\d)?\s*(?P<{0}p>[ap]\.?m\.?)?"
_ZONE = r"(?:GMT|UTC|E[SD]?T|P[SD]?T|C[SD]?T|BST|CET|CEST|[A-Z]\w+ time)"
SEEN = re.compile(
    rf"(?<![\w:.,$£€]){_CLOCK.format('a')}(?P<azone>\s*{_ZONE})?[^().\d\n]{{0,35}}(?:\(|, or |/| - )"
    rf"{_CLOCK.format('b')}\s*(?P<bzone>{_ZONE})(?=[^\w])"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: the first time's hour or minutes, then the second's."""
    if not (match["am"] or match["ap"]) or (len(match["ah"] + (match["am"] or "")) == 2 and not match["ap"]):
        return
    for side in "ab":
        start, end = match.span(f"{side}h")[0], match.span(f"{side}m" if match[f"{side}m"] else f"{side}h")[1]
        hour, minute = int(match[f"{side}h"]), int(match[f"{side}m"] or 0)
        if match["azone"]:
            hour = (hour + 5 - 1) % 12 + 1 if match[f"{side}p"] else (hour + 5) % 24
        else:
            minute = (minute + 20) % 60
        mark = match[f"{side}s"] or (":" if match[f"{side}p"] else "")
        digits = len(match[f"{side}h"])
        yield start, end, f"{hour:0{digits}d}{mark}{minute:02d}"
