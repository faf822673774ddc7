"""What makes all pages new, and what does not: the frame is the same for every page, so it is kept and compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from infohub.site.build import Build, Project
from town import ROOT, Town, changed, files_of

LOCALES = ("de", "en", "ar")


def project(town: Town) -> Project:
    return Project(
        town.root, town.root / "docs", ROOT / "overrides", town.site, "https://lindenau.example/", LOCALES, "settings", keep=False
    )


def frame(town: Town) -> str:
    return Build.begin(project(town), None).frame


def test_two_processes_find_the_same_frame(town: Town) -> None:
    # An address in memory in it would make every build a full one.
    assert frame(town) == frame(town)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("faqs/kaution.yml", "title: Wie hoch", "title: Wie sehr hoch"),
        ("faqs/ar/kaution.yml", "summary: ", "summary: نص "),
        ("contacts/stadt-lindenau.yml", "030 23125-100", "030 23125-101"),
        ("contacts/ar/stadt-lindenau.yml", "summary: ", "summary: نص "),
    ],
)
def test_an_entry_is_not_part_of_the_frame(town: Town, file: str, old: str, new: str) -> None:
    before = frame(town)
    town.edit(file, old, new)
    assert frame(town) == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("hub.yml", "feedback_mail: ", "feedback_mail: x"),
        ("hub.ar.yml", "name: ", "name: نص "),
        # The publisher stands at the foot of every page.
        ("contacts/stadt-lindenau.yml", "title: Stadt", "title: Neustadt"),
        ("contacts/ar/stadt-lindenau.yml", "title: ", "title: نص "),
    ],
)
def test_settings_and_the_publishers_name_are(town: Town, file: str, old: str, new: str) -> None:
    before = frame(town)
    town.edit(file, old, new)
    assert frame(town) != before


@pytest.mark.parametrize("what", ["site_url", "locales", "settings"])
def test_what_mkdocs_says_is(town: Town, what: str) -> None:
    one = project(town)
    other = replace(one, **{what: "other" if what != "locales" else LOCALES[:2]})
    assert Build.begin(one, None).frame != Build.begin(other, None).frame


def test_another_name_of_the_publisher_reaches_the_foot_of_every_page(town: Town) -> None:
    town.build()
    before = files_of(town.site)
    town.edit("contacts/stadt-lindenau.yml", "title: Stadt Lindenau am Bach", "title: Stadt Neu-Lindenau")
    town.build()
    after = files_of(town.site)
    # In Arabic and English the title is a translation that has become outdated by this.
    pages = {file for file in after if file.endswith(".html") and not file.startswith(("ar/", "en/", "redaktion/"))}
    assert pages <= changed(before, after)
    assert after == files_of(town.clean_build())


def foot(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text("utf-8").partition('<footer class="foot">')[2]


def test_the_publisher_is_marked_as_german_where_the_name_is_not_translated(town: Town) -> None:
    path = town.path("contacts/ar/stadt-lindenau.yml")
    texts = yaml.safe_load(path.read_text("utf-8"))
    del texts["title"], texts["translated_from"]["title"]
    path.write_text(yaml.safe_dump(texts, allow_unicode=True), "utf-8")
    town.build()
    assert '<span lang="de" dir="ltr">Stadt Lindenau am Bach</span>' in foot(town.site, "ar/fragen")
    assert "<span" not in foot(town.site, "fragen").partition("<ul>")[0]
