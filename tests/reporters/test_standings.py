"""Where a finding is shown, and that its fingerprints stay."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from checker.model.article import TITLE, Article
from checker.model.claim import Claim
from checker.model.finding import Extraction, Finding, Report, Side
from checker.model.mention import Sentence
from checker.reporters.content.places import Places
from checker.reporters.content.standings import Standing, against, as_sentence, labels, standings, told
from tests.reporters.sample import FINDING, FOUR

TEXT = "The tram opens on 4 March.\nThe city said so.\nIt opens on 4 March, then.\n"


def claim(article: Article, number: int = 0) -> Claim:
    """The `number`-th date of an article."""
    start = [0, TEXT.index("4 March"), TEXT.rindex("4 March")][number + 1]
    sentence = Sentence(TEXT.rfind("\n", 0, start) + 1, TEXT.index("\n", start), number)
    return replace(
        FOUR, article=article.id, mention=replace(FOUR.mention, start=start, end=start + 7), sentence=sentence
    )


A, B, C, D = (Article(f"n/{name}.txt", TEXT) for name in "abcd")
TWO_SIDES = replace(
    FINDING,
    sides=(Side("4 March", (claim(A), claim(A, 1), claim(B))), Side("5 March", (claim(C), claim(D)))),
    compatible=(),
)


def report(*articles: Article, changed: frozenset[str] | None = None, published: tuple[Article, ...] = ()) -> Report:
    return Report(tuple(Extraction(item, ()) for item in articles), changed=changed, published=published)


def shown(finding: Finding, of: Report) -> tuple[Standing, ...]:
    return standings(finding, of, Places.in_report(of), "/desk")


def where(finding: Finding, of: Report) -> list[tuple[str, int | None]]:
    return [(one.place.path, one.place.line) for one in shown(finding, of)]


WHOLE = report(A, B, C, D)


def test_each_side_shows_it_in_its_first_article() -> None:
    assert where(TWO_SIDES, WHOLE) == [("n/a.txt", 1), ("n/c.txt", 1)]


def test_a_change_shows_it_in_every_changed_article_once() -> None:
    changed = replace(WHOLE, changed=frozenset({"n/a.txt", "n/b.txt", "n/d.txt"}))
    assert where(TWO_SIDES, changed) == [("n/a.txt", 1), ("n/b.txt", 1), ("n/d.txt", 1)]


def test_two_sides_on_one_line_are_one_place_and_on_two_lines_two() -> None:
    same = replace(FINDING, sides=(Side("4", (claim(A),)), Side("5", (claim(A),))))
    apart = replace(FINDING, sides=(Side("4", (claim(A),)), Side("5", (claim(A, 1),))))
    assert (where(same, WHOLE), where(apart, WHOLE)) == ([("n/a.txt", 1)], [("n/a.txt", 1), ("n/a.txt", 3)])
    assert shown(apart, WHOLE)[0].fingerprint == "abc123"
    assert len({one.fingerprint for one in shown(apart, WHOLE)}) == 2


def test_an_archived_article_is_no_place() -> None:
    of = report(A, B, published=(C, D))
    assert where(TWO_SIDES, of) == [("n/a.txt", 1)]
    turned = replace(TWO_SIDES, sides=TWO_SIDES.sides[::-1])
    assert [(one.place.path, one.fingerprint) for one in shown(turned, of)] == [("n/a.txt", "abc123")]


def test_a_title_is_on_the_first_line_of_its_file_and_a_record_on_its_own() -> None:
    title = Article(f"n/a.txt{TITLE}", TEXT, file="n/a.txt")
    record = Article("n/w.jsonl#7", TEXT, file="n/w.jsonl", line=4)
    finding = replace(FINDING, sides=(Side("4", (claim(title, 1),)), Side("5", (claim(record, 1),))))
    of = Report((Extraction(A, (), title=Extraction(title, ())), Extraction(record, ())))
    assert where(finding, of) == [("n/a.txt", 1), ("n/w.jsonl", 4)]
    assert where(finding, replace(of, changed=frozenset({"n/a.txt"}))) == [("n/a.txt", 1)]


def test_fingerprints_are_distinct_and_the_first_place_has_the_id() -> None:
    all_changed = replace(WHOLE, changed=frozenset(item.id for item in (A, B, C, D)))
    names = [one.fingerprint for one in shown(TWO_SIDES, all_changed)]
    assert names[0] == "abc123" and len(set(names)) == 4
    assert all(name.startswith("abc123-") for name in names[1:])


@pytest.mark.parametrize("changed", [None, frozenset({"n/b.txt", "n/c.txt"}), frozenset({"n/a.txt", "n/d.txt"})])
def test_fingerprints_do_not_depend_on_order_on_the_change_or_on_lines(changed: frozenset[str] | None) -> None:
    all_changed = frozenset(item.id for item in (A, B, C, D))
    usual = {one.place.path: one.fingerprint for one in shown(TWO_SIDES, replace(WHOLE, changed=all_changed))}
    for sides in itertools.permutations(TWO_SIDES.sides):
        turned = tuple(replace(side, claims=side.claims[::-1]) for side in sides)
        for order in (sides, turned):
            found = shown(replace(TWO_SIDES, sides=order), replace(WHOLE, changed=changed))
            assert found and all(usual[one.place.path] == one.fingerprint for one in found)


def test_fingerprints_do_not_depend_on_lines() -> None:
    above = "Tram.\n\n\n"

    def moved(claim: Claim) -> Claim:
        at, mention = claim.sentence, claim.mention
        return replace(
            claim,
            mention=replace(mention, start=mention.start + len(above), end=mention.end + len(above)),
            sentence=replace(at, start=at.start + len(above), end=at.end + len(above)),
        )

    lower = tuple(Extraction(replace(item, text=above + TEXT), ()) for item in (A, B, C, D))
    sides = tuple(replace(side, claims=tuple(map(moved, side.claims))) for side in TWO_SIDES.sides)
    before = shown(TWO_SIDES, WHOLE)
    after = shown(replace(TWO_SIDES, sides=sides), Report(lower))
    assert [one.fingerprint for one in before] == [one.fingerprint for one in after]
    assert [one.place.line for one in before] != [one.place.line for one in after]


def test_each_place_names_the_other_sides() -> None:
    places = Places.in_report(WHOLE)
    first, second = shown(TWO_SIDES, WHOLE)
    assert against(first, places, "/desk") == "Here 4 March. Against 5 March in n/c.txt:1 and 1 more article."
    assert against(second, places, "/desk") == "Here 5 March. Against 4 March in n/a.txt:1 and 1 more article."
    question = replace(first, finding=replace(TWO_SIDES, message="Tram: 4 or 5 March?", reason="these are two days"))
    assert told(question, places, "/desk") == (
        "Tram: 4 or 5 March? These are two days. Here 4 March. Against 5 March in n/c.txt:1 and 1 more article."
    )


def test_a_side_is_named_as_it_is_printed_if_that_tells_the_sides_apart() -> None:
    def saying(words: str) -> Claim:
        return replace(claim(A), mention=replace(claim(A).mention, text=words))

    def labelled(*words: str) -> list[str]:
        return labels(replace(FINDING, sides=tuple(Side(f"value {word}", (saying(word),)) for word in words)))

    assert labelled("nine\nworkers", "Eleven") == ["nine workers", "Eleven"]
    assert labelled("Friday", "friday") == ["value Friday", "value friday"]
    assert labelled("x" * 33, "Eleven") == [f"value {'x' * 33}", "value Eleven"]


def test_a_finding_with_one_side_names_no_other() -> None:
    alone = replace(FINDING, sides=(Side("30 February", (claim(A),)),))
    (one,) = shown(alone, WHOLE)
    assert against(one, Places.in_report(WHOLE), "/desk") == ""
    assert told(one, Places.in_report(WHOLE), "/desk").endswith(f"{FINDING.reason}.")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("two values cannot both hold", "Two values cannot both hold."),
        ("today: which day?", "Today: which day?"),
        ("old/a.md has corrected this", "old/a.md has corrected this."),
    ],
)
def test_a_sentence_has_a_capital_unless_it_begins_with_a_path(text: str, sentence: str) -> None:
    assert as_sentence(text) == sentence
