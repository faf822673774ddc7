"""Sheets of several entries: which of them, in which order, and what they say in short."""

from __future__ import annotations

from typing import Any

import pytest

from flyers.desks import sheet, small, town
from infohub.flyers.composed import Brief, path_of, sheet_of, shown_entries
from infohub.flyers.nodes import letters
from infohub.flyers.sheets import Flyer, Sheet
from infohub.model import Entry
from small_hub import entry, overlay, reader

VEREIN = entry("contacts/verein")
WOHNEN = entry("topics/wohnen", title="Wohnen", icon="home")
KAUTION = entry("faqs/kaution", topics=["wohnen"], answer_in_short="Drei Mieten.", steps=["Zahlen"], do=["Fragen"], dont=["Warten"])
GONE = entry("faqs/gone", valid_until="2020-01-01")
HIDDEN = entry("faqs/hidden", published=False)


def words(row: dict[str, Any]) -> str:
    return f"{row['kind']} {letters(row['text'])}" if "text" in row else row["kind"]


def refs(flyer: Entry, *more: Entry) -> list[str]:
    return [one.ref for one in shown_entries(reader(VEREIN, flyer, KAUTION, GONE, HIDDEN, *more), flyer)]


def test_entries_stand_in_their_order_and_once_and_only_those_of_lists() -> None:
    flyer = entry("flyers/x", entries=["contacts/verein", "faqs/gone", "faqs/kaution", "faqs/hidden"])
    assert refs(flyer) == ["contacts/verein", "faqs/kaution"]
    folded = entry(
        "flyers/x",
        entries=[],
        formats=["trifold"],
        panels=[{"entries": ["faqs/kaution"]}, {"entries": ["contacts/verein", "faqs/kaution"]}],
    )
    assert refs(folded) == ["faqs/kaution", "contacts/verein"]


def test_an_entry_stands_for_itself() -> None:
    assert refs(KAUTION) == ["faqs/kaution"]


@pytest.mark.parametrize(
    ("shown", "path"),
    [([KAUTION], "fragen/"), ([KAUTION, GONE], "fragen/"), ([KAUTION, VEREIN], ""), ([], "")],
)
def test_a_code_leads_to_where_the_entries_stand(shown: list[Entry], path: str) -> None:
    assert path_of(entry("flyers/x"), shown) == path
    assert path_of(KAUTION, shown) == "fragen/kaution/"


# In short ---------------------------------------------------------------------------------------------


def test_a_question_in_short_is_its_answer_its_lists_and_its_steps() -> None:
    brief = Brief(reader(VEREIN, WOHNEN, KAUTION))
    assert [words(row) for row in brief.entry(KAUTION)] == [
        "h Kaution", "answer Drei Mieten.", "h Ja", "item Fragen", "h Nein", "item Warten", "h Das können Sie tun", "item Zahlen",
    ]  # fmt: skip
    assert [words(row) for row in brief.entry(KAUTION, steps=False)] == ["h Kaution", "answer Drei Mieten."]
    assert [row["level"] for row in brief.entry(KAUTION) if row["kind"] == "h"] == [2, 3, 3, 3]


def test_a_question_without_an_answer_has_its_summary() -> None:
    plain = entry("faqs/x", summary="Ein Satz.")
    assert [words(row) for row in Brief(reader(VEREIN, plain)).entry(plain)] == ["h X", "p Ein Satz."]


def test_an_offer_in_short_is_its_summary_and_what_is_known() -> None:
    chor = entry("offers/chor", street="Weg 1", city="Lindenau")
    rows = Brief(reader(VEREIN, chor)).entry(chor)
    assert [words(row) for row in rows[:2]] == ["h Chor", "p Satz zu chor."]
    assert [row["label"] for row in rows[2:]] == ["Adresse"]


# Tri-fold -----------------------------------------------------------------------------------------------


def folded(code: str = "de") -> Sheet:
    return sheet("flyers/willkommen", (code,), "trifold")


def test_a_panel_has_its_topic_as_heading_and_its_entries_below() -> None:
    found = folded()
    assert len(found["panels"]) == 4
    assert [letters(panel[0]["rows"][0]["text"]) for panel in found["panels"][:3]] == ["Wohnen", "Deutsch lernen", "Familie"]
    levels = [[row["level"] for row in panel[0]["rows"] if "level" in row] for panel in found["panels"]]
    assert [one[0] for one in levels] == [2, 2, 2, 2]
    assert all(set(one[1:]) <= {3} for one in levels[:3])


def test_the_cover_has_title_summary_and_icon() -> None:
    found = folded()
    assert [words(row) for row in found["cover"][0]] == [
        "title Willkommen in Lindenau",
        "lead Das Wichtigste für die ersten Wochen, zum Falten.",
    ]
    assert found["icon"] == "map-pin"
    assert sheet("faqs/kaution", ("de",), "trifold")["icon"] != "map-pin"


