"""The whole page by keyboard alone."""

from __future__ import annotations

import itertools

import pytest
from playwright.sync_api import Browser

from browser.pages import ENTRIES, prefix

from .conftest import mostly_slow

pytestmark = pytest.mark.browser
FOCUS = """() => { const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
    return {what: e.outerHTML.slice(0, 100), skip: e.matches('.skip'), end: e === document.body,
            marked: e.dataset.seen === '1' || !(e.dataset.seen = '1'),
            seen: r.width > 0 && r.height > 0 && r.top >= 0 && r.bottom <= innerHeight + 1 || r.height > innerHeight,
            ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2}; }"""


@pytest.mark.parametrize("code", ["de", "ar"])
def test_focus_is_always_seen_and_reaches_the_end(browser: Browser, address: str, code: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(address + prefix(code) + ENTRIES["faq"])
    stops = []
    while len(stops) < 200:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["end"] or stop["marked"]:
            break
        stops.append(stop)
    assert stops[0]["skip"]
    assert [one["what"] for one in stops if not (one["seen"] and one["ring"])] == []
    assert page.locator(".foot a").last.get_attribute("data-seen") == "1"
    page.close()


@pytest.mark.parametrize("code", ["de", "ar"])
def test_the_skip_link_leads_into_the_content_and_menus_open_by_enter(browser: Browser, address: str, code: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(address + prefix(code) + ENTRIES["faq"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    menu = page.locator("header .menu summary")
    menu.focus()
    page.keyboard.press("Enter")
    assert page.locator("header .menu").get_attribute("open") is not None
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('header .menu li:first-child a')")
    page.close()


@pytest.mark.parametrize("code", mostly_slow(("de", "ar"), ("ar",)))
def test_axe_is_content_with_menus_open(browser: Browser, address: str, axe: str, code: str) -> None:
    for menu in ("menu", "languages"):
        context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
        page = context.new_page()
        page.goto(address + prefix(code) + ENTRIES["faq"])
        page.locator(f"header .{menu} summary").click()
        page.evaluate(axe)
        found = page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html))")
        assert found == []
        context.close()


def test_escape_and_a_tap_elsewhere_close_a_menu(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(address + "ar/" + ENTRIES["faq"])
    menu = page.locator("header .menu")
    menu.locator("summary").click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert menu.get_attribute("open") is None
    assert page.evaluate("document.activeElement.matches('header .menu summary')")  # the focus is not lost with the menu
    menu.locator("summary").click()
    page.locator("header .languages summary").click()
    assert menu.get_attribute("open") is None
    page.locator("main").click(position={"x": 5, "y": 300})
    assert page.locator("header details[open]").count() == 0
    page.close()


ROWS = ".bar, .sections, .tiles, .jump, .crumbs ul"
ORDER = """rows => { const e = document.activeElement, r = e.getBoundingClientRect();
    return {end: e === document.body, left: r.left, top: r.top + scrollY, bottom: r.bottom + scrollY,
            row: e.closest(rows)?.className || ''}; }"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("code", "sign"), [("de", 1), ("ar", -1)])
def test_the_focus_goes_the_way_one_reads(browser: Browser, address: str, code: str, sign: int, width: int) -> None:
    """In a row from its beginning to its end, which is from right to left in Arabic; never back up within the content."""
    page = browser.new_page(viewport={"width": width, "height": 740}, reduced_motion="reduce")
    page.goto(address + prefix(code))
    stops = []
    while len(stops) < 60:
        page.keyboard.press("Tab")
        stop = page.evaluate(ORDER, ROWS)
        if stop["end"]:
            break
        stops.append(stop)
    pairs = [(one, other) for one, other in itertools.pairwise(stops) if one["row"] and one["row"] == other["row"]]
    assert len(pairs) > 8
    same_line = [(one, other) for one, other in pairs if one["top"] < other["bottom"] and other["top"] < one["bottom"]]
    assert [pair for pair in same_line if (pair[1]["left"] - pair[0]["left"]) * sign < 0] == []
    assert [pair for pair in pairs if pair not in same_line and pair[1]["top"] < pair[0]["top"]] == []
    page.close()
