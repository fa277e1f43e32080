"""The rules that a request wants to see, by the parameters that LanguageTool has for its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

CATEGORY = "CONSISTENCY"
"""The category of all rules."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Ids of rules and categories; those of LanguageTool's own rules have no effect."""

    enabled: frozenset[str] = frozenset()
    disabled: frozenset[str] = frozenset()
    enabled_categories: frozenset[str] = frozenset()
    disabled_categories: frozenset[str] = frozenset()
    only: bool = False
    """Whether only the enabled rules and categories are wanted."""

    def wants(self, rule: str) -> bool:
        """Whether findings of the rule with this id are wanted."""
        if self.only:
            return rule in self.enabled or CATEGORY in self.enabled_categories
        if rule in self.enabled:
            return True
        return rule not in self.disabled and CATEGORY not in self.disabled_categories


def selection(given: Mapping[str, str]) -> Selection:
    """The selection in the parameters of a request. Raises ValueError as LanguageTool refuses it."""
    found = Selection(
        _ids(given, "enabledRules"),
        _ids(given, "disabledRules"),
        _ids(given, "enabledCategories"),
        _ids(given, "disabledCategories"),
        given.get("enabledOnly", "").strip().lower() in ("true", "yes"),
    )
    if found.only and (found.disabled or found.disabled_categories):
        raise ValueError("You cannot specify disabled rules or categories using enabledOnly=true")
    if found.only and not (found.enabled or found.enabled_categories):
        raise ValueError("You must specify enabled rules or categories when using enabledOnly=true")
    return found


def _ids(given: Mapping[str, str], parameter: str) -> frozenset[str]:
    return frozenset(filter(None, (name.strip() for name in given.get(parameter, "").split(","))))
