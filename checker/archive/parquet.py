"""Writes rows of claims to a Parquet file. The only module that imports pyarrow (extra `parquet`)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from checker.archive.archive_errors import ArchiveError
from checker.extras import install

BATCH = 10_000
"""Rows in memory at a time, and in a row group."""
_COLUMNS = {
    "article": "string", "published": "string", "title": "string", "source": "string", "url": "string",
    "start": "int64", "end": "int64", "text": "string", "kind": "string", "sentence": "string",
    "timex": "string", "first": "string", "last": "string",
    "number": "float64", "low": "float64", "high": "float64", "unit": "string", "modifier": "string",
    "direction": "string", "claim": "string",
}  # fmt: skip
"""The keys of a row and their types. Days are ISO texts as in the JSON output; `claim` is the frame as JSON."""


def write_parquet(rows: Iterable[dict[str, object]], file: Path) -> int:
    """Writes the rows and returns their number. Raises ArchiveError if pyarrow is not installed."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        message = "Parquet needs pyarrow, which is not installed"
        raise ArchiveError(file, message, f"name a .jsonl file, or {install('parquet')}") from None
    schema = pyarrow.schema([(name, getattr(pyarrow, kind)()) for name, kind in _COLUMNS.items()])
    written, remaining = 0, iter(rows)
    with parquet.ParquetWriter(file, schema) as writer:
        while batch := list(islice(remaining, BATCH)):
            columns = {name: [_plain(row.get(name)) for row in batch] for name in _COLUMNS}
            writer.write_table(pyarrow.table(columns, schema))
            written += len(batch)
    return written


def _plain(value: Any) -> Any:
    """The value for a column: objects as JSON; lone surrogates as `?`, since Parquet's UTF-8 cannot hold them."""
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode()
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
