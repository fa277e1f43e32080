"""An answer of an archive: stories, in them facts, in them values, and the claims that state each."""

from __future__ import annotations

from dataclasses import dataclass

from checker.asking.question import Question
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Problem


@dataclass(frozen=True, slots=True)
class Said:
    """A claim and its article."""

    claim: Claim
    article: Article
    shares: int = 0
    """How many words of the question its sentence has; one that says what the value is of counts twice."""


@dataclass(frozen=True, slots=True)
class ValueSaid:
    """A value in words, in how many articles it stands, and the claims that are listed, newest first."""

    value: str
    articles: int
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class FactSaid:
    """What is said of one kind of fact: its name, the rule that reads it if one does, and its values, newest first."""

    fact: str
    rule: str | None
    values: tuple[ValueSaid, ...]


@dataclass(frozen=True, slots=True)
class StorySaid:
    """What is said in one story. `articles` has those with a claim that answers, newest first."""

    articles: tuple[Article, ...]
    facts: tuple[FactSaid, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an archive says. The stories that have most of the words come first, and of these the newest."""

    question: Question
    stories: tuple[StorySaid, ...] = ()
    claims: int = 0
    """How many claims answer; `left_off` of them are not listed."""
    left_off: int = 0
    articles: int = 0
    """How many articles have the words; the claims of at most `answer.ARTICLES` were read."""
    unknown: tuple[tuple[str, str | None], ...] = ()
    """Words that the index does not have, each with a word that may be meant."""
    short: tuple[str, ...] = ()
    """Words that were looked up although they are so short that the index has them only as names."""
    renewed: int = 0
    """Articles of another version of claimcheck, whose claims were extracted again."""
    problems: tuple[Problem, ...] = ()
    """Articles whose claims could not be extracted again, because of a bug."""
