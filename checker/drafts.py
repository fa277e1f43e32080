"""Joins the archive and the engine: compares drafts with the published articles of their stories."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.archive.archive_errors import ArchiveError
from checker.archive.indexing import Indexed, index_articles, renew
from checker.archive.lookup import story
from checker.archive.store import Archive
from checker.claims import extract
from checker.engine.against import Compared, Draft, against, questions, wanted
from checker.engine.extractions import dated
from checker.engine.rules.rule import Rule, rule_notes
from checker.model.article import Article, PublishedFrom
from checker.model.callables import Extract, Progress
from checker.model.finding import Extraction, Problem, Report
from checker.model.mishap import UNREAD, Mishaps, guarded
from checker.readers import Day
from checker.readers.folders.exclusion import ExclusionsOf, no_patterns
from checker.stories.copies import CANDIDATES, Copies

NO_COPIES = Copies(())


class DraftAndStory(NamedTuple):
    """A draft with the published articles of its story."""

    draft: Draft
    notes: tuple[str, ...]


def extract_dated(article: Article) -> Extraction:
    """The claims of an article; if it states no date, one is inferred from its own text."""
    return dated(extract(article), NO_COPIES)


def extract_among(archive: Archive, extract: Extract = extract, beside: Copies = NO_COPIES) -> Extract:
    """The same, but looks for copies of an undated article first: in `beside`, then in the archive."""

    def extract_one(article: Article) -> Extraction:
        extraction = extract(article)
        if article.published.source is not PublishedFrom.UNKNOWN:
            return extraction
        if beside.nearest(article):
            return dated(extraction, beside, extract)
        near = [relative.number for relative in story(archive, article).relatives[:CANDIDATES]]
        return dated(extraction, Copies(list(archive.articles(near))), extract)

    return extract_one


def index_published(
    paths: Iterable[str | os.PathLike[str]],
    archive: str | os.PathLike[str],
    exclusions: ExclusionsOf = no_patterns,
    published: Day = None,
    drop_removed: bool = False,
    progress: Progress | None = None,
) -> Indexed:
    """Stores the articles of these files and folders in an archive, as `checker.library.index` describes it."""
    with Archive.open_to_write(Path(archive), create=True) as stored:
        done = index_articles(
            stored,
            [os.fspath(path) for path in paths],
            extract_dated,
            published=published,
            drop_removed=drop_removed,
            exclusions=exclusions,
            progress=progress,
        )
        done.renewed, failed = renew(stored, extract_among(stored), progress)
        done.problems += failed
        return done


def check_drafts(
    drafts: Sequence[Article],
    archive: Archive,
    rules: Sequence[Rule],
    problems: Sequence[Problem] = (),
    explain: bool = False,
    progress: Progress | None = None,
    off: Mapping[str, frozenset[str]] | None = None,
    known_as: Collection[str] = (),
    extract: Extract = extract,
) -> Report:
    """Checks drafts against the archive and each other. Their order does not matter.

    An unexpected error costs only its article, as in `engine.run`. `off` maps a draft's id to the ids of the rules that
    do not apply to it. Stored articles with the id of a draft or an id in `known_as` are older versions and are
    ignored; so are records with such an id in files of several articles.
    """
    mishaps = Mishaps(ArchiveError)
    newer = frozenset((*known_as, *(draft.id for draft in drafts)))
    extract_one = extract_among(archive, extract, Copies(drafts))
    ordered = sorted(drafts, key=lambda draft: draft.id)
    tried = [mishaps.attempt(draft.id, UNREAD, extract_one, draft) for draft in ordered]
    extractions = [item for item in tried if item is not None]
    asked = []
    for index, extraction in enumerate(extractions):
        if progress:
            progress("checking", index, len(drafts))
        on = [rule for rule in rules if not off or rule.id not in off.get(extraction.article.id, ())]
        asked.append(_asked(extraction, archive, on, newer, len(drafts) > 1, mishaps))
    compared = against([one.draft for one in asked], rules, explain, mishaps)
    return Report(
        tuple(extractions),
        compared.findings,
        compared.judgements,
        (*problems, *mishaps.problems),
        compared.facts,
        len(rules),
        (*(note for one in asked for note in one.notes), *compared.notes),
        published=_quoted(compared, (item.article for one in asked for item in one.draft.published)),
        ran=rule_notes(rules),
    )


def _quoted(compared: Compared, published: Iterable[Article]) -> tuple[Article, ...]:
    """The published articles that findings or judgements quote, in order of id."""
    quoted = {claim.article for item in compared.findings for side in item.sides for claim in side.claims}
    quoted |= {claim.article for item in compared.findings for claim in item.compatible}
    quoted |= {claim.article for item in compared.judgements for claim in (item.left, item.right)}
    found = {article.id: article for article in published}
    return tuple(found[name] for name in sorted(found.keys() & quoted))


def _asked(
    extraction: Extraction,
    archive: Archive,
    rules: Sequence[Rule],
    newer: frozenset[str],
    several: bool,
    mishaps: Mishaps,
) -> DraftAndStory:
    found = story(archive, extraction.article, newer)
    numbers = [relative.number for relative in found.relatives]
    asked = questions(rules, extraction)
    again = guarded(extract_dated, mishaps)
    loaded = list(archive.load(numbers, again, wanted(asked), extraction.article.published))
    notes = _notes(extraction.article, len(loaded), sum(anew for _, anew in loaded), several)
    return DraftAndStory(Draft(extraction, asked, [item for item, _ in loaded]), (*found.notes, *notes))


def _notes(draft: Article, compared: int, anew: int, several: bool) -> list[str]:
    """How many articles were compared with the draft, and what made that slow or vague."""
    articles = "1 published article" if compared == 1 else f"{compared} published articles"
    notes = [f"{draft.id}: compared with {articles} of its story"]
    if not compared:
        rest = "itself and the other drafts" if several else "itself"
        notes = [f"{draft.id}: no published article is on its story, so it was compared only with {rest}"]
    if draft.published.source is PublishedFrom.UNKNOWN:
        notes.append(f"{draft.id}: its date is unknown, so published articles of any time were searched")
    if anew:
        notes.append(
            f"{anew} of them come from another version of claimcheck and were extracted again; run index to store that"
        )
    return notes
