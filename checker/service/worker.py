"""A worker process: reads articles from the service, one at a time, and answers each with its findings or a problem.

What goes wrong with one article ends that article's answer only; what ends the process is seen by the service.
"""

from __future__ import annotations

import datetime as dt
import os
import pickle
import signal
import sys
import traceback
from typing import BinaryIO

from checker.archive.failure import ArchiveError
from checker.claims import extract
from checker.engine.faults import RuleFaults
from checker.ledger.faults import LedgerFaults
from checker.model.article import Article
from checker.reporters.content import contract
from checker.service.bodies import Sent, sent
from checker.service.examiner import Examiner
from checker.service.frames import Facts, Frame, packed, take
from checker.service.problems import Answer, problem

_WARMING = "On 4 May 2018 the pipe was 60 kilometres long."
"""Loads what reads dates and units, so that the first article does not wait for it."""
_BUG = problem(500, "this article cannot be checked: a bug in claimcheck", "please report it with the article")
_MEND = "mend it where the service runs, and send the article again"


def main() -> None:
    """Serves stdin and stdout until the service closes them. The first frame has the settings, pickled."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal reaches all processes; the service ends them
    with os.fdopen(os.dup(0), "rb") as source, os.fdopen(os.dup(1), "wb") as target:
        os.dup2(2, 1)  # whatever a library prints goes to stderr: stdout carries frames alone
        first = take(source)
        if first is not None:
            _serve(first, source, target)


def _serve(first: Frame, source: BinaryIO, target: BinaryIO) -> None:
    try:
        examiner = Examiner(pickle.loads(first.body))
    except (ArchiveError, RuleFaults, LedgerFaults) as error:
        _put(target, Frame({"faults": _faults(error)}))
        return
    extract(Article("warm-up", _WARMING))
    _put(target, Frame({"ready": os.getpid()}))
    while (asked := take(source)) is not None:
        answer = _answer(examiner, asked)
        _put(target, Frame({"status": answer.status}, answer.body))


def _answer(examiner: Examiner, asked: Frame) -> Answer:
    """The findings of one article, or why there are none."""
    try:
        found = sent(asked.body, examiner.published)
        return found if isinstance(found, Answer) else _checked(examiner, found, asked.facts)
    except (ArchiveError, LedgerFaults) as error:
        message, hint = _faults(error)[0]
        return problem(503, message, hint or _MEND)
    except Exception:
        traceback.print_exc()
        return _BUG


def _checked(examiner: Examiner, found: Sent, facts: Facts) -> Answer:
    known_as, today = facts["known_as"], facts["today"]
    assert isinstance(known_as, list) and isinstance(today, str)
    report = examiner.examine(found.article, known_as, dt.date.fromisoformat(today))
    for item in report.problems:  # the body was read, so each is a bug
        print(f"{item.trace}{item.place}: {item.message}", file=sys.stderr)
    if not report.extractions:
        return _BUG
    told = contract.report(report, examiner.explain) | {"text": found.article.text if found.converted else None}
    return Answer(200, contract.dumps(told).encode())


def _faults(error: ArchiveError | RuleFaults | LedgerFaults) -> list[tuple[str, str]]:
    """Each as a message and a hint."""
    if isinstance(error, ArchiveError):
        return [(error.message, error.hint)]
    return [(str(fault), fault.hint) for fault in error.faults]


def _put(target: BinaryIO, frame: Frame) -> None:
    try:
        target.write(packed(frame))
        target.flush()
    except BrokenPipeError:  # the service has gone, and nobody is left to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), target.fileno())
        sys.exit(0)
