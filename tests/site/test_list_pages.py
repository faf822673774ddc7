"""Lists: everything once, where a reader looks for it, in the order of a German dictionary."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.languages.overlays import Overlay
from infohub.model import KINDS, Entry, kind_by_folder
from infohub.model.contact import SECTORS
from infohub.model.course import COURSE_TYPES
from infohub.site.list_pages import german_order, home_view, list_view
from infohub.views.upcoming import upcoming_events
from small_hub import TODAY, drawer, entry, overlay, reader

ASK = "nicht bekannt, bitte fragen Sie den Anbieter"


def view(folder: str, *parts: Entry | Overlay, **seen: Any) -> dict[str, Any]:
    return list_view(reader(*parts, **seen), kind_by_folder[folder])


def page(folder: str, *parts: Entry | Overlay, **seen: Any) -> str:
    return drawer(*parts, **seen).list_page(kind_by_folder[folder]).content.replace("\u00ad", "")


def refs(cards: list[Any]) -> list[str]:
    return [card.entry.ref for card in cards]


def outline(sections: list[Any]) -> list[Any]:
    """Heading, entries, and the sections below, as nested lists."""
    return [
        [re.sub("<[^>]+>", "", section.heading), [card.id for card in section.cards], *outline(section.sections)] for section in sections
    ]


# Order ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        # DIN 5007, variant 1: of two words that are alike but for the dots, the one without comes first.
        ["Apfel", "Äpfel", "Arzt", "Ärztin", "Azubi"],
        ["Mähne", "Mahnung", "Mühle", "Muster"],
        ["Masse", "Maße", "Massen"],
        ["schön", "Schonung", "Straße", "Strasser"],
        ["Öffnung", "Ohr", "Übergabe", "Umzug", "Zug"],
        ["amt", "Amtsarzt", "BAföG", "Bahn"],
    ],
)
def test_german_words_stand_as_in_a_dictionary(words: list[str]) -> None:
    assert all(german_order(one) < german_order(next_one) for one, next_one in pairwise(words))


@given(st.text(max_size=12), st.text(max_size=12))
def test_only_equal_words_share_a_place(one: str, other: str) -> None:
    assert (german_order(one) == german_order(other)) == (one == other)


@given(st.text(alphabet="aäoöuüsßAÄ éç", max_size=12))
def test_nothing_but_base_letters_decides(word: str) -> None:
    assert re.fullmatch("[aousec ]*", german_order(word)[0])


# Questions and offers by topic ---------------------------------------------------------------------

TOPICS = (
    entry("topics/wohnen", order="2", icon="home"),
    entry("topics/sprache", order="1"),
    entry("topics/familie"),
    entry("topics/miete", order="2", parent="wohnen"),
    entry("topics/muell", order="1", parent="wohnen", title="Müll"),
)


@pytest.mark.parametrize("folder", ["faqs", "offers"])
def test_each_entry_stands_once_under_the_first_of_its_matters_else_its_first_topic(folder: str) -> None:
    entries = [
        entry(f"{folder}/kaution", topics=["wohnen", "miete"]),  # the matter is nearer than the topic
        entry(f"{folder}/beides", topics=["muell", "miete"]),
        entry(f"{folder}/quer", topics=["sprache", "miete"]),
        entry(f"{folder}/haus", topics=["wohnen", "sprache"]),
        entry(f"{folder}/allein"),
        entry(f"{folder}/aepfel", title="Äpfel", topics=["wohnen"]),
    ]
    assert outline(view(folder, *TOPICS, *entries)["sections"]) == [
        ["Wohnen", ["aepfel", "haus"], ["Müll", ["beides"]], ["Miete", ["kaution", "quer"]]],
        ["Weiteres", ["allein"]],
    ]


def test_headings_without_entries_are_left_out() -> None:
    assert outline(view("faqs", *TOPICS, entry("faqs/a", topics=["sprache"]))["sections"]) == [["Sprache", ["a"]]]
    assert view("faqs", *TOPICS)["sections"] == []
    assert "Hier ist noch nichts bekannt." in page("faqs", *TOPICS)


@pytest.mark.parametrize("fields", [{"published": "no"}, {"valid_until": "2026-11-23"}, {"valid_from": "2026-11-25"}])
def test_under_a_topic_that_is_not_listed_nothing_is_lost(fields: dict[str, str]) -> None:
    parts = [
        entry("topics/alt", **fields),
        entry("topics/anliegen", parent="alt"),
        entry("topics/wohnen"),
        entry("faqs/a", topics=["alt"]),
        entry("faqs/b", topics=["anliegen"]),
        entry("faqs/c", topics=["anliegen", "wohnen"]),
    ]
    assert outline(view("faqs", *parts)["sections"]) == [["Wohnen", ["c"]], ["Weiteres", ["a", "b"]]]


def test_under_a_topic_below_a_matter_nothing_is_lost() -> None:
    parts = [*TOPICS, entry("topics/tief", parent="miete"), entry("faqs/a", topics=["tief"]), entry("faqs/b", topics=["tief", "wohnen"])]
    assert outline(view("faqs", *parts)["sections"]) == [["Wohnen", ["b"]], ["Weiteres", ["a"]]]


IDS = st.sampled_from([topic.id for topic in TOPICS] + ["tief", "weg"])


@given(st.lists(st.lists(IDS, max_size=3), max_size=6))
def test_no_entry_is_lost_and_none_stands_twice(chosen: list[list[str]]) -> None:
    entries = [entry(f"faqs/f{number}", topics=topics) for number, topics in enumerate(chosen)]
    deep = (entry("topics/tief", parent="miete"), entry("topics/weg", published="no"))
    sections = view("faqs", *TOPICS, *deep, *entries)["sections"]
    found = [card.id for section in sections for part in (section, *section.sections) for card in part.cards]
    assert sorted(found) == sorted(one.id for one in entries)


def test_only_what_is_to_be_had_now_stands_in_lists() -> None:
    parts = [
        entry("faqs/jetzt", valid_from="2026-11-24", valid_until="2026-11-24"),
        entry("faqs/alt", valid_until="2026-11-23"),
        entry("faqs/neu", valid_from="2026-11-25"),
        entry("faqs/nie", published="no"),
    ]
    assert outline(view("faqs", *parts)["sections"]) == [["Weiteres", ["jetzt"]]]


def test_offers_stand_once_more_by_whom_they_are_for() -> None:
    parts = [entry("offers/a", audience=["women", "parents"]), entry("offers/b", audience=["women"]), entry("offers/c")]
    found = view("offers", *parts)["audiences"]
    assert outline(found) == [["Frauen", ["a", "b"]], ["Eltern", ["a"]]]
    assert [section.anchor for section in found] == ["for-women", "for-parents"]
    assert "audiences" not in view("faqs", entry("faqs/a", audience=["women"]))


def test_a_page_of_sections_can_be_jumped_through() -> None:
    html = page("faqs", *TOPICS, entry("faqs/a", topics=["miete"]))
    assert '<li><a href="#wohnen">Wohnen</a></li>' in html
    assert '<section id="wohnen">' in html and '<section id="miete"><h3>Miete</h3>' in html


# Topics --------------------------------------------------------------------------------------------


def test_topics_stand_in_their_order_with_their_matters() -> None:
    tiles = view("topics", *TOPICS)["tiles"]
    assert [(tile["card"].id, [card.id for card in tile["matters"]]) for tile in tiles] == [
        ("sprache", []),
        ("wohnen", ["muell", "miete"]),
        ("familie", []),  # no order: last
    ]


# Contacts ------------------------------------------------------------------------------------------


def test_contacts_stand_by_sector_and_emergency_numbers_first() -> None:
    parts = [entry(f"contacts/{sector}", sector=sector) for sector in SECTORS]
    sections = view("contacts", *parts, entry("contacts/aerzte", title="Ärzte", sector="welfare"))["sections"]
    assert [(section["anchor"], str(section["heading"]).replace("\u00ad", "")) for section in sections] == [
        ("emergency", "Notrufnummern"),
        ("town", "Stadt Lindenau"),
        ("county", "Kreis Musterland"),
        ("welfare", "Wohlfahrtsverbände"),
        ("association", "Vereine"),
        ("volunteers", "Freiwillige"),
        ("education", "Lernen und Bildung"),
        ("national", "In ganz Deutschland"),
    ]
    assert refs([block.card for block in sections[3]["blocks"]]) == ["contacts/aerzte", "contacts/welfare"]


def test_a_sector_without_contacts_has_no_heading_and_borrowed_numbers_stand_there_too() -> None:
    stadt = entry("contacts/stadt", sector="town", phones=[{"number": "02521 29-0"}])
    parts = [stadt, entry("contacts/amt", sector="town", reached_through="stadt"), entry("contacts/weg", sector="county", published="no")]
    (section,) = view("contacts", *parts)["sections"]
    assert [str(block.facts[0].values[0]) for block in section["blocks"]] == ['<a href="tel:+492521290" dir="ltr">02521 29-0</a>'] * 2
    # The frame's emergency link leads here.
    assert '<section id="emergency">' in page("contacts", entry("contacts/notruf", sector="emergency"))


# Courses -------------------------------------------------------------------------------------------


def test_courses_stand_by_their_type_and_every_cell_says_something() -> None:
    parts = [entry(f"courses/k{number}", course_type=kind) for number, kind in enumerate(reversed(COURSE_TYPES))]
    found = view("courses", *parts)
    assert [row["card"].entry.data.course_type for row in found["rows"]] == list(COURSE_TYPES)
    assert [str(column).replace("\u00ad", "") for column in found["columns"]] == [
        "Stufe",
        "Dauer",
        "Kosten",
        "Wer entscheidet",
        "Prüfung",
        "Nur für Frauen",
        "Kinderbetreuung",
        "Online",
        "Bei Abbruch",
    ]
    for row in found["rows"]:
        assert row["cells"] == [ASK] * 9
        assert row["known"] == [False] * 9
        assert row["for_whom"] is None


def test_a_row_of_the_comparison() -> None:
    one = entry(
        "courses/kurs",
        for_whom="Für **alle**.",
        level_from="A1",
        level_to="B1",
        lessons_language={"min": "600", "max": "600"},
        hours_total="525",
        cost={"kind": "fee", "amount": "2.29", "per": "hour"},
        access="Das Amt.",
        women_only="no",
        childcare="unknown",
        online="yes",
    )
    (row,) = view("courses", one)["rows"]
    cells = [str(getattr(cell, "inner", cell)).replace("\u00ad", "") for cell in row["cells"]]
    assert cells == [
        '<bdi dir="ltr">A1–B1</bdi>',
        "600 Schulstunden Deutsch<br>525 Stunden insgesamt",
        '<bdi dir="ltr">2,29\xa0€</bdi> je Stunde',
        "Das Amt.",
        ASK,
        "nein",
        ASK,
        "ja",
        ASK,
    ]
    assert row["known"] == [True, True, True, True, False, True, False, True, False]
    html = page("courses", one)
    assert '<span class="whom">Für <strong>alle</strong>.</span>' in html
    assert html.count('class="unknown"') == 3


def test_a_cost_that_is_not_known_is_not_known_in_the_comparison() -> None:
    parts = [entry("courses/a", cost={"kind": "unknown"}), entry("courses/b", cost={"kind": "free"})]
    assert [str(row["cells"][2]) for row in view("courses", *parts)["rows"]] == [ASK, "kostenlos"]


# Events --------------------------------------------------------------------------------------------


def event(name: str, starts: str, **fields: Any) -> Entry:
    return entry(f"events/{name}", starts=starts, **fields)


def test_events_stand_by_their_next_date_and_past_ones_are_gone() -> None:
    parts = [
        event("spaeter", "2027-01-01 10:00"),
        event("vorbei", "2026-11-23 18:00"),
        event("heute", "2026-11-24 18:00"),
        event("laeuft", "2026-11-20", ends="2026-11-24"),
        event("zu-ende", "2026-11-20", ends="2026-11-23"),
        event("nacht", "2026-11-23 22:00", ends="2026-11-24 02:00"),
        event("woechentlich", "2026-09-03 09:30", repeat="FREQ=WEEKLY;BYDAY=TH"),
        event("ausgelaufen", "2026-09-03 09:30", repeat="FREQ=WEEKLY;UNTIL=20261112"),
        event("gleich", "2026-11-26 09:30"),
        event("nie", "2026-12-01", published="no"),
        event("alt", "2026-12-01", valid_until="2026-11-23"),
    ]
    found = upcoming_events(reader(*parts))
    assert [(one["card"].id, one["when"]) for one in found] == [
        ("laeuft", "Freitag, 20. November 2026"),
        ("nacht", "Montag, 23. November 2026, 22:00"),
        ("heute", "Dienstag, 24. November 2026, 18:00"),
        ("gleich", "Donnerstag, 26. November 2026, 09:30"),
        ("woechentlich", "Donnerstag, 26. November 2026, 09:30"),
        ("spaeter", "Freitag, 1. Januar 2027, 10:00"),
    ]
    assert view("events", *parts)["events"] == found


def test_where_nothing_happens_that_is_said() -> None:
    assert "Zurzeit sind keine Termine bekannt." in page("events", event("vorbei", "2026-11-23"))


# Words ---------------------------------------------------------------------------------------------


def term(name: str, title: str) -> Entry:
    return entry(f"terms/{name}", title=title)


def test_words_stand_by_letter_and_umlauts_with_their_base_letter() -> None:
    parts = [term("a", "Übergabe"), term("b", "Umzug"), term("c", "Änderung"), term("d", "amt"), term("e", "Öffnung"), term("f", "§-Karte")]
    letters = view("terms", *parts)["letters"]
    assert {letter: [row["card"].title.inner for row in rows] for letter, rows in letters.items()} == {
        "A": ["amt", "Änderung"],
        "O": ["Öffnung"],
        "U": ["Übergabe", "Umzug"],
        "§": ["§-Karte"],
    }
    assert list(letters) == ["A", "O", "U", "§"]


def test_a_words_twin_stands_beside_it_in_other_languages() -> None:
    kaution = term("kaution", "Kaution")
    said = overlay(kaution, "ar", equivalent="مبلغ الضمان")
    (row,) = view("terms", kaution, said, code="ar")["letters"]["K"]
    assert row["equivalent"].inner == "مبلغ الضمان"
    assert row["card"].title.attrs == ' lang="de" dir="ltr"'
    (german,) = view("terms", kaution, said)["letters"]["K"]
    (untranslated,) = view("terms", kaution, said, code="uk")["letters"]["K"]
    assert german["equivalent"] is untranslated["equivalent"] is None


# Flyers --------------------------------------------------------------------------------------------


def flyer(name: str, **fields: Any) -> Entry:
    return entry(f"flyers/{name}", **fields)


def test_flyers_stand_by_title_and_are_no_links() -> None:
    parts = [
        flyer("zwei", title="Übergabe"),
        flyer("eins", title="Umzug"),
        flyer("nie", published="no"),
        flyer("alt", valid_until="2026-11-23"),
    ]
    assert [one["title"].inner for one in view("flyers", *parts)["flyers"]] == ["Übergabe", "Umzug"]
    html = page("flyers", *parts)
    assert '<li class="card"><h2>Übergabe</h2><p>Satz zu zwei.</p></li>' in html
    assert "<a " not in html
    assert "<h1>" in html and "Flyer</h1>" in html and "Flyer und Plakate zum Drucken und Weitergeben." in html


def test_a_translated_flyer_keeps_its_german_title_beside_it() -> None:
    one = flyer("ruhe", title="Ruhe")
    (row,) = view("flyers", one, overlay(one, "ar", title="الهدوء"), code="ar")["flyers"]
    assert (row["title"].inner, row["german"], row["summary"].state) == ("الهدوء", "Ruhe", "missing")
    (untranslated,) = view("flyers", one, code="uk")["flyers"]
    assert (untranslated["title"].state, untranslated["german"]) == ("missing", "")


# Home ----------------------------------------------------------------------------------------------


def test_the_home_page_holds_what_is_asked_most_and_what_helps_at_once() -> None:
    parts = [
        *TOPICS,
        entry("contacts/notruf", sector="emergency", phones=[{"number": "112"}]),
        entry("contacts/weg", sector="emergency", published="no"),
        entry("faqs/kaution"),
        entry("faqs/alt", valid_until="2026-11-23"),
        *(event(f"e{day}", f"2026-12-0{day}") for day in (4, 3, 2, 1)),
    ]
    languages = [{"name": "Deutsch", "tag": "de", "direction": "ltr", "href": "./", "current": True}]
    seen = reader(*parts, emergency=["notruf", "weg"], most_asked=["faqs/alt", "faqs/kaution"]).at("./")
    found = home_view(seen, languages)
    assert (str(found["name"].inner), str(found["summary"].inner)) == ("Hub", "Auskunft.")
    assert refs([block.card for block in found["emergency"]]) == ["contacts/notruf"]
    assert [card.id for card, _ in found["topics"]] == ["sprache", "wohnen", "familie"]
    assert refs(found["most_asked"]) == ["faqs/kaution"]
    assert refs([one["card"] for one in found["events"]]) == ["events/e1", "events/e2", "events/e3"]
    assert found["languages"] == languages
    assert [(one["href"], str(one["title"])) for one in found["lists"]] == [
        ("./kontakte/", "Kontakte"),
        ("./angebote/", "Angebote"),
        ("./sprachkurse/", "Sprachkurse"),
        ("./fragen/", "Fragen"),
        ("./termine/", "Termine"),
        ("./woerter/", "Wörter"),
        ("./flyer/", "Flyer"),
    ]


def test_the_home_page_offers_each_language_in_its_own_name() -> None:
    home = drawer(code="ar").home()
    assert '<li><a href="../" lang="de" dir="ltr" hreflang="de">Deutsch</a></li>' in home.content
    assert '<li><a href="../ar/" lang="ar" dir="rtl" hreflang="ar" aria-current="true">العربية</a></li>' in home.content
    assert (home.file, home.title) == ("ar/index.html", "Hub")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
@pytest.mark.parametrize("code", ["de", "ar"])
def test_an_empty_hub_still_has_every_list(kind: Any, code: str) -> None:
    drawn = drawer(code=code).list_page(kind)
    assert drawn.title and drawn.description
    assert "<h1>" in drawn.content and "None" not in drawn.content


def test_today_decides_what_is_listed() -> None:
    one = event("fest", "2026-11-25")
    assert upcoming_events(reader(one, today=date(2026, 11, 26))) == []
    assert len(upcoming_events(reader(one, today=TODAY))) == 1
