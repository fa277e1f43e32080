"""The first round: how probable it is that two claims state one fact, by their two articles."""

from __future__ import annotations

import sys
from itertools import permutations
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "corpus"))

from labelled import Score, clusters, scored

from checker.claims import extract
from checker.compare.values.relation import Relation
from checker.engine.identity import first_round, story
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.first_round import Candidate, weigh
from checker.engine.identity.points import Points, Round
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.readers import read

BRIDGE = "The repair of the bridge at Port Ellis cost $3 million. Tilda Ross, the mayor of Kettleby, thanked the crews."
AGAIN = "Repairing the Port Ellis bridge cost $4 million. The crews were thanked by Tilda Ross, the mayor of Kettleby."
NOTHING = Round(0.0, {})
OTHER = "A new school in Vesk costs $4 million. Ivo Lang, who teaches there, said that it was money well spent."


def pair(left: str, right: str, place: int = 0) -> tuple[Candidate, Partners]:
    """How probable it is that the first claim of a text and one of another are one fact."""
    articles = Article("a", left), Article("b", right)
    claims = [extract(article).claims for article in articles]
    partners = Partners(articles, *claims)
    return weigh(claims[0][0], claims[1][place], Relation.DISJOINT, partners), partners


def test_what_the_words_around_tell_outweighs_the_unit() -> None:
    again, other = (pair(BRIDGE, f"{AGAIN} {OTHER.replace('4', '5')}", place)[0].one for place in (0, 1))
    assert again > 0 > other


def test_the_weightiest_evidence_comes_first() -> None:
    said, _ = pair(BRIDGE, AGAIN)
    points = [abs(amount) for _, amount in said.parts]
    assert points == sorted(points, reverse=True)


@pytest.mark.parametrize(("left", "right"), list(permutations([BRIDGE, AGAIN, OTHER], 2)))
def test_which_article_comes_first_changes_nothing(left: str, right: str) -> None:
    assert pair(left, right)[0].one == pytest.approx(pair(right, left)[0].one)


def test_a_word_in_every_sentence_counts_for_nothing_and_a_rare_one_for_most() -> None:
    _, partners = pair("The ferry sank. The ferry cost $3 million.", "The ferry cost $4 million. The ferry is old.")
    assert partners.wording.rarity["ferry"] == pytest.approx(min(partners.wording.rarity.values()))


def test_the_best_partner_leads_and_the_others_are_behind() -> None:
    articles = Article("a", BRIDGE), Article("b", f"{AGAIN} {OTHER}")
    left, right = (extract(article).claims for article in articles)
    partners = Partners(articles, left, right)
    assert partners.behind(left[0], right[0]) == 0 < partners.lead(left[0], right[0])
    assert partners.behind(left[0], right[1]) > 0 > partners.lead(left[0], right[1])


def test_the_rarest_word_in_common_counts() -> None:
    text = "The ferry cost $3 million in Norvale. The ferry hurt 12 people."
    _, partners = pair("The ferry cost $4 million in Norvale.", text)
    left, right = partners.left[0], partners.right[0]
    wording = partners.wording
    shared = wording.around(left).words & wording.around(right).words
    rarity = [wording.rarity[word] for word in shared]
    assert wording.in_common(left, right).rarest == max(rarity) > min(rarity)


@pytest.mark.parametrize(("base", "parted"), [(-5.0, 1), (-2.0, 1), (-5.1, 0)])
def test_what_would_match_but_is_two_facts_for_certain_is_counted(
    base: float, parted: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_round, "fitted", lambda: Points(Round(base, {"the same unit": 5.0}), NOTHING, 1.0, 0.0))
    monkeypatch.setattr(first_round, "two_facts", lambda *_: "two facts")
    articles = Article("a", BRIDGE), Article("b", AGAIN)
    found = first_round.candidates(Partners(articles, *(extract(article).claims for article in articles)))
    assert (found.candidates, found.parted) == ([], parted)


def test_evidence_without_points_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    second = Round(0.0, {"the same unit": 1.5, "a money": -0.5})
    monkeypatch.setattr(first_round, "fitted", lambda: Points(NOTHING, second, 1.0, 0.0))
    said, _ = pair(BRIDGE, AGAIN)
    assert (said.parts, said.told) == ((("the same unit", 1.5), ("a money", -0.5)), 1.0)


def test_eight_pieces_of_evidence_are_shown() -> None:
    assert len(pair(BRIDGE, AGAIN)[0].parts) == first_round.SHOWN == story.SHOWN == 8


def test_half_of_what_is_flagged_on_made_up_clusters_is_right() -> None:
    """The labels do not hold every fact, so what is outside them counts as half wrong."""
    total = Score()
    for cluster in clusters("held"):
        total += scored(cluster, run(read([str(cluster.folder)]).articles, load_rules()).findings)
    assert total.conflicts == 88
    assert total.found >= 5
    assert total.found >= total.false + total.unlabelled / 2
