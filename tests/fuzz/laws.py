"""The laws that hold for every article and every report, whatever their texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from checker.archive import records
from checker.model.finding import Extraction, Problem, Report
from checker.reporters.content import contract

_PLACE = re.compile(r"(?s)(?P<path>.+?)(?::(?P<line>\d+))?(?::(?P<column>\d+))?")


class BrokenLawError(AssertionError):
    """An input that shows that a law does not hold."""


def law(holds: object, name: str) -> None:
    """Raises where the law of this name is broken."""
    if not holds:
        raise BrokenLawError(name)


def lawful_extraction(extraction: Extraction) -> str:
    """Checks the claims of an article; all of them as JSON."""
    for part in extraction.parts:
        text = part.article.text
        for claim in part.claims:
            mention, sentence = claim.mention, claim.sentence
            law(0 <= mention.start < mention.end <= len(text), "a claim lies in the text")
            law(text[mention.start : mention.end] == mention.text, "a claim quotes what stands there")
            law(0 <= sentence.start < sentence.end <= len(text), "a sentence lies in the text")
            law(claim.article == part.article.id, "a claim names its article")
        for mention, why in part.left_out:
            law(text[mention.start : mention.end] == mention.text and why, "what is left out stands there")
        spans = [(claim.mention.start, claim.mention.end) for claim in part.claims]
        law(all(a[1] <= b[0] for a, b in pairwise(spans)), "claims stand in order, none over another")
        for start, end in (*part.unread, *((skip.start, skip.end) for skip in part.article.skips)):
            law(0 <= start <= end <= len(text), "spans lie in the text")
        stored = records.write_claims(part.claims)
        law(tuple(records.read_claims(stored, part.article.id)) == part.claims, "stored claims are read as they were")
    return contract.dumps(contract.article(extraction, explain=True))


def lawful_report(report: Report) -> str:
    """Checks the sides of all findings; the whole report as JSON."""
    texts = {part.article.id: part.article.text for item in report.extractions for part in item.parts}
    for finding in report.findings:
        law(len(finding.sides) > 1 or finding.rule, "a finding has sides")
        law(0 <= finding.confidence <= 1, "a confidence is a probability")
        for claim in (claim for side in finding.sides for claim in side.claims):
            said = texts[claim.article][claim.mention.start : claim.mention.end]
            law(said == claim.mention.text, "a finding quotes what stands there")
    lawful_problems(report.problems, None)
    return contract.dumps(contract.report(report, explain=True))


def lawful_problems(problems: Iterable[Problem], text: str | None, name: str = "") -> None:
    """Checks that each problem says where it is, in the file `name`, and what is wrong."""
    for problem in problems:
        law(problem.message.strip(), "a problem says what is wrong")
        law("a bug in claimcheck" not in problem.message, problem.message)
        law(problem.place.startswith(name), "a problem names its file")
        match = _PLACE.fullmatch(problem.place)
        assert match
        if text is not None and match["line"]:
            lines = text.splitlines() or [""]
            law(1 <= int(match["line"]) <= len(lines) + 1, "a problem lies in its file")


def is_text(told: str) -> bool:
    """Whether UTF-8 can say it."""
    return not any("\ud800" <= mark <= "\udfff" for mark in told)
