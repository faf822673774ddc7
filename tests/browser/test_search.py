"""The search in a real browser: what people type, what they find, what it costs them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page

from .conftest import LOCALES, mostly_slow

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
LIMIT = 210_000  # bytes


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE)
    yield page
    page.close()


def searched(page: Page, address: str, path: str, text: str) -> Locator:
    """The results, once they are there."""
    page.goto(address + path)
    page.locator("header .find").click()
    page.locator("dialog input").fill(text)
    page.locator("dialog [role=status]:not(:empty)").wait_for()
    return page.locator("dialog li")


def paths(results: Locator) -> list[str]:
    return [urlsplit(one.get_attribute("href") or "").path.lstrip("/") for one in results.locator("> a").all()]


@pytest.mark.parametrize("code", mostly_slow(LOCALES, ("ar", "uk")))
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Wohnungsgeberbestätigung", "woerter/wohnungsgeberbestaetigung/"),
        ("Widerspruch", "woerter/widerspruch/"),
    ],
)
def test_a_german_word_from_a_letter_finds_the_page_in_every_language(page: Page, address: str, code: str, text: str, wanted: str) -> None:
    start = "" if code == "de" else f"{code}/"
    assert paths(searched(page, address, start, text))[0] == start + wanted
    assert page.locator("dialog mark").first.is_visible()


@pytest.mark.parametrize(
    ("path", "text", "wanted"),
    [
        ("", "Wohnungsgeberbestetigung", "woerter/wohnungsgeberbestaetigung/"),  # a wrong letter
        ("", "Wiederspruch", "fragen/widerspruch-einlegen/"),  # one too many
        ("", "Kautoin", "woerter/kaution/"),  # two the other way round
        ("ar/", "Wohnungsgeberbestetigung", "ar/woerter/wohnungsgeberbestaetigung/"),
    ],
)
def test_a_slip_is_forgiven(page: Page, address: str, path: str, text: str, wanted: str) -> None:
    assert paths(searched(page, address, path, text))[0] == wanted


@pytest.mark.parametrize(
    ("path", "text", "wanted"),
    [
        ("", "Wie melde ich mich in der Stadt um?", "fragen/anmeldung/"),
        ("", "ich suche einen Deutschkurs mit Kinderbetreuung", "fragen/kurs-kinderbetreuung/"),
        ("ar/", "كم يمكن أن تبلغ قيمة الضمان؟", "ar/fragen/kaution/"),
        ("uk/", "Яка може бути застава?", "uk/fragen/kaution/"),
    ],
)
def test_a_whole_question_finds_its_answer(page: Page, address: str, path: str, text: str, wanted: str) -> None:
    assert wanted in paths(searched(page, address, path, text))[:3]


def test_a_keyword_finds_an_entry_that_does_not_say_it(page: Page, address: str, site: Path) -> None:
    told = (site / "fragen/kaution/index.html").read_text("utf-8")
    assert told.count("Mietsicherheit") == 1, "only among the keywords"
    assert paths(searched(page, address, "", "Mietsicherheit")) == ["fragen/kaution/"]


def test_nothing_is_told_as_nothing(page: Page, address: str) -> None:
    assert searched(page, address, "uk/", "xyzzyqwv").count() == 0
    assert page.locator("dialog [role=status]").inner_text() == "Нічого не знайдено. Може допомогти інше слово, також німецьке."


def test_kind_and_topic_are_filters_in_the_language_of_the_page(page: Page, address: str) -> None:
    results = searched(page, address, "ar/", "Kaution")
    assert {one.split("/")[1] for one in paths(results)} > {"fragen", "woerter"}
    status = page.locator("dialog [role=status]")
    before = status.inner_text()
    page.locator("dialog select[name=kind]").select_option("الأسئلة")
    page.locator("dialog li").nth(0).locator("a[href*='/fragen/']").wait_for()
    status.filter(has_not_text=before).wait_for()
    assert {one.split("/")[1] for one in paths(results)} == {"fragen"}
    page.locator("dialog select[name=topic]").select_option("الصحة")
    page.locator("dialog li").first.wait_for(state="detached")
    assert status.inner_text() == "لم يُعثر على شيء. قد تساعدكم كلمة أخرى، وربما كلمة ألمانية."


@pytest.mark.parametrize(("path", "text"), [("", "Kaution"), ("ar/", "Wohnungsgeberbestätigung"), ("ar/", "كم يمكن أن تبلغ قيمة الضمان؟")])
def test_the_first_search_stays_within_its_budget(page: Page, address: str, path: str, text: str) -> None:
    """All that is fetched from the tap to the results: pages, scripts and JSON as a server compresses them, the index as it lies."""
    page.goto(address + path)
    fetched = []
    page.on("response", lambda one: fetched.append(one))
    page.locator("header .find").click()
    page.locator("dialog input").fill(text)
    page.locator("dialog li").first.wait_for()
    sizes = {}
    for one in fetched:
        body = one.body()
        sizes[urlsplit(one.url).path] = len(gzip.compress(body)) if one.url.partition("?")[0].endswith((".js", ".json", "/")) else len(body)
    assert any("wasm" in name for name in sizes)
    assert sum(sizes.values()) <= LIMIT, sizes


def test_the_keyboard_goes_through_the_results_and_back(page: Page, address: str) -> None:
    results = searched(page, address, "ar/", "Kaution")
    results.first.wait_for()
    focused = page.locator(":focus")
    assert focused.get_attribute("type") == "search"
    page.keyboard.press("ArrowDown")
    assert focused.get_attribute("href") == results.first.locator("a").get_attribute("href")
    page.keyboard.press("ArrowUp")
    assert focused.get_attribute("type") == "search"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    assert "find" in (focused.get_attribute("class") or "")
    page.keyboard.press("Enter")
    assert page.locator("dialog").count() == 1 and page.locator("dialog").is_visible()
    assert page.locator("dialog input").input_value() == "Kaution"
    page.locator("dialog button").click()
    assert not page.locator("dialog").is_visible()


@pytest.mark.parametrize(("code", "scheme"), mostly_slow(product(("de", "ar", "uk"), ("light", "dark")), [("de", "light"), ("ar", "dark")]))
def test_the_open_search_has_no_barrier_and_sticks_out_nowhere(browser: Browser, address: str, axe: str, code: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    searched(page, address, "" if code == "de" else f"{code}/", "Kaution").first.wait_for()
    assert page.locator("dialog").evaluate("one => getComputedStyle(one).direction") == ("rtl" if code == "ar" else "ltr")
    assert page.locator("dialog").evaluate("one => one.scrollWidth <= one.clientWidth")
    for one in page.locator("dialog :is(input, select, button, li > a), header .find").all():
        box = one.bounding_box()
        assert box and box["height"] >= 43.5 and box["width"] >= 43.5, one.evaluate("one => one.outerHTML")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    context.close()
    assert [(one["id"], [node["html"][:150] for node in one["nodes"]]) for one in found] == []


def test_what_cannot_be_loaded_says_so_and_leads_to_the_list(page: Page, address: str) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    searched(page, address, "", "Kaution")
    assert page.locator("dialog [role=status]").inner_text() == "Die Suche konnte nicht geladen werden."
    page.locator("dialog a", has_text="Alles nach dem Alphabet").click()
    page.wait_for_url(f"{address}suche/")


def test_without_javascript_the_search_is_a_list_of_everything(browser: Browser, address: str, site: Path) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}uk/fragen/kaution/")
    page.locator("header .find").click()
    assert page.url == f"{address}uk/suche/"
    listed = {one.get_attribute("href") for one in page.locator(".everything a").all()}
    assert {f"../{one.parent.relative_to(site / 'uk').as_posix()}/" for one in site.glob("uk/woerter/*/index.html")} <= listed
    assert "../fragen/kaution/" in listed and "../kontakte/polizei/" in listed
    context.close()
