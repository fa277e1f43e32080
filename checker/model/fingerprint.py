"""The identity of a finding: an id made from what it says, never from where it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def fingerprint(rule: str, fact: str, values: Iterable[str], quotes: Iterable[str]) -> str:
    """The id of a finding: 12 hexadecimal digits. `quotes` are sentences with each run of white space as one space."""
    printed = "\n".join([rule, fact, *sorted(values), *sorted(set(quotes))])
    return hashlib.sha256(printed.encode("utf-8", "surrogatepass")).hexdigest()[:12]
