"""Narrow windows, large letters, forced colours: nothing is lost (WCAG 1.4.4, 1.4.10)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.pages import ENTRIES, PAGES, prefix

from .conftest import LOCALES, mostly_slow

pytestmark = pytest.mark.browser
WIDE = """() => [...document.querySelectorAll('body *')].filter(e => {
    const r = e.getBoundingClientRect();
    if (!r.width || !e.checkVisibility() || e.closest('.scroll, .only-read, .skip, thead')) return false;
    return r.right > innerWidth + 1 || r.left < -1;
}).map(e => e.outerHTML.slice(0, 120))"""


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("code", mostly_slow(LOCALES, ("ar", "ru")))
def test_no_page_scrolls_sideways_at_320_px(narrow: Page, address: str, code: str) -> None:
    for path in PAGES.values():
        narrow.goto(address + prefix(code) + path)
        assert narrow.evaluate(WIDE) == [], path
        assert narrow.evaluate("document.documentElement.scrollWidth") <= 320, path


@pytest.mark.parametrize("code", mostly_slow(LOCALES, ("ar", "ru")))
def test_letters_of_twice_the_size_fit(browser: Browser, address: str, code: str) -> None:
    """As the browser's own setting makes them, which style sheets' conditions know of too."""
    page = browser.new_page(viewport={"width": 640, "height": 800})
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    for path in PAGES.values():
        page.goto(address + prefix(code) + path)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "34px"
        assert page.evaluate(WIDE) == [], path
    page.close()


def test_forced_colours_keep_edges_and_reduced_motion_moves_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context(forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    tile = page.locator(".tile").first
    assert tile.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    assert tile.evaluate("e => getComputedStyle(e).transitionDuration") == "0s"
    page.goto(address + ENTRIES["course"])
    assert page.locator(".panel").first.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    context.close()
