"""What every sheet says beside its text: its name, who answers for it, how current it is, and in which language."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flyers.desks import sheet, small, town
from infohub.flyers.composed import sheet_of
from infohub.flyers.nodes import letters
from infohub.flyers.rows import Rows
from infohub.flyers.sheets import Desk, Flyer, Sheet, as_of, below_one_another, entry_sheet
from small_hub import entry, overlay

VEREIN = entry("contacts/verein", confirmed={"by": "verein", "date": "2026-11-02"})


def made(desk: Desk, ref: str, *locales: str, format: str = "a5") -> Sheet:
    return entry_sheet(desk, Flyer(ref, locales, format))


def foot(found: Sheet) -> list[str]:
    return ["".join(letters(line["text"])) for line in found["foot"]["lines"]]


@pytest.mark.parametrize(
    ("flyer", "name"),
    [
        (Flyer("offers/sprachpaten", ("de",), "a5"), "sprachpaten-de-a5.pdf"),
        (Flyer("offers/sprachpaten", ("de", "ar"), "a4-two-up"), "sprachpaten-de-ar-a4-two-up.pdf"),
        (Flyer("flyers/ruhe", ("ar",), "poster-a3", bleed=True), "ruhe-ar-poster-a3-bleed.pdf"),
    ],
)
def test_a_flyers_file_says_what_it_is(flyer: Flyer, name: str) -> None:
    assert flyer.name == name


def test_a_document_is_called_by_its_titles_and_the_hub() -> None:
    assert sheet("offers/tandem", ("de",), "a5")["title"] == "Sprachtandem – Willkommen in Lindenau"
    assert sheet("offers/tandem", ("de", "ar"), "a5")["title"] == "Sprachtandem / شريك لغة (Sprachtandem) – أهلا بكم في لينديناو"


def test_a_title_that_is_the_same_in_both_languages_is_said_once() -> None:
    assert made(small(VEREIN), "contacts/verein", "de", "ar")["title"] == "Verein – Hub"


def test_languages_are_named_as_the_engine_takes_them() -> None:
    assert sheet("offers/tandem", ("de", "ar"), "a5")["scripts"] == {
        "de": {"lang": "de", "region": None, "rtl": False},
        "ar": {"lang": "ar", "region": None, "rtl": True},
    }


def test_the_main_language_is_the_readers() -> None:
    assert [sheet("offers/tandem", locales, "a5")["main"] for locales in (("de",), ("ar",), ("de", "ar"))] == ["de", "ar", "ar"]
    assert sheet("flyers/nachtruhe", ("de", "en", "ar"), "poster-a3")["main"] == "de"


def test_addresses_lead_to_the_page_in_each_language() -> None:
    places = sheet("offers/tandem", ("de", "ar"), "a5")["foot"]["places"]
    assert [(place["lang"], place["url"], place["shown"]) for place in places] == [
        ("de", "https://lindenau.example/angebote/tandem/", "lindenau.example/angebote/tandem"),
        ("ar", "https://lindenau.example/ar/angebote/tandem/", "lindenau.example/ar/angebote/tandem"),
    ]
    assert places[0]["label"] == "Diese Seite im Internet:"
    assert places[0]["qr-alt"] == "QR-Code zu lindenau.example/angebote/tandem"


def test_sender_and_logo_are_those_of_the_settings() -> None:
    found = sheet("offers/tandem", ("ar",), "a5")["foot"]
    assert found["sender"] == "Stadt Lindenau am Bach"
    assert (found["logo"]["format"], found["logo"]["alt"]) == ("svg", "Logo: Stadt Lindenau am Bach")


@pytest.mark.parametrize(("file", "format"), [("logo.png", "png"), ("logo.JPG", "jpg"), ("logo.jpeg", "jpg")])
def test_a_logo_may_be_a_photo(tmp_path: Path, file: str, format: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / file).write_bytes(b"\x01\x02")
    logo: Any = made(small(VEREIN, root=tmp_path, logo=file), "contacts/verein", "de")["foot"]["logo"]
    assert logo == {"format": format, "alt": "Logo: Verein", "bytes": [1, 2]}


# How current it is ---------------------------------------------------------------------------------


def test_a_flyer_vouches_for_the_day_its_oldest_entry_was_checked() -> None:
    shown = [entry("faqs/a", last_reviewed="2026-11-10"), entry("faqs/b", last_reviewed="2026-03-01"), entry("terms/c")]
    assert as_of(shown) == date(2026, 3, 1)
    assert as_of([entry("terms/c")]) is None


def test_the_day_is_written_as_the_reader_writes_it() -> None:
    assert foot(made(small(VEREIN), "contacts/verein", "de")) == ["Stand: 10. November 2026"]
    assert foot(sheet("offers/tandem", ("ar",), "a5"))[0] == "تاريخ المعلومات: 10 نوفمبر 2026"


def test_without_a_day_nothing_is_said() -> None:
    found = made(small(VEREIN, entry("terms/kaution")), "terms/kaution", "de")
    assert (found["foot"]["as-of"], foot(found)) == (None, [])


def test_what_nobody_has_confirmed_is_said() -> None:
    said = "Von der Organisation noch nicht bestätigt."
    assert said in foot(made(small(VEREIN, entry("offers/chor")), "offers/chor", "de"))
    assert said not in foot(made(small(VEREIN, entry("faqs/kaution")), "faqs/kaution", "de"))
    assert said not in foot(made(small(VEREIN, entry("contacts/notruf", sector="emergency")), "contacts/notruf", "de"))


MISSING = "This page is not translated yet. You see the German text."
MACHINE = "Draft: translated by a machine, not reviewed yet."
PERSON = "Draft: this translation has not been reviewed yet."
OUTDATED = "Outdated: parts have changed in German since; they are marked."
SOME = "Some parts are only available in German so far."
REVIEWED = {"status": "reviewed", "reviewed_by": "verein", "reviewed_on": "2026-11-12"}


@pytest.mark.parametrize(
    ("translation", "said"),
    [
        (None, [MISSING]),
        ({"title": "Deposit", "summary": "A sentence."}, [MACHINE]),
        ({"title": "Deposit", "summary": "A sentence.", "made_by": "person"}, [PERSON]),
        ({"title": "Deposit", "summary": "A sentence.", **REVIEWED}, []),
        ({"title": "Deposit", **REVIEWED}, [SOME]),
        ({"title": "Deposit", "summary": "A.", **REVIEWED, "translated_from": {"summary": "Früher."}}, [OUTDATED]),
    ],
)
def test_the_state_of_a_translation_is_said(translation: dict[str, Any] | None, said: list[str]) -> None:
    german = entry("faqs/kaution")
    parts = [overlay(german, "en", **translation)] if translation else []
    assert foot(made(small(VEREIN, german, *parts), "faqs/kaution", "en"))[1:] == said


def test_of_several_entries_the_weakest_translation_counts() -> None:
    one, other = entry("faqs/eins"), entry("faqs/zwei")
    good = overlay(one, "en", title="One", summary="A.", **REVIEWED)
    both = entry("flyers/beide", entries=["faqs/eins", "faqs/zwei"])
    desk = small(VEREIN, one, other, good, both)
    assert foot(sheet_of(desk, Flyer("flyers/beide", ("en",), "a5")))[1:] == [SOME]
    desk = small(VEREIN, one, other, good, overlay(other, "en", title="Two", summary="B."), both)
    assert foot(sheet_of(desk, Flyer("flyers/beide", ("en",), "a5")))[1:] == [MACHINE]


# Two languages ---------------------------------------------------------------------------------------


def test_two_languages_of_one_structure_are_two_columns() -> None:
    found = sheet("faqs/kaution", ("de", "ar"), "a5")
    assert found["head"] == []
    assert [[row["lang"] for row in column][:2] for column in found["rows"]] == [["de", "de"], ["ar", "ar"]]
    assert len(found["rows"][0]) == len(found["rows"][1])


def test_others_stand_below_one_another_the_readers_first_and_a_notice_says_so() -> None:
    found = sheet("faqs/nachtruhe", ("de", "ar"), "a5")
    assert [row["lang"] for row in found["head"]] == ["ar"] * len(found["head"])
    assert found["head"][-1]["kind"] == "notice"
    languages = [row["lang"] for row in found["rows"][0]]
    assert languages == sorted(languages)  # ar before de
    german = found["rows"][0][languages.index("de")]
    assert (german["kind"], german["level"], letters(german["text"])) == ("h", 2, "Wann ist Nachtruhe?")


def test_the_notice_in_german_words() -> None:
    reading = Rows(town().readers["de"])
    head = [reading.row("title", text=["T"], german="")]
    found = below_one_another(reading, [head, head], [[], []])
    assert letters(found["head"][-1]["text"]) == "Die beiden Texte sind verschieden aufgebaut, deshalb folgt der deutsche darunter."


def test_a_sheet_brings_its_drawings_and_no_others() -> None:
    found = sheet("faqs/kaution", ("de",), "a5")
    assert {"check", "x", "phone"} <= set(found["drawings"])
    assert all(drawing.startswith('<svg xmlns="http://www.w3.org/2000/svg" ') for drawing in found["drawings"].values())
    assert "moon" not in found["drawings"]
