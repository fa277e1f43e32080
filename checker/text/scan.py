"""Finds in one compiled pass where values can be in a text. Linear: RE2, over one byte a character."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re2


def single_bytes(text: str) -> bytes:
    """One byte a character, so that byte offsets are character offsets.

    Windows-1252 preserves curly quotes, dashes, £, € and ½; every other non-ASCII character becomes `?`.
    """
    return text.encode("cp1252", "replace")


@lru_cache(maxsize=32)
def compiled(pattern: str) -> re2.Pattern[bytes]:
    """A case-insensitive RE2 pattern over `single_bytes` text."""
    import re2  # takes as long to load as all records together, and the records of a rule name patterns

    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.max_mem = 64 << 20
    return re2.compile(pattern.encode("cp1252"), options)


def spans(pattern: str, data: bytes) -> list[tuple[int, int]]:
    """The spans of all matches of `pattern`, leftmost first, without overlaps."""
    return [match.span() for match in compiled(pattern).finditer(data)]
