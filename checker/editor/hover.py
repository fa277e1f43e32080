"""The hover text: each finding on these words with the sentences of the other articles, in Markdown."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position

from checker.editor.diagnostics import label_of_article, others
from checker.editor.shown import Flag, Shown
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.reporters.content.printable import printable
from checker.reporters.content.quotation import value
from checker.reporters.content.tell import body, severity

_MARKUP = re.compile(r"[\\`*_\[\]<>#|~&!$]")
_BLOCK = re.compile(r"^(\d{1,9}(?=[.)])|)([-+=.)])")
"""Characters that begin a list, a heading or a rule at the start of a line."""
_MOST = 5
"""The most sentences of one finding; the diagnostic has the rest."""


def hover(shown: Shown, position: Position) -> Hover | None:
    """All findings on the words at a position; None if there are none."""
    flags = list(shown.flagged(position, position))
    if not flags:
        return None
    if not shown.client.markdown:
        text = "\n\n".join(body(finding, shown.places) for finding in dict.fromkeys(flag.finding for flag in flags))
        return Hover(MarkupContent(MarkupKind.PlainText, text), shown.range(flags[0].claim))
    text = "\n\n---\n\n".join("\n\n".join(_finding(flag, shown)) for flag in flags)
    return Hover(MarkupContent(MarkupKind.Markdown, text), shown.range(flags[0].claim))


def escaped(text: str) -> str:
    """The text on one line, escaped so that Markdown shows it unchanged within a line (CommonMark 0.31, 2.4)."""
    return _MARKUP.sub(r"\\\g<0>", printable(text))


def _finding(flag: Flag, shown: Shown) -> Iterator[str]:
    """The paragraphs of one finding."""
    finding = flag.finding
    yield f"**{escaped(finding.message)}** ({', '.join(_weighed(finding))})"
    yield escaped(f"{finding.reason}.")
    yield f"Here: {escaped(value(flag.claim.mention))}"
    told = list(others(flag))
    for claim, said in told[:_MOST]:
        yield from _quote(claim, said, shown)
    if len(told) > _MOST:
        yield f"and {len(told) - _MOST} more"
    if finding.advice:
        yield f"To do: {escaped(finding.advice)}"
    yield f"`{finding.id}`"


def _weighed(finding: Finding) -> Iterator[str]:
    """The level and confidence of a finding, and its rule."""
    yield severity(finding).value
    yield finding.verdict.value
    yield f"confidence {finding.confidence:.2f}"
    yield f"`{finding.rule}`"


def quoted(before: str, words: str, after: str) -> str:
    """A block quote of a sentence with its words in bold, if Markdown can express that."""
    told = escaped(words)
    lead = escaped(before) + (" " if before.strip() and before[-1:].isspace() else "")
    rest = (" " if after.strip() and after[:1].isspace() else "") + escaped(after)
    bold = told and _flanks(before[-1:], words[:1]) and _flanks(after[:1], words[-1:])
    return "> " + _BLOCK.sub(r"\1\\\2", f"{lead}{f'**{told}**' if bold else told}{rest}")


def _flanks(outside: str, inside: str) -> bool:
    """Whether `**` can mark bold here: not between a letter outside and a sign inside (CommonMark 0.31, 6.2)."""
    return inside.isalnum() or not outside or outside.isspace() or outside in string.punctuation


def _quote(claim: Claim, said: str, shown: Shown) -> Iterator[str]:
    """A value with its article, then the sentence."""
    yield f"**{escaped(said)}**: {_where(claim, shown)}"
    yield quoted(*shown.places.around(claim))


def _where(claim: Claim, shown: Shown) -> str:
    """Headline and day of the other article with a link to the place; the line if it is in this draft."""
    place = shown.location(claim)
    if claim.article == shown.checked.draft.name:
        return f"line {place.range.start.line + 1} of this draft" if place else "this draft"
    told = escaped(label_of_article(claim, shown))
    return f"{told} ([open](<{place.uri}#L{place.range.start.line + 1}>))" if place else told
