"""What a browser prints above and below a page: its address, the time of printing, and the number of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.readers.office.pdf.glyphs import Run

_EDGE = 0.06
"""The share of a page's height at its top and foot in which a browser prints."""
_FORMS = {
    "address": re.compile(r"(?:https?|file)://\S+"),
    "moment": re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"),
    "number": re.compile(r"\d{1,4}\s*(?:/|of)\s*\d{1,4}"),
}
_FEWEST = 2
"""Forms that show a browser."""


def without_printed(runs: Sequence[Run], top: float, height: float) -> tuple[list[Run], str | None]:
    """The runs of a page without what a browser prints, and the address of the page if it is on the web."""
    edge = [run for run in runs if height and not _EDGE < (run.y - top) / height < 1 - _EDGE]
    forms = [(name, run) for run in edge for name, form in _FORMS.items() if form.fullmatch(run.text)]
    names = {name for name, _ in forms}
    if len(names) < _FEWEST:
        return list(runs), None
    lines = [run.y for _, run in forms]
    kept = [run for run in runs if not any(abs(run.y - y) <= 1 for y in lines)]
    addresses = [run.text for name, run in forms if name == "address" and run.text.startswith("http")]
    whole = [address for address in addresses if not address.endswith(("…", "..."))]
    return kept, next(iter(whole), None)
