"""The part of the JSON contract on claims: a span of an article, its value and its frame; see `forms`."""

from __future__ import annotations

from typing import Annotated, NamedTuple, NotRequired, TypedDict

from checker.model.claim import Modality
from checker.model.mention import Kind


class Limits(NamedTuple):
    """The least and the greatest number that can be there, as JSON Schema calls them."""

    minimum: float | None = None
    maximum: float | None = None


Offset = Annotated[int, Limits(0)]


class Time(TypedDict):
    """The value of a date, a time or a set of them."""

    timex: str
    """A TIMEX3 value: `2019-03`, `2018-W18-5`; `XXXX-03-01` where the year is unknown."""
    first: str | None
    """The first day that it can mean, ISO."""
    last: str | None
    """The last day that it can mean, ISO."""


class Quantity(TypedDict):
    """A number with its bounds and its unit."""

    number: float | None
    """The one number said; null for a range."""
    low: float | None
    """The lower end of the interval meant; null for an open end."""
    high: float | None
    """The upper end; null for an open end."""
    unit: str
    """ISO 4217 code, or `$` where the dollar is not told, and a name such as `dinar`, `franc` or `peso` where the
    nation is not; `%`, `percentage point`, `basis point`; the counted noun in the singular; a unit's name; `/` before a
    period or base: `USD/year`."""
    modifier: str
    """`=` as said, `~` about, `>` at least or more than, `<` at most or less than; "just over" and "slightly less than"
    have both ends."""
    direction: str | None
    """`up` or `down` where the words say so."""


class Duration(Quantity):
    """A length of time."""

    timex: str
    """A TIMEX3 value: `P2W`; `PXY` where the number is vague."""
    first: None
    """A length has no first day."""
    last: None
    """A length has no last day."""


class Frame(TypedDict):
    """What surrounds the value of a claim. Every key is there always; null or empty where nothing was found."""

    marks: list[str]
    """The nouns that name the fact, the nearest first."""
    counted: str | None
    """What is counted."""
    predicate: str | None
    """The governing verb."""
    action: str | None
    """The class of that verb: `kill`, `raise`, ..."""
    person: str | None
    """The last name of the person whose age or part it is."""
    given: list[str]
    """The names and titles before that name."""
    anchor: list[str]
    """The names that a distance counts from."""
    qualifier: str | None
    """`other`, `more`, `each`, `first`, ... before what is counted."""
    role: str | None
    """The preposition before the value, or `subject`, `object`, `modifier`."""
    subject: list[str]
    """The words of the verb's subject, its head first."""
    names: list[str]
    """The names in that subject."""
    owner: list[str]
    """Whose it is."""
    other: str | None
    """The word that says it is of another event: "earlier", "another"."""
    patient: list[str]
    """The names of those whom the act befalls."""
    place: list[str]
    """The names of the place in the clause."""
    scope: list[str]
    """Words that narrow it: on what, for what, where."""
    base: Quantity | None
    """What it is a rate on or a share of."""
    rate: Quantity | None
    """The percentage that is said on this amount."""
    modality: Modality
    """How the sentence puts the claim."""
    change: str | None
    """`raise`, `cut`, `extend`, ... where the value moved."""
    attribution: str | None
    """Who says so."""
    when: Time | None
    """The time that the clause is about."""
    clause: list[Offset]
    """Start and end of the clause."""


class Span(TypedDict):
    """A span of an article that states a value, and what is made of it. The keys of its value stand beside these."""

    article: str
    """The path as given; `file.jsonl#id` for a JSON Lines record; with `#title` behind it for a title that is no part
    of the text, in which `start` and `end` then count."""
    start: Offset
    """Offset of the first character."""
    end: Offset
    """Offset behind the last one."""
    text: str
    """The words of the span."""
    kind: Kind
    """The kind of value."""
    claim: NotRequired[Frame]
    """The frame, where the mention makes a claim."""
    left_out: NotRequired[str]
    """Why it makes none: `header`, `caption`, `link`, `subscription`, ..."""


class TimeMention(Span, Time):
    """A mention of a date, a time or a set of them."""


class DurationMention(Span, Duration):
    """A mention of a length of time."""


class QuantityMention(Span, Quantity):
    """A mention of a number."""


Value = Time | Duration | Quantity
Mention = TimeMention | DurationMention | QuantityMention
