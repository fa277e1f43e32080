"""What stands under the pointer is Markdown that shows the sentences as they are, by a renderer that is not ours."""

from __future__ import annotations

import asyncio
import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from markdown_it import MarkdownIt

from checker.editor.hover import escaped, quoted
from tests.editor.session import CAN, editor
from tests.editor.test_diagnostics import FERRIES, FRONT, write

MARKUP = st.text(st.sampled_from("ab *_`~#[](){}<>!|\\&;:/-+=.1$\n“😀"), max_size=30)


def shown(markdown: str) -> str:
    """The text that a reader sees."""
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    return " ".join(html.unescape(re.sub("<[^>]*>", "", page)).split())


@given(MARKUP)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    assert shown(f"x {escaped(text)} x") == " ".join(f"x {text} x".split())


@given(MARKUP, MARKUP, MARKUP)
def test_any_sentence_is_shown_as_it_is(before: str, words: str, after: str) -> None:
    line = quoted(before, words, after)
    assert shown(line).replace(" ", "") == "".join(f"{before}{words}{after}".split())
    assert "\n" not in line


def test_the_other_article_is_quoted(tmp_path: Path) -> None:
    odd = FERRIES.replace("The ferry union", "The *ferry* [union](x)")
    write(tmp_path / "1.txt", FRONT.format("2021-05-01").replace("walk out", "walk <b>out</b>") + odd.format("June 12"))
    draft = (tmp_path / "draft.txt").as_uri()

    async def session(can: types.ClientCapabilities) -> tuple[types.MarkupContent, types.Hover | None]:
        async with editor(tmp_path, can=can) as desk:
            desk.open(draft, FRONT.format("2021-05-08") + FERRIES.format("June 14"))
            (found,) = await desk.diagnostics(draft)
            place = found.range.start
            hover = await desk.hover(draft, place.line, place.character + 2)
            assert hover and hover.range == found.range
            assert isinstance(hover.contents, types.MarkupContent)
            return hover.contents, await desk.hover(draft, 0, 0)

    contents, nothing = asyncio.run(session(CAN))
    assert nothing is None and contents.kind == types.MarkupKind.Markdown
    text = shown(contents.value)
    for part in (
        "(error, conflict, confidence 1.00, deadline-date)",
        "Saturday 12 June 2021 is not Monday 14 June 2021.",
        "Here: Monday 14 June 2021",
        "Saturday 12 June 2021: Crews “may” walk <b>out</b>, 1.txt, published 2021-05-01",
        "The *ferry* [union](x) gave Harbour Lines a June 12 deadline to settle the pay dispute.",
        "To do: Find out which day is right",
    ):
        assert part in text
    assert f"({tmp_path.as_uri()}/1.txt#L5)" in contents.value.replace("<", "").replace(">", "")
    plain = types.ClientCapabilities(
        text_document=types.TextDocumentClientCapabilities(
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.PlainText])
        )
    )
    contents, _ = asyncio.run(session(plain))
    assert contents.kind == types.MarkupKind.PlainText
    assert "[union](x) gave Harbour Lines a [[June 12]] deadline" in contents.value


@pytest.mark.parametrize("form", ["", "  "])
def test_words_that_fill_their_sentence(form: str) -> None:
    assert quoted(form, "June 12", form) == "> **June 12**"
