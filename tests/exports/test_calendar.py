"""Calendars, read back by another program than the one that wrote them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from infohub.exports.calendar import calendars
from infohub.model import Entry
from infohub.views.facts import occurrences
from infohub.views.reader import Reader
from small_hub import entry, overlay, reader

BERLIN = ZoneInfo("Europe/Berlin")
ADDRESS = "https://hub.example/"


def fest(**fields: Any) -> Entry:
    return entry("events/fest", **fields)


def at_address(found: Reader) -> Reader:
    return found.at(ADDRESS + found.locale.prefix)


def read(*parts: Any, file: str = "termine/fest.ics", **seen: Any) -> Calendar:
    return Calendar.from_ical(calendars(at_address(reader(*parts, **seen)))[file])


def only(calendar: Calendar) -> Event:
    (found,) = calendar.events
    return found


def starts(calendar: Calendar, first: date, last: date) -> list[date | datetime]:
    """When the other program says that something begins, in its order."""
    return sorted(one.start for one in recurring_ical_events.of(calendar).between(first, last))


# What it says --------------------------------------------------------------------------------------


def test_an_event_says_what_its_page_says() -> None:
    german = fest(
        starts="2026-12-06 15:00",
        ends="2026-12-06 18:00",
        street="Weg 3",
        postcode="12345",
        city="Lindenau",
        latitude="54.25",
        longitude="7.05",
        place_note="Im **Hof**, beim [Verein](contacts/verein).",
    )
    found = only(read(german))
    assert found["UID"] == "fest@hub.example"
    assert found["SUMMARY"] == "Fest"
    assert found["LOCATION"] == "Weg 3, 12345 Lindenau"
    assert (found["GEO"].latitude, found["GEO"].longitude) == (54.25, 7.05)
    assert found["URL"] == "https://hub.example/termine/fest/"
    assert found["DESCRIPTION"] == "Satz zu fest.\n\nIm Hof, beim Verein.\n\nhttps://hub.example/termine/fest/"
    assert (found.start, found.end) == (datetime(2026, 12, 6, 15, tzinfo=BERLIN), datetime(2026, 12, 6, 18, tzinfo=BERLIN))


def test_texts_are_the_readers_and_german_where_they_are_missing() -> None:
    german = fest()
    found = only(read(german, overlay(german, title="مهرجان"), code="ar"))
    assert found["SUMMARY"] == "مهرجان"
    assert found["DESCRIPTION"] == "Satz zu fest.\n\nhttps://hub.example/ar/termine/fest/"
    assert found["UID"] == "fest@hub.example"  # the same event in every language


def test_what_is_not_known_is_not_said() -> None:
    found = only(read(fest(starts="2026-12-06 15:00")))
    assert not {"LOCATION", "GEO", "DTEND", "DURATION", "RRULE", "EXDATE"} & found.keys()


@pytest.mark.parametrize(
    ("changed", "stamp"),
    [({}, date(2026, 11, 10)), ({"data/events/fest.yml": date(2026, 11, 20)}, date(2026, 11, 20))],
)
def test_its_stamp_is_the_day_of_its_last_change_or_review(changed: dict[str, date], stamp: date) -> None:
    assert only(read(fest(), changed=changed))["DTSTAMP"].dt == datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC)


def test_the_same_content_has_the_same_bytes() -> None:
    one, other = (calendars(at_address(reader(fest(repeat="FREQ=WEEKLY")))) for _ in range(2))
    assert one == other


def test_lines_are_as_the_format_wants_them() -> None:
    for content in calendars(at_address(reader(fest(summary="Größe und Maß; " * 20, starts="2026-12-06 15:00")))).values():
        lines = content.split(b"\r\n")
        assert lines[0] == b"BEGIN:VCALENDAR" and lines[-2:] == [b"END:VCALENDAR", b""]
        assert all(len(line) <= 75 and b"\n" not in line for line in lines)
        assert b"METHOD" not in content  # it is nobody's invitation


# The calendar of a language ------------------------------------------------------------------------


def test_the_calendar_holds_what_stands_in_the_list() -> None:
    parts = [
        entry("events/a"),
        entry("events/alt", valid_until="2026-11-23"),
        entry("events/weg", published="no"),
        entry("events/spaeter", valid_from="2026-12-01"),
    ]
    files = calendars(at_address(reader(*parts, code="ar")))
    assert list(files) == ["termine.ics", "termine/a.ics", "termine/alt.ics", "termine/spaeter.ics"]
    whole = Calendar.from_ical(files["termine.ics"])
    assert [one["UID"] for one in whole.events] == ["a@hub.example"]
    assert whole["X-WR-CALNAME"] == whole["NAME"] == "Hub – الفعاليات"
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in files["termine.ics"]
    assert b"REFRESH-INTERVAL" not in files["termine/a.ics"]


def test_only_some_files_are_made_where_only_some_are_wanted() -> None:
    parts = [entry("events/a"), entry("events/b")]
    files = calendars(at_address(reader(*parts)), {"events/b", "events/weg"})
    assert list(files) == ["termine.ics", "termine/b.ics"]
    assert files == {name: content for name, content in calendars(at_address(reader(*parts))).items() if name in files}


def test_a_hub_without_events_has_an_empty_calendar() -> None:
    (name, content), *rest = calendars(at_address(reader(entry("faqs/a")))).items()
    assert (name, rest) == ("termine.ics", []) and Calendar.from_ical(content).events == []


# Days ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "first", "end"),
    [
        ({"starts": "2026-12-06"}, date(2026, 12, 6), date(2026, 12, 7)),
        ({"starts": "2026-12-06", "ends": "2026-12-06"}, date(2026, 12, 6), date(2026, 12, 7)),
        ({"starts": "2026-12-28", "ends": "2026-12-31"}, date(2026, 12, 28), date(2027, 1, 1)),
        ({"starts": "2026-12-28", "ends": "2026-12-31 12:00"}, date(2026, 12, 28), date(2027, 1, 1)),
    ],
)
def test_whole_days_end_the_day_after(fields: dict[str, str], first: date, end: date) -> None:
    found = read(fest(**fields))
    assert (only(found)["DTSTART"].dt, only(found)["DTEND"].dt) == (first, end)
    assert found.timezones == []


@pytest.mark.parametrize(
    ("ends", "end"),
    [
        ("2026-12-07 01:00", datetime(2026, 12, 7, 1, tzinfo=BERLIN)),
        ("2026-12-08", datetime(2026, 12, 9, tzinfo=BERLIN)),
        ("2026-12-06", None),  # the day is known, the hour is not
    ],
)
def test_an_end_is_of_the_kind_of_its_start(ends: str, end: datetime | None) -> None:
    found = only(read(fest(starts="2026-12-06 15:00", ends=ends)))
    assert (found["DTEND"].dt if "DTEND" in found else None) == end


# Repeating -----------------------------------------------------------------------------------------


def test_a_weekly_hour_stays_the_hour_when_the_clocks_change() -> None:
    calendar = read(fest(starts="2026-10-15 18:00", ends="2026-10-15 20:00", repeat="FREQ=WEEKLY;COUNT=4"))
    found = starts(calendar, date(2026, 10, 1), date(2026, 12, 1))
    assert [f"{one:%d.%m. %H:%M %z}" for one in found] == [
        "15.10. 18:00 +0200",
        "22.10. 18:00 +0200",
        "29.10. 18:00 +0100",
        "05.11. 18:00 +0100",
    ]
    assert all(one.end - one.start == timedelta(hours=2) for one in recurring_ical_events.of(calendar).between((2026, 10), (2026, 12)))


@pytest.mark.parametrize("moment", [datetime(2026, 7, 1, 12), datetime(2026, 12, 1, 12), datetime(2030, 3, 31, 4)])
def test_the_time_zone_in_the_file_is_that_of_berlin(moment: datetime) -> None:
    """For programs that do not know its name."""
    (zone,) = read(fest(starts="2026-12-06 15:00")).timezones
    assert zone.to_tz(lookup_tzid=False).utcoffset(moment) == moment.replace(tzinfo=BERLIN).utcoffset()


def test_days_on_which_it_does_not_take_place_are_left_out() -> None:
    timed = read(fest(starts="2026-12-03 09:30", repeat="FREQ=WEEKLY;COUNT=4", exdates=["2026-12-10", "2026-12-11"]))
    assert [one.day for one in starts(timed, date(2026, 12, 1), date(2027, 1, 1))] == [3, 17, 24]
    assert only(timed)["EXDATE"].to_ical() == b"20261210T093000"  # a day that is none of its days needs no exception
    whole = read(fest(starts="2026-12-03", repeat="FREQ=WEEKLY;COUNT=4", exdates=["2026-12-10"]))
    assert [one.day for one in starts(whole, date(2026, 12, 1), date(2027, 1, 1))] == [3, 17, 24]
    assert only(whole)["EXDATE"].params["VALUE"] == "DATE"


def test_a_rule_begins_with_its_first_date() -> None:
    """RFC 5545 counts DTSTART as a date, whether the rule has it or not; the pages do not."""
    calendar = read(fest(starts="2026-12-01 10:00", ends="2026-12-01 11:00", repeat="FREQ=WEEKLY;BYDAY=TH;COUNT=2"))
    assert [one.day for one in starts(calendar, date(2026, 12, 1), date(2027, 1, 1))] == [3, 10]
    assert only(calendar)["DTEND"].dt == datetime(2026, 12, 3, 11, tzinfo=BERLIN)


RULES = [
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYDAY=-1SU",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,-1",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH=3,10;BYDAY=4SU",
]
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.property
@given(
    rule=st.sampled_from(RULES),
    limit=st.sampled_from(["", ";COUNT=7", ";UNTIL=20271024", ";UNTIL=20270328T100000"]),
    first=DAYS,
    timed=st.booleans(),
    gone=st.lists(DAYS, max_size=3),
)
def test_other_programs_find_the_dates_the_pages_tell(rule: str, limit: str, first: date, timed: bool, gone: list[date]) -> None:
    german = fest(
        starts=f"{first} 10:00" if timed else str(first), repeat=rule + limit, exdates=[*map(str, gone), str(first + timedelta(7))]
    )
    expected = [one for one in occurrences(german.data, first, 500) if str(one)[:10] < "2029-01-01"]
    if not expected and limit.startswith(";UNTIL"):
        return  # over before it begins: the page tells its start alone
    found = starts(read(german), first, date(2029, 1, 1))
    assert [one.replace(tzinfo=None) if isinstance(one, datetime) else one for one in found] == expected
