"""A dispute is reported once, by the rule that knows the fact; the rules' own tests see every rule by itself."""

from checker.engine.run import run
from checker.engine.selftest.dead_clauses import dead_clauses
from checker.library import load_rules
from checker.model.article import Article

FIRST = "A flood in Kettleby killed four people on Monday. Tilda Ross, the mayor, thanked crews from Port Ellis."
SECOND = FIRST.replace("four", "five")
ARTICLES = (Article("a.txt", FIRST), Article("b.txt", SECOND))


def test_a_general_rule_does_not_repeat_what_a_rule_for_the_fact_reports() -> None:
    rules = load_rules(select=["death-toll", "edited-copy"])
    assert [finding.rule for finding in run(ARTICLES, rules).findings] == ["death-toll"]


def test_each_rule_reports_for_itself_when_asked_to_repeat() -> None:
    rules = load_rules(select=["death-toll", "edited-copy"])
    reported = {finding.rule for finding in run(ARTICLES, rules, repeat=True).findings}
    assert reported == {"death-toll", "edited-copy"}


def test_a_needed_kind_is_not_dead_beside_a_variant_without_alignment() -> None:
    (rule,) = load_rules(select=["hearing-date"])
    assert "select.kind.date" not in dead_clauses(rule)


def test_a_value_that_its_own_gloss_contradicts_is_set_against_no_other_article() -> None:
    text = "The fire near Kettleby burned 10 square miles (26 sq km) of forest, Tilda Ross of the Vesk brigade said."
    articles = (Article("a.txt", text.replace("26", "16")), Article("b.txt", text))
    rules = load_rules(select=["gloss", "area-burned"])
    assert [finding.rule for finding in run(articles, rules).findings] == ["gloss"]
    assert [finding.rule for finding in run(articles, rules, repeat=True).findings] == ["gloss"]
