"""A check as it is shown in the editor: the words that findings flag, and where everything stands."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lsprotocol.types import Location, Position, Range

from checker.editor.draft import PROSE
from checker.editor.draft_check import Checked
from checker.editor.positions import LineIndex
from checker.model.claim import Claim
from checker.model.finding import Finding, Problem, Side
from checker.readers import records
from checker.readers.record import Record
from checker.reporters.content.locations import place_location
from checker.reporters.content.places import Places


@dataclass(frozen=True)
class Client:
    """What the editor can do."""

    encoding: str = "utf-16"
    related: bool = True
    """Shows places beside a diagnostic."""
    markdown: bool = True
    shows_documents: bool = False
    """Opens a document that the server names."""


@dataclass(frozen=True)
class Flag:
    """Words of the draft that give one side of a finding."""

    finding: Finding
    side: Side
    claim: Claim


@dataclass(frozen=True)
class Shown:
    """One version of a draft with what was found in it."""

    checked: Checked
    client: Client

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the draft."""
        return LineIndex(self.checked.draft.text, self.client.encoding)

    @cached_property
    def places(self) -> Places:
        """The articles that are quoted."""
        return Places.in_report(self.checked.report)

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        """The words that open findings flag, the gravest first."""
        name = self.checked.draft.name
        found: dict[tuple[str, int, int], Flag] = {}
        for finding in self.checked.open:
            given = [(side, claim) for side in finding.sides for claim in side.claims]
            for side, claim in given:
                if claim.article == name:  # words that contradict themselves stand on two sides, and are flagged once
                    key = (finding.id, claim.mention.start, claim.mention.end)
                    found.setdefault(key, Flag(finding, side, claim))
        return tuple(found.values())

    def flagged(self, start: Position, end: Position) -> Iterator[Flag]:
        """The flags that a range meets, or touches."""
        first, last = self.lines.offset(start), self.lines.offset(end)
        for flag in self.flags:
            begins, ends = self.span(flag.claim)
            if begins <= last and first <= ends:
                yield flag

    def span(self, claim: Claim) -> tuple[int, int]:
        """Where the words of a claim of the draft begin and end in the editor's text."""
        shift = self.checked.draft.shift
        return claim.mention.start + shift, claim.mention.end + shift

    def range(self, claim: Claim) -> Range:
        """The same as a range."""
        return self.lines.range(*self.span(claim))

    def point(self, problem: Problem) -> Range:
        """Where something is wrong with the draft itself: from there to the end of the line, else its first line."""
        place = place_location(problem.place)
        line, column = place.line or 1, place.column or 1
        shift = self.checked.draft.shift if line == 1 else 0
        return self.lines.range(self.lines.at(line, column + shift), self.lines.at(line, sys.maxsize))

    def location(self, claim: Claim) -> Location | None:
        """Where a claim stands; None for an article that is no file, or not any more what it was.

        Of a file that holds more than the article's words it is the line of the record, else the first.
        """
        if claim.article == self.checked.draft.name:
            return Location(self.checked.draft.uri, self.range(claim))
        article = self.places.articles[claim.article]
        file = self._file(article.file or article.id)
        if file is None:
            return None
        if article.file is not None or file.suffix.lower() not in PROSE:
            line = Position((article.line or 1) - 1, 0)
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
        """The file of an article, by each of the folders that the path can count from."""
        candidates = (base / name for base in self.checked.bases or (Path.cwd(),))
        return next((path for path in candidates if path.is_file()), None)


def _now(claim: Claim, text: str, file: Path) -> tuple[str, int] | None:
    """The text of a file that was published, and where the words of a claim stand in it now.

    `text` is what the archive has stored. None where the sentence is not in the file any more.
    """
    read = next(records(str(file), file), None)
    if not isinstance(read, Record):
        return None
    sentence = text[claim.sentence.start : claim.sentence.end]
    same = read.text.startswith(sentence, claim.sentence.start)
    start = claim.sentence.start if same else read.text.find(sentence)
    return None if start < 0 else (read.text, start + claim.mention.start - claim.sentence.start)
