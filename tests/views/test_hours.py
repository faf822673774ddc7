"""Hours as a reader gets them: which days, what limits a span, what differs, what holds on public holidays."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from infohub.views.hours import Hours, Span, hours, next_holidays, public_holidays
from small_hub import TODAY, entry, reader


def of_contact(code: str = "de", today: date = TODAY, state: str = "NW", **fields: Any) -> Hours | None:
    one = entry("contacts/amt", **fields)
    return hours(reader(one, code=code, today=today, state=state), one, one.data.opening_hours)  # type: ignore[attr-defined]


def known(code: str = "de", today: date = TODAY, state: str = "NW", **fields: Any) -> Hours:
    found = of_contact(code, today, state, **fields)
    assert found is not None
    return found


def week(code: str, *rows: dict[str, Any], today: date = TODAY) -> dict[str, list[str]]:
    """Each weekday's spans as they stand on the page, with their notes in brackets."""
    found = known(code, today, opening_hours=list(rows))
    return {day.name: [f"{span.time} [{'; '.join(span.notes)}]" if span.notes else span.time for span in day.spans] for day in found.days}


def row(days: str = "Mo", first: str = "08:00", last: str = "12:00", **more: str) -> dict[str, str]:
    return {"days": days, "from": first, "to": last, **more}


def notes(code: str = "de", **more: str) -> tuple[str, ...]:
    (day,) = [day for day in known(code, opening_hours=[row(**more)]).days if day.spans]
    return tuple(map(str, day.spans[0].notes))


def test_the_week_stands_as_it_is_spoken_and_closed_days_are_empty() -> None:
    assert week("de", row("Mo-Fr"), row("Mo, Do", "14:00", "17:30", by="visit")) == {
        "Montag": ["08:00–12:00", "14:00–17:30 [persönlich]"],
        "Dienstag": ["08:00–12:00"],
        "Mittwoch": ["08:00–12:00"],
        "Donnerstag": ["08:00–12:00", "14:00–17:30 [persönlich]"],
        "Freitag": ["08:00–12:00"],
        "Samstag": [],
        "Sonntag": [],
    }


def test_in_arabic_the_digits_stay_those_of_the_clock() -> None:
    assert week("ar", row("Mo-Fr"), row("Mo, Do", "14:00", "24:00", by="phone")) == {
        "الاثنين": ["08:00–12:00", "14:00–24:00 [هاتفيًا]"],
        "الثلاثاء": ["08:00–12:00"],
        "الأربعاء": ["08:00–12:00"],
        "الخميس": ["08:00–12:00", "14:00–24:00 [هاتفيًا]"],
        "الجمعة": ["08:00–12:00"],
        "السبت": [],
        "الأحد": [],
    }


def test_rows_add_up_and_stand_in_the_order_of_the_day() -> None:
    # In OpenStreetMap's syntax the second rule would replace the morning: that is why it was left.
    assert week("de", row("Mo", "14:00", "17:30"), row("Mo", "08:00", "12:00"), row("Mo", "08:00", "10:00"))["Montag"] == [
        "08:00–10:00",
        "08:00–12:00",
        "14:00–17:30",
    ]


def test_an_offer_names_only_the_days_on_which_there_is_something() -> None:
    one = entry("offers/chor", when=[row("Di", "18:00", "24:00")])
    found = hours(reader(one), one, one.data.when, every_day=False)  # type: ignore[attr-defined]
    assert found is not None
    assert [(day.name, day.spans) for day in found.days] == [("Dienstag", (Span("18:00–24:00", ()),))]


# What limits a span --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "note"),
    [
        ("by", "visit", "persönlich"),
        ("by", "phone", "telefonisch"),
        ("weeks", "odd", "nur in ungeraden Kalenderwochen"),
        ("weeks", "even", "nur in geraden Kalenderwochen"),
        ("weeks", "first", "nur in der ersten Woche des Monats"),
        ("weeks", "second", "nur in der zweiten Woche des Monats"),
        ("weeks", "third", "nur in der dritten Woche des Monats"),
        ("weeks", "fourth", "nur in der vierten Woche des Monats"),
        ("weeks", "last", "nur in der letzten Woche des Monats"),
        ("valid_from", "2026-11-25", "ab 25. November 2026"),
        ("valid_until", "2026-11-24", "bis 24. November 2026"),
        ("in_school_holidays", "nein", "nicht in den Schulferien"),
        ("in_school_holidays", "ja", "auch in den Schulferien"),
        ("on_holidays", "yes", "auch an Feiertagen"),
    ],
)
def test_every_limit_is_said(field: str, value: str, note: str) -> None:
    assert notes(**{field: value}) == (note,)


