"""The bodies of requests and answers as pydantic models: what a request must have, and what the OpenAPI page says."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(pattern=r"\S")]
Name = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=r"^[^\x00-\x1f\x7f]+$")]


class Request(BaseModel):
    """A body that is sent; keys that are not named here are left alone."""

    model_config = ConfigDict(strict=True, extra="ignore")


class PlainArticle(Request):
    """An article as plain text."""

    text: Text = Field(description="The article. Offsets in the answer count its characters (code points).")
    id: Name | None = Field(None, description="What the article is called in the answer, such as its path or number.")
    headline: str | None = Field(None, description="Its title, which is set against the text.")
    title: str | None = Field(None, description="Another name for headline.")
    published: str | None = Field(None, description="ISO date, date-time or month: 2019-02-15, 2019-02-15T14:30Z.")
    source: str | None = Field(None, description="The outlet or agency.")
    url: str | None = Field(None, description="Its web address; a date in it counts where no other is stated.")


class NinjsText(Request):
    """A headline or body of ninjs 2."""

    value: str | None = None
    role: str | None = Field(None, description="`main` comes first.")
    contenttype: str | None = Field(None, description="text/plain, text/html or application/xhtml+xml.")


class NinjsSource(Request):
    """A source of ninjs."""

    name: str | None = None


class NinjsArticle(Request):
    """A ninjs item of the IPTC, versions 1 and 2, in the parts that are read. It needs one body."""

    uri: Name
    headline: str | None = Field(None, description="Version 1.")
    body_text: str | None = Field(None, description="Version 1; taken before body_html.")
    body_html: str | None = Field(None, description="Version 1. It is turned into text, which the answer has.")
    body_xhtml: str | None = Field(None, description="Version 1, as body_html.")
    headlines: list[NinjsText] | None = Field(None, description="Version 2.")
    bodies: list[NinjsText] | None = Field(None, description="Version 2; plain text is taken first.")
    infosources: list[NinjsSource] | None = Field(None, description="Version 2.")
    copyrightholder: str | None = None
    versioncreated: str | None = Field(None, description="ISO date-time: the publication of this version.")
    contentcreated: str | None = Field(None, description="Counts where versioncreated is not there.")
    firstcreated: str | None = Field(None, description="Counts where neither of the two is there.")


class Answered(BaseModel):
    """A body that is sent back; keys may be added."""

    model_config = ConfigDict(extra="allow")


class About(Answered):
    """An article without its claims."""

    article: str
    published: str | None = Field(description="A day, where it is one.")
    published_from: str
    published_first: str | None
    published_last: str | None
    published_reason: str
    title: str | None
    source: str | None
    url: str | None


class Checked(About):
    """The article that was sent."""

    claims: list[dict[str, Any]] = Field(description="As in `extract --format json`.")


class Quote(Answered):
    """A claim as it is quoted."""

    article: str
    start: int = Field(description="Offset in the article's text, in characters.")
    end: int
    text: str
    sentence: str
    sentence_start: int
    line: int
    column: int
    title: str | None = Field(None, description="Of a published article.")
    published: str | None = Field(None, description="Of a published article: its day.")


class Side(Answered):
    """One value of a disputed fact, and who gives it."""

    value: str
    claims: list[Quote]


class Suppression(Answered):
    """A waiver that accepts a finding."""

    reason: str
    by: str
    since: str
    until: str | None
    place: str


class Finding(Answered):
    """A disputed fact with all its sides; the first place is in the article that was sent."""

    id: str = Field(description="A fingerprint of rule, fact, values and quotes.")
    rule: str
    level: Literal["error", "warning", "note"]
    confidence: float = Field(ge=0, le=1, description="The probability that it is right.")
    verdict: Literal["conflict", "wording", "update"]
    fact: str
    message: str
    reason: str
    advice: str
    sides: list[Side]
    compatible: list[Quote]
    suppressions: list[Suppression]
    baselineState: Literal["new", "unchanged"] | None  # noqa: N815 - the contract's key


class Problem(Answered):
    """What could not be read."""

    place: str
    message: str
    hint: str


class Findings(Answered):
    """What `check --format json` prints, and the text that offsets count in where it was made from markup."""

    version: Literal[1]
    articles: list[Checked]
    findings: list[Finding]
    hidden: int = Field(description="Findings below the least level that is shown, which are left out.")
    facts: int
    rules: int
    notes: list[str]
    problems: list[Problem]
    published: list[About] = Field([], description="The published articles that findings quote; absent without any.")
    text: str | None = Field(description="The article's text, where it was sent as markup; else null.")


class Health(Answered):
    """That the service is there."""

    status: Literal["ok"]
    version: str
    workers: int = Field(description="Worker processes that are ready or at work.")
    requests: int = Field(description="Requests that are read, wait for a worker, or are checked.")


class FieldProblem(Answered):
    """A field that will not do."""

    pointer: str = Field(description="JSON Pointer of the field, as a URI fragment.")
    detail: str


class ProblemDetails(Answered):
    """Why a request was not carried out (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    hint: str = Field("", description="What to do.")
    errors: list[FieldProblem] = []
