"""How the words of a question are understood."""

from __future__ import annotations

import pytest

from checker.asking.question import Question, read_question
from checker.engine.rules.rule import Rule
from checker.library import load_rules


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    return load_rules()


def kinds(question: Question) -> dict[str, list[str]]:
    return {
        term.word: [rule.id for rule in term.rules] or list(term.actions) for term in question.terms if term.is_kind
    }


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("bus crash San Isidro deaths", {"deaths": ["death-toll"]}),
        ("toll Norvale", {"toll": ["kill"]}),
        ("killed Norvale", {"killed": ["kill"]}),
        ("casualties Norvale", {"casualties": ["hurt", "kill"]}),
        ("wounded in Norvale", {"wounded": ["hurt"]}),
        ("Norvale inflation rate", {"inflation": ["inflation-rate"], "rate": ["inflation-rate"]}),
        ("deadline talks Norvale", {"deadline": ["deadline-date"]}),
        ("turnout", {"turnout": ["turnout"]}),
        ("price Kestrel deal", {"price": ["deal-price"], "deal": ["deal-price"]}),
        ("Pell age", {"age": ["person-age"]}),
        ("date of birth Pell", {"date": ["date-of-birth"], "birth": ["date-of-birth"]}),
        ("earthquake Norvale", {}),
        ("deal Kestrel Foods", {}),
        ("economic growth Norvale", {"economic": ["economic-growth"], "growth": ["economic-growth"]}),
        ("economic crisis Norvale", {}),
        ("company Kestrel Foods", {}),
        ("jobs Kestrel Foods", {"jobs": ["jobs-cut"]}),
        ("length bridge Norvale", {}),
        ("people San Isidro market", {}),
    ],
)
def test_kinds_of_fact(text: str, meant: dict[str, list[str]], rules: tuple[Rule, ...]) -> None:
    assert kinds(read_question(text, rules)) == meant


def test_spellings_cover_forms_and_other_words_for_the_thing(rules: tuple[Rule, ...]) -> None:
    (term,) = read_question("crash", rules).terms
    assert {"crash", "crashed", "crashes", "collision", "collisions", "accident"} <= set(term.spellings)
    (name,) = read_question("Crash", rules).terms
    assert "collision" not in name.spellings and "crash" in name.spellings


def test_what_is_dropped_ignored_and_too_short(rules: tuple[Rule, ...]) -> None:
    question = read_question("the bus of Marenco's, 12 Bus buses", rules)
    assert [term.word for term in question.terms] == ["bus", "Marenco's"]
    assert "marenco" in question.terms[1].spellings
    assert [term.indexed for term in question.terms] == [False, True]
    assert question.ignored == ("12",)
    assert read_question("of the 2026", rules).terms == ()
    question = read_question("The tram of May in March before Monday", rules)
    assert [term.word for term in question.terms] == ["tram"] and question.ignored == ("May", "March", "Monday")


def test_a_rule_of_ones_own_names_its_fact(rules: tuple[Rule, ...]) -> None:
    assert kinds(read_question("depth", rules)) == {"depth": ["quake-depth"]}
    assert kinds(read_question("depth", [rule for rule in rules if rule.id != "quake-depth"])) == {}
