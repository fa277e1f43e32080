"""How to install an optional part of claimcheck: the one wording for all messages."""

from __future__ import annotations

EXTRAS = ("lsp", "parquet", "serve", "watch")
"""The extras in `pyproject.toml` that a user can install."""


def install(extra: str) -> str:
    """The hint below a message that a library of this extra is missing."""
    return f"install it from the checkout of claimcheck: pip install '.[{extra}]'"
