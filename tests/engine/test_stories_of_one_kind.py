"""Stories of one kind in one folder: the findings of each alone, and none between them."""

import pytest

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.finding import Level

SPRING = {
    "s1": "A magnitude 5.1 earthquake shook Brinmouth and Port Ellis. Walls cracked along the harbour of Norvale.",
    "s2": "Walls cracked along the harbour of Norvale when a magnitude 5.1 earthquake shook Brinmouth and Port Ellis.",
    "s3": "People in Norvale, Brinmouth and Port Ellis felt a magnitude 5.1 earthquake; walls cracked at the harbour.",
}
AUTUMN = {
    "t1": "A magnitude 6.3 earthquake shook Brinmouth and Port Ellis. Chimneys fell along the harbour of Norvale.",
    "t2": "Chimneys fell along the harbour of Norvale when a magnitude 6.3 earthquake shook Brinmouth and Port Ellis.",
    "t3": "People in Norvale, Brinmouth and Port Ellis felt a magnitude 6.3 earthquake; chimneys fell at the harbour.",
}


def found(*stories: dict[str, str]) -> list[str]:
    articles = [Article(name, text) for story in stories for name, text in story.items()]
    findings = run(articles, load_rules(select=["quake-magnitude"])).findings
    return [finding.message for finding in findings if finding.level is not Level.NOTE]


def test_two_events_of_one_kind_are_no_dispute() -> None:
    assert found(SPRING) == found(AUTUMN) == found(SPRING, AUTUMN) == []


@pytest.mark.parametrize("company", [{}, {"s2": SPRING["s2"]}, SPRING])
def test_one_report_that_agrees_with_nobody_stays_a_dispute(company: dict[str, str]) -> None:
    assert len(found({"s1": SPRING["s1"], **company}, {"t1": AUTUMN["t1"]})) == 1


def test_a_dispute_inside_a_story_is_found_beside_another_story() -> None:
    wrong = {**SPRING, "s4": SPRING["s1"].replace("5.1", "5.7")}
    assert found(wrong) != []
    assert found(wrong, AUTUMN) != []
