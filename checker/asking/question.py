"""A question in words: which of them name a kind of fact, and under which forms an archive may hold the others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.compare import inside_an_article
from checker.engine.rules.rule import Rule
from checker.text.word_classes import Tag, closed_class
from checker.text.word_lists import rows, word_lists
from checker.text.words import FATES, concept, lemma, noun_lemma, verb_table

_LISTS = word_lists("asking/question")
_BEFALLS = dict(word_lists("asking/befalls").items())
_GENERIC = _LISTS["needs another word"]
"""Words that name a kind of fact only together with another word of its title."""
INDEXED = 5
"""The letters of the shortest word that is indexed even if it is no name, as in `checker.stories.grouping`."""
_FREQUENT = word_lists("stories/grouping")["frequent"]
"""Words that are in no index."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_GRAMMAR = frozenset(
    {Tag.AUXILIARY, Tag.MODAL, Tag.TO, Tag.DETERMINER, Tag.PREPOSITION, Tag.PRONOUN, Tag.RELATIVE, Tag.CONJUNCTION}
    | {Tag.SUBORDINATOR, Tag.NEGATION}
)
_GENERAL = "general"
"""The tag of rules that read claims of any kind."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a question."""

    word: str
    """As typed."""
    lemmas: frozenset[str]
    """Its own lemma, and those of words that news copy uses for the same thing."""
    spellings: tuple[str, ...]
    """The forms under which the index of an archive may hold it, in lower case, sorted."""
    rules: tuple[Rule, ...] = ()
    """The rules whose fact it names."""
    indexed: bool = True
    """Whether the index of an archive has it wherever it stands; it has a shorter word only as a name in a sentence."""
    actions: tuple[str, ...] = ()
    """The classes of verbs whose fact it names: `kill`, `hurt`, `missing`, `arrest`; "casualties" are of two."""

    @property
    def is_kind(self) -> bool:
        """Whether it names a kind of fact."""
        return bool(self.rules or self.actions)


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a question that can be looked for, and those that cannot."""

    terms: tuple[Term, ...]
    ignored: tuple[str, ...] = ()
    """Figures, and words that most articles have, months among them. Words of grammar ("of") are dropped unnamed."""


def read_question(text: str, rules: Iterable[Rule]) -> Question:
    """The terms of a question, each once, in order. `rules` give the kinds of fact that it can name."""
    typed = list(dict.fromkeys(_WORD.findall(text)))
    words = [word for place, word in enumerate(typed) if not _is_grammar(word, place == 0)]
    meant = _rules_meant([word for word in words if not word[0].isdecimal()], rules)
    terms: dict[str, Term] = {}
    ignored = []
    for place, word in enumerate(words):
        opens = place == 0 and len(words) > 1 and words[1][0].islower()  # a capital there says nothing
        term = _term(word, meant.get(word, ()), word[0].isupper() and not opens)
        if word[0].isdecimal() or (word.lower() in _FREQUENT and not term.is_kind):
            ignored.append(word)
        else:
            terms.setdefault(noun_lemma(word), term)
    return Question(tuple(terms.values()), tuple(ignored))


def _is_grammar(word: str, opens: bool) -> bool:
    """Whether it is "of", "the" and the like; with a capital, only at the beginning ("May" can be a name)."""
    return (word[0].islower() or opens) and closed_class(word.lower()) in _GRAMMAR


def _term(word: str, rules: tuple[Rule, ...], name: bool) -> Term:
    lower = word.lower().replace("’", "'").removesuffix("'s")
    own = {lower, lemma(lower), noun_lemma(lower)}
    same = own | {other for one in own for other in _same_thing().get(concept(one) or one, ())}
    if name:
        same = own  # not the thing it is called after
    forms = sorted({form for one in same for form in (one, *_inflected(one))})
    actions = _actions(own)
    forms = sorted({*forms, *(form for action in actions for form in _forms_of_class(action))})
    return Term(word, frozenset(same), tuple(forms), rules, min(map(len, own)) >= INDEXED, actions)


def _actions(lemmas: set[str]) -> tuple[str, ...]:
    """The classes of verbs that one of these words belongs to, or names as a noun, if they say what befalls people."""
    groups = {verb.group for one in lemmas if (verb := verb_table().get(one))}
    return tuple(name for name in sorted(FATES) if name in groups or not _BEFALLS[name].isdisjoint(lemmas))


@cache
def _same_thing() -> dict[str, tuple[str, ...]]:
    """The words of each concept, by the concept."""
    return {row[0]: tuple(row) for row in rows("text/concepts")}


@cache
def _verb_forms() -> dict[str, tuple[str, ...]]:
    """All forms of each verb, by lemma."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for form, verb in verb_table().items():
        forms[verb.lemma].append(form)
    return {one: tuple(found) for one, found in forms.items()}


@cache
def _forms_of_class(group: str) -> tuple[str, ...]:
    """All forms of the verbs of a class."""
    return tuple(form for form, verb in verb_table().items() if verb.group == group)


def _inflected(word: str) -> Iterator[str]:
    """The forms of a verb, and the plurals that a noun may have."""
    yield from _verb_forms().get(word, ())
    yield word + "s"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        yield word + "es"
    if word.endswith("y"):
        yield word[:-1] + "ies"


def _rules_meant(words: Sequence[str], rules: Iterable[Rule]) -> dict[str, tuple[Rule, ...]]:
    """The rules whose fact each word names. If several fit, those that share most words with the question."""
    asked = {word: frozenset({lemma(word), noun_lemma(word.lower())}) for word in words}
    found: defaultdict[str, list[tuple[int, Rule]]] = defaultdict(list)
    for rule in rules:
        if inside_an_article(rule.compare.by) is None and _GENERAL not in rule.tags:
            head, rest = _names(rule)
            shared = [word for word, lemmas in asked.items() if lemmas & (head | rest)]
            heads = [word for word in shared if asked[word] & head]
            if heads and (len(shared) > 1 or not all(asked[word] & _GENERIC for word in heads)):
                for word in shared:
                    found[word].append((len(shared), rule))
    best = {word: max(count for count, _ in fits) for word, fits in found.items()}
    return {word: tuple(rule for count, rule in fits if count == best[word]) for word, fits in found.items()}


def _names(rule: Rule) -> tuple[frozenset[str], frozenset[str]]:
    """The lemmas of a rule's title up to a word of grammar ("Price" of "Price of a deal"), and all the others."""
    words = rule.title.lower().split()
    ends = (place for place, word in enumerate(words) if closed_class(word) in _GRAMMAR)
    head = words[: next(ends, len(words))]
    rest = [*words[len(head) :], *rule.id.split("-")]
    return _content(head), _content(rest)


def _content(words: Iterable[str]) -> frozenset[str]:
    kept = (word for word in words if closed_class(word) not in _GRAMMAR)
    return frozenset(one for word in kept for one in (lemma(word), noun_lemma(word)))