def test_a_panel_without_anything_to_show_is_left_out() -> None:
    flyer = entry(
        "flyers/x", entries=[], formats=["trifold"], panels=[{"topic": "wohnen", "entries": ["faqs/gone"]}, {"entries": ["faqs/kaution"]}]
    )
    desk = small(VEREIN, WOHNEN, KAUTION, GONE, flyer)
    found = sheet_of(desk, Flyer("flyers/x", ("de",), "trifold"))
    assert [letters(panel[0]["rows"][0]["text"]) for panel in found["panels"]] == ["Kaution"]


def test_two_languages_share_a_cover_and_each_panel() -> None:
    found = sheet("flyers/willkommen", ("de", "ar"), "trifold")
    assert [next(row["lang"] for row in rows) for rows in found["cover"]] == ["de", "ar"]
    assert all([one["rows"][0]["lang"] for one in panel] == ["de", "ar"] for panel in found["panels"])


# Posters --------------------------------------------------------------------------------------------------


def poster(*locales: str) -> Sheet:
    arabic = overlay(KAUTION, title="الضمان", answer_in_short="ثلاثة.", do=["اسألوا"], dont=["الانتظار"], steps=["ادفعوا"])
    flyer = entry("flyers/x", formats=["poster-a3"], entries=["faqs/kaution", "contacts/verein"], icon="home")
    return sheet_of(small(VEREIN, WOHNEN, KAUTION, arabic, flyer), Flyer("flyers/x", locales, "poster-a3"))


def test_a_poster_has_a_row_a_point_with_all_languages_in_it() -> None:
    found = poster("de", "ar", "en")
    points = found["sections"][0]["points"]
    assert [point["mark"] for point in points] == ["answer", "yes", "no"]
    assert [[text["lang"] for text in point["texts"]] for point in points] == [["de", "ar", "en"]] * 3
    assert [letters(point["texts"][1]["text"]) for point in points] == ["ثلاثة.", "اسألوا", "الانتظار"]
    assert [letters(title["text"]) for title in found["sections"][0]["titles"]] == ["Kaution", "الضمان", "Kaution"]


def test_an_entry_without_points_has_its_summary() -> None:
    contact = poster("de")["sections"][1]
    assert [(point["mark"], letters(point["texts"][0]["text"])) for point in contact["points"]] == [("answer", "Satz zu verein.")]


def test_a_poster_names_its_languages_and_has_its_own_icon() -> None:
    found = poster("de", "ar")
    assert [(title["lang"], title["name"], letters(title["text"])) for title in found["titles"]] == [
        ("de", "Deutsch", "X"),
        ("ar", "العربية", "X"),
    ]
    assert found["icon"] == "home"
    assert (found["marks"]["yes"], found["marks"]["no"]) == ("Ja", "Nein")


def test_a_single_entry_on_a_poster_needs_no_second_title() -> None:
    found = sheet("faqs/nachtruhe", ("de",), "poster-a4")
    assert found["sections"][0]["titles"] == []


def test_a_list_that_is_shorter_by_mistake_ends_early() -> None:
    arabic = overlay(entry("faqs/kaution", do=["Fragen", "Zahlen"]), title="الضمان", do=["اسألوا"])
    german = entry("faqs/kaution", do=["Fragen", "Zahlen"])
    found = sheet_of(small(VEREIN, german, arabic), Flyer("faqs/kaution", ("de", "ar"), "poster-a4"))
    assert [point["mark"] for point in found["sections"][0]["points"]] == ["yes"]


# Courses ----------------------------------------------------------------------------------------------------


def test_courses_on_a4_are_compared_in_tables() -> None:
    found = sheet("flyers/sprachkurse", ("de",), "a4")
    lines = [row for row in found["rows"][0] if row["kind"] == "line"]
    names = [letters(row["cells"][0]) for row in lines]
    assert found["columns"] == 1
    assert len(lines) == 2 * 6
    assert [letters(row["head"][0]) for row in lines] == ["Kurs"] * 12
    assert names[0].startswith("Integrationskurs") and names[6] == "Integrationskurs"
    assert all(abs(sum(row["widths"]) - 1) < 1e-9 for row in lines)


def test_courses_on_a_smaller_sheet_follow_one_another() -> None:
    found = sheet("flyers/sprachkurse", ("de",), "a5")
    headings = [letters(row["text"]) for row in found["rows"][0] if row["kind"] == "h"]
    courses = [town().readers["de"].library.entries[ref].data.title for ref in ("courses/integrationskurs", "courses/alphakurs")]
    assert headings[:2] == courses
    assert "columns" not in found


@pytest.mark.parametrize("format", ["a4", "trifold", "poster-a4"])
def test_the_text_of_a_flyer_closes_its_sheet(format: str) -> None:
    flyer = entry("flyers/x", formats=["a4"], body="Noch Fragen?")
    found = sheet_of(small(VEREIN, WOHNEN, KAUTION, flyer), Flyer("flyers/x", ("de",), format))
    said = [letters(row["text"]) for column in found.get("rows", []) for row in column if "text" in row]
    assert ("Noch Fragen?" in said) == (format != "poster-a4")
