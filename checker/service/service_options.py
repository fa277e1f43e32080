"""What the call of the service says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from checker.config.governance import Request


@dataclass(frozen=True, slots=True)
class Examination:
    """How articles are checked; each worker process gets it."""

    archive: Path
    request: Request
    shipped: tuple[Path, ...]
    """The folders of the rules that come with claimcheck."""
    config: Path | None = None
    """`--config`."""
    no_config: bool = False
    explain: bool = False


@dataclass(frozen=True, slots=True)
class ServiceOptions:
    """The service and its limits."""

    examination: Examination
    today: Callable[[], dt.date]
    """The day that decides which waivers have expired."""
    host: str = "127.0.0.1"
    allowed: tuple[str, ...] = ()
    """Names, besides that of this machine, under which it may be asked."""
    workers: int = 1
    queue: int = 64
    """Requests that may wait for a worker."""
    timeout: float = 10.0
    """Seconds that the body of a request may take to arrive, a worker to become free, and an article to be checked."""
    largest: int = 2_000_000
    """Bytes of a request's body."""
