"""Joins the archive and the engine: drafts in, what the published articles of their stories say against them out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from checker.archive.lookup import story
from checker.archive.store import Archive
from checker.claims import extract
from checker.engine.against import Compared, against, gravity, questions, wanted
from checker.engine.rule import Rule, told
from checker.engine.run import Extract, dated
from checker.model.article import Article, PublishedFrom
from checker.model.finding import Extraction, Problem, Report
from checker.stories.copies import CANDIDATES, Copies

Progress = Callable[[str, int, int], None]


class Checked(NamedTuple):
    """What comes of one draft."""

    extraction: Extraction
    compared: Compared
    published: tuple[Article, ...]
    """The published articles of its story."""
    notes: tuple[str, ...]


def extract_dated(article: Article) -> Extraction:
    """The claims of an article, which is dated by what it says itself where it states no date."""
    return dated(extract(article), Copies(()))


def extract_among(archive: Archive, extract: Extract = extract) -> Extract:
    """The same, but an article that states no date is first looked for among copies that the archive holds."""

    def extract_one(article: Article) -> Extraction:
        extraction = extract(article)
        if article.published.source is not PublishedFrom.UNKNOWN:
            return extraction
        near = [relative.number for relative in story(archive, article).relatives[:CANDIDATES]]
        return dated(extraction, Copies(list(archive.articles(near))), extract)

    return extract_one


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
    """Checks each draft against the archive and itself. The order in which they are given changes nothing.

    `off` has the ids of the rules that do not read a draft, by draft. Stored articles of the same ids as the drafts are
    older versions of them, and left out; so are those of the ids `known_as`.
    """
    ordered = sorted(drafts, key=lambda draft: draft.id)
    newer = frozenset((*known_as, *(draft.id for draft in ordered)))
    checked = []
    for index, draft in enumerate(ordered):
        if progress:
            progress("checking", index, len(ordered))
        on = [rule for rule in rules if not off or rule.id not in off.get(draft.id, ())]
        checked.append(_check(extract_among(archive, extract)(draft), archive, on, newer, explain))
    findings = sorted((item for one in checked for item in one.compared.findings), key=gravity)
    judgements = tuple(item for one in checked for item in one.compared.judgements)
    quoted = {claim.article for item in findings for side in item.sides for claim in side.claims}
    quoted |= {claim.article for item in findings for claim in item.compatible}
    quoted |= {claim.article for item in judgements for claim in (item.left, item.right)}
    published = {article.id: article for one in checked for article in one.published if article.id in quoted}
    return Report(
        tuple(one.extraction for one in checked),
        tuple(findings),
        judgements,
        tuple(problems),
        sum(one.compared.facts for one in checked),
        len(rules),
        tuple(note for one in checked for note in one.notes),
        published=tuple(published[name] for name in sorted(published)),
        ran=told(rules),
    )


def _check(
    extraction: Extraction, archive: Archive, rules: Sequence[Rule], newer: frozenset[str], explain: bool
) -> Checked:
    found = story(archive, extraction.article, newer)
    numbers = [relative.number for relative in found.relatives]
    asked = questions(rules, extraction)
    loaded = list(archive.load(numbers, extract_dated, wanted(asked), extraction.article.published))
    compared = against(extraction, [item for item, _ in loaded], asked, explain)
    notes = _notes(extraction.article, len(loaded), sum(anew for _, anew in loaded))
    return Checked(extraction, compared, tuple(item.article for item, _ in loaded), (*found.notes, *notes))


def _notes(draft: Article, compared: int, anew: int) -> list[str]:
    """What was compared with the draft, and what made that slow or vague."""
    articles = "1 published article" if compared == 1 else f"{compared} published articles"
    notes = [f"{draft.id}: compared with {articles} of its story"]
    if not compared:
        notes = [f"{draft.id}: no published article tells its story, so it was compared with itself only"]
    if draft.published.source is PublishedFrom.UNKNOWN:
        notes.append(f"{draft.id}: its date is unknown, so published articles of any time were looked at")
    if anew:
        notes.append(
            f"{anew} of them stored by another version of claimcheck and extracted anew; run index to keep that"
        )
    return notes
