"""The conversation of a review: shows a finding, does what a key asks for, and goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import Enum
from typing import NamedTuple, Protocol

from checker.ledger.binding import is_reason
from checker.model.errors import ClaimcheckError, in_one_line
from checker.model.finding import Finding, Report
from checker.reporters.content.locations import Location, location
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal
from checker.reporters.content.styled import with_number
from checker.review.editors import commands
from checker.review.progress import Fate, Progress
from checker.review.terminal import END, Terminal


class Desk(Protocol):
    """What a review can do besides asking."""

    @property
    def editor(self) -> str:
        """The user's editor; empty if none is set."""

    def check(self) -> Report:
        """Checks the articles. Raises ClaimcheckError."""

    def settle(self, report: Report) -> Report:
        """A report of `check` with what is accepted by now applied."""

    def accept(self, report: Report, finding: Finding, reason: str) -> str:
        """Accepts a finding for a reason; returns the place of the waiver. Raises ClaimcheckError."""

    def render(self, report: Report) -> Iterable[str]:
        """The findings of a report as text."""


class Action(Enum):
    """What a key asks for."""

    ACCEPT = "accept"
    OPEN = "open"
    NEXT = "next"
    BACK = "back"
    QUIT = "quit"
    HELP = "help"


class Key(NamedTuple):
    """An action with its keys, the way the prompt names it, and its line of help."""

    action: Action
    keys: tuple[str, ...]
    named: str
    help: str


KEYS = (
    Key(Action.ACCEPT, ("a",), "[a]ccept", "a      accept this finding: asks for the reason, then writes the waiver"),
    Key(
        Action.OPEN,
        ("o",),
        "[o]pen (1, 2, ...)",
        "o      open its places in your editor, then check again; 1, 2, ... one place",
    ),
    Key(Action.NEXT, ("n", " ", "\n", "\r", "\x1b[C", "\x1b[B"), "[n]ext", "n      skip it; also space and Enter"),
    Key(Action.BACK, ("b", "\x1b[D", "\x1b[A"), "[b]ack", "b      go back to the finding before"),
    Key(Action.QUIT, ("q", END), "[q]uit", "q      end the review; what you accepted stays accepted; also Ctrl-D"),
    Key(Action.HELP, ("?", "h"), "[?]", "?      show these keys"),
)
_MEANING = {key: row.action for row in KEYS for key in row.keys}
_PROMPT = " ".join(row.named for row in KEYS) + " > "
_DIGITS = frozenset("123456789")


class Step(Enum):
    """What follows an action: another question, a finding to show, or the end."""

    ASK = "ask"
    SHOW = "show"
    END = "end"


