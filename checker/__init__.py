"""Finds the dates and figures on which articles contradict each other.

    from checker import check, extract, load_rules

    report = check(["drafts/"], rules=load_rules(["our-rules"]))
    for finding in report.findings:
        print(finding.message)

The library returns what the command line prints. All public names are here, each imported when it is first used;
docs/library.md describes them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.archive.indexing import Indexed as Indexed
    from checker.archive.store import Archive as Archive
    from checker.archive.store import ArchiveInfo as ArchiveInfo
    from checker.asking.question import Question as Question
    from checker.asking.question import Term as Term
    from checker.asking.said import Answer as Answer
    from checker.asking.said import FactSaid as FactSaid
    from checker.asking.said import Said as Said
    from checker.asking.said import StorySaid as StorySaid
    from checker.asking.said import ValueSaid as ValueSaid
    from checker.engine.rules.rule import Case as Case
    from checker.engine.rules.rule import CaseArticle as CaseArticle
    from checker.engine.rules.rule import CaseKind as CaseKind
    from checker.engine.rules.rule import Compare as Compare
    from checker.engine.rules.rule import Excuse as Excuse
    from checker.engine.rules.rule import Least as Least
    from checker.engine.rules.rule import Measure as Measure
    from checker.engine.rules.rule import Rule as Rule
    from checker.engine.rules.rule import Same as Same
    from checker.engine.rules.rule import Scope as Scope
    from checker.engine.rules.rule import Select as Select
    from checker.engine.rules.rule import Status as Status
    from checker.engine.rules.rule import Test as Test
    from checker.library import check as check
    from checker.library import check_against as check_against
    from checker.library import check_draft as check_draft
    from checker.library import extract as extract
    from checker.library import find as find
    from checker.library import index as index
    from checker.library import load_rules as load_rules
    from checker.model.article import Article as Article
    from checker.model.article import Comment as Comment
    from checker.model.article import Place as Place
    from checker.model.article import Published as Published
    from checker.model.article import PublishedFrom as PublishedFrom
    from checker.model.article import Skip as Skip
    from checker.model.callables import Progress as Progress
    from checker.model.changes import Changes as Changes
    from checker.model.claim import Claim as Claim
    from checker.model.claim import Frame as Frame
    from checker.model.claim import Modality as Modality
    from checker.model.correction import Corrected as Corrected
    from checker.model.correction import Correction as Correction
    from checker.model.errors import ArchiveError as ArchiveError
    from checker.model.errors import CallError as CallError
    from checker.model.errors import ClaimcheckError as ClaimcheckError
    from checker.model.errors import ConfigFaults as ConfigFaults
    from checker.model.errors import Fault as Fault
    from checker.model.errors import FileFaults as FileFaults
    from checker.model.errors import LedgerFaults as LedgerFaults
    from checker.model.errors import RuleFaults as RuleFaults
    from checker.model.finding import BaselineState as BaselineState
    from checker.model.finding import Extraction as Extraction
    from checker.model.finding import Finding as Finding
    from checker.model.finding import Judgement as Judgement
    from checker.model.finding import Level as Level
    from checker.model.finding import Meeting as Meeting
    from checker.model.finding import Problem as Problem
    from checker.model.finding import Report as Report
    from checker.model.finding import RuleAbout as RuleAbout
    from checker.model.finding import Side as Side
    from checker.model.finding import Suppression as Suppression
    from checker.model.finding import SuppressionKind as SuppressionKind
    from checker.model.finding import Verdict as Verdict
    from checker.model.mention import Kind as Kind
    from checker.model.mention import Mention as Mention
    from checker.model.mention import Sentence as Sentence
    from checker.model.mention import Value as Value
    from checker.model.skipped import Skipped as Skipped
    from checker.model.skipped import Skipping as Skipping
    from checker.model.value import Duration as Duration
    from checker.model.value import Quantity as Quantity
    from checker.model.value import TimeValue as TimeValue
    from checker.narrowed import accepted as accepted
    from checker.narrowed import changed_files as changed_files
    from checker.narrowed import changed_since as changed_since
    from checker.narrowed import only_changed as only_changed
    from checker.readers import Day as Day
    from checker.session import PathLike as PathLike

__version__ = "0.1.0"

_NAMES = {
    "checker.library": "check check_against check_draft extract find index load_rules",
    "checker.narrowed": "accepted changed_files changed_since only_changed",
    "checker.model.callables": "Progress",
    "checker.model.changes": "Changes",
    "checker.session": "PathLike",
    "checker.readers": "Day",
    "checker.model.finding": "BaselineState Extraction Finding Judgement Level Meeting Problem Report RuleAbout Side "
    "Suppression SuppressionKind Verdict",
    "checker.model.article": "Article Comment Place Published PublishedFrom Skip",
    "checker.model.claim": "Claim Frame Modality",
    "checker.model.correction": "Corrected Correction",
    "checker.model.skipped": "Skipped Skipping",
    "checker.model.mention": "Kind Mention Sentence Value",
    "checker.model.value": "Duration Quantity TimeValue",
    "checker.model.errors": "ArchiveError CallError ClaimcheckError ConfigFaults Fault FileFaults LedgerFaults "
    "RuleFaults",
    "checker.engine.rules.rule": "Case CaseArticle CaseKind Compare Excuse Least Measure Rule Same Scope Select "
    "Status Test",
    "checker.archive.store": "Archive ArchiveInfo",
    "checker.asking.said": "Answer FactSaid Said StorySaid ValueSaid",
    "checker.asking.question": "Question Term",
    "checker.archive.indexing": "Indexed",
}
"""The public names of each module; a test checks that the imports above agree."""
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}
__all__ = sorted(["__version__", *_HOMES])


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return list(__all__)
