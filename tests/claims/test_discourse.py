"""Whose a claim is and of which event, carried through an article."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.claims import extract
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim

_DAY = Published(dt.date(2024, 3, 6), dt.date(2024, 3, 6), PublishedFrom.OPTION, "given")


def claims(text: str) -> list[Claim]:
    """The claims of an article of 6 March 2024."""
    return list(extract(Article(id="a.txt", text=text, published=_DAY)).claims)


def owner(text: str, value: str) -> str:
    """The owner of the value that is written so."""
    return " ".join(next(claim.frame.owner for claim in claims(text) if value in claim.mention.text))


@pytest.mark.parametrize(
    ("text", "value", "whose"),
    [
        ("Vesk Lines sold 40 ferries.", "40", "vesk lines"),
        ("The yard reported that Vesk Lines shares rose 4 percent.", "4 percent", "vesk lines"),
        ("The mayor praised Vesk Lines. Vesk's profit was $3 million.", "$3 million", "vesk"),
        ("Vesk Lines sailed on. Its profit was $3 million.", "$3 million", "vesk lines"),
        ("Vesk Lines sailed on. The company earned $3 million.", "$3 million", "vesk lines"),
        ("Vesk Lines sailed on. Sales rose to $3 million.", "$3 million", "vesk lines"),
        ("The council met. Tilda Ross, 43, fell 12 metres.", "12 metres", "tilda ross"),
        ("The fall of Ross came a day after Gene Marrow died when he slipped and fell 30 metres.", "30", "gene marrow"),
        ("The shares of Vesk Lines cost $30.", "$30", "vesk lines"),
        ("They spoke of Vesk's 19 ferries.", "19", "vesk"),
        ("They met. In the third quarter Vesk's sales were $8 million.", "$8 million", "vesk"),
        ("They met. In 2019 Tilda Ross sold 40 ferries.", "40", "tilda ross"),
        ("They met. At Vesk Lines, profit rose to $3 million.", "$3 million", "vesk lines"),
        ("Vesk Lines sailed on. The Norvale, Orland, company earned $3 million.", "$3 million", "vesk lines"),
    ],
)
def test_a_claim_is_its_subjects_or_whom_its_subject_points_back_to(text: str, value: str, whose: str) -> None:
    assert owner(text, value) == whose


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A Norvale man fell 12 metres.", "12 metres"),
        ("Vesk Lines sailed on. At the meeting, profit was put at $3 million.", "$3 million"),
        ("Inspector Tilda Ross said the man fell 12 metres.", "12 metres"),
        ("Vesk Lines sailed on. The bridge is 40 metres long.", "40 metres"),
        ("The election board of the town counted. Turnout was 60 percent.", "60 percent"),
    ],
)
def test_a_claim_is_nobodys_where_the_text_does_not_say_whose(text: str, value: str) -> None:
    assert owner(text, value) == ""


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        ("An earlier landslide killed 12 people.", "12", "earlier"),
        ("The flood was followed by two aftershocks of 2.9 on the Richter scale.", "2.9", "aftershock"),
        ("A second ferry sank in 40 metres of water.", "40", "second"),
        ("An earlier ferry sank in autumn. That boat cost $3 million.", "$3 million", "earlier"),
    ],
)
def test_another_event_is_told_by_its_words(text: str, value: str, word: str) -> None:
    assert next(claim.frame.other for claim in claims(text) if value in claim.mention.text) == word


def test_the_story_goes_on_after_another_event() -> None:
    told = claims("Another ferry sank in autumn. The crew of the Tern lost $3 million.")
    assert told[-1].frame.other is None


def test_a_distance_in_an_apposition_is_of_the_place_before() -> None:
    text = "The quake woke people in Norvale, a village on the coast road, 4 miles east of Lorne."
    assert owner(text, "4 miles") == "norvale"
    assert owner("The quake was centred in Norvale, about 4 miles east of Lorne.", "4 miles") == ""


def test_a_value_in_brackets_has_the_frame_of_the_one_that_it_gives_again() -> None:
    first, second = claims("Divers brought up coins worth 2 million euros ($2.2 million) from the wreck.")
    assert first.frame == second.frame


def test_an_article_that_gives_several_values_on_a_topic_says_so() -> None:
    text = "The storm killed 12 people in Norvale. It killed 30 people in Lorne. Repairs took six weeks."
    assert [claim.rivals for claim in claims(text)] == [2, 2, 1]


def test_values_that_are_the_same_are_no_rivals() -> None:
    text = "The wall is 12 metres long. The wall is 1,200 centimetres long."
    assert {claim.rivals for claim in claims(text)} == {1}
