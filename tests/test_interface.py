"""The public names: which there are, that they are enough to type a program, and what is imported for them."""

from __future__ import annotations

import ast
import dataclasses
import datetime as dt
import inspect
import pickle
import subprocess
import sys
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType

import pytest

import checker
from checker import ClaimcheckError

ROOT = Path(checker.__file__).parent
NAMES = """
__version__ accepted changed_files changed_since check check_against check_draft extract find index load_rules
only_changed

Archive ArchiveInfo Article BaselineState Changes Claim Comment Corrected Correction Extraction Finding Frame Indexed
Judgement Kind Level Meeting Mention Modality Place Problem Published PublishedFrom Report RuleAbout Sentence Side Skip
Skipped Skipping Suppression SuppressionKind Verdict Duration Quantity TimeValue Value

Answer FactSaid Question Said StorySaid Term ValueSaid

Case CaseArticle CaseKind Compare Excuse Least Measure Rule Same Scope Select Status Test

Day PathLike Progress

ArchiveError CallError ClaimcheckError ConfigFaults Fault FileFaults LedgerFaults RuleFaults
"""
"""What a program may import from `checker`. A name that is taken out, or renamed, breaks programs of others."""
HEAVY = {"pydantic", "re2", "yaml", "rich", "quantulum3", "dateparser", "sqlite3", "fastapi"}
INTERNAL = {
    "OldError",
    "MissingLibraryError",
    "ContentError",
    "NoArticleError",
    "EndedError",
    "XmlError",
    "VersionError",
    "MarkerError",
    "BadValueError",
    "NotTextError",
    "LockedError",
    "FormError",
    "BadParameterError",
}
"""Errors that are caught inside claimcheck."""


def test_the_public_names() -> None:
    assert dir(checker) == checker.__all__ == sorted(NAMES.split())
    space: dict[str, object] = {}
    exec("from checker import *", space)
    assert space.keys() - {"__builtins__"} == set(NAMES.split())


def test_the_typed_imports_are_those_of_the_running_program() -> None:
    tree = ast.parse((ROOT / "__init__.py").read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    typed = {
        (alias.asname, node.module) for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert typed == set(checker._HOMES.items())


def _mentioned(hint: object) -> Iterator[type]:
    """The classes of claimcheck in a type."""
    if inspect.isclass(hint) and hint.__module__.startswith("checker."):
        yield hint
    for part in typing.get_args(hint):
        yield from _mentioned(part)


def _hints(item: object) -> Iterator[object]:
    """The types of a function's parameters and result, or of a record's fields and properties."""
    if isinstance(item, FunctionType):
        names = {name: value for module in sys.modules.values() for name, value in vars(module).items()}
        named = {name: getattr(checker, name) for name in checker.__all__}
        yield from typing.get_type_hints(item, {**names, **vars(sys.modules[item.__module__]), **named}).values()
    elif dataclasses.is_dataclass(item):
        yield from typing.get_type_hints(item).values()
        for _, part in inspect.getmembers(item, lambda part: isinstance(part, property)):
            yield from typing.get_type_hints(part.fget).values()


def test_all_types_in_signatures_and_fields_are_public() -> None:
    public = {getattr(checker, name) for name in checker.__all__}
    hints = [(item, hint) for item in public for hint in _hints(item)]
    assert len(hints) > 200
    used = {(kind, item) for item, hint in hints for kind in _mentioned(hint)}
    assert not [(kind, item) for kind, item in used if kind not in public]


@pytest.mark.parametrize(
    "code",
    [
        "import checker; dir(checker)",
        "from checker import Article, Finding, Level, Report, Rule, ClaimcheckError",
        "from checker import check, check_draft, index, load_rules",
        "from checker.cli.main import main; main(['--help'])",
    ],
)
def test_nothing_heavy_is_imported_for_a_name(code: str) -> None:
    probe = f"import atexit, sys\natexit.register(lambda: print(*sys.modules, file=sys.stderr))\n{code}"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    loaded = set(done.stderr.split())
    assert "checker" in loaded and loaded.isdisjoint(HEAVY), loaded & HEAVY


def _classes() -> Iterator[tuple[str, list[str]]]:
    """Every class of the package with its bases, by name."""
    for file in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node.name, [ast.unparse(base) for base in node.bases]


def test_every_error_is_of_the_tree_or_stays_inside() -> None:
    bases = dict(_classes())

    def is_of(name: str, root: str) -> bool:
        return name == root or any(is_of(base, root) for base in bases.get(name, []))

    errors = {name for name in bases if any(is_of(name, root) for root in ("Exception", "ValueError", "OSError"))}
    outside = {name for name in errors if not is_of(name, "ClaimcheckError")}
    assert len(errors - outside) > 10
    assert {name for name in outside if not name.startswith("_")} == INTERNAL


RULE = "id: x\ntitle: X\nlevle: error\n"


def _broken_rule(folder: Path) -> object:
    (folder / "x.yaml").write_text(RULE, encoding="utf-8")
    return checker.load_rules([folder])


def _broken_waivers(folder: Path) -> object:
    (folder / ".claimcheck").mkdir()
    (folder / ".claimcheck" / "waivers.yaml").write_text("waivers: 7\n", encoding="utf-8")
    return checker.accepted(checker.Report(()), [folder], (), dt.date(2026, 3, 1))


def _broken_config(folder: Path) -> object:
    from checker.config.governance import Request, govern
    from checker.config.search import Search
    from checker.library import default_rules

    (folder / "claimcheck.toml").write_text("\nshoww = 'note'\n", encoding="utf-8")
    return govern(Search(), Request(), [default_rules()], [folder])


ERRORS: dict[str, tuple[Callable[[Path], object], type[ClaimcheckError], str, int, int]] = {
    "rule": (_broken_rule, checker.RuleFaults, "x.yaml", 1, 1),
    "config": (_broken_config, checker.ConfigFaults, "claimcheck.toml", 2, 1),
    "waivers": (_broken_waivers, checker.LedgerFaults, "waivers.yaml", 1, 10),
    "archive": (lambda folder: checker.Archive.open(folder / "no.db"), checker.ArchiveError, "no.db", 0, 0),
    "name": (lambda _: checker.load_rules(ignore=["generall"]), checker.RuleFaults, "--ignore", 0, 0),
    "call": (lambda folder: checker.check([folder], show="loud"), checker.CallError, "", 0, 0),
}


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_says_alike_where_it_is(name: str, tmp_path: Path) -> None:
    call, kind, path, line, column = ERRORS[name]
    with pytest.raises(ClaimcheckError) as raised:
        call(tmp_path)
    error = raised.value
    assert type(error) is kind
    assert (Path(error.path).name, error.line, error.column) == (path, line, column)
    assert error.message and error.message in str(error) and error.hint in str(error)
    assert (error.path, error.message) == (error.faults[0].path, error.faults[0].message)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.faults, str(again)) == (kind, error.faults, str(error))


def test_a_wrong_level_is_a_value_error_too() -> None:
    with pytest.raises(ValueError, match="there is no such level"):
        checker.check([], show="loud")
