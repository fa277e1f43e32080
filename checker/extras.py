"""How to install the optional parts of claimcheck, in the same words in all messages."""

from __future__ import annotations

import importlib
from types import ModuleType


class MissingLibraryError(Exception):
    """A library of an extra is not installed: what needs it, and how to install it."""

    def __init__(self, needed_by: str, library: str, extra: str) -> None:
        self.message = f"{needed_by} cannot be read without the library {library}"
        self.hint = install(extra)
        super().__init__(self.message)


def library(name: str, needed_by: str, extra: str) -> ModuleType:
    """The module of a library that belongs to an extra. Raises MissingLibraryError; `needed_by` is "a PDF"."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != name.partition(".")[0]:
            raise
        raise MissingLibraryError(needed_by, name, extra) from None


def install(extra: str) -> str:
    """The hint for a message that a library of this extra is missing."""
    return f"install it from the checkout of claimcheck: pip install '.[{extra}]'"
