"""Scalar types of files: text, numbers, yes and no. Each says what is wrong with a value."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from checker.documents.mistakes import mistake, value_shown


def _stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


_TEXT: dict[str, Any] = {"type": ["string", "number"], "minLength": 1}
"""For the JSON Schema: an editor reads 2025 as a number, loading reads it as text."""
Text = Annotated[str, BeforeValidator(_stripped), Field(min_length=1), WithJsonSchema(_TEXT)]


def written_as(pattern: str) -> WithJsonSchema:
    """The JSON Schema of a text that matches a pattern."""
    return WithJsonSchema({"type": "string", "pattern": f"^({pattern})$"})


_NUMBER = r"[-+]?(\d+(\.\d*)?|\.\d+)"


def _number_or(pattern: str, **bounds: float) -> WithJsonSchema:
    """The JSON Schema of a number within bounds; it can also be written as text."""
    return WithJsonSchema({"anyOf": [{"type": "number", **bounds}, {"type": "string", "pattern": f"^({pattern})$"}]})


def is_number(text: str) -> bool:
    """Whether a text is a number as rules write it: digits, optionally with a point and a sign."""
    return re.fullmatch(_NUMBER, text) is not None


def _number(value: Any) -> float:
    text = value.strip() if isinstance(value, str) else None
    if text is None or not is_number(text):
        raise mistake(f"{value_shown(value)} is not a number", "write it in digits without commas: 1000 or 0.5")
    return float(text)


Number = Annotated[float, BeforeValidator(_number), _number_or(_NUMBER)]


def _share(number: float) -> float:
    if not 0 < number <= 1:
        raise mistake(f"{number:g} is not a share", "write a number above 0 and at most 1: 0.5")
    return number


Share = Annotated[Number, AfterValidator(_share), _number_or(_NUMBER, exclusiveMinimum=0, maximum=1)]


def _not_negative(number: float) -> float:
    if number < 0:
        raise mistake(f"{number:g} is below 0")
    return number


Weight = Annotated[Number, AfterValidator(_not_negative), _number_or(_NUMBER, minimum=0)]
Days = Annotated[Number, AfterValidator(_not_negative), _number_or(_NUMBER, minimum=0)]


def _whole(value: Any) -> int:
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(r"\d{1,9}", text):
        raise mistake(f"{value_shown(value)} is not a whole number", "write it in digits: 12")
    return int(text)


Count = Annotated[int, BeforeValidator(_whole), _number_or(r"\d{1,9}", minimum=0)]


def _yes_or_no(value: Any) -> bool:
    if value not in ("yes", "no", "true", "false"):
        raise mistake(f"{value_shown(value)} is neither yes nor no", "write 'yes' or 'no'")
    return value in ("yes", "true")


YesNo = Annotated[
    bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": ["yes", "no", "true", "false", True, False]})
]


def _tolerance(value: Any) -> tuple[float, float]:
    text = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(r"\d+(\.\d+)? ?%", text):
        return 0.0, float(text.rstrip("% ")) / 100
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return float(text), 0.0
    raise mistake(
        f"{value_shown(value)} is not a tolerance", "write a share ('5%') or a number in the unit of the values ('0.5')"
    )


Tolerance = Annotated[tuple[float, float], BeforeValidator(_tolerance), _number_or(r"\d+(\.\d+)?( ?%)?", minimum=0)]
"""(absolute, relative)"""


def _above_zero(number: float) -> float:
    if number <= 0:
        raise mistake(f"{number:g} is not above 0", "write what one unit is worth: 1.08")
    return number


Worth = Annotated[Number, AfterValidator(_above_zero), _number_or(_NUMBER, exclusiveMinimum=0)]


def _currency(text: str) -> str:
    if not re.fullmatch(_CURRENCY, text):
        raise mistake(
            f"'{text}' is not a currency", "write its ISO 4217 code (USD, EUR), or $ for dollars without a country"
        )
    return text


_CURRENCY = r"[A-Z]{3}|\$"
Currency = Annotated[str, AfterValidator(_currency), written_as(_CURRENCY)]