class Walk:
    """A review under way. `report` is the last one, with what is accepted applied."""

    def __init__(self, desk: Desk, terminal: Terminal, checked: Report) -> None:
        self._desk, self._terminal, self._checked = desk, terminal, checked
        self.report = desk.settle(checked)
        self.progress = Progress.of(self.report)
        self._actions: dict[Action, Callable[[Finding], Step]] = {
            Action.ACCEPT: self._accept,
            Action.OPEN: lambda finding: self._open(self._places(finding)),
            Action.NEXT: self._next,
            Action.BACK: self._back,
            Action.QUIT: lambda _: Step.END,
            Action.HELP: self._help,
        }

    def run(self) -> bool:
        """Goes through the findings until the last one or until the user ends it; False if by Ctrl-C."""
        step = Step.SHOW
        try:
            while self.progress.current and step is not Step.END:
                if step is Step.SHOW:
                    self._terminal.show(self._shown(self.progress.current))
                step = self._asked(self.progress.current)
        except KeyboardInterrupt:
            self._say("")
            return False
        return True

    def summary(self) -> str:
        """How many findings there were, and what became of them."""
        counts = [(fate.value, self.progress.count(fate)) for fate in Fate] + [("left", self.progress.count(None))]
        told = ", ".join(f"{number} {word}" for word, number in counts if number)
        whole = sum(number for _, number in counts)
        return f"reviewed {with_number(whole, 'finding')}: {told}" if whole else "there is no open finding"

    def _asked(self, finding: Finding) -> Step:
        """Waits for a key and obeys it."""
        key = self._terminal.key(_PROMPT)
        key = key.lower() if len(key) == 1 else key.replace("\x1bO", "\x1b[")  # some terminals send ESC O for arrows
        place = dict(enumerate(self._places(finding), 1)).get(int(key) if key in _DIGITS else 0)
        action = Action.OPEN if place else _MEANING.get(key)
        self._say(action.value if action else "")
        if place:
            return self._open([place])
        return self._actions[action or Action.HELP](finding)

    def _next(self, finding: Finding) -> Step:
        self.progress.forward()
        return Step.SHOW

    def _back(self, finding: Finding) -> Step:
        if self.progress.backward():
            return Step.SHOW
        return self._stay("this is the first finding")

    def _help(self, finding: Finding) -> Step:
        self._terminal.show(f"  {row.help}\n" for row in KEYS)
        return Step.ASK

    def _accept(self, finding: Finding) -> Step:
        """Asks for the reason and accepts the finding."""
        try:
            reason = self._terminal.line("why is this not a mistake? ")
        except KeyboardInterrupt:
            self._say("")
            reason = None
        if reason is None or not is_reason(reason):
            return self._stay("nothing was accepted: a waiver needs a reason in words")
        try:
            place = self._desk.accept(self._checked, finding, " ".join(reason.split()))
            self.report = self._desk.settle(self._checked)
        except ClaimcheckError as error:
            return self._stay(_told(error))
        self._say(f"accepted, in {place}")
        self.progress.renewed(self.report)
        self.progress.forward()
        return Step.SHOW

    def _open(self, places: list[Location]) -> Step:
        """Opens places in the editor, then checks again."""
        calls = commands(self._desk.editor, places)
        if not calls:
            return self._stay(
                "no editor is set: write EDITOR=nano claimcheck review ..., or set VISUAL or EDITOR for good"
            )
        troubles = [trouble for call in calls if (trouble := self._terminal.run(call))]
        for trouble in dict.fromkeys(troubles):
            self._say(trouble)
        if len(troubles) == len(calls):
            return Step.ASK
        before = self.progress.current
        try:
            checked = self._desk.check()
            self.report, self._checked = self._desk.settle(checked), checked
        except ClaimcheckError as error:
            return self._stay(_told(error))
        fresh = len(self.progress.renewed(self.report))
        self._say(self._changed(before, fresh))
        return Step.SHOW

    def _changed(self, finding: Finding | None, fresh: int) -> str:
        """What an edit has done to a finding."""
        fate = self.progress.fates.get(finding.id) if finding else None
        now = fate.value if fate in (Fate.GONE, Fate.ACCEPTED) else "still there"
        more = f"; {with_number(fresh, 'new finding')}" if fresh else ""
        return f"checked again: this finding is {now}{more}"

    def _shown(self, finding: Finding) -> Iterator[str]:
        """The finding with its number, what became of it, and its places by number."""
        yield f"\n--- finding {self.progress.at + 1} of {len(self.progress.findings)} ---\n"
        bare = replace(finding, suppressions=(), baseline_state=None)
        yield from self._desk.render(replace(self.report, findings=(bare,)))
        for number, place in enumerate(self._places(finding), 1):
            yield f"{number}  {_named(place)}\n"
        fate = self.progress.fates.get(finding.id)
        if fate:
            yield f"{fate.value} in this review\n"

    def _places(self, finding: Finding) -> list[Location]:
        """The first place of each side in a file of this check, nine at most; archived articles are in no file."""
        places = Places.in_report(self.report)
        first = (side.claims[0] for side in finding.sides)
        return [location(claim, places) for claim in first if claim.article not in places.published][:9]

    def _stay(self, text: str) -> Step:
        self._say(text)
        return Step.ASK

    def _say(self, text: str) -> None:
        self._terminal.show([f"{literal(text)}\n"])


def _told(error: ClaimcheckError) -> str:
    return "; ".join(map(in_one_line, error.faults))


def _named(place: Location) -> str:
    parts = (literal(place.path), place.line, place.column)
    return ":".join(str(part) for part in parts if part is not None)
