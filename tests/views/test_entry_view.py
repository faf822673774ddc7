"""What an entry's page tells: how far its translation can be trusted, who confirmed it, what only the organisation can say."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import html5lib
import pytest

from infohub.languages.overlays import Overlay
from infohub.model import KINDS, Entry
from infohub.views.contact_blocks import contact_block, lender
from infohub.views.entry_view import entry_view, translation
from infohub.views.facts import Fact
from small_hub import TODAY, drawer, entry, overlay, reader
from town import Town

DAY = timedelta(days=1)
SUPPLIED = "Angaben liefert die Organisation"


def view(one: Entry, *others: Entry | Overlay, **seen: Any) -> dict[str, Any]:
    return entry_view(reader(one, *others, **seen), one)


def words(html: str) -> str:
    """A page's words as they are read, without soft hyphens."""
    text = re.sub(r"<[^>]+>", " ", html).replace("\u00ad", "")
    return " ".join(text.replace("&amp;", "&").split())


def page(one: Entry, *others: Entry | Overlay, **seen: Any) -> str:
    return drawer(one, *others, **seen).entry_page(one.ref).content


def notices(html: str) -> list[str]:
    return [words(found) for found in re.findall(r'<div class="notice[^"]*">(.*?)</div></div>', html, re.DOTALL)]


def labels(facts: list[Fact]) -> dict[str, list[str]]:
    return {str(fact.label): [re.sub("<[^>]+>", "", value) for value in fact.values] for fact in facts}


# Translations --------------------------------------------------------------------------------------

KAUTION = entry("faqs/kaution", title="Kaution", summary="Geld.", answer_in_short="Drei Mieten.", keywords=["Pfand"])
WHOLE = {"title": "Deposit (Kaution)", "summary": "Money.", "answer_in_short": "Three rents."}
OLD = {"translated_from": {"summary": "Anderes Geld."}}
REVIEWED = {"status": "reviewed", "reviewed_by": "verein", "reviewed_on": "2026-11-12"}
VEREIN = entry("contacts/verein", title="Verein")
DRAFT = "Draft: this translation has not been reviewed yet."
MACHINE = "Draft: translated by a machine, not reviewed yet."
OUTDATED = "Outdated: parts have changed in German since; they are marked."
SOME_MISSING = "Some parts are only available in German so far."
LINK = "Read it in German"


@pytest.mark.parametrize(
    ("fields", "notice"),
    [
        ({**WHOLE, **REVIEWED}, None),
        ({**WHOLE, **REVIEWED, **OLD}, f"{OUTDATED} {LINK}"),
        ({**WHOLE, **REVIEWED, "summary": None}, f"{SOME_MISSING} {LINK}"),
        ({**WHOLE, **REVIEWED, **OLD, "title": None}, f"{OUTDATED} {SOME_MISSING} {LINK}"),
        ({**WHOLE, "made_by": "machine"}, f"{MACHINE} {LINK}"),
        ({**WHOLE, "made_by": "person"}, f"{DRAFT} {LINK}"),
        ({**WHOLE}, f"{MACHINE} {LINK}"),
        ({**WHOLE, **OLD}, f"{MACHINE} {OUTDATED} {LINK}"),
        ({**WHOLE, "summary": None, "made_by": "person"}, f"{DRAFT} {SOME_MISSING} {LINK}"),
        ({**WHOLE, **OLD, "title": None}, f"{MACHINE} {OUTDATED} {SOME_MISSING} {LINK}"),
        # Everything is outdated: nothing is a draft any more, it is simply old.
        ({"title": "Deposit", "translated_from": {"title": "Pfand"}}, f"{OUTDATED} {SOME_MISSING} {LINK}"),
        ({"keywords": ["deposit"]}, f"This page is not translated yet. You see the German text. {LINK}"),
        (None, f"This page is not translated yet. You see the German text. {LINK}"),
    ],
)
def test_a_reader_is_told_how_far_a_translation_can_be_trusted(fields: dict[str, Any] | None, notice: str | None) -> None:
    said = [overlay(KAUTION, "en", **{name: text for name, text in fields.items() if text})] if fields else []
    html = page(KAUTION, VEREIN, *said, code="en")
    assert notices(html) == ([notice] if notice else [])
    assert html.count('<a href="../../../fragen/kaution/" hreflang="de">Read it in German</a>') == 1 - (notice is None) + (
        "Translation reviewed by" in html
    )


