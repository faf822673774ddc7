"""What is due: which entries, why, since when, and who is asked."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.insight.due import Due, by_responsible, due, mail_of, responsible
from infohub.model import Entry
from small_hub import TODAY, entry, library

CONFIRMED = {"confirmed": {"by": "verein", "date": "2026-11-10"}}
VEREIN = entry("contacts/verein", email="post@verein.example", **CONFIRMED)


def found(*entries: Entry, days: int = 60) -> list[tuple[str, str, str | None]]:
    return [(one.entry.ref, one.what, one.on and one.on.isoformat()) for one in due(library(VEREIN, *entries), TODAY, days)]


# What is due ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("field", "what"), [("review_by", "review"), ("valid_until", "validity")])
@pytest.mark.parametrize(("day", "is_due"), [("2026-11-23", True), ("2026-11-24", True), ("2027-01-23", True), ("2027-01-24", False)])
def test_dates_are_due_when_past_or_within_the_horizon(field: str, what: str, day: str, is_due: bool) -> None:
    assert found(entry("faqs/a", **{field: day})) == ([("faqs/a", what, day)] if is_due else [])


def test_the_horizon_can_be_narrowed_to_what_is_past() -> None:
    entries = [
        entry("faqs/alt", review_by="2026-11-23"),
        entry("faqs/heute", review_by="2026-11-24"),
        entry("faqs/neu", review_by="2026-11-25"),
    ]
    assert [ref for ref, _, _ in found(*entries, days=0)] == ["faqs/alt", "faqs/heute"]
    assert [ref for ref, _, _ in found(*entries, days=10**9)] == ["faqs/alt", "faqs/heute", "faqs/neu"]


@pytest.mark.parametrize(
    ("confirmed", "since"),
    [("2025-11-23", "2026-11-23"), ("2025-11-24", None), ("2024-02-29", "2025-02-28"), ("2026-11-24", None)],
)
def test_a_confirmation_holds_for_a_year(confirmed: str, since: str | None) -> None:
    one = entry("offers/chor", confirmed={"by": "verein", "date": confirmed})
    assert found(one) == ([("offers/chor", "confirmation", since)] if since else [])


@pytest.mark.parametrize(
    ("ref", "fields", "asked"),
    [
        ("offers/chor", {}, True),
        ("contacts/amt", {"website": "https://amt.example"}, True),
        ("events/fest", {}, True),
        ("contacts/notruf", {"sector": "emergency", "phones": [{"number": "112"}]}, False),
        ("faqs/kaution", {}, False),
        ("terms/kaution", {}, False),
        ("courses/kurs", {}, False),
    ],
)
def test_what_an_organisation_can_confirm_and_never_has_is_due_without_a_day(ref: str, fields: dict[str, Any], asked: bool) -> None:
    assert found(entry(ref, **fields)) == ([(ref, "confirmation", None)] if asked else [])


@pytest.mark.parametrize(
    ("fields", "unreachable"),
    [
        ({}, True),
        ({"street": "Weg 3"}, True),
        ({"phones": [{"number": "02521 29-0"}]}, False),
        ({"email": "amt@amt.example"}, False),
        ({"website": "https://amt.example"}, False),
        ({"reached_through": "verein"}, False),
    ],
)
def test_a_contact_nobody_can_reach_is_due(fields: dict[str, Any], unreachable: bool) -> None:
    assert found(entry("contacts/amt", **CONFIRMED, **fields)) == ([("contacts/amt", "reachability", None)] if unreachable else [])


def test_unpublished_entries_are_nobodys_work() -> None:
    assert found(entry("offers/chor", published="no", review_by="2026-01-01")) == []


def test_of_what_is_over_only_that_is_said() -> None:
    one = entry("offers/chor", valid_until="2026-11-23", review_by="2026-01-01")
    assert found(one) == [("offers/chor", "validity", "2026-11-23")]


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"starts": "2026-11-23"}, False),
        ({"starts": "2026-11-23 19:00"}, False),
        ({"starts": "2026-11-20", "ends": "2026-11-24"}, True),
        ({"starts": "2026-11-24 08:00"}, True),
        ({"starts": "2026-09-03", "repeat": "FREQ=WEEKLY"}, True),
    ],
)
def test_nobody_is_asked_to_confirm_yesterdays_event(fields: dict[str, Any], asked: bool) -> None:
    assert found(entry("events/fest", **fields)) == ([("events/fest", "confirmation", None)] if asked else [])


def test_the_oldest_stands_first_and_what_has_no_day_last() -> None:
    entries = [
        entry("faqs/b", review_by="2026-12-01"),
        entry("offers/a"),
        entry("faqs/a", review_by="2026-12-01"),
        entry("faqs/c", valid_until="2026-01-01"),
    ]
    assert [ref for ref, _, _ in found(*entries)] == ["faqs/c", "faqs/a", "faqs/b", "offers/a"]


def test_what_has_no_day_is_past() -> None:
    one = entry("faqs/a")
    days = [None, TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1)]
    assert [Due(one, "review", day, "").is_past(TODAY) for day in days] == [True, True, False, False]


DAYS = st.dates(date(2025, 1, 1), date(2028, 1, 1))


@pytest.mark.property
@given(DAYS, DAYS, st.integers(0, 400), st.integers(0, 400))
def test_a_wider_horizon_only_adds(review: date, valid: date, days: int, more: int) -> None:
    entries = [entry("faqs/a", review_by=review, valid_until=valid), entry("offers/b", confirmed={"by": "verein", "date": review})]
    narrow, wide = found(*entries, days=days), found(*entries, days=days + more)
    assert set(narrow) <= set(wide)
    assert {one for one in narrow if one[0] == "offers/b"} == {one for one in wide if one[0] == "offers/b"}


# Who is asked ---------------------------------------------------------------------------------------

NOTRUF = entry("contacts/notruf", sector="emergency", phones=[{"number": "112"}])
AMT = entry("contacts/amt", phones=[{"number": "02521 29-0"}])
STUMM = entry("contacts/stumm")


@pytest.mark.parametrize(
    ("one", "asked"),
    [
        (entry("offers/chor", providers=["amt", "verein"]), "amt"),
        (entry("events/fest", organisers=["amt"]), "amt"),
        (entry("courses/kurs", providers=["amt"]), "amt"),
        (entry("faqs/kaution", contacts=["notruf", "amt"]), "amt"),
        (entry("faqs/kaution", contacts=["notruf"]), "verein"),
        (entry("offers/chor", providers=["stumm"]), "verein"),
        (entry("offers/chor", providers=["gibt-es-nicht"]), "verein"),
        (entry("terms/kaution"), "verein"),
        (AMT, "amt"),
        (STUMM, "verein"),
        (NOTRUF, "verein"),
    ],
)
def test_who_answers_for_an_entry_is_asked_else_the_publisher(one: Entry, asked: str) -> None:
    assert responsible(library(VEREIN, AMT, NOTRUF, STUMM, one), one) == f"contacts/{asked}"


def test_each_contact_gets_one_list() -> None:
    parts = [
        VEREIN,
        AMT,
        entry("faqs/a", review_by="2026-12-01"),
        entry("offers/b", providers=["amt"]),
        entry("faqs/c", review_by="2026-11-01"),
    ]
    grouped = by_responsible(due(library(*parts), TODAY))
    assert {contact: [one.entry.ref for one in those] for contact, those in grouped.items()} == {
        "contacts/amt": ["contacts/amt", "offers/b"],
        "contacts/verein": ["faqs/c", "faqs/a"],
    }


@pytest.mark.parametrize(
    ("fields", "address"),
    [({"email": "amt@amt.example"}, "amt@amt.example"), ({"reached_through": "verein"}, "post@verein.example"), ({}, "")],
)
def test_an_address_is_the_contacts_or_of_whom_it_is_reached_through(fields: dict[str, Any], address: str) -> None:
    assert mail_of(library(VEREIN, entry("contacts/amt", **fields)), "contacts/amt") == address


def test_contacts_reached_through_each_other_have_no_address() -> None:
    circle = [entry("contacts/a", reached_through="b"), entry("contacts/b", reached_through="a")]
    assert mail_of(library(*circle), "contacts/a") == ""
