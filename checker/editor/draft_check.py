"""Checks one draft as the command line checks a saved file: against an archive, else with the articles beside it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from checker.config.excluded import exclusions_in
from checker.config.governance import Governance, Request, govern
from checker.config.search import Search, absolute
from checker.editor.beside import LONGEST, articles_beside, extract_once, read_once
from checker.editor.draft import OpenDraft
from checker.ledger.apply import apply, open_ledgers
from checker.model.article import Article
from checker.model.errors import ClaimcheckError, in_one_line
from checker.model.finding import Finding, Problem, Report
from checker.readers import read_text
from checker.session import Session


@dataclass(frozen=True, slots=True)
class EditorOptions:
    """The settings from the command that started the server."""

    search: Callable[[], Search]
    """Returns a new search for configs, so that a changed config is read again."""
    request: Request
    shipped: tuple[Path, ...]
    today: Callable[[], dt.date]
    against: Path | None = None
    """The archive for all drafts, instead of those their configs name."""


NOTHING = Report(())


@dataclass(frozen=True, slots=True)
class Checked:
    """The result for one version of a draft."""

    draft: OpenDraft
    report: Report = NOTHING
    """The findings that concern the draft and are shown, accepted ones too; `problems` are those of the draft itself.
    """
    trouble: tuple[str, ...] = ()
    """What prevented a complete check, for the user."""
    bases: tuple[Path, ...] = ()
    """The folders to which paths in an archive may be relative."""

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has accepted."""
        return tuple(item for item in self.report.findings if not item.accepted)


class OldError(Exception):
    """The draft has a newer version, so this result is no longer needed."""


def check_open_draft(
    draft: OpenDraft, settings: EditorOptions, roots: tuple[Path, ...] = (), is_old: Callable[[], bool] = lambda: False
) -> Checked:
    """Checks a draft; `roots` are the folders of the editor's workspace. Raises OldError soon after `is_old` is true.

    With faults in rules or configs, nothing is found. If the archive cannot be used, the draft is compared only with
    itself; if waivers cannot be read, none apply. All of these are reported in `trouble`.
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
            trouble: tuple[str, ...] = ()
        else:
            report, governance, trouble = _against(draft, archive, settings, search, bases)
    except ClaimcheckError as error:
        return Checked(draft, trouble=_told(error))
    report = replace(report, findings=_of(draft, report))
    try:
        ran, known = ([rule.id for rule in rules] for rules in (governance.rules, governance.loaded))
        report = _ours(apply(report, open_ledgers([draft.name]), ran, settings.today(), known), draft)
    except ClaimcheckError as error:
        trouble += _told(error)
    return Checked(draft, report, trouble, bases)


def _beside(
    draft: OpenDraft, settings: EditorOptions, search: Search, is_old: Callable[[], bool]
) -> tuple[Report, Governance]:
    """Compares the draft with the other articles of its folder, each under its own config."""

    def go_on(*_: object) -> None:
        if is_old():
            raise OldError

    files, notes = articles_beside(
        draft, exclusions_in(search, settings.request.exclude, settings.request.no_gitignore)
    )
    governance = govern(search, settings.request, settings.shipped, [draft.name, *files])
    own = _article(draft, governance)
    if isinstance(own, Problem):
        return Report((), problems=(own,)), governance
    found = [item for name in files for item in read_once(name, files[name], governance.published(name))]
    articles = [own, *(item for item in found if isinstance(item, Article))]
    notes += [f"{item.place}: {item.message}" for item in found if isinstance(item, Problem)]
    report = Session(governance, progress=go_on, extractor=extract_once).compare(articles)
    return _ours(replace(report, notes=(*notes, *report.notes)), draft), governance


def _ours(report: Report, draft: OpenDraft) -> Report:
    """The report with the problems of the draft; those of other files become notes."""
    ours = [item for item in report.problems if item.place == draft.name or item.place.startswith(f"{draft.name}:")]
    others = [f"{item.place}: {item.message}" for item in report.problems if item not in ours]
    return replace(report, problems=tuple(ours), notes=(*others, *report.notes))


def _against(
    draft: OpenDraft, archive: Path, settings: EditorOptions, search: Search, bases: tuple[Path, ...]
) -> tuple[Report, Governance, tuple[str, ...]]:
    """Compares the draft with the archive; if that cannot be used, only with itself, and says why."""
    governance = govern(search, settings.request, settings.shipped, [draft.name])
    own = _article(draft, governance)
    if isinstance(own, Problem):
        return Report((), problems=(own,)), governance, ()
    session = Session(governance, extractor=extract_once)
    known_as = tuple(_names(Path(draft.name), bases))
    try:
        return session.compare_against([own], archive, known_as=known_as), governance, ()
    except ClaimcheckError as error:
        return session.compare([own]), governance, _told(error)


def _article(draft: OpenDraft, governance: Governance) -> Article | Problem:
    """The draft's text as an article, or the reason it cannot be one."""
    if len(draft.body) > LONGEST:
        hint = f"claimcheck {draft.name}"
        return Problem(draft.name, f"more than {LONGEST:,} characters are not checked while they are written", hint)
    reading = read_text(draft.name, draft.body, governance.published)
    if len(reading.articles) > 1:
        hint = f"claimcheck {draft.name}"
        return Problem(draft.name, "a page of several articles is not checked while it is written", hint)
    return reading.articles[0] if reading.articles else reading.problems[0]


def _of(draft: OpenDraft, report: Report) -> tuple[Finding, ...]:
    """The findings that concern the draft."""
    return tuple(
        item
        for item in report.findings
        if any(claim.article == draft.name for side in item.sides for claim in side.claims)
    )


def _bases(archive: Path | None, config: Path, roots: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders to which paths in an archive may be relative, each once."""
    near = [archive.parent] if archive else []
    return tuple(dict.fromkeys(absolute(folder) for folder in (Path.cwd(), *roots, config, *near)))


def _names(path: Path, bases: tuple[Path, ...]) -> Iterator[str]:
    """The names under which an archive may know a file."""
    yield from (os.path.relpath(path, base) for base in bases if path.is_relative_to(base))


def _told(error: ClaimcheckError) -> tuple[str, ...]:
    return tuple(map(in_one_line, error.faults))
