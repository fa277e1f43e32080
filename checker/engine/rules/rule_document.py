"""The shape of a rule file and of a vocabulary, for loading and for editors.

Only loading imports this module, because pydantic is slow to import. The shape of a rule comes from the declarations
of its clauses (`checker.engine.rules.clauses`); what the evaluation sees is `checker.engine.rules.rule`:

    rule.select.kinds      frozenset({Kind.DATE})
    rule.select.marks      frozenset({"deadline", "cut-off", "due date"})      lemmas; vocabulary expanded
    rule.select.without    (("marks", frozenset({"anniversary"})),)
    rule.select.where      (Test("modality", "not-in", values=frozenset({"denied"})),)
    rule.same              Same(Scope.STORY, match=("unit",), if_known=("when",), alike=(("scope", 0.5),), within=30.0)
    rule.compare           Compare(by="quantity", absolute=0.0, relative=0.05)
    rule.unless            (Excuse("later-article", "a deadline can be moved"),)
    rule.cases             (Case(CaseKind.CONFLICT, (CaseArticle(text, marked=((12, 19),)), ...)),)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from checker.documents.declaration import Clause, key
from checker.documents.forms import text
from checker.documents.json_schema import json_schema
from checker.documents.model import Strict, model_of
from checker.engine.rules.clauses import forms
from checker.engine.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that rules share under `@` and the file's name."""

    title: str = field(metadata=key(Clause(doc="What the words have in common", form=text)))
    words: tuple[str, ...] = field(metadata=key(Clause(doc="Words, in any inflected form", form=forms.words)))


def rule_model(record: type[Rule] = Rule) -> type[Strict]:
    """The model of a rule file."""
    return model_of(record)


def rule_schema(record: type[Rule] = Rule) -> dict[str, Any]:
    """The JSON Schema of a rule file, for editors."""
    return json_schema(rule_model(record), "rule")
