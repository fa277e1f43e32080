"""The languages of a request: English is checked, for any other there are no matches and a warning."""

from __future__ import annotations

import re

from checker.service.languagetool.forms import Language

ENGLISH = {
    "en": "English",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canada)",
    "en-GB": "English (GB)",
    "en-NZ": "English (New Zealand)",
    "en-US": "English (US)",
    "en-ZA": "English (South African)",
}
"""The names of the variants of English, by code, as in LanguageTool."""
AUTO = "auto"
_FALLBACK = "en-US"
_CODE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*", re.IGNORECASE)


def is_code(language: str) -> bool:
    """Whether this is `auto`, or has the form of a language code (BCP 47), such as `en-US`."""
    return language.lower() == AUTO or _CODE.fullmatch(language) is not None


def is_english(language: str) -> bool:
    """Whether a text in the language is checked. `auto` is taken for English."""
    return language.lower() == AUTO or language.lower().split("-")[0] == "en"


def resolved(language: str, preferred: frozenset[str]) -> str:
    """The code of a language; for `auto` the preferred variant of English, else American English, as LanguageTool."""
    if language.lower() != AUTO:
        return language
    return next((code for code in ENGLISH if code in preferred), _FALLBACK)


def listed() -> list[Language]:
    """The languages that are checked."""
    return [Language(name=name, code="en", longCode=code) for code, name in ENGLISH.items()]


def name(code: str) -> str:
    """The name of a language; its code if it has none here."""
    return ENGLISH.get(code, code)
