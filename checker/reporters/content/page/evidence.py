"""What speaks for a finding, in plain words: what the sides share, when and on whose word, what was compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.model.claim import Claim, Key, Modality, key
from checker.model.correction import Corrected
from checker.model.finding import Finding, Judgement, Report, Side, Verdict
from checker.reporters.content.page.dates import day, together
from checker.reporters.content.page.naming import base
from checker.reporters.content.page.view import Named
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.styled import with_number

_MOST = 8
"""The most words or names to list."""
_CERTAINTY = (
    (0.95, "almost certain"),
    (0.85, "very likely"),
    (0.7, "likely"),
    (0.5, "more likely than not"),
    (0.0, "uncertain"),
)
_COMPARED = {
    Verdict.CONFLICT: "in conflict",
    Verdict.WORDING: "with one day in different words",
    Verdict.UPDATE: "that may be an update",
    Verdict.AGREE: "in agreement",
    Verdict.COMPATIBLE: "that can both hold",
    Verdict.EXCUSED: "with a difference that the rule excuses",
    Verdict.UNRELATED: "about different facts",
}
_MODALITIES = {
    Modality.SCHEDULED: "as a plan",
    Modality.THREATENED: "as a threat",
    Modality.HYPOTHETICAL: "as a possibility",
    Modality.DENIED: "as denied",
}

Judged = Mapping[tuple[str, Key], Sequence[Judgement]]


def judged(report: Report) -> Judged:
    """The judgements of each rule on the pairs in which a claim is the left one."""
    found: defaultdict[tuple[str, Key], list[Judgement]] = defaultdict(list)
    for item in report.judgements:
        found[item.rule, key(item.left)].append(item)
    return found


def certainty(confidence: float) -> str:
    """ "very likely"."""
    return next(words for least, words in _CERTAINTY if confidence >= least)


def evidence(finding: Finding, names: Mapping[str, Named], places: Places, pairs: Judged) -> tuple[str, ...]:
    """Sentences without a full stop at the end."""
    return tuple(
        said
        for part in (
            _shared(finding.sides, places),
            _published(finding, places),
            *(_stated(side, places) for side in finding.sides),
            (_corrected(item, names) for item in finding.corrections),
            _compared(finding, pairs),
        )
        for said in part
    )


def _shared(sides: Sequence[Side], places: Places) -> Iterator[str]:
    if len(sides) < 2:
        return
    sets = "both sides" if len(sides) == 2 else "all sides"
    names = frozenset.intersection(*(_all(claim.names for claim in side.claims) for side in sides))
    words = frozenset.intersection(*(_all(claim.words for claim in side.claims) for side in sides)) - names
    if names:
        spelt = [_spelt(name, sides[0].claims, places) for name in sorted(names)]
        yield f"Names on {sets}: {_listed(spelt)}"
    if words:
        yield f"Words on {sets}: {_listed(sorted(words))}"


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)


def _spelt(name: str, claims: Sequence[Claim], places: Places) -> str:
    """A name as a sentence writes it."""
    for claim in claims:
        sentence = places.sentence(claim)
        at = sentence.lower().find(name)
        if at >= 0:
            return printable(sentence[at : at + len(name)])
    return name


def _listed(words: Sequence[str]) -> str:
    """ "a, b and c"; the end of a long list is a number."""
    shown = list(words[:_MOST]) + ([f"{len(words) - _MOST} more"] if len(words) > _MOST else [])
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _published(finding: Finding, places: Places) -> Iterator[str]:
    ids = dict.fromkeys(base(claim.article) for side in finding.sides for claim in side.claims)
    if len(ids) < 2:
        yield "The statements are in one article"
        return
    known = [places.articles[name].published for name in ids]
    undated = sum(item.first is None for item in known)
    inferred = sum(item.first is not None and not item.stated for item in known)
    days = together(known)
    if days:
        yield f"The articles were published {'from' if ' to ' in days else 'on'} {days}"
    for count, how in ((inferred, "inferred, not stated"), (undated, "unknown")):
        if count:
            yield f"{count} of {len(ids)} publication dates {'is' if count == 1 else 'are'} {how}"


def _stated(side: Side, places: Places) -> Iterator[str]:
    """On whose word a side stands, if a sentence has that very word, and whether as a fact."""
    named = ((claim.frame.attribution, places.sentence(claim)) for claim in side.claims)
    sources = list(dict.fromkeys(source for source, sentence in named if source and _has(sentence, source)))
    moods = list(
        dict.fromkeys(_MODALITIES[mood] for claim in side.claims if (mood := claim.frame.modality) in _MODALITIES)
    )
    value = printable(side.value)
    if sources:
        yield f"{value}: according to {_listed([printable(source) for source in sources])}"
    if moods:
        yield f"{value}: stated {_listed(moods)}"


def _has(sentence: str, words: str) -> bool:
    """Whether a sentence has these words as whole words."""
    at = sentence.lower().find(words.lower())
    after = sentence[at + len(words) : at + len(words) + 1]
    return at >= 0 and not (after.isalnum() or sentence[:at][-1:].isalnum())


def _corrected(item: Corrected, names: Mapping[str, Named]) -> str:
    old, new = (f"“{printable(words)}”" if words else "another value" for words in (item.old, item.new))
    on = f" on {day(item.day)}" if item.day else ""
    still = f"; still the old value: {_listed([_label(name, names) for name in item.still])}" if item.still else ""
    return f"{_label(item.article, names)} corrected {old} to {new}{on}{still}"


def _label(article: str, names: Mapping[str, Named]) -> str:
    known = names.get(base(article))
    return known.label if known else printable(article)


def _compared(finding: Finding, pairs: Judged) -> Iterator[str]:
    """How many pairs of the quoted statements the rule compared, and with which result."""
    quoted = [claim for side in finding.sides for claim in side.claims] + list(finding.compatible)
    keys = {key(claim) for claim in quoted}
    found = [item for one in keys for item in pairs.get((finding.rule, one), ()) if key(item.right) in keys]
    counts = Counter(item.verdict for item in found)
    if len(found) > 1:
        told = [f"{counts[verdict]} {words}" for verdict, words in _COMPARED.items() if counts[verdict]]
        yield f"{with_number(len(found), 'pair')} of statements compared: {_listed(told)}"
