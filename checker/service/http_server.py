"""Runs the service on its socket until it is stopped."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable
from math import ceil

import uvicorn

from checker.service.app import application
from checker.service.pool import Pool
from checker.service.service_options import ServiceOptions

_BACKLOG = 256
_IDLE = 30
"""Seconds after which a connection without a request is closed."""


def bound_socket(host: str, port: int) -> socket.socket:
    """A listening socket. Raises OSError if the address is not available."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # inherited: answers are sent at once
        listening.bind(address)
        listening.listen(_BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def address(listening: socket.socket) -> str:
    """The URL of the service."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve_http(settings: ServiceOptions, listening: socket.socket, ready: Callable[[], None]) -> None:
    """Serves until SIGTERM or Ctrl-C, then finishes requests in progress. Calls `ready` once all workers have started.

    Raises `checker.service.pool.StartError` if rules, waivers or the archive cannot be used.
    """
    asyncio.run(_serve(settings, listening, ready))


async def _serve(settings: ServiceOptions, listening: socket.socket, ready: Callable[[], None]) -> None:
    pool = Pool(settings)
    try:
        await pool.start()
        server = _server(settings, pool)
        # while it serves, uvicorn has its own handlers; then it raises the signal again for these
        for ending in (signal.SIGINT, signal.SIGTERM):
            signal.signal(ending, lambda *_: setattr(server, "should_exit", True))
        ready()
        await server.serve(sockets=[listening])
    finally:
        await pool.close()


def _server(settings: ServiceOptions, pool: Pool) -> uvicorn.Server:
    return uvicorn.Server(
        uvicorn.Config(
            application(settings, pool),
            loop="asyncio",
            http="h11",
            ws="none",
            lifespan="off",
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            backlog=_BACKLOG,
            timeout_keep_alive=_IDLE,
            timeout_graceful_shutdown=ceil(settings.timeout) + 1,
        )
    )
