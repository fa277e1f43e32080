"""Judges the claims that one rule reads in a pair of articles; a pure function of the two lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.compare import of_two_claims
from checker.compare.values.relation import Comparison, Relation
from checker.engine.identity.evidence.edited_copies import edited
from checker.engine.identity.evidence.first_evidence import in_words
from checker.engine.identity.headline_conflicts import clashes
from checker.engine.identity.story import StoryPair, WeighedPair
from checker.engine.identity.thresholds import thresholds
from checker.engine.rules.rule import Rule, Scope
from checker.engine.thresholds import thresholds as thresholds_of_runs
from checker.engine.verdicts.corrected import correction_of
from checker.engine.verdicts.excuses import excused
from checker.engine.verdicts.misconverted import misconverted
from checker.engine.verdicts.same import other_fact
from checker.model.article import Article
from checker.model.claim import Claim, key
from checker.model.finding import Extraction, Judgement, Verdict

LIMITS = thresholds()
INSIDE = thresholds_of_runs().inside


def judge(rule: Rule, pair: StoryPair, left: Sequence[Claim], right: Sequence[Claim]) -> list[Judgement]:
    """The verdict on every pair of claims of two articles that a rule reads and that may state one fact.

    A claim clashes only with its most probable contradiction, and only if the reverse is also true.
    """
    return [
        Judgement(rule.id, a, b, Verdict.UNRELATED, why) if why else _judged(rule, pair, a, b)
        for a, b in _asked(rule, pair, left, right)
        for why in [other_fact(rule, a, b, (pair.left.article.published, pair.right.article.published))]
    ]


def within(rule: Rule, read: Extraction, claims: Sequence[Claim]) -> list[Judgement]:
    """The verdicts on these claims of one article, as the rule's scope requires."""
    if rule.same.scope is Scope.HEADLINE:
        return _judge_headline(rule, read, claims)
    return (
        judge_inside(rule, read.article, claims)
        if rule.same.scope is Scope.ARTICLE
        else fits_inside(rule, read.article, claims)
    )


def _judge_headline(rule: Rule, read: Extraction, claims: Sequence[Claim]) -> list[Judgement]:
    """The verdict on each claim of the headline and the claim of the body that most probably contradicts it."""
    asked, articles = frozenset(map(key, claims)), (read.article, read.article)
    found = []
    for item in clashes(read):
        said = compare(rule, item.left, item.right)
        if not {key(item.left), key(item.right)} <= asked or said.relation is not Relation.DISJOINT:
            continue
        if item.confidence < rule.least.note:
            found.append(
                Judgement(rule.id, item.left, item.right, Verdict.UNRELATED, in_words(item), None, item.confidence)
            )
            continue
        verdict, why = excused(rule, articles, item.left, item.right) or (Verdict.CONFLICT, said.reason)
        found.append(Judgement(rule.id, item.left, item.right, verdict, why, None, item.confidence))
    return found


def judge_inside(rule: Rule, article: Article, claims: Sequence[Claim]) -> list[Judgement]:
    """The verdicts for a rule that compares the claims of one article: each claim with the next ones."""
    published = article.published, article.published
    pairs = ((a, b) for index, a in enumerate(claims) for b in claims[index + 1 : index + 1 + INSIDE])
    found = []
    for a, b in pairs:
        why, said = other_fact(rule, a, b, published), compare(rule, a, b)
        if why is not None or said.relation is Relation.UNKNOWN:
            found.append(Judgement(rule.id, a, b, Verdict.UNRELATED, why or said.reason))
        elif said.relation is Relation.DISJOINT:
            excuse = excused(rule, (article, article), a, b)
            found.append(Judgement(rule.id, a, b, *(excuse or (Verdict.CONFLICT, said.reason))))
        else:
            found.append(Judgement(rule.id, a, b, *_harmless(said, (article, article))))
    return found


def fits_inside(rule: Rule, article: Article, claims: Sequence[Claim]) -> list[Judgement]:
    """Equal or compatible claims of one article, for a rule that knows its fact by name (`same.prior`)."""
    if not rule.same.prior:
        return []
    fitting = (Verdict.AGREE, Verdict.COMPATIBLE)
    return [item for item in judge_inside(rule, article, claims) if item.verdict in fitting]


