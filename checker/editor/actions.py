"""Code actions: waivers of the findings on the selected words, each with a reason.

The protocol has no input field. So each action carries a ready-made reason, and one more action lets the user write
one: an editor that can ask for text sends it with `claimcheck.waive`; any other opens a file for it
(`claimcheck.reason`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol.types import CodeAction, CodeActionKind, Command, Diagnostic, Range

from checker.editor.shown import Shown
from checker.model.finding import Finding

WAIVE = "claimcheck.waive"
"""Takes the document's URI, the finding's id, the reason and, if the waiver expires, the last day (ISO)."""
REASON = "claimcheck.reason"
"""Takes the document's URI and the finding's id."""

_ANY = (
    ("both are right, about different things", "Both are right: they refer to different things."),
    ("both are right, as their sources give them", "Both are right: each is quoted as its source gives it."),
)
_ACROSS = (("the draft is right, and newer", "The draft is right: what the other article says has been overtaken."),)
"""Offered only if another article gives a different value."""


def actions(shown: Shown, place: Range, given: Sequence[Diagnostic], only: Sequence[str] | None) -> list[CodeAction]:
    """The actions for the findings that a range touches; empty if the editor asks for other kinds (`only`)."""
    if only is not None and not any(_is_kind(CodeActionKind.QuickFix.value, kind) for kind in only):
        return []
    flags = shown.flagged(place.start, place.end)
    findings = dict.fromkeys(flag.finding for flag in flags)
    return [action for finding in findings for action in _waivers(finding, shown, given)]


def _waivers(finding: Finding, shown: Shown, given: Sequence[Diagnostic]) -> Iterator[CodeAction]:
    uri = shown.checked.draft.uri
    about = [item for item in given if isinstance(item.data, dict) and item.data.get("id") == finding.id]
    alone = all(claim.article == shown.checked.draft.name for side in finding.sides for claim in side.claims)
    for title, reason in _ANY if alone else (*_ANY, *_ACROSS):
        said = f"Waive {finding.rule}: {title}"
        command = Command(said, WAIVE, arguments=[uri, finding.id, reason])
        yield CodeAction(said, CodeActionKind.QuickFix, about or None, command=command)
    said = f"Waive {finding.rule}: write the reason ..."
    yield CodeAction(
        said, CodeActionKind.QuickFix, about or None, command=Command(said, REASON, arguments=[uri, finding.id])
    )


def _is_kind(kind: str, wanted: str) -> bool:
    """Whether a kind is the wanted one or one of its sub-kinds; the empty kind contains all kinds."""
    return not wanted or kind == wanted or kind.startswith(f"{wanted}.")
