"""Combines the configs of a run's articles with the command line: which rule reads which article, at which level.

Only the nearest config above an article applies to it. A rule reads the articles for which it is on. A finding has the
most severe level that one of its articles gives its rule, fails by the strictest `fail-on`, and is shown if one of its
articles shows its level.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from checker.config.excluded import exclusions_in
from checker.config.search import Search, absolute, file_of
from checker.config.settings import SHOWN, THRESHOLDS, Config, Section
from checker.config.showing import least, shown
from checker.documents.faults import Fault, RuleFaults, suggestion
from checker.engine.rules.choice import names, unknown_names
from checker.engine.rules.rule import Rule, Status
from checker.engine.rules.rule_cache import cached_rules
from checker.model.errors import ConfigFaults
from checker.model.finding import Finding, Level, Report, Verdict
from checker.readers.folders.exclusion import Exclusions, ExclusionsOf

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Request:
    """The options of the command line, which override every config.

    `select` replaces what configs select and ignore; `ignore` and `rules` add to those of configs.
    """

    rules: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    published: dt.date | None = None
    experimental: bool = False
    """Whether shipped experimental rules run without being selected."""
    show: Level | None = None
    exclude: tuple[str, ...] = ()
    """Patterns of `--exclude`, relative to the working directory; they count before those of configs."""
    no_gitignore: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """The settings for the articles of one path."""

    config: Config
    sections: tuple[Section, ...]
    levels: dict[str, Level]
    """The level of every rule that is on, by id."""
    set_levels: dict[str, Level]
    """The levels that a config sets, by the id of the rule."""
    fail_on: str
    show: Level
    """The lowest level that is shown; findings that fail are always shown."""


@dataclass(slots=True)
class Governance:
    """The settings for each article of a run."""

    search: Search
    request: Request
    shipped: tuple[Path, ...]
    """The folders of claimcheck's own rules and of installed rule packages."""
    loaded: tuple[Rule, ...] = ()
    rules: tuple[Rule, ...] = ()
    """The rules that are on for some article, each at the level for the first such article."""
    _exclusions: ExclusionsOf | None = None
    _states: dict[tuple[str, tuple[Section, ...]], State] = field(default_factory=dict)

    def of(self, article: str) -> State:
        """The settings for an article by its id (`path`, or `path#record`), or for a path."""
        path = file_of(article)
        config = self.search.of(path)
        sections = config.matching(absolute(path))
        key = (config.path, sections)
        if key not in self._states:
            self._states[key] = self._state(config, sections)
        return self._states[key]

    def published(self, article: str) -> dt.date | None:
        """The publication day for an article that states none."""
        return self.request.published or self.of(article).config.published

    def exclusions(self, folder: Path) -> Exclusions:
        """What is not read in an absolute folder."""
        if self._exclusions is None:
            self._exclusions = exclusions_in(self.search, self.request.exclude, self.request.no_gitignore)
        return self._exclusions(folder)

    def off(self, articles: Iterable[str]) -> dict[str, frozenset[str]]:
        """The ids of the rules that are off for an article, by article; articles with all rules on are left out."""
        ids = frozenset(rule.id for rule in self.rules)
        lacking = ((article, ids - self.of(article).levels.keys()) for article in articles)
        return {article: rules for article, rules in lacking if rules}

    def settle(self, report: Report) -> Report:
        """The report with the final level of each finding, most severe first.

        Findings of a level that none of their articles shows are `hidden`. Archived articles that a draft was compared
        with are not counted.
        """
        published = frozenset(article.id for article in report.published)
        findings = [self._levelled(finding, published) for finding in report.findings]
        findings.sort(key=lambda finding: finding.level.rank)
        return shown(replace(report, findings=tuple(findings)), lambda finding: self._least(finding, published))

    def threshold(self, finding: Finding, published: frozenset[str] = frozenset()) -> str:
        """The strictest `fail-on` of its articles, except those `published`: `note`, `warning`, `error` or `never`."""
        order = ("note", "warning", "error", "never")
        return min((self.of(article).fail_on for article in _articles(finding, published)), key=order.index)

    def _least(self, finding: Finding, published: frozenset[str]) -> Level:
        """The lowest level that one of its articles, except those `published`, shows."""
        return max((self.of(article).show for article in _articles(finding, published)), key=lambda level: level.rank)

    def _levelled(self, finding: Finding, published: frozenset[str]) -> Finding:
        if finding.verdict is not Verdict.CONFLICT or self._doubted(finding):
            return finding
        states = [self.of(article) for article in _articles(finding, published)]
        own = self._own_level(finding)
        given = {state.set_levels.get(finding.rule, own) for state in states if finding.rule in state.levels}
        level = next((level for level in Level if level in given), finding.level)
        return finding if level is finding.level else replace(finding, level=level)

    def _doubted(self, finding: Finding) -> bool:
        """Whether the engine made it a note because of its confidence; then the level in a config does not apply."""
        return finding.level is Level.NOTE and self._running_level(finding) is not Level.NOTE

    def _running_level(self, finding: Finding) -> Level:
        """The level with which its rule ran."""
        return next((rule.level for rule in self.rules if rule.id == finding.rule), finding.level)

    def _own_level(self, finding: Finding) -> Level:
        """The level of a finding if no config sets one: its rule's, or an error if the confidence is high."""
        running = self._running_level(finding)
        written = next((rule.level for rule in self.loaded if rule.id == finding.rule), finding.level)
        return finding.level if finding.level is not running else written

    def _state(self, config: Config, sections: tuple[Section, ...]) -> State:
        fail_on = self.request.fail_on or _last(section.fail_on for section in sections) or THRESHOLDS[0]
        show = self.request.show or _last(section.show for section in sections) or SHOWN
        overrides = {name: level for section in sections for name, level in section.levels}
        seen = [rule for rule in self.loaded if self._sees(config, rule)]
        levels = {rule.id: overrides.get(rule.id, rule.level) for rule in seen}
        on = {rule.id: levels[rule.id] for rule in seen if self._on(rule, levels[rule.id], sections)}
        return State(config, sections, on, overrides, fail_on, least(show, fail_on))

    def _sees(self, config: Config, rule: Rule) -> bool:
        """Whether a rule is in a folder of this config, of the command line or of those shipped."""
        own = (*self.shipped, *self.request.rules, *config.rules)
        return any(absolute(Path(rule.path)).is_relative_to(absolute(folder)) for folder in own)

    def _on(self, rule: Rule, level: Level, sections: Sequence[Section]) -> bool:
        known = names(rule, level)
        select: tuple[str, ...] | None = self.request.select or _last(section.select for section in sections)
        configured = () if self.request.select else tuple(name for section in sections for name in section.ignore)
        if known & {*configured, *self.request.ignore}:
            return False
        if select is not None:
            return bool(known & set(select))
        trial = rule.status is Status.EXPERIMENTAL and not self.request.experimental
        return not (trial and any(Path(rule.path).is_relative_to(folder) for folder in self.shipped))


