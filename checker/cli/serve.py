"""`claimcheck serve --against ARCHIVE`: checks articles for a CMS, over HTTP on this machine."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.cores import cores
from checker.cli.exits import Exit, UsageError
from checker.cli.subcommand import Subcommand
from checker.extras import install

if TYPE_CHECKING:
    import socket

    from checker.service.service_options import ServiceOptions

_HOST, _PORT = "127.0.0.1", 8377
_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://(?:[\w.-]+|\[[0-9a-f:]+\])(?::[0-9]+)?", re.IGNORECASE)
"""An origin as browsers send it (RFC 6454, 6.2); `app://obsidian.md` is one, too."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    say = parser.add_argument
    say(
        "--against",
        type=Path,
        metavar="ARCHIVE",
        help="the archive, made by claimcheck index (default: the one in the config; without one, each article is "
        "compared only with itself)",
    )
    say(
        "--host",
        default=_HOST,
        metavar="ADDRESS",
        help=f"the address to serve on (default: {_HOST}, this machine only)",
    )
    say(
        "--port",
        type=_whole("--port", 0, 65535),
        default=_PORT,
        metavar="N",
        help=f"the port (default: {_PORT}); 0 takes a free one",
    )
    say(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="another host name to accept; may be repeated",
    )
    say(
        "--allow-origin",
        action="append",
        type=_origin,
        default=[],
        metavar="ORIGIN",
        help="answer scripts of web pages from this origin, such as https://cms.example; may be repeated",
    )
    say("--workers", type=_whole("--workers", 1, 256), metavar="N", help="worker processes (default: one per core)")
    say(
        "--queue",
        type=_whole("--queue", 0, 100_000),
        default=64,
        metavar="N",
        help="requests that may wait (default: 64)",
    )
    say(
        "--timeout",
        type=_seconds,
        default=10.0,
        metavar="SECONDS",
        help="limit for the check of one article (default: 10)",
    )
    say(
        "--max-size",
        type=_whole("--max-size", 1, 10**9),
        default=2_000_000,
        metavar="BYTES",
        help="limit for the body of a request (default: 2000000)",
    )


def run(arguments: argparse.Namespace) -> Exit:
    """Serves until SIGTERM or Ctrl-C."""
    from checker.cli.outputs import refuse_files

    refuse_files(arguments)
    try:
        import fastapi  # noqa: F401 - is it installed?
        import uvicorn  # noqa: F401
    except ImportError:
        message = "the HTTP service needs FastAPI and uvicorn, which are not installed"
        raise UsageError(message, install("serve")) from None
    from checker.cli.streams import tell
    from checker.service.http_server import address, serve_http

    settings = _settings(arguments)
    with _listening(arguments) as listening:
        url = address(listening)
        if not _is_local(arguments.host):
            tell(
                f"{arguments.host} can be reached from other machines: anyone there can read quotes from the archive",
                "there is no password: put a proxy with one in front, or leave out --host",
            )
        if settings.examination.archive is None:
            tell("no archive is named, so each article is compared only with itself", "write --against published.db")
        serve_http(settings, listening, lambda: tell(f"serving on {url}; Ctrl-C ends it"))
    tell("the service has ended")
    return Exit.CLEAN


def _settings(arguments: argparse.Namespace) -> ServiceOptions:
    """The options as settings. Raises UsageError if they, the config or the archive's name cannot be used."""
    from checker.cli.archive_faults import archive_of
    from checker.cli.ledgers import today
    from checker.cli.rule_set import request
    from checker.library import default_rules
    from checker.service.service_options import Examination, ServiceOptions

    arguments.archive = arguments.against
    examination = Examination(
        archive_of(arguments),
        request(arguments),
        (default_rules(),),
        arguments.config,
        arguments.no_config,
        arguments.explain,
    )
    return ServiceOptions(
        examination,
        lambda: today(arguments),
        arguments.host,
        tuple(arguments.allow_host),
        tuple(arguments.allow_origin),
        arguments.workers or cores(),
        arguments.queue,
        arguments.timeout,
        arguments.max_size,
    )


def _listening(arguments: argparse.Namespace) -> socket.socket:
    """The listening socket. Raises UsageError if the address is not available."""
    from checker.service.http_server import bound_socket

    try:
        return bound_socket(arguments.host, arguments.port)
    except OSError as error:
        message = f"cannot serve on {arguments.host}, port {arguments.port}: {error.strerror}"
        raise UsageError(message, "choose another with --port; --port 0 takes a free one") from None


def _is_local(host: str) -> bool:
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _origin(text: str) -> str:
    """The value of `--allow-origin`, in lower case as browsers send it."""
    if text in ("*", "null") or _ORIGIN.fullmatch(text):
        return text.lower()
    near = _ORIGIN.match(text) or _ORIGIN.match(f"https://{text}")
    hint = f"write --allow-origin {near[0] if near else 'https://cms.example'}"
    raise UsageError(f"--allow-origin {text}: not an origin, which is a scheme, a host and perhaps a port", hint)


def _whole(option: str, least: int, most: int) -> Callable[[str], int]:
    """The reader of a whole number given to the option."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and least <= int(text) <= most:
            return int(text)
        raise UsageError(
            f"{option} {text}: not a whole number from {least} to {most}", f"write {option} {max(least, 4)}"
        )

    return read


def _seconds(text: str) -> float:
    """The value of `--timeout`."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if 0.001 <= value <= 3600:
        return value
    raise UsageError(f"--timeout {text}: not a number of seconds from 0.001 to 3600", "write --timeout 10")


COMMAND = Subcommand(
    "serve",
    "check articles for a CMS or an editor against an archive, over HTTP on this machine",
    "[--against ARCHIVE] [--host ADDRESS] [--port N]",
    arguments,
    run,
)
