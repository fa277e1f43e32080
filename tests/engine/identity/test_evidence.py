"""Each piece of evidence on two claims, with two sentences that have it."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from typing import Any

import pytest
from framed import claim, day, hour, month, weekday
from sides import partners, pieces

from checker.compare.values.relation import Relation
from checker.engine.identity.evidence.around import Weighted, cosine, words_around
from checker.engine.identity.evidence.article_pair import setting
from checker.engine.identity.evidence.first_evidence import in_words
from checker.engine.identity.evidence.manner import MANNER, manner
from checker.engine.identity.story import WeighedPair
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim, Modality
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Duration, Quantity

FLOOD = "The flood killed 12 people."


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        ("The mill sold 40 boats in 2019.", "The mill sold 50 boats in 2021.", "another time told of"),
        ("The mill sold 40 boats in 2019.", "The mill sold 50 boats in 2021.", "another period"),
        ("The mill sold 40 boats in 2019.", "The mill sold 50 boats in 2021.", "events of other times"),
        ("The post pays $76,000 a year.", "The post pays $54,800.", "a rate beside an amount"),
        ("Sales reached $3 million.", "Profit reached $2 million.", "another subject"),
        ("Sales reached $3 million.", "Profit reached $2 million.", "other nouns that name it"),
        ("Vesk Lines shares closed at $30.", "Tern Foods shares closed at $20.", "another owner"),
        ("Vesk Lines shares closed at $30.", "Tern Foods shares closed at $20.", "money of another owner"),
        ("Norvale's debt is $3 million.", "Lorne's debt is $4 million.", "another modifier of the noun"),
        (FLOOD, "An earlier flood killed 30 people.", "another event"),
        (FLOOD, "The flood hurt 30 people.", "another action"),
        (FLOOD, "The flood hurt 30 people.", "another fate"),
        (FLOOD, "The flood hurt 30 people.", "another verb"),
        ("The flood swept away four barns.", "The flood swept away seven sheep.", "another thing counted"),
        ("The flood in Norvale swept away four barns.", "The flood in Lorne swept away six barns.", "another place"),
        ("The front wheel weighs 40 kilograms.", "The rear wheel weighs 50 kilograms.", "words of contrast"),
        ("The repair cost $3 million.", "The repair cost $3 billion.", "values far apart by their kind"),
        ("The bridge opened before 2017.", "The bridge opened in 2018.", "a bound"),
        ("The bridge opened on Monday.", "The bridge closed on Tuesday.", "a time of another verb"),
        ("The bridge may open on Monday.", "The bridge opened on Tuesday.", "another modality"),
        ("The bridge opened on 3 May.", "The bridge opened in 2016.", "a day against a year"),
        ("The storm sank the boat on Monday.", "A storm sank the boat in January.", "a month or year of the past"),
        ("Ross said on Monday that it was over.", "Lang said on Tuesday that it was over.",
         "days on which something was said"),
        ("The board will not cut 400 jobs.", "The board will cut 600 jobs.", "one of them denied"),
        ("Shares rose to $40.", "Shares rose by $4.", "another end of a change"),
        ("The quake was centred 4 miles from Lorne.", "The quake was felt 9 miles away.",
         "a distance on one side only"),
        ("The wall is 40 metres long.", "The wall is 3 metres tall.", "another dimension"),
        ("Police said 12 people were hurt.", "The mayor said 15 people were hurt.", "said by two sources"),
        ("It hurt three other hikers.", "It hurt five hikers.", "another qualifier"),
        ("Her list got 22,780 votes.", "Her list got 31,819.", "a bare number beside a count"),
        ("It cost Vesk Lines $3 million.", "It cost Tern Foods $4 million.", "another whom it befalls"),
        ("Tilda Ross, 40, won.", "Gene Marrow, 50, won.", "another person"),
        ("Tilda Ross, 40, won.", "Gene Marrow, 50, won.", "two persons by name"),
        ("Three women were hurt.", "Five men were hurt.", "another group of people"),
        ("One man was killed and another was hurt.", "Two other men were hurt.", "one counts the others beside one"),
        # what speaks for one fact
        ("The quake was 4 miles from Lorne.", "The quake was 9 miles from Lorne.", "the same place measured from"),
        (FLOOD, "The flood killed 15 people.", "plain words of the sentence"),
        (FLOOD, "The flood killed 15 people.", "words of the clause"),
        (FLOOD, "The flood killed 15 people.", "the only value on it"),
        (FLOOD, "The flood killed 15 people.", "the same verb"),
        (FLOOD, "The flood killed 15 people.", "the same subject"),
        ("The repair cost $3 million.", "The repair cost $4 million.", "the same unit"),
        ("Tilda Ross, 40, won.", "Tilda Ross, 50, won.", "the same person"),
        ("Shares rose by $4.", "Shares rose by $5.", "the same role"),
    ],
)  # fmt: skip
def test_two_sentences_with_a_piece_of_evidence(left: str, right: str, name: str) -> None:
    found = [pieces(left, right), pieces(right, left)]
    assert [name in one for one in found] == [True, True]
    assert all(one[name] == 1.0 for one in found if name.startswith(("another ", "other ", "a ", "one ")))


def test_two_sentences_on_one_fact_have_nothing_that_parts_them() -> None:
    told = pieces(FLOOD, "The flood killed 15 people.")
    assert not [name for name in told if name.startswith(("another ", "other ", "one of "))]


def test_slips_and_strange_names_count_once() -> None:
    told = pieces("The flood in Norvale killed 213 people.", "The flood killed 231 people.")
    assert told["two digits swapped"] == told["names that the other article has not"] == 1.0
    assert "two digits swapped" not in pieces("It killed 213 people.", "It killed 213 people.", Relation.SAME)


def on(days: int | None) -> Published:
    """So many days after 6 March 2024."""
    if days is None:
        return Published()
    day = dt.date(2024, 3, 6) + dt.timedelta(days)
    return Published(day, day, PublishedFrom.OPTION, "given")


@pytest.mark.parametrize(
    ("days", "amount", "undated"),
    [
        (0, 0.0, 0.0),
        (1, math.log(2) / math.log(121), 0.0),
        (60, math.log(61) / math.log(121), 0.0),
        (120, 1.0, 0.0),
        (400, 1.0, 0.0),
        (None, 0.0, 1.0),
    ],
)
def test_the_days_between_two_articles(days: int | None, amount: float, undated: float) -> None:
    found = setting(Article("a", FLOOD, on(0)), Article("b", FLOOD, on(days)))
    assert (found.days, found.undated) == (pytest.approx(amount), undated)


@pytest.mark.parametrize(("length", "amount"), [(300, math.log(2) / math.log(11)), (3000, 1.0), (9000, 1.0)])
def test_the_length_of_the_shorter_article(length: int, amount: float) -> None:
    found = [
        setting(*pair)
        for text in [FLOOD.ljust(length)]
        for pair in (
            (Article("a", text), Article("b", FLOOD.ljust(20000))),
            (Article("b", FLOOD.ljust(20000)), Article("a", text)),
        )
    ]
    assert [one.length for one in found] == [pytest.approx(amount)] * 2


def named(count: int) -> str:
    """A text with so many names."""
    return " ".join(f"The crews of {chr(65 + n)}{'aeiou'[n % 5]}rvale went on." for n in range(count))


@pytest.mark.parametrize(("mine", "yours", "common"), [(0, 3, 0), (3, 5, 3), (10, 10, 10), (20, 20, 20), (24, 24, 24)])
def test_the_names_of_two_articles(mine: int, yours: int, common: int) -> None:
    found = setting(Article("a", named(mine)), Article("b", named(yours)))
    assert found.names == pytest.approx(common / (min(mine, yours) + 2))
    assert found.shared_names == pytest.approx(min(1.0, math.log(common + 1) / math.log(21)))


def test_the_words_beside_a_value_and_names_in_common() -> None:
    told = pieces("It rained. The flood killed 12 people.", "It was late then. The blast killed 15 workers.")
    assert told["the same word right before"] == told["given once"] == 1.0 and "the same word right behind" not in told
    assert "the same word right before" not in pieces(FLOOD, "The flood hurt 12 people.")
    places = ("Norvale and Lorne", "Norvale and Vesk")
    left, right = (
        f"The flood in {names} killed {number} people." for names, number in zip(places, (12, 15), strict=True)
    )
    assert pieces(left, right)["names in common"] == 1.0


@pytest.mark.parametrize(
    ("text", "value", "beside"),
    [
        ("The boat sank 12 ships.", "12", ("sank", "ships")),
        ("The boat sank12ships.", "12", ("sank", "ships")),
        ("12 ships sank.", "12", ("", "ships")),
        ("It sank 12.", "12", ("sank", "")),
    ],
)
def test_the_words_right_before_and_behind(text: str, value: str, beside: tuple[str, str]) -> None:
    for before in ("", "It had rained for days. "):
        start, whole = len(before), before + text
        place = whole.index(value)
        mention = Mention(place, place + len(value), value, Kind.COUNT, Quantity(12, 12, 12))
        found = words_around(replace(claim(), mention=mention, sentence=Sentence(start, len(whole), 1)), whole)
        assert (found.left, found.right) == beside
        assert bool(found.before) is bool(before)


def test_words_without_weight_have_nothing_in_common() -> None:
    some = Weighted({"flood": 2.0}, 2.0)
    assert cosine(Weighted({}, 0.0), some) == cosine(some, Weighted({"flood": 0.0}, 0.0)) == 0.0
    assert cosine(some, some) == 1.0


def test_a_confidence_in_words_leaves_out_what_weighs_little() -> None:
    found = partners(FLOOD, FLOOD)
    parts = (("the same verb", 1.25), ("another place", -0.3), ("the same unit", 0.29))
    told = in_words(WeighedPair(found.left[0], found.right[0], Relation.DISJOINT, 0.75, parts))
    assert told == "75% (the same verb +1.2, another place -0.3)"


def number(value: float, **parts: Any) -> Quantity:
    """A number as written."""
    return Quantity(value, value, value, "person", **parts)


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        (claim(value=number(12)), set()),
        (claim(value=number(12, modifier="~")), {"hedged"}),
        (claim(value=number(12, modifier=">")), {"hedged"}),
        (claim(Kind.DURATION, Duration("P12D", number(12, modifier="~"))), {"hedged"}),
        (claim(value=number(9)), set()),
        (claim(value=number(10)), {"a round number"}),
        (claim(value=number(-200)), {"a round number"}),
        (claim(value=number(5000)), {"a round number"}),
        (claim(value=number(5100)), set()),
        (claim(value=number(12, role="by")), {"an end of a change or share"}),
        (claim(value=number(12, partner="15 EUR")), {"in brackets or beside a gloss"}),
        (claim(Kind.DATE, day(6)), set()),
        (claim(Kind.DATE, day(6, deictic="P0D")), {"a day told from today"}),
        (claim(Kind.DATE, month(3)), {"a month, season or year"}),
        (claim(Kind.DATE, weekday(3)), set()),
        (claim(Kind.TIME, hour(9)), {"a clock time"}),
        (claim(value=number(12), modality=Modality.SCHEDULED), {"not asserted"}),
        (claim(value=number(12), attribution="Police"), {"said by somebody"}),
        (claim(value=number(12), owner=("ross",)), {"an owner"}),
    ],
)
def test_how_a_value_is_stated(stated: Claim, names: set[str]) -> None:
    assert manner(stated) == names | {"no known verb"}
    assert manner(replace(stated, frame=replace(stated.frame, predicate="hurt"))) == names
    assert names <= {name for name, _ in MANNER}
