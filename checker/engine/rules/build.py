"""Builds the light `Rule` from a rule file that has no faults."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from checker.documents.declaration import Reading, stored
from checker.documents.yaml_source import Document
from checker.engine.rules.rule import Rule
from checker.engine.rules.shared_words import Vocabularies, lemmas

AnyRule = TypeVar("AnyRule", bound=Rule)


def build(record: type[AnyRule], model: Any, document: Document, vocabularies: Vocabularies) -> AnyRule:
    """The rule of a checked file; `record` declares its clauses."""
    names = sorted({name for name in _names(document.data.get("select")) if name[1:] in vocabularies})
    classes = tuple((name, lemmas([name], vocabularies)) for name in names)
    built = stored(record, model, Reading(document, vocabularies), classes=classes, path=document.path)
    assert isinstance(built, record)
    return built


def _names(value: Any) -> Iterator[str]:
    """The vocabularies that a value names, with their `@`."""
    if isinstance(value, str) and value.startswith("@"):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _names(item)
