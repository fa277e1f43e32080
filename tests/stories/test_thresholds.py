"""Both sides of every threshold of stories and inferred dates: an input just below it and one just above."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from itertools import islice, product
from string import ascii_lowercase
from typing import Any

import pytest

from checker.claims import extract
from checker.mentions import find
from checker.model.article import Article, Published, PublishedFrom
from checker.stories.copies import Copies, shingles
from checker.stories.event_days import other_days
from checker.stories.grouping import link
from checker.stories.inference import infer
from checker.stories.leads import cast, shared
from checker.stories.thresholds import FILE

Verdict = Callable[[Any], object]


def on(day: str) -> Published:
    """A day from the article's own data."""
    date = dt.date.fromisoformat(day)
    return Published(date, date, PublishedFrom.METADATA)


def words(start: str, number: int) -> list[str]:
    """So many invented words with this beginning."""
    return [f"{start}{one}{two}o" for one, two in islice(product(ascii_lowercase, repeat=2), number)]


# ---- stories


def has_its_last_pair(number: int) -> bool:
    """Whether, of so many articles of the same words, the last two are linked."""
    pairs, _ = link([Article(f"a{place}", "ferry harbour Norvale sunken divers") for place in range(number)])
    return (number - 2, number - 1) in pairs


def linked_at_all(number: int) -> bool:
    """Whether articles are linked by words that so many of them have."""
    return bool(link([Article(f"a{place}", "ferry harbour Norvale sunken divers") for place in range(number)])[0])


def one_story(given: tuple[int, int, int]) -> bool:
    """Whether two articles with so many names and so many other words in common, of so many in all, are one story."""
    names, others, every = given
    common = [*words("Vesk", names), *words("brine", others)]
    texts = [" ".join(["the", *common, *words(side, every - names - others)]) for side in ("mossy", "tarry")]
    return bool(link([Article(side, text) for side, text in zip("ab", texts, strict=True)])[0])


def one_story_over(days: int) -> bool:
    """Whether two articles of the same words are one story when published so many days apart."""
    first = dt.date(2021, 1, 1)
    dates = [str(first), str(first + dt.timedelta(days))]
    return bool(link([Article(day, "ferry harbour Norvale sunken divers", on(day)) for day in dates])[0])


def is_about(text: str) -> bool:
    """Whether an article is about Wexford Mills."""
    return "wexford" in cast(extract(Article("a", text)).claims).leads


def told_of_both(names: str) -> bool:
    """Whether two reports about two firms are one story if both give these names."""
    texts = (f"{firm} earned $3 million, as did {names}." for firm in ("Vesk Lines", "Tern Foods"))
    first, second = (cast(extract(Article("a", text)).claims)._replace(leads=frozenset({name}))
                     for text, name in zip(texts, ("vesk", "tern"), strict=True))  # fmt: skip
    return shared(first, second)


VESK, TERN, ORLAND, WEXFORD = (
    f"{firm} earned $3 million in May." for firm in ("Vesk Lines", "Tern Foods", "Orland Docks", "Wexford Mills")
)

# ---- copies


def is_copied(given: tuple[str, ...]) -> bool:
    """Whether the first text has a near-copy among the others."""
    first, *others = given
    dated = [Article(f"b{place}", text, on("2021-05-05")) for place, text in enumerate(others)]
    return Copies(dated).nearest(Article("a", first)) is not None


def copied(*texts: list[str]) -> tuple[str, ...]:
    """Texts of these words."""
    return tuple(map(" ".join, texts))


ONE = words("brine", 400)


def sharing(number: int, length: int = 104) -> tuple[str, ...]:
    """Two texts of `length` words, of which the first `number` are the same."""
    return copied(ONE[:length], [*ONE[:number], *words("tarry", length - number)])


def spelt_out(divides: bool) -> tuple[str, ...]:
    """A text, twice, in which no shingle has a checksum that four divides, or its last one has."""
    found: list[str] = []
    for word in (f"brine{number}" for number in range(2000)):
        checksums = shingles(Article("a", " ".join([*found, word][-5:])))
        if all((checksum % 4 == 0) is (divides and len(found) == 50) for checksum in checksums):
            found.append(word)
        if len(found) == 51:
            return (" ".join(found),) * 2
    raise AssertionError("2,000 words are too few")


def beside(decoys: int) -> tuple[str, ...]:
    """A text, so many others that have a third of it, and an excerpt that is shorter than this third."""
    others = [[*ONE[:150], *words(f"tarry{place}", 250)] for place in range(decoys)]
    return copied(ONE, *others, ONE[300:360])


# ---- days


def of_other_days(pair: tuple[tuple[str, str], tuple[str, str]]) -> bool:
    """Whether two articles, each with its day, cover events of other days."""
    left, right = (Article(day, text, on(day)) for day, text in pair)
    return other_days(left, extract(left).claims, right, extract(right).claims) is not None


LATER = ("2021-05-12", "A ferry sank on Tuesday.")
SANK = "The ferry has 40 berths. It cost $3 million. {}It sank on Tuesday."


