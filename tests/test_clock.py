"""What day it is: of the build, where that is said, else of the town; never of the machine's own time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from infohub import clock
from infohub.clock import today


def seconds(moment: str) -> str:
    return str(int(datetime.fromisoformat(moment).timestamp()))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-24T12:00+00:00", date(2026, 11, 24)),
        # Winter: midnight in Berlin is an hour before midnight UTC.
        ("2026-11-24T22:59:59+00:00", date(2026, 11, 24)),
        ("2026-11-24T23:00:00+00:00", date(2026, 11, 25)),
        # Summer: two hours.
        ("2026-07-04T21:59:59+00:00", date(2026, 7, 4)),
        ("2026-07-04T22:00:00+00:00", date(2026, 7, 5)),
        ("2026-12-31T23:00:00+00:00", date(2027, 1, 1)),
        ("1970-01-01T00:00:00+00:00", date(1970, 1, 1)),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles"])
def test_source_date_epoch_is_a_moment_and_its_day_is_berlins(monkeypatch: pytest.MonkeyPatch, moment: str, day: date, zone: str) -> None:
    monkeypatch.setenv("TZ", zone)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds(moment))
    assert today() == day


class Stopped(datetime):
    """A clock that stands at 23:30 UTC, when it is half past midnight in Berlin."""

    @classmethod
    def now(cls, tz=None):
        return datetime(2026, 11, 24, 23, 30, tzinfo=UTC).astimezone(tz)


@pytest.mark.parametrize("epoch", [None, ""])
def test_without_it_the_day_is_todays_in_berlin(monkeypatch: pytest.MonkeyPatch, epoch: str | None) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setattr(clock, "datetime", Stopped)
    assert today() == date(2026, 11, 25)


def test_an_epoch_that_is_no_number_is_said_and_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2026-11-24")
    with pytest.raises(ValueError, match="2026-11-24"):
        today()
