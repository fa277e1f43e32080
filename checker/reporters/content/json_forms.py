"""The contract of the JSON output: every object with its keys, their types and what they mean.

JSON and JSON Lines are written by it (`contract`, which the type checker holds to it), the OpenAPI page of the service
and the tables of docs/json.md are made from it (`form_schema`). Keys are added, never renamed. A `NotRequired` key is
absent where its text says so; all others are always there.
"""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple, NotRequired, TypedDict

from checker.model.article import PublishedFrom
from checker.model.claim import Modality
from checker.model.finding import BaselineState, Level, Verdict
from checker.model.mention import Kind


class Limits(NamedTuple):
    """The least and the greatest number that can be there, as JSON Schema calls them."""

    minimum: float | None = None
    maximum: float | None = None


Offset = Annotated[int, Limits(0)]
Count = Annotated[int, Limits(0)]
Place = Annotated[int, Limits(1)]
Told = Literal[Verdict.CONFLICT, Verdict.WORDING, Verdict.UPDATE]


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


class About(TypedDict):
    """An article without its claims."""

    article: str
    """The path as given; `file.jsonl#id` for a JSON Lines record."""
    published: str | None
    """The day of publication, ISO, where it is one day."""
    published_from: PublishedFrom
    """How that is known."""
    published_first: str | None
    """The first day on which it can have been published; null where the year is unknown."""
    published_last: str | None
    """The last such day."""
    published_reason: str
    """What it was read or inferred from."""
    title: str | None
    """Its title."""
    source: str | None
    """The outlet or agency."""
    url: str | None
    """Its web address."""


class Notice(TypedDict):
    """A correction notice that could not be read."""

    start: Offset
    """Offset of its first character."""
    end: Offset
    """Offset behind its last one."""


class Article(About):
    """An article with its claims."""

    claims: list[Mention]
    """Its claims, in order."""
    title_claims: NotRequired[list[Mention]]
    """Those of a title that is no part of the text; absent without one."""
    left_out: NotRequired[list[Mention]]
    """With `--explain`: the mentions that make no claim."""
    unread_notices: NotRequired[list[Notice]]
    """With `--explain`: correction notices that could not be read."""


class Quote(TypedDict):
    """A claim as it is quoted."""

    article: str
    """The article, as in `articles` or `published`."""
    start: Offset
    """Offset of the first character."""
    end: Offset
    """Offset behind the last one."""
    text: str
    """The words of the value."""
    sentence: str
    """The sentence."""
    sentence_start: Offset
    """Offset of the sentence."""
    line: Place
    """Line of the value in its file."""
    column: Place
    """Column of the value."""
    title: NotRequired[str | None]
    """Of a published article (`--against`): its title."""
    published: NotRequired[str | None]
    """Of a published article: the day, ISO."""


class Side(TypedDict):
    """One value of a disputed fact, and who gives it."""

    value: str
    """The value, as first written."""
    claims: list[Quote]
    """The claims that give it."""


class Suppression(TypedDict):
    """A waiver that accepts a finding."""

    reason: str
    """Why."""
    by: str
    """Who accepted it."""
    since: str
    """Since which day, ISO."""
    until: str | None
    """The last day on which it holds."""
    place: str
    """`path:line:column` of the waiver."""


class Correction(TypedDict):
    """What an article on one side has corrected."""

    article: str
    """The article that corrects itself."""
    day: str | None
    """The day of the notice, else of the article, ISO."""
    old: str | None
    """The value withdrawn, as written; null where the notice does not name it."""
    new: str | None
    """The value that stands, as written."""
    still: list[str]
    """The articles that give the old value."""


class Finding(TypedDict):
    """A disputed fact with all its sides."""

    id: str
    """A fingerprint of rule, fact, values and quotes, never of line numbers."""
    rule: str
    """The rule's id."""
    level: Level
    """How grave it is; notes are there with `--show note` or `--fail-on note` only."""
    confidence: Annotated[float, Limits(0, 1)]
    """The probability that the quotes speak of one fact and cannot all hold, in two decimals."""
    verdict: Told
    """What the sides say of each other."""
    fact: str
    """What is disputed."""
    message: str
    """The finding in one sentence."""
    reason: str
    """Why the values cannot both hold."""
    advice: str
    """What to do about it."""
    sides: list[Side]
    """The values; the first quote of a check against published articles is in the draft."""
    compatible: list[Quote]
    """Claims that fit more than one side."""
    suppressions: list[Suppression]
    """The waivers that accept it; empty where there is none."""
    baselineState: BaselineState | None
    """`unchanged` for a finding of the baseline, `new` for one that is not in it, null where there is no baseline."""
    corrections: list[Correction]
    """What articles on one side have corrected."""


class Judgement(TypedDict):
    """What a rule says of one pair of claims."""

    rule: str
    """The rule's id."""
    verdict: Verdict
    """What the two say of each other."""
    reason: str
    """Why."""
    left: Quote
    """One claim."""
    right: Quote
    """The other."""


class Meeting(TypedDict):
    """Two articles, and whether they were compared."""

    left: str
    """One article."""
    right: str
    """The other."""
    compared: bool
    """Whether they were compared."""
    reason: str
    """What they have in common."""


class Problem(TypedDict):
    """What could not be read."""

    place: str
    """`path` or `path:line:column`."""
    message: str
    """What is wrong."""
    hint: str
    """What to do about it; empty where nothing can be said."""


class Extracted(TypedDict):
    """What `extract --format json` prints."""

    version: Literal[1]
    """The version of this contract."""
    articles: list[Article]
    """The articles with their claims."""
    findings: list[Finding]
    """None: nothing was compared."""


class Report(TypedDict):
    """What `check --format json` prints."""

    version: Literal[1]
    """The version of this contract."""
    articles: list[Article]
    """The articles that were checked."""
    findings: list[Finding]
    """The findings that are shown, the gravest first."""
    hidden: Count
    """How many open findings are below the least level that is shown (`--show`), and so not in `findings`."""
    facts: Count
    """How many facts were compared."""
    rules: Count
    """By how many rules."""
    notes: list[str]
    """What a limit left out, and waivers that lapsed."""
    problems: list[Problem]
    """What could not be read."""
    published: NotRequired[list[About]]
    """With `--against`: the published articles that findings and judgements quote; absent without any."""
    meetings: NotRequired[list[Meeting]]
    """With `--explain`: which articles were compared."""
    judgements: NotRequired[list[Judgement]]
    """With `--explain`: every pair of claims that a rule looked at."""