def _asked(rule: Rule, pair: StoryPair, left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs to judge, in order: for rules on near-copies those at one place of both sentences; for rules that know
    the fact by name, every pair; else those that may state one fact."""
    if rule.same.copied is None:
        yield from pair.between(left, right, every=bool(rule.same.prior))
    else:
        yield from edited(left, right, rule.same.copied, lambda a, b: compare(rule, a, b).relation is Relation.DISJOINT)


def compare(rule: Rule, left: Claim, right: Claim) -> Comparison:
    """Compares two claims with the rule's comparator."""
    return of_two_claims(rule.compare.by).compare(left, right, rule.compare)


def _judged(rule: Rule, pair: StoryPair, a: Claim, b: Claim) -> Judgement:
    said = compare(rule, a, b)
    if said.relation is Relation.UNKNOWN:
        return Judgement(rule.id, a, b, Verdict.UNRELATED, said.reason)
    weighed = pair.weighed(a, b, said.relation).with_prior(rule.same.prior)
    if said.relation is Relation.DISJOINT:
        slip = _slip(rule, pair, a, b)
        if slip is not None:
            return Judgement(rule.id, a, b, Verdict.EXCUSED, slip, confidence=weighed.confidence)
        return _disputed(rule, pair, weighed, said)
    if weighed.confidence < LIMITS.fitting:
        return Judgement(rule.id, a, b, Verdict.UNRELATED, in_words(weighed), confidence=weighed.confidence)
    verdict, why = _harmless(said, (pair.left.article, pair.right.article))
    if verdict is Verdict.WORDING and weighed.confidence < LIMITS.worded:
        verdict = Verdict.COMPATIBLE
    return Judgement(rule.id, a, b, verdict, why, confidence=weighed.confidence)


def _slip(rule: Rule, pair: StoryPair, a: Claim, b: Claim) -> str | None:
    """Why two measures are not a dispute: one is a wrong conversion of a measure that fits the other."""

    def fits(one: Claim, other: Claim) -> bool:
        return compare(rule, one, other).relation in (Relation.SAME, Relation.COMPATIBLE)

    return misconverted(a, pair.left, lambda one: fits(one, b)) or misconverted(b, pair.right, lambda one: fits(a, one))


def _disputed(rule: Rule, pair: StoryPair, weighed: WeighedPair, said: Comparison) -> Judgement:
    """The verdict on two values that contradict each other. If a correction withdrew one of them by name, no excuse
    holds. If the notice gives only the new value, a difference of days or sources may still be an excuse."""
    a, b, confidence = weighed.left, weighed.right, weighed.confidence
    articles = pair.left.article, pair.right.article
    correction = correction_of(articles, a, b)
    named = correction is not None and correction.old is not None
    weighed_at = confidence
    if named:
        confidence = max(confidence, LIMITS.withdrawn)
    elif pair.brief and rule.same.copied is None and not rule.same.prior:
        confidence = min(confidence, LIMITS.brief_cap)
    if confidence < rule.least.note:
        return Judgement(rule.id, a, b, Verdict.UNRELATED, in_words(weighed), confidence=confidence)
    if not named and pair.beaten(a, b, weighed_at):
        return Judgement(
            rule.id, a, b, Verdict.UNRELATED, "another value of these articles clashes more probably", confidence=0.0
        )
    excuse = None if named else excused(rule, articles, a, b, corrected=correction is not None)
    verdict, why = excuse or (Verdict.CONFLICT, said.reason)
    return Judgement(rule.id, a, b, verdict, why, None if excuse else correction, confidence)


def _harmless(said: Comparison, articles: tuple[Article, Article]) -> tuple[Verdict, str]:
    """The verdict on values that can both be right."""
    if said.relation is Relation.SAME:
        return Verdict.AGREE, said.reason
    if said.relation is Relation.WORDING:
        return _wording(said, articles)
    return Verdict.COMPATIBLE, said.reason


def _wording(said: Comparison, articles: tuple[Article, Article]) -> tuple[Verdict, str]:
    """ "Today" against a named day: they agree if both articles state their publication date."""
    undated = [article.id for article in articles if not article.published.stated]
    if not undated:
        return Verdict.AGREE, f"{said.reason}, and both articles state their date"
    return Verdict.WORDING, (
        f'{said.reason}; but a word such as "today" is right on one day only, '
        f"and {' and '.join(undated)} states no date"
    )
