"""Each fact as it stands on a page: pictogram, label, lines. Exact, because these are what people call, find and pay."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import pytest

from infohub.model import Entry
from infohub.model.course import COURSE_TYPES
from infohub.model.entry import AUDIENCES
from infohub.views import choices, facts
from infohub.views.facts import Fact
from small_hub import TODAY, entry, overlay, reader

ASK = "nicht bekannt, bitte fragen Sie nach"
ASK_THERE = "nicht bekannt, bitte fragen Sie den Anbieter"


def plain(text: object) -> str:
    """Without soft hyphens: they say where a word may break and belong to the look."""
    return str(text).replace("\u00ad", "")


def lines(found: Iterable[Fact]) -> list[tuple[str, str, list[str]]]:
    """Pictogram, label and lines of each fact."""
    return [(fact.icon, plain(fact.label), [plain(value) for value in fact.values]) for fact in found]


def values(found: Iterable[Fact]) -> list[str]:
    """The lines of the one fact there is."""
    ((_, _, one),) = lines(found)
    return one


def contact(**fields: Any) -> Entry:
    return entry("contacts/amt", **fields)


# Where ---------------------------------------------------------------------------------------------

STREET = {"street": "Am Markt 1", "postcode": "01067", "city": "Lindenau"}
WRITTEN = '<address lang="de" dir="ltr">Am Markt 1<br>01067 Lindenau</address>'


@pytest.mark.parametrize(
    ("fields", "label", "expected"),
    [
        (STREET, "Adresse", [WRITTEN, '<a class="map" href="geo:0,0?q=Am%20Markt%201%2C%2001067%20Lindenau">Auf der Karte zeigen</a>']),
        (
            {**STREET, "latitude": "54.25", "longitude": "7.05"},
            "Adresse",
            [WRITTEN, '<a class="map" href="geo:54.250000,7.050000?q=54.250000,7.050000">Auf der Karte zeigen</a>'],
        ),
        # The equator and Greenwich are places, too.
        (
            {"city": "Meer", "latitude": "0", "longitude": "-0.5"},
            "Adresse",
            [
                '<address lang="de" dir="ltr">Meer</address>',
                '<a class="map" href="geo:0.000000,-0.500000?q=0.000000,-0.500000">Auf der Karte zeigen</a>',
            ],
        ),
        # A town alone is no point on a map.
        ({"city": "Lindenau"}, "Adresse", ['<address lang="de" dir="ltr">Lindenau</address>']),
        ({"place_note": "Treffpunkt ist die **alte Mühle**."}, "Ort", ["Treffpunkt ist die <strong>alte Mühle</strong>."]),
        ({"city": "Lindenau", "place_note": "Im Hof."}, "Adresse", ['<address lang="de" dir="ltr">Lindenau</address>', "Im Hof."]),
    ],
)
def test_an_address_is_written_as_on_a_letter_and_opens_the_phones_own_map(fields: dict[str, str], label: str, expected: list[str]) -> None:
    one = contact(**fields)
    assert lines(facts.address(reader(one), one)) == [("map-pin", label, expected)]


def test_no_place_is_no_fact() -> None:
    one = contact()
    assert list(facts.address(reader(one), one)) == []


def test_an_address_is_german_in_every_language() -> None:
    one = contact(**STREET)
    found = lines(facts.address(reader(one, code="ar"), one))
    assert found[0][2][0] == WRITTEN


# Reaching somebody ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("02521 29-0", '<a href="tel:+492521290" dir="ltr">02521 29-0</a>'),
        ("(030) 23125 112", '<a href="tel:+493023125112" dir="ltr">(030) 23125 112</a>'),
        ("+49 30 23125 200", '<a href="tel:+493023125200" dir="ltr">+49 30 23125 200</a>'),
        ("0049 30 23125200", '<a href="tel:+493023125200" dir="ltr">0049 30 23125200</a>'),
        ("0800 111 0 111", '<a href="tel:+498001110111" dir="ltr">0800 111 0 111</a>'),
        # Short numbers have no country: they are dialled as they are.
        ("112", '<a href="tel:112" dir="ltr">112</a>'),
        ("116 117", '<a href="tel:116117" dir="ltr">116 117</a>'),
        ("115", '<a href="tel:115" dir="ltr">115</a>'),
    ],
)
def test_a_number_is_shown_as_written_and_dialled_in_full(number: str, link: str) -> None:
    assert str(facts.phone_link(number)) == link


def test_numbers_to_call_stand_together_and_a_fax_apart() -> None:
    numbers = [
        {"number": "02521 29-0"},
        {"number": "02521 29-199", "kind": "fax"},
        {"number": "0176 04069000", "kind": "mobile"},
        {"number": "0221 4710 115", "kind": "hotline"},
    ]
    one = contact(phones=numbers)
    assert lines(facts.phones(reader(one), one.data)) == [
        (
            "phone",
            "Telefon",
            [
                '<a href="tel:+492521290" dir="ltr">02521 29-0</a>',
                '<a href="tel:+4917604069000" dir="ltr">0176 04069000</a> (mobil)',
                '<a href="tel:+492214710115" dir="ltr">0221 4710 115</a>',
            ],
        ),
        # Nobody taps a fax number.
        ("printer", "Fax", ['<bdi dir="ltr">02521 29-199</bdi>']),
    ]
    assert lines(facts.phones(reader(), contact().data)) == []


def test_mail_and_website_can_be_tapped_and_a_website_is_shown_short() -> None:
    one = contact(email="post+amt@lindenau.example", website="https://www.lindenau.example/amt/?a=1&b=2")
    assert lines(facts.online(reader(one), one.data)) == [
        ("mail", "E-Mail", ['<a href="mailto:post+amt@lindenau.example" dir="ltr">post+amt@lindenau.example</a>']),
        (
            "world",
            "Internetseite",
            ['<a href="https://www.lindenau.example/amt/?a=1&amp;b=2" dir="ltr" rel="noopener">www.lindenau.example/amt/?a=1&amp;b=2</a>'],
        ),
    ]
    assert str(facts.web_link("http://example.org/")) == '<a href="http://example.org/" dir="ltr" rel="noopener">example.org</a>'


# Yes, no, unknown ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("value", "said"), [("yes", "ja"), ("no", "nein"), ("unknown", ASK)])
def test_three_answers_and_unknown_is_said(value: str, said: str) -> None:
    assert lines(facts.yes_no(reader(), value, "wheelchair", "Step-free access")) == [("wheelchair", "Zugang ohne Stufen", [said])]


def test_what_is_not_stated_is_no_fact_unless_every_question_is_answered() -> None:
    assert lines(facts.yes_no(reader(), None, "wheelchair", "Step-free access")) == []
    assert lines(facts.yes_no(reader(), None, "wheelchair", "Step-free access", always=True)) == [
        ("wheelchair", "Zugang ohne Stufen", [ASK])
    ]


def test_languages_have_their_name_in_the_readers_language() -> None:
    assert lines(facts.languages(reader(), ["de", "ar", "uk"])) == [
        ("message-language", "Gesprochene Sprachen", ["Deutsch, Arabisch und Ukrainisch"])
    ]
    assert values(facts.languages(reader(code="ar"), ["de", "ar"])) == ["الألمانية والعربية"]
    assert lines(facts.languages(reader(), [])) == []


# Cost ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cost", "line"),
    [
        ({"kind": "free"}, "kostenlos"),
        ({"kind": "fee"}, "kostet etwas"),
        ({"kind": "donation"}, "Spende willkommen"),
        ({"kind": "varies"}, "verschieden"),
        ({"kind": "unknown"}, ASK),
        ({"kind": "fee", "amount": "4"}, '<bdi dir="ltr">4\xa0€</bdi>'),
        ({"kind": "fee", "amount": "0.5"}, '<bdi dir="ltr">0,50\xa0€</bdi>'),
        ({"kind": "fee", "amount": "1234.50"}, '<bdi dir="ltr">1.234,50\xa0€</bdi>'),
        ({"kind": "donation", "amount": "3"}, '<bdi dir="ltr">3\xa0€</bdi>'),
        ({"kind": "fee", "amount": "2.29", "per": "lesson"}, '<bdi dir="ltr">2,29\xa0€</bdi> je Schulstunde (45 Minuten)'),
        ({"kind": "fee", "amount": "2", "per": "hour"}, '<bdi dir="ltr">2\xa0€</bdi> je Stunde'),
        ({"kind": "fee", "amount": "2", "per": "day"}, '<bdi dir="ltr">2\xa0€</bdi> je Tag'),
        ({"kind": "fee", "amount": "2", "per": "week"}, '<bdi dir="ltr">2\xa0€</bdi> je Woche'),
        ({"kind": "fee", "amount": "2", "per": "month"}, '<bdi dir="ltr">2\xa0€</bdi> je Monat'),
        ({"kind": "fee", "amount": "2", "per": "year"}, '<bdi dir="ltr">2\xa0€</bdi> je Jahr'),
        ({"kind": "fee", "amount": "2", "per": "course"}, '<bdi dir="ltr">2\xa0€</bdi> je Kurs'),
        ({"kind": "fee", "amount": "2", "per": "section"}, '<bdi dir="ltr">2\xa0€</bdi> je Kursabschnitt'),
        ({"kind": "fee", "amount": "2", "per": "once"}, '<bdi dir="ltr">2\xa0€</bdi> einmalig'),
    ],
)
def test_every_kind_of_cost(cost: dict[str, str], line: str) -> None:
    one = entry("offers/chor", cost=cost)
    assert lines(facts.cost(reader(one), one)) == [("currency-euro", "Kosten", [line])]


def test_what_is_said_beside_the_cost() -> None:
    one = entry(
        "offers/chor", cost={"kind": "fee", "amount": "4"}, cost_note="Kaffee ist **dabei**.", cost_free_for="Kinder unter 6 Jahren"
    )
    _, note, free = values(facts.cost(reader(one), one))
    assert (note, free) == ("Kaffee ist <strong>dabei</strong>.", "Kostenlos: Kinder unter 6 Jahren")
    only_note = entry("offers/chor", cost_note="Sie zahlen das Material.")
    assert values(facts.cost(reader(only_note), only_note)) == ["Sie zahlen das Material."]
    none = entry("offers/chor")
    assert lines(facts.cost(reader(none), none)) == []
    assert facts.cost_line(reader(), None) == ASK


def test_money_is_a_fact_and_looks_right_in_every_language() -> None:
    one = entry("offers/chor", cost={"kind": "fee", "amount": "1234.50"})
    assert values(facts.cost(reader(one, code="en"), one)) == ['<bdi dir="ltr">1,234.50\xa0€</bdi>']


# For whom ------------------------------------------------------------------------------------------


def test_an_audience_is_named_and_everyone_is_not() -> None:
    assert lines(facts.audience(reader(), entry("offers/chor", audience=["everyone"]))) == []
    assert lines(facts.audience(reader(), entry("offers/chor", audience=["everyone", "women"]))) == [("users", "Für", ["Frauen"])]
    everybody = [one for one in AUDIENCES if one != "everyone"]
    assert values(facts.audience(reader(), entry("offers/chor", audience=everybody))) == [
        "Frauen, Männer, Kinder, Jugendliche, Eltern, ältere Menschen, Freiwillige und Vermieter"
    ]


@pytest.mark.parametrize(
    ("first", "last", "line"),
    [
        ("16", "99", "16 bis 99 Jahre"),
        ("18", None, "ab 18 Jahren"),
        (None, "12", "bis 12 Jahre"),
        ("0", "3", "0 bis 3 Jahre"),
        ("0", None, "ab 0 Jahren"),
    ],
)
def test_ages(first: str | None, last: str | None, line: str) -> None:
    fields = {name: value for name, value in (("age_from", first), ("age_to", last)) if value}
    assert lines(facts.age(reader(), entry("offers/chor", **fields).data)) == [("calendar", "Alter", [line])]


def test_no_age_is_no_fact() -> None:
    assert lines(facts.age(reader(), entry("offers/chor").data)) == []


@pytest.mark.parametrize(
    ("needed", "line"),
    [
        ("none", "Sie brauchen kein Deutsch"),
        ("unknown", ASK),
        ("A2", 'ab Stufe <bdi dir="ltr">A2</bdi>'),
        ("pre-A1", 'ab Stufe <bdi dir="ltr">pre-A1</bdi>'),
    ],
)
def test_german_needed(needed: str, line: str) -> None:
    assert lines(facts.german_needed(reader(), needed)) == [("abc", "Deutschkenntnisse", [line])]
    assert lines(facts.german_needed(reader(), None)) == []


# Courses -------------------------------------------------------------------------------------------


def course(**fields: Any) -> Entry:
    return entry("courses/kurs", **fields)


@pytest.mark.parametrize(
    ("first", "last", "line"),
    [
        ("pre-A1", "B1", '<bdi dir="ltr">pre-A1–B1</bdi>'),
        ("A1", "A1", '<bdi dir="ltr">A1</bdi>'),
        (None, "A2", 'bis <bdi dir="ltr">A2</bdi>'),
        ("B2", None, 'ab Stufe <bdi dir="ltr">B2</bdi>'),
        (None, None, ASK_THERE),
    ],
)
def test_levels(first: str | None, last: str | None, line: str) -> None:
    fields = {name: value for name, value in (("level_from", first), ("level_to", last)) if value}
    assert facts.level_line(reader(), course(**fields).data) == line


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"lessons_language": {"min": "600", "max": "600"}}, ["600 Schulstunden Deutsch"]),
        ({"lessons_language": {"min": "300", "max": "1200"}}, ['<bdi dir="ltr">300–1.200</bdi> Schulstunden Deutsch']),
        ({"lessons_language": {"max": "900"}}, ["bis zu 900 Schulstunden Deutsch"]),
        ({"lessons_orientation": {"min": "0", "max": "100"}}, ['<bdi dir="ltr">0–100</bdi> Schulstunden Orientierung']),
        ({"hours_total": "525"}, ["525 Stunden insgesamt"]),
        (
            {"lessons_language": {"max": "600"}, "lessons_orientation": {"max": "60"}, "hours_total": "1525"},
            ["bis zu 600 Schulstunden Deutsch", "bis zu 60 Schulstunden Orientierung", "1.525 Stunden insgesamt"],
        ),
        ({}, []),
    ],
)
def test_lengths(fields: dict[str, Any], expected: list[str]) -> None:
    assert [plain(line) for line in facts.length_lines(reader(), course(**fields).data)] == expected


def test_every_type_of_course_has_a_german_name() -> None:
    names = {kind: plain(reader().words(choices.COURSE_TYPES[kind])) for kind in COURSE_TYPES}
    assert names == {
        "integration": "Integrationskurs",
        "literacy": "Alphabetisierungskurs",
        "second-script": "Zweitschriftlernerkurs",
        "support": "Förderkurs",
        "intensive": "Intensivkurs",
        "women": "Kurs für Frauen",
        "vocational": "Berufssprachkurs",
        "orientation": "Erstorientierungskurs",
        "online": "Online-Kurs",
        "informal": "Üben ohne Kurs",
    }


def test_a_course_answers_every_question_and_says_what_is_not_known() -> None:
    one = course()
    assert lines(facts.course_facts(reader(one), one)) == [
        ("school", "Kursart", ["Integrationskurs"]),
        ("users", "Für wen", [ASK_THERE]),
        ("stairs", "Stufe", [ASK_THERE]),
        ("hourglass", "Dauer", [ASK_THERE]),
        ("currency-euro", "Kosten", [ASK_THERE]),
        ("user-check", "Wer entscheidet", [ASK_THERE]),
        ("certificate", "Prüfung", [ASK_THERE]),
        ("door-exit", "Bei Abbruch", [ASK_THERE]),
        ("gender-female", "Nur für Frauen", [ASK]),
        ("baby-carriage", "Kinderbetreuung", [ASK]),
        ("device-laptop", "Online", [ASK]),
    ]


def test_a_course_that_says_it_all() -> None:
    one = course(
        course_type="women",
        for_whom="Für **Frauen**.",
        level_from="A1",
        level_to="B1",
        hours_total="100",
        cost={"kind": "free"},
        access="Das Amt.",
        exam="Keine.",
        on_leaving="Nichts.",
        women_only="yes",
        childcare="no",
        online="unknown",
        registration="Kommen Sie.",
    )
    assert [found for _, _, found in lines(facts.course_facts(reader(one), one))] == [
        ["Kurs für Frauen"],
        ["Für <strong>Frauen</strong>."],
        ['<bdi dir="ltr">A1–B1</bdi>'],
        ["100 Stunden insgesamt"],
        ["kostenlos"],
        ["Das Amt."],
        ["Keine."],
        ["Nichts."],
        ["ja"],
        ["nein"],
        [ASK],
        ["Kommen Sie."],
    ]
    assert not any(fact.missing for fact in facts.course_facts(reader(one), one))


# Other kinds: which facts, in which order ----------------------------------------------------------


def test_an_offers_facts_in_order() -> None:
    one = entry(
        "offers/chor",
        for_whom="Für alle.",
        audience=["women"],
        age_from="16",
        city="Lindenau",
        cost={"kind": "free"},
        german_needed="none",
        languages=["de"],
        childcare="yes",
        women_only="no",
        step_free="unknown",
        registration="Beim [Verein](contacts/verein).",
        registration_url="https://example.org/",
    )
    found = lines(facts.offer_facts(reader(one, entry("contacts/verein")), one))
    assert [label for _, label, _ in found] == [
        "Für wen",
        "Für",
        "Alter",
        "Adresse",
        "Kosten",
        "Deutschkenntnisse",
        "Gesprochene Sprachen",
        "Kinderbetreuung",
        "Nur für Frauen",
        "Zugang ohne Stufen",
        "Anmeldung",
    ]
    assert found[-1][2] == [
        'Beim <a href="../../kontakte/verein/">Verein</a>.',
        '<a href="https://example.org/" dir="ltr" rel="noopener">example.org</a>',
    ]
    bare = entry("offers/chor")
    assert facts.offer_facts(reader(bare), bare) == []


def test_a_contacts_facts_in_order() -> None:
    one = contact(
        **STREET,
        phones=[{"number": "112"}],
        email="a@example.org",
        website="https://example.org/",
        languages=["de"],
        interpreting="yes",
        interpreting_note="Eine Woche vorher.",
        step_free="no",
        audience=["women"],
    )
    assert [label for _, label, _ in lines(facts.contact_facts(reader(one), one))] == [
        "Adresse",
        "Telefon",
        "E-Mail",
        "Internetseite",
        "Gesprochene Sprachen",
        "Dolmetschen möglich",
        "Zum Dolmetschen",
        "Zugang ohne Stufen",
        "Für",
    ]
    bare = contact()
    assert facts.contact_facts(reader(bare), bare) == []


def test_a_text_that_is_not_translated_is_marked_german_and_one_that_is_outdated_says_so() -> None:
    one = entry("offers/chor", for_whom="Für alle.", registration="Rufen Sie an.")
    said = overlay(one, "ar", registration="اتصلوا.", translated_from={"registration": "Kommen Sie."})
    found = lines(facts.offer_facts(reader(one, said, code="ar"), one))
    assert found[0][2] == ['<span lang="de" dir="ltr">Für alle.</span>']
    assert found[1][2][0].startswith('<span class="outdated">اتصلوا.</span><span class="only-read"> (')


# Events --------------------------------------------------------------------------------------------


def event(**fields: Any) -> Entry:
    return entry("events/fest", **fields)


@pytest.mark.parametrize(
    ("starts", "ends", "line"),
    [
        ("2026-11-24 18:00", None, "Dienstag, 24. November 2026, 18:00"),
        ("2026-11-24 18:00", "2026-11-24 20:30", 'Dienstag, 24. November 2026, 18:00 bis <bdi dir="ltr">20:30</bdi>'),
        ("2026-11-24 18:00", "2026-11-24", "Dienstag, 24. November 2026, 18:00"),
        ("2026-12-06", None, "Sonntag, 6. Dezember 2026"),
        ("2026-12-06", "2026-12-06", "Sonntag, 6. Dezember 2026"),
        ("2026-12-06", "2026-12-06 18:00", 'Sonntag, 6. Dezember 2026 bis <bdi dir="ltr">18:00</bdi>'),
        ("2026-12-28", "2026-12-30", "Montag, 28. Dezember 2026 bis Mittwoch, 30. Dezember 2026"),
        ("2026-07-04 14:00", "2026-07-05 01:00", "Samstag, 4. Juli 2026, 14:00 bis Sonntag, 5. Juli 2026, 01:00"),
        ("2026-12-31 22:00", "2027-01-01", "Donnerstag, 31. Dezember 2026, 22:00 bis Freitag, 1. Januar 2027"),
    ],
)
def test_when_it_is(starts: str, ends: str | None, line: str) -> None:
    one = event(starts=starts, **({"ends": ends} if ends else {}))
    assert lines(facts.when(reader(one), one.data)) == [("calendar-event", "Wann", [line])]


def test_what_repeats_names_the_next_four_dates_without_those_that_are_cancelled() -> None:
    one = event(starts="2026-09-03 09:30", ends="2026-09-03 11:00", repeat="FREQ=WEEKLY;BYDAY=TH", exdates=["2026-12-03", "2026-12-24"])
    assert values(facts.when(reader(one), one.data)) == [
        'Donnerstag, 3. September 2026, 09:30 bis <bdi dir="ltr">11:00</bdi>',
        "Nächste Termine: Donnerstag, 26. November 2026, 09:30, Donnerstag, 10. Dezember 2026, 09:30, "
        "Donnerstag, 17. Dezember 2026, 09:30 und Donnerstag, 31. Dezember 2026, 09:30",
    ]


def test_what_has_stopped_repeating_names_no_dates() -> None:
    one = event(starts="2026-09-03", repeat="FREQ=WEEKLY;UNTIL=20261001")
    assert values(facts.when(reader(one), one.data)) == ["Donnerstag, 3. September 2026"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"starts": "2026-11-24", "repeat": "FREQ=DAILY;COUNT=2"}, [date(2026, 11, 24), date(2026, 11, 25)]),
        # In the middle of today is still today.
        ({"starts": "2026-11-24 00:00", "repeat": "FREQ=DAILY;COUNT=1"}, [datetime(2026, 11, 24, 0, 0)]),
        ({"starts": "2026-11-23", "repeat": "FREQ=DAILY;COUNT=1"}, []),
        ({"starts": "2026-11-24", "repeat": "FREQ=DAILY;COUNT=3", "exdates": ["2026-11-24", "2026-11-26"]}, [date(2026, 11, 25)]),
        ({"starts": "2026-11-24", "repeat": "FREQ=YEARLY"}, [date(year, 11, 24) for year in range(2026, 2030)]),
        # The last Friday of the month, whatever day the first one was.
        (
            {"starts": "2026-10-30 19:00", "repeat": "FREQ=MONTHLY;BYDAY=-1FR;COUNT=4"},
            [datetime(2026, 11, 27, 19), datetime(2026, 12, 25, 19), datetime(2027, 1, 29, 19)],
        ),
    ],
)
def test_occurrences_from_today_on(fields: dict[str, Any], expected: list[date]) -> None:
    assert facts.occurrences(event(**fields).data, TODAY) == expected


def test_cancelled_dates_are_made_up_for() -> None:
    cancelled = [f"2026-11-{day}" for day in range(24, 31)]
    one = event(starts="2026-11-24", repeat="FREQ=DAILY", exdates=cancelled)
    assert facts.occurrences(one.data, TODAY, 2) == [date(2026, 12, 1), date(2026, 12, 2)]


def test_an_events_facts_in_order() -> None:
    one = event(city="Lindenau", cost={"kind": "free"}, registration="Kommen Sie.", audience=["children"])
    assert [label for _, label, _ in lines(facts.event_facts(reader(one), one))] == ["Wann", "Adresse", "Kosten", "Anmeldung", "Für"]


def test_nothing_written_in_a_fact_becomes_markup() -> None:
    bad = '<b>"&'
    one = contact(street=bad, city=bad, place_note='3 < 4 & "5"')
    found = " ".join(values(facts.address(reader(one), one)))
    assert "<b>" not in found
    assert "&lt;b&gt;&#34;&amp;<br>&lt;b&gt;&#34;&amp;</address>" in found
    assert 'geo:0,0?q=%3Cb%3E%22%26%2C%20%3Cb%3E%22%26"' in found
