"""The owner of a clause and its event, carried from sentence to sentence: "it", "the company"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from checker.claims.clauses import Clause
from checker.text.tokens import Token
from checker.text.word_classes import Tag
from checker.text.word_lists import word_lists
from checker.text.words import noun_lemma

_LISTS = word_lists("claims/discourse")


class ClauseTopic(NamedTuple):
    """The owner and event of one clause."""

    owner: tuple[str, ...] = ()
    """The name of the subject or of its possessor, in lower case; for a pronoun or "the company", what it refers to."""
    other: str | None = None
    """The word that marks an event other than the story's: "earlier", "another", "aftershock"."""


class Carried(NamedTuple):
    """What one sentence carries forward to the next."""

    owner: tuple[str, ...] = ()
    other: str | None = None


Sentence = Callable[[Carried], Carried]
"""What a sentence carries forward, from what those before it do."""


class Thread:
    """What the sentences so far carry forward. They are read only when a clause refers back, which few do."""

    def __init__(self, known: Carried | None = None) -> None:
        self._known = known or Carried()
        self._unread: list[Sentence] = []

    def add(self, sentence: Sentence) -> None:
        """Adds the next sentence, which is read later, if at all."""
        self._unread.append(sentence)

    def read(self) -> Carried:
        """What the sentences carry forward, with all of them read."""
        for sentence in self._unread:
            self._known = sentence(self._known)
        self._unread.clear()
        return self._known


_SUFFIXES = _LISTS["suffixes"]
"""Titles and legal forms: parts of a name that distinguish nobody."""
_THIRD_PERSON = _LISTS["third person"]
_POSSESSIVES = frozenset({"its", "his", "her", "their"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_POINTING = frozenset({"this", "that", "these", "those"})
_BEARERS = _LISTS["bearers"]
"""Nouns that, with "the", refer to a person or an organisation named before."""
_OWNED = _LISTS["owned"]
"""Nouns that refer to the report's company without an article or a name."""
_OTHERS = _LISTS["others"]
_OTHER_EVENTS = frozenset({"aftershock", "foreshock", "anniversary"})


def name_of(tokens: Sequence[Token], indices: Sequence[int]) -> tuple[str, ...]:
    """The first run of names among these tokens, in lower case, without titles and legal forms."""
    run: list[int] = []
    for index in sorted(indices):
        if tokens[index].tag is not Tag.NAME:
            continue
        if run and index > run[-1] + 1:
            break
        run.append(index)
    while run and run[0] > 0 and tokens[run[0] - 1].tag is Tag.NOUN and tokens[run[0] - 1].text[0].isupper():
        run.insert(0, run[0] - 1)
    return tuple(word for word in (_bare(tokens[index].lower) for index in run) if word not in _SUFFIXES)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")


def _premodifiers(tokens: Sequence[Token], first: int) -> list[Token]:
    """The words before the first noun of a noun phrase: determiners, adjectives, "earlier", "a second"."""
    index = first
    while index > 0 and (tokens[index - 1].tag in _PREMODIFIERS or tokens[index - 1].lower in _OTHERS):
        index -= 1
    return list(tokens[index:first])


_PREMODIFIERS = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.NUMBER})


def _behind_of(tokens: Sequence[Token], head: int) -> tuple[str, ...]:
    """The name after "of" that follows a head: "the shares of Vesk"."""
    if head + 1 >= len(tokens) or tokens[head + 1].lower != "of":
        return ()
    end = head + 2
    while end < len(tokens) and tokens[end].tag in (Tag.DETERMINER, Tag.NAME, Tag.NOUN, Tag.ADJECTIVE):
        end += 1
    return name_of(tokens, range(head + 2, end))


class _Known(NamedTuple):
    """What a subject can refer back to."""

    before: Thread
    closest: tuple[str, ...]
    """The owner of the clause before; none: that of the sentences before."""
    unreported: tuple[str, ...]
    """The same, without one who only reports: "police chief Ross said the man fell"."""
    reported: bool
    """Whether the clause reports what somebody says."""

    @property
    def near(self) -> tuple[str, ...]:
        """The owner named last."""
        return self.closest or self.before.read().owner

    @property
    def far(self) -> tuple[str, ...]:
        """The owner named last who does not only report."""
        return self.unreported or self.before.read().owner


