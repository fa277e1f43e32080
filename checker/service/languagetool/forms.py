"""The answers of LanguageTool's API as typed dictionaries; the OpenAPI page is made from them."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from checker.reporters.content.json_forms import Count, Limits

Length = Annotated[int, Limits(1)]


class Language(TypedDict):
    """A language in which texts are checked."""

    name: str
    """Its name."""
    code: str
    """The code of the language without its variant."""
    longCode: str
    """The code of the variant."""


class Software(TypedDict):
    """The software that answers."""

    name: Literal["claimcheck"]
    """Always `claimcheck`."""
    version: str
    """The version of claimcheck."""
    buildDate: str
    """Always empty."""
    apiVersion: int
    """1, the version of the form of answers."""
    premium: bool
    """Always false."""
    status: str
    """Always empty."""


class Info(TypedDict):
    """The answer to `GET /v2/info`."""

    software: Software
    """The software that answers."""


class Warnings(TypedDict):
    """What limits the result."""

    incompleteResults: bool
    """Whether the text was not checked, or is not in English although the request says so."""
    incompleteResultsReason: NotRequired[str]
    """Why it was not."""


class Detected(TypedDict):
    """A language by name and code."""

    name: str
    """Its name."""
    code: str
    """Its code."""


class CheckedLanguage(TypedDict):
    """The language of the text."""

    name: str
    """Its name."""
    code: str
    """Its code."""
    detectedLanguage: Detected
    """The same again: only what is surely another language is noticed, and then in `warnings`."""


class Replacement(TypedDict):
    """Other wording for the words of a match."""

    value: str
    """The words on the other side of the dispute."""


class Context(TypedDict):
    """The words of a match with what surrounds them; offsets count UTF-16 code units of `text`."""

    text: str
    """The text, on one line."""
    offset: Count
    """The offset of the words."""
    length: Length
    """The length of the words."""


class MatchType(TypedDict):
    """The kind of a match."""

    typeName: Literal["Other", "Hint"]
    """`Hint` for a note and for an update, which is not a mistake."""


class Category(TypedDict):
    """The category of all rules."""

    id: Literal["CONSISTENCY"]
    """Always `CONSISTENCY`; see the parameters `enabledCategories` and `disabledCategories`."""
    name: str
    """Its name."""


class Url(TypedDict):
    """A page about a rule."""

    value: str
    """Its URL."""


class MatchRule(TypedDict):
    """The rule that a finding breaks."""

    id: str
    """The id of the rule; see the parameters `enabledRules` and `disabledRules`."""
    description: str
    """The title of the rule."""
    issueType: Literal["other"]
    """Always `other`: this is no mistake of grammar or spelling."""
    urls: NotRequired[list[Url]]
    """The page of the rule."""
    category: Category
    """The category of the rule."""


class Match(TypedDict):
    """Words that are on one side of a finding. Each side in the text has its own match."""

    message: str
    """The finding, and what the other sides state."""
    shortMessage: str
    """The title of the rule."""
    offset: Count
    """The offset of the words, in UTF-16 code units of the text as sent, with its markup."""
    length: Length
    """The length of the words in the same units."""
    replacements: list[Replacement]
    """The words of the other side, if the two can be exchanged."""
    context: Context
    """The words with what surrounds them."""
    sentence: str
    """The sentence of the words."""
    type: MatchType
    """The kind of match."""
    rule: MatchRule
    """The rule."""
    ignoreForIncompleteSentence: bool
    """Always false."""
    contextForSureMatch: int
    """Always -1: any part of the text may matter."""


class CheckResult(TypedDict):
    """The answer to `/v2/check`."""

    software: Software
    """The software that answers."""
    warnings: Warnings
    """What limits the result."""
    language: CheckedLanguage
    """The language of the text."""
    matches: list[Match]
    """The matches, in order of place."""


FORMS = (CheckResult, Info, Language)
"""The answers of the API."""