def test_a_german_page_says_nothing_of_translations() -> None:
    assert translation(reader(KAUTION), KAUTION) is None
    assert notices(page(KAUTION, overlay(KAUTION, "en", **WHOLE))) == []


def test_search_words_are_no_text_that_is_missing() -> None:
    found = translation(reader(KAUTION, VEREIN, overlay(KAUTION, "ar", **WHOLE, **REVIEWED), code="ar"), KAUTION)
    assert found is not None and found.reviewed and not found.some_missing


def test_a_words_german_title_is_no_text_that_is_missing() -> None:
    term = entry("terms/kaution", title="Kaution", summary="Geld.")
    found = translation(reader(term, VEREIN, overlay(term, "ar", summary="مال", **REVIEWED), code="ar"), term)
    assert found is not None and found.reviewed and not found.some_missing


def test_a_review_names_who_and_when() -> None:
    html = page(KAUTION, VEREIN, overlay(KAUTION, "en", **WHOLE, **REVIEWED), code="en")
    assert "Translation reviewed by Verein on 12 November 2026. Read it in German" in words(html)
    assert '<a href="../../kontakte/verein/"><span lang="de" dir="ltr">Verein</span></a>' in html


def test_a_draft_with_a_reviewers_name_is_still_a_draft() -> None:
    """Whoever prepares a review may write the name first."""
    html = page(KAUTION, VEREIN, overlay(KAUTION, "en", **WHOLE, status="draft", reviewed_by="verein"), code="en")
    assert notices(html) == [f"{MACHINE} {LINK}"]
    assert "Translation reviewed" not in words(html)


def test_text_blocks_carry_their_own_notice() -> None:
    german = entry("faqs/kaution", title="Kaution", summary="Geld.", body="Ein Absatz.")
    old = page(german, overlay(german, "en", body="One.", translated_from={"body": "Kein Absatz."}), code="en")
    assert "This part has changed in German since it was translated." in words(old)
    missing = page(german, overlay(german, "en", title="Deposit"), code="en")
    assert "This part is only available in German so far." in words(missing)
    assert '<div class="prose" lang="de" dir="ltr">\n<p>Ein Absatz.</p>' in missing


# Confirmed or not ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ref", "fields", "said"),
    [
        ("contacts/amt", {}, "Von der Organisation noch nicht bestätigt."),
        ("offers/chor", {}, "Von der Organisation noch nicht bestätigt."),
        ("events/fest", {}, "Von der Organisation noch nicht bestätigt."),
        # A question rests on law, a word on language, a course type on the rules for it.
        ("faqs/kaution", {}, None),
        ("terms/kaution", {}, None),
        ("courses/kurs", {}, None),
        ("topics/wohnen", {}, None),
        # Nobody needs to confirm 112.
        ("contacts/notruf", {"sector": "emergency"}, None),
        ("contacts/amt", {"confirmed": {"by": "verein", "date": "2026-11-10"}}, "Bestätigt von Verein am 10. November 2026."),
        ("faqs/kaution", {"confirmed": {"by": "verein", "date": "2026-11-10"}}, "Bestätigt von Verein am 10. November 2026."),
        (
            "contacts/notruf",
            {"sector": "emergency", "confirmed": {"by": "verein", "date": "2026-11-10"}},
            "Bestätigt von Verein am 10. November 2026.",
        ),
    ],
)
def test_whether_the_organisation_has_confirmed_it(ref: str, fields: dict[str, Any], said: str | None) -> None:
    read = words(page(entry(ref, **fields), VEREIN))
    assert read.count("estätigt") == (said is not None)
    assert said is None or said in read


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("de", "Bestätigt von Verein am 23. November 2025. Das ist mehr als ein Jahr her. Bitte fragen Sie, ob es noch stimmt."),
        ("en", "That is more than a year ago: please ask whether it is still right."),
        ("ar", "مر على ذلك أكثر من سنة."),
        ("uk", "Це було понад рік тому."),
    ],
)
def test_a_confirmation_of_more_than_a_year_ago_says_so(code: str, said: str) -> None:
    old = entry("offers/chor", confirmed={"by": "verein", "date": "2025-11-23"})
    assert said in words(page(old, VEREIN, code=code))


