"""Dates, times of day, weekdays, recurrence. All as they are written: 2026-11-24, 10:30, „Mo-Fr“."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from pydantic_core import PydanticCustomError

from infohub.model.values.base import bad, string, value_type

FIRST_YEAR, LAST_YEAR = 2000, 2099  # of what a hub tells; a rule that begins in the year 1 is followed for long
WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")


def _date(value: Any) -> date:
    text = string(value)
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        day = date.fromisoformat(text)
    except ValueError:
        raise bad("not_a_date", value=text) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise bad("far_date", value=text, first=FIRST_YEAR, last=LAST_YEAR)
    return day


def _partial_date(value: Any) -> str:
    text = string(value)
    try:
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
            raise ValueError
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        raise bad("not_a_partial_date", value=text) from None
    return text


def _clock(last: str | None = None) -> Callable[[Any], str]:
    def parse(value: Any) -> str:
        text = string(value)
        if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text) and text != last:
            raise bad("not_a_time", value=text)
        return text

    return parse


def _moment(value: Any) -> date | datetime:
    text = string(value)
    day, _, time = text.partition(" ")
    try:
        if not time:
            return _date(day)
        return datetime.fromisoformat(f"{_date(day)} {_clock()(time)}")
    except PydanticCustomError as error:
        if error.type == "far_date":
            raise
        raise bad("not_a_moment", value=text) from None


def _weekdays(value: Any) -> tuple[int, ...]:
    text = string(value)
    days: set[int] = set()
    for part in text.split(","):
        ends = [name.strip() for name in re.split("[-–]", part)]
        if len(ends) > 2 or any(name not in WEEKDAYS for name in ends):
            raise bad("not_weekdays", value=text)
        first, last = WEEKDAYS.index(ends[0]), WEEKDAYS.index(ends[-1])
        if first > last:
            raise bad("weekdays_backwards", value=text, first=ends[0], last=ends[-1])
        days.update(range(first, last + 1))
    return tuple(sorted(days))


_WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
_NUMBERS = "[+-]?[1-9][0-9]{0,2}(?:,[+-]?[1-9][0-9]{0,2})*"
# Days and their numbers, of RFC 5545. dateutil would take more and follow it into the ground: INTERVAL=0 never ends,
# rules by the second or for the 99th of a month search for hours, and BYEASTER or a ninth Sunday fail halfway.
_RULE = re.compile(
    "FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY)"
    f"(?:;(?:INTERVAL=[1-9][0-9]{{0,2}}|COUNT=[1-9][0-9]{{0,3}}|UNTIL=[0-9]{{8}}(?:T[0-9]{{6}})?|WKST={_WEEKDAY}"
    f"|BYDAY=(?:[+-]?[1-5])?{_WEEKDAY}(?:,(?:[+-]?[1-5])?{_WEEKDAY})*"
    f"|BY(?:MONTH|MONTHDAY|YEARDAY|WEEKNO)={_NUMBERS}))*"
)
_HIGHEST = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53}


def _followable(rule: str) -> bool:
    """Whether a rule is one of days, and none of its days is beyond month or year."""
    if not _RULE.fullmatch(rule):
        return False
    parts = (part.split("=") for part in rule.split(";"))
    return all(abs(int(number)) <= _HIGHEST[name] for name, numbers in parts if name in _HIGHEST for number in numbers.split(","))


def _recurrence(value: Any) -> str:
    from dateutil.rrule import rrulestr

    text = string(value)
    try:
        if not _followable(text):
            raise ValueError
        # Every 30 February is a rule, too, but no page should look for it until the year 9999.
        if next(iter(rrulestr(text, dtstart=datetime(2000, 1, 1))), None) is None:
            raise ValueError
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError):
        raise bad("not_a_recurrence", value=text) from None
    return text


_DAY = "(?:Mo|Di|Mi|Do|Fr|Sa|So)"
Date = value_type(_date, date, {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
PartialDate = value_type(_partial_date, str, {"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})
StartTime = value_type(_clock(), str, {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"})
EndTime = value_type(_clock("24:00"), str, {"type": "string", "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"})
Moment = value_type(
    _moment, date | datetime, {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}( ([01][0-9]|2[0-3]):[0-5][0-9])?$"}
)
Weekdays = value_type(
    _weekdays,
    tuple[int, ...],
    {"type": "string", "pattern": rf"^\s*{_DAY}(\s*[-–]\s*{_DAY})?(\s*,\s*{_DAY}(\s*[-–]\s*{_DAY})?)*\s*$"},
)
Recurrence = value_type(_recurrence, str, {"type": "string", "pattern": "^FREQ="})
