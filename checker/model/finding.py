"""Results: verdicts on pairs of claims, and findings on facts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.correction import Corrected
from checker.model.mention import Mention
from checker.model.skipped import Skipped


class Verdict(StrEnum):
    """How two claims relate.

    `AGREE`: they give one value; `COMPATIBLE`: two values that can both hold; `WORDING`: one day, named relative to
    different days ("today"); `UPDATE`: the later article may know more; `CONFLICT`: they cannot both hold; `EXCUSED`:
    they differ, and the rule names a reason why they may; `UNRELATED`: they do not state one fact.
    """

    AGREE = "agree"
    COMPATIBLE = "compatible"
    WORDING = "wording"
    UPDATE = "update"
    CONFLICT = "conflict"
    EXCUSED = "excused"
    UNRELATED = "unrelated"


class Level(StrEnum):
    """How severe a finding is, most severe first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Position in the order, 0 for the most severe."""
        return list(Level).index(self)


REPORTED = (Verdict.CONFLICT, Verdict.WORDING)
"""The verdicts that make a finding when articles are checked against each other; `--explain` shows updates."""

AGAINST_PUBLISHED = (Verdict.CONFLICT, Verdict.WORDING, Verdict.UPDATE)
"""The same for a draft against published articles, most severe first."""

COMPARED = frozenset(Verdict) - {Verdict.UNRELATED}
"""The verdicts on claims taken to state one fact."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One pair of claims that a rule looked at, with the verdict and the reason; `--explain` prints these."""

    rule: str
    left: Claim
    right: Claim
    verdict: Verdict
    reason: str
    correction: Corrected | None = None
    """The correction in one article that the other has not followed."""
    confidence: float = 1.0
    """The probability that a finding on this pair alone is right; see `Finding.confidence`."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two articles of a run, and whether they were compared; `--explain` shows these."""

    left: str
    right: str
    compared: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Side:
    """The claims that give one value of a disputed fact.

    `value` is the value in words, as a finding prints it ("1 March", "12 people"). `claims` has at least one claim,
    each with the id of its article and offsets in that article's text.
    """

    value: str
    claims: tuple[Claim, ...]


class BaselineState(StrEnum):
    """Whether a finding existed when the baseline was written; the words are those of SARIF 2.1.0, 3.27.24."""

    NEW = "new"
    UNCHANGED = "unchanged"


class SuppressionKind(StrEnum):
    """Where a waiver is: in `waivers.yaml`, or a comment in an article; the words of SARIF 2.1.0, 3.35.2."""

    EXTERNAL = "external"
    IN_SOURCE = "inSource"


@dataclass(frozen=True, slots=True)
class Suppression:
    """One waiver in force that accepts a finding: why, who, since when, and until when (ISO days).

    `by` and `since` are empty if an inline waiver does not state them: a comment states no first day.
    """

    reason: str
    by: str
    since: str
    until: str | None = None
    """The last day on which it holds; None if it holds until a value or a quote changes."""
    place: str = ""
    """`path:line:column` of the waiver."""
    kind: SuppressionKind = SuppressionKind.EXTERNAL


@dataclass(frozen=True, slots=True)
class Finding:
    """One disputed fact with all its sides quoted.

    `id` is a fingerprint of rule, fact, values and quotes; it does not depend on offsets. `rule` is the id of the rule.
    `fact` names the fact in a few words, `message` is the finding in one sentence, `reason` says why the values cannot
    both hold, and `advice` what to do. `confidence` is a probability from 0 to 1. `sides` has one side for each value,
    those of a draft first; `compatible` has claims that fit more than one side.
    """

    id: str
    rule: str
    level: Level
    verdict: Verdict
    fact: str
    message: str
    reason: str
    advice: str
    sides: tuple[Side, ...]
    compatible: tuple[Claim, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    baseline_state: BaselineState | None = None
    """None if there is no baseline."""
    corrections: tuple[Corrected, ...] = ()
    """What articles on one side have corrected, and which articles still give the old value."""
    confidence: float = 1.0
    """The calibrated probability that the sides state one fact and cannot all be true."""

    @property
    def accepted(self) -> bool:
        """Whether a waiver or the baseline accepts it: it is reported, but does not fail the run."""
        return bool(self.suppressions) or self.baseline_state is BaselineState.UNCHANGED


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or understood. `place` is `path` or `path:line:column`."""

    place: str
    message: str
    hint: str = ""
    trace: str = ""
    """The traceback of a bug in claimcheck, which `--debug` shows."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims of one article, and the mentions that make none, each with the reason."""

    article: Article
    claims: tuple[Claim, ...]
    left_out: tuple[tuple[Mention, str], ...] = ()
    unread: tuple[tuple[int, int], ...] = ()
    """The spans of correction notices that do not say exactly which value they withdraw; they have no effect."""
    title: Extraction | None = None
    """A title separate from the text, read as an article of its own whose id ends in TITLE."""

    @property
    def parts(self) -> tuple[Extraction, ...]:
        """The separate title, if any, and the text."""
        return (self,) if self.title is None else (self.title, self)


@dataclass(frozen=True, slots=True)
class RuleAbout:
    """A rule that ran, as a report describes it: what it looks for, why, and what to do about a finding."""

    id: str
    title: str
    level: Level
    why: str
    advice: str = ""
    links: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    built_in: bool = False
    """Whether claimcheck brings it."""


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one run; a reporter prints it and computes nothing.

    `extractions` has every article that was read, with its claims, in order of id. `findings` are those at or above the
    level shown, most severe first; `hidden` has the rest. `problems` has what could not be read. `judgements` are the
    verdicts on pairs of claims. `facts` counts the facts with at least two compared claims, `rules` the rules that ran.
    `notes` says what a cap or an unknown date left out.
    """

    extractions: tuple[Extraction, ...]
    findings: tuple[Finding, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    problems: tuple[Problem, ...] = ()
    facts: int = 0
    rules: int = 0
    notes: tuple[str, ...] = ()
    published: tuple[Article, ...] = ()
    """Archived articles that findings or judgements quote; they are not among `extractions`."""
    ran: tuple[RuleAbout, ...] = ()
    """The rules that ran, in order of id."""
    meetings: tuple[Meeting, ...] = ()
    """With `explain`, which pairs of articles were compared and which were set aside, and why; else of a few articles
    those that were set aside."""
    set_aside: int = 0
    """The number of pairs of articles of the run that were not compared, since they are not on one story."""
    hidden: tuple[Finding, ...] = ()
    """Findings below the level shown (`--show`): reporters leave them out, and they do not fail the run."""
    skipped: tuple[Skipped, ...] = ()
    """What was not read in the named folders, by path."""
    changed: frozenset[str] | None = None
    """The ids of the changed articles, if the report keeps to what a change brought (`only_changed`), else None."""
    unchanged: tuple[Finding, ...] = ()
    """Findings without a side in a changed article: reporters leave them out, and they do not fail the run."""