def test_a_confirmation_of_a_year_ago_still_holds() -> None:
    one = entry("offers/chor", confirmed={"by": "verein", "date": "2025-11-24"})
    assert "mehr als ein Jahr" not in words(page(one, VEREIN))


def test_sources_and_days_are_said() -> None:
    sources = [{"title": "BGB", "date": "2026-08", "url": "https://example.org/551"}, {"title": "Auskunft am Telefon"}]
    one = entry("faqs/kaution", sources=sources)
    html = page(one, changed={one.file: date(2026, 11, 23)})
    read = words(html)
    assert "Mit den Quellen verglichen am 10. November 2026." in read
    assert "Zuletzt geändert am 23. November 2026." in read
    assert '<li><a href="https://example.org/551" rel="noopener">BGB</a> (August 2026)</li>\n<li>Auskunft am Telefon</li>' in html
    # Sources are German, whatever the reader's language; so is the month in them.
    arabic = page(one, code="ar")
    assert '<ul class="sources" lang="de" dir="ltr">' in arabic and "(August 2026)" in arabic


def test_the_day_of_change_is_the_later_of_the_german_and_of_this_translation() -> None:
    said = overlay(KAUTION, "ar", **WHOLE)
    other = overlay(KAUTION, "en", **WHOLE)
    changed = {KAUTION.file: date(2026, 3, 1), said.file: date(2026, 5, 1), other.file: date(2026, 2, 1)}
    found = {code: view(KAUTION, said, other, code=code, changed=changed)["changed"] for code in ("de", "ar", "en", "uk")}
    assert found == {"de": "1. März 2026", "ar": "1 مايو 2026", "en": "1 March 2026", "uk": "1 березня 2026\u202fр."}
    assert view(KAUTION)["changed"] == ""


# Before, during and after its time -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "day", "notice"),
    [
        ({"valid_until": "2026-11-24"}, TODAY, None),
        (
            {"valid_until": "2026-11-24"},
            TODAY + DAY,
            "Das ist am 24. November 2026 zu Ende gegangen. Die Seite bleibt stehen, damit alte Links noch funktionieren.",
        ),
        ({"valid_from": "2026-11-24"}, TODAY, None),
        ({"valid_from": "2026-11-24"}, TODAY - DAY, "Das beginnt am 24. November 2026."),
        ({"alert": "Der **Aufzug** ist kaputt.", "alert_until": "2026-11-24"}, TODAY, "Der Aufzug ist kaputt."),
        ({"alert": "Der **Aufzug** ist kaputt.", "alert_until": "2026-11-24"}, TODAY + DAY, None),
        ({"alert": "Der Aufzug ist kaputt."}, TODAY + 999 * DAY, "Der Aufzug ist kaputt."),
        ({"review_by": "2026-11-24"}, TODAY, None),
        (
            {"review_by": "2026-11-24"},
            TODAY + DAY,
            "Diese Seite sollte bis zum 24. November 2026 geprüft werden. Vielleicht hat sich etwas geändert: Bitte fragen Sie nach.",
        ),
    ],
)
def test_each_notice_comes_and_goes_on_its_day(fields: dict[str, str], day: date, notice: str | None) -> None:
    assert notices(page(entry("faqs/kaution", **fields), today=day)) == ([notice] if notice else [])


def test_an_alert_is_translated_like_any_text() -> None:
    one = entry("faqs/kaution", alert="Neu!")
    assert "New!" in notices(page(one, overlay(one, "en", alert="New!"), code="en"))
    assert '<p><span lang="de" dir="ltr">Neu!</span></p>' in page(one, code="en")


# What only the organisation can supply -------------------------------------------------------------


