"""How firmly a clause states its claim (asserted, scheduled or threatened), and how the value moved."""

from __future__ import annotations

from checker.claims.clauses import Clause
from checker.model.claim import Modality
from checker.text.tokens import Token
from checker.text.word_classes import Tag
from checker.text.word_lists import meanings

_GOVERNORS = {verb: Modality(said) for verb, said in meanings("claims/modality")["governors"].items()}
_MODALS = {
    "can": Modality.ASSERTED,
    "will": Modality.SCHEDULED,
    "shall": Modality.SCHEDULED,
    "must": Modality.SCHEDULED,
    "'ll": Modality.SCHEDULED,
}
_CONDITIONS = frozenset({"if", "unless", "whether"})
_DUE = frozenset({"due", "likely", "set", "about", "scheduled", "slated"})
MOVES = {"raise": "raise", "cut": "cut", "extend": "extend"}


def modality(tokens: list[Token], clauses: list[Clause], index: int) -> Modality:
    """The modality of clause `index`: by its own verb group first, then by the verbs that govern it.

    In a headline such as "Film to open in 40 cities", an infinitive that nothing governs is a plan.
    """
    clause = clauses[index]
    group = tokens[clause.verb_start : clause.verb_end]
    if any(token.tag is Tag.NEGATION or token.lower.endswith("n't") for token in group):
        return Modality.DENIED
    if clause.opener in _CONDITIONS:
        return Modality.HYPOTHETICAL
    for token in group:
        if token.tag is Tag.MODAL:
            return _modal(token, tokens)
    if clause.parent is not None:
        return _governed_modality(tokens, clauses, clause.parent, group)
    if group and group[0].tag is Tag.TO and clause.subject:
        return Modality.SCHEDULED
    return Modality.ASSERTED


def _modal(token: Token, tokens: list[Token]) -> Modality:
    """The modality of a modal verb; "would" is the future in the past, unless the sentence states a condition."""
    if token.lower == "would" and not any(other.lower in _CONDITIONS for other in tokens):
        return Modality.SCHEDULED
    return _MODALS.get(token.lower, Modality.HYPOTHETICAL)


def _governed_modality(tokens: list[Token], clauses: list[Clause], parent: int, group: list[Token]) -> Modality:
    """The modality of an infinitive, gerund or participle, from what governs it."""
    governor = clauses[parent].main
    if governor is not None and governor.lemma in _GOVERNORS:
        return _GOVERNORS[governor.lemma]
    infinitive = bool(group) and group[0].tag is Tag.TO
    between = {token.lower for token in tokens[clauses[parent].verb_start : clauses[parent].end]}
    if infinitive and (between & _DUE or (governor is not None and governor.tag is Tag.AUXILIARY)):
        return Modality.SCHEDULED
    inherited = modality(tokens, clauses, parent)
    return Modality.SCHEDULED if infinitive and inherited is Modality.ASSERTED else inherited


def change(clause: Clause) -> str | None:
    """`raise`, `cut` or `extend` if the clause's verb says that the value moved."""
    verb = clause.main
    return MOVES.get(verb.verb.group) if verb is not None and verb.verb is not None else None
