"""Who helps me with …? Found by pictures alone, on a phone, by somebody who reads no language of the site."""

from __future__ import annotations

import re
from itertools import product

import pytest
from playwright.sync_api import Browser, Locator, Page

from browser.pages import prefix
from infohub import pictograms

from .conftest import mostly_slow

pytestmark = pytest.mark.browser
# What is looked for -> the pictures that are tapped one after the other, and where they lead.
WAYS = {
    "doctor": (["heartbeat", "stethoscope"], "themen/arzt/"),
    "doctor at night": (["stethoscope"], "kontakte/aerztlicher-bereitschaftsdienst/"),
    "police": (["shield-star"], "kontakte/polizei/"),
    "ambulance": (["ambulance"], "kontakte/feuerwehr-rettungsdienst/"),
    "German course": (["abc", "school"], "themen/sprachkurse/"),
    "flat": (["home", "key"], "themen/miete/"),
    "rubbish": (["home", "trash"], "themen/muelltrennung/"),
    "papers": (["file-text"], "themen/aemter/"),
    "a letter": (["file-text", "mail"], "themen/briefe/"),
}


def pictured(page: Page, name: str) -> Locator:
    """The first link in the content that shows a pictogram."""
    lines = re.findall(r'd="([^"]*)"', pictograms.inline(name))
    found = page.locator("main").locator(f'a:has(svg path[d="{lines[0]}"])')
    for extra in lines[1:]:
        found = found.and_(page.locator(f'a:has(path[d="{extra}"])'))
    return found.first


@pytest.mark.parametrize(("code", "script"), mostly_slow(product(("ar", "uk"), (True, False)), [("ar", False), ("uk", True)]))
def test_pictures_lead_to_what_is_needed(browser: Browser, address: str, code: str, script: bool) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=script)
    page = context.new_page()
    page.set_default_timeout(5_000)
    for wanted, (pictures, end) in WAYS.items():
        page.goto(address + prefix(code))
        for name in pictures:
            link = pictured(page, name)
            box = link.locator("svg").first.bounding_box()
            assert box and min(box["width"], box["height"]) >= 28, (wanted, name, box)  # a picture to go by, not an ornament
            link.click()
        assert page.url == address + prefix(code) + end, wanted
    context.close()


@pytest.mark.parametrize("code", ["de", "ar"])
def test_a_matter_names_who_helps_and_what_there_is(browser: Browser, address: str, code: str) -> None:
    """A topic below another leads on to a contact, an offer or a question: nobody ends at an empty page."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(address + prefix(code) + "themen/")
    here = sorted(set(page.locator("main a[href]").evaluate_all("all => all.map(one => one.href).filter(one => one.includes('/themen/'))")))
    assert len(here) >= 20
    empty = []
    for topic in here:
        page.goto(topic)
        if not page.locator(":is(.card, .plain, .tile.small) a[href]").count():
            empty.append(topic)
    assert empty == []
    page.close()
