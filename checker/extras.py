"""How to install the optional parts of claimcheck, in the same words in all messages."""

from __future__ import annotations

EXTRAS = ("lsp", "parquet", "serve", "watch")
"""The extras in `pyproject.toml` that users can install."""


def install(extra: str) -> str:
    """The hint for a message that a library of this extra is missing."""
    return f"install it from the checkout of claimcheck: pip install '.[{extra}]'"
