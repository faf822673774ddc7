"""What readers meet, in a real browser: German and Arabic here, every language in the nightly run."""

from __future__ import annotations

from itertools import product
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from browser.pages import ENTRIES, PAGES, prefix
from infohub.languages.locales import locale

from .conftest import LOCALES, mostly_slow

pytestmark = pytest.mark.browser
FAST = ("de", "ar")
CODES = mostly_slow(LOCALES, FAST)
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}


def overflowing(page: Page) -> list[str]:
    """Elements that stick out of the window sideways, those aside that scroll on their own."""
    return page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(e => {
            const r = e.getBoundingClientRect();
            if (!r.width || !e.checkVisibility() || e.closest('.scroll, .only-read, .skip, thead')) return false;
            return r.right > innerWidth + 1 || r.left < -1;
        }).map(e => e.outerHTML.slice(0, 120))"""
    )


# A box that lays out its parts one by one tears a title with a German word in it: "registration (   Anmeldung   )".
TORN = """() => [...document.querySelectorAll('body *')].filter(e => /flex|grid/.test(getComputedStyle(e).display)
    && [...e.childNodes].some(one => one.nodeType === Node.TEXT_NODE && one.data.trim())
    && [...e.children].some(one => one.matches('[lang]'))).map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("code", CODES)
def test_nothing_sticks_out_and_nothing_is_fetched_elsewhere(browser: Browser, address: str, code: str) -> None:
    """Every kind of page at 360 and 1280 px: no sideways scrolling, no console message, no failed or foreign request."""
    told: list[str] = []
    for viewport in (PHONE, DESK):
        context = browser.new_context(viewport=viewport)
        page = context.new_page()
        page.on("console", lambda message: told.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: told.append(str(error)))
        # The browser gives up a request by itself when the next page is opened.
        page.on("requestfailed", lambda one: told.append(f"failed: {one.url}") if "ABORTED" not in str(one.failure) else None)
        page.on("request", lambda one: told.append(f"foreign: {one.url}") if urlsplit(one.url).hostname != "127.0.0.1" else None)
        page.on("response", lambda one: told.append(f"{one.status}: {one.url}") if one.status >= 400 else None)
        for path in [*PAGES.values(), *([] if code == "de" else [f"{ENTRIES['course']}mit-deutsch/"])]:
            page.goto(address + prefix(code) + path)
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= viewport["width"], f"{path} is {width} px wide: {overflowing(page)}"
            assert overflowing(page) == [], path
            assert page.evaluate(TORN) == [], path
        context.close()
    assert told == []


@pytest.mark.parametrize("code", CODES)
def test_the_direction_is_that_of_the_language(browser: Browser, address: str, code: str) -> None:
    expected = locale(code).direction
    page = browser.new_page(viewport=PHONE)
    page.goto(address + prefix(code) + ENTRIES["contact"])
    assert page.evaluate("getComputedStyle(document.body).direction") == expected
    assert page.evaluate("document.documentElement.lang") == locale(code).tag
    for selector in ('a[href^="tel:"]', 'a[href^="mailto:"]'):
        assert page.locator(selector).first.evaluate("e => getComputedStyle(e).direction") == "ltr"
    # The first letter of a heading stands at the side where reading starts.
    box = page.locator("h1").evaluate(
        """e => { const r = document.createRange(); r.selectNodeContents(e); const t = r.getClientRects()[0], b = e.getBoundingClientRect();
                  return [t.left - b.left, b.right - t.right]; }"""
    )
    assert (box[1] < 2) if expected == "rtl" else (box[0] < 2)
    page.close()


def test_german_inside_arabic_says_so(browser: Browser, address: str) -> None:
    """German words and titles carry lang and dir; a number keeps its order between right-to-left words."""
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}ar/{ENTRIES['faq']}")
    for german in page.locator('.german, article [lang="de"]').all():
        assert german.get_attribute("lang") == "de"
        assert german.evaluate("e => getComputedStyle(e).direction") == "ltr"
    latin_outside = page.evaluate(
        """() => { const found = []; const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) { const n = walk.currentNode;
            if (/[A-Za-zÄÖÜäöüß]{3,}/.test(n.data) && !n.parentElement.closest('[lang="de"], [dir="ltr"]')) found.push(n.data.trim()); }
          return found; }"""
    )
    assert latin_outside == []
    page.close()


