"""How much a reader's phone fetches, compressed as a server would."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from browser.pages import ENTRIES, LISTS, prefix

pytestmark = pytest.mark.browser
FIRST, FIRST_WITHOUT_SCRIPT, FURTHER, LONGEST, LONGEST_LIST = 25_000, 25_000, 8_000, 9_900, 11_500


def fetched(context: BrowserContext, address: str) -> dict[str, int]:
    """Address -> compressed bytes of all the browser asks for to show a page."""
    page, found = context.new_page(), {}
    page.on("response", lambda one: found.__setitem__(one.url, one))
    page.goto(address, wait_until="networkidle")
    sizes = {url: len(gzip.compress(one.body(), 9, mtime=0)) for url, one in found.items() if not one.request.is_navigation_request()}
    sizes[page.url] = len(gzip.compress(found[page.url].body(), 9, mtime=0))
    page.close()
    return sizes


@pytest.mark.parametrize("code", ["de", "ar"])
@pytest.mark.parametrize(("script", "limit"), [(True, FIRST), (False, FIRST_WITHOUT_SCRIPT)])
def test_a_first_visit_is_light(browser: Browser, address: str, code: str, script: bool, limit: int) -> None:
    context = browser.new_context(java_script_enabled=script, service_workers="block")
    sizes = fetched(context, address + prefix(code) + ENTRIES["faq"])
    context.close()
    assert len(sizes) > 1, sizes  # the page, and at least its style
    assert sum(sizes.values()) <= limit, sizes


def test_every_further_page_is_lighter_still(site: Path) -> None:
    """Of one visit the rest is kept by the browser. The longest texts in scripts of two bytes a letter need a little more."""
    sizes = {str(page.relative_to(site)): len(gzip.compress(page.read_bytes(), 9)) for page in site.rglob("*.html")}
    sizes.pop("netzwerk/stand/index.html")  # for those who run the hub
    over = {page: size for page, size in sizes.items() if size > FURTHER}
    assert len(over) <= len(sizes) / 25, over
    lists = [f"{path}index.html" for path in (*LISTS.values(), "suche/")]  # fifty questions, ninety words: whole without a script
    too_much = {page: size for page, size in over.items() if size > (LONGEST_LIST if page.endswith(tuple(lists)) else LONGEST)}
    assert too_much == {}
