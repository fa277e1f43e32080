"""A report in the form of LanguageTool's answers: a match for each place in the text that is on a side of a finding."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from checker import __version__
from checker.model.article import Published
from checker.model.claim import Claim
from checker.model.finding import Finding, Level, Report, RuleAbout, Side, Verdict
from checker.reporters.content.other_sides import other_sides
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal, printable
from checker.reporters.content.rule_pages import rule_page
from checker.reporters.content.standings import as_sentence
from checker.reporters.content.tell import severity
from checker.service.languagetool.annotated import AnnotatedText, Utf16
from checker.service.languagetool.exchanging import exchangeable
from checker.service.languagetool.forms import (
    Category,
    CheckedLanguage,
    CheckResult,
    Context,
    Detected,
    Match,
    MatchRule,
    Replacement,
    Software,
    Url,
    Warnings,
)
from checker.service.languagetool.languages import is_english, name, resolved
from checker.service.languagetool.parameters import Asked
from checker.text.languages import other_language

ENGLISH_ONLY = "claimcheck reads English only, so this text was not checked"
_AROUND = 40
"""Characters of context on each side of the words, as in LanguageTool."""
_QUOTED = 60
"""Characters of a quoted sentence on each side of the words."""
_MOST = 2
"""The most places that a message quotes: clients show it in a menu."""
_ELLIPSIS = "..."


def software() -> Software:
    """What answers."""
    return Software(name="claimcheck", version=__version__, buildDate="", apiVersion=1, premium=False, status="")


def result(asked: Asked, matches: list[Match]) -> CheckResult:
    """The answer to a request."""
    code = resolved(asked.language, asked.preferred)
    language = Detected(name=name(code), code=code)
    warnings = Warnings(incompleteResults=False)
    if not is_english(asked.language):
        warnings = Warnings(incompleteResults=True, incompleteResultsReason=ENGLISH_ONLY)
    elif foreign := other_language(asked.annotated.text):
        warnings = Warnings(incompleteResults=True, incompleteResultsReason=f"{foreign}? claimcheck reads English only")
    return CheckResult(
        software=software(),
        warnings=warnings,
        language=CheckedLanguage(name=language["name"], code=code, detectedLanguage=language),
        matches=matches,
    )


@dataclass(frozen=True)
class Marked:
    """A report on a text, as its matches show it."""

    report: Report
    asked: Asked
    article: str
    """The id of the text."""
    unlike: Collection[str]
    """The ids of the rules whose sides cannot be exchanged, such as a total and its parts."""

    @cached_property
    def places(self) -> Places:
        """The quoted articles."""
        return Places.in_report(self.report)

    @cached_property
    def rules(self) -> dict[str, RuleAbout]:
        """The rules that ran, by id."""
        return {about.id: about for about in self.report.ran}

    @property
    def annotated(self) -> AnnotatedText:
        """The text."""
        return self.asked.annotated

    def matches(self) -> list[Match]:
        """The matches, in order of place."""
        shown = (*self.report.findings, *(self.report.hidden if self.asked.picky else ()))
        wanted = [item for item in shown if not item.accepted and self.asked.selection.wants(item.rule)]
        found = [match for finding in wanted for match in self._of(finding)]
        return sorted(found, key=lambda match: (match["offset"], match["length"], match["rule"]["id"]))

    def _of(self, finding: Finding) -> Iterator[Match]:
        seen: set[tuple[int, int]] = set()
        for side in finding.sides:
            for claim in side.claims:
                span = (claim.mention.start, claim.mention.end)
                if claim.article == self.article and span not in seen:  # words can be on two sides
                    seen.add(span)
                    yield self._match(finding, side, claim)

    def _match(self, finding: Finding, side: Side, claim: Claim) -> Match:
        offset, length = self.annotated.span(claim.mention.start, claim.mention.end)
        about = self.rules[finding.rule]
        offered = [] if finding.rule in self.unlike else exchangeable(finding, side, claim)
        return Match(
            message=" ".join(self._said(finding, side, claim)),
            shortMessage=printable(about.title),
            replacements=[Replacement(value=words) for words in offered],
            offset=offset,
            length=length,
            context=self._context(claim),
            sentence=self.places.sentence(claim),
            type={"typeName": "Hint" if severity(finding) is Level.NOTE else "Other"},
            rule=_rule(about),
            ignoreForIncompleteSentence=False,
            contextForSureMatch=-1,
        )

    def _said(self, finding: Finding, side: Side, claim: Claim) -> Iterator[str]:
        """The title of the finding, and a sentence for each other place.

        Clients show all of it on one line. LibreOffice leaves out the middle if it is long, so the source comes last.
        """
        yield printable(as_sentence(finding.message))
        if finding.verdict is Verdict.UPDATE:
            yield printable(as_sentence(finding.reason))
        others = list(other_sides(finding, side, claim))
        for other, _ in others[:_MOST]:
            yield f"{self._quote(other)} ({self._where(other)})"
        if len(others) > _MOST:
            yield f"And {len(others) - _MOST} more."

    def _quote(self, claim: Claim) -> str:
        before, words, after = self.places.around(claim)
        opening = before if len(before) <= _QUOTED else f"{_ELLIPSIS}{before[-_QUOTED:]}"
        closing = after if len(after) <= _QUOTED else f"{after[:_QUOTED]}{_ELLIPSIS}"
        return f"“{printable(f'{opening}{words}{closing}')}”"

    def _where(self, claim: Claim) -> str:
        if claim.article == self.article:
            return (
                f"line {self.annotated.line(claim.mention.start)} of this text"
                if "\n" in self.annotated.text
                else "this text"
            )
        article = self.places.articles[claim.article]
        title = [printable(article.title)] if article.title else []
        return ", ".join((*title, literal(claim.article), _day(article.published)))

    def _context(self, claim: Claim) -> Context:
        """The words with some characters before and after; white space becomes blanks, so that offsets hold."""
        text = self.annotated.text
        start, end = claim.mention.start, claim.mention.end
        first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
        before = (_ELLIPSIS if first else "") + text[first:start]
        whole = before + text[start:last] + (_ELLIPSIS if last < len(text) else "")
        units = Utf16(whole)
        offset = units.units(len(before))
        length = units.units(len(before) + end - start) - offset
        return Context(text=_one_line(whole), offset=offset, length=length)


def _day(published: Published) -> str:
    """The day of publication as far as it is known."""
    days = [day.isoformat() for day in (published.first, published.last) if day is not None and published.year_known]
    return " to ".join(dict.fromkeys(days)) or "publication date unknown"


def _rule(about: RuleAbout) -> MatchRule:
    rule = MatchRule(
        id=about.id,
        description=printable(about.title),
        issueType="other",
        category=Category(id="CONSISTENCY", name="Consistency of facts"),
    )
    page = rule_page(about)
    if page:
        rule["urls"] = [Url(value=page)]
    return rule


def _one_line(text: str) -> str:
    return "".join(" " if character.isspace() else character for character in text)