@pytest.mark.parametrize(
    ("ref", "fields", "missing", "hours"),
    [
        ("contacts/amt", {}, {"Adresse", "Telefon", "E-Mail"}, True),
        ("contacts/amt", {"city": "Lindenau", "phones": [{"number": "115"}], "email": "a@example.org"}, set(), True),
        ("contacts/amt", {"place_note": "Am Bach.", "by_appointment": "yes"}, {"Telefon", "E-Mail"}, False),
        ("contacts/amt", {"website": "https://example.org/"}, {"Adresse", "Telefon", "E-Mail"}, True),
        # A hotline for all of Germany has no house and no hours of its own.
        ("contacts/amt", {"sector": "national", "phones": [{"number": "115"}]}, set(), False),
        ("contacts/amt", {"sector": "emergency"}, set(), False),
        ("offers/chor", {}, {"Ort", "Kosten"}, True),
        ("offers/chor", {"place_note": "Am Bach.", "cost_note": "Das Material."}, set(), True),
        ("offers/chor", {"city": "Lindenau", "cost": {"kind": "unknown"}, "hours_note": "Nach Absprache."}, set(), False),
        ("events/fest", {}, {"Ort", "Kosten"}, False),
        ("events/fest", {"city": "Lindenau", "cost": {"kind": "free"}}, set(), False),
        # What is over needs no more questions.
        ("events/fest", {"valid_until": "2026-11-23"}, set(), False),
        ("events/fest", {"valid_until": "2026-11-24"}, {"Ort", "Kosten"}, False),
    ],
)
def test_a_gap_that_only_the_organisation_can_fill_is_said(ref: str, fields: dict[str, Any], missing: set[str], hours: bool) -> None:
    found = view(entry(ref, **fields))
    gaps = [fact for fact in found["facts"] if SUPPLIED in fact.values]
    assert {str(fact.label) for fact in gaps} == missing
    assert all(fact.missing and fact.values == (SUPPLIED,) for fact in gaps)
    assert found["hours_missing"] is hours


def test_missing_hours_are_said_where_hours_would_stand() -> None:
    assert f"Öffnungszeiten {SUPPLIED}" in words(page(entry("contacts/amt")))
    assert f"Zeiten {SUPPLIED}" in words(page(entry("offers/chor")))
    assert "Öffnungszeiten" not in words(page(entry("contacts/amt", sector="national")))


# Borrowed contact data -----------------------------------------------------------------------------

STADT = entry("contacts/stadt", phones=[{"number": "02521 29-0"}], email="stadt@example.org", street="Am Markt 1", city="Lindenau")
AMT = entry("contacts/amt", reached_through="stadt")
KREIS = entry("contacts/kreis", reached_through="amt")
CHAIN = (STADT, AMT, KREIS)


def test_a_contact_without_a_number_lends_one_over_several_steps() -> None:
    one = reader(*CHAIN)
    assert [lender(one, contact).ref for contact in CHAIN] == ["contacts/stadt"] * 3


def test_its_page_says_through_whom_and_asks_for_nothing() -> None:
    found = view(KREIS, STADT, AMT)
    assert labels(found["facts"]) == {
        "Erreichbar über": ["Stadt"],
        "Adresse": ["Am Markt 1Lindenau", "Auf der Karte zeigen"],
        "Telefon": ["02521 29-0"],
        "E-Mail": ["stadt@example.org"],
    }
    assert found["hours_missing"] is False
    assert '<a href="../../kontakte/stadt/">Stadt</a>' in page(KREIS, STADT, AMT)


def test_its_own_house_stays_its_own() -> None:
    one = entry("contacts/amt", reached_through="stadt", street="Bachweg 2", city="Lindenau")
    assert labels(view(one, STADT)["facts"])["Adresse"][0] == "Bachweg 2Lindenau"


def test_what_can_be_reached_itself_borrows_nothing() -> None:
    one = entry("contacts/amt", reached_through="stadt", website="https://example.org/")
    found = view(one, STADT)
    assert "Erreichbar über" not in labels(found["facts"])
    assert labels(found["facts"])["Telefon"] == [SUPPLIED]


def test_an_unpublished_lender_lends_nothing() -> None:
    hidden = entry("contacts/stadt", phones=[{"number": "02521 29-0"}], published="no")
    found = view(AMT, hidden)
    assert labels(found["facts"]) == {"Adresse": [SUPPLIED], "Telefon": [SUPPLIED], "E-Mail": [SUPPLIED]}
    assert "02521" not in page(AMT, hidden)


def test_on_another_page_a_contact_stands_with_the_shortest_ways_to_it() -> None:
    one = reader(*CHAIN, entry("contacts/haus", street="Bachweg 2", city="Lindenau"), entry("contacts/verein"))
    near = contact_block(one, "contacts/stadt")
    far = contact_block(one, "contacts/kreis")
    house = contact_block(one, "contacts/haus")
    nothing = contact_block(one, "contacts/verein")
    assert near and far and house and nothing
    assert (list(labels(near.facts)), near.through) == (["Telefon", "E-Mail"], None)
    assert (labels(far.facts)["Telefon"], far.through) == (["02521 29-0"], '<a href="../../kontakte/stadt/">Stadt</a>')
    assert list(labels(house.facts)) == ["Adresse"]
    assert labels(nothing.facts) == {"Kontakt": [SUPPLIED]}
    assert contact_block(one, "contacts/niemand") is None


