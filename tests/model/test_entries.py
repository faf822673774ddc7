"""Rules between fields, defaults, and that nothing can be changed once it is read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from infohub.model import KINDS, Entry, Hub, kind_by_name
from infohub.model.entry import AUDIENCES
from infohub.model.parts import Closed, Cost, ExtraHours, HoursRow, Span

NEEDED: dict[str, dict[str, Any]] = {
    "topic": {"icon": "home"},
    "contact": {"sector": "town"},
    "offer": {"providers": ["verein"]},
    "course": {"course_type": "women"},
    "faq": {},
    "event": {"organisers": ["verein"], "starts": "2027-01-01"},
    "term": {},
    "flyer": {"formats": ["a4"], "entries": ["faqs/kaution"]},
}
SOURCED = ("contact", "offer", "course", "faq", "event")


def raw(kind: str, **data: Any) -> dict[str, Any]:
    sources = {"sources": [{"title": "Q"}], "last_reviewed": "2026-11-24"} if kind in SOURCED else {}
    return {"title": "T", "summary": "S", **sources, **NEEDED[kind], **data}


def entry(kind: str, **data: Any) -> Any:
    return kind_by_name[kind].model.model_validate(raw(kind, **data))


def faults(model: type[BaseModel], data: dict[str, Any]) -> list[tuple[tuple[Any, ...], str]]:
    with pytest.raises(ValidationError) as refused:
        model.model_validate(data)
    return [(error["loc"], error["type"]) for error in refused.value.errors()]


@pytest.mark.parametrize("kind", list(NEEDED))
def test_a_kind_needs_these_fields_and_no_others(kind: str) -> None:
    assert entry(kind).title == "T"
    for name in raw(kind).keys() - {"entries"}:  # instead of which a flyer may have panels: tests/model/test_flyer.py
        without = {key: value for key, value in raw(kind).items() if key != name}
        assert faults(kind_by_name[kind].model, without) == [((name,), "missing")]


@pytest.mark.parametrize("kind", list(NEEDED))
def test_an_unknown_field_is_refused(kind: str) -> None:
    assert faults(kind_by_name[kind].model, raw(kind, tittle="x")) == [(("tittle",), "extra_forbidden")]


@pytest.mark.parametrize("kind", SOURCED)
def test_nothing_is_said_without_a_source(kind: str) -> None:
    assert faults(kind_by_name[kind].model, raw(kind, sources=[])) == [(("sources",), "too_short")]


@pytest.mark.parametrize(("kind", "field"), [("offer", "providers"), ("event", "organisers")])
def test_somebody_stands_behind_an_offer_and_an_event(kind: str, field: str) -> None:
    assert faults(kind_by_name[kind].model, raw(kind, **{field: []})) == [((field,), "too_short")]


def models() -> list[type[BaseModel]]:
    found: dict[type[BaseModel], None] = {}
    waiting: list[Any] = [*(kind.model for kind in KINDS), Hub]
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, BaseModel):
            if one not in found:
                found[one] = None
                waiting += [field.annotation for field in one.model_fields.values()]
        else:
            waiting += getattr(one, "__args__", ())
    return list(found)


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_model_is_frozen_and_strict_and_speaks_german(model: type[BaseModel]) -> None:
    assert model.model_config.get("frozen") is True
    assert model.model_config.get("extra") == "forbid"
    assert all(field.title for field in model.model_fields.values())


def test_an_entry_cannot_be_changed() -> None:
    faq = entry("faq", steps=["eins"])
    with pytest.raises(ValidationError):
        faq.title = "anders"
    assert isinstance(faq.steps, tuple)
    one = Entry("faqs/x", "data/faqs/x.yml", faq)
    with pytest.raises(AttributeError):
        one.ref = "faqs/y"  # type: ignore[misc]


def test_what_is_not_said_is_not_made_up() -> None:
    offer = entry("offer")
    assert offer.published is True
    assert (offer.childcare, offer.step_free, offer.cost, offer.german_needed, offer.by_appointment) == (None,) * 5
    assert (offer.when, offer.topics, offer.related, offer.keywords) == ((),) * 4


def test_order_puts_a_topic_without_a_number_last() -> None:
    assert (entry("topic").order, entry("topic", order="10").order) == (999, 10)


ROW = {"days": "Mo", "from": "09:00", "to": "10:00"}


def test_a_row_of_hours_is_every_week_and_not_on_holidays_unless_it_says_so() -> None:
    row = HoursRow.model_validate(ROW)
    assert (row.days, row.from_, row.to, row.weeks, row.by, row.on_holidays, row.in_school_holidays) == (
        (0,),
        "09:00",
        "10:00",
        "every",
        None,
        False,
        None,
    )


def test_from_is_written_from() -> None:
    """``from_`` is Python's spelling and must not become a second way to write it."""
    assert faults(HoursRow, {"days": "Mo", "from_": "09:00", "to": "10:00"}) == [(("from",), "missing"), (("from_",), "extra_forbidden")]


