"""The integration manager's page with the real data, on a phone and on a desk, light and dark."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.pages import STAND

from .conftest import mostly_slow
from .test_pages import DESK, PHONE, overflowing

pytestmark = pytest.mark.browser
NARROW = {"width": 320, "height": 640}
OPEN_ALL = "document.querySelectorAll('main details').forEach(one => one.open = true)"


def opened(browser: Browser, address: str, told: list[str] | None = None, **settings: Any) -> Page:
    page = browser.new_context(**settings).new_page()
    page.on("console", lambda message: told.append(message.text) if told is not None else None)
    page.goto(address + STAND)
    return page


@pytest.mark.parametrize(("viewport", "scheme"), mostly_slow(product((PHONE, DESK), ("light", "dark")), [(PHONE, "light")]))
def test_axe_finds_no_fault(browser: Browser, address: str, axe: str, viewport: dict[str, int], scheme: str) -> None:
    told: list[str] = []
    page = opened(browser, address, told, viewport=viewport, color_scheme=scheme)
    page.evaluate(axe)
    page.evaluate(OPEN_ALL)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(one["id"], [node["html"][:150] for node in one["nodes"]][:3]) for one in result["violations"]] == []
    assert told == [], "the policy allows all the page needs"
    page.context.close()


@pytest.mark.parametrize("viewport", [NARROW, PHONE, DESK])
def test_the_page_does_not_scroll_sideways_and_wide_tables_do_by_keyboard(browser: Browser, address: str, viewport: dict[str, int]) -> None:
    page = opened(browser, address, viewport=viewport)
    page.evaluate(OPEN_ALL)
    assert overflowing(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert set(page.locator("main table").evaluate_all("all => all.map(one => getComputedStyle(one).display)")) == {"table"}
    stuck = "[...document.querySelectorAll('main .scroll')].filter(e => e.scrollWidth > e.clientWidth && (e.tabIndex < 0 || !e.ariaLabel))"
    assert page.evaluate(f"{stuck}.length") == 0
    page.context.close()


def test_links_and_switches_are_large_enough_for_a_thumb(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport=PHONE)
    page.evaluate(OPEN_ALL)
    small = """[...document.querySelectorAll('main :is(a, summary)')].filter(e => e.getBoundingClientRect().height < 43.5)
               .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().height])"""
    assert page.evaluate(small) == []
    page.context.close()


def test_headings_stand_in_order(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    levels = page.evaluate("[...document.querySelectorAll('main :is(h1,h2,h3,h4)')].map(e => +e.tagName[1])")
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(next_one <= one + 1 for one, next_one in pairwise(levels))
    page.context.close()


def test_the_map_leads_to_every_contact_and_shows_where_the_focus_is(browser: Browser, address: str, site: Path) -> None:
    page = opened(browser, address, viewport=PHONE)
    links = page.locator(".field-rows a")
    contacts = [path for path in (site / "kontakte").iterdir() if path.is_dir()]
    assert links.count() == len(contacts)
    first = links.first
    name = first.locator("text").text_content()
    page.locator(".fields a").last.focus()
    page.keyboard.press("Tab")
    assert first.locator(".hit").evaluate("e => getComputedStyle(e).strokeWidth") == "3px"
    assert first.locator(".hit").evaluate("e => getComputedStyle(e).stroke") != "rgba(0, 0, 0, 0)"
    page.keyboard.press("Enter")
    page.wait_for_url("**/kontakte/*/")
    assert page.locator("h1").inner_text().strip() == " ".join(str(name).split())
    page.context.close()


def test_letters_of_the_map_can_be_read_on_the_smallest_phone(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport=NARROW)
    scale = page.locator(".field-rows").first.evaluate("e => e.getBoundingClientRect().width / e.viewBox.baseVal.width")
    assert 14.5 * scale >= 11
    wide = page.evaluate(
        """[...document.querySelectorAll('.field-rows')].filter(e => [...e.querySelectorAll('text')]
             .some(t => t.getBBox().width > e.viewBox.baseVal.width)).length"""
    )
    assert wide == 0, "no name is wider than the drawing"
    page.context.close()


def test_what_differs_differs_without_colours_too(browser: Browser, address: str) -> None:
    """A zero is a ring, a number is filled; parts of a bar have patterns that are found."""
    page = opened(browser, address, forced_colors="active")
    zero, some = page.locator("td.none > span").first, page.locator("td.some > span").first
    assert zero.evaluate("e => getComputedStyle(e).borderTopStyle") == "dashed"
    assert some.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    lost = """[...document.querySelectorAll('.meter [fill^="url(#"]')]
              .filter(e => !document.getElementById(e.getAttribute('fill').slice(5, -1))).length"""
    assert page.evaluate(lost) == 0
    assert (
        page.evaluate("""[...document.querySelectorAll('use')].filter(e => !document.querySelector(e.getAttribute('href'))).length""") == 0
    )
    page.context.close()


def test_it_is_reached_from_the_page_for_those_who_join_in(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    for code in ("", "ar/"):
        page.goto(f"{address}{code}mitmachen/")
        page.locator('main a[href$="netzwerk/stand/"]').click()
        assert page.url == address + STAND
        assert page.locator("h1").inner_text().strip() == "Stand der Inhalte"
    page.close()
