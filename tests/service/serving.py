"""A real `claimcheck serve` for tests, and requests to it by the client of the standard library."""

from __future__ import annotations

import contextlib
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple

PATIENCE = 120
"""Seconds after which a test gives up; nothing is measured by it."""
JSON = "application/json"


class Answer(NamedTuple):
    """What came back."""

    status: int
    kind: str
    headers: dict[str, str]
    json: Any
    """The JSON, or the text if it is none."""


class Service:
    """A running service."""

    def __init__(self, process: subprocess.Popen[str], ready: str) -> None:
        self.process = process
        self.ready = ready
        found = re.search(r"http://([\d.]+):(\d+)", ready)
        assert found, ready
        self.host, self.port = found[1], int(found[2])

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """One request on a connection of its own; a body that is no bytes is sent as JSON."""
        with contextlib.closing(HTTPConnection(self.host, self.port, timeout=PATIENCE)) as connection:
            data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
            sent = {name.replace("_", "-"): value for name, value in headers.items() if value}
            connection.request(method, path, data, sent)
            return read(connection)

    def check(self, body: Any, query: str = "", **headers: str) -> Answer:
        """`POST /check`."""
        return self.ask("POST", f"/check{query}", body, **{"Content_Type": JSON, **headers})

    def health(self) -> Any:
        return self.ask("GET", "/health").json

    def until(self, holds: Callable[[Any], bool]) -> None:
        """Asks for the health until it is as wanted."""
        end = time.monotonic() + PATIENCE
        while not holds(self.health()):
            assert time.monotonic() < end
            time.sleep(0.05)

    def workers(self) -> list[int]:
        """The ids of its processes."""
        found = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True, check=False)
        return [int(line) for line in found.stdout.split()]

    def stop(self, by: int = signal.SIGTERM) -> tuple[int, str]:
        """Ends it; its exit code, and what it said after it was ready."""
        self.process.send_signal(by)
        _, said = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said


def read(connection: HTTPConnection) -> Answer:
    answer = connection.getresponse()
    body = answer.read()
    headers = {name.lower(): value for name, value in answer.getheaders()}
    kind = headers.get("content-type", "")
    is_json = "json" in kind or body.isdigit()
    return Answer(answer.status, kind, headers, json.loads(body) if is_json else body.decode())


@contextlib.contextmanager
def serving(archive: Path, *options: str, archived: bool = True) -> Iterator[Service]:
    """Runs it in the folder of the archive, on a port that is free, until the block ends; or without the archive."""
    against = ["--against", archive.name] if archived else []
    command = [sys.executable, "-m", "checker", "serve", *against, "--port", "0", *options]
    process = subprocess.Popen(command, cwd=archive.parent, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr
        lines: Iterable[str] = iter(process.stderr.readline, "")
        yield Service(process, next((line for line in lines if line.startswith("serving on ")), "it ended"))
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=PATIENCE)
