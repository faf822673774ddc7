"""Hours as a reader needs them: the week, what differs, what holds on public holidays."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from markupsafe import Markup, escape

from infohub.languages.messages import N_
from infohub.model.parts import HoursRow
from infohub.views.reader import Reader, Said

# Words of choices, keyed by the value in the file.
WEEKS = {
    "odd": N_("only in odd calendar weeks"),
    "even": N_("only in even calendar weeks"),
    "first": N_("only in the first week of the month"),
    "second": N_("only in the second week of the month"),
    "third": N_("only in the third week of the month"),
    "fourth": N_("only in the fourth week of the month"),
    "last": N_("only in the last week of the month"),
}
BY = {"visit": N_("in person"), "phone": N_("by phone")}
REASONS = {"holidays": N_("holidays"), "training": N_("training")}


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time and what limits it."""

    time: str
    notes: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A weekday and its spans; none means closed (or, of an offer, nothing on that day)."""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """All that is known of the hours of a place or an offer. data: the same for ``hours.js``, as JSON; empty where it cannot tell."""

    days: tuple[Day, ...]
    around_the_clock: bool
    closed: tuple[Markup, ...]
    exceptions: tuple[Markup, ...]
    by_appointment: bool | None
    note: Said | None
    holidays: tuple[tuple[str, str], ...]
    data: Markup
    is_place: bool


def hours(reader: Reader, entry: Any, rows: tuple[HoursRow, ...], every_day: bool = True) -> Hours | None:
    """The hours of an entry, or None when nothing is known of them. every_day: name closed days too."""
    data = entry.data
    rows = tuple(row for row in rows if row.valid_until is None or row.valid_until >= reader.today)
    closed = sorted((one for one in data.closed if one.to >= reader.today), key=lambda one: one.from_)
    exceptions = sorted((one for one in data.exceptions if one.date >= reader.today), key=lambda one: (one.date, one.from_))
    days = tuple(_day(reader, number, rows) for number in range(7))
    note = reader.said(entry, "hours_note")
    if not (rows or closed or exceptions or note or data.by_appointment):
        return None
    always = len(rows) == 1 and _is_always(rows[0], reader.today)
    return Hours(
        () if always or not rows else tuple(day for day in days if every_day or day.spans),
        always,
        tuple(_closed(reader, one) for one in closed),
        tuple(_exception(reader, one) for one in exceptions),
        data.by_appointment,
        note,
        _holidays(reader) if any(not row.on_holidays for row in rows) else (),
        Markup() if always else _data(reader, rows, closed, exceptions, data.by_appointment),
        every_day,
    )


def _data(reader: Reader, rows: tuple[HoursRow, ...], closed: list[Any], exceptions: list[Any], by_appointment: bool | None) -> Markup:
    """What the browser needs to say whether it is open now: weekdays from 0 for Monday, times of the clock in Germany.

    Nothing where there is nothing to reckon with, and nothing where it depends on school holidays, which the hub does not know.
    """
    if not (rows or exceptions) or any(row.in_school_holidays is False for row in rows):
        return Markup()
    found: dict[str, Any] = {"rows": [_row_data(row) for row in rows]}
    found["holidays"] = holidays_to_come(reader)
    found["closed"] = [[str(one.from_), str(one.to)] for one in closed]
    found["exceptions"] = [[str(one.date), one.from_, one.to] for one in exceptions]
    found["by_appointment"] = bool(by_appointment)
    return Markup(json.dumps(found, separators=(",", ":")))  # noqa: S704 - checked days and times, words of choices


def _row_data(row: HoursRow) -> dict[str, Any]:
    found: dict[str, Any] = {"days": list(row.days), "from": row.from_, "to": row.to}
    if row.weeks != "every":
        found["weeks"] = row.weeks
    if row.by:
        found["by"] = row.by
    found |= {name: str(day) for name in ("valid_from", "valid_until") if (day := getattr(row, name))}
    return found | ({"on_holidays": True} if row.on_holidays else {})


def _is_always(row: HoursRow, today: date) -> bool:
    whole = len(row.days) == 7 and row.from_ == "00:00" and row.to == "24:00" and row.weeks == "every" and row.on_holidays
    limited = (row.valid_from and row.valid_from > today) or row.valid_until or row.in_school_holidays is False
    return whole and not limited


def _day(reader: Reader, number: int, rows: tuple[HoursRow, ...]) -> Day:
    spans = [
        Span(reader.formats.span(row.from_, row.to), row_notes(reader, row))
        for row in sorted(rows, key=lambda row: (row.from_, row.to))
        if number in row.days
    ]
    return Day(reader.formats.weekday(number), tuple(spans))


def row_notes(reader: Reader, row: HoursRow) -> tuple[Markup, ...]:
    """What limits a row, in words."""
    _ = reader.words
    notes = []
    if row.by:
        notes.append(_(BY[row.by]))
    if row.weeks != "every":
        notes.append(_(WEEKS[row.weeks]))
    if row.valid_from and row.valid_from > reader.today:
        notes.append(_("from %(date)s", date=reader.formats.date(row.valid_from)))
    if row.valid_until:
        notes.append(_("until %(date)s", date=reader.formats.date(row.valid_until)))
    if row.in_school_holidays is False:
        notes.append(_("not in the school holidays"))
    if row.in_school_holidays is True:
        notes.append(_("also in the school holidays"))
    if row.on_holidays:
        notes.append(_("also on public holidays"))
    return tuple(notes)


def _closed(reader: Reader, one: Any) -> Markup:
    span = reader.formats.date(one.from_)
    if one.to != one.from_:
        span = reader.words("%(first)s to %(last)s", first=span, last=reader.formats.date(one.to))
    reason = REASONS.get(one.reason)
    return Markup("%s (%s)") % (span, reader.words(reason)) if reason else escape(span)


def _exception(reader: Reader, one: Any) -> Markup:
    return Markup('%s: <bdi dir="ltr">%s</bdi>') % (reader.formats.date(one.date), reader.formats.span(one.from_, one.to))


@cache
def public_holidays(state: str, year: int) -> tuple[tuple[date, str], ...]:
    """Days and German names of the public holidays of a German state (PyPI ``holidays``)."""
    import holidays

    found = holidays.country_holidays("DE", subdiv=state, years=year, language="de")
    return tuple(sorted(found.items()))


def next_holidays(state: str, today: date) -> list[tuple[date, str]]:
    """The public holidays from today to the end of next year."""
    return [one for year in (today.year, today.year + 1) for one in public_holidays(state, year) if one[0] >= today]


def holidays_to_come(reader: Reader) -> list[str]:
    """Their days, for ``hours.js``."""
    return [str(day) for day, _ in next_holidays(reader.hub.state, reader.today)]


def _holidays(reader: Reader) -> tuple[tuple[str, str], ...]:
    """Date in the reader's language and German name of the next ones: as many as there are in a year of North Rhine-Westphalia."""
    return tuple((reader.formats.date(day), name) for day, name in next_holidays(reader.hub.state, reader.today)[:11])
