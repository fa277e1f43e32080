"""The pydantic models of a rule file, and the building of a `Rule` from them.

Only loading imports this module, because pydantic is slow to import. Evaluation sees `engine.rules.rule`:

    rule.select.kinds      frozenset({Kind.DATE})
    rule.select.marks      frozenset({"deadline", "cut-off", "due date"})      lemmas; vocabulary expanded
    rule.select.without    (("marks", frozenset({"anniversary"})),)
    rule.select.where      (Test("modality", Operator.NOT_IN, values=frozenset({"denied"})),)
    rule.same              Same(Scope.STORY, match=("unit",), if_known=("when",), alike=(("scope", 0.5),), within=30.0)
    rule.compare           Compare("quantity", absolute=0.0, relative=0.05)
    rule.unless            (Excuse("later-article", "a deadline can be moved"),)
    rule.cases             (Case(CaseKind.CONFLICT, (CaseArticle(text, marked=((12, 19),)), ...)),)

Every model refuses keys that it does not know. Scalars come as text; their types are in `checker.engine.rules.scalars`,
`number_scalars` and `one_of`.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from checker.engine.rules.number_scalars import Count, Days, Number, Share, Tolerance, Weight, Worth, YesNo
from checker.engine.rules.one_of import (
    ComparatorName,
    ExcuseName,
    FieldName,
    Fields,
    Kinds,
    LevelName,
    ScopeName,
    StatusName,
    WordsName,
)
from checker.engine.rules.scalars import (
    Currency,
    Identifier,
    Links,
    MarkedText,
    Message,
    Pattern,
    PublishedText,
    Tags,
    Text,
    Units,
    WordList,
)


class Strict(BaseModel):
    """A mapping with known keys only."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


class VocabularyModel(Strict):
    """A list of words that rules share under `@` and the file's name."""

    title: Annotated[Text, Field(description="What the words have in common")]
    words: Annotated[WordList, Field(description="Words, in any inflected form")]


class WithoutModel(Strict):
    """Claims with one of these words are left out."""

    marks: Annotated[WordList, Field(description="Not with one of these marks")] = ()
    counted: Annotated[WordList, Field(description="Not counting these")] = ()
    predicate: Annotated[WordList, Field(description="Not under one of these verbs")] = ()
    subject: Annotated[WordList, Field(description="Not with one of these in the subject")] = ()
    scope: Annotated[WordList, Field(description="Not narrowed by one of these")] = ()


class TestModel(Strict):
    """Tests on one field; all that are given must hold."""

    __test__ = False

    in_: Annotated[WordList, Field(alias="in", description="One of these")] = ()
    not_in: Annotated[WordList, Field(alias="not-in", description="None of these; holds for an unknown field")] = ()
    is_: Annotated[Text | None, Field(alias="is", description="This value")] = None
    known: Annotated[YesNo | None, Field(description="Whether the claim knows the field")] = None
    matches: Annotated[Pattern | None, Field(description="Contains a match of this RE2 pattern, in any case")] = None
    at_least: Annotated[Number | None, Field(alias="at-least", description="This number or more")] = None
    at_most: Annotated[Number | None, Field(alias="at-most", description="This number or less")] = None


class SelectModel(Strict):
    """Which claims the rule reads; everything that is given must hold."""

    kind: Annotated[Kinds, Field(description="Kinds of value")]
    marks: Annotated[WordList, Field(description="One of these nouns names the fact")] = ()
    counted: Annotated[WordList, Field(description="The counted thing is one of these")] = ()
    predicate: Annotated[WordList, Field(description="The governing verb is one of these")] = ()
    unit: Annotated[Units, Field(description="The value's unit is one of these: USD, %, mile/hour")] = ()
    without: Annotated[WithoutModel, Field(description="Words that rule a claim out")] = WithoutModel()
    where: Annotated[dict[FieldName, TestModel], Field(description="Tests on fields of the claim")] = {}


class SameModel(Strict):
    """When two claims are one fact."""

    scope: Annotated[
        ScopeName,
        Field(
            description="Claims of one story, of any articles, of one article, of its headline and its body, "
            "or of a draft and its archive"
        ),
    ] = "story"
    match: Annotated[Fields, Field(description="Equal, or unknown on both sides")] = ()
    if_known: Annotated[Fields, Field(alias="if-known", description="Equal where both know it")] = ()
    alike: Annotated[
        dict[WordsName, Share], Field(description="Share of the smaller word set that both must have in common")
    ] = {}
    copied: Annotated[
        Share | None, Field(description="Share of words that two sentences must have in common, one value changed")
    ] = None
    prior: Annotated[
        Weight | None,
        Field(description="Log-odds of one fact that it adds when the rule selects both claims (docs/alignment.md)"),
    ] = None
    within: Annotated[Days | None, Field(description="Days between the articles at most, where known")] = None


class ConfidenceModel(Strict):
    """The least confidence at which the rule reports at each level."""

    error: Annotated[Share | None, Field(description="From which on a conflict is an error; 0.95 if not given")] = None
    warning: Annotated[Share | None, Field(description="From which on it is a warning; 0.5 if not given")] = None
    note: Annotated[Share | None, Field(description="From which on it is a note; 0.3 if not given")] = None


