"""The version of the extractor: a fingerprint of all code and data that decide what is stored of an article."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PARTS = ("model", "text", "mentions", "compare", "claims", "stories", "readers", "archive/record_json.py")
"""What extraction depends on: the readers decide what counts as reporting, the stories date undated articles and choose
the words of a story, and the last one defines the stored form."""


@cache
def extractor() -> str:
    """16 hexadecimal digits that change with any file of `PARTS`, so that old claims are recognised.

    The version of claimcheck is included; if the sources are not installed, it alone decides.
    """
    root = Path(__file__).parents[1]
    digest = hashlib.sha256(str(vars(sys.modules["checker"])["__version__"]).encode())
    for name in sorted(name for part in PARTS for name in _sources(root, part)):
        content = (root / name).read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"\n{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def _sources(root: Path, part: str) -> Iterator[str]:
    """The paths relative to `root` of a file, or of all files in a folder except compiled ones."""
    if part.endswith(".py"):
        yield from (part,) if (root / part).is_file() else ()
    for folder, _, names in os.walk(root / part):
        inside = Path(folder).relative_to(root).as_posix()
        yield from (f"{inside}/{name}" for name in names if not name.endswith(".pyc"))
