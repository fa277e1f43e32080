"""The worker processes. Each checks one article at a time; one that is too slow or dies is replaced."""

from __future__ import annotations

import asyncio
import contextlib
import pickle
import sys
from asyncio.subprocess import PIPE, Process

from checker.model.errors import ClaimcheckError, Fault
from checker.service.framing import PipeFrame, packed_frame, receive
from checker.service.problems import Answer, problem_answer
from checker.service.service_options import ServiceOptions

_STEP = 1.0
"""Seconds before another attempt to start a worker."""
_START = "import sys; sys.path[:] = {path!r}; from checker.service.worker import main; main()"
"""Gives the worker the module path of this process, so that it imports nothing from the working directory."""


class StartError(ClaimcheckError):
    """A worker cannot start because rules, waivers or the archive cannot be used."""


class Worker:
    """A process that has reported that it is ready."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._killed = False

    @classmethod
    async def start(cls, settings: ServiceOptions) -> Worker:
        """Starts a process and waits until it is ready. Raises StartError."""
        command = [sys.executable, "-P", "-c", _START.format(path=sys.path)]
        worker = cls(await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE))
        try:
            said = await worker._ask(PipeFrame({}, pickle.dumps(settings.examination)))
        except (OSError, asyncio.IncompleteReadError):
            code = await worker.end()
            message = f"a worker process ended with code {code} before it was ready"
            raise StartError([Fault("", 0, 0, message)]) from None
        except BaseException:
            await worker.end()
            raise
        faults = said.facts.get("faults")
        if isinstance(faults, list):
            await worker.end()
            raise StartError(Fault(*fields) for fields in faults)
        return worker

    @property
    def alive(self) -> bool:
        """Whether the process is running and has not been killed."""
        return self._process.returncode is None and not self._killed

    async def answer(self, asked: PipeFrame) -> Answer:
        """The answer to one request. Raises OSError or asyncio.IncompleteReadError if the process dies meanwhile."""
        said = await self._ask(asked)
        return Answer(int(str(said.facts["status"])), said.body)

    def kill(self) -> None:
        """Kills the process, whatever it is doing."""
        self._killed = True
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()

    async def ended(self) -> int:
        """Waits until the process has ended; returns its exit code."""
        code = await self._process.wait()
        assert self._process.stdin
        self._process.stdin.close()
        return code

    async def end(self) -> int:
        """Kills the process and waits until it has ended; returns its exit code."""
        self.kill()
        return await self.ended()

    async def _ask(self, frame: PipeFrame) -> PipeFrame:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(packed_frame(frame))
        await self._process.stdin.drain()
        return await receive(self._process.stdout)


class Pool:
    """Workers that take requests in the order of arrival."""

    def __init__(self, settings: ServiceOptions) -> None:
        self._settings = settings
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._workers: set[Worker] = set()
        self._watches: list[asyncio.Task[None]] = []
        self.open = 0
        """Requests accepted and not yet answered."""

    async def start(self) -> None:
        """Starts all workers. Raises StartError if one cannot start."""
        count = self._settings.workers
        started = await asyncio.gather(*(self._add() for _ in range(count)), return_exceptions=True)
        for item in started:
            if isinstance(item, BaseException):
                raise item
            self._watches.append(asyncio.create_task(self._watch(item)))

    async def close(self) -> None:
        """Ends all workers."""
        for task in self._watches:
            task.cancel()
        await asyncio.gather(*self._watches, return_exceptions=True)
        await asyncio.gather(*(worker.end() for worker in self._workers))

    @property
    def alive(self) -> int:
        """The number of running workers."""
        return sum(worker.alive for worker in self._workers)

    @property
    def full(self) -> bool:
        """Whether no further request is accepted."""
        return self.open >= self._settings.workers + self._settings.queue

    async def ask(self, asked: PipeFrame) -> Answer:
        """The answer of the next free worker."""
        try:
            async with asyncio.timeout(self._settings.timeout):
                worker = await self._next()
        except TimeoutError:
            return problem_answer(503, f"no worker was free within {self._settings.timeout:g} seconds", _LATER)
        well = False
        try:
            async with asyncio.timeout(self._settings.timeout):
                answer = await worker.answer(asked)
            well = True
            return answer
        except TimeoutError:
            return problem_answer(504, f"the check took longer than {self._settings.timeout:g} seconds", _SHORTER)
        except (OSError, asyncio.IncompleteReadError):
            return problem_answer(500, "the process that checked this article ended", _AGAIN)
        finally:
            if well:
                self._idle.put_nowait(worker)
            else:
                worker.kill()

    async def _next(self) -> Worker:
        """A running worker; skips those that died while idle."""
        while not (worker := await self._idle.get()).alive:
            pass
        return worker

    async def _watch(self, worker: Worker) -> None:
        """Replaces a worker whenever it ends; retries while rules or archive cannot be used."""
        while True:
            await worker.ended()
            self._workers.discard(worker)
            while True:
                try:
                    worker = await self._add()
                    break
                except StartError as error:
                    told = "; ".join(map(str, error.faults))
                    print(f"a worker cannot start: {told}", file=sys.stderr, flush=True)
                    await asyncio.sleep(_STEP)

    async def _add(self) -> Worker:
        worker = await Worker.start(self._settings)
        self._workers.add(worker)
        self._idle.put_nowait(worker)
        return worker


_AGAIN = "send it again; if it fails again, report it"
_LATER = "send it again later"
_SHORTER = "send a shorter article, or start the service with a longer --timeout"
