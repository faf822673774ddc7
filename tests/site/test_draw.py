"""Every page made from data says on paper where it is on the internet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infohub.model import kind_by_folder
from infohub.site.draw import Page
from infohub.views.qr import qr
from small_hub import drawer, entry

ENTRIES = (entry("contacts/verein"), entry("faqs/kaution"), entry("terms/kaution"))


def pages(code: str = "de") -> dict[str, Page]:
    draws = drawer(*ENTRIES, code=code)
    return {"": draws.home(), "fragen/": draws.list_page(kind_by_folder["faqs"]), "fragen/kaution/": draws.entry_page("faqs/kaution")}


@pytest.mark.parametrize(("code", "prefix"), [("de", ""), ("ar", "ar/")])
@pytest.mark.parametrize("path", ["", "fragen/", "fragen/kaution/"])
def test_a_page_carries_its_own_address_once_to_read_and_once_to_scan(path: str, code: str, prefix: str) -> None:
    content = pages(code)[path].content
    assert content.count(f'<bdi dir="ltr">hub.example/{prefix}{path}</bdi>') == 1
    assert content.count(f'<path d="{qr(f"https://hub.example/{prefix}{path}").path}"/>') == 1


def test_the_day_of_the_print_is_that_of_the_last_review() -> None:
    assert "<p>Stand: 10. November 2026</p>" in pages()["fragen/kaution/"].content
    assert "Stand:" not in drawer(*ENTRIES).entry_page("terms/kaution").content


def test_without_an_address_there_is_nothing_to_print() -> None:
    draws = drawer(*ENTRIES)
    draws.sources = replace(draws.sources, site_url="")
    for page in (draws.home(), draws.list_page(kind_by_folder["faqs"]), draws.entry_page("faqs/kaution")):
        assert "print-only" not in page.content


def test_a_topic_that_is_called_like_the_list_leads_the_way_once() -> None:
    """And it can still be searched by: the one link stands for both."""
    topic, other = entry("topics/sprachkurse", title="Sprachkurse"), entry("topics/abend", title="Am Abend")
    course = entry("courses/kurs", topics=["sprachkurse", "abend"])
    page = drawer(entry("contacts/verein"), topic, other, course).entry_page("courses/kurs").content
    crumbs = page[page.index('<nav class="crumbs"') : page.index("</nav>")]
    assert crumbs.count(">Sprachkurse</a>") == 1 == crumbs.count(">Am Abend</a>")
    assert crumbs.count('data-pagefind-filter="kind, topic"') == 1 == crumbs.count('data-pagefind-filter="topic"')
