"""A binding as a JSON object, and the bindings of a saved report (`--format json` or `jsonl`)."""

from __future__ import annotations

import json
from typing import Any

from checker.ledger.binding import Binding, BoundSide, Quote, marked, side_of
from checker.ledger.folders import from_root

Record = dict[str, object]


class FormError(ValueError):
    """A text that does not have the expected form; the message says what is wrong."""


def to_record(bound: Binding) -> Record:
    """The binding as an object for the baseline."""
    sides = [
        {"value": side.value, "quotes": [{"article": quote.article, "quote": quote.words} for quote in side.quotes]}
        for side in bound.sides
    ]
    return {"id": bound.id, "rule": bound.rule, "fact": bound.fact, "sides": sides}


def from_record(record: Any) -> Binding:
    """The binding in such an object. Raises FormError, KeyError or TypeError if it is not one."""
    sides = (
        BoundSide(str(side["value"]), tuple(Quote(str(item["quote"]), str(item["article"])) for item in side["quotes"]))
        for side in record["sides"]
    )
    bound = Binding(str(record["rule"]), str(record["fact"]), tuple(sides))
    if bound.id != record["id"]:
        raise FormError(f"the finding {record['id']} was edited: its id does not match its content")
    return bound


def reported_findings(text: str) -> list[Any]:
    """The findings in the JSON contract's form in a saved report. Raises FormError."""
    try:
        return _findings(text)
    except (ValueError, RecursionError):
        raise FormError("this is not a claimcheck report") from None


def _findings(text: str) -> list[Any]:
    """The findings in one JSON object, or one line each."""
    try:
        whole = json.loads(text)
    except ValueError:
        whole = None
    if isinstance(whole, dict) and isinstance(whole.get("findings"), list):
        return list(whole["findings"])
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def from_reported(finding: Any, root: str) -> Binding:
    """The binding of a finding in the JSON contract's form. Raises FormError if it is not one, or was edited."""
    try:
        sides = tuple(
            side_of(side["value"], [_quote(claim, root) for claim in side["claims"]]) for side in finding["sides"]
        )
        bound = Binding(finding["rule"], finding["fact"], sides, str(finding.get("message", "")))
        if bound.id == finding["id"]:
            return bound
    except (KeyError, TypeError, AttributeError):
        raise FormError("this is not a report of findings by this version of claimcheck") from None
    raise FormError(
        f"the finding {finding['id']} was edited, or is from another version: its id does not match its content"
    )


def _quote(claim: Any, root: str) -> Quote:
    start = claim["start"] - claim["sentence_start"]
    length = claim["end"] - claim["start"]
    return Quote(marked(claim["sentence"], start, start + length), from_root(claim["article"], root))


def article_paths(findings: list[Any]) -> list[str]:
    """The paths of the articles in saved findings. Raises FormError if they are missing."""
    try:
        claims = (claim for finding in findings for side in finding["sides"] for claim in side["claims"])
        return sorted({str(claim["article"]) for claim in claims})
    except (KeyError, TypeError):
        raise FormError("this is not a claimcheck report") from None
