"""The contract of the JSON output: every object with its keys, their types and their meaning.

JSON and JSON Lines are written by it (`contract`, as the type checker verifies); the OpenAPI page of the service and
the tables of docs/json.md are generated from it (`form_schema`). Keys are added, never renamed. A `NotRequired` key is
absent in the cases that its text names; all other keys are always present.
"""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple, NotRequired, TypedDict

from checker.model.article import PublishedFrom
from checker.model.claim import Modality
from checker.model.finding import BaselineState, Level, SuppressionKind, Verdict
from checker.model.mention import Kind


class Limits(NamedTuple):
    """The least and greatest possible number, under the names of JSON Schema."""

    minimum: float | None = None
    maximum: float | None = None


Offset = Annotated[int, Limits(0)]
Count = Annotated[int, Limits(0)]
Place = Annotated[int, Limits(1)]
Told = Literal[Verdict.CONFLICT, Verdict.WORDING, Verdict.UPDATE]


class Time(TypedDict):
    """The value of a date, a time or a set of them."""

    timex: str
    """A TIMEX3 value: `2019-03`, `2018-W18-5`; `XXXX-03-01` if the year is unknown."""
    first: str | None
    """The first day that it can mean, ISO."""
    last: str | None
    """The last day that it can mean, ISO."""


class Quantity(TypedDict):
    """A number with its bounds and its unit."""

    number: float | None
    """The number, if the text states one; null for a range."""
    low: float | None
    """The lower end of the interval meant; null for an open end."""
    high: float | None
    """The upper end; null for an open end."""
    unit: str
    """ISO 4217 code; `$` if it is unclear which dollar, or a name such as `dinar`, `franc` or `peso` if it is unclear
    which nation's; `%`, `percentage point`, `basis point`; the counted noun in the singular; a unit's name; `/`
    before a period or base: `USD/year`."""
    modifier: str
    """`=` as stated, `~` about, `>` at least or more than, `<` at most or less than; "just over" and "slightly less
    than" have both ends."""
    direction: str | None
    """`up` or `down` if the words say so."""


class Duration(Quantity):
    """A length of time."""

    timex: str
    """A TIMEX3 value: `P2W`; `PXY` if the number is vague."""
    first: None
    """Always null: a length has no first day."""
    last: None
    """Always null: a length has no last day."""


class Frame(TypedDict):
    """The context of a claim's value. Every key is always present; null or empty if nothing was found."""

    marks: list[str]
    """The nouns that name the fact, nearest first."""
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
    """The owner: the name of the subject or of its possessor."""
    other: str | None
    """The word that marks another event: "earlier", "another"."""
    patient: list[str]
    """The names of those the verb acts on, such as the person sentenced or fined."""
    place: list[str]
    """The names of places in the clause."""
    scope: list[str]
    """Words that narrow the fact: on what, for what, where."""
    base: Quantity | None
    """The amount that the rate applies to or the share is taken of."""
    rate: Quantity | None
    """The percentage stated for this amount."""
    modality: Modality
    """How the sentence presents the claim."""
    change: str | None
    """`raise`, `cut`, `extend`, ... if the value changed."""
    attribution: str | None
    """The source named in the sentence."""
    when: Time | None
    """The time that the clause refers to."""
    clause: list[Offset]
    """The offsets at which the clause starts and ends."""


class Span(TypedDict):
    """A span of an article that states a value, and how it is used. The keys of its value are in the same object."""

    article: str
    """The path as given; `file.jsonl#id` for a record or item of several in a file. A title that is not part of the
    text has `#title` appended; `start` and `end` are then offsets in the title."""
    start: Offset
    """Offset of the first character."""
    end: Offset
    """Offset after the last character."""
    text: str
    """The words of the span."""
    kind: Kind
    """The kind of value."""
    claim: NotRequired[Frame]
    """The frame, if the mention makes a claim."""
    left_out: NotRequired[str]
    """The reason, if it makes none: `header`, `caption`, `link`, `subscription`, ..."""


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
    """The path as given; `file.jsonl#id` for a record or item of several in a file."""
    published: str | None
    """The day of publication, ISO, if it is a single day."""
    published_from: PublishedFrom
    """How the day is known."""
    published_first: str | None
    """The first possible day of publication; null if the year is unknown."""
    published_last: str | None
    """The last possible day."""
    published_reason: str
    """The text it was read or inferred from."""
    title: str | None
    """Its title."""
    source: str | None
    """The outlet or agency."""
    url: str | None
    """Its web address."""


class Notice(TypedDict):
    """A correction notice that could not be read."""

    start: Offset
    """Offset of the first character."""
    end: Offset
    """Offset after the last character."""


class Article(About):
    """An article with its claims."""

    claims: list[Mention]
    """The claims, in order."""
    title_claims: NotRequired[list[Mention]]
    """The claims in a title that is not part of the text; absent without one."""
    left_out: NotRequired[list[Mention]]
    """With `--explain`: the mentions that make no claim."""
    unread_notices: NotRequired[list[Notice]]
    """With `--explain`: the correction notices that could not be read."""


