"""Checks the text of a `/v2/check` request, in a worker process."""

from __future__ import annotations

import datetime as dt
import json

from checker.compare import inside_an_article
from checker.readers import article as article_of
from checker.readers.record import Record
from checker.service.bodies import NAMELESS
from checker.service.examiner import Examiner
from checker.service.languagetool.languages import is_english
from checker.service.languagetool.matches import Marked, result
from checker.service.languagetool.parameters import BadParameterError, asked
from checker.service.problems import Answer, problem_answer


def check(examiner: Examiner, query: str, form: bytes, today: dt.date) -> Answer | None:
    """The answer to a request: the matches, or a refusal. None if a bug prevented the check; stderr has it."""
    try:
        wanted = asked(query, form)
    except BadParameterError as bad:
        return problem_answer(400, str(bad))
    if not wanted.annotated.text.strip() or not is_english(wanted.language):
        return Answer(200, json.dumps(result(wanted, [])).encode())
    article = article_of(Record(NAMELESS, wanted.annotated.text), examiner.published)
    report = examiner.report(article, (), today)
    if report is None:
        return None
    unlike = [rule.id for rule in examiner.rules if inside_an_article(rule.compare.by)]
    matches = Marked(report, wanted, NAMELESS, unlike).matches()
    return Answer(200, json.dumps(result(wanted, matches), ensure_ascii=False).encode())