def _owner(tokens: Sequence[Token], clause: Clause, known: _Known) -> tuple[str, ...]:
    """The owner of the clause: its subject's name, or the earlier owner if its subject refers back.

    A bare "sales rose" that opens a sentence, or a reported clause, keeps the earlier owner. "The Norvale, Orland,
    company" has place names after its article.
    """
    if not clause.subject:
        return known.near if clause.parent is not None else ()
    head, first = clause.subject[0], min(clause.subject)
    said = {token.lower for token in _premodifiers(tokens, first)}
    genitive = "'s" in [token.lower for token in tokens[first:head]]
    if tokens[head].lower in _THIRD_PERSON or said & _POSSESSIVES:
        return known.near
    if tokens[head].lemma in _BEARERS and not genitive:
        definite = said & _DEFINITE or tokens[clause.start].lower in _DEFINITE
        return known.far if definite else ()
    if said & _INDEFINITE and tokens[head].tag is Tag.NOUN and not genitive:
        return ()
    named = name_of(tokens, clause.subject) or _behind_of(tokens, head)
    if named or said or tokens[head].tag is not Tag.NOUN:
        return named
    if tokens[head].lemma not in _OWNED:
        return ()
    return _at(tokens, clause) or (known.near if known.reported or first == 0 else ())


def _at(tokens: Sequence[Token], clause: Clause) -> tuple[str, ...]:
    """The name after "at" that opens a clause, up to a comma: "at Vesk, profit rose"."""
    if tokens[clause.start].lower != "at":
        return ()
    behind = clause.start + 1
    end = behind
    while end < clause.verb_start and tokens[end].tag is Tag.NAME:
        end += 1
    return name_of(tokens, range(behind, end)) if tokens[end].tag is Tag.COMMA else ()


_INDEFINITE = frozenset({"a", "an", "another", "some", "any", "each", "every", "no"})


def _other(tokens: Sequence[Token], clause: Clause, thread: Thread, first: bool) -> str | None:
    """The word that separates the clause's event from the story's; carried forward to a subject that refers back."""
    for token in tokens[clause.start : clause.end]:
        event = noun_lemma(token.lower.rpartition(" ")[2]) if token.tag is Tag.MENTION else token.lemma
        if event in _OTHER_EVENTS:
            return event
    if not clause.subject:
        return None
    head = tokens[clause.subject[0]]
    before = _premodifiers(tokens, min(clause.subject))
    for token in (*before, *[tokens[index] for index in sorted(clause.subject)]):
        if token.lower in _OTHERS:
            return token.lower
    pointing = head.lower in ("it", "this", "that") or any(token.lower in _POINTING for token in before)
    return thread.read().other if first and pointing else None


def topics_of_clauses(
    tokens: Sequence[Token], clauses: Sequence[Clause], thread: Thread
) -> tuple[list[ClauseTopic], Thread]:
    """The owner and event of each clause of a sentence, and what the sentence carries forward.

    The thread that was given must not be used again.
    """
    found: list[ClauseTopic] = []
    near: tuple[str, ...] = ()
    far: tuple[str, ...] = ()
    reported = False
    for index, clause in enumerate(clauses):
        mine = _owner(tokens, clause, _Known(thread, near, far, reported))
        found.append(ClauseTopic(mine, _other(tokens, clause, thread, index == 0)))
        reported = clause.main is not None and clause.main.verb is not None and clause.main.verb.group == "say"
        near = mine or near
        far = far if reported else mine or far
    first = next((item.owner for item in found if item.owner), ())
    other = next((item.other for item in found if item.other), None)
    if first:
        return found, Thread(Carried(first, other))
    thread.add(lambda before: Carried(before.owner, other))
    return found, thread
