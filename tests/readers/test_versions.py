"""Of several versions of an item, in one file or in several, the newest counts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.library import check
from checker.readers import ArticlesRead, read


def ninjs(day: int, version: int = 1, **others: Any) -> str:
    """A version of an item."""
    stated = {
        "uri": "urn:x:1",
        "version": str(version),
        "versioncreated": f"2019-02-{10 + version}T09:00:00Z",
        **others,
    }
    return json.dumps({**stated, "type": "text", "body_text": f"Crews of the ferries will stop work on June {day}."})


def newsml_g2(day: int, version: int = 1) -> str:
    """The same in NewsML-G2."""
    return f"""<newsItem guid="urn:x:1" version="{version}"><itemMeta>
<versionCreated>2019-02-{10 + version}T09:00:00Z</versionCreated></itemMeta>
<contentSet><inlineXML><p>Crews of the ferries will stop work on June {day}.</p></inlineXML></contentSet></newsItem>"""


def newsml1(day: int, version: int = 1) -> str:
    """The same in NewsML 1."""
    return f"""<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>x</ProviderId><NewsItemId>1</NewsItemId>
<RevisionId>{version}</RevisionId></NewsIdentifier></Identification><NewsComponent><ContentItem><DataContent>
<p>Crews of the ferries will stop work on June {day}.</p></DataContent></ContentItem></NewsComponent></NewsItem>
</NewsML>"""


def nitf(day: int, version: int = 1, name: str = "exa-1904-17") -> str:
    """The same in NITF."""
    return f"""<nitf><head><docdata><doc-id id-string="{name}"/>
<date.issue norm="201902{10 + version}T090000Z"/></docdata></head>
<body><body.content><p>Crews of the ferries will stop work on June {day}.</p></body.content></body></nitf>"""


def reading(folder: Path, *contents: str) -> ArticlesRead:
    """What becomes of a folder of these files."""
    for number, content in enumerate(contents):
        (folder / f"{number}.{'xml' if content.startswith('<') else 'ninjs'}").write_text(content, "utf-8")
    return read([str(folder)])


@pytest.mark.parametrize("form", [ninjs, newsml_g2, newsml1, nitf])
def test_across_files_the_newest_version_counts(tmp_path: Path, form: Any) -> None:
    for older, newer in ((0, 1), (1, 0)):
        contents = [form(12, 1), form(14, 2)]
        found = reading(tmp_path, contents[older], contents[newer])
        suffix = "xml" if form is not ninjs else "ninjs"
        assert [article.text for article in found.articles] == ["Crews of the ferries will stop work on June 14."]
        assert [(item.path, item.reason) for item in found.skipped] == [
            (f"{tmp_path}/{older}.{suffix}", f"an older version of the item in {tmp_path}/{newer}.{suffix}")
        ]


def test_a_withdrawn_version_withdraws_the_older_ones(tmp_path: Path) -> None:
    found = reading(tmp_path, ninjs(12, 1), ninjs(12, 2, pubstatus="canceled"))
    assert not found.articles
    assert [item.reason for item in found.skipped] == [
        "canceled by its provider",
        f"an older version of the item in {tmp_path}/1.ninjs",
    ]


def test_an_older_version_withdraws_nothing(tmp_path: Path) -> None:
    found = reading(tmp_path, ninjs(12, 1, pubstatus="withheld"), ninjs(14, 2))
    assert [article.text for article in found.articles] == ["Crews of the ferries will stop work on June 14."]


@pytest.mark.parametrize("form", [ninjs, newsml_g2, newsml1, nitf])
def test_the_same_version_in_two_files_is_read_twice(tmp_path: Path, form: Any) -> None:
    assert len(reading(tmp_path, form(12), form(12)).articles) == 2


@pytest.mark.parametrize("name", ["", "article", "1"])
def test_a_placeholder_is_no_identifier(tmp_path: Path, name: str) -> None:
    assert len(reading(tmp_path, nitf(12, 1, name), nitf(14, 2, name)).articles) == 2


def test_versions_are_not_compared_with_each_other(tmp_path: Path) -> None:
    reading(tmp_path, ninjs(12, 1), ninjs(14, 2))
    report = check([str(tmp_path)])
    assert not report.findings
    assert len(report.extractions) == 1


def test_across_formats(tmp_path: Path) -> None:
    found = reading(tmp_path, ninjs(12, 1), newsml_g2(14, 2))
    assert [article.text for article in found.articles] == ["Crews of the ferries will stop work on June 14."]
