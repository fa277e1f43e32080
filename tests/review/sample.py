"""Findings of a review, and a desk and a terminal that follow a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checker.model.article import Article
from checker.model.claim import Claim, Frame
from checker.model.errors import CallError
from checker.model.finding import Extraction, Finding, Level, Report, Side, Suppression, Verdict
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Quantity

TEXT = "Twelve sheep swam.\nThe ferry left at noon.\n"


def claim(article: str, start: int = 0) -> Claim:
    mention = Mention(start, start + 6, TEXT[start : start + 6], Kind.COUNT, Quantity(12, 12, 12))
    return Claim(article, mention, Sentence(0, 18, 0), Frame())


def finding(name: str, *articles: str) -> Finding:
    sides = tuple(Side(f"{number} sheep", (claim(article),)) for number, article in enumerate(articles or ("a.txt",)))
    return Finding(
        name, "sheep", Level.ERROR, Verdict.CONFLICT, "sheep", f"sheep {name}", "they differ", "count", sides
    )


def report(*names: str) -> Report:
    extractions = tuple(Extraction(Article(article, TEXT), ()) for article in ("a.txt", "b.txt"))
    return Report(extractions, tuple(finding(name, "a.txt", "b.txt") for name in names))


class ScriptedDesk:
    """Checks give these reports in turn; a reason with "refuse" is refused."""

    def __init__(self, *reports: Report, editor: str = "ed") -> None:
        self.reports, self.editor = list(reports), editor
        self.reasons: dict[str, str] = {}

    def check(self) -> Report:
        if not self.reports:
            raise CallError("the config is broken", "mend it")
        return self.reports.pop(0)

    def settle(self, checked: Report) -> Report:
        held = {name: (Suppression(reason, "ana", "2021-03-01"),) for name, reason in self.reasons.items()}
        found = (replace(item, suppressions=held.get(item.id, ())) for item in checked.findings)
        return replace(checked, findings=tuple(found))

    def accept(self, checked: Report, accepted: Finding, reason: str) -> str:
        if "refuse" in reason:
            raise CallError("the disk is full", "make room")
        self.reasons[accepted.id] = reason
        return "waivers.yaml:1:1"

    def render(self, shown: Report) -> Iterator[str]:
        return (f"<{item.message}>\n" for item in shown.findings)


class ScriptedTerminal:
    """Types these keys and lines; "^C" is Ctrl-C, None Ctrl-D. Keeps all that is printed, and the programs run."""

    def __init__(self, *typed: str | None, trouble: str = "") -> None:
        self._typed: list[str | None] = list(typed)
        self._trouble = trouble
        self.shown = ""
        self.ran: list[list[str]] = []

    def key(self, prompt: str) -> str:
        self.shown += prompt
        found = self._next()
        return "\x04" if found is None else found

    def line(self, prompt: str) -> str | None:
        self.shown += prompt
        return self._next()

    def show(self, chunks: Iterable[str]) -> None:
        self.shown += "".join(chunks)

    def run(self, command: Sequence[str]) -> str:
        self.ran.append(list(command))
        return self._trouble

    def _next(self) -> str | None:
        found = self._typed.pop(0)
        if found == "^C":
            raise KeyboardInterrupt
        return found

    @property
    def done(self) -> bool:
        """Whether all that was to be typed was asked for."""
        return not self._typed
