"""Cuts the runs of blanks, signs and letters that no prose has, so that patterns over what lies between two claims stay
fast: two neighbouring repeats (`\\s*,?\\s*`) take time by the square of a run that both can take."""

from __future__ import annotations

import re
from functools import lru_cache

_BLANKS, _SIGNS = 40, 160
"""Characters of a run that are left; a longer one stands in a table, a picture or an attack."""
_RUN = re.compile(rf"(?P<kept>\s{{{_BLANKS}}})\s+|(?P<long>\S{{{_SIGNS}}})\S+")
_CUT = "\0"
"""What stands for the rest: it is no blank, letter, digit or sign of any pattern."""


@lru_cache(maxsize=4)
def without_runs(text: str) -> str:
    """The text, as long as it was, with the rest of each long run as NUL characters."""
    return _RUN.sub(
        lambda run: (run["kept"] or run["long"]) + _CUT * (len(run.group()) - len(run["kept"] or run["long"])), text
    )
