"""An item of a feed that is withdrawn is dropped from the archive on request; one that cannot be read is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.archive.store import Archive
from checker.library import index


def _feed(**changed: dict[str, Any]) -> None:
    items = [
        {
            "uri": f"urn:x:{name}",
            "type": "text",
            "body_text": f"{name} opens on June 14.",
            "versionCreated": "2019-02-20",
        }
        | changed.get(name, {})
        for name in ("pier", "quay")
    ]
    Path("feed.ninjs").write_text(json.dumps(items, indent=1), "utf-8")


def _stored() -> list[str]:
    with Archive.open(Path("a.db")) as archive:
        return sorted(archive.ids())


def test_a_withdrawn_item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _feed()
    index(["feed.ninjs"], "a.db")
    assert _stored() == ["feed.ninjs#urn:x:pier", "feed.ninjs#urn:x:quay"]
    _feed(pier={"body_text": 7})
    assert len(index(["feed.ninjs"], "a.db", drop_removed=True).problems) == 1
    assert _stored() == ["feed.ninjs#urn:x:pier", "feed.ninjs#urn:x:quay"]
    _feed(pier={"pubStatus": "canceled"})
    done = index(["feed.ninjs"], "a.db", drop_removed=True)
    assert [item.reason for item in done.skipped] == ["canceled by its provider"]
    assert _stored() == ["feed.ninjs#urn:x:quay"]
