"""How much a reader's phone fetches, compressed as a server would."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Browser, BrowserContext

from browser.pages import ENTRIES, prefix

pytestmark = pytest.mark.browser
FIRST, FIRST_WITHOUT_SCRIPT, FURTHER = 45_000, 30_000, 8_000
LONG = {"contact": 9_500, "course": 9_500}  # hours with public holidays, and all that is asked about a course


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


@pytest.mark.parametrize("code", ["de", "ar"])
def test_every_further_entry_is_lighter_still(browser: Browser, address: str, code: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    sizes = {}
    for name, path in ENTRIES.items():
        here = address + prefix(code) + path
        sizes[name] = fetched(context, here)[here]
    context.close()
    assert {name: size for name, size in sizes.items() if size > LONG.get(name, FURTHER)} == {}