def govern(search: Search, request: Request, shipped: Sequence[Path], paths: Iterable[str | Path]) -> Governance:
    """The settings for these paths.

    Raises `ConfigFaults` or `RuleFaults` with all faults of configs and rules, and of names in them.
    """
    places = list(dict.fromkeys(map(str, paths)))
    configs = _distinct(search.of(file_of(place)) for place in places)
    folders = [*shipped, *request.rules, *(folder for config in configs for folder in config.rules)]
    try:
        loaded = cached_rules(folders)
    except RuleFaults as error:
        raise _of(search.faults, error.faults) from None
    governance = Governance(search, request, tuple(shipped), loaded)
    named = () if search.faults else unknown_names(loaded, request.select, request.ignore)
    faults = _of([*search.faults, *(fault for config in configs for fault in _strangers(config, governance))], named)
    if faults.faults:
        raise faults
    governance.rules = _running(governance, places)
    return governance


def _of(configs: Iterable[Fault], rules: Iterable[Fault]) -> ConfigFaults | RuleFaults:
    """The error for faults of configs and rules: `ConfigFaults` if a config has one."""
    own = list(configs)
    return ConfigFaults([*own, *rules]) if own else RuleFaults(rules)


def _running(governance: Governance, places: Sequence[str]) -> tuple[Rule, ...]:
    levels: dict[str, Level] = {}
    for place in places:
        for name, level in governance.of(place).levels.items():
            levels.setdefault(name, level)
    on = (rule for rule in governance.loaded if rule.id in levels)
    return tuple(rule if rule.level is levels[rule.id] else replace(rule, level=levels[rule.id]) for rule in on)


def _strangers(config: Config, governance: Governance) -> Iterator[Fault]:
    """Faults for names in a config that fit none of the rules it can use."""
    visible = [rule for rule in governance.loaded if governance._sees(config, rule)]
    ids = {rule.id for rule in visible}
    known = ids | {level.value for level in Level} | {tag for rule in visible for tag in rule.tags}
    for place, name, must_be_id in config.names:
        if must_be_id and name not in ids:
            yield config.fault(place, f"no rule has the id '{name}'", suggestion(name, ids))
        elif name not in known:
            yield config.fault(place, f"no rule has the id, tag or level '{name}'", suggestion(name, known))


def _distinct(configs: Iterable[Config]) -> list[Config]:
    return list({config.path: config for config in configs}.values())


def _articles(finding: Finding, published: frozenset[str]) -> list[str]:
    return sorted({claim.article for side in finding.sides for claim in side.claims} - published)


def _last(values: Iterable[Value | None]) -> Value | None:
    given = [value for value in values if value is not None]
    return given[-1] if given else None
