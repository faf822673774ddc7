"""What is still to come."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from infohub.views.upcoming import next_start, upcoming_events
from small_hub import entry, reader


def test_of_some_events_the_next_comes_first() -> None:
    one, other = entry("events/a", starts="2026-12-06"), entry("events/b", starts="2026-09-03 09:30", repeat="FREQ=WEEKLY;BYDAY=TH")
    over, left_out = entry("events/c", starts="2026-11-23"), entry("events/d", starts="2026-11-25")
    found = upcoming_events(reader(one, other, over, left_out), [one, other, over])
    assert [(one["card"].id, one["when"]) for one in found] == [
        ("b", "Donnerstag, 26. November 2026, 09:30"),
        ("a", "Sonntag, 6. Dezember 2026"),
    ]


@given(st.dates(date(2026, 11, 1), date(2026, 12, 20)), st.integers(0, 10), st.dates(date(2026, 11, 1), date(2026, 12, 20)))
def test_an_event_is_to_come_until_its_last_day_is_over(starts: date, length: int, today: date) -> None:
    ends = date.fromordinal(starts.toordinal() + length)
    one = entry("events/fest", starts=starts.isoformat(), ends=ends.isoformat())
    assert (next_start(one.data, today) is not None) == (today <= ends)
