"""Who says it: the subject of a verb of saying that the claim's clause hangs on, or the name after "according to"."""

from __future__ import annotations

from checker.claims.clauses import Clause, head_of, main_verb
from checker.text.tokens import Token
from checker.text.word_classes import Tag


def _named(tokens: list[Token], indices: tuple[int, ...]) -> str | None:
    words = [tokens[i].text for i in sorted(indices) if tokens[i].tag in (Tag.NAME, Tag.NOUN, Tag.PRONOUN)]
    return " ".join(words) or None


def attribution(tokens: list[Token], clauses: list[Clause], index: int) -> str | None:
    """The source of clause `index` as written, or None where the article itself says it."""
    for position in range(len(tokens) - 1):
        if tokens[position].lower == "according" and tokens[position + 1].lower == "to":
            return _named(tokens, head_of(tokens, position + 2, len(tokens)))
    for other, clause in enumerate(clauses):
        verb = main_verb(tokens, clause)
        if (
            other != index
            and verb is not None
            and verb.verb is not None
            and verb.verb.group == "say"
            and clause.parent is None
        ):
            return _named(tokens, clause.subject)
    return None
