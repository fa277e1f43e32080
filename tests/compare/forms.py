"""Reads `tests/corpus/forms.txt`: the forms in which newspapers write values, a family for each kind and grain."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from checker.claims import extract
from checker.model.claim import Claim
from tests.compare.told import article, span

FILE = Path(__file__).parents[1] / "corpus" / "forms.txt"
DAY = "2019-05-15"
_BLANKS = {"<nbsp>": "\u00a0", "<thin>": "\u2009"}


@dataclass(frozen=True)
class Form:
    """One way to write a value; a form with `[` is a sentence of its own, any other stands for `{}` of the carrier."""

    text: str
    carrier: str
    written: str = ""
    """The form as the file has it, with its mark."""
    misread: bool = False
    unread: bool = False

    @property
    def sentence(self) -> str:
        return self.text if "[" in self.text else self.carrier.replace("{}", f"[{self.text}]")

    def claim(self) -> Claim | None:
        """The claim that is read where the form stands, the first if there are several."""
        return _claim(self.sentence)


@cache
def _claim(sentence: str) -> Claim | None:
    start, end = span(sentence)
    found = extract(article("a.txt", sentence, DAY)).claims
    return next((claim for claim in found if claim.mention.start < end and claim.mention.end > start), None)


@dataclass(frozen=True)
class Family:
    """Forms of one value, by how they stand to it, and those of the next value that can be written so."""

    name: str
    carrier: str
    rows: dict[str, list[Form]] = field(default_factory=dict)

    def row(self, *names: str) -> list[Form]:
        """The forms of these rows that are read as what they say."""
        return [form for name in names for form in self.rows.get(name, ()) if not form.misread]


def _form(written: str, carrier: str) -> Form:
    text = written.lstrip("!?")
    for name, blank in _BLANKS.items():
        text = text.replace(name, blank)
    return Form(text, carrier, written, misread=written.startswith("!"), unread=written.startswith("?"))


def read() -> list[Family]:
    """The families of the file, in its order."""
    families = []
    for block in FILE.read_text("utf-8").split("\n== ")[1:]:
        name, carrier, *rows = block.strip().splitlines()
        family = Family(name, carrier)
        for row in rows:
            key, _, forms = row.partition(" ")
            family.rows[key] = [_form(form, carrier) for form in forms.strip().split(" | ")]
        families.append(family)
    return families
