"""What the page shows, in words and numbers; the templates only lay it out. All texts are untrusted and unescaped."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """An article as the page names it."""

    id: str
    label: str
    """Short: its outlet, or as much of its path as no other article of the story has."""
    title: str
    """Its title or headline; empty if it has none."""
    outlet: str
    """Empty if unknown."""
    published: str
    """When it was published and how that is known, in words."""
    day: str
    """The ISO day, if it is one day of a known year; else empty."""
    stated: bool
    """Whether the article or its metadata states the time; False if it was inferred or is unknown."""
    archived: bool
    """Whether it comes from the archive."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where words stand: the article, and `path:line:column`."""

    article: Named
    place: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in their sentence, and the sentence in its paragraph; long parts are cut, with an ellipsis."""

    above: str
    """The paragraph before the sentence."""
    before: str
    words: str
    after: str
    below: str
    """The paragraph after the sentence."""
    read_as: str
    """The value, if the words alone do not say it; else empty."""
    standing: Standing
    also: tuple[Standing, ...] = ()
    """Other articles with the same sentence."""


@dataclass(frozen=True, slots=True)
class SideView:
    """One value of a disputed fact, with everything that gives it."""

    shape: str
    value: str
    articles: int
    first: Quote
    more: tuple[Quote, ...]
    more_words: str
    """ "and 6 more quotes"."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """One finding."""

    anchor: str
    """The id of its element, for links: the finding's id."""
    id: str
    letter: str
    """Names it on the timeline of its story; empty if the story has no other finding."""
    level: str
    verdict: str
    verdict_words: str
    fails: bool
    title: str
    rule: str
    rule_title: str
    sides: tuple[SideView, ...]
    compatible: tuple[Quote, ...]
    reason: str
    confidence: str
    certainty: str
    """The confidence in plain words."""
    evidence: tuple[str, ...]
    advice: str
    accepted: tuple[str, ...]
    """Why it is accepted; empty if it is open."""
    command: str
    """The command that waives it."""


@dataclass(frozen=True, slots=True)
class Given:
    """A value that an article of a story gives for a disputed fact."""

    anchor: str
    letter: str
    value: str
    shape: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of a story, with the values that it gives."""

    article: Named
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the axis of a timeline."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """An article on a timeline: a mark at `x`, a bar from `left` to `right` if its time is a window."""

    label: str
    y: float
    x: float
    left: float
    right: float
    shape: str
    filled: bool
    """Whether the article states its time."""
    text: str
    """The values."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing in SVG units, which are pixels at its natural size."""

    width: int
    height: int
    values: int
    """Where the column of values begins."""
    bottom: float
    """The lower end of the lines that mark days."""
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    undated: tuple[Row, ...]
    undated_y: float
    caption: str
    """What the drawing shows, in a sentence."""
    left_out: int
    """Articles for which there was no room."""


@dataclass(frozen=True, slots=True)
class StoryView:
    """The articles that findings connect, and these findings."""

    number: int
    name: str
    articles: str
    """ "4 articles"."""
    when: str
    """The days of publication; empty if none is known."""
    counts: str
    """ "1 error, 2 warnings, 1 accepted"."""
    entries: tuple[Entry, ...]
    timeline: Timeline | None
    disputes: tuple[Dispute, ...]
