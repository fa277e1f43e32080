"""The settings for one path, each value with the places that set it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.config.excluded import heeds_gitignore
from checker.config.governance import Governance, State
from checker.config.settings import SHOWN, THRESHOLDS, Place

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Held:
    """One key with its value; `places` are `path:line` of a config, an option, or `default`."""

    key: str
    value: str | bool | tuple[str, ...] | None
    places: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """The form in JSON."""
        return {"key": self.key, "value": self.value, "from": list(self.places)}


def held(governance: Governance, path: str) -> Iterator[Held]:
    """Every setting for a path, in a fixed order; the rules that are on come last."""
    state = governance.of(path)
    yield _rules(governance, state)
    yield from _names(governance, state)
    yield from _levels(state)
    yield _fail_on(governance, state)
    yield _show(governance, state)
    yield from _days(governance, state)
    yield from _excluded(governance, state)
    yield Held("rules-on", tuple(state.levels), (f"{len(state.levels)} of {len(governance.loaded)} rules",))


def _rules(governance: Governance, state: State) -> Held:
    options = tuple(folder.as_posix() for folder in governance.request.rules)
    own = tuple(folder.as_posix() for folder in state.config.rules)
    places = (*(("--rules",) if options else ()), *((state.config.line(("rules",)),) if own else ()))
    return Held("rules", (*options, *own), places or (DEFAULT,))


def _names(governance: Governance, state: State) -> Iterator[Held]:
    request, config, sections = governance.request, state.config, state.sections
    chosen = next((section for section in reversed(sections) if section.select is not None), None)
    if request.select:
        yield Held("select", request.select, ("--select",))
    elif chosen and chosen.select is not None:
        yield Held("select", chosen.select, (config.line(chosen.place("select")),))
    given = [section for section in sections if section.ignore and not request.select]
    names = [*(name for section in given for name in section.ignore), *request.ignore]
    places = [config.line(section.place("ignore")) for section in given] + ["--ignore"] * bool(request.ignore)
    yield Held("ignore", tuple(dict.fromkeys(names)), tuple(places) or (DEFAULT,))


def _levels(state: State) -> Iterator[Held]:
    last: dict[str, tuple[str, Place]] = {}
    for section in state.sections:
        last.update({name: (level.value, section.place("levels", name)) for name, level in section.levels})
    for name, (level, place) in sorted(last.items()):
        yield Held(f"levels.{name}", level, (state.config.line(place),))


def _fail_on(governance: Governance, state: State) -> Held:
    if governance.request.fail_on:
        return Held("fail-on", governance.request.fail_on, ("--fail-on",))
    said = next((section for section in reversed(state.sections) if section.fail_on), None)
    if said and said.fail_on:
        return Held("fail-on", said.fail_on, (state.config.line(said.place("fail-on")),))
    return Held("fail-on", THRESHOLDS[0], (DEFAULT,))


def _show(governance: Governance, state: State) -> Held:
    """The lowest level that is shown. If `fail-on` requires more than `show`, its place is that of `fail-on`."""
    said = next((section for section in reversed(state.sections) if section.show), None)
    places = {SHOWN: (DEFAULT,)}
    if said and said.show:
        places = {said.show: (state.config.line(said.place("show")),)}
    if governance.request.show:
        places = {governance.request.show: ("--show",)}
    return Held("show", state.show, places.get(state.show) or _fail_on(governance, state).places)


def _excluded(governance: Governance, state: State) -> Iterator[Held]:
    """The patterns in the order in which they count, and whether `.gitignore` files count."""
    request, config = governance.request, state.config
    places = ["--exclude"] * bool(request.exclude) + [config.line(("exclude",))] * bool(config.exclude)
    yield Held("exclude", (*request.exclude, *config.exclude), tuple(places) or (DEFAULT,))
    said = config.line(("gitignore",)) if config.gitignore is not None else DEFAULT
    place = "--no-gitignore" if request.no_gitignore else said
    yield Held("gitignore", heeds_gitignore(request.no_gitignore, config), (place,))


def _days(governance: Governance, state: State) -> Iterator[Held]:
    if governance.request.published:
        yield Held("published", governance.request.published.isoformat(), ("--published",))
    elif state.config.published:
        yield Held("published", state.config.published.isoformat(), (state.config.line(("published",)),))
    if state.config.archive:
        yield Held("archive", state.config.archive.as_posix(), (state.config.line(("archive",)),))
