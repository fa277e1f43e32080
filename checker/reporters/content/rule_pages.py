"""Where a reader learns more about a rule: its page on the web."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.finding import RuleAbout

PAGE = "https://github.com/claimcheck/claimcheck/blob/main/docs/rules.md"
"""The page of the built-in rules; each has a section whose anchor is its id."""


def rule_page(about: RuleAbout) -> str | None:
    """The URL of a rule's page: its section in `docs/rules.md` if it is built in, else its first link, if any."""
    if about.built_in:
        return f"{PAGE}#{about.id}"
    return about.links[0] if about.links else None


def rule_pages(ran: Iterable[RuleAbout]) -> dict[str, str]:
    """The URLs of the rules that have a page, by the id of the rule."""
    return {about.id: page for about in ran if (page := rule_page(about))}
