"""One sitemap of all languages: what a search engine is told of each page and of its twins."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from infohub.languages.locales import locale
from infohub.site.sitemap import sitemap
from infohub.site.stand import STAND_PATH
from town import Town, changed, files_of

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ROOT = "https://lindenau.example/"


def test_a_page_stands_once_a_language_with_all_its_twins() -> None:
    pages = [("", [None, None]), ("fragen/kaution/", [date(2026, 11, 24), date(2026, 3, 5)])]
    home = (
        '<xhtml:link rel="alternate" hreflang="de" href="https://hub.example/"/>'
        '<xhtml:link rel="alternate" hreflang="ar" href="https://hub.example/ar/"/>'
        '<xhtml:link rel="alternate" hreflang="x-default" href="https://hub.example/"/>'
    )
    deposit = home.replace('"/>', 'fragen/kaution/"/>')
    assert sitemap("https://hub.example/", [locale("de"), locale("ar")], pages) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"<url><loc>https://hub.example/</loc>{home}</url>\n"
        f"<url><loc>https://hub.example/ar/</loc>{home}</url>\n"
        f"<url><loc>https://hub.example/fragen/kaution/</loc><lastmod>2026-11-24</lastmod>{deposit}</url>\n"
        f"<url><loc>https://hub.example/ar/fragen/kaution/</loc><lastmod>2026-03-05</lastmod>{deposit}</url>\n"
        "</urlset>\n"
    )


def test_a_language_is_named_by_its_tag_and_found_by_its_code() -> None:
    xml = sitemap(ROOT, [locale("de"), locale("de-LS")], [("fragen/", [None, None])])
    assert f'hreflang="de-simple" href="{ROOT}de-LS/fragen/"' in xml


def test_what_would_be_markup_in_an_address_is_escaped() -> None:
    xml = sitemap("https://hub.example/?a=1&b=<2>/", [locale("de")], [("a&b/", [None])])
    (url,) = ElementTree.fromstring(xml)
    assert url.findtext("s:loc", namespaces=NAMES) == "https://hub.example/?a=1&b=<2>/a&b/"
    assert {link.get("href") for link in url.findall("x:link", NAMES)} == {"https://hub.example/?a=1&b=<2>/a&b/"}


# Of a whole site -----------------------------------------------------------------------------------


def urls(site: Path) -> list[tuple[str, dict[str, str], str | None]]:
    """Address, alternates and day of each page in a site's map. Fails when it is no XML."""
    tree = ElementTree.parse(site / "sitemap.xml")
    assert tree.getroot().tag == f"{{{NAMES['s']}}}urlset"
    found = []
    for url in tree.getroot():
        links = url.findall("x:link", NAMES)
        assert all(link.get("rel") == "alternate" for link in links)
        alternates = {str(link.get("hreflang")): str(link.get("href")) for link in links}
        assert len(alternates) == len(links), "a language stands twice"
        found.append((str(url.findtext("s:loc", namespaces=NAMES)), alternates, url.findtext("s:lastmod", namespaces=NAMES)))
    return found


def test_every_page_of_every_language_is_in_it_once(built_town: Town) -> None:
    addresses = [address for address, _, _ in urls(built_town.site)]
    pages = {path.parent.relative_to(built_town.site).as_posix() + "/" for path in built_town.site.rglob("index.html")}
    assert len(addresses) == len(set(addresses))
    # Those with the German beside name the entry's page as theirs; the others are for those who run the hub.
    own = {page for page in pages if not page.endswith("/mit-deutsch/")} - {STAND_PATH, "redaktion/"}
    assert set(addresses) == {ROOT + page.removeprefix("./") for page in own}


def test_twins_name_each_other_and_german_is_the_default(built_town: Town) -> None:
    by_address = {address: alternates for address, alternates, _ in urls(built_town.site)}
    for address, alternates in by_address.items():
        assert list(alternates) == ["de", "en", "ar", "x-default"]
        assert alternates["x-default"] == alternates["de"]
        assert address in alternates.values()
        assert all(by_address[twin] == alternates for twin in alternates.values())
        assert alternates["ar"] == alternates["de"].replace(ROOT, f"{ROOT}ar/")


def test_outside_git_no_day_is_claimed(built_town: Town) -> None:
    assert {day for _, _, day in urls(built_town.site)} == {None}


@pytest.fixture
def commit(town: Town, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """The town as a git repository; ``commit("2026-03-01", "data")`` commits a folder at noon of that day."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)

    def git(*words: str, day: str = "2026-01-01") -> None:
        moment = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
        command = ["git", "-C", str(town.root), "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", *words]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **moment})

    def commit(day: str, folder: str) -> None:
        git("add", folder)
        git("commit", "-m", "Stand", day=day)

    git("init")
    commit("2026-01-01", ".")
    return commit


def days(town: Town) -> dict[str, str | None]:
    return {address.removeprefix(ROOT): day for address, _, day in urls(town.site)}


def test_the_day_is_the_later_one_of_the_german_and_of_the_translation(town: Town, commit: Callable[[str, str], None]) -> None:
    town.edit("faqs/kaution.yml", "Höchstens", "Maximal")
    commit("2026-02-02", "data")
    town.edit("faqs/ar/kaution.yml", "status: draft", "status: draft # neu")
    commit("2026-03-03", "data")
    town.build()
    found = days(town)
    kept = ("fragen/kaution/", "en/fragen/kaution/", "ar/fragen/kaution/", "fragen/nachtruhe/", "ar/ueber/")
    assert [found[page] for page in kept] == ["2026-02-02", "2026-02-02", "2026-03-03", "2026-01-01", "2026-01-01"]
    # Home and lists change with everything and with the day: no day would be right.
    assert found[""] is found["fragen/"] is found["ar/"] is None


def test_a_commit_alone_renews_the_days_of_hand_written_pages_too(town: Town, commit: Callable[[str, str], None]) -> None:
    page = town.root / "docs" / "ueber.ar.md"
    page.write_text(page.read_text("utf-8") + "\nجملة جديدة.\n", "utf-8")
    town.build()  # not committed yet
    assert days(town)["ar/ueber/"] == "2026-01-01"
    commit("2026-02-02", "docs")
    town.build()
    assert (days(town)["ar/ueber/"], days(town)["ueber/"]) == ("2026-02-02", "2026-01-01")
    assert changed(files_of(town.site), files_of(town.clean_build())) == set()


def test_a_commit_alone_renews_the_days_on_pages_of_entries(town: Town, commit: Callable[[str, str], None]) -> None:
    town.edit("faqs/kaution.yml", "Höchstens", "Maximal")
    town.build()
    commit("2026-02-02", "data")
    before = files_of(town.site)
    town.build()
    assert days(town)["ar/fragen/kaution/"] == "2026-02-02"
    assert changed(before, files_of(town.site)) == {
        "sitemap.xml",
        "sw.js",
        "offline.json",
        "neues/index.html",  # in German alone: the translations' texts have not changed
        "neues.atom",
        *(f"{code}fragen/kaution/index.html" for code in ("", "en/", "ar/")),
    }
    assert "Zuletzt geändert am 2. Februar 2026." in (town.site / "fragen/kaution/index.html").read_text("utf-8")
    assert changed(files_of(town.site), files_of(town.clean_build())) == set()