@pytest.mark.parametrize("name", ["faq", "course", "contact"])
def test_the_language_switch_leads_to_the_same_entry(browser: Browser, address: str, name: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + ENTRIES[name])
    for code in (*LOCALES[1:], "de"):
        page.locator("header .languages summary").click()
        page.locator(f'header .languages a[hreflang="{locale(code).tag}"]').click()
        assert page.url == address + prefix(code) + ENTRIES[name]
        assert page.locator("html").get_attribute("lang") == locale(code).tag
    context.close()


def test_everything_is_there_without_javascript(browser: Browser, address: str) -> None:
    """The menu opens, leads on, and the entry can be read and called."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}ar/")
    page.locator("header .menu summary").click()
    page.locator("header .menu a", has_text="الأسئلة").click()
    page.locator('a[href$="fragen/welche-tonne/"]').click()
    assert page.locator("h1").is_visible()
    assert page.locator(".do li").count() == 5
    page.locator("header .languages summary").click()
    assert page.locator('header .languages a[hreflang="uk"]').is_visible()
    page.goto(address)
    assert page.locator('.emergency a[href="tel:112"]').is_visible()
    context.close()


def test_an_emergency_number_is_one_tap_away_everywhere(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(address + ENTRIES["faq"])
    page.locator("header .sos").click()
    assert page.url == f"{address}kontakte/#emergency"
    assert page.locator('#emergency a[href="tel:112"]').is_visible()
    page.close()


def test_the_course_table_becomes_cards_on_a_phone(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(f"{address}sprachkurse/")
    first, second = page.locator(".compare tbody tr").nth(0).bounding_box(), page.locator(".compare tbody tr").nth(1).bounding_box()
    assert first and second and second["y"] >= first["y"] + first["height"] - 1
    assert page.locator(".compare thead th").first.is_visible()
    frame = page.locator(".compare-frame")
    assert frame.evaluate("e => e.scrollWidth - e.clientWidth") <= 1, "the comparison fits a wide screen"
    page.set_viewport_size(PHONE)
    cells = page.locator(".compare tbody tr").first.locator("td")
    tops = [cell.bounding_box()["y"] for cell in cells.all()]  # type: ignore[index]
    assert tops == sorted(tops) and len(set(tops)) == len(tops), "one below the other"
    assert cells.first.locator(".label").is_visible()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node.get("role", {}).get("value") for node in tree]
    assert roles.count("rowheader") == page.locator(".compare tbody tr").count(), "still a table for a screen reader"
    assert roles.count("cell") >= page.locator(".compare td").count()
    page.close()


LOOKS = list(product(LOCALES, ("light", "dark")))
AT_ONCE = (("de", "light"), ("ar", "dark"))  # the others in the nightly run


@pytest.mark.parametrize(("code", "scheme"), mostly_slow(LOOKS, AT_ONCE))
def test_axe_finds_no_barrier(browser: Browser, address: str, axe: str, code: str, scheme: str) -> None:
    """WCAG 2.2 A and AA and good practice, on one page of each kind and all lists; the menu open too."""
    context = browser.new_context(viewport=PHONE, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found = []
    for name, path in PAGES.items():
        page.goto(address + prefix(code) + path)
        if name == "home":
            page.locator("header .menu summary").click()
        page.evaluate(axe)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        found += [(name, one["id"], [node["html"][:150] for node in one["nodes"]][:3]) for one in result["violations"]]
    context.close()
    assert found == []


def test_targets_are_large_enough_for_a_thumb(browser: Browser, address: str) -> None:
    """44 px for everything that stands alone: head, tiles, emergency numbers, jump marks, lists."""
    page = browser.new_page(viewport=PHONE)
    small = []
    for path in ("", "themen/", "kontakte/", ENTRIES["faq"], ENTRIES["topic"]):
        page.goto(address + path)
        for one in page.locator("header a, header summary, .tile, .call a, .jump a, .crumbs a, .lists a, .below a").all():
            if one.is_visible() and (box := one.bounding_box()) and (box["height"] < 43.5 or box["width"] < 43.5):
                small.append((path, one.inner_text(), box))
    assert small == []
    page.close()


def test_the_keyboard_reaches_everything_and_the_focus_shows(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}ar/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.goto(f"{address}ar/")
    reached = []
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim().slice(0, 30)"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none" or reached[-1] == reached[0]
    page.goto(f"{address}ar/")
    page.locator("header .menu summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("header .menu a").first.is_visible()
    page.close()
