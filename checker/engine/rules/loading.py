"""Loads rule folders: returns all rules, or reports all faults of all files at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from checker.documents.declaration import Written, mistakes
from checker.documents.faults import Fault, RuleFaults
from checker.documents.yaml_source import Document, UnreadableError, read
from checker.engine.rules.rule import Rule
from checker.engine.rules.rule_files import rule_files
from checker.engine.rules.shared_words import FOLDER, Vocabularies


def load_rules(folders: Sequence[Path], record: type[Rule] = Rule) -> tuple[Rule, ...]:
    """The rules of all folders, in order of id; `record` declares their clauses.

    Reads a folder with its subfolders; a path can also be a single file. All rules can use the vocabularies of all
    folders. Raises `RuleFaults` with every fault of every file.
    """
    faults: list[Fault] = []
    documents = list(_documents(folders, faults))
    vocabularies = _vocabularies([item for item in documents if _is_vocabulary(item.path)], faults)
    unread = {Path(fault.path).stem: () for fault in faults if _is_vocabulary(fault.path)}
    rules = _rules(
        [item for item in documents if not _is_vocabulary(item.path)], {**unread, **vocabularies}, faults, record
    )
    if faults:
        raise RuleFaults(faults)
    return tuple(sorted(rules, key=lambda rule: rule.id))


def _documents(folders: Sequence[Path], faults: list[Fault]) -> Iterator[Document]:
    """The readable files of all folders, each file once."""
    seen: set[Path] = set()
    for folder in folders:
        files = rule_files(folder)
        if not files:
            faults.append(_nothing(folder))
        for path in files:
            if path.resolve() in seen:
                continue
            seen.add(path.resolve())
            if path.suffix != ".yaml":
                faults.append(Fault(path.as_posix(), 0, 0, "a rule file ends in '.yaml'", "rename it"))
                continue
            try:
                document = read(path)
            except UnreadableError as error:
                faults.append(error.fault)
                continue
            faults.extend(document.faults)
            yield document


def _nothing(folder: Path) -> Fault:
    if not folder.exists():
        return Fault(folder.as_posix(), 0, 0, "this rule folder does not exist", "check the path")
    return Fault(folder.as_posix(), 0, 0, "there is no rule in this folder", "a rule is a file <id>.yaml")


def _is_vocabulary(path: str) -> bool:
    return Path(path).parent.name == FOLDER


def _vocabularies(documents: Sequence[Document], faults: list[Fault]) -> Vocabularies:
    from checker.documents.model import model_of
    from checker.documents.validation import validate
    from checker.engine.rules.rule_document import Vocabulary

    shape: Any = model_of(Vocabulary)
    found: dict[str, tuple[str, ...]] = {}
    places: dict[str, str] = {}
    for document in documents:
        name = Path(document.path).stem
        if name in places:
            hint = "rename one of the two"
            faults.append(document.fault((), f"the vocabulary '{name}' is already in {places[name]}", hint))
            continue
        model, misshapen = validate(document, shape, {})
        faults.extend(misshapen)
        places[name] = document.path
        found[name] = model.words if model else ()
    return found


def _rules(
    documents: Sequence[Document], vocabularies: Vocabularies, faults: list[Fault], record: type[Rule]
) -> list[Rule]:
    from checker.documents.validation import validate
    from checker.engine.rules.build import build
    from checker.engine.rules.rule_document import rule_model

    shape = rule_model(record)
    rules: list[Rule] = []
    places: dict[str, str] = {}
    for document in documents:
        model, misshapen = validate(document, shape, {"vocabularies": vocabularies})
        written = Written(document, (), document.data)
        found = (*misshapen, *mistakes(record, written), *_twice(document, places))
        faults.extend(found)
        if model and not found:
            rules.append(build(record, model, document, vocabularies))
    return rules


def _twice(document: Document, places: dict[str, str]) -> Iterator[Fault]:
    """The fault of an id that another file already has; `places` stores where each id was first seen."""
    identifier = document.data.get("id") if isinstance(document.data, dict) else None
    if not isinstance(identifier, str) or not identifier:
        return
    if identifier in places:
        message = f"the id '{identifier}' is already in {places[identifier]}"
        yield document.fault(("id",), message, "give one of the two another id and file name")
    places.setdefault(identifier, document.path)
