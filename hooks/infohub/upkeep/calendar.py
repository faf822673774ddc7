"""What is due as iCalendar (RFC 5545): whole days, one event for a contact and a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from infohub.insight.due import Due
from infohub.upkeep.listing import sentence
from infohub.upkeep.project import Project


def as_calendar(found: list[Due], project: Project) -> bytes:
    """What is past or has no day stands today, so that it is not overlooked."""
    calendar = Calendar()
    calendar.add("prodid", "-//infohub//infohub//EN")
    calendar.add("version", "2.0")
    calendar.add("name", f"{project.name}: zu prüfen")
    calendar.add("x-wr-calname", f"{project.name}: zu prüfen")
    grouped: dict[tuple[date, bool, str], list[Due]] = {}
    for one in found:
        past = one.is_past(project.today)
        day = project.today if past or one.on is None else one.on
        grouped.setdefault((day, not past, one.responsible), []).append(one)
    for (day, ahead, contact), those in sorted(grouped.items()):
        calendar.add_component(_event(day, ahead, contact, those, project))
    return bytes(calendar.to_ical())


def _event(day: date, ahead: bool, contact: str, those: list[Due], project: Project) -> Event:
    """ahead: its day is still to come. What is past keeps one UID, so that importing anew moves it to the new day."""
    host = urlsplit(project.address).hostname or "infohub"
    made = Event()
    made.add("uid", f"due-{contact.partition('/')[2]}-{day.isoformat() if ahead else 'past'}@{host}")
    made.add("dtstamp", datetime.combine(project.today, time(), UTC))
    made.add("dtstart", day)
    made.add("dtend", day + timedelta(days=1))
    made.add("transp", "TRANSPARENT")  # whoever keeps this calendar is not busy all day
    made.add("summary", f"{'Zu prüfen' if ahead else 'Überfällig'}: {project.title(contact)} ({len(those)})")
    made.add("description", "\n\n".join(_told(one, project) for one in those))
    return made


def _told(one: Due, project: Project) -> str:
    return "\n".join(filter(None, (project.title(one.entry.ref), sentence(one, project), project.page(one.entry) or one.entry.ref)))
