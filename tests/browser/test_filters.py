"""Filters of lists, in the fictional town: what they leave, what they say, and that the address carries them."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from town import NOON, Town

from .conftest import _Quiet, mostly_slow

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def town_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", NOON)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        town = Town(tmp_path_factory.mktemp("town") / "town")
        town.edit("contacts/bildungswerk.yml", "sector:", "opening_hours:\n  - {days: Mo-Fr, from: 08:00, to: 12:00}\nsector:")
        (town.root / "docs" / "mitmachen.md").write_text("# Mitmachen\n", "utf-8")
        town.config["nav"].append("mitmachen.md")
        town.save_config()
        site = town.build()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 320, "height": 700}, timezone_id="Asia/Tokyo")
    context.set_default_timeout(6000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator(".filters").wait_for()
    return page


def shown(page: Page) -> list[str]:
    """Ids of the entries whose cards or rows can be seen, each once."""
    links = page.locator("main :is(.card :is(h3, h4) a, .compare th a):visible").all()
    return sorted({(one.get_attribute("href") or "").split("/")[-2] for one in links})


def said(page: Page) -> str:
    return page.locator(".filters output").inner_text()


def test_what_is_chosen_is_left_said_and_kept_in_the_address(page: Page, town_address: str) -> None:
    opened(page, f"{town_address}angebote/?von=beratung")
    assert said(page) == ""
    page.get_by_label("nur für Frauen").check()
    assert shown(page) == ["naehkurs"]
    assert said(page) == "1 von 7"
    page.get_by_label("Wochentag").select_option("Sonntag")
    assert urlsplit(page.url).query == "von=beratung&tag=so&frauen=ja"
    assert shown(page) == ["naehkurs"]
    assert page.locator("main section:visible").count() == page.locator("main section:visible:has(:is(.card, .plain li):visible)").count()
    page.get_by_role("button", name="Alles zeigen").click()
    expect(page).to_have_url(f"{town_address}angebote/?von=beratung")
    assert len(shown(page)) == 7
    assert page.evaluate("document.activeElement.name") == "fuer"
    assert page.locator("main section[hidden]").count() == 0


def test_an_address_opens_as_it_was_sent_and_tampering_does_nothing(page: Page, town_address: str) -> None:
    opened(page, f"{town_address}ar/angebote/?sprache=uk")
    assert shown(page) == ["tandem"]
    opened(page, f"{town_address}angebote/?sprache=%3Cimg%3E&frauen=nein")
    assert len(shown(page)) == 7


def test_it_is_honest_when_nothing_fits(page: Page, town_address: str) -> None:
    opened(page, f"{town_address}angebote/?kinderbetreuung=ja&kostenlos=ja")
    assert shown(page) == []
    assert said(page) == "In Lindenau am Bach ist nichts bekannt, das dazu passt: Kinderbetreuung + kostenlos."
    assert page.get_by_role("link", name="Kennen Sie etwas? Sagen Sie es uns.").evaluate("e => e.href") == f"{town_address}mitmachen/"


def test_courses_by_level_and_contacts_that_are_open_now(page: Page, town_address: str) -> None:
    opened(page, f"{town_address}sprachkurse/?niveau=c2")
    assert shown(page) == ["intensivkurs"]
    page.clock.set_fixed_time("2026-11-24T10:30:00Z")
    opened(page, f"{town_address}kontakte/?offen=ja")
    assert shown(page) == ["bildungswerk", "notdienst-lindenau"]
    page.clock.set_fixed_time("2026-11-24T11:30:00Z")
    opened(page, f"{town_address}kontakte/?offen=ja")
    assert shown(page) == ["notdienst-lindenau"]


def test_a_topic_narrows_who_helps_and_leaves_the_rest(page: Page, town_address: str) -> None:
    before = shown(opened(page, f"{town_address}themen/sprache/"))
    page.get_by_label("Gesprochene Sprachen").select_option("Ukrainisch")
    assert set(before) - set(shown(page)) == {"bildungswerk", "integrationsbuero", "lesekreis"}
    assert said(page) == "1 von 4"


def test_without_javascript_there_is_no_form_and_everything_is_there(browser: Browser, town_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{town_address}angebote/?frauen=ja")
    assert page.locator(".filters").is_hidden()
    assert len(shown(page)) == 7
    context.close()


@pytest.mark.parametrize("path", ["angebote/?frauen=ja", "ar/kontakte/", "sprachkurse/?niveau=a1"])
@pytest.mark.parametrize("scheme", mostly_slow(("light", "dark"), ("dark",)))
def test_the_form_is_no_barrier(browser: Browser, town_address: str, axe: str, path: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=scheme)  # type: ignore[arg-type]
    page = opened(context.new_page(), town_address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = [
        one.inner_text() for one in page.locator(".filters :is(select, .check, button):visible").all() if one.bounding_box()["height"] < 44
    ]  # type: ignore[index]
    assert small == []
    page.evaluate(axe)
    found = page.evaluate("axe.run('.filters', {resultTypes: ['violations']})")["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    context.close()
