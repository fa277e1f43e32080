"""Creates waivers from the editor, with the code and files of `claimcheck waive`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from checker.config.search import absolute
from checker.editor.draft_check import Checked
from checker.ledger.accept import Who, account_name, waive
from checker.ledger.binding import articles_of, bind, is_reason
from checker.ledger.file_faults import not_written
from checker.ledger.folders import folder_to_write, root_of
from checker.ledger.waivers import Waiver
from checker.model.errors import CallError, ClaimcheckError, in_one_line
from checker.model.finding import Finding

_REASON = "waive-{id}.txt"
_ASKED = """\

# Why is this finding not a mistake? Write the reason above this line, and save the file: then the finding is waived.
# To keep the finding, close the file unchanged.
#
# {message}
# {reason}
# finding {id} [{rule}] in {name}
"""


class RefusedError(CallError):
    """Nothing was waived; the message gives the reason."""


@dataclass(frozen=True, slots=True)
class WaiverRequest:
    """A finding that waits for a reason, and the file for it."""

    checked: Checked
    finding: Finding
    file: Path


def open_finding(checked: Checked, wanted: object) -> Finding:
    """The open finding of a draft with this id. Raises RefusedError."""
    finding = next((item for item in checked.open if item.id == wanted), None)
    if finding is None:
        raise RefusedError(f"the draft has no open finding {wanted}: an id changes when a value or quote does")
    return finding


def accept(checked: Checked, finding: Finding, reason: object, until: object, today: dt.date, root: Path) -> Waiver:
    """Stores a waiver in the nearest `.claimcheck`, or makes that folder beside the config, else in `root`.

    `until` is an ISO day or None. Raises ClaimcheckError if nothing was waived.
    """
    if not isinstance(reason, str) or not is_reason(reason):
        raise RefusedError("a finding is not waived without a reason")
    last = _day(until, today)
    folder = _folder(checked, root)
    by = account_name()
    if not by:
        raise RefusedError("your account has no name to log; use claimcheck waive with --by NAME")
    bound = bind(finding, articles_of(checked.report), root_of(folder))
    return waive(folder, bound, " ".join(reason.split()), Who(by, today), last)


def ask(checked: Checked, finding: Finding, root: Path) -> WaiverRequest:
    """Creates a file for the user to write the reason in. Raises ClaimcheckError."""
    folder = _folder(checked, root)
    file = absolute(folder) / _REASON.format(id=finding.id)
    lines = {"message": finding.message, "reason": finding.reason}
    told = {name: " ".join(text.split()) for name, text in lines.items()}
    text = _ASKED.format(id=finding.id, rule=finding.rule, name=checked.draft.name, **told)
    try:
        folder.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise not_written(error) from error
    return WaiverRequest(checked, finding, file)


def saved_reason(file: Path) -> str | None:
    """The reason in such a file: its lines that do not begin with `#`. Empty if none is written yet.

    None if the file no longer exists, or is not text.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    return " ".join(" ".join(line for line in lines if not line.startswith("#")).split())


def said(error: ClaimcheckError) -> str:
    """The error on one line."""
    return "; ".join(map(in_one_line, error.faults))


def _folder(checked: Checked, root: Path) -> Path:
    if not checked.draft.saved:
        raise RefusedError("this draft is not saved yet: save it, then waive")
    return folder_to_write([checked.draft.name], root)[0]


def _day(until: object, today: dt.date) -> dt.date | None:
    if until is None:
        return None
    try:
        day = dt.date.fromisoformat(until) if isinstance(until, str) else None
    except ValueError:
        day = None
    if day is None:
        raise RefusedError(f"{until} is not a date: write year-month-day, such as 2019-02-15")
    if day < today:
        raise RefusedError(f"{day} has passed: today is {today}")
    return day
