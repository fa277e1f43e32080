"""Ends what takes too much CPU time: first by an exception, and where none can be raised by the end of the process."""

from __future__ import annotations

import resource
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

LIMIT = 10.0
"""Seconds of CPU time for one input. What is sound takes less than a tenth of it; the load of the machine counts
for nothing."""


class TooSlow(BaseException):
    """An input took more CPU time than any input may."""


@contextmanager
def limited(seconds: float = LIMIT) -> Iterator[None]:
    """Raises TooSlow inside the block after so much CPU time of this process; ends the process after twice that."""

    def end(_: int, __: FrameType | None) -> None:
        raise TooSlow(f"more than {seconds:g} s of CPU time")

    before = signal.signal(signal.SIGPROF, end)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time() + 2 * seconds) + 2, hard))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))
