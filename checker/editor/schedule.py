"""Decides when and where a check runs: off the event loop, after a pause in typing, for the newest version only."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")

AT_ONCE = 4
"""The number of checks that run at the same time, so that a slow one does not delay the others."""


class Schedule(Generic[Work, Result]):
    """Runs the newest work of each key. All methods, and `done`, are called on the event loop.

    Each key runs one piece of work at a time. Work that becomes outdated while it waits is not run; the result of work
    that becomes outdated while it runs is dropped, and the work may stop early. Threads cannot be ended otherwise, so
    they are daemons: the process does not wait for them.
    """

    def __init__(
        self,
        run: Callable[[Work, Callable[[], bool]], Result],
        done: Callable[[str, Work, Result | Exception], None],
        pause: float,
    ) -> None:
        """`run` receives the work and a function that says whether it is outdated; `pause` is in seconds."""
        self._run, self._done, self._pause = run, done, pause
        self._newest: dict[str, Work] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._running: set[str] = set()
        self._again: set[str] = set()
        """Keys to run again after the current run, even with the same work: a file that it depends on has changed."""
        self._slots = threading.Semaphore(AT_ONCE)

    def want(self, key: str, work: Work, at_once: bool = False) -> None:
        """Replaces older work of the key; runs it after the pause, or at once."""
        self.forget(key)
        self._newest[key] = work
        if key in self._running:
            self._again.add(key)
        else:
            delay = 0.0 if at_once else self._pause
            self._timers[key] = asyncio.get_running_loop().call_later(delay, self._start, key)

    def forget(self, key: str) -> None:
        """Drops the work and the result of a key."""
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
    """Runs `work` in a new thread; `done` is called on the event loop with its result or exception."""
    loop = asyncio.get_running_loop()

    def run() -> None:
        result: Result | Exception
        try:
            result = work()
        except Exception as error:  # reported by `done`
            result = error
        try:
            loop.call_soon_threadsafe(done, result)
        except RuntimeError:  # the server has ended meanwhile
            if not loop.is_closed():
                raise

    threading.Thread(target=run, daemon=True, name="claimcheck").start()


async def awaited(work: Callable[[], Result]) -> Result:
    """The result of `work`, run off the event loop."""
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
