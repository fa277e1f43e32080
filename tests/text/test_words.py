"""Lemmas and verb forms."""

import pytest

from checker.text.words import lemma, noun_lemma, verb_table


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("deadlines", "deadline"), ("People", "person"), ("companies", "company"), ("taxes", "tax"), ("buses", "bus"),
        ("crises", "crisis"), ("women’s", "woman"), ("goods", "goods"), ("series", "series"), ("glass", "glass"),
    ],
)  # fmt: skip
def test_noun_lemma(word: str, wanted: str) -> None:
    assert noun_lemma(word) == wanted


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("imposed", "impose"), ("cutting", "cut"), ("threatened", "threaten"), ("dying", "die"), ("fell", "fall"),
        ("carries", "carry"), ("ended", "end"), ("planned", "plan"), ("is", "be"), ("tariffs", "tariff"),
    ],
)  # fmt: skip
def test_lemma(word: str, wanted: str) -> None:
    assert lemma(word) == wanted


def test_verb_forms_know_what_they_can_be() -> None:
    assert verb_table()["rose"].forms == {"past"}
    assert {"base", "past", "participle"} <= verb_table()["cut"].forms
    assert verb_table()["slashed"].group == "cut"
