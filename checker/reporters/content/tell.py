"""A finding in a few lines of plain text, for formats with only one text field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.finding import Finding, Level, Report, Verdict
from checker.reporters.content.listed import listed
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable


def open_findings(report: Report) -> list[Finding]:
    """The findings that nobody has accepted, most severe first."""
    return sorted((item for item in report.findings if not item.accepted), key=lambda item: severity(item).rank)


def severity(finding: Finding) -> Level:
    """The level; note for an update, which is not a mistake."""
    return Level.NOTE if finding.verdict is Verdict.UPDATE else finding.level


def sentence(finding: Finding) -> str:
    """The disagreement and its reason, on one line."""
    return printable(f"{finding.message}{' ' if finding.message.endswith('?') else ': '}{finding.reason}")


def body(finding: Finding, places: Places) -> str:
    """All sides quoted with their places, the verdict, the reason and what to do."""
    return "\n".join(listed(finding, places))


def legal(text: str) -> str:
    """The text with each character that XML 1.0 cannot hold written as `\x1b`."""
    return "".join(_characters(text))


def _characters(text: Iterable[str]) -> Iterator[str]:
    for character in text:
        code = ord(character)
        bad = (code < 32 and character not in "\t\n\r") or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF)
        yield f"\\x{code:02x}" if bad else character
