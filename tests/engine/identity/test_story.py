"""Both rounds over real articles: levels by confidence, prints of one text, order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.compare.values.relation import Relation
from checker.engine.findings.reported_once import NOTES, few_notes
from checker.engine.identity import story as story_of_articles
from checker.engine.identity.story import Story
from checker.engine.rules.rule import Least
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.claim import key
from checker.model.finding import Extraction, Finding, Level
from checker.model.mishap import Mishaps

BRIDGE = "Repairs of the bridge at Port Ellis took {} in all. Tilda Ross, the mayor of Kettleby, thanked the crews."
TAIL = " The crane had been set up in spring to lift gates of steel into place, and nobody could say why it fell." * 2
"""What makes an article of a brief."""
LEFT, RIGHT = BRIDGE.format("seven weeks"), BRIDGE.format("nine weeks")


def found(least: Least) -> list[Finding]:
    (rule,) = load_rules(select=["any-figure"])
    return list(run([Article("a", LEFT), Article("b", RIGHT)], [replace(rule, least=least)]).findings)


@pytest.mark.parametrize("level", list(Level))
def test_the_level_is_the_highest_whose_confidence_is_reached(level: Level) -> None:
    (finding,) = found(Least())
    just = {Level.ERROR: 1.0, Level.WARNING: 1.0, Level.NOTE: 0.0, level: finding.confidence}
    (same,) = found(Least(just[Level.ERROR], just[Level.WARNING], just[Level.NOTE]))
    assert same.level is level


def test_what_is_below_the_least_confidence_of_a_note_is_not_reported() -> None:
    (finding,) = found(Least())
    assert found(Least(1.0, 1.0, finding.confidence + 0.001)) == []
    assert len(found(Least(1.0, 1.0, finding.confidence))) == 1


def test_least_confidences_are_bounds_on_both_sides() -> None:
    least = Least()
    told = [least.level(confidence) for confidence in (0.95, 0.949, 0.5, 0.499, 0.3, 0.299)]
    assert told == [Level.ERROR, Level.WARNING, Level.WARNING, Level.NOTE, Level.NOTE, None]


def extraction(name: str, text: str) -> Extraction:
    (item,) = run([Article(name, text)], []).extractions
    return item


def test_prints_of_one_text_are_one_witness() -> None:
    one, other = extraction("a", LEFT), extraction("b", RIGHT)
    copies = [extraction(name, LEFT) for name in ("c", "d", "e")]
    alone = Story([(one, other)])
    many = Story([(one, other), *((copy, other) for copy in copies), *((one, copy) for copy in copies)])

    def confidence(story: Story, left: Extraction) -> float:
        pair = story.pair(left, other)
        ((a, b),) = pair.between(left.claims, other.claims)
        return pair.weighed(a, b, Relation.DISJOINT).confidence

    assert {confidence(many, item) for item in (one, *copies)} == {confidence(alone, one)}


def test_which_article_is_given_first_changes_nothing() -> None:
    one, other = extraction("a", LEFT), extraction("b", RIGHT)
    (rule,) = load_rules(select=["any-figure"])
    first, second = (
        run(list(articles), [rule]).findings
        for articles in ((one.article, other.article), (other.article, one.article))
    )
    assert first == second


def test_a_pair_is_known_from_both_sides_and_its_likeliest_clash_counts() -> None:
    one, other = extraction("a", LEFT), extraction("b", RIGHT)
    story = Story([(one, other)])
    a, b = key(one.claims[0]), key(other.claims[0])
    known = story.known(a, b)
    assert known is not None and known == story.known(b, a)
    assert story.likeliest(a, "b") == story.likeliest(b, "a") == known.confidence > 0
    assert story.likeliest(a, "c") == 0.0


def test_pairs_are_in_order_of_place() -> None:
    one, other = (extraction(name, f"It hurt {n} people. It sank {n} ships.") for name, n in (("a", 12), ("b", 15)))
    story = Story([(one, other)])
    found = story.pair(one, other).between(one.claims[::-1], other.claims[::-1], every=True)
    assert found == [(a, b) for a in one.claims for b in other.claims]


def test_what_is_two_facts_for_certain_can_still_have_values_that_fit() -> None:
    one = extraction("a", "The board of Vesk Lines will not cut 400 jobs.")
    other = extraction("b", "The board of Vesk Lines will cut 600 jobs.")
    pair = Story([(one, other)]).pair(one, other)
    assert pair.weighed(one.claims[0], other.claims[0], Relation.DISJOINT).confidence == 0.0
    assert pair.weighed(one.claims[0], other.claims[0], Relation.SAME).confidence > 0.0


def test_an_error_of_one_pair_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("nothing in common")

    monkeypatch.setattr(story_of_articles, "candidates", fail)
    pairs, mishaps = [(extraction("a", LEFT), extraction("b", RIGHT))], Mishaps()
    Story(pairs, mishaps)
    assert len(mishaps.problems) == 1
    with pytest.raises(ZeroDivisionError):
        Story(pairs)


def test_an_article_has_no_more_notes_than_a_reader_looks_at() -> None:
    (finding,) = found(Least(1.0, 1.0, 0.0))
    notes = [replace(finding, id=str(number), confidence=0.5 - number / 100) for number in range(NOTES + 3)]
    kept = few_notes([*notes, replace(finding, id="grave", level=Level.WARNING, confidence=0.8)])
    assert [item.id for item in kept] == ["grave", *(str(number) for number in range(NOTES))]


@pytest.mark.parametrize(
    ("config", "code"),
    [("", 1), ('[levels]\ndeath-toll = "warning"\n', 0), ('[paths.b]\nlevels = {death-toll = "warning"}\n', 1)],
)
def test_a_level_in_a_config_holds_for_a_conflict_that_is_an_error(
    config: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    crane = "{} men were killed when a crane fell on the Calder Dam, minister Petra Voss said in Norvale." + TAIL
    for name, text in (("a", crane.format("Three")), ("b", crane.format("Four"))):
        Path(name).mkdir()
        Path(name, "1.txt").write_text(text, encoding="utf-8")
    Path("claimcheck.toml").write_text(config, encoding="utf-8")
    assert main([".", "--select", "death-toll", "--format", "json", "--fail-on", "error"]) == code
    assert '"rule": "death-toll"' in capsys.readouterr().out
