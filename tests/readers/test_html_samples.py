"""Pages in the shapes of publishing systems: exactly what is read of each stands in a file beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.claims import extract
from checker.readers import article
from checker.readers.content import Content
from checker.readers.opening import held, recognised
from checker.readers.record import Record

SAMPLES = Path(__file__).parent / "samples" / "html"
PAGES = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".html", ".htm"))
BOILERPLATE = {
    "amp": ("40%", "12 feet", "120 partners", "5 dead"),
    "arc": ("Warehouse", "$500", "October 1", "Aug. 2", "Sept. 30", "60,000", "2016", "$900,000", "$12", "July 1"),
    "comments": ("3.1%", "1971", "2 million", "90 members", "120 crowns", "1,204", "62 people", "38 comments"),
    "drupal": ("70 roads", "1961", "300,000", "7 broken", "1 May", "1,000 people", "1888", "three"),
    "ghost": ("3 min", "$75", "March 9", "2 pounds", "80 years", "1944", "8,000", "6 weeks"),
    "gutenberg": (
        "21 March",
        "14:20",
        "1998",
        "30 boats",
        "7.1 m",
        "312",
        "8%",
        "22 years",
        "9 million",
        "200 of us",
        "40",
    ),
    "live": (),
    "live_shown": ("22 shares", "9%"),
    "next": ("365 days", "$88", "2009", "3rd"),
    "paywall": ("$1", "6 months", "$9.99", "Aug. 31", "6%", "4 million", "August 15"),
    "print": ("2017",),
    "tables": ("1996", "12", "15", "£11m", "20 sheep", "10,482"),
    "wiki": ("2007", "3 comets", "August 18", "3 September 2021", "04:12"),
}
"""Values that stand on a page and are not the article's."""


def read(page: Path) -> Iterator[Record]:
    for one in held(Content(page.name, page)):
        assert isinstance(one, Record), one
        yield one


def shown(record: Record) -> str:
    """What is read of an article, each paragraph with the line of the page on which it begins."""
    head = (record.title, f"{record.published} ({record.published_by})", record.url, record.source, record.language)
    ends = [*(place.start for place in record.places[1:]), len(record.text) + 2]
    parts = [
        f"{place.words}, line {place.line}: {record.text[place.start : end - 2]}"
        for place, end in zip(record.places, ends, strict=True)
    ]
    return "\n".join([f"# {record.id}", *map(str, head), *parts, ""])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_article_of_a_page(page: Path) -> None:
    expected = page.with_suffix(".expected").read_text("utf-8")
    assert "\n".join(map(shown, read(page))) == expected


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_recognised_without_its_name(page: Path) -> None:
    with_name = recognised(Content(page.name, page))
    assert with_name is not None and ".html" in with_name.suffixes
    for name in ("page", "page.txt"):
        assert recognised(Content(name, data=page.read_bytes())) is with_name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_boilerplate_makes_no_claim(page: Path) -> None:
    said = BOILERPLATE[page.stem]
    whole = page.read_text("cp1252" if page.stem == "tables" else "utf-8").replace("&pound;", "£")
    assert [value for value in said if value not in whole] == [], "this value does not stand on the page"
    claims = [claim for record in read(page) for claim in extract(article(record, None)).claims]
    assert claims
    assert [claim.mention.text for claim in claims if claim.mention.text in said] == []


def test_the_library_of_pages_is_loaded_only_for_a_page() -> None:
    import subprocess
    import sys

    code = "import sys; from checker.readers.opening import readers; readers(); print('lxml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
