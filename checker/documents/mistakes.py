"""Mistakes in a single written value: what is wrong, and what would be right."""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticCustomError

MISTAKE = "mistake"
"""The error type of all mistakes with our own message; its context has `message`, `hint` and `offset`."""


def mistake(message: str, hint: str = "", offset: int = 0) -> PydanticCustomError:
    """The error to raise in a validator."""
    return PydanticCustomError(MISTAKE, "{message}", {"message": message, "hint": hint, "offset": offset})


def value_shown(value: Any) -> str:
    """A value as shown in a message: a short text in quotes, otherwise its kind."""
    if isinstance(value, str):
        return f"'{value}'" if len(value) <= 40 else f"'{value[:37]}...'"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else str(value)
