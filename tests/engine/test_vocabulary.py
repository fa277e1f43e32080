"""The words of rules: vocabularies expanded, every word as its lemma."""

import pytest

from checker.engine.rules.shared_words import expanded, lemmas


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("deadlines",), {"deadline"}),
        (("Deadline", "deadlines"), {"deadline"}),
        (("closing dates",), {"close date"}),
        (("due  dates",), {"due date"}),
        (("children", "people"), {"child", "person"}),
        (("killed", "kills"), {"kill"}),
        (("cut-off",), {"cut-off"}),
        (("@talks", "visits"), {"talk", "meeting", "visit"}),
        ((), set()),
    ],
)
def test_lemmas(words: tuple[str, ...], expected: set[str]) -> None:
    assert lemmas(words, {"talks": ("talks", "meetings")}) == expected


def test_lemmas_of_lemmas_are_themselves() -> None:
    words = lemmas(("closing dates", "people", "raised", "talks", "duties"), {})
    assert lemmas(words, {}) == words


def test_an_unknown_vocabulary_is_an_error() -> None:
    with pytest.raises(KeyError):
        expanded(("@talks",), {})
