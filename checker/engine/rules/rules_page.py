"""Writes the page that describes the built-in rules, one section a rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import PurePath

from checker.engine.rules.clauses.cases import Case, CaseArticle, CaseKind
from checker.engine.rules.clauses.measured import Measure
from checker.engine.rules.clauses.same import Scope
from checker.engine.rules.rule import Rule

_INTRODUCTION = """# The built-in rules

What each rule looks for, why the difference matters, and what to do about a finding. The heading is the rule's id, the
name that `--select` and `--ignore` take. Code scanning links each finding to its rule here.
[writing-rules.md](writing-rules.md) says how to write your own.

*Measured* counts findings that a reader judged right or wrong, and values changed on purpose that the rule found.
Precision and recall are given from ten on. [measured.md](measured.md) describes the sets of articles.

`docs/write_reference.py` writes this page from the rules; do not edit it.
"""

_LOOKS_FOR = {
    Scope.STORY: "{} that differ between articles about one story",
    Scope.ANY: "{} that differ between any two articles",
    Scope.PUBLISHED: "{} in a draft that differ from published articles about its story",
    Scope.ARTICLE: "{} that contradict each other within one article",
    Scope.HEADLINE: "{} in a headline that differ from the article below it",
}
_MANY = {"money": "amounts of money", "percent": "percentages", "ordinal": "places in an order"}
"""Kinds whose plural is not the name with an s."""
_MARKUP = re.compile(r"([\\`*_\[\]<>#$|~])")


def rules_page(rules: Sequence[Rule]) -> str:
    """The content of `docs/rules.md`."""
    return "\n".join([_INTRODUCTION, *_contents(rules), *(_section(rule) for rule in rules)])


def _contents(rules: Iterable[Rule]) -> Iterator[str]:
    """The rules of each topic, which is the folder of their files."""
    by_topic = groupby(sorted(rules, key=_topic), key=_topic)
    for topic, found in by_topic:
        yield f"- {topic}: {', '.join(f'[{rule.id}](#{rule.id})' for rule in found)}"
    yield ""


def _topic(rule: Rule) -> str:
    return PurePath(rule.path).parent.name


def _section(rule: Rule) -> str:
    facts = {
        "Looks for": _LOOKS_FOR[rule.same.scope].format(_kinds(rule)),
        "Why": " ".join(rule.why.split()),
        "What to do": " ".join(rule.advice.split()),
        "Not reported if": "; or ".join(excuse.because for excuse in rule.unless),
        "Level": f"{rule.level.value} at most",
        "Measured": "; ".join(map(_measured, rule.measured)),
        "Tags": ", ".join(rule.tags),
    }
    rows = [f"- **{name}**: {_literal(text)}" for name, text in facts.items() if text]
    file = f"rules/{_topic(rule)}/{PurePath(rule.path).name}"
    lines = [f"## {rule.id}", "", f"{_literal(rule.title)} ([{file}](../{file}))", "", *rows, ""]
    return "\n".join([*lines, *_example("A finding", rule, _REPORTED), *_example("No finding", rule, _SILENT)])


_REPORTED = (CaseKind.CONFLICT, CaseKind.WORDING)
_SILENT = (CaseKind.AGREE, CaseKind.EXCUSED, CaseKind.UNRELATED)


def _kinds(rule: Rule) -> str:
    """The kinds of value in words; "values" if the rule reads all."""
    names = sorted(_MANY.get(kind.value, f"{kind.value}s") for kind in rule.select.kinds)
    if len(names) > _FEW:
        return "values of any kind"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


_FEW = 6
"""More kinds than these are named together."""


def _measured(item: Measure) -> str:
    """The counts of one set, with the share that was right, or that was found."""
    if item.of is not None and item.found is not None:
        return f"{item.set}: {item.found:,} of {item.of:,} found{_share('recall', item.found, item.of)}"
    right, wrong = item.right or 0, item.wrong or 0
    if not right + wrong:
        return f"{item.set}: no finding"
    return f"{item.set}: {right:,} right, {wrong:,} wrong{_share('precision', right, right + wrong)}"


def _share(name: str, part: int, whole: int) -> str:
    return f" ({name} {part / whole:.0%})" if whole >= _ENOUGH else ""


_ENOUGH = 10
"""A share of fewer says nothing."""


def _example(title: str, rule: Rule, kinds: tuple[CaseKind, ...]) -> Iterator[str]:
    """The shortest test of the first of these kinds that has one, its articles quoted."""
    cases = next((found for kind in kinds if (found := [case for case in rule.cases if case.kind is kind])), None)
    if cases is None:
        return
    case = min(cases, key=_length)
    yield f"{title}{f' ({_literal(case.because)})' if case.because else ''}:"
    yield ""
    for index, article in enumerate(case.articles):
        if index:
            # keeps two articles apart, which would else be one quotation
            yield "and"
            yield ""
        yield from (f"> {line}".rstrip() for line in _quoted(article))
        yield ""


def _length(case: Case) -> int:
    return sum(len(article.text) for article in case.articles)


def _quoted(article: CaseArticle) -> Iterator[str]:
    """An article of a test, the words that are reported in bold."""
    about = ", ".join(filter(None, (article.source, article.published and f"published {article.published}")))
    head = " - ".join(filter(None, (article.title and f"*{_literal(article.title)}*", about and _literal(about))))
    if head:
        yield head
        yield ""
    text, at = "", 0
    for start, end in article.marked:
        text += f"{_literal(article.text[at:start])}**{_literal(article.text[start:end])}**"
        at = end
    yield " ".join((text + _literal(article.text[at:])).split())


def _literal(text: str) -> str:
    """The text with the signs that Markdown reads escaped."""
    return _MARKUP.sub(r"\\\1", text)
