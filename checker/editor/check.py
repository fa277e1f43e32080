"""Checks one draft as the command line checks its saved file: against an archive, else with the articles beside it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from checker.archive.failure import ArchiveError
from checker.archive.store import Archive
from checker.config.governance import Governance, Request, govern
from checker.config.search import Search, absolute
from checker.drafts import check_drafts
from checker.editor.beside import LONGEST, around, extract_once, read_once
from checker.editor.draft import Draft
from checker.engine.faults import RuleFaults
from checker.engine.run import run
from checker.ledger.apply import apply, open_ledgers
from checker.ledger.faults import LedgerFaults
from checker.model.article import Article
from checker.model.finding import Finding, Problem, Report
from checker.readers import read_text


@dataclass(frozen=True, slots=True)
class Settings:
    """What the call of the server says."""

    search: Callable[[], Search]
    """Gives a new search for configs, so that a config that changed is read again."""
    request: Request
    shipped: tuple[Path, ...]
    today: Callable[[], dt.date]
    against: Path | None = None
    """The archive for all drafts, in place of that of their configs."""


NOTHING = Report(())


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one version of a draft."""

    draft: Draft
    report: Report = NOTHING
    """Findings that concern the draft and are shown, accepted ones too; `problems` are those of the draft itself."""
    trouble: tuple[str, ...] = ()
    """What stands in the way of a whole check, for the user."""
    bases: tuple[Path, ...] = ()
    """The folders from which the paths of an archive may count."""

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has accepted."""
        return tuple(item for item in self.report.findings if not item.accepted)


class OldError(Exception):
    """There is a newer version of the draft, and nobody waits for this one."""


def check(
    draft: Draft, settings: Settings, roots: tuple[Path, ...] = (), is_old: Callable[[], bool] = lambda: False
) -> Checked:
    """Checks a draft; `roots` are the folders of the editor's workspace. Raises OldError soon after `is_old` holds.

    Faults of rules and configs leave nothing that could be said of the draft. Without the archive it is checked with
    itself, and where waivers are not understood nothing is accepted; both are told.
    """
    if not draft.body.strip():
        return Checked(draft)
    search = settings.search()
    config = search.of(Path(draft.name))
    archive = settings.against or config.archive
    bases = _bases(archive, config.folder, roots)
    try:
        if archive is None:
            report, governance = _beside(draft, settings, search, is_old)
            trouble: list[str] = []
        else:
            report, governance, trouble = _against(draft, archive, settings, search, bases)
    except RuleFaults as error:
        return Checked(draft, trouble=tuple(_told(str(fault), fault.hint) for fault in error.faults))
    report = governance.settle(report)
    report = replace(report, findings=_of(draft, report))
    try:
        report = apply(report, open_ledgers([draft.name]), [rule.id for rule in governance.rules], settings.today())
    except LedgerFaults as error:
        trouble += [_told(str(fault), fault.hint) for fault in error.faults]
    return Checked(draft, report, tuple(trouble), bases)


def _beside(draft: Draft, settings: Settings, search: Search, is_old: Callable[[], bool]) -> tuple[Report, Governance]:
    """The draft with the other articles of its folder, each governed by its own config."""

    def go_on(*_: object) -> None:
        if is_old():
            raise OldError

    files, notes = around(draft)
    governance = govern(search, settings.request, settings.shipped, [draft.name, *files])
    own = _article(draft, governance)
    if isinstance(own, Problem):
        return Report((), problems=(own,)), governance
    found = [item for name in files for item in read_once(name, files[name], governance.published(name))]
    articles = [own, *(item for item in found if isinstance(item, Article))]
    notes += [f"{item.place}: {item.message}" for item in found if isinstance(item, Problem)]
    off = governance.off(article.id for article in articles)
    report = run(articles, governance.rules, off=off, extract=extract_once, progress=go_on)
    notes += [f"{item.place}: {item.message}" for item in report.problems if item.place != draft.name]
    ours = tuple(item for item in report.problems if item.place == draft.name)
    return replace(report, problems=ours, notes=(*notes, *report.notes)), governance


def _against(
    draft: Draft, archive: Path, settings: Settings, search: Search, bases: tuple[Path, ...]
) -> tuple[Report, Governance, list[str]]:
    """The draft with what was published; with itself alone where the archive cannot be used, which is told."""
    governance = govern(search, settings.request, settings.shipped, [draft.name])
    own = _article(draft, governance)
    if isinstance(own, Problem):
        return Report((), problems=(own,)), governance, []
    off = governance.off([own.id])
    try:
        with Archive.open(archive) as stored:
            known_as = tuple(_names(Path(draft.name), bases))
            report = check_drafts([own], stored, governance.rules, off=off, known_as=known_as, extract=extract_once)
            return report, governance, []
    except ArchiveError as error:
        alone = run([own], governance.rules, off=off, extract=extract_once)
        return alone, governance, [_told(error.message, error.hint)]


def _article(draft: Draft, governance: Governance) -> Article | Problem:
    """The article that the draft's text is, or why it is none."""
    if len(draft.body) > LONGEST:
        hint = f"claimcheck {draft.name}"
        return Problem(draft.name, f"more than {LONGEST:,} characters are not checked while they are written", hint)
    reading = read_text(draft.name, draft.body, governance.published)
    return reading.articles[0] if reading.articles else reading.problems[0]


def _of(draft: Draft, report: Report) -> tuple[Finding, ...]:
    """The findings that concern the draft."""
    return tuple(
        item
        for item in report.findings
        if any(claim.article == draft.name for side in item.sides for claim in side.claims)
    )


def _bases(archive: Path | None, config: Path, roots: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders from which the paths of an archive may count, each once."""
    near = [archive.parent] if archive else []
    return tuple(dict.fromkeys(absolute(folder) for folder in (Path.cwd(), *roots, config, *near)))


def _names(path: Path, bases: tuple[Path, ...]) -> Iterator[str]:
    """What an archive may know a file as."""
    yield from (os.path.relpath(path, base) for base in bases if path.is_relative_to(base))


def _told(message: str, hint: str) -> str:
    return f"{message} (hint: {hint})" if hint else message