@pytest.mark.parametrize(("field", "value"), [("weeks", "every"), ("valid_from", "2026-11-24"), ("on_holidays", "no")])
def test_what_limits_nothing_is_not_said(field: str, value: str) -> None:
    assert notes(**{field: value}) == ()


def test_notes_stand_in_one_order() -> None:
    limits = {"on_holidays": "ja", "in_school_holidays": "ja", "valid_until": "2027-06-30", "valid_from": "2027-01-01", "weeks": "odd"}
    assert notes(by="phone", **limits) == (
        "telefonisch",
        "nur in ungeraden Kalenderwochen",
        "ab 1. Januar 2027",
        "bis 30. Juni 2027",
        "auch in den Schulferien",
        "auch an Feiertagen",
    )


def test_a_row_that_is_over_is_gone() -> None:
    rows = (row("Mo"), row("Mi", "13:00", "15:00", valid_until="2026-11-23"), row("Mi", "09:00", "10:00", valid_until="2026-11-24"))
    assert week("de", *rows)["Mittwoch"] == ["09:00–10:00 [bis 24. November 2026]"]
    assert week("de", *rows, today=date(2026, 11, 25))["Mittwoch"] == []


# Around the clock ----------------------------------------------------------------------------------

ALWAYS = row("Mo-So", "00:00", "24:00", on_holidays="yes")


def test_what_is_always_open_needs_no_table() -> None:
    found = known(opening_hours=[ALWAYS])
    assert (found.around_the_clock, found.days, found.holidays) == (True, (), ())
    assert known(opening_hours=[{**ALWAYS, "by": "phone"}]).around_the_clock


@pytest.mark.parametrize(
    "limit",
    [
        {"on_holidays": "no"},
        {"days": "Mo-Sa"},
        {"from": "00:30"},
        {"to": "23:59"},
        {"weeks": "odd"},
        {"valid_from": "2027-01-01"},
        {"valid_until": "2027-01-01"},
        {"in_school_holidays": "no"},
    ],
)
def test_what_is_limited_is_not_called_around_the_clock(limit: dict[str, str]) -> None:
    found = known(opening_hours=[{**ALWAYS, **limit}])
    assert not found.around_the_clock
    assert len(found.days) == 7


def test_it_is_still_around_the_clock_once_it_has_begun() -> None:
    assert known(opening_hours=[{**ALWAYS, "valid_from": "2026-01-01", "in_school_holidays": "yes"}]).around_the_clock


# Other days ----------------------------------------------------------------------------------------


def test_days_of_closing_stand_in_order_with_their_reason_and_past_ones_are_gone() -> None:
    closed = [
        {"from": "2026-12-24", "to": "2027-01-02", "reason": "holidays"},
        {"from": "2026-12-01", "to": "2026-12-01", "reason": "training"},
        {"from": "2027-02-15", "to": "2027-02-15", "reason": "other"},
        {"from": "2026-11-20", "to": "2026-11-24"},
        {"from": "2026-11-20", "to": "2026-11-23"},
    ]
    assert known(closed=closed).closed == (
        "20. November 2026 bis 24. November 2026",
        "1. Dezember 2026 (Fortbildung)",
        "24. Dezember 2026 bis 2. Januar 2027 (Ferien)",
        "15. Februar 2027",
    )
    assert known("ar", closed=closed).closed[1:3] == ("1 ديسمبر 2026 (تدريب الموظفين)", "من 24 ديسمبر 2026 إلى 2 يناير 2027 (عطلة)")


def test_other_hours_stand_in_order_and_past_ones_are_gone() -> None:
    exceptions = [
        {"date": "2026-12-23", "from": "14:00", "to": "16:00"},
        {"date": "2026-12-23", "from": "08:00", "to": "10:00"},
        {"date": "2026-11-24", "from": "08:00", "to": "24:00"},
        {"date": "2026-11-23", "from": "08:00", "to": "18:00"},
    ]
    assert known(exceptions=exceptions).exceptions == (
        '24. November 2026: <bdi dir="ltr">08:00–24:00</bdi>',
        '23. Dezember 2026: <bdi dir="ltr">08:00–10:00</bdi>',
        '23. Dezember 2026: <bdi dir="ltr">14:00–16:00</bdi>',
    )


def test_what_is_said_beside_the_hours() -> None:
    found = known(hours_note="Kommen Sie **montags**.", by_appointment="ja")
    assert (found.by_appointment, str(found.note.inner) if found.note else "") == (True, "Kommen Sie <strong>montags</strong>.")
    assert (found.days, found.around_the_clock, found.holidays) == ((), False, ())


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"by_appointment": "no"},
        {"opening_hours": [row(valid_until="2026-11-23")]},
        {"closed": [{"from": "2026-11-01", "to": "2026-11-23"}]},
        {"exceptions": [{"date": "2026-11-23", "from": "08:00", "to": "09:00"}]},
    ],
)
def test_where_nothing_is_known_any_more_there_are_no_hours(fields: dict[str, Any]) -> None:
    assert of_contact(**fields) is None


