"""Events as iCalendar (RFC 5545): a file for each event, and one calendar a language that can be subscribed to."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event, Timezone
from icalendar.prop import vDuration, vRecur

from infohub.model import Entry
from infohub.text import tree
from infohub.views.entry_view import last_change
from infohub.views.facts import postal
from infohub.views.reader import Reader

BERLIN = ZoneInfo("Europe/Berlin")
# Summer time as it has been since 1996. Written out, because a list of transitions would grow with the library's data.
TIMEZONE = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")
DAY = timedelta(days=1)


def calendars(reader: Reader, refs: set[str] | None = None) -> dict[str, bytes]:
    """Files of one language, by their path below the language's root: ``termine.ics``, and ``termine/fest.ics`` for each event.

    reader: at the language's full address. refs: only the files of these events, beside the calendar; None for all.
    """
    events = {entry.ref: entry for entry in reader.library.entries.values() if entry.folder == "events" and entry.has_page}
    made = {ref: event(reader, entry) for ref, entry in events.items() if reader.is_listed(entry) or refs is None or ref in refs}
    files = {f"termine/{events[ref].id}.ics": _file([one]) for ref, one in made.items() if refs is None or ref in refs}
    name = f"{reader.hub_plain('name')} – {reader.words('Events')}"
    return {"termine.ics": _file([one for ref, one in made.items() if reader.is_listed(events[ref])], name)} | files


def _file(events: list[Event], name: str = "") -> bytes:
    """A calendar. name: of one that is subscribed to, which is then asked for once a day."""
    calendar = Calendar()
    calendar.add("prodid", "-//infohub//infohub//EN")
    calendar.add("version", "2.0")
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", vDuration(DAY), {"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(DAY))
    if any(isinstance(one.start, datetime) for one in events):
        calendar.add_component(Timezone.from_ical(TIMEZONE))
    for one in events:
        calendar.add_component(one)
    return bytes(calendar.to_ical())


def event(reader: Reader, entry: Entry) -> Event:
    """One event as its page tells it; texts that are not translated are German."""
    data: Any = entry.data
    made = Event()
    made.add("uid", f"{entry.id}@{urlsplit(reader.up).hostname}")
    # The same content has the same bytes, so it is not the moment of the build.
    stamp = max(filter(None, (last_change(reader, entry), data.last_reviewed)))
    made.add("dtstamp", datetime.combine(stamp, time(), UTC))
    made.add("summary", reader.plain(entry, "title"))
    address = reader.href(entry.ref)
    note = tree.plain(tree.parse_inline(text)) if (text := reader.plain(entry, "place_note")) else ""
    made.add("description", "\n\n".join(filter(None, (reader.plain(entry, "summary"), note, address))))
    if place := ", ".join(filter(None, postal(data))) or note:
        made.add("location", place)
    if data.latitude is not None and data.longitude is not None:
        made.add("geo", (data.latitude, data.longitude))
    made.add("url", address)
    _add_times(made, data)
    return made


def _add_times(made: Event, data: Any) -> None:
    """Times of Europe/Berlin, or whole days. The rule begins with its first date: RFC 5545 counts DTSTART as one."""
    whole_day = not isinstance(data.starts, datetime)
    start = _at_clock(data.starts)
    rule = rrulestr(data.repeat, dtstart=start) if data.repeat else None
    first = (next(iter(rule), None) if rule else None) or start

    def moment(at: datetime) -> date | datetime:
        return at.date() if whole_day else at.replace(tzinfo=BERLIN)

    made.add("dtstart", moment(first))
    if (end := _end(data)) is not None:
        made.add("dtend", moment(first + (end - start)))
    if rule is None:
        return
    made.add("rrule", _recurrence(data.repeat, whole_day))
    gone = [one for day in data.exdates for one in rule.between(_at_clock(day), _at_clock(day + DAY) - timedelta(seconds=1), inc=True)]
    if gone:
        made.add("exdate", [moment(one) for one in gone], {"VALUE": "DATE"} if whole_day else {})


def _at_clock(value: date | datetime) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, time())


def _end(data: Any) -> datetime | None:
    """When it is over, of the kind of its start; None where that is not known. What lasts until a day ends with that day."""
    whole_day = not isinstance(data.starts, datetime)
    if whole_day:
        last = data.ends or data.starts
        return datetime.combine(last.date() if isinstance(last, datetime) else last, time()) + DAY
    if data.ends is None or isinstance(data.ends, datetime):
        return data.ends if data.ends != data.starts else None
    return datetime.combine(data.ends, time()) + DAY if data.ends > data.starts.date() else None


def _recurrence(repeat: str, whole_day: bool) -> vRecur:
    """Files say UNTIL by the clock of Europe/Berlin; beside a time zone it must be in UTC."""
    rule: vRecur = vRecur.from_ical(repeat)
    if "UNTIL" in rule:
        until = [_at_clock(one) for one in rule["UNTIL"]]
        rule["UNTIL"] = [one.date() if whole_day else one.replace(tzinfo=BERLIN).astimezone(UTC) for one in until]
    return rule
