"""What comes out of a printer: the page's own words, and a code that leads back to it. A4 in Chromium, German and Arabic."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page

from browser.pages import ENTRIES, LISTS, prefix

from .conftest import LOCALES, mostly_slow

pytestmark = pytest.mark.browser
FAST = ("de", "ar")
CODES = mostly_slow(LOCALES, FAST)
A4 = {"width": 673, "height": 1032}  # the sheet without its margins, in CSS pixels
NAVIGATION = "nav, .skip, .sos, .pick, .crumbs, .jump, .languages-row, .related, .map, .foot ul"


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page as it is laid out for printing, for a reader who likes dark screens."""
    context = browser.new_context(viewport=A4, color_scheme="dark", device_scale_factor=2)  # type: ignore[arg-type]
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


@pytest.mark.parametrize("code", mostly_slow(LOCALES, ("ar",)))
@pytest.mark.parametrize("path", ["", LISTS["kontakte"], ENTRIES["faq"], ENTRIES["contact"], ENTRIES["course"], ENTRIES["topic"]])
def test_the_code_leads_to_the_page_in_the_readers_language(paper: Page, address: str, path: str, code: str) -> None:
    paper.goto(address + prefix(code) + path)
    canonical = paper.locator('link[rel="canonical"]').get_attribute("href")
    shot = Image.open(io.BytesIO(paper.locator(".print-only").screenshot()))
    assert [one.text for one in zxingcpp.read_barcodes(shot)] == [canonical] == [f"https://hub.example/{prefix(code)}{path}"]
    assert paper.locator(".print-only bdi").inner_text() == f"hub.example/{prefix(code)}{path}"


@pytest.mark.parametrize("code", mostly_slow(LOCALES, ("ar",)))
@pytest.mark.parametrize("path", ["", "ueber/", *LISTS.values(), *ENTRIES.values()])
def test_nothing_that_only_leads_elsewhere_is_printed(paper: Page, address: str, path: str, code: str) -> None:
    paper.goto(address + prefix(code) + path)
    assert [one.inner_text() for one in paper.locator(NAVIGATION).all() if one.is_visible()] == []
    assert paper.locator("h1").is_visible()
    assert paper.locator(".top" if path else "h1").inner_text().strip() == paper.locator(".brand span:last-child").text_content()
    assert paper.evaluate("document.documentElement.scrollWidth") <= A4["width"]


@pytest.mark.parametrize("code", CODES)
def test_links_in_texts_are_spelled_out_and_others_are_not(paper: Page, address: str, code: str) -> None:
    paper.goto(address + prefix(code) + ENTRIES["course"])
    after = "e => getComputedStyle(e, '::after').content"
    spelled = [one.evaluate(after) for one in paper.locator('a[href="https://bamf-navi.bamf.de"]').all()]
    assert spelled and set(spelled) == {'" (\u2066https://bamf-navi.bamf.de\u2069)"'}
    paper.goto(address + prefix(code) + ENTRIES["contact"])
    for kind in ("https:", "tel:", "mailto:", "../"):
        links = [one for one in paper.locator(f'main a[href^="{kind}"]').all() if one.is_visible()]
        assert links, kind
        assert all("http" not in one.evaluate(after) for one in links), kind


@pytest.mark.parametrize(("code", "day"), [("de", "Stand: "), ("ar", "تاريخ المعلومات: ")])
def test_the_foot_says_who_answers_for_it_and_of_which_day_it_is(paper: Page, address: str, code: str, day: str) -> None:
    paper.goto(address + prefix(code) + ENTRIES["faq"])
    assert paper.locator(".print-only p").nth(1).inner_text().startswith(day)
    assert not paper.locator(".compared").is_visible(), "the same day need not be said twice"
    assert "Stadt Beckum" in paper.locator(".foot").inner_text()


def test_print_is_black_on_white_for_readers_of_dark_screens_too(paper: Page, address: str) -> None:
    paper.goto(address + ENTRIES["faq"])
    for selector, colour in (("body", "rgb(0, 0, 0)"), ("h1", "rgb(0, 0, 0)"), (".answer", "rgb(0, 0, 0)"), (".brand", "rgb(0, 0, 0)")):
        assert paper.locator(selector).evaluate("e => getComputedStyle(e).color") == colour, selector
    for selector in ("body", ".answer", ".do", ".dont", ".card"):
        assert paper.locator(selector).first.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)", selector
    assert paper.evaluate("getComputedStyle(document.body).fontSize") == f"{11 * 4 / 3:.4f}px"


def test_arabic_print_starts_at_the_right(paper: Page, address: str) -> None:
    paper.goto(f"{address}ar/{ENTRIES['faq']}")
    code, words = paper.locator(".print-only svg").bounding_box(), paper.locator(".print-only p").first.bounding_box()
    assert code and words and words["x"] + words["width"] <= code["x"]
    assert paper.locator(".print-only bdi").evaluate("e => getComputedStyle(e).direction") == "ltr"


@pytest.mark.parametrize("code", FAST)
def test_sheets_are_a4_and_few(browser: Browser, address: str, code: str) -> None:
    """The home page is one sheet to hang up, an answer two."""
    page = browser.new_page()
    for path, most in (("", 1), (ENTRIES["faq"], 2), (ENTRIES["course"], 2)):
        page.goto(address + prefix(code) + path)
        made = page.pdf(prefer_css_page_size=True)
        boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", made)
        assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(595, 842)}
        assert len(boxes) <= most, path
    page.close()


def test_nothing_of_it_shows_on_a_screen(browser: Browser, address: str) -> None:
    page = browser.new_page()
    for path in ("", LISTS["kontakte"], ENTRIES["faq"]):
        page.goto(address + path)
        assert page.locator(".print-only").count() == 1
        assert not page.locator(".print-only").is_visible()
    page.close()
