"""What entries do not say."""

from __future__ import annotations

from infohub.insight.missing import ASKED, missing
from infohub.languages.library import Library
from small_hub import TODAY, entry, library


def test_open_questions_are_counted_a_kind(lindenau: Library) -> None:
    found = missing(lindenau.entries, TODAY)
    assert [(one.folder, one.name) for one in found] == [(folder, name) for folder, names in ASKED.items() for name in names]
    assert {one.folder: one.total for one in found} == {"contacts": 8, "offers": 7, "courses": 10}
    counted = {(one.folder, one.name): len(one.refs) for one in found}
    assert [counted["contacts", name] for name in ASKED["contacts"]] == [2, 4, 4, 4, 7, 4, 5]
    assert [counted["offers", name] for name in ASKED["offers"]] == [5, 6, 2, 1, 6, 5, 5]
    assert [counted["courses", name] for name in ASKED["courses"]] == [9, 3, 7, 7, 7]


def test_unknown_says_nothing_and_no_does() -> None:
    parts = [entry("contacts/verein"), entry("offers/a", childcare="unknown"), entry("offers/b", childcare="no")]
    refs = {one.name: one.refs for one in missing(library(*parts).entries, TODAY) if one.folder == "offers"}
    assert refs["childcare"] == ("offers/a",)


def test_who_is_reached_through_another_needs_no_number_of_its_own() -> None:
    parts = [entry("contacts/verein", phones=[{"number": "02521 29-0"}]), entry("contacts/gruppe", reached_through="verein")]
    refs = {one.name: one.refs for one in missing(library(*parts).entries, TODAY)}
    assert (refs["phone"], refs["email"]) == ((), ("contacts/verein",))


def test_a_kind_without_entries_is_not_asked() -> None:
    assert {one.folder for one in missing(library(entry("contacts/verein")).entries, TODAY)} == {"contacts"}