class CompareModel(Strict):
    """How two values are compared."""

    by: Annotated[ComparatorName, Field(description="The comparator")]
    grain: Annotated[Text | None, Field(description="The unit of time that must be equal")] = None
    tolerance: Annotated[Tolerance | None, Field(description="Difference that is none: '5%' or an absolute number")] = (
        None
    )
    hedged: Annotated[
        Share | None, Field(description="How far from its number 'about' may be, as a share of it; 0.1 if not given")
    ] = None
    rounding: Annotated[
        YesNo | None, Field(description="Whether one number can be the other one rounded; yes if not given")
    ] = None
    currencies: Annotated[
        dict[Currency, Worth],
        Field(description="What one unit of each currency is worth, all in one money: {EUR: 1.08, USD: 1}"),
    ] = {}


class ExcuseModel(Strict):
    """A difference that is no mistake."""

    when: Annotated[ExcuseName, Field(description="What excuses the difference")]
    because: Annotated[Text, Field(description="Why it does, for the reader of the report")]


class MeasureModel(Strict):
    """What the rule found on one set of articles when it was last measured: `right` and `wrong` findings, or how many
    changed values it `found` of those that were made."""

    set: Annotated[Text, Field(description="The articles: last year, changed values")]
    texts: Annotated[Count | None, Field(description="How many articles and sentences were checked")] = None
    right: Annotated[Count | None, Field(description="How many findings were right, each read by somebody")] = None
    wrong: Annotated[Count | None, Field(description="How many findings were wrong")] = None
    found: Annotated[Count | None, Field(description="How many of the changed values it found")] = None
    of: Annotated[Count | None, Field(description="How many values were changed, one in each sentence")] = None


class CaseArticleModel(Strict):
    """An article of a test."""

    text: Annotated[MarkedText, Field(description="The text; [[ ]] around what must be reported")]
    published: Annotated[PublishedText | None, Field(description="2019-02-01 or 2019-02-01T14:30")] = None
    title: Annotated[Text | None, Field(description="Headline")] = None
    source: Annotated[Text | None, Field(description="Outlet or agency")] = None


class CaseModel(Strict):
    """One test."""

    because: Annotated[Text, Field(description="What the test shows")] = ""
    articles: Annotated[tuple[CaseArticleModel, ...], Field(min_length=1, description="The articles that are checked")]


class TestsModel(Strict):
    """The rule's own tests."""

    __test__ = False

    conflict: Annotated[tuple[CaseModel, ...], Field(min_length=1, description="Must be reported as a conflict")] = ()
    wording: Annotated[tuple[CaseModel, ...], Field(min_length=1, description="Must be reported as a wording")] = ()
    agree: Annotated[tuple[CaseModel, ...], Field(min_length=1, description="One fact, no difference")] = ()
    excused: Annotated[
        tuple[CaseModel, ...], Field(min_length=1, description="A difference that `unless` excuses")
    ] = ()
    unrelated: Annotated[tuple[CaseModel, ...], Field(min_length=1, description="Two facts")] = ()


class RuleModel(Strict):
    """A rule: which claims, when they are one fact, how they are compared, what is said about it."""

    id: Annotated[Identifier, Field(description="The file's name without .yaml")]
    title: Annotated[Text, Field(description="The fact, as {fact} and lists name it")]
    status: Annotated[StatusName, Field(description="How far the rule is trusted")] = "experimental"
    level: Annotated[LevelName, Field(description="How grave a finding is")] = "warning"
    why: Annotated[Text, Field(description="Why the difference matters")]
    select: Annotated[SelectModel, Field(description="Which claims")]
    same: Annotated[SameModel, Field(description="When two of them are one fact")] = SameModel()
    confidence: Annotated[
        ConfidenceModel, Field(description="The least confidence of a conflict between articles, by level")
    ] = ConfidenceModel()
    compare: Annotated[CompareModel, Field(description="How their values are compared")]
    unless: Annotated[tuple[ExcuseModel, ...], Field(min_length=1, description="Differences that are no mistakes")] = ()
    message: Annotated[Message, Field(description="What the finding says")]
    advice: Annotated[Text, Field(description="What to do about it")] = ""
    links: Annotated[Links, Field(description="Where to read on")] = ()
    tags: Annotated[Tags, Field(description="Names to select rules by")] = ()
    measured: Annotated[
        tuple[MeasureModel, ...], Field(min_length=1, description="What the rule found when it was last measured")
    ] = ()
    tests: Annotated[TestsModel, Field(description="Articles that show what the rule reports and what it does not")] = (
        TestsModel()
    )


def rule_schema() -> dict[str, Any]:
    """The JSON Schema of a rule file, for editors."""
    return json_schema(RuleModel, "rule")


def json_schema(model: type[BaseModel], what: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file; `what` names the kind, and `docs/<what>.schema.json` is the schema's file."""
    schema: dict[str, Any] = _without_null(model.model_json_schema(by_alias=True))
    names = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": _HOME.format(what)}
    return {**names, **schema, "title": f"claimcheck {what}"}


_HOME = "https://raw.githubusercontent.com/claimcheck/claimcheck/main/docs/{}.schema.json"


def _without_null(node: Any) -> Any:
    """The schema without null: a key that has no value is left out of a rule, not written empty."""
    if isinstance(node, list):
        return [_without_null(item) for item in node if item != {"type": "null"}]
    if not isinstance(node, dict):
        return node
    return {key: _without_null(value) for key, value in node.items() if not (key == "default" and value is None)}
