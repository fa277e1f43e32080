"""What the page says: stories and their names, the timeline, quotes in their paragraph, evidence, the command."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest

from checker.model.article import Article, Published, PublishedFrom, Skip
from checker.model.correction import Corrected
from checker.model.finding import Finding, Judgement, Level, Meeting, Problem, Report, Verdict
from checker.model.skipped import Skipped, Skipping
from checker.reporters import Surface
from checker.reporters.content.page.dates import published_words, span
from checker.reporters.content.page.disputes import Source, values_of
from checker.reporters.content.page.evidence import certainty
from checker.reporters.content.page.naming import title_of
from checker.reporters.content.page.overview import overview
from checker.reporters.content.page.stories import connected, story
from checker.reporters.content.page.view import Quote, StoryView, Timeline

from .made import MARCH, Told, finding, known, many, on, report, waived

HERALD = Told("desk/herald.txt", 12, on(1), "A long train comes", "Herald")
POST = Told("desk/post.txt", 14, on(4), outlet="Post")


def stories(of: Report, surface: Surface = Surface()) -> list[StoryView]:  # noqa: B008 - a frozen record
    source = Source.of(of, surface)
    return [story(one, source) for one in connected(of.findings)]


def one(*told: Told, **more: object) -> StoryView:
    (found,) = stories(report([finding(told, **more)], told))  # type: ignore[arg-type]
    return found


def drawn(*told: Told) -> Timeline:
    line = one(*told).timeline
    assert line is not None
    return line


def spoken(quote: Quote) -> str:
    return f"{quote.above}|{quote.before}[{quote.words}]{quote.after}|{quote.below}"


def test_findings_with_a_common_article_are_one_story() -> None:
    told = [Told(f"{name}.txt", wagons) for name, wagons in zip("abcde", (1, 2, 3, 4, 5), strict=True)]
    apart, left, right = finding(told[3:], "d"), finding(told[:2], "a"), finding(told[1:3], "b")
    found = connected([left, apart, right])
    assert [(one.number, [item.id for item in one.findings]) for one in found] == [(1, ["a", "b"]), (2, ["d"])]


def test_an_article_that_fits_both_sides_connects_too() -> None:
    told = [Told(f"{name}.txt", wagons) for name, wagons in zip("abcde", (1, 2, 3, 4, 5), strict=True)]
    assert len(connected([finding(told[:2], "a", fits=told[4:]), finding(told[2:4], "b", fits=told[4:])])) == 1


def test_two_findings_of_one_id_have_their_own_anchors() -> None:
    told = [Told(f"{name}.txt", wagons) for name, wagons in zip("abcd", (1, 2, 1, 2), strict=True)]
    found = connected([finding(told[:2], "a1"), finding(told[2:], "a1")])
    assert [anchor for item in found for anchor in item.anchors] == ["a1", "a1-2"]


def test_a_story_is_named_after_the_first_title_that_was_published() -> None:
    assert one(POST, HERALD).name == "A long train comes"
    assert (
        one(replace(HERALD, title=None, published=on(9)), replace(POST, title="Wagons counted")).name
        == "Wagons counted"
    )


def test_a_story_without_titles_is_named_after_a_file() -> None:
    assert one(replace(HERALD, title=None, outlet=None), POST).name == "herald.txt"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Long train comes to Tessera\n\nThe train has 12 wagons. It rained.", "Long train comes to Tessera"),
        ("Business\n\nThe train has 12 wagons. It rained.", ""),
        ("TESSERA, Norvik (NNA) _\n\nThe train has 12 wagons. It rained.", ""),
        ("Published 4 March 2024\n\nThe train has 12 wagons. It rained.", ""),
        ("The train has 12 wagons, and it is the longest one that ever came here. It rained.\n\nNothing.", ""),
    ],
)
def test_the_headline_of_a_text_without_a_title(text: str, title: str) -> None:
    assert title_of(Article("a.txt", text)) == title


def test_articles_go_by_their_outlet_or_by_the_end_of_their_path() -> None:
    told = [
        Told("x/mon/a.txt", 1, outlet="Herald"),
        Told("x/tue/a.txt", 2, outlet="Herald"),
        Told("x/tue/b.txt", 3, outlet="Post"),
        Told("x/feed.jsonl#7", 4),
    ]
    labels = {entry.article.id: entry.article.label for entry in one(*told).entries}
    assert labels == {
        "x/mon/a.txt": "mon/a.txt",
        "x/tue/a.txt": "tue/a.txt",
        "x/tue/b.txt": "Post",
        "x/feed.jsonl#7": "7",
    }


def test_articles_stand_in_the_order_of_publication() -> None:
    told = [POST, HERALD, Told("b.txt", 15), Told("a.txt", 16, Published(MARCH, MARCH, year_known=False))]
    assert [entry.article.label for entry in one(*told).entries] == ["Herald", "Post", "a.txt", "b.txt"]


def test_each_article_has_the_values_that_it_gives() -> None:
    both = [HERALD, POST]
    (found,) = stories(report([finding(both, "a"), finding(both, "b")], both))
    assert [[(one.letter, one.value, one.anchor) for one in entry.given] for entry in found.entries] == [
        [("A", "12 wagons", "a"), ("B", "12 wagons", "b")],
        [("A", "14 wagons", "a"), ("B", "14 wagons", "b")],
    ]


def test_letters_go_on_after_z() -> None:
    both = [HERALD, POST]
    (found,) = stories(report([finding(both, f"{number}") for number in range(28)], both))
    assert [dispute.letter for dispute in found.disputes][24:] == ["Y", "Z", "AA", "AB"]


def test_a_timeline_has_a_mark_on_each_day() -> None:
    line = drawn(HERALD, replace(HERALD, id="x.txt", published=on(2)), POST)
    assert [tick.label for tick in line.ticks] == ["1 March 2024", "4 March 2024"]
    first, middle, last = (row.x for row in line.rows)
    assert first == line.ticks[0].x and last == line.ticks[1].x
    assert middle - first == pytest.approx((last - first) / 3, abs=0.1)
    assert [(row.text, row.shape, row.filled) for row in line.rows][::2] == [
        ("12 wagons", "circle", True), ("14 wagons", "square", True),
    ]  # fmt: skip


def test_the_hour_counts_on_one_day() -> None:
    early, late = (replace(on(1), clock=dt.time(hour)) for hour in (6, 18))
    line = drawn(replace(HERALD, published=late), replace(POST, published=early))
    assert [row.text for row in line.rows] == ["12 wagons", "14 wagons"]
    assert line.rows[1].x < line.rows[0].x


def test_an_inferred_window_is_a_bar_and_hollow() -> None:
    window = Published(MARCH, MARCH.replace(day=9), PublishedFrom.INFERRED)
    line = drawn(HERALD, replace(POST, published=window))
    row = line.rows[1]
    assert not row.filled and row.left < row.x < row.right
    assert "1 with an inferred date, drawn hollow" in line.caption


def test_an_unknown_date_is_below_the_axis() -> None:
    line = drawn(HERALD, replace(POST, published=Published()))
    assert [row.label for row in line.rows] == ["Herald"] and [row.label for row in line.undated] == ["Post"]
    assert line.undated[0].y > line.bottom


def test_no_drawing_without_a_date_or_with_one_article() -> None:
    assert one(replace(HERALD, published=Published()), replace(POST, published=Published())).timeline is None
    assert one(HERALD, replace(HERALD, wagons=13)).timeline is None


def test_days_without_a_year_are_placed_near_each_other() -> None:
    winter = Published(dt.date(2000, 12, 20), dt.date(2001, 1, 4), PublishedFrom.INFERRED, year_known=False)
    new_year = Published(dt.date(2000, 1, 2), dt.date(2000, 1, 2), PublishedFrom.HEADER, year_known=False)
    line = drawn(replace(HERALD, published=winter), replace(POST, published=new_year))
    by_label = {row.label: row for row in line.rows}
    assert by_label["Herald"].left < by_label["Post"].x < by_label["Herald"].right
    assert [tick.label for tick in line.ticks] == ["20 December", "4 January"]


def test_days_without_a_year_are_undated_beside_days_with_one() -> None:
    bare = Published(MARCH, MARCH, PublishedFrom.HEADER, year_known=False)
    line = drawn(HERALD, replace(POST, published=bare))
    assert [row.label for row in line.undated] == ["Post"]


def test_labels_of_days_do_not_touch() -> None:
    line = drawn(*(replace(HERALD, id=f"{day}.txt", wagons=day, published=on(day)) for day in range(1, 31)))
    places = [tick.x for tick in line.ticks]
    assert len(places) > 1 and all(right - left > 100 for left, right in pairwise(places))
    assert line.ticks[-1].label == "30 March 2024"


def test_a_long_story_is_cut_in_the_drawing_alone() -> None:
    found = one(*(replace(HERALD, id=f"{number}.txt", wagons=number, outlet=None) for number in range(50)))
    assert found.timeline is not None
    assert (len(found.timeline.rows), found.timeline.left_out, len(found.entries)) == (40, 10, 50)


def test_a_quote_stands_in_its_paragraph() -> None:
    quote = one(HERALD, POST).disputes[0].sides[0].first
    assert spoken(quote) == (
        "The Norvik line opened in spring. |The train at Tessera has [12 wagons].| The mayor waved."
    )
    assert quote.standing.place == "desk/herald.txt:1:60"
    assert quote.read_as == ""


def test_a_long_paragraph_is_cut_at_words() -> None:
    above = "It went up hill and down dale. " * 200
    quote = one(replace(HERALD, above=above, below=above), POST).disputes[0].sides[0].first
    assert quote.above.startswith("… ") and quote.below.endswith(" …")
    assert 200 < len(quote.above) < 300 and 200 < len(quote.below) < 300
    assert set(quote.above.split()) | set(quote.below.split()) <= {*above.split(), "…"}


def test_a_long_sentence_is_cut_around_the_words() -> None:
    where = "at Tessera" + " and some other places" * 500
    quote = one(replace(HERALD, where=where), POST).disputes[0].sides[0].first
    assert quote.before.startswith("… ") and quote.before.endswith("places has ") and len(quote.before) < 620


@pytest.mark.parametrize("gap", ["\n\n", "\n \r\n", "\n" * 3])
def test_a_blank_line_ends_the_paragraph(gap: str) -> None:
    quote = (
        one(replace(HERALD, above=f"Elsewhere.{gap}Norvik.", below=f"It ran.{gap}Rain."), POST)
        .disputes[0]
        .sides[0]
        .first
    )
    assert (quote.above, quote.below) == ("Norvik. ", " It ran.")


def test_what_is_not_reporting_is_not_quoted() -> None:
    told = replace(HERALD, above="title: Wagons. Norvik.", below="It ran. Sign up now.")
    of = report([finding([told, POST])], [told, POST])
    text = told.article.text
    spans = [(0, text.index("Norvik")), (text.index("Sign"), text.index("Sign") + 12)]
    first = replace(told.article, skips=tuple(Skip(*span, "header") for span in spans))
    of = replace(of, extractions=(replace(of.extractions[0], article=first), *of.extractions[1:]))
    quote = stories(of)[0].disputes[0].sides[0].first
    assert (quote.above, quote.below) == ("Norvik. ", " It ran.")


def test_a_line_as_long_as_a_paragraph_is_one() -> None:
    long = "The mayor waved from the platform. " * 5
    quote = one(replace(HERALD, above=f"{long}\nNorvik.", below=f"{long}\nRain."), POST).disputes[0].sides[0].first
    assert quote.above == "Norvik. " and not quote.below.endswith("Rain.")
    wrapped = replace(HERALD, above="They came from far\nand wide. Norvik.", below="It ran.\nOn and on.")
    quote = one(wrapped, POST).disputes[0].sides[0].first
    assert (quote.above, quote.below) == ("They came from far and wide. Norvik. ", " It ran. On and on.")


def test_agreeing_articles_are_folded_and_one_sentence_is_quoted_once() -> None:
    same = [replace(HERALD, id=f"copy{number}.txt") for number in range(3)]
    other = [replace(HERALD, id=f"other{number}.txt", where=f"at halt {number}") for number in range(2)]
    first, second = one(HERALD, *same, *other, POST).disputes[0].sides
    assert (first.articles, len(first.first.also), len(first.more), first.more_words) == (6, 3, 2, "and 2 more quotes")
    assert [standing.article.id for standing in first.first.also] == ["copy0.txt", "copy1.txt", "copy2.txt"]
    assert (second.articles, second.first.also, second.more, second.more_words) == (1, (), (), "")


def test_evidence_is_told_in_sentences() -> None:
    told = (replace(HERALD, where="at Tessera, police say,", source="police"), replace(POST, source="rain"))
    found = replace(finding(told), corrections=(Corrected(HERALD.id, MARCH, "11", "12", (POST.id,)),))
    (shown,) = stories(report([found], told))
    assert shown.disputes[0].evidence == (
        "Names on both sides: Tessera",
        "Words on both sides: train and wagon",
        "The articles were published from 1 to 4 March 2024",
        "12 wagons: according to police",
        "Herald corrected “11” to “12” on 1 March 2024; still the old value: Post",
    )


def test_evidence_on_dates_and_pairs() -> None:
    told = [
        HERALD,
        replace(POST, published=Published()),
        replace(POST, id="c.txt", published=Published(MARCH, MARCH, PublishedFrom.INFERRED)),
    ]
    of = report([finding(told)], told)
    agree = Judgement("wagons", told[1].claim, told[2].claim, Verdict.AGREE, "they are equal")
    said = stories(replace(of, judgements=(*of.judgements, agree)))[0].disputes[0].evidence
    assert "1 of 3 publication dates is inferred, not stated" in said
    assert "1 of 3 publication dates is unknown" in said
    assert "3 pairs of statements compared: 2 in conflict and 1 in agreement" in said


def test_evidence_inside_one_article() -> None:
    assert "The statements are in one article" in one(HERALD, replace(HERALD, wagons=13)).disputes[0].evidence


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(1.0, "almost certain"), (0.9, "very likely"), (0.7, "likely"), (0.5, "more likely than not"), (0.2, "uncertain")],
)
def test_confidence_in_words(confidence: float, words: str) -> None:
    assert certainty(confidence) == words


def test_the_command_repeats_the_call_or_names_the_articles() -> None:
    told = (HERALD, Told("desk/it's new.txt", 14))
    of = report([finding(told, "abc123abc123")], told)
    (shown,) = stories(of, Surface(again=("desk/", "--against", "all.db")))
    assert shown.disputes[0].command == 'claimcheck waive abc123abc123 desk/ --against all.db --reason "..."'
    (shown,) = stories(of)
    quoted = "'desk/it'\"'\"'s new.txt'"
    assert shown.disputes[0].command == f'claimcheck waive abc123abc123 desk/herald.txt {quoted} --reason "..."'


def test_accepted_findings_say_why() -> None:
    both = [HERALD, POST]
    (shown,) = stories(report([waived(finding(both, "a")), known(finding(both, "b")), finding(both, "c")], both))
    assert [dispute.accepted for dispute in shown.disputes] == [
        ("waived by Ada on 2024-03-05: both trains run (waivers.yaml:3:1)",), ("it is in the baseline",), (),
    ]  # fmt: skip
    assert shown.counts == "1 error, 1 waived, 1 in the baseline"


def test_archived_articles_are_marked() -> None:
    of = report([finding([HERALD, POST])], [HERALD])
    (shown,) = stories(replace(of, published=(POST.article,)))
    assert [(entry.article.label, entry.article.archived) for entry in shown.entries] == [
        ("Herald", False),
        ("Post", True),
    ]


def test_the_overview_counts_the_run() -> None:
    both = [HERALD, POST]
    update = replace(finding(both, "u", Level.WARNING), verdict=Verdict.UPDATE)
    of = replace(
        report([finding(both, "a"), waived(finding(both, "b"))], both),
        hidden=(finding(both, "n", Level.NOTE), update),
        problems=(Problem("x.pdf", "cannot be read", "save it as text"),),
        notes=("7 articles state no date",),
        meetings=(Meeting(HERALD.id, POST.id, False, "published apart"),),
    )
    seen = overview(Source.of(of, Surface(failing=frozenset({"a"}))))
    assert seen.title == "claimcheck: 2 findings in 2 articles"
    assert seen.headline == "1 open finding: 1 error, 1 waived"
    assert seen.run == "2 articles read, 2 claims, 2 facts compared by 1 rule"
    assert seen.hidden == "1 note, 1 update not shown; --show note shows them"
    assert seen.failing == "1 finding fails the run"
    assert (seen.open, seen.accepted, seen.levels) == (1, 1, (("error", 2),))
    assert [(rule.id, rule.count) for rule in seen.rules] == [("wagons", 2)]
    assert [(item.id, item.claims, item.findings) for item in seen.articles] == [(one.id, 1, 2) for one in both]
    assert (seen.problems[0].hint, seen.notes, seen.apart[0].reason) == ("save it as text", of.notes, "published apart")


def test_explained_the_overview_has_the_nearest_misses() -> None:
    told = (HERALD, POST)
    missed: list[Judgement] = [
        Judgement("wagons", HERALD.claim, POST.claim, verdict, f"reason {number}", confidence=number / 10)
        for number, verdict in enumerate((Verdict.UNRELATED, Verdict.EXCUSED, Verdict.AGREE))
    ]
    of = replace(report([], told), judgements=tuple(missed))
    assert overview(Source.of(of, Surface())).nearest == ()
    (near,) = overview(Source.of(of, Surface(explain=True))).nearest
    assert (near.verdict, near.reason, near.left.words, near.right.words) == (
        "excused by the rule", "reason 1", "12 wagons", "14 wagons",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (on(1), "1 March 2024"),
        (replace(on(1), clock=dt.time(14, 5)), "1 March 2024, 14:05"),
        (Published(), "date unknown"),
        (
            Published(MARCH, MARCH.replace(day=4), PublishedFrom.INFERRED, year_known=False),
            "1 to 4 March (inferred, not stated, year unknown)",
        ),
    ],
)
def test_publication_in_words(published: Published, words: str) -> None:
    assert published_words(published) == words


def test_spans_of_days() -> None:
    assert span(MARCH, MARCH.replace(month=4, day=2)) == "1 March to 2 April 2024"
    assert span(MARCH, MARCH.replace(year=2025)) == "1 March 2024 to 1 March 2025"


def test_a_thousand_stories() -> None:
    found = stories(many(1000))
    assert [one.number for one in found] == list(range(1, 1001))


def test_a_long_chain_of_articles_is_one_story() -> None:
    told = [Told(f"{number:05}.txt", number) for number in range(3000)]
    pairs: list[Finding] = [finding(told[index : index + 2], f"{index}") for index in range(2999)]
    assert len(connected(pairs)) == 1


def test_a_year_that_no_side_knows_is_not_repeated() -> None:
    found = finding([HERALD, POST])
    first, second = (
        replace(side, value=f"{number} March (year unknown)") for number, side in enumerate(found.sides, 1)
    )
    assert values_of(replace(found, sides=(first, second))) == ["1 March", "2 March"]
    other = replace(second, value="2 March 2024")
    assert values_of(replace(found, sides=(first, other))) == ["1 March (year unknown)", "2 March 2024"]


def test_a_value_is_told_where_the_words_say_less() -> None:
    about = replace(HERALD.claim.mention, value=replace(HERALD.claim.mention.value, modifier="~"))  # type: ignore[type-var]
    found = finding([HERALD, POST])
    side = replace(found.sides[0], claims=(replace(HERALD.claim, mention=about),))
    (shown,) = stories(report([replace(found, sides=(side, found.sides[1]))], [HERALD, POST]))
    assert [one.first.read_as for one in shown.disputes[0].sides] == ["about 12 wagons", ""]


def test_what_has_no_room_in_a_drawing_is_cut() -> None:
    long = "/".join(["a_folder_with_a_long_name"] * 3)
    told = [
        replace(HERALD, id=f"{long}/{name}.txt", outlet=None, wagons=wagons) for name, wagons in (("x", 1), ("y", 2))
    ]
    same = [replace(told[0], id=f"other/{long}/x.txt"), *told]
    findings = [finding(same, f"{number}") for number in range(20)]
    (found,) = stories(report(findings, same))
    assert found.timeline is not None
    assert [len(row.label) <= 27 for row in found.timeline.rows] == [True] * 3
    assert "…" in found.timeline.rows[0].label and found.timeline.rows[0].label.endswith("x.txt")
    row = found.timeline.rows[0].text
    assert row.startswith("A 1 wagons · B 1 wagons") and row.endswith(" more") and len(row) <= 54


def test_an_article_that_fits_both_sides_says_so() -> None:
    other = replace(POST, id="c.txt", outlet=None)
    (found,) = stories(report([finding([HERALD, POST], fits=[other])], [HERALD, POST, other]))
    assert found.timeline is not None
    assert {row.label: row.text for row in found.timeline.rows}["c.txt"] == "fits more than one"
    assert [entry.article.id for entry in found.entries if not entry.given] == ["c.txt"]


def test_what_was_not_read_is_counted_and_listed() -> None:
    told = (Told("a.txt", 12), Told("b.txt", 14))
    of = replace(report([finding(told)], told), skipped=(Skipped("c.pdf", Skipping.DOCUMENT, "a PDF"),))
    seen = overview(Source.of(of, Surface()))
    assert seen.not_read == "1 file not read: c.pdf (claimcheck does not read .pdf)"
    assert seen.skipped == (("c.pdf", "a PDF"),)
    assert overview(Source.of(replace(of, skipped=()), Surface())).not_read == ""
