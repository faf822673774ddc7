"""The search's index: one a language, made anew where a page has changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from infohub.languages.locales import locale
from infohub.site import search
from infohub.site.search import index
from town import Town, changed, files_of


@pytest.fixture
def searchable(town: Town) -> Town:
    town.config["extra"]["search"] = True
    town.save_config()
    town.build()
    return town


def index_files(site: Path) -> dict[str, str]:
    return {file: digest for file, digest in files_of(site).items() if file.startswith("pagefind/")}


def fragments(site: Path) -> set[str]:
    """What is known of each page; the name changes with what it says."""
    return {path.relative_to(site).as_posix() for path in site.glob("pagefind/*/fragment/*")}


def test_each_language_has_an_index_of_its_entries_alone(searchable: Town) -> None:
    for code, prefix in (("de", ""), ("en", "en/"), ("ar", "ar/")):
        folder = searchable.site / "pagefind" / code
        known = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))["languages"]
        entries = [path for path in searchable.site.glob(f"{prefix}*/*/index.html") if (prefix or path.parts[-3] not in ("en", "ar"))]
        entries = [path for path in entries if "data-pagefind-body" in path.read_text("utf-8")]
        assert {one: about["page_count"] for one, about in known.items()} == {code: len(entries)}
        names = {path.name.partition(".")[0] for path in folder.iterdir()}
        assert names == {"pagefind", "pagefind-entry", "wasm", "fragment", "index", "filter"}, "none of Pagefind's own widgets"


def test_an_edit_makes_the_index_anew_where_a_page_has_changed_and_nowhere_else(searchable: Town) -> None:
    before = index_files(searchable.site)
    searchable.edit("faqs/ar/kaution.yml", "summary: ", "summary: كلمة ")
    searchable.build()
    assert {file.split("/")[1] for file in changed(before, index_files(searchable.site))} == {"ar"}


def test_a_new_entry_is_found_and_one_that_is_gone_is_not(searchable: Town) -> None:
    before = fragments(searchable.site)
    new = searchable.path("faqs/neu.yml")
    new.write_text(searchable.path("faqs/kaution.yml").read_text("utf-8").replace("title: ", "title: Neu ", 1), "utf-8")
    searchable.build()
    grown = fragments(searchable.site)
    assert before < grown and len(grown) == len(before) + 3
    new.unlink()
    searchable.build()
    assert fragments(searchable.site) == before


def test_without_search_there_is_no_index_and_the_link_leads_to_the_list(built_town: Town) -> None:
    assert not (built_town.site / "pagefind").exists()
    html = (built_town.site / "ar/fragen/kaution/index.html").read_text("utf-8")
    assert '<a class="find" href="../../suche/">' in html and 'id="search"' not in html
    assert '<li><a href="../fragen/kaution/">' in (built_town.site / "ar/suche/index.html").read_text("utf-8")


def test_the_list_of_everything_is_in_the_sitemap(built_town: Town) -> None:
    assert "/ar/suche/</loc>" in (built_town.site / "sitemap.xml").read_text("utf-8")


def test_what_pagefind_says_is_passed_on_and_the_old_index_stays(searchable: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    before = index_files(searchable.site)
    monkeypatch.setattr(search, "KINDS", ())  # no page matches
    with pytest.raises(RuntimeError, match="Pagefind was not able to build an index"):
        index(searchable.site, locale("ar"))
    assert {file: digest for file, digest in index_files(searchable.site).items() if "/." not in file} == before
