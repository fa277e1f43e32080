"""The baseline: findings that existed on a day, so that only new ones fail. One finding per line, sorted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.documents.faults import Fault
from checker.ledger.binding import Binding
from checker.ledger.binding_json import FormError, from_record, to_record
from checker.ledger.file_faults import RESTORE, LedgerFaults, text_of

VERSION = 1


@dataclass(frozen=True, slots=True)
class Baseline:
    """The content of `baseline.json`."""

    path: Path
    log: str
    """The hash of the log line written together with the file."""
    findings: tuple[Binding, ...]


def read_baseline(path: Path) -> Baseline | None:
    """The baseline; None if there is none. Raises LedgerFaults."""
    text = text_of(path)
    if not text and not path.exists():
        return None
    try:
        data = json.loads(text)
        if not isinstance(data, dict) or data.get("version") != VERSION:
            raise FormError("this is not a baseline of this version of claimcheck")
        return Baseline(path, str(data["log"]), tuple(from_record(item) for item in data["findings"]))
    except json.JSONDecodeError as error:
        fault = Fault(path.as_posix(), error.lineno, error.colno, f"broken JSON: {error.msg}", RESTORE)
    except (KeyError, TypeError, RecursionError):
        fault = Fault(path.as_posix(), 0, 0, "this is not a baseline: it was truncated or edited by hand", RESTORE)
    except FormError as error:
        fault = Fault(path.as_posix(), 0, 0, str(error), RESTORE)
    raise LedgerFaults([fault])


def baseline_text(findings: Iterable[Binding], log: str) -> str:
    """The content of the file. The same findings always give the same bytes."""
    rows = ",\n".join(_rows(findings))
    return f'{{"version": {VERSION}, "log": "{log}", "findings": [\n{rows}\n]}}\n'


def findings_digest(findings: Iterable[Binding]) -> str:
    """The hash of a baseline's findings, for the log."""
    return hashlib.sha256("\n".join(_rows(findings)).encode("utf-8")).hexdigest()


def once_in_order(findings: Iterable[Binding]) -> tuple[Binding, ...]:
    """Each finding once, sorted by rule, fact and id."""
    distinct = {item.id: item for item in findings}
    return tuple(sorted(distinct.values(), key=lambda item: (item.rule, item.fact, item.id)))


def _rows(findings: Iterable[Binding]) -> Iterator[str]:
    return (json.dumps(to_record(item), ensure_ascii=False) for item in findings)