# What belongs together -----------------------------------------------------------------------------


def refs(cards: list[Any]) -> list[str]:
    return [card.entry.ref for card in cards]


def test_see_also_runs_both_ways_and_says_nothing_twice() -> None:
    one = entry("faqs/a", related=["faqs/b", "contacts/verein", "faqs/a", "faqs/c"], contacts=["verein"])
    others = (VEREIN, entry("faqs/b", related=["faqs/a"]), entry("faqs/c"), entry("faqs/d", related=["faqs/a"]), entry("faqs/e"))
    # Not the page itself, and not the contact whose number stands beside it already.
    assert refs(view(one, *others)["related"]) == ["faqs/b", "faqs/c", "faqs/d"]


def test_see_also_leaves_out_what_a_contacts_page_lists_anyway() -> None:
    one = entry("contacts/verein", related=["offers/chor", "faqs/b"])
    found = view(one, entry("offers/chor"), entry("faqs/b"))
    assert [refs(group.cards) for group in found["groups"]] == [["offers/chor"]]
    assert refs(found["related"]) == ["faqs/b"]


def test_see_also_names_only_what_is_to_be_had_now() -> None:
    one = entry("faqs/a", related=["faqs/alt", "faqs/neu", "faqs/nie", "faqs/jetzt"])
    others = (
        entry("faqs/alt", valid_until="2026-11-23"),
        entry("faqs/neu", valid_from="2026-11-25"),
        entry("faqs/nie", published="no"),
        entry("faqs/jetzt", valid_from="2026-11-24", valid_until="2026-11-24"),
    )
    assert refs(view(one, *others)["related"]) == ["faqs/jetzt"]


def test_a_contacts_page_gathers_what_names_it() -> None:
    session = {"id": "a", "provider": "verein", "starts": "2027-01-11"}
    found = view(
        VEREIN,
        entry("offers/chor"),
        entry("courses/kurs", providers=["verein"], sessions=[session]),
        entry("events/fest"),
        entry("faqs/frage", contacts=["verein"]),
        entry("contacts/gruppe", part_of="verein"),
        entry("offers/alt", valid_until="2026-11-23"),
    )
    assert [(str(group.heading), refs(group.cards)) for group in found["groups"]] == [
        ("Angebote", ["offers/chor"]),
        ("Sprachkurse", ["courses/kurs"]),
        ("Termine", ["events/fest"]),
        ("Fragen", ["faqs/frage"]),
        ("Gehört dazu", ["contacts/gruppe"]),
    ]
    assert "Gehört zu: Verein" in words(page(entry("contacts/gruppe", part_of="verein"), VEREIN))


def test_a_topics_page_gathers_its_matters_and_what_belongs_to_it() -> None:
    top = entry("topics/wohnen")
    found = view(
        top,
        entry("topics/b", parent="wohnen", order="1"),
        entry("topics/a", parent="wohnen", order="2"),
        entry("topics/c", parent="wohnen", order="1"),
        entry("topics/weg", parent="wohnen", published="no"),
        *(entry(f"{folder}/x", topics=["wohnen"]) for folder in ("terms", "contacts", "events", "offers", "courses", "faqs")),
    )
    assert refs(found["matters"]) == ["topics/b", "topics/c", "topics/a"]
    assert [(str(group.heading), refs(group.cards)) for group in found["groups"]] == [
        ("Fragen", ["faqs/x"]),
        ("Sprachkurse", ["courses/x"]),
        ("Angebote", ["offers/x"]),
        ("Kontakte", ["contacts/x"]),
        ("Wörter", ["terms/x"]),
    ]
    matter = view(entry("topics/miete", parent="wohnen"), top)
    assert matter["parent"] == '<a href="../../themen/wohnen/">Wohnen</a>'
    assert matter["topics"] == []
    assert [one["card"].id for one in found["dates"]] == ["x"]


