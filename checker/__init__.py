"""Finds the dates and figures on which articles contradict each other.

    from checker import check, extract, load_rules

    report = check(["drafts/"], rules=load_rules(["our-rules"]))
    for finding in report.findings:
        print(finding.message)

What a library user gets is what the command line prints. The names are imported when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.library import check as check
    from checker.library import check_against as check_against
    from checker.library import check_draft as check_draft
    from checker.library import extract as extract
    from checker.library import index as index
    from checker.library import load_rules as load_rules

__version__ = "0.1.0"
__all__ = ["__version__", "check", "check_against", "check_draft", "extract", "index", "load_rules"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    from checker import library

    return getattr(library, name)
