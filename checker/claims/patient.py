"""The patient of a clause's verb: the subject of a passive or of a verb of receiving, else the object."""

from __future__ import annotations

from checker.claims.clauses import Clause, head_of
from checker.text.tokens import Token
from checker.text.word_classes import Tag
from checker.text.word_lists import word_lists

_LISTS = word_lists("claims/patient")

_PASSIVE = _LISTS["passive"]
_RECEIVING = _LISTS["receiving"]
_REACH = 8


def _is_passive(group: list[Token], main: Token) -> bool:
    """Whether a verb group is passive: "was sentenced", "got fined"."""
    helped = any(token is not main and token.lower in _PASSIVE for token in group)
    return helped and main.verb is not None and "participle" in main.verb.forms


def patient(tokens: list[Token], clause: Clause) -> tuple[str, ...]:
    """The names, in lower case, of those the verb acts on; empty if the sentence does not name them."""
    group = tokens[clause.verb_start : clause.verb_end]
    if clause.main is None or not group:
        return ()
    if clause.main.lemma in _RECEIVING or _is_passive(group, clause.main):
        phrase = clause.subject
    else:
        phrase = head_of(tokens, clause.verb_end, min(clause.end, clause.verb_end + _REACH))
    return tuple(tokens[index].lower for index in phrase if tokens[index].tag is Tag.NAME)
