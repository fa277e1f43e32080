"""Cuts long runs of blanks, signs and letters, which prose does not have, so that patterns between two claims stay
fast: two neighbouring repeats (`\\s*,?\\s*`) take quadratic time on a run that both can match."""

from __future__ import annotations

import re
from functools import lru_cache

_BLANKS, _SIGNS = 40, 160
"""Characters of a run that are kept; a longer one is part of a table, a picture or an attack."""
_RUN = re.compile(rf"(?P<kept>\s{{{_BLANKS}}})\s+|(?P<long>\S{{{_SIGNS}}})\S+")
_CUT = "\0"
"""Replaces the rest: it is not a blank, letter, digit or sign of any pattern."""


@lru_cache(maxsize=4)
def without_runs(text: str) -> str:
    """The text at its full length, with the rest of each long run replaced by NUL characters."""
    if _RUN.search(text) is None:
        return text
    return _RUN.sub(
        lambda run: (run["kept"] or run["long"]) + _CUT * (len(run.group()) - len(run["kept"] or run["long"])), text
    )
