"""The tests on a field of a claim, for `where`: one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from checker.documents.declaration import Clause, Reading, Table, Written, texts
from checker.documents.faults import Fault, suggestion
from checker.documents.forms import number, yes_no
from checker.engine.rules.clauses import forms
from checker.engine.rules.fields import FIELDS, FieldType, Read
from checker.engine.rules.shared_words import expanded, lemmas
from checker.model.claim import Claim
from checker.text.scan import compiled, single_bytes

Words = frozenset[str]
"""Lemmas in lower case (`checker.text.words.lemma` of each word), those of one entry joined by a space: "due date"."""


@dataclass(frozen=True, slots=True)
class Test:
    """One test of `where`. The operand is in the attribute for its type; the others keep their defaults."""

    __test__ = False

    field: str
    """A name of `checker.engine.rules.fields.FIELDS`, whose `read` gives the value to test."""
    operator: str
    """A name of `FIELD_TESTS`."""
    values: Words = frozenset()
    """Lemmas for a field of words, otherwise texts as written."""
    numbers: frozenset[float] = frozenset()
    yes: bool = True
    pattern: str = ""
    """An RE2 expression for `checker.text.scan.compiled`, searched case-insensitively."""
    number: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class FieldTest(Clause):
    """A test: how it is built from a rule, and when it holds for a value.

    An unknown field is None or empty; most tests fail on it.
    """

    build: Callable[[str, str, Any, Reading], Test]
    """Takes the name of the field, the name of the test, its checked operand and the vocabularies."""
    holds: Callable[[Test, Read, Words], bool]
    """Takes the test and the value of the field, also as texts."""
    types: tuple[FieldType, ...] = tuple(FieldType)
    """The types of fields that the test applies to."""


def as_texts(value: Read) -> Words:
    """The field's value as a set of texts, empty if it is unknown."""
    if value is None:
        return frozenset()
    if isinstance(value, frozenset):
        return value
    return frozenset({f"{value:g}" if isinstance(value, float | int) else value})


def holds(test: Test, claim: Claim) -> bool:
    """Whether one test of `where` holds."""
    value = FIELDS[test.field].read(claim)
    return FIELD_TESTS[test.operator].holds(test, value, as_texts(value))


def build_tests(where: dict[str, Any], reading: Reading) -> tuple[Test, ...]:
    """The tests of a checked `where`, in order of field names, then of the rows below."""
    return tuple(
        row.build(name, operator, operand, reading)
        for name, model in sorted(where.items())
        for operator, row in FIELD_TESTS.items()
        if (operand := _operand(model, operator)) is not None
    )


def _operand(model: Any, operator: str) -> Any:
    attribute = f"{operator.replace('-', '_')}_"
    return getattr(model, attribute) if attribute in model.model_fields_set else None


def fitting_tests(field: FieldType) -> tuple[str, ...]:
    """The tests that apply to a field of this type."""
    return tuple(name for name, row in FIELD_TESTS.items() if field in row.types)


def _is_in(test: Test, value: Read, texts: Words) -> bool:
    return bool(texts & test.values) or (isinstance(value, float | int) and value in test.numbers)


def _at_least(test: Test, value: Read, texts: Words) -> bool:
    return isinstance(value, float | int) and value >= test.number


def _at_most(test: Test, value: Read, texts: Words) -> bool:
    return isinstance(value, float | int) and value <= test.number


def _matches(test: Test, value: Read, texts: Words) -> bool:
    return any(compiled(test.pattern).search(single_bytes(text)) for text in texts)


def _word_test(name: str, operator: str, given: str | tuple[str, ...], reading: Reading) -> Test:
    """A test on words, or on numbers for a number field."""
    field, words = FIELDS[name], (given,) if isinstance(given, str) else given
    if field.type is FieldType.NUMBER:
        return Test(name, operator, numbers=frozenset(map(float, words)))
    if field.type is FieldType.TEXT or field.choices:
        return Test(name, operator, values=frozenset(expanded(words, reading.vocabularies)))
    return Test(name, operator, values=lemmas(words, reading.vocabularies))


def check_where(where: Written) -> Iterator[Fault]:
    """Every field has a test, and every test applies to the type of its field."""
    for name, given in where.value.items() if isinstance(where.value, dict) else ():
        if name not in FIELDS or not isinstance(given, dict):
            continue
        kind = FIELDS[name].type
        hint = f"one of: {', '.join(fitting_tests(kind))}"
        if not given:
            yield where.fault(f"'{name}' has no test", hint, name, key=True)
        for operator in given:
            if operator in FIELD_TESTS and kind not in FIELD_TESTS[operator].types:
                message = f"'{operator}' does not fit '{name}', a field of type {kind}"
                yield where.fault(message, hint, name, operator, key=True)


def _known_words(operand: Written) -> Iterator[Fault]:
    """Whether the words of a test are possible values of its field."""
    from checker.documents.scalars import is_number

    name = str(operand.at[-2])
    if name not in FIELDS:
        return
    field = FIELDS[name]
    for item in texts(operand):
        if field.choices and not item.value.startswith("@") and item.value not in field.choices:
            yield item.fault(f"'{name}' is never '{item.value}'", suggestion(item.value, field.choices))
        if field.type is FieldType.NUMBER and not is_number(item.value):
            yield item.fault(f"'{name}' is a number, not '{item.value}'", "write it in digits")


_TEXTUAL = (FieldType.WORDS, FieldType.WORD, FieldType.TEXT)

FIELD_TESTS: dict[str, FieldTest] = {
    "in": FieldTest(
        doc="The field is or holds one of these", form=forms.words, build=_word_test, check=_known_words, holds=_is_in
    ),
    "not-in": FieldTest(
        doc="The field is none of these and holds none; an unknown field passes",
        form=forms.words,
        build=_word_test,
        check=_known_words,
        holds=lambda test, value, texts: not _is_in(test, value, texts),
    ),
    "is": FieldTest(
        doc="The field is or holds this", form=forms.word, build=_word_test, check=_known_words, holds=_is_in
    ),
    "known": FieldTest(
        doc="The field is known; with `no`, it is unknown",
        form=yes_no,
        build=lambda name, operator, yes, _: Test(name, operator, yes=yes),
        holds=lambda test, value, texts: bool(texts) is test.yes,
    ),
    "matches": FieldTest(
        doc="The field contains a match of this RE2 pattern, ignoring case",
        form=forms.pattern,
        build=lambda name, operator, pattern, _: Test(name, operator, pattern=pattern),
        holds=_matches,
        types=_TEXTUAL,
    ),
    "at-least": FieldTest(
        doc="The field is this number or more",
        form=number,
        build=lambda name, operator, least, _: Test(name, operator, number=least),
        holds=_at_least,
        types=(FieldType.NUMBER,),
    ),
    "at-most": FieldTest(
        doc="The field is this number or less",
        form=number,
        build=lambda name, operator, most, _: Test(name, operator, number=most),
        holds=_at_most,
        types=(FieldType.NUMBER,),
    ),
}
"""By name, in the order of the reference page."""

TESTS_OF_A_FIELD = Table("Test", "Tests on one field of the claim; all that are given must hold.", FIELD_TESTS)


def drop_tests(where: tuple[Test, ...], _: object) -> Iterator[tuple[str, tuple[Test, ...]]]:
    """Drops each test of `where` in turn."""
    for test in where:
        yield f".{test.field}.{test.operator}", tuple(other for other in where if other != test)
