"""The settings from the command that starts the service."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from checker.config.governance import Request


@dataclass(frozen=True, slots=True)
class Examination:
    """How articles are checked; each worker process receives these settings."""

    archive: Path | None
    """None to compare an article only with itself."""
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
    """Host names accepted besides that of this machine."""
    origins: tuple[str, ...] = ()
    """The origins of web pages whose scripts may read answers; `*` for all."""
    workers: int = 1
    queue: int = 64
    """Requests that may wait for a worker."""
    timeout: float = 10.0
    """Seconds for a body to arrive, for a worker to become free, and for an article to be checked; each on its own."""
    largest: int = 2_000_000
    """The size limit of a request's body, in bytes."""
