"""The forms of values, for declarations. Each form imports its type only when a file is parsed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Annotated, Any

from checker.documents.declaration import Form


def text() -> Any:
    """A text, not empty."""
    from checker.documents.scalars import Text

    return Text


def number() -> Any:
    """A number in digits."""
    from checker.documents.scalars import Number

    return Number


def share() -> Any:
    """A number above 0 and at most 1."""
    from checker.documents.scalars import Share

    return Share


def weight() -> Any:
    """A number, not negative."""
    from checker.documents.scalars import Weight

    return Weight


def days() -> Any:
    """A number of days."""
    from checker.documents.scalars import Days

    return Days


def count() -> Any:
    """A whole number, not negative."""
    from checker.documents.scalars import Count

    return Count


def yes_no() -> Any:
    """Yes or no."""
    from checker.documents.scalars import YesNo

    return YesNo


def tolerance() -> Any:
    """A share ("5%") or an absolute number, as (absolute, relative)."""
    from checker.documents.scalars import Tolerance

    return Tolerance


def currency() -> Any:
    """The ISO 4217 code of a currency."""
    from checker.documents.scalars import Currency

    return Currency


def worth() -> Any:
    """A number above 0."""
    from checker.documents.scalars import Worth

    return Worth


def one_of(lack: str, known: Callable[[], Collection[str]]) -> Form:
    """One of the known words; `lack` begins the message about an unknown one: "there is no value kind"."""

    def form() -> Any:
        from checker.documents.one_of import OneOf

        return Annotated[str, OneOf(lack, known)]

    return form


def one_or_more(item: Form) -> Form:
    """A list, not empty; a list of one item can be written as the item alone."""

    def form() -> Any:
        from pydantic import Field

        from checker.documents.one_of import OneOrMore

        items = item()
        return Annotated[tuple[items, ...], Field(min_length=1), OneOrMore()]  # type: ignore[valid-type]

    return form


def mapping(name: Form, value: Form) -> Form:
    """Values by name."""

    def form() -> Any:
        names, values = name(), value()
        return dict[names, values]  # type: ignore[valid-type]

    return form