def can_be(text: str) -> Verdict:
    """Whether an undated article of this text can be of this day; the year is that of a leap year."""

    def verdict(day: str) -> bool:
        found = infer(Article("undated", text), find(text), ())
        assert found.first is not None and found.last is not None
        return found.first <= dt.date.fromisoformat(day) <= found.last

    return verdict


def bounded(text: str) -> bool:
    """Whether the text of an undated article bounds its publication."""
    return infer(Article("undated", text), find(text), ()).first is not None


def filled(text: str, length: int) -> str:
    """A text with a word and its spaces, so many characters, in place of the mark."""
    return text.replace("*", f" {'b' * (length - 2)} ")


CASES: list[tuple[str, Verdict, object, object, object, object]] = [
    # threshold, what is asked, input below and above, answer below and above
    ("frequent_word", linked_at_all, 200, 201, True, False),
    ("neighbours", has_its_last_pair, 61, 62, True, False),
    ("shares", one_story, (3, 68, 490), (3, 69, 490), False, True),
    ("shares", one_story, (2, 105, 490), (2, 106, 490), False, True),
    ("shares", one_story, (1, 147, 490), (1, 148, 490), False, True),
    ("shares", one_story, (0, 249, 490), (0, 250, 490), False, True),
    ("shares", one_story, (2, 88, 490), (3, 86, 490), False, True),
    ("shares", one_story, (1, 120, 490), (2, 118, 490), False, True),
    ("shares", one_story, (0, 190, 490), (1, 188, 490), False, True),
    ("short", one_story, (0, 4, 24), (0, 3, 15), False, True),
    ("short", one_story, (0, 5, 29), (0, 5, 30), True, False),
    ("short", one_story, (0, 7, 30), (0, 9, 40), False, True),
    ("short", one_story, (0, 17, 79), (0, 17, 80), True, False),
    ("story_days", one_story_over, 120, 121, True, False),
    ("leads", is_about, f"{TERN} {VESK} {WEXFORD}", f"{ORLAND} {TERN} {VESK} {WEXFORD}", True, False),
    ("lead_share", is_about, " ".join([VESK] * 25 + [WEXFORD] * 12), " ".join([VESK] * 24 + [WEXFORD] * 12),
     False, True),
    ("names_enough", told_of_both, "Ada Bell, Tom Ferro and Orland", "Ada Bell, Tom Ferro and Orland Docks",
     False, True),
    ("shingle", lambda text: bool(shingles(Article("a", text))), "four words are few", "five words are just enough",
     False, True),
    ("copied_share", is_copied, sharing(54), sharing(55), False, True),
    ("shingles_least", is_copied, sharing(43, 43), sharing(44, 44), False, True),
    ("shingle_sample", is_copied, spelt_out(False), spelt_out(True), False, True),
    ("frequent_shingle", is_copied, (" ".join(ONE[:60]),) * 51, (" ".join(ONE[:60]),) * 52, True, False),
    ("copy_candidates", is_copied, beside(19), beside(20), True, False),
    ("lead_sentences", of_other_days, (("2021-05-05", SANK.format("")), LATER),
     (("2021-05-05", SANK.format("It had 90 cabins. ")), LATER), True, False),
    ("event_reach", of_other_days, (("2021-05-05", "A ferry sank on 25 April."), LATER),
     (("2021-05-06", "A ferry sank on 25 April."), LATER), True, False),
    ("event_near", of_other_days, (("2021-05-05", "A ferry sank on 3 May."), ("2021-05-07", "A ferry sank on 6 May.")),
     (("2021-05-05", "A ferry sank on 3 May."), ("2021-05-08", "A ferry sank on 7 May.")), False, True),
    ("ahead", can_be("The queen is due to visit the island on Oct. 1."), "2000-03-31", "2000-04-01", False, True),
    ("behind", can_be("The board signed the lease on Jan. 3."), "2000-08-30", "2000-08-31", True, False),
    ("around", can_be("The council met on Friday, Feb. 15."), "2000-03-16", "2000-03-17", True, False),
    ("around", can_be("The council is due to meet on Friday, Feb. 15."), "2000-01-15", "2000-01-16", False, True),
    ("cue_reach", bounded, filled("The queen is due*Oct. 1.", 59), filled("The queen is due*Oct. 1.", 60), True, False),
    ("context_reach", bounded, filled("The board signed*on Nov. 3.", 81), filled("The board signed*on Nov. 3.", 82),
     True, False),
    ("countdown_reach", bounded, filled("Three weeks remain,*June 30.", 112),
     filled("Three weeks remain,*June 30.", 113), True, False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "verdict", "below", "above", "then", "otherwise"), CASES, ids=[c[0] for c in CASES])
def test_both_sides(name: str, verdict: Verdict, below: object, above: object, then: object, otherwise: object) -> None:
    assert (verdict(below), verdict(above)) == (then, otherwise)


def test_every_threshold_has_both_sides() -> None:
    assert set(json.loads(FILE.read_text("utf-8"))) == {case[0] for case in CASES}
