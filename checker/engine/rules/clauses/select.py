"""The clauses of `select`: which claims a rule reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from checker.compare import comparators
from checker.documents.declaration import Clause, Reading, Table, Written, by_type, clauses, key, rows, texts, unset
from checker.documents.faults import Fault
from checker.documents.forms import one_of, one_or_more
from checker.engine.rules.clauses import forms
from checker.engine.rules.clauses.field_tests import (
    TESTS_OF_A_FIELD,
    Test,
    Words,
    as_texts,
    build_tests,
    check_where,
    drop_tests,
    holds,
)
from checker.engine.rules.fields import FIELDS
from checker.engine.rules.shared_words import lemmas
from checker.model.claim import Claim
from checker.model.mention import Kind

Reads = Callable[[Any, Claim], bool]
"""Takes the value of a clause and a claim: whether the claim meets this condition."""
Fewer = Callable[[Any, Words], Any]
"""Takes the value of a clause and the words of a vocabulary; removes them, unless nothing would be left."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SelectClause(Clause):
    """A key of `select`."""

    reads: Reads
    fewer: Fewer | None = None
    """None if the clause takes no words."""


def _fewer_words(value: Words, words: Words) -> Words:
    return value - words or value


def _lemmas(value: tuple[str, ...], reading: Reading) -> Words:
    return lemmas(value, reading.vocabularies)


def _words_of(name: str, doc: str) -> dict[str, Clause]:
    """A key with words for a field; the claim must have one of them."""

    def reads(words: Words, claim: Claim) -> bool:
        return bool(words & as_texts(FIELDS[name].read(claim)))

    return key(SelectClause(doc=doc, form=forms.words, store=_lemmas, reads=reads, fewer=_fewer_words, drop=unset))


def _has_unit(units: frozenset[str], claim: Claim) -> bool:
    return bool(units & as_texts(FIELDS["unit"].read(claim)))


def _comparable(kinds: Written) -> Iterator[Fault]:
    """Checks that the comparator compares values of these kinds."""
    comparator = comparators().get(str(kinds.beside("compare", "by")))
    for item in texts(kinds):
        if comparator and item.value not in comparator.kinds and item.value in set(Kind):
            fitting = [name for name, other in comparators().items() if item.value in other.kinds]
            hint = f"one that does: {', '.join(fitting)}" if fitting else ""
            message = f"the comparator '{comparator.name}' does not compare values of kind '{item.value}'"
            yield item.fault(message, hint)


def _one_kind_less(kinds: frozenset[Kind], _: object) -> Iterator[tuple[str, frozenset[Kind]]]:
    for kind in sorted(kinds) if len(kinds) > 1 else ():
        yield f".{kind}", kinds - {kind}


WITHOUT = Table(
    "Without",
    "Words that exclude a claim: the rule ignores claims with one of them.",
    {
        name: Clause(doc=doc, form=forms.words)
        for name, doc in {
            "marks": "One of these nouns names the fact",
            "counted": "The counted thing is one of these",
            "predicate": "The governing verb is one of these",
            "subject": "One of these is in the subject of the verb",
            "scope": "One of these narrows the claim",
        }.items()
    },
)
Without = tuple[tuple[str, Words], ...]


def _without(model: Any, reading: Reading) -> Without:
    given = {row.name: getattr(model, name) for name, row in rows(WITHOUT).items() if name in model.model_fields_set}
    return tuple((name, _lemmas(words, reading)) for name, words in sorted(given.items()))


def _has_none(without: Without, claim: Claim) -> bool:
    return not any(words & as_texts(FIELDS[name].read(claim)) for name, words in without)


def _one_list_less(without: Without, _: object) -> Iterator[tuple[str, Without]]:
    for name, _words in without:
        yield f".{name}", tuple(item for item in without if item[0] != name)


def _fewer_ruled_out(without: Without, words: Words) -> Without:
    return tuple((name, _fewer_words(given, words)) for name, given in without)


def _holds_all(where: tuple[Test, ...], claim: Claim) -> bool:
    return all(holds(test, claim) for test in where)


def _fewer_tested(where: tuple[Test, ...], words: Words) -> tuple[Test, ...]:
    return tuple(replace(test, values=_fewer_words(test.values, words)) for test in where)


@dataclass(frozen=True, slots=True)
class Select:
    """Which claims the rule reads; all conditions given must hold."""

    kinds: frozenset[Kind] = field(
        metadata=key(
            SelectClause(
                name="kind",
                doc="The value is of one of these kinds",
                form=one_or_more(one_of("there is no value kind", lambda: [kind.value for kind in Kind])),
                store=lambda kinds, _: frozenset(map(Kind, kinds)),
                check=_comparable,
                reads=lambda kinds, claim: claim.mention.kind in kinds,
                drop=_one_kind_less,
            )
        )
    )
    marks: Words = field(default=frozenset(), metadata=_words_of("marks", "One of these nouns names the fact"))
    counted: Words = field(default=frozenset(), metadata=_words_of("counted", "The counted thing is one of these"))
    predicate: Words = field(default=frozenset(), metadata=_words_of("predicate", "The governing verb is one of these"))
    unit: frozenset[str] = field(
        default=frozenset(),
        metadata=key(
            SelectClause(
                doc="The unit of the value is one of these, in this spelling: USD, %, mile/hour",
                form=forms.texts,
                store=lambda units, _: frozenset(units),
                reads=_has_unit,
                drop=unset,
            )
        ),
    )
    without: Without = field(
        default=(),
        metadata=key(
            SelectClause(
                doc="Words that exclude a claim",
                keys=WITHOUT,
                store=_without,
                reads=_has_none,
                fewer=_fewer_ruled_out,
                drop=_one_list_less,
            )
        ),
    )
    """(field, words), in order of field names."""
    where: tuple[Test, ...] = field(
        default=(),
        metadata=key(
            SelectClause(
                doc="Tests on fields of the claim",
                by=forms.field_name,
                keys=TESTS_OF_A_FIELD,
                store=build_tests,
                check=check_where,
                reads=_holds_all,
                fewer=_fewer_tested,
                drop=drop_tests,
            )
        ),
    )


@by_type
def readers(record: type) -> tuple[tuple[str, Reads], ...]:
    """The condition of each clause, by field and in order."""
    return tuple((name, one.reads) for name, one in clauses(record).items() if isinstance(one, SelectClause))


def without_words(select: Select, words: Words) -> Select:
    """The clauses without the words of a vocabulary, unless nothing else would be left."""
    words_of: Mapping[str, Fewer] = {
        name: one.fewer for name, one in clauses(type(select)).items() if isinstance(one, SelectClause) and one.fewer
    }
    return replace(select, **{name: fewer(getattr(select, name), words) for name, fewer in words_of.items()})
