"""The pydantic models of `waivers.yaml`; imported only if there is such a file. Scalars arrive as text."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from checker.documents.mistakes import mistake, value_shown
from checker.documents.model import Strict
from checker.documents.scalars import Text
from checker.engine.rules.rule_scalars import Identifier
from checker.ledger.binding import is_reason


def _day(value: Any) -> dt.date:
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value.strip()):
            return dt.date.fromisoformat(value.strip())
    except ValueError:
        pass  # of the right form, but not in the calendar: the same message
    raise mistake(f"{value_shown(value)} is not a date", "write year-month-day: 2019-02-15")


def _reason(text: str) -> str:
    if not is_reason(text):
        raise mistake(f"'{text}' is not a reason", "say in a sentence why the finding is not a mistake")
    return text


def _id(text: str) -> str:
    if not re.fullmatch("[0-9a-f]{12}", text):
        raise mistake(f"'{text}' is not the id of a finding", "an id has 12 characters of 0-9 and a-f")
    return text


def _hash(text: str) -> str:
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise mistake(
            "this is not the hash of a log line", "it has 64 characters of 0-9 and a-f; do not edit it by hand"
        )
    return text


Day = Annotated[dt.date, BeforeValidator(_day)]


class QuoteModel(Strict):
    """A sentence and its article."""

    article: Text
    quote: Text


class SideModel(Strict):
    """A value and the sentences that state it."""

    value: Text
    quotes: Annotated[tuple[QuoteModel, ...], Field(min_length=1)]


class WaiverModel(Strict):
    """An accepted finding."""

    id: Annotated[Text, AfterValidator(_id)]
    rule: Identifier
    fact: Text
    reason: Annotated[Text, AfterValidator(_reason)]
    by: Text
    since: Day
    until: Day | None = None
    sides: Annotated[tuple[SideModel, ...], Field(min_length=1)]


class WaiversModel(Strict):
    """The whole file."""

    log: Annotated[Text, AfterValidator(_hash)] = ""
    waivers: tuple[WaiverModel, ...] = ()
