"""Rule folders: what is loaded, and that every malformed rule gets exactly its messages."""

import os
from pathlib import Path

import pytest

from checker.documents.faults import Fault, RuleFaults
from checker.engine.rules.choice import chosen
from checker.engine.rules.loading import load_rules

BAD_RULES = Path(__file__).parents[1] / "bad_rules"
CASES = sorted(path.name for path in BAD_RULES.iterdir() if path.suffix != ".txt" and path.name != "vocabulary")

RULE = """id: {id}
title: Closing day
why: Readers plan by it.
select: {{kind: date, marks: [deadline]}}
compare: {{by: date}}
message: "{{fact}}: {{values}}"
tags: [{tag}]
level: {level}
"""


def write(folder: Path, name: str, tag: str = "dates", level: str = "warning") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(RULE.format(id=name, tag=tag, level=level))
    return path


def faults_of(*folders: Path, **options: tuple[str, ...]) -> tuple[Fault, ...]:
    with pytest.raises(RuleFaults) as raised:
        chosen(load_rules(folders), **options)
    return raised.value.faults


@pytest.mark.parametrize("name", CASES)
def test_malformed_rule_gets_exactly_its_messages(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD_RULES)
    with pytest.raises(RuleFaults) as raised:
        load_rules([Path("vocabulary"), Path(name)])
    assert f"{raised.value}\n" == Path(name).with_suffix(".txt").read_text()


def test_every_expected_message_has_its_rule() -> None:
    assert {path.stem for path in BAD_RULES.glob("*.txt")} == {Path(name).stem for name in CASES}


def test_rules_come_in_order_of_id_whatever_the_order_of_folders(tmp_path: Path) -> None:
    write(tmp_path / "a" / "late", "zebra-count")
    write(tmp_path / "b", "apple-price")
    folders = [tmp_path / "a", tmp_path / "b"]
    assert [rule.id for rule in load_rules(folders)] == ["apple-price", "zebra-count"]
    assert load_rules(folders) == load_rules(folders[::-1])


def test_a_folder_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "a", "one-rule")
    assert len(load_rules([tmp_path / "a", tmp_path / "a", tmp_path / "a" / ".." / "a"])) == 1


def test_hidden_files_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, "one-rule")
    (tmp_path / ".draft.yaml").write_text("nothing")
    (tmp_path / ".old").mkdir()
    (tmp_path / ".old" / "x.yaml").write_text("nothing")
    assert [rule.id for rule in load_rules([tmp_path])] == ["one-rule"]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ({}, ["end-date", "jobs-lost", "start-date"]),
        ({"select": ("dates",)}, ["end-date", "start-date"]),
        ({"select": ("jobs-lost", "end-date")}, ["end-date", "jobs-lost"]),
        ({"select": ("error",)}, ["jobs-lost", "start-date"]),
        ({"ignore": ("error",)}, ["end-date"]),
        ({"select": ("dates",), "ignore": ("end-date",)}, ["start-date"]),
        ({"select": ("dates",), "ignore": ("dates",)}, []),
    ],
)
def test_select_and_ignore_name_ids_tags_and_levels(
    options: dict[str, tuple[str, ...]], ids: list[str], tmp_path: Path
) -> None:
    write(tmp_path, "start-date", level="error")
    write(tmp_path, "end-date")
    write(tmp_path, "jobs-lost", tag="economy", level="error")
    assert [rule.id for rule in chosen(load_rules([tmp_path]), **options)] == ids


def test_a_name_that_no_rule_has_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "start-date")
    fault = Fault("--ignore", 0, 0, "no rule has the id, tag or level 'start-dat'", "did you mean 'start-date'?")
    assert faults_of(tmp_path, ignore=("start-dat",)) == (fault,)
    assert str(fault) == "--ignore: no rule has the id, tag or level 'start-dat'"


def test_a_missing_folder_and_an_empty_one_are_faults(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    messages = [fault.message for fault in faults_of(tmp_path / "empty", tmp_path / "none")]
    assert messages == ["there is no rule in this folder", "this rule folder does not exist"]


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = write(tmp_path, "large")
    path.write_text("#" * 65536)
    assert faults_of(tmp_path)[0].message == "this file is empty"
    path.write_text("#" * 65537)
    assert faults_of(tmp_path)[0].message == "this file has 65537 bytes; the limit is 65536"


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    write(tmp_path, "latin").write_bytes(b"title: caf\xe9")
    assert faults_of(tmp_path)[0].message == "byte 10 of this file is not UTF-8 text"


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    path = write(tmp_path, "marked")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert [rule.id for rule in load_rules([tmp_path])] == ["marked"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser can read every file")
def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path, "secret").chmod(0)
    assert faults_of(tmp_path)[0].message == "cannot read this file: Permission denied"


def test_rules_of_one_folder_use_the_vocabulary_of_another(tmp_path: Path) -> None:
    vocabulary = tmp_path / "shared" / "vocabulary"
    vocabulary.mkdir(parents=True)
    (vocabulary / "closing.yaml").write_text("title: Closing\nwords: [deadlines, due dates]\n")
    path = write(tmp_path / "own", "closing-day")
    path.write_text(path.read_text().replace("[deadline]", '["@closing", cut-off]'))
    (rule,) = load_rules([tmp_path / "own", tmp_path / "shared"])
    assert rule.select.marks == {"deadline", "due date", "cut-off"}
