"""Where the cache is, by the customs of each system."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from checker.disk import cache


@pytest.mark.parametrize(("system", "below"), [(Unix, ".cache"), (MacOS, "Library/Caches")])
def test_each_system_has_its_folder(system: type, below: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(cache.OFF, raising=False)
    monkeypatch.setattr(platformdirs, "PlatformDirs", system)
    monkeypatch.setenv("HOME", str(tmp_path))
    for given, expected in (
        ("", tmp_path / below),
        ("cache", tmp_path / below),  # a relative one is void, says the XDG Base Directory Specification
        (str(tmp_path / "own"), tmp_path / "own"),
    ):
        monkeypatch.setenv("XDG_CACHE_HOME", given)
        assert cache.folder() == expected / "claimcheck"
    assert not list(tmp_path.iterdir())


def test_without_a_home_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(*_: object, **__: object) -> Path:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.delenv(cache.OFF, raising=False)
    monkeypatch.setattr(platformdirs, "user_cache_path", homeless)
    assert cache.folder() is None
    cache.keep("rules", "0" * 64, b"[]")
    assert cache.recall("rules", "0" * 64) is None
