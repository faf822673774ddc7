"""Entry text is data: what looks like a command of the engine, like HTML or like a path is printed as it stands there."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from flyers.desks import paper_of, small
from flyers.reading import Paper
from infohub.flyers.sheets import Desk
from infohub.languages.overlays import Overlay
from infohub.model import KINDS, Entry, text_fields
from infohub.text import tree
from small_hub import entry, overlay

HOSTILE = (
    '#read("/etc/passwd")',
    '#import "x.typ"',
    "$ x^2 $",
    "\\",
    "<script>",
    "../../etc/passwd",
    "#panic()",
    "*_[]<>@label",
    '"); panic("',
)
TEXT = " ".join(HOSTILE)

# What else an entry needs, so that a page shows its notes; keywords are never printed.
PLACE = {"street": "Weg 1", "city": "Lindenau"}
HOURS = [{"days": "Mo", "from": "10:00", "to": "11:00"}]
FREE = {"cost": {"kind": "free"}}
AROUND: dict[str, dict[str, Any]] = {
    "contacts": {**PLACE, "interpreting": "yes", "opening_hours": HOURS},
    "offers": {**PLACE, **FREE, "when": HOURS},
    "courses": FREE,
    "events": {**PLACE, **FREE},
}
PAGES = [kind.folder for kind in KINDS if kind.folder not in ("topics", "flyers")]


def hostile(folder: str) -> tuple[Entry, dict[str, str]]:
    """An entry all of whose texts are hostile, and its texts. Some are refused when a file is read: here they slip through."""
    made = entry(f"{folder}/boese", **AROUND.get(folder, {}), alert_until="2027-01-01")
    texts = {name: TEXT for name in text_fields(type(made.data)) if name != "keywords"}
    fields = {name: (TEXT,) if isinstance(getattr(made.data, name), tuple) else TEXT for name in texts}
    return replace(made, data=made.data.model_copy(update=fields)), texts


def desk_with(folder: str) -> tuple[Desk, list[str]]:
    """A small hub with a hostile entry and its hostile translation; what must be read on its flyer."""
    german, texts = hostile(folder)
    harmless = replace(german, data=entry(german.ref, **AROUND.get(folder, {})).data)
    arabic = overlay(harmless, title="عنوان") if folder != "terms" else overlay(harmless, summary="جملة")
    for name in texts:
        if folder != "terms" or name != "title":
            text = (TEXT,) if isinstance(getattr(german.data, name), tuple) else TEXT
            said = arabic.wording
            said = replace(said, texts={**said.texts, name: text}, states={**said.states, name: "draft"})
            arabic = Overlay.of(arabic.file, said)
    plain = text_fields(type(german.data))
    words = [TEXT if plain[name].form == "plain" else tree.plain(tree.parse_inline(TEXT)) for name in texts]
    return small(german, arabic, entry("contacts/verein"), entry("faqs/kaution")), words


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("format", ["a5", "trifold", "poster-a4"])
@pytest.mark.parametrize("folder", PAGES)
def test_a_hostile_text_is_read_as_it_was_written(folder: str, format: str) -> None:
    desk, words = desk_with(folder)
    read = paper_of(desk, f"{folder}/boese", ("de",), format)
    assert next(bare(tag.text) for tag in read.headings()) == bare(TEXT)
    if format != "poster-a4":
        found = bare(read.text)
        assert all(bare(text) in found for text in words)
        assert found.count(bare("#panic()")) >= len(words)


@pytest.mark.parametrize("locales", [("ar",), ("de", "ar")])
@pytest.mark.parametrize("folder", PAGES)
def test_in_a_line_from_right_to_left_no_letter_is_lost(folder: str, locales: tuple[str, ...]) -> None:
    desk, words = desk_with(folder)
    read = letters(paper_of(desk, f"{folder}/boese", locales))
    assert read >= Counter(letter for text in words for letter in bare(text) * len(locales))


def letters(read: Paper) -> Counter[str]:
    return Counter(bare(read.text))


@pytest.mark.parametrize("format", ["a5", "a4", "trifold", "poster-a4"])
@pytest.mark.parametrize("locales", [("de",), ("de", "ar")])
def test_a_composed_flyer_is_no_way_in_either(locales: tuple[str, ...], format: str) -> None:
    german, _ = hostile("flyers")
    entries = {"entries": ("faqs/boese", "contacts/verein"), "formats": ("a5", "a4", "trifold", "poster-a4")}
    sheet = replace(german, data=german.data.model_copy(update=entries))
    read = paper_of(small(sheet, hostile("faqs")[0], entry("contacts/verein")), sheet.ref, locales, format)
    assert letters(read) >= Counter(bare(TEXT) * 3)


@pytest.mark.parametrize("logo", ["../../etc/passwd", "../mkdocs.yml", "/etc/passwd", "assets", "assets/fehlt.svg", "ueber.md"])
def test_a_logo_is_a_picture_below_docs_or_nothing(logo: str) -> None:
    desk = small(entry("contacts/verein"))
    desk.readers["de"].hub = desk.readers["de"].hub.model_copy(update={"logo": logo})
    assert not [tag.alt for tag in paper_of(desk, "contacts/verein").tags("Figure") if tag.alt and tag.alt.startswith("Logo")]


def test_settings_are_data_too() -> None:
    desk = small(entry("contacts/verein"))
    for reader in desk.readers.values():
        reader.hub = reader.hub.model_copy(update={"name": TEXT})
    assert bare(TEXT) in bare(paper_of(desk, "contacts/verein").text)
