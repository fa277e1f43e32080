"""Rules from the cache: the same as loaded, and never from a cache where something differs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.disk import cache
from checker.disk.records import decoded, encoded
from checker.documents.faults import RuleFaults
from checker.engine.rules import loading, rule_cache
from checker.engine.rules import rule_cache as kept
from checker.engine.rules.rule import Rule
from checker.library import default_rules

RULE = """id: {id}
title: Closing day
why: Readers plan by it.
select: {{kind: date, marks: [deadline]}}
compare: {{by: date}}
message: "{{fact}}: {{values}}"
"""
LOAD = loading.load_rules


def write(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(RULE.format(id=name))
    return path


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "claimcheck"


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts how often rules are loaded from their files."""
    counted: list[int] = []

    def load(folders: list[Path]) -> tuple[Rule, ...]:
        counted.append(1)
        return LOAD(folders)

    monkeypatch.setattr(loading, "load_rules", load)
    return counted


def test_every_shipped_rule_comes_back_as_it_was() -> None:
    rules = LOAD([default_rules()])
    back = decoded(encoded(rules), rule_cache.Kept)
    assert back == rules
    assert [rule.path for rule in back] == [rule.path for rule in rules]


def test_the_second_load_reads_no_rule(tmp_path: Path, place: Path, loads: list[int]) -> None:
    write(tmp_path / "rules", "one-rule")
    first = rule_cache.cached_rules([tmp_path / "rules"])
    assert rule_cache.cached_rules([tmp_path / "rules"]) == first
    assert len(loads) == 1
    (file,) = place.iterdir()
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("change", ["content", "new file", "name", "vocabulary", "claimcheck", "python"])
def test_a_change_is_seen(
    change: str, tmp_path: Path, place: Path, loads: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "rules", "one-rule")
    words = tmp_path / "rules" / "vocabulary" / "closing.yaml"
    words.parent.mkdir()
    words.write_text("title: Closing\nwords: [deadline]\n")
    path.write_text(path.read_text().replace("[deadline]", '["@closing"]'))
    rule_cache.cached_rules([tmp_path / "rules"])
    if change == "content":
        path.write_text(path.read_text().replace("Closing day", "Closing DAY"))
    elif change == "new file":
        write(tmp_path / "rules", "two-rules")
    elif change == "name":
        (tmp_path / "rules").rename(tmp_path / "laws")
        (tmp_path / "rules").symlink_to(tmp_path / "laws")
        path.rename(path.with_name("other-rule.yaml"))
        text = path.with_name("other-rule.yaml")
        text.write_text(text.read_text().replace("one-rule", "other-rule"))
    elif change == "vocabulary":
        words.write_text("title: Closing\nwords: [cut-off]\n")
    elif change == "claimcheck":
        monkeypatch.setattr(rule_cache, "_program", lambda: b"another version")
    else:
        monkeypatch.setattr(sys, "version", "3.99")
        rule_cache._program.cache_clear()
    rule_cache.cached_rules([tmp_path / "rules"])
    rule_cache._program.cache_clear() if change == "python" else None
    assert len(loads) == 2


def test_a_link_that_becomes_a_copy_is_seen(tmp_path: Path, place: Path) -> None:
    path = write(tmp_path / "a", "one-rule")
    (tmp_path / "b").mkdir()
    link = tmp_path / "b" / "one-rule.yaml"
    link.symlink_to(path)
    folders = [tmp_path / "a", tmp_path / "b"]
    assert len(rule_cache.cached_rules(folders)) == 1
    link.unlink()
    link.write_bytes(path.read_bytes())
    with pytest.raises(RuleFaults):
        rule_cache.cached_rules(folders)


def test_faults_are_never_kept(tmp_path: Path, place: Path) -> None:
    path = write(tmp_path / "rules", "one-rule")
    path.write_text(path.read_text().replace("title", "titel"))
    for _ in range(2):
        with pytest.raises(RuleFaults):
            rule_cache.cached_rules([tmp_path / "rules"])
    assert not place.exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-20],
        lambda data: data.replace(b"Closing day", b"Opening day"),
        lambda data: b"\x80\x04" + data,
        lambda data: data.split(b"\n")[0],
    ],
)
def test_a_damaged_file_is_as_if_it_were_not_there(
    damage: object, tmp_path: Path, place: Path, loads: list[int]
) -> None:
    write(tmp_path / "rules", "one-rule")
    first = rule_cache.cached_rules([tmp_path / "rules"])
    (file,) = place.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))  # type: ignore[operator]
    assert rule_cache.cached_rules([tmp_path / "rules"]) == first
    assert len(loads) == 2
    assert file.read_bytes() == whole


def test_records_of_another_form_are_not_taken(tmp_path: Path, place: Path, loads: list[int]) -> None:
    write(tmp_path / "rules", "one-rule")
    first = rule_cache.cached_rules([tmp_path / "rules"])
    cache.keep("rules", kept.rules_digest(rule_cache._contents([tmp_path / "rules"])), encoded((("one-rule", 3),)))
    assert rule_cache.cached_rules([tmp_path / "rules"]) == first
    assert len(loads) == 2


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
@pytest.mark.parametrize("open_to", ["file", "folder"])
def test_what_others_could_have_written_is_not_believed(
    open_to: str, tmp_path: Path, place: Path, loads: list[int]
) -> None:
    write(tmp_path / "rules", "one-rule")
    rule_cache.cached_rules([tmp_path / "rules"])
    (next(place.iterdir()) if open_to == "file" else place).chmod(0o777)
    rule_cache.cached_rules([tmp_path / "rules"])
    assert len(loads) == 2


@pytest.mark.parametrize("obstacle", ["file in the way", "switched off"])
def test_without_a_place_nothing_is_kept_and_nothing_fails(
    obstacle: str, tmp_path: Path, place: Path, loads: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "rules", "one-rule")
    if obstacle == "switched off":
        monkeypatch.setenv("CLAIMCHECK_NO_CACHE", "1")
    else:
        place.parent.mkdir()
        place.write_text("no folder")
    for _ in range(2):
        assert [rule.id for rule in rule_cache.cached_rules([tmp_path / "rules"])] == ["one-rule"]
    assert len(loads) == 2


def test_old_files_go(place: Path) -> None:
    for number in range(cache.KEPT + 5):
        cache.keep("rules", f"{number:032}", b"[]")
    assert len(list(place.iterdir())) == cache.KEPT


def test_a_relative_cache_folder_is_void(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert str(cache.folder()).startswith(str(tmp_path))


def test_rules_from_the_cache_import_neither_yaml_nor_pydantic(place: Path) -> None:
    code = "import sys; from checker.library import load_rules; load_rules(); print(*sys.modules)"
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"yaml", "pydantic", "re2", "checker.text.words"}.isdisjoint(done.stdout.split())
    assert "checker.engine.rules.rule" in done.stdout.split()


@pytest.mark.skipif(os.name != "posix", reason="names of any bytes are those of POSIX")
def test_rules_below_a_name_that_is_not_utf_8_are_loaded_each_time(
    tmp_path: Path, place: Path, loads: list[int]
) -> None:
    folder = tmp_path / os.fsdecode(b"r\xe8gles")
    write(folder, "one-rule")
    first = rule_cache.cached_rules([folder])
    assert rule_cache.cached_rules([folder]) == first
    assert len(loads) == 2
