"""The contract of the JSON output: every object with its keys, their types and what they mean (claims: `claim_forms`).

JSON and JSON Lines are written by it (`contract`, which the type checker holds to it), the OpenAPI page of the service
and the tables of docs/json.md are made from it (`form_schema`). Keys are added, never renamed. A `NotRequired` key is
absent where its text says so; all others are always there.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from checker.model.article import PublishedFrom
from checker.model.finding import BaselineState, Level, Verdict
from checker.reporters.content.claim_forms import Limits, Mention, Offset

Count = Annotated[int, Limits(0)]
Place = Annotated[int, Limits(1)]
Told = Literal[Verdict.CONFLICT, Verdict.WORDING, Verdict.UPDATE]


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