def test_a_topics_page_tells_what_is_to_come_by_date_and_before_all_else() -> None:
    dates = {"a": "2026-12-06", "b": "2026-11-26 18:00", "over": "2026-11-20"}
    events = [entry(f"events/{name}", starts=starts, topics=["wohnen"]) for name, starts in dates.items()]
    gone = entry("events/gone", valid_until="2026-11-23", topics=["wohnen"])
    top = entry("topics/wohnen", related=["events/a", "events/over"])
    found = view(top, *events, gone, entry("faqs/x", topics=["wohnen"]))
    assert [one["card"].id for one in found["dates"]] == ["b", "a"]
    assert refs(found["related"]) == ["events/over"]
    text = words(page(top, *events, gone, entry("faqs/x", topics=["wohnen"])))
    assert "Nächste Termine Donnerstag, 26. November 2026, 18:00 B Satz zu b. Sonntag, 6. Dezember 2026 A Satz zu a. Fragen X" in text
    assert "Nächste Termine" not in words(page(entry("topics/leer")))


def test_a_questions_page_holds_answer_lists_and_law() -> None:
    one = entry(
        "faqs/a",
        answer_in_short="**Nein.**",
        steps=["Fragen", "Zahlen"],
        do=["Bon"],
        dont=["Bar"],
        legal_basis=[{"law": "BGB", "section": "551"}, {"law": "BGB", "section": "195 Abs. 1"}],
    )
    found = view(one)
    assert str(found["answer"].inner) == "<strong>Nein.</strong>"
    assert [[str(said.inner) for said in found[name]] for name in ("steps", "do", "dont")] == [["Fragen", "Zahlen"], ["Bon"], ["Bar"]]
    assert found["legal_basis"] == ["§ 551 BGB", "§ 195 Abs. 1 BGB"]


def test_a_words_page_shows_its_other_forms_and_its_twin() -> None:
    one = entry("terms/kaution", title="Kaution", forms=["Kautionen", "Kaution"])
    assert view(one)["forms"] == ["Kautionen"]
    assert view(one)["equivalent"] is None
    found = view(one, overlay(one, "ar", equivalent="مبلغ الضمان"), code="ar")
    assert str(found["equivalent"].inner) == "مبلغ الضمان"


# Courses here --------------------------------------------------------------------------------------


def session(**fields: Any) -> dict[str, Any]:
    return {"id": "a", "provider": "verein", "starts": "2027-01-11", **fields}


def test_sessions_stand_by_their_beginning_and_past_ones_are_gone() -> None:
    sessions = [
        session(id="spaet", starts="2027-02-01"),
        session(id="laeuft", provider="amt", starts="2026-09-01", ends="2026-11-24"),
        session(id="vorbei", provider="stadt", starts="2026-01-12", ends="2026-11-23"),
        session(id="frueh", starts="2027-01-11"),
    ]
    one = entry("courses/kurs", providers=["kreis"], sessions=sessions)
    found = view(one, VEREIN, *CHAIN)
    assert [str(shown["facts"][0].values[0]) for shown in found["sessions"]] == [
        "1. September 2026 bis 24. November 2026",
        "ab 11. Januar 2027",
        "ab 1. Februar 2027",
    ]
    # Who gives it, each once; the one whose course is over is not asked any more.
    assert refs([block.card for block in found["contacts"]]) == ["contacts/kreis", "contacts/verein", "contacts/amt"]


def test_a_sessions_facts() -> None:
    week = [
        {"days": "Mo-Do", "from": "09:00", "to": "12:15", "weeks": "odd"},
        {"days": "Fr", "from": "09:00", "to": "10:30"},
    ]
    one = session(
        ends="2027-12-17",
        when=week,
        street="Schulstraße 12",
        city="Lindenau",
        level="A1",
        childcare="yes",
        women_only="no",
        online="unknown",
        register_by="2026-12-18",
        free_places={"count": "4", "as_of": "2026-11-20"},
    )
    (found,) = view(entry("courses/kurs", sessions=[one]), VEREIN)["sessions"]
    assert found["provider"] == '<a href="../../kontakte/verein/">Verein</a>'
    shown = {str(fact.label).replace("\u00ad", ""): [str(value) for value in fact.values] for fact in found["facts"]}
    assert shown == {
        "Wann": [
            "11. Januar 2027 bis 17. Dezember 2027",
            'Montag, Dienstag, Mittwoch und Donnerstag <bdi dir="ltr">09:00–12:15</bdi> <small>nur in ungeraden Kalenderwochen</small>',
            'Freitag <bdi dir="ltr">09:00–10:30</bdi>',
        ],
        "Ort": [
            '<span lang="de" dir="ltr">Schulstraße 12, Lindenau</span>',
            '<a class="map" href="geo:0,0?q=Schulstra%C3%9Fe%2012%2C%20Lindenau">Auf der Karte zeigen</a>',
        ],
        "Stufe": ['<bdi dir="ltr">A1</bdi>'],
        "Kinderbetreuung": ["ja"],
        "Nur für Frauen": ["nein"],
        "Online": ["nicht bekannt, bitte fragen Sie nach"],
        "Anmelden bis": ["18. Dezember 2026"],
        "Freie Plätze": ["4 (Stand: 20. November 2026)"],
    }