@pytest.mark.parametrize(
    ("model", "data", "field"),
    [
        (HoursRow, {**ROW, "to": "08:59"}, "to"),
        (HoursRow, {**ROW, "to": "09:00"}, "to"),  # no time at all is no opening
        (HoursRow, {**ROW, "valid_from": "2026-02-01", "valid_until": "2026-01-31"}, "valid_until"),
        (Closed, {"from": "2026-02-02", "to": "2026-02-01"}, "to"),
        (ExtraHours, {"date": "2026-02-02", "from": "10:00", "to": "09:00"}, "to"),
    ],
)
def test_an_end_before_its_beginning_is_refused(model: type[BaseModel], data: dict[str, Any], field: str) -> None:
    assert faults(model, data) == [((field,), "ends_before_start")]


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (HoursRow, {**ROW, "to": "24:00"}),
        (HoursRow, {**ROW, "valid_from": "2026-02-01", "valid_until": "2026-02-01"}),
        (Closed, {"from": "2026-02-02", "to": "2026-02-02"}),
    ],
)
def test_an_end_on_the_same_day_is_taken(model: type[BaseModel], data: dict[str, Any]) -> None:
    assert model.model_validate(data)


@pytest.mark.parametrize(
    ("starts", "ends", "good"),
    [
        ("2026-08-31", "2026-08-31", True),
        ("2026-08-31", "2026-08-30", False),
        ("2026-08-31 13:00", "2026-08-31 13:00", True),
        ("2026-08-31 13:00", "2026-08-31 12:59", False),
        ("2026-08-31 13:00", "2026-08-31", True),  # a day without a time lasts until its end
        ("2026-08-31 13:00", "2026-08-30", False),
        ("2026-08-31", "2026-08-31 12:00", True),
    ],
)
def test_an_event_ends_after_it_starts(starts: str, ends: str, good: bool) -> None:
    data = raw("event", starts=starts, ends=ends)
    if good:
        assert entry("event", starts=starts, ends=ends)
    else:
        assert faults(kind_by_name["event"].model, data) == [(("ends",), "ends_before_start")]


def test_an_entry_is_not_over_before_it_begins() -> None:
    assert faults(kind_by_name["faq"].model, raw("faq", valid_from="2026-02-01", valid_until="2026-01-01")) == [
        (("valid_until",), "ends_before_start")
    ]


@pytest.mark.parametrize(
    ("kind", "data", "field"),
    [
        ("offer", {"age_from": "10", "age_to": "9"}, "age_to"),
        ("course", {"level_from": "B1", "level_to": "A2"}, "level_to"),
        ("course", {"level_from": "A1", "level_to": "pre-A1"}, "level_to"),
    ],
)
def test_an_upper_end_below_the_lower_is_refused(kind: str, data: dict[str, Any], field: str) -> None:
    assert faults(kind_by_name[kind].model, raw(kind, **data)) == [((field,), "max_below_min")]


@pytest.mark.parametrize(
    ("kind", "data"), [("offer", {"age_from": "10", "age_to": "10"}), ("course", {"level_from": "pre-A1", "level_to": "A1"})]
)
def test_both_ends_may_be_one(kind: str, data: dict[str, Any]) -> None:
    assert entry(kind, **data)


def test_a_span_of_lessons() -> None:
    assert Span.model_validate({"max": "600"}).min is None
    assert faults(Span, {"min": "700", "max": "600"}) == [(("max",), "max_below_min")]


def test_sessions_have_ids_of_their_own() -> None:
    session = {"id": "a", "provider": "vhs", "starts": "2027-01-01"}
    assert faults(kind_by_name["course"].model, raw("course", sessions=[session, session])) == [(("sessions",), "session_twice")]
    assert len(entry("course", sessions=[session, {**session, "id": "b"}]).sessions) == 2


def test_cost_is_an_exact_decimal() -> None:
    cost = Cost.model_validate({"kind": "fee", "amount": "2.29", "per": "lesson"})
    assert (cost.amount, cost.currency, cost.per) == (Decimal("2.29"), "EUR", "lesson")


def test_audiences_are_those_of_the_data_contract() -> None:
    assert set(AUDIENCES) == {"everyone", "women", "men", "children", "youth", "parents", "seniors", "volunteers", "landlords"}
    assert entry("faq", audience=list(AUDIENCES)).audience == AUDIENCES


def test_an_entry_knows_its_folder_id_and_time() -> None:
    one = Entry("faqs/kaution", "data/faqs/kaution.yml", entry("faq", valid_from="2026-01-10", valid_until="2026-01-20"))
    assert (one.folder, one.id) == ("faqs", "kaution")
    assert [one.has_begun(date(2026, 1, day)) for day in (9, 10, 21)] == [False, True, True]
    assert [one.is_over(date(2026, 1, day)) for day in (9, 20, 21)] == [False, False, True]
    always = Entry("faqs/x", "data/faqs/x.yml", entry("faq"))
    assert always.has_begun(date.min)
    assert not always.is_over(date.max)


@pytest.mark.parametrize(
    ("data", "there"), [({}, False), ({"street": "Weg 1"}, True), ({"city": "Beckum"}, True), ({"postcode": "59269"}, False)]
)
def test_an_address_needs_a_street_or_a_town(data: dict[str, Any], there: bool) -> None:
    assert entry("offer", **data).has_address is there
