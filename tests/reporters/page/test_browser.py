"""The page in a real browser: with and without scripts and styles, by keyboard, in print, and with hostile articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker.library import check
from checker.model.finding import Level, Report
from checker.reporters import Surface

from .browser import browser, missing
from .hostile import hostile
from .made import Told, finding, many, on, report, waived, written

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

if missing():
    pytest.skip(missing(), allow_module_level=True)

ADDRESS = "http://report.test/claimcheck.html"
JENKINS = "sandbox; default-src 'none'; img-src 'self'; style-src 'self';"
"""The policy with which Jenkins serves the files of a job, and which blocks inline styles and scripts."""
SEEDS = Path(__file__).parents[3] / "seeds"
HERALD, POST = Told("herald.txt", 12, on(1), "A long train comes"), Told("post.txt", 14, on(4), outlet="Post")
FOLDED = [replace(POST, id=f"{number}.txt", outlet=None, where=f"at halt {number}") for number in range(3)]


@cache
def few() -> str:
    """Twelve stories: a waived finding, notes, warnings, errors."""
    return written(many(12))


@cache
def folded() -> str:
    """A story of two findings, one with three more quotes for one value, and one waived."""
    told = [HERALD, POST, *FOLDED]
    return written(report([finding(told, "aaaa"), waived(finding(told[:2], "bbbb", Level.NOTE))], told))


@cache
def seeds() -> str:
    return written(check([SEEDS], show="note"), Surface(explain=True))


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@dataclass
class Opened:
    """A page, and what happened while it was open."""

    page: Page
    requests: list[str]
    trouble: list[str]

    @property
    def shown(self) -> list[str]:
        """The ids of the findings that are displayed."""
        script = "all => all.filter(one => one.checkVisibility()).map(one => one.id)"
        found: list[str] = self.page.locator(".finding").evaluate_all(script)
        return found

    @property
    def said(self) -> str:
        return self.page.locator("#shown").inner_text()

    def settled(self) -> Opened:
        """After the next frame, in which filters take effect."""
        self.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return self


Open = Callable[..., Opened]


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Open]:
    contexts = []

    def open_(text: str, address: str = "", policy: str = "", **context: Any) -> Opened:
        made = chromium.new_context(**{"viewport": {"width": 1200, "height": 900}, **context})
        contexts.append(made)
        page = made.new_page()
        seen = Opened(page, [], [])
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("pageerror", lambda error: seen.trouble.append(str(error)))
        page.on("console", lambda message: seen.trouble.append(message.text))
        page.on("dialog", lambda dialog: (seen.trouble.append(dialog.message), dialog.dismiss()))
        headers = {"Content-Type": "text/html; charset=utf-8"} | ({"Content-Security-Policy": policy} if policy else {})
        made.route("**", lambda route: route.fulfill(body=text, headers=headers))
        page.goto(ADDRESS + address)
        return seen

    yield open_
    for context in contexts:
        context.close()


def has_address(page: Page, address: str) -> None:
    """Waits until the page has this address."""
    from playwright.sync_api import expect

    expect(page).to_have_url(address)


def ids(*numbers: int) -> list[str]:
    return [f"{number:012x}" for number in numbers]


def test_it_opens_as_one_file(opened: Open, tmp_path: Path, chromium: Browser) -> None:
    seen = opened(few())
    assert seen.requests == [ADDRESS] and seen.trouble == []
    assert seen.shown == ids(*range(12)) and seen.said == "All 12 findings are shown"
    (tmp_path / "page.html").write_text(few(), encoding="utf-8")
    page = chromium.new_page()
    page.goto((tmp_path / "page.html").as_uri() + "#level=note")
    assert page.locator("#shown").inner_text() == "2 of 12 findings are shown"
    page.get_by_label("Status", exact=True).select_option("accepted")
    has_address(page, (tmp_path / "page.html").as_uri() + "#level=note&status=accepted")
    page.close()


@pytest.mark.parametrize(
    ("act", "left", "address"),
    [
        (lambda page: page.get_by_label("error").uncheck(), ids(2, 4, 5, 8, 9, 11), "#level=warning%2Cnote"),
        (lambda page: page.get_by_label("Rule", exact=True).select_option("wagons"), ids(*range(12)), "#rule=wagons"),
        (lambda page: page.get_by_label("Story", exact=True).select_option("3"), ids(2), "#story=3"),
        (lambda page: page.get_by_label("Status", exact=True).select_option("accepted"), ids(9), "#status=accepted"),
        (lambda page: page.get_by_label("Words", exact=True).fill("TESSERA? halt 11"), [], "#q=TESSERA%3F+halt+11"),
        (lambda page: page.get_by_label("Words", exact=True).fill("HALT 0011"), ids(11), "#q=HALT+0011"),
        (lambda page: page.get_by_label("Words", exact=True).fill("0003/2.txt"), ids(3), "#q=0003%2F2.txt"),
    ],
    ids=["level", "rule", "story", "status", "no match", "words", "path"],
)
def test_a_filter_is_kept_in_the_address(
    act: Callable[[Page], object], left: list[str], address: str, opened: Open
) -> None:
    seen = opened(few())
    act(seen.page)
    assert seen.settled().shown == left
    verb = "is" if len(left) == 1 else "are"
    said = f"{len(left)} of 12 findings {verb} shown" if len(left) < 12 else "All 12 findings are shown"
    assert seen.said == said
    has_address(seen.page, ADDRESS + address)
    again = opened(few(), address)
    assert again.shown == left and again.said == said


def test_filters_add_up_and_reset(opened: Open) -> None:
    seen = opened(few(), "#level=note&status=open&q=halt")
    assert seen.shown == ids(4)
    assert seen.page.locator("section.story:visible").count() == 1
    seen.page.get_by_role("button", name="Show all").click()
    assert seen.settled().shown == ids(*range(12))
    has_address(seen.page, ADDRESS)
    assert seen.page.get_by_label("Words", exact=True).input_value() == ""


def test_an_address_that_names_no_filter_shows_all(opened: Open) -> None:
    assert len(opened(few(), "#story=99&rule=none&q=").shown) == 12
    assert opened(few(), "#%E0%A4%A").trouble == []


def test_the_same_page_has_several_addresses_in_its_history(opened: Open) -> None:
    seen = opened(few(), "#status=accepted")
    seen.page.evaluate("location.hash = '#story=2'")
    assert seen.settled().shown == ids(1)
    seen.page.go_back()
    assert seen.settled().shown == ids(9)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_leads_to_one_finding(scripts: bool, opened: Open) -> None:
    seen = opened(few(), f"#{ids(7)[0]}", java_script_enabled=scripts)
    box = seen.page.locator(f"[id='{ids(7)[0]}']").bounding_box()
    assert box is not None and 0 <= box["y"] < 300


def test_a_link_to_a_hidden_finding_shows_it(opened: Open) -> None:
    seen = opened(few(), "#status=accepted")
    seen.page.evaluate("target => { location.hash = target }", f"#{ids(7)[0]}")
    assert len(seen.settled().shown) == 12
    box = seen.page.locator(f"[id='{ids(7)[0]}']").bounding_box()
    assert box is not None and 0 <= box["y"] < 300


def test_the_keyboard_reaches_everything(opened: Open) -> None:
    page = (seen := opened(few())).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
    assert page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "findings"
    page.get_by_label("error").focus()
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    page.keyboard.press("Space")
    assert page.evaluate(outline) == "solid" and len(seen.settled().shown) == 6
    page.keyboard.press("Space")
    page.get_by_label("Words", exact=True).focus()
    page.keyboard.type("halt 0011")
    page.keyboard.press("Enter")
    assert seen.settled().shown == ids(11) and seen.requests == [ADDRESS]
    assert page.evaluate(outline) == "solid"


def test_every_control_is_reached_with_tab(opened: Open) -> None:
    page = opened(folded()).page
    reachable = "a[href], summary, input, select, button:not([hidden])"
    count = page.locator(f"{reachable}, #findings").locator("visible=true").count()
    seen = set()
    for _ in range(count + 5):
        page.keyboard.press("Tab")
        seen.add(page.evaluate(f"[...document.querySelectorAll('{reachable}')].indexOf(document.activeElement)"))
    assert len(seen - {-1}) >= page.locator(reachable).locator("visible=true").count()


def test_the_count_is_announced(opened: Open) -> None:
    page = opened(few()).page
    assert page.get_by_role("status").inner_text() == "All 12 findings are shown"


@pytest.mark.parametrize("clipboard", [True, False])
def test_a_command_is_copied(clipboard: bool, opened: Open) -> None:
    page = opened(few(), permissions=["clipboard-read", "clipboard-write"]).page
    if clipboard:  # a page that came over http has none, so one stands in
        page.evaluate(
            "const kept = {writeText: async text => { window.copied = text }};"
            "Object.defineProperty(navigator, 'clipboard', {value: kept})"
        )
    else:
        page.evaluate("document.addEventListener('copy', () => { window.copied = String(getSelection()) })")
    page.get_by_role("button", name=f"Copy the command that accepts {ids(0)[0]}").click()
    page.get_by_text("Copied", exact=False).wait_for()
    command = page.locator("code", has_text=f"claimcheck waive {ids(0)[0]}").inner_text()
    assert page.evaluate("window.copied") == command


def test_without_scripts_all_is_there(opened: Open) -> None:
    page = (seen := opened(folded(), java_script_enabled=False)).page
    assert not page.locator("#filters").is_visible() and page.locator(".copy:visible").count() == 0
    assert page.locator(".finding:visible").count() == 2 and seen.trouble == []
    quote = page.get_by_text("The train at halt 2 has")
    assert not quote.is_visible()
    page.get_by_text("and 3 more quotes").click()
    assert quote.is_visible()
    assert page.get_by_text("claimcheck waive aaaa").is_visible()


def test_with_styles_and_scripts_blocked_all_is_there(opened: Open) -> None:
    page = opened(folded(), policy=JENKINS).page
    assert page.locator("h1").evaluate("one => getComputedStyle(one).fontFamily").startswith('"Times')
    assert not page.locator("#filters").is_visible() and page.locator(".copy:visible").count() == 0
    assert page.locator("svg.timeline").bounding_box()["width"] == 1000  # type: ignore[index]
    for words in ("Wagons at Tessera: 12 or 14?", "herald.txt:1:60", "they cannot both hold", "Ask the railway."):
        assert page.get_by_text(words).first.is_visible()
    assert page.locator("mark").first.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(255, 255, 0)"
    page.get_by_text("and 3 more quotes").click()
    assert page.get_by_text("The train at halt 2 has").is_visible()


PAGES = {"seeds": seeds, "few": few, "folded": folded, "hostile": lambda: written(hostile())}


@pytest.mark.parametrize("which", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(which: str, scheme: str, opened: Open) -> None:
    page = opened(PAGES[which](), color_scheme=scheme).page
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert violations(page) == []


def test_axe_finds_nothing_on_a_small_screen_or_without_style(opened: Open) -> None:
    assert violations(opened(folded(), viewport={"width": 380, "height": 700}).page) == []
    assert violations(opened(folded(), java_script_enabled=True, policy="style-src 'none'").page) == []


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds, by rule, with the elements."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe comes with the dev extra").Axe()
    found = axe.run(page).response
    assert found["passes"], "axe has run"
    return [(item["id"], [node["html"][:200] for node in item["nodes"]]) for item in found["violations"]]


def test_dark_and_light(opened: Open) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    assert opened(few(), color_scheme="light").page.evaluate(ground) == "rgb(255, 255, 255)"
    assert opened(few(), color_scheme="dark").page.evaluate(ground) == "rgb(22, 22, 23)"


@pytest.mark.parametrize("which", PAGES)
def test_no_width_needs_sideways_scrolling(which: str, opened: Open) -> None:
    page = opened(PAGES[which]()).page
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    for width in (320, 380, 800, 1200):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scripts", [True, False])
def test_paper_has_all_quotes_and_no_controls(scripts: bool, opened: Open) -> None:
    page = opened(folded(), java_script_enabled=scripts, color_scheme="dark").page
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator("#filters").is_visible() and page.locator(".copy:visible").count() == 0
    quote = page.get_by_text("The train at halt 2 has").bounding_box()
    assert quote is not None and quote["height"] > 10
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_thousand_findings(opened: Open) -> None:
    seen = opened(written(many(1000, each=2)))
    assert seen.said == "All 1,000 findings are shown"
    seen.page.get_by_label("Words", exact=True).fill("desk/0077")
    assert seen.settled().said == "1 of 1,000 findings is shown"
    last = seen.page.locator(f"[id='{ids(999)[0]}']")
    seen.page.get_by_role("button", name="Show all").click()
    assert seen.settled().said == "All 1,000 findings are shown"
    last.scroll_into_view_if_needed()
    assert last.get_by_text("Wagons at Tessera").is_visible()


def test_a_filter_reads_no_layout(opened: Open) -> None:
    page = opened(few()).page
    with traced(page) as count:
        page.get_by_label("Status", exact=True).select_option("accepted")
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert count() == 0


@contextmanager
def traced(page: Page) -> Iterator[Callable[[], int]]:
    """Counts what asks for a layout in between: the sizes and places of elements."""
    page.evaluate(
        """() => {
          window.asked = 0;
          for (const name of ['getBoundingClientRect', 'getClientRects', 'checkVisibility']) {
            const asked = Element.prototype[name];
            Element.prototype[name] = function () { window.asked++; return asked.call(this); };
          }
          for (const name of ['offsetHeight', 'offsetTop', 'offsetWidth', 'innerText']) {
            const asked = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name).get;
            Object.defineProperty(HTMLElement.prototype, name, { get() { window.asked++; return asked.call(this); } });
          }
        }"""
    )
    before = 0
    yield lambda: int(page.evaluate("window.asked")) - before


@pytest.mark.parametrize("policy", ["", JENKINS])
def test_hostile_text_does_nothing(policy: str, opened: Open) -> None:
    seen = opened(written(hostile()), policy=policy)
    seen.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    seen.page.wait_for_timeout(200)
    assert seen.requests == [ADDRESS]
    assert [line for line in seen.trouble if not policy] == []
    assert seen.page.evaluate("document.querySelectorAll('img, base, [onload], [onerror]').length") == 0
    assert seen.page.locator(".finding").count() == 2


def test_an_empty_report_opens(opened: Open) -> None:
    seen = opened(written(Report(())))
    assert seen.page.locator("h1").inner_text() == "No open findings" and seen.trouble == []
