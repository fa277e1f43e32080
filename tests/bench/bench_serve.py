"""What `claimcheck serve` answers a second on loopback, and how long a request takes, against an indexed archive.

usage: bench_serve.py [CLAIMS]   number of stored claims, by default 10000

The archive and the drafts of some 30 claims are those of bench_archive.py. The clients, on the same machine, keep a
connection each and send the next request when the last is answered. The floor is `GET /health` by the same clients,
which no worker sees; so what the machine does besides slows both.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

from bench_archive import build, drafts

from checker.archive.store import Archive

CLAIMS = 10_000
REQUESTS = 200
WARMING = 40
CLIENTS = (1, 4)
"""For each worker."""
_SENT = {"Content-Type": "application/json"}


class Request(NamedTuple):
    """What one client sends again and again."""

    method: str
    path: str
    body: bytes | None = None


@contextlib.contextmanager
def serving(archive: Path) -> Iterator[int]:
    """The port of a service with as many workers as it takes by itself."""
    command = [sys.executable, "-m", "checker", "serve", "--against", archive.name, "--port", "0", "--timeout", "60"]
    with subprocess.Popen(command, cwd=archive.parent, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            found = re.search(r"http://127\.0\.0\.1:(\d+)", process.stderr.readline())
            assert found
            yield int(found[1])
        finally:
            process.send_signal(signal.SIGTERM)


def times(port: int, requests: Sequence[Request], clients: int) -> tuple[list[float], float]:
    """The ms of each request, sorted, and how many requests were answered a second."""
    taken: list[float] = []
    todo = iter(requests)
    lock = threading.Lock()

    def client() -> None:
        with contextlib.closing(HTTPConnection("127.0.0.1", port, timeout=120)) as connection:
            while True:
                with lock:
                    request = next(todo, None)
                if request is None:
                    return
                started = time.perf_counter()
                connection.request(*request, _SENT)
                answer = connection.getresponse()
                answer.read()
                assert answer.status == 200, answer.status
                taken.append(1000 * (time.perf_counter() - started))

    threads = [threading.Thread(target=client) for _ in range(clients)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == len(requests)
    return sorted(taken), len(requests) / (time.perf_counter() - started)


def measure(port: int, checks: Sequence[Request], clients: int) -> None:
    """Prints both kinds of requests by so many clients."""
    rows = {}
    for name, requests in (("GET /health", [Request("GET", "/health")] * len(checks)), ("POST /check", checks)):
        taken, rate = times(port, requests, clients)
        p99 = statistics.quantiles(taken, n=100, method="inclusive")[98]
        rows[name] = (rate, statistics.median(taken), p99)
    floor, found = rows.values()
    ratio = tuple(one / other for one, other in zip(found, floor, strict=True))
    for name, (rate, median, p99) in (*rows.items(), ("ratio", ratio)):
        print(f"{clients:3d} clients, {name:12s}{rate:12.3g}{median:10.3g}{p99:10.3g}")


def used() -> float:
    """CPU seconds of all processes that were started and have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def main() -> None:
    """Makes an archive, starts the service, and asks it."""
    claims = int(sys.argv[1]) if sys.argv[1:] else CLAIMS
    with tempfile.TemporaryDirectory() as place:
        archive = Path(place, "published.db")
        build(archive, claims)
        with Archive.open(archive) as stored:
            info = stored.info()
        bodies = [
            json.dumps({"id": item.id, "text": item.text, "published": str(item.published.day)}).encode()
            for item in drafts(info.articles)
        ]
        checks = [Request("POST", "/check", bodies[number % len(bodies)]) for number in range(REQUESTS)]
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        with serving(archive) as port:
            times(port, checks[:WARMING], cores)
        started = used()
        with serving(archive) as port:
            times(port, checks[:WARMING], cores)
            print(f"{info.claims} claims of {info.articles} articles, {cores} workers, {REQUESTS} requests each")
            print(f"{'':24s}{'a second':>12s}{'p50, ms':>10s}{'p99, ms':>10s}")
            for clients in CLIENTS:
                measure(port, checks, clients * cores)
    spent = (used() - 2 * started) / (len(CLIENTS) * REQUESTS)
    print(f"CPU of the service and its workers, beyond its start: {1000 * spent:.1f} ms a check")
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (2**20 if sys.platform == "darwin" else 1024)
    print(f"the largest process held {largest:.0f} MB")


if __name__ == "__main__":
    main()
