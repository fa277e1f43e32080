"""A worker process: reads articles from the service one at a time, and answers each with its findings or a problem.

An error with one article affects only its answer; the service replaces a process that ends.
"""

from __future__ import annotations

import datetime as dt
import os
import pickle
import signal
import sys
import traceback
from dataclasses import astuple
from typing import BinaryIO

from checker.claims import extract
from checker.model.article import Article
from checker.model.errors import ClaimcheckError
from checker.reporters.content import contract
from checker.service.bodies import Sent, sent
from checker.service.examiner import Examiner
from checker.service.framing import Facts, PipeFrame, packed_frame, take
from checker.service.languagetool.checking import check as languagetool
from checker.service.problems import Answer, problem_answer

_WARMING = "On 4 May 2018 the pipe was 60 kilometres long."
"""Checked once at the start, so that the first article does not wait for the date and unit readers to load."""
_BUG = problem_answer(500, "this article cannot be checked: a bug in claimcheck", "please report it with the article")
_MEND = "fix this on the service's machine, and send the article again"


def main() -> None:
    """Serves stdin and stdout until the service closes them. The first frame holds the settings, pickled."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal reaches all processes; the service ends them
    with os.fdopen(os.dup(0), "rb") as source, os.fdopen(os.dup(1), "wb") as target:
        os.dup2(2, 1)  # output of libraries goes to stderr: stdout carries frames alone
        first = take(source)
        if first is not None:
            _serve(first, source, target)


def _serve(first: PipeFrame, source: BinaryIO, target: BinaryIO) -> None:
    try:
        examiner = Examiner(pickle.loads(first.body))
    except ClaimcheckError as error:
        _put(target, PipeFrame({"faults": [astuple(fault) for fault in error.faults]}))
        return
    extract(Article("warm-up", _WARMING))
    _put(target, PipeFrame({"ready": os.getpid()}))
    while (asked := take(source)) is not None:
        done = answer(examiner, asked)
        _put(target, PipeFrame({"status": done.status}, done.body))


def answer(examiner: Examiner, asked: PipeFrame) -> Answer:
    """The findings of one article, or a problem."""
    try:
        return _answer(examiner, asked) or _BUG
    except ClaimcheckError as error:
        return problem_answer(503, str(error.faults[0]), error.hint or _MEND)
    except Exception:
        traceback.print_exc()
        return _BUG


def _answer(examiner: Examiner, asked: PipeFrame) -> Answer | None:
    """The answer by the API that the request was sent to; None if a bug prevented it."""
    today = dt.date.fromisoformat(str(asked.facts["today"]))
    if asked.facts.get("api") == "languagetool":
        return languagetool(examiner, str(asked.facts["query"]), asked.body, today)
    found = sent(asked.body, examiner.published)
    return found if isinstance(found, Answer) else _checked(examiner, found, asked.facts, today)


def _checked(examiner: Examiner, found: Sent, facts: Facts, today: dt.date) -> Answer | None:
    known_as = facts["known_as"]
    assert isinstance(known_as, list)
    report = examiner.report(found.article, known_as, today)
    if report is None:
        return None
    told = contract.report(report, examiner.session.explain) | {"text": found.article.text if found.converted else None}
    return Answer(200, contract.dumps(told).encode())


def _put(target: BinaryIO, frame: PipeFrame) -> None:
    try:
        target.write(packed_frame(frame))
        target.flush()
    except BrokenPipeError:  # the service has ended
        os.dup2(os.open(os.devnull, os.O_WRONLY), target.fileno())
        sys.exit(0)