# Public holidays -----------------------------------------------------------------------------------

FROM_TODAY = [
    (date(2026, 12, 25), "Erster Weihnachtstag"),
    (date(2026, 12, 26), "Zweiter Weihnachtstag"),
    (date(2027, 1, 1), "Neujahr"),
    (date(2027, 3, 26), "Karfreitag"),
    (date(2027, 3, 29), "Ostermontag"),
    (date(2027, 5, 1), "Erster Mai"),
    (date(2027, 5, 6), "Christi Himmelfahrt"),
    (date(2027, 5, 17), "Pfingstmontag"),
    (date(2027, 5, 27), "Fronleichnam"),
    (date(2027, 10, 3), "Tag der Deutschen Einheit"),
    (date(2027, 11, 1), "Allerheiligen"),
]


def test_the_holidays_of_north_rhine_westphalia_to_the_end_of_next_year() -> None:
    christmas = [(date(2027, 12, 25), "Erster Weihnachtstag"), (date(2027, 12, 26), "Zweiter Weihnachtstag")]
    assert next_holidays("NW", TODAY) == [*FROM_TODAY, *christmas]
    assert len(next_holidays("NW", date(2027, 1, 1))) == 22


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 12, 25), date(2026, 12, 25)),  # today counts
        (date(2026, 12, 26), date(2026, 12, 26)),
        (date(2026, 12, 27), date(2027, 1, 1)),
        (date(2026, 12, 31), date(2027, 1, 1)),
        (date(2027, 1, 1), date(2027, 1, 1)),
        (date(2027, 1, 2), date(2027, 3, 26)),
    ],
)
def test_a_holiday_counts_until_it_is_over(today: date, first: date) -> None:
    found = next_holidays("NW", today)
    assert found[0][0] == first
    assert sorted(name for _, name in found[:11]) == sorted(name for _, name in FROM_TODAY)


def test_each_state_has_its_own() -> None:
    names = {state: {name for _, name in public_holidays(state, 2027)} for state in ("NW", "BY", "BE")}
    assert "Fronleichnam" in names["NW"] and "Fronleichnam" not in names["BE"]
    assert "Heilige Drei Könige" in names["BY"] - names["NW"]


def test_holidays_stand_beside_hours_that_do_not_hold_then() -> None:
    found = known("de", opening_hours=[row("Mo-Fr"), row("So", on_holidays="yes")])
    assert found.holidays[0] == ("25. Dezember 2026", "Erster Weihnachtstag")
    assert [name for _, name in found.holidays] == [name for _, name in FROM_TODAY]
    # The German name is the one on the door.
    assert known("ar", opening_hours=[row()]).holidays[2] == ("1 يناير 2027", "Neujahr")
    assert known(opening_hours=[row("Mo-Fr", on_holidays="yes")]).holidays == ()


# For the browser ----------------------------------------------------------------------------------


def test_the_browser_gets_the_rows_what_differs_and_the_next_holidays() -> None:
    found = known(
        opening_hours=[row("Mo-Di"), row("Do", "14:00", "24:00", weeks="odd", by="phone", valid_from="2026-12-01", on_holidays="ja")],
        closed=[{"from": "2026-12-24", "to": "2026-12-31", "reason": "holidays"}, {"from": "2026-01-01", "to": "2026-01-02"}],
        exceptions=[{"date": "2026-12-23", "from": "08:00", "to": "10:00"}],
        by_appointment="ja",
    )
    data = json.loads(found.data)
    assert data.pop("holidays") == [str(day) for day, _ in next_holidays("NW", TODAY)]
    assert data == {
        "rows": [
            {"days": [0, 1], "from": "08:00", "to": "12:00"},
            {"days": [3], "from": "14:00", "to": "24:00", "weeks": "odd", "by": "phone", "valid_from": "2026-12-01", "on_holidays": True},
        ],
        "closed": [["2026-12-24", "2026-12-31"]],
        "exceptions": [["2026-12-23", "08:00", "10:00"]],
        "by_appointment": True,
    }


@pytest.mark.parametrize(
    "fields",
    [
        {"by_appointment": "ja"},
        {"opening_hours": [row("Mo-So", "00:00", "24:00", on_holidays="ja")]},
        # The hub does not know when schools are closed.
        {"opening_hours": [row(), row("Di", in_school_holidays="nein")]},
    ],
)
def test_where_nothing_can_be_reckoned_the_browser_gets_nothing(fields: dict[str, Any]) -> None:
    assert known(**fields).data == ""
