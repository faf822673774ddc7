"""The rule of incremental builds, one edit at a time: which pages, which lists, and whether the home page."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.languages.library import Library, load
from infohub.languages.overlays import Overlay
from infohub.model import Entry
from infohub.site.difference import OWN_PAGE_ONLY, Touched, touched, turns
from infohub.views.graph import Graph
from small_hub import TODAY, entry, library, overlay
from town import TOWN

LOCALES = ("de", "ar", "en")
NOTHING = Touched()

# A small town: an association reached through an office reached through the town hall, and what refers to them.
WOHNEN = entry("topics/wohnen")
STADT = entry("contacts/stadt", phones=[{"number": "02521 29-0"}])
AMT = entry("contacts/amt", reached_through="stadt")
VEREIN = entry("contacts/verein", reached_through="amt")
KAUTION = entry("faqs/kaution", topics=["wohnen"], contacts=["verein"])
RUHE = entry("faqs/ruhe", related=["faqs/kaution"])
CHOR = entry("offers/chor")
WORT = entry("terms/wort")
ALL = (WOHNEN, STADT, AMT, VEREIN, KAUTION, RUHE, CHOR, WORT)


def but(*changed: Entry | Overlay) -> list[Entry | Overlay]:
    """The town with these in the place of theirs."""
    refs = {one.ref for one in changed if isinstance(one, Entry)}
    return [*(one for one in ALL if one.ref not in refs), *changed]


def difference(
    before: Iterable[Entry | Overlay],
    after: Iterable[Entry | Overlay],
    days: tuple[date, date] = (TODAY, TODAY),
    changes: tuple[dict[str, date], dict[str, date]] = ({}, {}),
) -> dict[str, Touched]:
    old, new = library(*before), library(*after)
    return touched(old, new, (Graph.of(old.entries), Graph.of(new.entries)), days, changes, LOCALES)


def everywhere(found: dict[str, Touched]) -> Touched:
    """What is touched in every language, where that is the same in all."""
    assert found["de"] == found["ar"] == found["en"]
    return found["de"]


def again(one: Entry, **fields: object) -> Entry:
    """An entry with other fields, as its file says them."""
    kept = {"faqs/kaution": {"topics": ["wohnen"], "contacts": ["verein"]}, "faqs/ruhe": {"related": ["faqs/kaution"]}}
    kept |= {"contacts/stadt": {"phones": [{"number": "02521 29-0"}]}, "contacts/amt": {"reached_through": "stadt"}}
    kept |= {"contacts/verein": {"reached_through": "amt"}}
    return entry(one.ref, **{**kept.get(one.ref, {}), **fields})


def test_nothing_changed_touches_nothing() -> None:
    assert everywhere(difference(ALL, ALL)) == NOTHING
    assert not NOTHING.anything


def test_an_entry_read_again_and_found_the_same_touches_nothing() -> None:
    assert everywhere(difference(ALL, but(again(KAUTION), again(STADT)))) == NOTHING


def test_files_that_are_only_newer_touch_nothing(tmp_path: Path) -> None:
    """A checkout gives every file a new time of change and leaves its text."""
    before, reading = load(TOWN, ("ar", "en"), TODAY)
    copy = tmp_path / "town"
    for path in (TOWN / "data").rglob("*.yml"):
        target = copy / path.relative_to(TOWN)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
        os.utime(target, (1, 1))
    after, second = load(copy, ("ar", "en"), TODAY, reading)
    assert second.changed, "every file was read again"
    graphs = (Graph.of(before.entries), Graph.of(after.entries))
    found = touched(before, after, graphs, (TODAY, TODAY), ({}, {}), LOCALES)
    assert everywhere(found) == NOTHING


# Of the German -------------------------------------------------------------------------------------

OWN = {
    "body": "Ein Absatz.",
    "answer_in_short": "Nein.",
    "steps": ["Fragen"],
    "do": ["Fragen"],
    "dont": ["Warten"],
    "keywords": ["Wort"],
    "sources": [{"title": "Andere Quelle"}],
    "legal_basis": [{"law": "BGB", "section": "551"}],
    "alert": "Neu!",
    "confirmed": {"by": "amt", "date": "2026-11-11"},
    "last_reviewed": "2026-11-11",
}


def test_every_field_of_its_own_page_is_tried() -> None:
    assert OWN.keys() | {"alert_until"} == OWN_PAGE_ONLY


@pytest.mark.parametrize("name", OWN)
def test_what_stands_on_its_own_page_only_touches_that_page(name: str) -> None:
    assert everywhere(difference(ALL, but(again(KAUTION, **{name: OWN[name]})))) == Touched({"faqs/kaution"})


def test_the_end_of_an_alert_touches_the_page_alone() -> None:
    before, after = (again(KAUTION, alert="Neu!", alert_until=day) for day in ("2026-12-01", "2026-12-02"))
    assert everywhere(difference(but(before), but(after))) == Touched({"faqs/kaution"})


@pytest.mark.parametrize(
    ("name", "value"), [("title", "Neu"), ("summary", "Neu."), ("valid_until", "2026-12-31"), ("review_by", "2027-01-01")]
)
def test_what_a_card_shows_touches_those_who_show_it(name: str, value: str) -> None:
    found = everywhere(difference(ALL, but(again(KAUTION, **{name: value}))))
    assert found.pages == {"faqs/kaution", "faqs/ruhe", "topics/wohnen", "contacts/verein"}
    assert found.lists == {"faqs"}
    assert found.home


def test_a_topics_title_stands_in_the_lists_of_questions_offers_and_contacts() -> None:
    found = everywhere(difference(ALL, but(entry("topics/wohnen", title="Haus"))))
    assert found == Touched({"topics/wohnen", "faqs/kaution"}, {"topics", "faqs", "offers", "contacts"}, True)


def test_another_topic_touches_the_old_one_and_the_new_one() -> None:
    before, after = but(entry("topics/neu")), but(entry("topics/neu"), again(KAUTION, topics=["neu"]))
    assert {"topics/wohnen", "topics/neu"} <= everywhere(difference(before, after)).pages


def test_a_dropped_relation_touches_the_entry_it_led_to() -> None:
    found = everywhere(difference(ALL, but(entry("faqs/ruhe"))))
    assert found == Touched({"faqs/ruhe", "faqs/kaution"}, {"faqs"}, True)


def test_a_phone_number_is_borrowed_over_two_steps() -> None:
    """The town hall's number stands on the association's page, and on the page of the question that names it."""
    found = everywhere(difference(ALL, but(entry("contacts/stadt", phones=[{"number": "02521 29-1"}]))))
    assert found == Touched({"contacts/stadt", "contacts/amt", "contacts/verein", "faqs/kaution", "offers/chor"}, {"contacts"}, True)


def test_a_lender_that_is_left_touches_those_who_borrowed_through_it() -> None:
    found = everywhere(difference(ALL, but(entry("contacts/amt", phones=[{"number": "02521 29-1"}]))))
    assert {"contacts/stadt", "contacts/verein", "faqs/kaution"} <= found.pages


def test_a_text_that_links_elsewhere_touches_nobody_else() -> None:
    found = everywhere(difference(but(again(RUHE, body="[x](faqs/kaution)")), but(again(RUHE, body="[x](terms/wort)"))))
    assert found == Touched({"faqs/ruhe"})


# What comes and goes -------------------------------------------------------------------------------

NEU = entry("faqs/neu", topics=["wohnen"])
LINKING = again(RUHE, body="Siehe [neu](faqs/neu).")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (but(LINKING), but(LINKING, NEU)),
        (but(LINKING, NEU), but(LINKING)),
        (but(LINKING, NEU), but(LINKING, entry("faqs/neu", topics=["wohnen"], published="no"))),
        (but(LINKING, entry("faqs/neu", topics=["wohnen"], published="no")), but(LINKING, NEU)),
    ],
    ids=["added", "removed", "unpublished", "published"],
)
def test_what_comes_and_goes_touches_its_neighbours_its_list_and_texts_that_link_to_it(before, after) -> None:
    assert everywhere(difference(before, after)) == Touched({"faqs/neu", "topics/wohnen", "faqs/ruhe"}, {"faqs"}, True)


def test_a_link_in_a_translation_counts_in_its_language() -> None:
    said = overlay(entry("terms/wort", body="Ein Text."), "ar", body="نص [x](faqs/neu).")
    found = difference(but(said), but(said, NEU))
    assert "terms/wort" in found["ar"].pages
    assert "terms/wort" not in found["de"].pages | found["en"].pages


FLYER = entry("flyers/blatt", entries=["faqs/kaution", "contacts/verein"], topics=["wohnen"])


@pytest.mark.parametrize("change", [{"title": "Neu"}, {"body": "Ein Satz."}, {"entries": ["faqs/kaution"]}, {"published": "no"}])
def test_a_flyer_touches_its_list_and_no_page(change: dict[str, Any]) -> None:
    assert everywhere(difference(but(FLYER), but(entry("flyers/blatt", **change)))) == Touched(lists={"flyers"}, home=True)
    assert everywhere(difference(but(), but(FLYER))) == everywhere(difference(but(FLYER), but())) == Touched(lists={"flyers"}, home=True)


def test_a_translated_flyer_touches_the_list_of_its_language() -> None:
    found = difference(but(FLYER), but(FLYER, overlay(FLYER, "ar", title="ورقة")))
    assert found["ar"] == Touched(lists={"flyers"}, home=True)
    assert found["de"] == found["en"] == NOTHING


def test_what_stands_on_a_flyer_does_not_touch_its_list() -> None:
    found = everywhere(difference(but(FLYER), but(FLYER, again(KAUTION, title="Neu"))))
    assert found == everywhere(difference(ALL, but(again(KAUTION, title="Neu"))))


# Translations --------------------------------------------------------------------------------------


def test_a_translation_touches_its_language_alone() -> None:
    found = difference(ALL, but(overlay(KAUTION, "ar", title="الضمان")))
    assert found["ar"] == Touched({"faqs/kaution", "faqs/ruhe", "topics/wohnen", "contacts/verein"}, {"faqs"}, True)
    assert found["de"] == found["en"] == NOTHING
    back = difference(but(overlay(KAUTION, "ar", title="الضمان")), ALL)
    assert back["ar"] == found["ar"]


def test_a_translated_body_touches_the_page_alone() -> None:
    german = again(KAUTION, body="Ein Absatz.")
    before, after = (but(german, overlay(german, "ar", title="الضمان", body=text)) for text in ("نص", "نص جديد"))
    found = difference(before, after)
    assert found["ar"] == Touched({"faqs/kaution"})
    assert found["de"] == found["en"] == NOTHING


def test_a_title_that_becomes_outdated_looks_different_on_cards() -> None:
    before = overlay(KAUTION, "ar", title="الضمان")
    after = overlay(KAUTION, "ar", title="الضمان", translated_from={"title": "Pfand"})
    assert difference(but(before), but(after))["ar"] == Touched(
        {"faqs/kaution", "faqs/ruhe", "topics/wohnen", "contacts/verein"}, {"faqs"}, True
    )


def test_who_made_a_translation_is_said_on_its_page_alone() -> None:
    before, after = (overlay(KAUTION, "ar", title="الضمان", made_by=by) for by in ("machine", "person"))
    assert difference(but(before), but(after))["ar"] == Touched({"faqs/kaution"})


REVIEWED = overlay(WORT, "ar", status="reviewed", reviewed_by="stadt", reviewed_on="2026-11-12", summary="نص")


def test_a_reviewers_new_name_reaches_the_pages_reviewed() -> None:
    found = difference(but(REVIEWED), but(REVIEWED, again(STADT, title="Neue Stadt")))
    assert "terms/wort" in found["ar"].pages
    assert "terms/wort" not in found["de"].pages | found["en"].pages


def test_a_reviewers_translated_name_reaches_them_too() -> None:
    found = difference(but(REVIEWED), but(REVIEWED, overlay(STADT, "ar", title="المدينة")))
    assert "terms/wort" in found["ar"].pages


def test_a_reviewer_that_is_no_longer_shown_is_no_longer_a_link() -> None:
    found = difference(but(REVIEWED), but(REVIEWED, again(STADT, published="no")))
    assert "terms/wort" in found["ar"].pages


# Git and the calendar ------------------------------------------------------------------------------


def test_another_day_of_last_change_touches_the_page_in_the_languages_that_show_it() -> None:
    said = overlay(KAUTION, "ar", title="الضمان")
    one, two = date(2026, 11, 1), date(2026, 11, 2)
    german = difference(but(said), but(said), changes=({KAUTION.file: one}, {KAUTION.file: two}))
    assert everywhere(german) == Touched({"faqs/kaution"})
    arabic = difference(but(said), but(said), changes=({}, {said.file: two}))
    assert arabic["ar"] == Touched({"faqs/kaution"})
    assert arabic["de"] == arabic["en"] == NOTHING
    assert everywhere(difference(but(said), but(said), changes=({"docs/ueber.md": one}, {"data/hub.yml": two}))) == NOTHING


def test_a_day_that_passes_touches_what_has_a_date_there() -> None:
    day = timedelta(days=1)
    over = but(entry("offers/chor", valid_until=TODAY))
    assert "offers/chor" in everywhere(difference(over, over, days=(TODAY, TODAY + day))).pages
    assert everywhere(difference(over, over, days=(TODAY - 3 * day, TODAY - day))) == NOTHING
    assert everywhere(difference(over, over, days=(TODAY + day * 2, TODAY + day * 9))) == NOTHING


def test_a_public_holiday_that_passes_touches_those_with_hours() -> None:
    week = [{"days": "Mo-Fr", "from": "08:00", "to": "12:00"}]
    parts = but(again(STADT, opening_hours=week), entry("offers/chor", when=week))
    christmas = (date(2026, 12, 26), date(2026, 12, 27))
    assert everywhere(difference(parts, parts, days=christmas)) == Touched({"contacts/stadt", "offers/chor"}, {"contacts"})
    assert everywhere(difference(parts, parts, days=(date(2026, 12, 27), date(2026, 12, 28)))) == NOTHING


# When an entry turns ------------------------------------------------------------------------------

WEEK = {"days": "Mo", "from": "08:00", "to": "12:00"}
SESSION = {"id": "a", "provider": "verein", "starts": "2026-11-01"}
DATED = {
    "valid_from": entry("faqs/f", valid_from="2026-11-20"),
    "valid_until": entry("faqs/f", valid_until="2026-11-20"),
    "review_by": entry("faqs/f", review_by="2026-11-20"),
    "alert_until": entry("faqs/f", alert="Neu!", alert_until="2026-11-20"),
    "starts": entry("events/e", starts="2026-11-20"),
    "starts at": entry("events/e", starts="2026-11-20 18:00"),
    "ends": entry("events/e", starts="2026-11-02", ends="2026-11-20"),
    "hours": entry("contacts/c", opening_hours=[{**WEEK, "valid_until": "2026-11-20"}]),
    "hours from": entry("offers/o", when=[{**WEEK, "valid_from": "2026-11-20"}]),
    "confirmed a year ago": entry("offers/o", confirmed={"by": "verein", "date": "2025-11-20"}),
    "closed": entry("contacts/c", closed=[{"from": "2026-11-02", "to": "2026-11-20"}]),
    "exception": entry("contacts/c", exceptions=[{"date": "2026-11-20", "from": "08:00", "to": "12:00"}]),
    "session": entry("courses/k", sessions=[{**SESSION, "ends": "2026-11-20"}]),
    "session's hours": entry("courses/k", sessions=[{**SESSION, "when": [{**WEEK, "valid_until": "2026-11-20"}]}]),
}


@pytest.mark.parametrize("name", DATED)
def test_each_date_of_an_entry_turns_it(name: str) -> None:
    assert turns(DATED[name], date(2026, 11, 19), date(2026, 11, 20)), "the day has come"
    assert turns(DATED[name], date(2026, 11, 20), date(2026, 11, 21)), "the day is past"
    assert turns(DATED[name], date(2026, 11, 19), date(2026, 11, 30)), "nobody has built for a while"
    assert turns(DATED[name], date(2026, 11, 21), date(2026, 11, 20)), "a clock was set back"


def test_what_repeats_turns_every_day() -> None:
    weekly = entry("events/e", starts="2026-09-03", repeat="FREQ=WEEKLY")
    assert turns(weekly, date(2027, 1, 1), date(2027, 1, 2))


def test_what_has_no_dates_near_does_not_turn() -> None:
    assert not turns(KAUTION, date(2026, 11, 24), date(2026, 11, 25))
    assert not turns(DATED["valid_until"], date(2026, 11, 22), date(2026, 12, 24))
    assert not turns(DATED["valid_until"], date(2026, 11, 12), date(2026, 11, 19))


def test_the_last_day_of_the_calendar_is_no_obstacle() -> None:
    assert not turns(entry("faqs/f", valid_until="9999-12-31"), TODAY, TODAY + timedelta(days=1))


DAYS = st.dates(date(2026, 11, 1), date(2026, 12, 10))


@given(DAYS, DAYS, DAYS, DAYS)
def test_an_entry_that_does_not_turn_is_listed_as_before(begin: date, end: date, before: date, now: date) -> None:
    begin, end = sorted((begin, end))
    one = entry("faqs/f", valid_from=begin, valid_until=end)
    if not turns(one, before, now):
        assert (one.has_begun(before), one.is_over(before)) == (one.has_begun(now), one.is_over(now))


def test_the_whole_town_is_touched_by_nothing_but_its_dates() -> None:
    town: Library = load(TOWN, ("ar", "en"), TODAY)[0]
    graphs = (Graph.of(town.entries),) * 2
    found = everywhere(touched(town, town, graphs, (TODAY, TODAY + timedelta(days=1)), ({}, {}), LOCALES))
    # An alert ends, a review is due, an event was today, another repeats; the rest are those who show their cards.
    assert {"contacts/stadt-lindenau", "events/infoabend", "events/fruehstueck"} <= found.pages
    assert "terms/uebergabe" not in found.pages


# Words ---------------------------------------------------------------------------------------------


def test_a_word_touches_the_pages_in_whose_texts_it_may_stand() -> None:
    """New, explained in another way, gone: in each language by what that language shows."""
    german = again(RUHE, body="Ohne Kaltmieten.")
    told = but(german, overlay(german, "ar", body="بدون ذلك."), overlay(german, "en", title="Quiet"))
    word = entry("terms/kaltmiete", title="Kaltmiete", forms=["Kaltmieten"])
    other = entry("terms/kaltmiete", title="Kaltmiete", forms=["Kaltmieten"], summary="Neu.")
    for before, after in (([], [word]), ([word], [other]), ([word], [])):
        found = difference([*told, *before], [*told, *after])
        assert found["de"].pages == found["en"].pages == {"terms/kaltmiete", "faqs/ruhe"}
        assert found["ar"].pages == {"terms/kaltmiete"}
        assert found["de"].lists == {"terms"}


def test_a_words_translation_touches_the_pages_of_that_language() -> None:
    german = again(RUHE, body="Das Wort.")
    said = but(german)
    found = difference(said, [*said, overlay(WORT, "ar", equivalent="كلمة")])
    assert found["ar"].pages == {"terms/wort", "faqs/ruhe"}
    assert found["de"] == found["en"] == NOTHING
