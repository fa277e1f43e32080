"""Near-copies in which more than a value differs: they tell two facts, whatever their words have in common."""

import datetime as dt

import pytest

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.finding import Finding, Level, Verdict

DAY = Published(dt.date(2021, 5, 6), dt.date(2021, 5, 6), PublishedFrom.METADATA)
BEHIND = " Tilda Ross, the harbour master of Port Ellis, thanked the crews. The pier in Kettleby stays shut."


def shown(articles: list[Article]) -> list[Finding]:
    """The findings that a user is shown without asking."""
    return [finding for finding in run(articles, load_rules()).findings if finding.level is not Level.NOTE]


def conflicts(*texts: str) -> list[Finding]:
    articles = [Article(f"a{place}", text + BEHIND, DAY) for place, text in enumerate(texts)]
    return [finding for finding in shown(articles) if finding.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Nine people were killed when the ferry Marrin sank off Norvale.",
            "Nineteen people were injured when the ferry Marrin sank off Norvale.",
        ),
        (
            "Police in Norvale arrested five men over the raid on the Harbour Bank.",
            "Police in Norvale arrested two women over the raid on the Harbour Bank.",
        ),
        (
            "Seven people died when the ferry Marrin sank off Norvale, police said.",
            "Four children died when the ferry Marrin sank off Norvale, police said.",
        ),
        (
            "The brewer Ostrand sold 4.2 million barrels of beer this year, its head Pia Holm said.",
            "The brewer Ostrand sold 3.9 million barrels of beer last year, its head Pia Holm said.",
        ),
        (
            "The brewer Ostrand sold 420,000 barrels of beer in April, its head Pia Holm said.",
            "The brewer Ostrand sold 390,000 barrels of beer in March, its head Pia Holm said.",
        ),
        (
            "Two brothers were held over the Norvale raid. Jonas Reed, 31, was arrested at the pier.",
            "Two brothers were held over the Norvale raid. Karl Reed, 28, was arrested at the pier.",
        ),
        (
            "The brewer Ostrand will cut 400 jobs in Norvale, its head Pia Holm said.",
            "The brewer Ostrand will not cut 600 jobs in Norvale, its head Pia Holm said.",
        ),
        (
            "The brewer Ostrand plans to cut 400 jobs in Norvale, its head Pia Holm said.",
            "The brewer Ostrand will cut 250 jobs in Norvale, fewer than the 400 once planned, its head Pia Holm said.",
        ),
        (
            "The ferry Marrin sank off Norvale on Tuesday with a school choir on board, police said.",
            "The ferry Olga sank off Norvale in 1994 with a school choir on board, police said.",
        ),
    ],
)
def test_no_dispute(left: str, right: str) -> None:
    assert conflicts(left, right) == []


def test_two_owners_of_money_in_the_same_words() -> None:
    text = "In the third quarter {}'s sales were $8.5 million, a record for the maker of ferries in Norvale."
    assert conflicts(text.format("Ostrand"), text.format("Hanso").replace("8.5", "6.6")) == []
    assert len(conflicts(text.format("Ostrand"), text.format("Ostrand").replace("8.5", "6.6"))) == 1


def test_those_included_in_a_toll_are_a_toll_that_moves() -> None:
    text = "The explosion on the ferry Marrin killed {} people, including {} sailors, police in Norvale said."
    later = Published(dt.date(2021, 5, 9), dt.date(2021, 5, 9), PublishedFrom.METADATA)
    articles = [Article("a", text.format(40, 8) + BEHIND, DAY), Article("b", text.format(41, 12) + BEHIND, later)]
    assert [one for one in shown(articles) if one.verdict is Verdict.CONFLICT] == []


def test_a_form_filled_in_for_two_events() -> None:
    form = (
        "A magnitude {} earthquake was felt at {} on Tuesday near {}, the Vesk Survey said. The quake had a depth of "
        "{} kilometres. Its shaking lasted {} seconds."
    )
    first, second = form.format(4.6, "6.25 a.m.", "Norvale", 8, 12), form.format(3.8, "9.40 p.m.", "Lund", 15, 31)
    articles = [Article("a", first, DAY), Article("b", second, DAY)]
    assert [one for one in shown(articles) if one.verdict is Verdict.CONFLICT] == []
    same_place = second.replace("Lund", "Norvale")
    assert run([Article("a", first, DAY), Article("b", same_place, DAY)], load_rules()).findings


def test_one_group_of_people_in_two_numbers_stays_a_dispute() -> None:
    text = "Seven children died when the ferry Marrin sank off Norvale, police said."
    assert len(conflicts(text, text.replace("Seven", "Eight"))) == 1


def test_a_third_value_is_told_though_two_of_them_are_told_elsewhere() -> None:
    texts = [f"The fire at the paper mill of Norvale killed {toll} people, police said." for toll in (14, 16, 77)]
    told = [{side.value for side in finding.sides} for finding in conflicts(*texts)]
    assert any(values >= {"14 people", "16 people"} for values in told)
    assert any("77 people" in values for values in told)


def test_one_pair_of_values_is_told_once() -> None:
    text = "The bridge over the Vesk will open on 30 June, its builder Hanso said in Norvale."
    assert len(conflicts(text, text.replace("30 June", "30 July"))) == 1


def test_what_rose_in_one_copy_and_fell_in_the_other_is_a_dispute() -> None:
    (finding,) = conflicts(
        "Ticket sales of the ferry line rose 5 percent in 2020, its head Pia Holm said.",
        "Ticket sales of the ferry line fell 5 percent in 2020, its head Pia Holm said.",
    )
    assert {side.value for side in finding.sides} == {"5 % up", "5 % down"}
