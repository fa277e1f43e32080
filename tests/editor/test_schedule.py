"""Off the loop, one at a time for each document, the newest only. Events decide the order here, never time."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

from checker.editor.schedule import AT_ONCE, Schedule

PATIENCE = 60


class Desk:
    """Work that waits until it is let go, and what was told of it."""

    def __init__(self) -> None:
        self.begun: asyncio.Queue[str] = asyncio.Queue()
        self.told: asyncio.Queue[tuple[str, str, object]] = asyncio.Queue()
        self.gates: dict[str, threading.Event] = {}
        self.old: dict[str, bool] = {}
        self.loop = asyncio.get_running_loop()
        self.schedule: Schedule[str, str] = Schedule(self._run, lambda *said: self.told.put_nowait(said), 0.0)

    def want(self, key: str, work: str, free: bool = False) -> None:
        self.gates[work] = threading.Event()
        if free:
            self.gates[work].set()
        self.schedule.want(key, work)

    def _run(self, work: str, is_old: Callable[[], bool]) -> str:
        self.loop.call_soon_threadsafe(self.begun.put_nowait, work)
        assert self.gates[work].wait(PATIENCE)
        self.old[work] = is_old()
        if work == "fails":
            raise ZeroDivisionError(work)
        return f"{work} done"


def run(session: Callable[[Desk], object]) -> None:
    async def begin() -> None:
        await asyncio.wait_for(session(Desk()), PATIENCE)  # type: ignore[arg-type]

    asyncio.run(begin())


def test_what_became_old_is_neither_run_nor_told() -> None:
    async def session(desk: Desk) -> None:
        desk.want("a", "1")
        assert await desk.begun.get() == "1"
        desk.want("a", "2")
        desk.want("a", "3", free=True)
        assert desk.begun.empty()
        desk.gates["1"].set()
        assert await desk.told.get() == ("a", "3", "3 done")
        assert await desk.begun.get() == "3"
        assert desk.told.empty() and desk.begun.empty()
        assert desk.old == {"1": True, "3": False}

    run(session)


def test_a_slow_document_does_not_hold_up_the_others() -> None:
    async def session(desk: Desk) -> None:
        for number in range(AT_ONCE - 1):
            desk.want(f"slow{number}", f"slow{number}")
        for number in range(6):
            desk.want("b", f"b{number}", free=True)
            assert await desk.told.get() == ("b", f"b{number}", f"b{number} done")
        for number in range(AT_ONCE - 1):
            desk.gates[f"slow{number}"].set()

    run(session)


def test_a_closed_document_is_told_nothing_of() -> None:
    async def session(desk: Desk) -> None:
        desk.want("a", "1")
        await desk.begun.get()
        desk.schedule.forget("a")
        desk.gates["1"].set()
        desk.want("b", "2")
        desk.schedule.forget("b")
        desk.want("c", "3", free=True)
        assert await desk.told.get() == ("c", "3", "3 done")
        desk.want("a", "4", free=True)
        assert await desk.told.get() == ("a", "4", "4 done")

    run(session)


def test_one_that_was_opened_again_while_the_old_check_ran() -> None:
    async def session(desk: Desk) -> None:
        desk.want("a", "1")
        await desk.begun.get()
        desk.schedule.forget("a")
        desk.want("a", "2", free=True)
        desk.gates["1"].set()
        assert await desk.told.get() == ("a", "2", "2 done")

    run(session)


def test_what_failed_is_told_and_the_next_one_runs() -> None:
    async def session(desk: Desk) -> None:
        desk.want("a", "fails", free=True)
        key, work, result = await desk.told.get()
        assert (key, work) == ("a", "fails") and isinstance(result, ZeroDivisionError)
        desk.want("a", "2", free=True)
        assert await desk.told.get() == ("a", "2", "2 done")

    run(session)


def test_the_same_work_wanted_while_it_runs_is_done_once_more() -> None:
    async def session(desk: Desk) -> None:
        desk.want("a", "1")
        assert await desk.begun.get() == "1"
        desk.schedule.want("a", "1")
        desk.gates["1"].set()
        assert await desk.begun.get() == "1"
        assert await desk.told.get() == ("a", "1", "1 done")
        assert desk.told.empty()

    run(session)
