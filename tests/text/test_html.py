"""Markup into words: paragraphs stay apart, captions are marked, what nobody reads is left out."""

from __future__ import annotations

import pytest

from checker.text.html import words


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("The talks end.", "The talks end."),
        ("<p>One.</p>\n<p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.<p>Two.", "One.\n\nTwo."),
        ("<p>  One\n  and <b>two</b>,<i> three</i>. </p>", "One and two, three."),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("<ul><li>One</li><li>Two</li></ul>Three", "One\nTwo\n\nThree"),
        ("<table><tr><td>Dead</td><td>12</td></tr><tr><td>Hurt</td><td>30</td></tr></table>", "Dead 12\nHurt 30"),
        ("Fish &amp; chips: &euro;12&nbsp;each &#8211; &frac12; price", "Fish & chips: €12\xa0each – ½ price"),
        ("<p>One.</p><script>if (a < 12) { b('<p>') }</script><style>p { top: 3px }</style><p>Two.", "One.\n\nTwo."),
        ("<svg><title>12 dead</title></svg>One<!-- 12 dead --> two", "One two"),
        ("12 < 13 and 14 > 13", "12 < 13 and 14 > 13"),
        ("</p></b>One</i>", "One"),
        ("<html><head><title>Two</title><body><p>One</html>", "One"),
        ("One<p", "One"),
        ("One<!-- two <p>three", "One"),
        ("One & two &", "One & two &"),
        ("One " + '<a b="' * 50_000, "One"),
        ("One " + "<!" * 100_000, "One"),
        ("<p>" * 10_000 + "One", "One"),
        ("<p> </p>", ""),
        ("un<wbr>believ\xadable", "unbeliev\xadable"),
        ('<p>The "€" and 🙂</p>', 'The "€" and 🙂'),
        ("<p>One</p><pre>Two\n  <b>three</b>\n\nfour</pre>Five", "One\n\nTwo\nthree\n\nfour\n\nFive"),
        ("One<section class='notepad nopublic'><p>two</p><section>three</section></section>four", "One\n\nfour"),
        ("<p>One</p><div class='nopublic'>two<br><div>three</p>", "One"),
        ("<p class='nopublic'>One<p>two", "One\n\ntwo"),
        ("<pre>One<br>two</pre", "One\ntwo"),
        ("<h1>Title</h1><section><div><p>One.</p></div></section>", "Title\n\nOne."),
    ],
)
def test_words(markup: str, text: str) -> None:
    assert words(markup).text == text


def test_captions() -> None:
    found = words(
        "<p>One.</p><figure><img alt='x'><figcaption>Rescuers, <i>May 4</i>.</figcaption></figure><p>Two.</p>"
    )
    (caption,) = found.skips
    assert found.text == "One.\n\nRescuers, May 4.\n\nTwo."
    assert (found.text[caption.start : caption.end], caption.why) == ("Rescuers, May 4.", "caption")


def test_a_caption_without_an_end_reaches_to_the_end() -> None:
    found = words("<figcaption>One <p>two")
    assert [found.text[item.start : item.end] for item in found.skips] == ["One\n\ntwo"]


def test_a_table_of_figures_is_marked() -> None:
    found = words("<p>Trams run.</p><table><tr><th>Day<th>Trams<tr><td>Monday<td>1,200</table><p>The end.</p>")
    (table,) = found.skips
    assert (found.text[table.start : table.end], table.why) == ("Day Trams\nMonday 1,200", "table")


def test_a_table_that_lays_out_a_page_is_prose() -> None:
    prose = "The tram opens on 4 March, the city said, and will carry 1,200 people."
    inner = "<table><tr><td>Monday<td>1,200</table>"
    found = words(f"<table><tr><td>Menu<td><p>{prose}</p>{inner}</table>")
    assert [found.text[item.start : item.end] for item in found.skips] == ["Monday 1,200"]


def test_a_table_that_never_ends_is_prose() -> None:
    assert words("<table><tr><td>Monday<td>1,200").skips == ()


def test_columns_of_figures_are_a_table() -> None:
    found = words("<pre>Crews wait.\nDead     12\nHurt........30\nThey stop   on June 2.</pre>")
    assert [found.text[item.start : item.end] for item in found.skips] == ["Dead     12", "Hurt........30"]
