"""Front matter as static site generators write it, and the metadata in it."""

from __future__ import annotations

import pytest
from reading import problems, records, unread

from checker.readers import read_text
from checker.text.headlines import HEADLINE_END, readable

BODY = "\nThe vote is on Friday.\n"


def article(head: str, name: str = "a.md") -> tuple[str | None, str | None, str | None]:
    """Title, day and what states it."""
    (record,) = records(name, head + BODY)
    assert record.text == head + BODY
    return record.title, record.published, record.published_by


@pytest.mark.parametrize(
    ("head", "published", "by"),
    [
        ("date: 2018-11-20", "2018-11-20", None),
        ("date: 2018-11-20 16:33:00 -5", "2018-11-20T16:33:00-05:00", None),
        ("date: 2018-11-20 16:33:00 -0500", "2018-11-20 16:33:00-0500", None),
        ("date: 2018-11-20T16:33:00Z", "2018-11-20T16:33:00Z", None),
        ("date: November 20, 2018", "2018-11-20", None),
        ("Date: 2018-11-20", "2018-11-20", "Date"),
        ("pubDate: 2018-11-20", "2018-11-20", "pubDate"),
        ("publish_date: 2018-11-20", "2018-11-20", "publish_date"),
        ("date: 2018-11-20\nlastmod: 2019-01-02", "2018-11-20", "date, not lastmod 2019-01-02"),
        (
            "date: 2018-11-20\npublishDate: 2018-11-22T00:00:00Z",
            "2018-11-22T00:00:00Z",
            "publishDate, not date 2018-11-20",
        ),
        ("published: false\ndate: 2018-11-20", "2018-11-20", None),
        ("draft: true\ndate: 2018-11-20", "2018-11-20", None),
        ("params:\n  date: 2018-11-20", "2018-11-20", None),
        ("date: Last Modified", None, None),
        ("date: git Created", None, None),
        ('date: "{{ .Date }}"', None, None),
        ("date: 2018-11-20 16:33:00 America/New_York", "2018-11-20T16:33:00", None),
        ("updated: 2018-11-20", None, None),
    ],
)
def test_dates_of_hugo_jekyll_and_eleventy(head: str, published: str | None, by: str | None) -> None:
    assert article(f"---\ntitle: T\n{head}\n---") == ("T", published, by)


def test_toml_and_json() -> None:
    keys = '# a comment\ntitle = "Ferry \\"ends\\" on May 5"\ndate = 2018-11-20T16:33:00-05:00\n[params]\nlang = "en"'
    toml = f"+++\n{keys}\n+++"
    assert article(toml) == ('Ferry "ends" on May 5', "2018-11-20T16:33:00-05:00", None)
    assert article("+++\ntitle = 'T'\ndate = 2018-11-20\n+++") == ("T", "2018-11-20", None)
    assert article('{\n "title": "Ferry ends",\n "date": "2018-11-20"\n}\n') == ("Ferry ends", "2018-11-20", None)
    (record,) = records("a.md", toml + BODY)
    assert record.language == "en"
    assert readable(toml + BODY).split(HEADLINE_END)[0].strip() == 'Ferry \\"ends\\" on May 5'


def test_fences_of_eleventy() -> None:
    assert article('---json\n{\n"title": "T",\n"date": "2018-11-20"\n}\n---') == ("T", "2018-11-20", None)
    assert article("---toml\ntitle = 'T'\ndate = 2018-11-20\n---") == ("T", "2018-11-20", None)
    (problem,) = problems("a.md", "---json\n{'title'}\n---" + BODY)
    assert problem.message.startswith("front matter: this is no JSON")


def test_only_the_title_of_front_matter_makes_claims() -> None:
    for head in ('+++\ntitle = "T 5"\nx = 6\n+++', '{\n"title": "T 5",\n"x": "6"}\n', "---\nTitle: T 5\nx: 6\n---"):
        (record,) = records("a.md", head + BODY)
        covered = "".join(text for text, _ in unread(record))
        assert "6" in covered
        assert "T 5" not in covered


def test_the_name_of_a_file_states_the_day_if_its_front_matter_does_not() -> None:
    name = "posts/2018-11-20-ferry.md"
    assert article("---\nlayout: post\n---", name) == (None, "2018-11-20", "the name of the file")
    assert article("---\ndate: 2018-11-21\n---", name)[1] == "2018-11-21"
    assert article("plain", name)[1] is None
    assert article("---\nlayout: post\n---", "2018-11-31-ferry.md")[1] is None
    assert article("---\nlayout: post\n---", "2018-11-20-ferry.txt")[1] is None


@pytest.mark.parametrize(
    ("head", "place", "message"),
    [
        ("---\ntitle: x\ndate: 2018-02-31\n---", "a.md:3:1", "front matter: 'date' is no date: '2018-02-31'"),
        ("---\ndate: 04/05/2018\n---", "a.md:2:1", "front matter: 'date' is no date: '04/05/2018'"),
        ("---\npublised: 2018-11-20\n---", "a.md:2:1", "front matter: 'publised' is no key that is read"),
        ("---\ndate: [2018-11-20]\n---", "a.md:2:1", "front matter: 'date' is not text"),
        ('+++\ntitle = "x"\nDate = "soon"\n+++', "a.md:3:1", "front matter: 'Date' is no date: 'soon'"),
        ("+++\ntitle = x\n+++", "a.md:1:1", "front matter: Invalid value (at line 2, column 9)"),
        ('+++\ntitle = "x"\n', "a.md:1:1", "front matter: no line '+++' ends it"),
        ('{"title": "x",\n"date": "soon"}\n', "a.md:2:1", "front matter: 'date' is no date: 'soon'"),
    ],
)
def test_faults_have_their_place(head: str, place: str, message: str) -> None:
    (problem,) = problems("a.md", head + BODY)
    assert (problem.place, problem.message) == (place, message)
    assert problem.hint


@pytest.mark.parametrize(
    "head", ["+++\nprose\n+++", "{ no JSON", '{"title": "x"} and more', '{"a": 1}', "---\nprose\n---"]
)
def test_rules_and_brackets_above_prose_are_no_front_matter(head: str) -> None:
    (record,) = records("a.md", head + BODY)
    assert (record.body, record.title) == (0, None)
    assert read_text("a.txt", head + BODY).problems == ()


def test_a_number_of_toml_can_be_too_long() -> None:
    (found,) = problems("a.md", f"+++\ndate = {'9' * 4400}\n+++\nWords.")
    assert found.message.endswith("a number is too long")
