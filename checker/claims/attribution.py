"""Who says it: the subject of the verb of saying that governs the claim's clause, or the name after "according to"."""

from __future__ import annotations

from checker.claims.clauses import Clause, head_of
from checker.text.tokens import Token
from checker.text.word_classes import Tag


def _named(tokens: list[Token], indices: tuple[int, ...]) -> str | None:
    words = [tokens[i].text for i in sorted(indices) if tokens[i].tag in (Tag.NAME, Tag.NOUN, Tag.PRONOUN)]
    return " ".join(words) or None


def _speaker(tokens: list[Token], clause: Clause) -> tuple[int, ...]:
    """The subject of a verb of saying; it follows the verb after a comma or a quotation: ", said Ross"."""
    before = tokens[clause.verb_start - 1].tag if clause.verb_start else None
    behind = tokens[clause.verb_end].tag if clause.verb_end < len(tokens) else None
    inverted = before in (Tag.COMMA, Tag.QUOTE) and behind in (Tag.NAME, Tag.NOUN, Tag.DETERMINER)
    return (inverted and head_of(tokens, clause.verb_end, len(tokens))) or clause.subject


def attributions(tokens: list[Token], clauses: list[Clause]) -> list[str | None]:
    """The source of each clause as written; None if the article itself says it."""
    for position in range(len(tokens) - 1):
        if tokens[position].lower == "according" and tokens[position + 1].lower == "to":
            return [_named(tokens, head_of(tokens, position + 2, len(tokens)))] * len(clauses)
    spoken = [(index, clause) for index, clause in enumerate(clauses) if _says(clause)][:2]
    saying = [(index, _named(tokens, _speaker(tokens, clause))) for index, clause in spoken]
    return [next((source for other, source in saying if other != index), None) for index in range(len(clauses))]


def _says(clause: Clause) -> bool:
    verb = clause.main.verb if clause.main is not None else None
    return clause.parent is None and verb is not None and verb.group == "say"
