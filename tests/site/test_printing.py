"""Flyers on the site: pages offer them, edits renew them, and what cannot be made is told."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from infohub.content.problems import Place, Problem
from infohub.flyers import catalogue
from infohub.flyers.sheets import Flyer
from infohub.site.engine import Engine
from infohub.site.project import Project
from town import Town, changed, files_of

PAGE = "angebote/chor/index.html"


class FakePrinter:
    """Writes a few bytes a flyer, made from the texts of its entry, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[set[str] | None] = []
        self.fails: set[str] = set()

    @staticmethod
    def texts(library: Any, code: str, ref: str) -> str:
        overlay = library.overlays.get(code, {}).get(ref)
        return repr(overlay.texts) if overlay else ""

    def __call__(self, *, library: Any, codes: Any, cache: Path, refs: set[str] | None, **_: Any) -> Any:
        self.asked.append(refs)
        cache.mkdir(parents=True, exist_ok=True)
        files: dict[Flyer, Path] = {}
        problems = []
        for ref, entry in library.entries.items():
            if (refs is not None and ref not in refs) or not entry.data.published:
                continue
            for flyer in catalogue.of_entry(entry, codes):
                if ref in self.fails:
                    problems.append(
                        Problem("warning", Place(entry.file), "too_long_for_flyer", "", {"format": flyer.format, "locales": "de"})
                    )
                    continue
                words = entry.data.title + "".join(self.texts(library, code, ref) for code in flyer.locales)
                path = cache / f"{abs(hash((flyer, words)))}.pdf"
                path.write_bytes(words.encode() * 400)
                files[flyer] = path
        return SimpleNamespace(files=files, problems=problems)


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> FakePrinter:
    """In place of the real one. MkDocs loads the hook once a process, so it is put in where a build begins."""
    made = FakePrinter()
    real = Engine._project

    def project(self: Engine, config: Any) -> Project:
        found = real(self, config)
        return dataclasses.replace(found, print_=made if found.print_ else None)

    monkeypatch.setattr(Engine, "_project", project)
    return made


@pytest.fixture
def printing_town(town: Town, printer: FakePrinter) -> Town:
    town.config["extra"]["flyers"] = True
    town.save_config()
    return town


def offers(page: Path) -> list[tuple[str, str]]:
    """Address and words of every PDF a page offers."""
    text = page.read_text("utf-8")
    found = re.findall(r'<a href="([^"]+\.pdf)" type="application/pdf">(.*?)</a>', text)
    return [(href, re.sub("<[^>]+>", "", words)) for href, words in found]


def test_a_page_offers_its_flyers_in_the_readers_language_and_beside_german(printing_town: Town) -> None:
    site = printing_town.build()
    german, arabic = offers(site / PAGE), offers(site / "ar" / PAGE)
    names = [href.rpartition("/")[2] for href, _ in german]
    assert names[:2] == ["chor-de-a4-two-up.pdf", "chor-de-a5.pdf"]
    assert set(names[2:]) == {f"chor-de-{code}-{form}.pdf" for code in ("en", "ar") for form in ("a5", "a4-two-up")}
    assert [href.rpartition("/")[2] for href, _ in arabic] == [
        "chor-ar-a4-two-up.pdf",
        "chor-ar-a5.pdf",
        "chor-de-ar-a4-two-up.pdf",
        "chor-de-ar-a5.pdf",
    ]
    for page, found in ((site / PAGE, german), (site / "ar" / PAGE, arabic)):
        for href, words in found:
            size = (page.parent / href).resolve().stat().st_size
            assert f"{max(1, round(size / 1000))}" in words
    assert re.fullmatch(r"A5 \(PDF · [0-9]+ KB\)", dict(german)["../../flyer/angebote/chor-de-a5.pdf"])


def test_the_list_of_flyers_offers_composed_ones_and_a_poster_once(printing_town: Town) -> None:
    site = printing_town.build()
    for code in ("", "en/", "ar/"):
        found = offers(site / code / "flyer" / "index.html")
        assert found
        assert all((site / code / "flyer" / href).resolve().is_file() for href, _ in found)
        assert len([href for href, _ in found if "poster-a3" in href]) == 1


def test_an_edit_prints_only_what_it_touches(printing_town: Town, printer: FakePrinter) -> None:
    printing_town.build()
    before = files_of(printing_town.site)
    path = printing_town.path("offers/chor.yml")
    path.write_text(re.sub("^title: .*$", "title: Neuer Chor", path.read_text("utf-8"), count=1, flags=re.M), "utf-8")
    printing_town.build()
    refs = printer.asked[-1]
    assert refs is not None
    assert "offers/chor" in refs
    assert "offers/repaircafe" not in refs
    pdfs = {file for file in changed(before, files_of(printing_town.site)) if file.endswith(".pdf")}
    assert pdfs
    assert all("chor" in file or file.count("/") == 1 for file in pdfs)
    assert files_of(printing_town.site) == files_of(printing_town.clean_build())


def test_an_edited_translation_renews_the_size_on_the_german_page(printing_town: Town) -> None:
    site = printing_town.build()
    before = offers(site / "angebote" / "tandem" / "index.html")
    overlay = printing_town.path("offers/ar/tandem.yml")
    overlay.write_text(
        re.sub(r"^summary: .*$", "summary: " + "نص طويل جدا " * 40, overlay.read_text("utf-8"), count=1, flags=re.M), "utf-8"
    )
    site = printing_town.build()
    assert offers(site / "angebote" / "tandem" / "index.html") != before
    assert files_of(site) == files_of(printing_town.clean_build())


def test_flyers_of_an_entry_that_goes_disappear(printing_town: Town) -> None:
    site = printing_town.build()
    assert list((site / "flyer" / "angebote").glob("chor-*.pdf"))
    path = printing_town.path("offers/chor.yml")
    path.write_text(path.read_text("utf-8") + "\npublished: no\n", "utf-8")
    site = printing_town.build()
    assert not list((site / "flyer" / "angebote").glob("chor-*.pdf"))


def test_a_flyer_that_cannot_be_made_is_told_and_not_offered(
    printing_town: Town, printer: FakePrinter, caplog: pytest.LogCaptureFixture
) -> None:
    printer.fails.add("offers/chor")
    with caplog.at_level("INFO"):
        site = printing_town.build()
    assert offers(site / PAGE) == []
    assert "data/offers/chor.yml: Warnung: Der Text passt nicht auf den Flyer (a5, de)" in caplog.text


def test_without_an_address_or_when_turned_off_nothing_is_printed(town: Town, printer: FakePrinter) -> None:
    town.build()
    assert printer.asked == []
    town.config["extra"]["flyers"] = True
    town.config["site_url"] = ""
    town.save_config()
    site = town.build()
    assert printer.asked == []
    assert not list(site.rglob("*.pdf"))
