"""Fills the templates. The only module that imports Jinja2; every value is escaped, and a missing one is an error."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from checker.model.finding import Report
from checker.reporters import Surface
from checker.reporters.content.page.disputes import Source
from checker.reporters.content.page.overview import overview
from checker.reporters.content.page.stories import connected, story
from checker.reporters.content.printable import literal

_BUFFER = 200
"""Pieces of a template that make one chunk of output."""


def page(report: Report, surface: Surface) -> Iterator[str]:
    """The page in chunks."""
    source = Source.of(report, surface)
    style, script = _resource("page.css"), _resource("page.js")
    stream = (
        _environment()
        .get_template("page.html")
        .stream(
            overview=overview(source),
            stories=[story(one, source) for one in connected(report.findings)],
            version=surface.version,
            style=style,
            script=script,
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )
    stream.enable_buffering(_BUFFER)
    yield from stream


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_visible,
    )
    environment.globals["thousands"] = "{:,}".format
    return environment


def _visible(value: object) -> object:
    """Escapes control characters and marks of direction in every text, also if the view has let one through."""
    return literal(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _resource(name: str) -> str:
    """The style or the script. It is written between tags as it stands, so it must not end them."""
    return files(__package__).joinpath("templates", name).read_text("utf-8")


def _hash(text: str) -> str:
    """The source of a content security policy that allows this text only (CSP 3, 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
