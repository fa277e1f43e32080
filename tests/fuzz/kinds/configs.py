"""Config files: each says what holds for an article, or every fault has its place."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from checker.config import governance as governances
from checker.config.governance import Request, govern
from checker.config.search import FILE, PYPROJECT, Search
from checker.engine.rules.rule import Rule
from checker.engine.rules.rule_cache import cached_rules
from checker.model.errors import FileFaults
from tests.fuzz.laws import law
from tests.fuzz.materials import ROOT, contents, words
from tests.fuzz.mutation import Parts, encoded

NAME = "config"
WINDOWED = False
WORDS = words("config")
_SEEDS = (
    'rules = ["."]\nignore = ["sport"]\nfail-on = "warning"\n\n[levels]\nperson-age = "error"\n\n'
    '[paths."wire/**"]\nignore = ["any-figure"]\nfail-on = "never"\n',
    'select = ["general", "sport"]\nshow = "note"\npublished = 2019-02-15\narchive = "a.db"\n',
    'published = "2019-02-15"\n\n[paths."*.txt"]\nlevels = { person-age = "note" }\nshow = "error"\n',
    '[project]\nname = "x"\n\n[tool.claimcheck]\nignore = "people"\n\n'
    '[tool.claimcheck.paths."a/**"]\nselect = ["sport"]\n',
)


def seeds(texts: Sequence[str]) -> Sequence[Parts]:
    """Configs as the docs have them, each under both names."""
    written = (*_SEEDS, *contents("checker/config/starter", "*.toml"), *contents("tests/cases", "claimcheck.toml"))
    return [(name, text) for text in written for name in (FILE, PYPROJECT)]


@cache
def folder() -> Path:
    """The folder of the config, with an article beside it."""
    made = Path(tempfile.mkdtemp(prefix="claimcheck-fuzz-"))
    (made / "a.txt").write_text("The bridge opened on 4 May 2018.\n", encoding="utf-8")
    return made


def rules_once() -> AbstractContextManager[Any]:
    """Loads the rules of the same folders once, which takes longer than what is checked here."""
    return patch.object(governances, "cached_rules", _load_once)


@cache
def _loaded(folders: tuple[Path, ...]) -> tuple[Rule, ...]:
    return cached_rules(folders)


def _load_once(folders: Sequence[Path]) -> tuple[Rule, ...]:
    return _loaded(tuple(folders))


def check(parts: Parts) -> str:
    """The faults of the config, or what holds for the article."""
    here = folder()
    file = here / (PYPROJECT if parts[0] == PYPROJECT else FILE)
    file.write_bytes(encoded(parts[1]))
    try:
        with rules_once():
            governance = govern(Search(), Request(), (ROOT / "rules",), [str(here / "a.txt")])
    except FileFaults as error:
        lines = parts[1].split("\n")
        for fault in error.faults:
            law(fault.path in (file.as_posix(), here.as_posix()) and fault.message, "a fault names its file")
            law(0 <= fault.line <= len(lines) + 1, "a fault lies in its file")
            law(fault.column >= bool(fault.line), "columns count from 1")
        return str(error).replace(str(here), "")
    finally:
        file.unlink()
    held = governance.of(str(here / "a.txt"))
    return repr((sorted(held.levels.items()), held.fail_on, held.show, governance.published(str(here / "a.txt"))))
