"""A letter that no font has is told with its place, before the engine stops on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from flyers.desks import desk_of
from infohub.flyers import fonts, press, typesetting
from infohub.flyers.sheets import Desk, Flyer
from project import Project

ALPHABETS = {
    "de": "ABCÄÖÜßäöü„“–…€§",
    "tr": "çğıİöşü",
    "uk": "абвґєіїщь",
    "ru": "ыэъё",
    "ar": "ابتثجحخةىءؤئآ،؛؟",
    "fa": "پچژگک۰۱۲۳۴۵۶۷۸۹\u200c",
    "ckb": "ڕڵۆێ",
    "ti": "ሀለሐመሠረሰሸቀበተ፡።",
    "ro": "ăâîșț",
    "pl": "ąćęłńóśźż",
    "vi": "ăđơưạếộ",
}


@pytest.mark.parametrize("code", ALPHABETS)
def test_the_fonts_have_the_letters_of_the_languages(code: str) -> None:
    assert fonts.missing(ALPHABETS[code]) == []


@pytest.mark.parametrize("letter", "→✓☎😀你")
def test_arrows_ticks_pictures_and_other_scripts_are_missing(letter: str) -> None:
    assert fonts.missing(letter) == [letter]


def test_missing_letters_are_told_once_in_their_order_wherever_they_stand() -> None:
    sheet = {"title": "a → b", "rows": [[{"text": ["😀", {"k": "b", "c": ["→", "\n\t"]}]}]], "head": ("☎",)}
    assert fonts.missing(sheet) == ["→", "😀", "☎"]


def test_drawings_need_no_glyph() -> None:
    assert fonts.missing({"drawings": {"x": "→"}, "qr": "→", "logo": {"alt": "→"}}) == []


# Told with its place --------------------------------------------------------------------------------

QUESTION = """\
title: Lärm
summary: "Leise sein → Nachbarn freuen sich 😀"
steps:
  - Fragen
sources:
  - title: BGB
last_reviewed: 2026-11-24
"""
GERMAN = [
    "data/faqs/laerm.yml:2:22: Warnung: Für → (U+2192, RIGHTWARDS ARROW) hat keine Schrift der Flyer ein Bild. "
    "Dieser Flyer wird nicht gemacht. Bitte das Zeichen durch Wörter ersetzen.",
    "data/faqs/laerm.yml:2:45: Warnung: Für 😀 (U+1F600, GRINNING FACE) hat keine Schrift der Flyer ein Bild. "
    "Dieser Flyer wird nicht gemacht. Bitte das Zeichen durch Wörter ersetzen.",
]
ENGLISH = [
    "data/faqs/laerm.yml:2:22: warning: No font of the flyers has a glyph for → (U+2192, RIGHTWARDS ARROW). "
    "This flyer is not made. Please replace the character by words.",
    "data/faqs/laerm.yml:2:45: warning: No font of the flyers has a glyph for 😀 (U+1F600, GRINNING FACE). "
    "This flyer is not made. Please replace the character by words.",
]


def desk(project: Project) -> Desk:
    found, _ = project.load()
    assert not found.has_errors
    return desk_of(found, project.root)


def told(desk: Desk, folder: Path, *flyers: Flyer, lang: str = "de") -> list[str]:
    printed = press.print_flyers(desk, flyers, folder)
    assert printed.files == {}
    assert list(folder.iterdir()) == []
    return [problem.text(lang) for problem in printed.problems]


def test_a_missing_glyph_is_told_and_no_flyer_is_made(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write("data/faqs/laerm.yml", QUESTION)
    monkeypatch.setattr(typesetting, "_compile", None)  # the engine is not asked
    asked = desk(project), tmp_path / "flyers", Flyer("faqs/laerm", ("de",), "a5")
    assert told(*asked) == GERMAN
    assert told(*asked, lang="en") == ENGLISH


def test_in_a_translation_its_file_is_named(project: Project, tmp_path: Path) -> None:
    project.write("data/faqs/laerm.yml", QUESTION.replace(" → Nachbarn freuen sich 😀", ""))
    project.write("data/faqs/ar/laerm.yml", "title: ضجيج ✓\nstatus: draft\nmade_by: machine\ntranslated_from: {title: Lärm}\n")
    asked = desk(project), tmp_path / "flyers"
    lines = told(*asked, Flyer("faqs/laerm", ("ar",), "a5"), Flyer("faqs/laerm", ("de", "ar"), "poster-a4"))
    assert [line.split(" Warnung: ")[0] for line in lines] == ["data/faqs/ar/laerm.yml:1:13:"]


def test_in_the_name_of_who_helps_the_contact_is_named(project: Project, tmp_path: Path) -> None:
    project.write("data/faqs/laerm.yml", QUESTION.replace(" → Nachbarn freuen sich 😀", "") + "contacts: [amt]\n")
    contact = "title: Amt ☎\nsummary: Ein Amt.\nsector: town\nsources:\n  - title: Amt\nlast_reviewed: 2026-11-24\n"
    project.write("data/contacts/amt.yml", contact)
    lines = told(desk(project), tmp_path / "flyers", Flyer("faqs/laerm", ("de",), "a5"))
    assert [line.split(" Warnung: ")[0] for line in lines] == ["data/contacts/amt.yml:1:12:"]


def test_where_it_is_written_as_an_escape_the_file_is_named_as_a_whole(project: Project, tmp_path: Path) -> None:
    project.write("data/faqs/laerm.yml", QUESTION.replace("→ Nachbarn freuen sich 😀", "\\u2192 bitte"))
    lines = told(desk(project), tmp_path / "flyers", Flyer("faqs/laerm", ("de",), "a5"))
    assert [line.split(" Warnung: ")[0] for line in lines] == ["data/faqs/laerm.yml:"]
