"""Calendars on the site: pages lead to them, and edits renew them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from infohub.site.exporting import export_files
from infohub.views.reader import Reader
from small_hub import entry, reader
from town import Town, changed, files_of

LOCALES = ("", "en/", "ar/")


def keys(page: Path) -> list[tuple[str, str]]:
    """Where a page's calendar links lead, and their words."""
    found = re.findall(r'<a class="key" href="([^"]+)"[^>]*>(.*?)</a>', page.read_text("utf-8"))
    return [(href, re.sub("<[^>]+>", "", words)) for href, words in found]


def rebuilt(town: Town) -> set[str]:
    """Calendars that the next build changes; the site is then what a clean build makes."""
    before = files_of(town.site)
    town.build()
    after = files_of(town.site)
    assert after == files_of(town.clean_build())
    return {file for file in changed(before, after) if file.endswith(".ics")}


def test_pages_lead_to_the_calendars_there_are(built_town: Town) -> None:
    site = built_town.site
    for locale, add, subscribe, load in (
        ("", "In meinen Kalender", "Termine abonnieren", "Die Termine als Datei"),
        ("ar/", "أضيفوا الموعد إلى تقويمكم", "اشتركوا في المواعيد", "المواعيد كملف"),
    ):
        assert keys(site / locale / "termine/fruehstueck/index.html") == [("../fruehstueck.ics", add)]
        assert keys(site / locale / "termine/index.html") == [
            (f"webcal://lindenau.example/{locale}termine.ics", subscribe),
            ("../termine.ics", load),
        ]
        assert (site / locale / "termine/fruehstueck.ics").is_file() and (site / locale / "termine.ics").is_file()
    assert keys(site / "termine/sommerfest/index.html") == []  # it is over
    assert keys(site / "kontakte/index.html") == []


def test_a_site_that_does_not_know_its_address_has_none(town: Town) -> None:
    del town.config["site_url"]
    town.save_config()
    site = town.build(strict=False)
    assert list(site.rglob("*.ics")) == []
    assert keys(site / "termine/index.html") == keys(site / "termine/fruehstueck/index.html") == []


def test_an_edited_event_renews_its_files_and_the_calendars(town: Town) -> None:
    town.build()
    town.edit("events/fruehstueck.yml", "starts: 2026-09-03 09:30", "starts: 2026-09-03 09:00")
    expected = {f"{locale}{file}" for locale in LOCALES for file in ("termine.ics", "termine/fruehstueck.ics")}
    assert rebuilt(town) == expected
    town.edit("faqs/kaution.yml", "summary: ", "summary: Neu ")
    assert rebuilt(town) == set()


def test_an_event_that_goes_takes_its_files_with_it(town: Town) -> None:
    town.build()
    town.edit("events/fruehstueck.yml", "published: ja", "published: nein")
    expected = {f"{locale}{file}" for locale in LOCALES for file in ("termine.ics", "termine/fruehstueck.ics")}
    assert rebuilt(town) == expected
    assert not (town.site / "ar/termine/fruehstueck.ics").exists()
    assert b"fruehstueck" not in (town.site / "ar/termine.ics").read_bytes()
    town.edit("events/fruehstueck.yml", "published: nein", "published: ja")
    assert rebuilt(town) == expected


def test_only_an_edit_of_an_event_asks_for_files(tmp_path: Path) -> None:
    asked: list[Any] = []

    def export(found: Reader, refs: set[str] | None = None) -> dict[str, bytes]:
        asked.append((found.up, refs))
        return {"termine.ics": b"alle"}

    here = reader(entry("events/a"), code="ar")
    (tmp_path / "ar/termine").mkdir(parents=True)
    (tmp_path / "ar/termine/weg.ics").write_bytes(b"alt")
    export_files(export, here, "https://hub.example/", tmp_path, {"faqs/a"})
    export_files(export, here, "", tmp_path)
    export_files(None, here, "https://hub.example/", tmp_path)
    assert asked == []
    export_files(export, here, "https://hub.example/", tmp_path, {"faqs/a", "events/weg"})
    assert asked == [("https://hub.example/ar/", {"events/weg"})]
    assert files_of(tmp_path).keys() == {"ar/termine.ics"}
