"""An answer as records for other programs: claims by the JSON contract, with the value in words and its article."""

from __future__ import annotations

from collections.abc import Iterator

from checker.asking.said import Answer, FactSaid, Said, StorySaid, ValueSaid
from checker.asking.shown import place_named
from checker.reporters.content import contract
from checker.reporters.content.archived import archive_row

Json = dict[str, object]


def whole(answer: Answer) -> Json:
    """The answer as one object: the question as it was understood, and the stories."""
    return {
        "question": {
            "words": [
                {"word": term.word, "rules": [rule.id for rule in term.rules], "actions": list(term.actions)}
                for term in answer.question.terms
            ],
            "unknown": [{"word": word, "near": near} for word, near in answer.unknown],
            "ignored": list(answer.question.ignored),
        },
        "articles": answer.articles,
        "claims": answer.claims,
        "left_off": answer.left_off,
        "stories": [_story(story) for story in answer.stories],
    }


def rows(answer: Answer) -> Iterator[Json]:
    """One row per claim listed: the story by number, the fact, the value in words, then the keys of an export."""
    for number, story in enumerate(answer.stories, 1):
        for fact in story.facts:
            for value in fact.values:
                for said in value.said:
                    yield {"story": number, "fact": fact.fact, "rule": fact.rule, "said": value.value, **_said(said)}


def _story(story: StorySaid) -> Json:
    return {
        "articles": [
            {"article": item.id, "title": item.title, "published": contract.about(item)["published"]}
            for item in story.articles
        ],
        "facts": [_fact(fact) for fact in story.facts],
    }


def _fact(fact: FactSaid) -> Json:
    return {"fact": fact.fact, "rule": fact.rule, "values": [_value(value) for value in fact.values]}


def _value(value: ValueSaid) -> Json:
    return {"said": value.value, "articles": value.articles, "claims": [_said(said) for said in value.said]}


def _said(said: Said) -> Json:
    return {"place": place_named(said) or None, **archive_row(said.claim, said.article)}
