"""Checks of a request before it is parsed: host name, media type and size."""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import AsyncIterator, Collection, Mapping

from checker.service.problems import Answer, problem_answer

_ANY = "*"
_LOCAL = frozenset({"localhost"})


def wrong_host(header: str, allowed: Collection[str]) -> Answer | None:
    """A refusal unless the host is this machine, an IP address, or in `allowed`.

    This keeps a web page from making its visitor's browser call the service under the page's own name (DNS rebinding).
    An IP address is safe, since nobody can point it elsewhere.
    """
    name = _name(header)
    if name in _LOCAL or name in {item.lower() for item in allowed} or is_address(name):
        return None
    return problem_answer(
        421, f"this service does not accept the host name {name!r}", f"start it with --allow-host {name or 'NAME'}"
    )


def wrong_origin(headers: Mapping[str, str], allowed: Collection[str]) -> Answer | None:
    """A refusal if a web page of another origin asks, unless the origin is in `allowed` (or that has `*`).

    Without it, any page that a reader visits could make the service work, though it could not read the answers. Only
    browsers send these headers (Fetch standard; Fetch Metadata Request Headers).
    """
    origin = headers.get("origin")
    if origin is None:
        loaded = headers.get("sec-fetch-mode", "navigate") != "navigate"
        foreign = loaded and headers.get("sec-fetch-site") == "cross-site" and _ANY not in allowed
        return _foreign("another origin", "https://cms.example") if foreign else None
    own = f"http://{headers.get('host', '')}"
    if _ANY in allowed or origin.lower() in {*allowed, own.lower()}:
        return None
    return _foreign(origin, origin)


def _foreign(origin: str, example: str) -> Answer:
    said, hint = f"this service does not answer web pages of {origin}", f"start it with --allow-origin {example}"
    return problem_answer(403, said, hint, headers={"Vary": "Origin"})


def wrong_form(headers: Mapping[str, str]) -> Answer | None:
    """A refusal unless the body is declared as uncompressed JSON."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        return problem_answer(
            415, f"a body of the type {kind or 'none'} is not read", "send Content-Type: application/json"
        )
    return encoded(headers)


def encoded(headers: Mapping[str, str]) -> Answer | None:
    """A refusal if the body is compressed."""
    coding = headers.get("content-encoding", "identity").strip().lower()
    if coding != "identity":
        return problem_answer(415, f"a body in the coding {coding!r} is not read", "send it without Content-Encoding")
    return None


async def taken(chunks: AsyncIterator[bytes], declared: str | None, largest: int, timeout: float) -> bytes | Answer:
    """The whole body, or a refusal as soon as it is too large (413) or too slow (408)."""
    if declared is not None and declared.isdecimal() and int(declared) > largest:
        return _too_large(largest)
    whole = bytearray()
    try:
        async with asyncio.timeout(timeout):
            async for chunk in chunks:
                whole += chunk
                if len(whole) > largest:
                    return _too_large(largest)
    except TimeoutError:
        return problem_answer(408, f"the body did not arrive within {timeout:g} seconds", "send it again")
    return bytes(whole)


def is_address(name: str) -> bool:
    """Whether the name is an IP address."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _too_large(largest: int) -> Answer:
    return problem_answer(413, f"a body of more than {largest:,} bytes is not read", "send one article per request")


def _name(header: str) -> str:
    """The name in a Host header, without the port and the brackets of an IPv6 address."""
    if header.startswith("["):
        return header[1:].partition("]")[0].lower()
    return header.partition(":")[0].lower().rstrip(".")
