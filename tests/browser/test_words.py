"""Words explained where they stand, and the page with the German beside it, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from .conftest import mostly_slow

pytestmark = pytest.mark.browser
PHONE = {"width": 320, "height": 640}
PAGE = "fragen/kaution/"
BESIDE = f"ar/{PAGE}mit-deutsch/"


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.className"))


@pytest.mark.parametrize(("prefix", "term"), [("", "Kaution"), ("ar/", "Kaution"), ("uk/", "Nebenkosten")])
def test_a_tap_explains_a_word_and_escape_leads_back_to_it(browser: Browser, address: str, axe: str, prefix: str, term: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}{prefix}{PAGE}")
    word = page.locator(f'main a.word[href$="woerter/{term.lower()}/"]').first
    for _ in range(2):  # the first tap loads the script
        word.focus()
        page.keyboard.press("Enter")
        sheet = page.locator(".word-sheet:popover-open")
        sheet.wait_for()
        assert sheet.locator("h2").inner_text() == term
        assert len(sheet.locator("p").last.inner_text()) > 40
        assert focused(page) == "word-sheet"
        page.keyboard.press("Escape")
        assert page.locator(".word-sheet:popover-open").count() == 0
        assert focused(page) == "word"
    word.click()
    sheet.wait_for()
    for target in sheet.locator("> a, > button").all():
        box = target.bounding_box()
        assert box and box["height"] >= 43.5 and box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    page.evaluate(axe)
    assert page.evaluate("axe.run('.word-sheet', {resultTypes: ['violations']}).then(r => r.violations.map(one => one.id))") == []
    page.locator("h1").click(position={"x": 5, "y": 5})  # beside it
    assert page.locator(".word-sheet:popover-open").count() == 0
    word.click()
    sheet.locator("> a").click()
    assert page.url == f"{address}{prefix}woerter/{term.lower()}/"
    page.close()


def test_without_javascript_a_word_leads_to_its_page(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}ar/{PAGE}")
    page.locator(".lead a.word").first.click()
    assert page.url == f"{address}ar/woerter/kaution/"
    context.close()


def test_the_german_stands_beside_the_text_or_below_it(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}ar/{PAGE}")
    page.locator(".to-beside a").click()
    assert page.url == address + BESIDE
    for width, wide in ((1280, True), (320, False)):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for pair in page.locator(".pair").all():
            mine, german = (one.bounding_box() for one in pair.locator("> *").all())
            assert mine and german
            if wide:
                assert abs(mine["y"] - german["y"]) < 1 and german["x"] + german["width"] <= mine["x"], "German at the left of Arabic"
            else:
                assert mine["y"] + mine["height"] <= german["y"]
    page.locator('header .languages a[hreflang="uk"]').dispatch_event("click")
    page.wait_for_url(f"{address}uk/{PAGE}")
    context.close()


@pytest.mark.parametrize("scheme", mostly_slow(("light", "dark"), ("light",)))
def test_axe_finds_no_barrier_beside_the_german(browser: Browser, address: str, axe: str, scheme: str) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found = []
    for path in (BESIDE, "uk/fragen/welche-tonne/mit-deutsch/", "ar/kontakte/integrationsmanagement/mit-deutsch/"):
        page.goto(address + path)
        page.evaluate(axe)
        found += page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(one => one.id))")
    context.close()
    assert found == []