class Quote(TypedDict):
    """A claim as quoted in a finding."""

    article: str
    """The article, as in `articles` or `published`."""
    start: Offset
    """Offset of the first character."""
    end: Offset
    """Offset after the last character."""
    text: str
    """The words of the value."""
    sentence: str
    """The sentence."""
    sentence_start: Offset
    """Offset at which the sentence starts."""
    line: Place
    """Line of the value in the article's text, which is the file itself if that is plain text."""
    column: Place
    """Column of the value."""
    part: NotRequired[str]
    """The part of the file with the value ("page 2, paragraph 3"), if the file is no plain text."""
    source_line: NotRequired[Place | None]
    """Line of that part in the file; null if the file has no lines."""
    title: NotRequired[str | None]
    """The title, for a published article (`--against`)."""
    published: NotRequired[str | None]
    """The publication day, ISO, for a published article."""


class Side(TypedDict):
    """One value of a disputed fact, and the claims that state it."""

    value: str
    """The value, as its first claim writes it."""
    claims: list[Quote]
    """The claims that state it."""


class Suppression(TypedDict):
    """A waiver that accepts a finding."""

    reason: str
    """The reason."""
    by: str
    """The person who accepted it; empty if a comment does not say."""
    since: str
    """The day of the waiver, ISO; empty for a comment."""
    until: str | None
    """The last day on which the waiver applies, ISO; null if it does not expire."""
    place: str
    """`path:line:column` of the waiver."""
    kind: SuppressionKind
    """`inSource` for a comment in an article, `external` for a waiver in `.claimcheck`, as in SARIF 2.1.0."""


class Correction(TypedDict):
    """What an article on one side has corrected."""

    article: str
    """The article that corrects itself."""
    day: str | None
    """The day of the notice, else of the article, ISO."""
    old: str | None
    """The withdrawn value, as written; null if the notice does not state it."""
    new: str | None
    """The correct value, as written."""
    still: list[str]
    """The articles that state the old value."""


class Finding(TypedDict):
    """A disputed fact with all its sides."""

    id: str
    """A fingerprint of rule, fact, values and quotes; it does not depend on line numbers."""
    rule: str
    """The rule's id."""
    level: Level
    """The severity; notes are present only with `--show note` or `--fail-on note`."""
    confidence: Annotated[float, Limits(0, 1)]
    """The probability that the quotes refer to one fact and cannot all be true, rounded to two decimals."""
    verdict: Told
    """How the sides relate."""
    fact: str
    """The disputed fact."""
    message: str
    """The finding in one sentence."""
    reason: str
    """Why the values cannot both be true."""
    advice: str
    """What to do about it."""
    sides: list[Side]
    """The values; in a check against published articles, the first quote is in the draft, and with `--since` or
    `--changed` in a changed article."""
    compatible: list[Quote]
    """Claims that fit more than one side."""
    suppressions: list[Suppression]
    """The waivers that accept it; empty if there are none."""
    baselineState: BaselineState | None
    """`unchanged` for a finding in the baseline, `new` for any other, null if there is no baseline."""
    corrections: list[Correction]
    """Corrections in the articles on one side."""


class Judgement(TypedDict):
    """The verdict of a rule on a pair of claims."""

    rule: str
    """The rule's id."""
    verdict: Verdict
    """How the two claims relate."""
    reason: str
    """The reason."""
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
    """Input that could not be read."""

    place: str
    """`path` or `path:line:column`."""
    message: str
    """What is wrong."""
    hint: str
    """What to do about it; may be empty."""


class Skipped(TypedDict):
    """A file or folder inside a named folder that was not read."""

    path: str
    """Its path; that of a folder ends in `/`."""
    reason: str
    """Why it was not read."""


class Statistic(TypedDict):
    """How many findings of one rule have one level and one verdict."""

    rule: str
    """The rule's id."""
    level: Level
    """The level."""
    verdict: Told
    """The verdict."""
    findings: Count
    """The number of findings, with those accepted or hidden."""
    accepted: Count
    """How many of them are accepted."""
    hidden: Count
    """How many of them `--show` hides."""


class Extracted(TypedDict):
    """What `extract --format json` prints."""

    version: Literal[1]
    """The version of this contract."""
    articles: list[Article]
    """The articles with their claims."""
    findings: list[Finding]
    """Always empty: nothing was compared."""


class Report(TypedDict):
    """What `check --format json` prints."""

    version: Literal[1]
    """The version of this contract."""
    articles: list[Article]
    """The articles that were checked."""
    findings: list[Finding]
    """The findings shown, most severe first."""
    hidden: Count
    """The number of open findings that `--show` hides; they are not in `findings`."""
    facts: Count
    """The number of facts compared."""
    rules: Count
    """The number of rules that were run."""
    notes: list[str]
    """What a limit left out, and lapsed waivers."""
    problems: list[Problem]
    """Input that could not be read."""
    skipped: list[Skipped]
    """What was not read in the named folders."""
    statistics: NotRequired[list[Statistic]]
    """With `--statistics`: the number of findings by rule, most frequent first."""
    published: NotRequired[list[About]]
    """With `--against`: the published articles that findings and judgements quote; absent if there are none."""
    changed: NotRequired[list[str]]
    """With `--since` or `--changed`: the changed articles, by their `article`."""
    unchanged: NotRequired[Count]
    """With `--since` or `--changed`: the number of open findings left out, with no side in a changed article."""
    meetings: NotRequired[list[Meeting]]
    """With `--explain`: which articles were compared."""
    judgements: NotRequired[list[Judgement]]
    """With `--explain`: every pair of claims that a rule compared."""
