"""Stories as the page shows them: articles that findings connect, in the order of their gravest finding."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.finding import Finding
from checker.reporters.content.acceptance_lines import acceptance_line
from checker.reporters.content.level_counts import by_level
from checker.reporters.content.page.dates import together
from checker.reporters.content.page.disputes import SHAPES, Source, claims_of, dispute, values_of
from checker.reporters.content.page.naming import base, named, story_name
from checker.reporters.content.page.timeline import timeline
from checker.reporters.content.page.view import Entry, Given, StoryView
from checker.reporters.content.places import Places
from checker.reporters.content.styled import with_number


@dataclass(frozen=True, slots=True)
class Connected:
    """The findings of one story, and the anchors of their elements, which differ even if their ids do not."""

    number: int
    findings: tuple[Finding, ...]
    anchors: tuple[str, ...]

    def articles(self, places: Places) -> list[str]:
        """The ids of the articles: first published first, those of unknown date last."""
        ids = {base(claim.article) for finding in self.findings for claim in claims_of(finding)}
        return sorted(ids, key=lambda name: (_first(name, places), name))


def connected(findings: Sequence[Finding]) -> list[Connected]:
    """The stories in order of their first finding, each with its findings in order."""
    leader: dict[str, str] = {}
    for finding in findings:
        first, *rest = dict.fromkeys(base(claim.article) for claim in claims_of(finding))
        for article in rest:
            leader[_root(leader, article)] = _root(leader, first)
    groups: dict[str, list[int]] = {}
    for index, finding in enumerate(findings):
        groups.setdefault(_root(leader, base(finding.sides[0].claims[0].article)), []).append(index)
    anchors = _anchors(findings)
    return [
        Connected(number, tuple(findings[index] for index in group), tuple(anchors[index] for index in group))
        for number, group in enumerate(groups.values(), 1)
    ]


def story(one: Connected, source: Source) -> StoryView:
    """One story with everything that the page says of it."""
    places = source.places
    ids = one.articles(places)
    names = named(ids, places)
    letters = [_letter(index) if len(one.findings) > 1 else "" for index in range(len(one.findings))]
    given = _given(one, letters)
    entries = tuple(Entry(names[name], tuple(given.get(name, ()))) for name in ids)
    published = [places.articles[name].published for name in ids]
    return StoryView(
        number=one.number,
        name=story_name([names[name] for name in ids]),
        articles=with_number(len(ids), "article"),
        when=together(published),
        counts=counts(one.findings),
        entries=entries,
        timeline=timeline(entries, published),
        disputes=tuple(
            dispute(finding, anchor, letter, names, source)
            for finding, anchor, letter in zip(one.findings, one.anchors, letters, strict=True)
        ),
    )


def counts(findings: Sequence[Finding]) -> str:
    """ "1 error, 2 warnings, 1 waived": the open findings by level, and the accepted ones."""
    opened = [finding for finding in findings if not finding.accepted]
    return ", ".join((*by_level(opened), *acceptance_line(findings)))


def _first(article: str, places: Places) -> tuple[bool, bool, dt.date]:
    published = places.articles[article].published
    return published.first is None, not published.year_known, published.first or dt.date.min


def _given(one: Connected, letters: Sequence[str]) -> dict[str, list[Given]]:
    """The values that each article gives, once for each finding and side."""
    found: defaultdict[str, list[Given]] = defaultdict(list)
    for finding, anchor, letter in zip(one.findings, one.anchors, letters, strict=True):
        for index, (side, value) in enumerate(zip(finding.sides, values_of(finding), strict=True)):
            shape = SHAPES[index % len(SHAPES)]
            given = Given(anchor, letter, value, shape)
            for article in dict.fromkeys(base(claim.article) for claim in side.claims):
                found[article].append(given)
    return found


def _root(leader: dict[str, str], article: str) -> str:
    while article in leader and leader[article] != article:
        leader[article] = leader.get(leader[article], leader[article])
        article = leader[article]
    return article


def _letter(index: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    above, rest = divmod(index, 26)
    return (_letter(above - 1) if above else "") + chr(ord("A") + rest)


def _anchors(findings: Sequence[Finding]) -> list[str]:
    seen: Counter[str] = Counter()
    found = []
    for finding in findings:
        seen[finding.id] += 1
        found.append(finding.id if seen[finding.id] == 1 else f"{finding.id}-{seen[finding.id]}")
    return found
