"""A check as the editor shows it: the words that findings flag, and the places of everything quoted."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lsprotocol.types import Location, Position, Range

from checker.editor.draft import PROSE
from checker.editor.draft_check import Checked
from checker.editor.in_source import span
from checker.editor.positions import LineIndex
from checker.model.claim import Claim
from checker.model.finding import Finding, Problem, Side
from checker.readers import records
from checker.readers.record import Record
from checker.reporters.content.locations import place_location
from checker.reporters.content.places import Places


@dataclass(frozen=True)
class Client:
    """The editor's capabilities."""

    encoding: str = "utf-16"
    related: bool = True
    """The editor shows related places of a diagnostic."""
    markdown: bool = True
    pulls: bool = False
    """The editor asks for diagnostics, so none are pushed."""
    shows_documents: bool = False
    """The editor opens documents at the server's request."""


@dataclass(frozen=True)
class Flag:
    """Words of the draft that state one side of a finding."""

    finding: Finding
    side: Side
    claim: Claim


@dataclass(frozen=True)
class Shown:
    """One version of a draft with its findings."""

    checked: Checked
    client: Client

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the draft."""
        return LineIndex(self.checked.draft.text, self.client.encoding)

    @cached_property
    def places(self) -> Places:
        """The quoted articles."""
        return Places.in_report(self.checked.report)

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        """The words that open findings flag, most severe first."""
        name = self.checked.draft.name
        found: dict[tuple[str, int, int], Flag] = {}
        for finding in self.checked.open:
            given = [(side, claim) for side in finding.sides for claim in side.claims]
            for side, claim in given:
                if claim.article == name:  # words that contradict themselves are on two sides; they are flagged once
                    key = (finding.id, claim.mention.start, claim.mention.end)
                    found.setdefault(key, Flag(finding, side, claim))
        return tuple(found.values())

    def flagged(self, start: Position, end: Position) -> Iterator[Flag]:
        """The flags that overlap or touch a range."""
        first, last = self.lines.offset(start), self.lines.offset(end)
        for flag in self.flags:
            begins, ends = self.span(flag.claim)
            if begins <= last and first <= ends:
                yield flag

    def span(self, claim: Claim) -> tuple[int, int]:
        """Start and end of a claim's words in the editor's text."""
        draft, article = self.checked.draft, self.places.articles[claim.article]
        start, end = claim.mention.start, claim.mention.end
        if article.places:
            start, end = span(draft.body, article, start, end)
        return start + draft.shift, end + draft.shift

    def range(self, claim: Claim) -> Range:
        """The span of a claim's words as a range."""
        return self.lines.range(*self.span(claim))

    def point(self, problem: Problem) -> Range:
        """The place of a problem with the draft: from there to the end of the line; the first line by default."""
        place = place_location(problem.place)
        line, column = place.line or 1, place.column or 1
        shift = self.checked.draft.shift if line == 1 else 0
        return self.lines.range(self.lines.at(line, column + shift), self.lines.at(line, sys.maxsize))

    def location(self, claim: Claim) -> Location | None:
        """The location of a claim; None if its article is not a file, or the file no longer contains the sentence.

        In a file that holds more than the text of an article, it is the line of the part or record, else the first.
        """
        if claim.article == self.checked.draft.name:
            return Location(self.checked.draft.uri, self.range(claim))
        article = self.places.articles[claim.article]
        file = self._file(article.file or article.id)
        if file is None:
            return None
        if article.file is not None or article.places or file.suffix.lower() not in PROSE:
            part = self.places.part(claim.article, claim.mention.start)
            line = Position(((part and part.line) or article.line or 1) - 1, 0)
            return Location(file.as_uri(), Range(line, line))
        found = (article.text, claim.mention.start)
        if claim.article in self.places.published:
            now = _now(claim, article.text, file)
            if now is None:
                return None
            found = now
        text, start = found
        lines = LineIndex(text, self.client.encoding)
        return Location(file.as_uri(), lines.range(start, start + len(claim.mention.text)))

    def _file(self, name: str) -> Path | None:
        """The file of an article, looked up in each folder that the path can be relative to."""
        candidates = (base / name for base in self.checked.bases or (Path.cwd(),))
        return next((path for path in candidates if path.is_file()), None)


def _now(claim: Claim, text: str, file: Path) -> tuple[str, int] | None:
    """The current text of a published file, and the offset of a claim's words in it.

    `text` is the text in the archive. None if the file no longer contains the sentence.
    """
    read = next(records(str(file), file), None)
    if not isinstance(read, Record):
        return None
    sentence = text[claim.sentence.start : claim.sentence.end]
    same = read.text.startswith(sentence, claim.sentence.start)
    start = claim.sentence.start if same else read.text.find(sentence)
    return None if start < 0 else (read.text, start + claim.mention.start - claim.sentence.start)
