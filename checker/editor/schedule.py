"""Says when a check runs and on which thread: never on the event loop, after a pause in typing, the newest only."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")

AT_ONCE = 4
"""Checks that run at the same time, so that a slow one does not hold up the others."""


class Schedule(Generic[Work, Result]):
    """Runs the newest work of each key. All methods are called on the event loop, and `done` is too.

    Of one key one work runs at a time. What has become old while it waited is not run; what becomes old while it runs
    is not told, and can break off. Nothing else can end a thread, so they are daemons: the process does not wait for
    them.
    """

    def __init__(
        self,
        run: Callable[[Work, Callable[[], bool]], Result],
        done: Callable[[str, Work, Result | Exception], None],
        pause: float,
    ) -> None:
        """`run` is given the work, and how to ask whether it has become old; `pause` is in seconds."""
        self._run, self._done, self._pause = run, done, pause
        self._newest: dict[str, Work] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._running: set[str] = set()
        self._again: set[str] = set()
        """Keys whose work runs and is wanted once more, be it the same: a file on which it hangs has changed."""
        self._slots = threading.Semaphore(AT_ONCE)

    def want(self, key: str, work: Work, at_once: bool = False) -> None:
        """Has this work done in place of an older one of the key, after the pause or at once."""
        self.forget(key)
        self._newest[key] = work
        if key in self._running:
            self._again.add(key)
        else:
            delay = 0.0 if at_once else self._pause
            self._timers[key] = asyncio.get_running_loop().call_later(delay, self._start, key)

    def forget(self, key: str) -> None:
        """Tells nothing more of a key."""
        self._newest.pop(key, None)
        self._again.discard(key)
        if key in self._timers:
            self._timers.pop(key).cancel()

    def _start(self, key: str) -> None:
        self._timers.pop(key, None)
        self._running.add(key)
        self._again.discard(key)
        work = self._newest[key]
        off_loop(lambda: self._slotted(key, work), lambda result: self._ended(key, work, result))

    def _slotted(self, key: str, work: Work) -> Result:
        with self._slots:
            return self._run(work, lambda: self._newest.get(key) is not work or key in self._again)

    def _ended(self, key: str, work: Work, result: Result | Exception) -> None:
        self._running.discard(key)
        if key not in self._newest:
            return
        if self._newest[key] is work and key not in self._again:
            self._done(key, work, result)
        else:
            self._start(key)


def off_loop(work: Callable[[], Result], done: Callable[[Result | Exception], None]) -> None:
    """Runs `work` in a thread of its own; `done` is called on the event loop with what it gave or raised."""
    loop = asyncio.get_running_loop()

    def run() -> None:
        result: Result | Exception
        try:
            result = work()
        except Exception as error:  # told by `done`
            result = error
        try:
            loop.call_soon_threadsafe(done, result)
        except RuntimeError:  # the server has ended meanwhile, and nobody is left to tell
            if not loop.is_closed():
                raise

    threading.Thread(target=run, daemon=True, name="claimcheck").start()


async def awaited(work: Callable[[], Result]) -> Result:
    """What `work` gives, run off the event loop."""
    future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()

    def done(result: Result | Exception) -> None:
        if future.cancelled():
            return
        if isinstance(result, Exception):
            future.set_exception(result)
        else:
            future.set_result(result)

    off_loop(work, done)
    return await future