def test_a_course_without_sessions_says_whom_to_ask() -> None:
    assert "Termine sind noch nicht bekannt. Bitte fragen Sie den Anbieter." in words(page(entry("courses/kurs")))


# What is not published -----------------------------------------------------------------------------


def test_what_is_not_published_is_nowhere_a_link_a_card_or_a_text() -> None:
    hidden = {
        ref: entry(ref, title="Geheimnis", summary="Steht noch nicht fest.", published="no", **fields)
        for ref, fields in {
            "contacts/geheim": {"phones": [{"number": "02521 29-99"}]},
            "faqs/geheim": {},
            "topics/geheim": {"parent": "wohnen"},
            "offers/geheim": {"providers": ["amt"], "topics": ["wohnen"]},
        }.items()
    }
    wohnen = entry("topics/wohnen", related=["faqs/geheim"])
    amt = entry("contacts/amt", part_of="geheim", reached_through="geheim")
    frage = entry(
        "faqs/frage", topics=["geheim", "wohnen"], contacts=["geheim", "amt"], related=["faqs/geheim"], body="[Wort](faqs/geheim)"
    )
    chor = entry("offers/chor", providers=["geheim"], topics=["geheim"])
    fest = entry("events/fest", organisers=["geheim", "amt"])
    miete = entry("topics/miete", parent="geheim")
    shown = (wohnen, amt, frage, chor, fest, miete)
    settings = {"publisher": "amt", "most_asked": ["faqs/geheim", "faqs/frage"], "emergency": ["geheim", "amt"]}
    for code in ("de", "ar"):
        drawn = list(drawer(*shown, *hidden.values(), code=code, **settings).all_pages())
        assert len(drawn) == 3 + (code == "de") + len(KINDS) + len(shown)
        for one in drawn:
            assert "Geheimnis" not in one.content, one.file
            assert "geheim/" not in one.content, one.file
            assert "29-99" not in one.content, one.file
    assert "<p>Wort</p>" in page(frage, *shown, *hidden.values())


def test_a_statement_keeps_its_authors_name_where_the_author_is_not_published() -> None:
    """Who confirmed, reviewed or gives it is part of what is said; there is only nothing to link to."""
    gone = entry("contacts/verein", title="Alter Verein", published="no")
    one = entry("courses/kurs", confirmed={"by": "verein", "date": "2026-11-10"}, sessions=[session()])
    html = page(one, gone, overlay(one, "en", title="Course", summary="It.", **REVIEWED), code="en")
    name = '<span lang="de" dir="ltr">Alter Verein</span>'
    assert f"Confirmed by {name} on 10 November 2026." in html
    assert f"Translation reviewed by {name} on 12 November 2026." in html
    assert f"<h3>{name}</h3>" in html
    assert "kontakte/verein" not in html


UNPUBLISHED = ("kontakte/alter-verein/", "fragen/parken/", "themen/sport/")


def test_nothing_in_the_town_leads_to_what_is_not_published(built_town: Town) -> None:
    for path in built_town.site.rglob("*.html"):
        html = path.read_text("utf-8")
        found = html5lib.parse(html, namespaceHTMLElements=False)
        # The way to another language leads to the same page, which exists.
        links = {link.get("href", "") for link in found.iter("a")}
        assert not [link for link in links if link.endswith(UNPUBLISHED)], path
        assert "Wo darf ich parken?" not in html and "Dieses Thema ist noch in Arbeit" not in html, path
