"""What somebody should look at: entries whose dates are past or near, that nobody has confirmed, or that cannot be reached.

Each names the contact that should be asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from infohub.languages.library import Library
from infohub.model import Entry

What = Literal["validity", "review", "confirmation", "reachability"]
HORIZON = 60  # days; long enough to ask, wait for an answer and ask again
ASKED = ("providers", "organisers", "contacts")  # fields that name who answers for an entry, in this order
REACHED_BY = ("phones", "email", "website", "reached_through")


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to look at.

    what: ``validity`` (``valid_until``), ``review`` (``review_by``), ``confirmation`` (over a year old, or none at all),
    ``reachability`` (a contact without phone, mail, website or another contact to go through).
    on: the day it concerns, past or to come; None where there is none. responsible: the contact to ask, ``contacts/…``.
    """

    entry: Entry
    what: What
    on: date | None
    responsible: str

    def is_past(self, today: date) -> bool:
        """Has its day passed? What has no day is due already."""
        return self.on is None or self.on < today


def due(library: Library, today: date, days: int = HORIZON) -> list[Due]:
    """Everything that is due until ``days`` days from today, the oldest first, what has no day at the end."""
    until = today + timedelta(days=min(days, (date.max - today).days))
    found = [
        Due(entry, what, on, responsible(library, entry))
        for entry in library.entries.values()
        if entry.data.published
        for what, on in _of(entry, today, until)
    ]
    return sorted(found, key=lambda one: (one.on or date.max, one.on is None, one.entry.ref, one.what))


def _of(entry: Entry, today: date, until: date) -> Iterator[tuple[What, date | None]]:
    data = entry.data
    if data.valid_until is not None and data.valid_until <= until:
        yield "validity", data.valid_until
    if _is_history(entry, today):
        return
    if data.review_by is not None and data.review_by <= until:
        yield "review", data.review_by
    if data.confirmed is not None:
        if data.confirmed.holds_until < today:
            yield "confirmation", data.confirmed.holds_until
    elif entry.is_confirmable:
        yield "confirmation", None
    if entry.folder == "contacts" and not any(getattr(data, name) for name in REACHED_BY):
        yield "reachability", None


def _is_history(entry: Entry, today: date) -> bool:
    """Over, or an event whose only day is past: nobody needs to look at it again."""
    if entry.is_over(today):
        return True
    if entry.folder != "events" or getattr(entry.data, "repeat", None):
        return False
    return _day(getattr(entry.data, "ends", None) or getattr(entry.data, "starts")) < today  # noqa: B009 - of events only


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def responsible(library: Library, entry: Entry) -> str:
    """The contact to ask about an entry: itself, or the first that answers for it, else the hub's publisher.

    Nobody asks an emergency number, nor a contact that cannot be reached about itself or is not published.
    """
    own = [entry.ref] if entry.folder == "contacts" else _named(entry)
    for ref in own:
        contact = library.entries.get(ref)
        if contact is not None and _can_be_asked(contact):
            return ref
    return f"contacts/{library.hub.publisher}" if library.hub else ""


def _named(entry: Entry) -> list[str]:
    return [f"contacts/{one}" for name in ASKED for one in getattr(entry.data, name, ())]


def _can_be_asked(contact: Entry) -> bool:
    if not contact.data.published or getattr(contact.data, "sector", "") == "emergency":
        return False
    return any(getattr(contact.data, name) for name in REACHED_BY)


def by_responsible(found: Iterable[Due]) -> dict[str, list[Due]]:
    """The same, one list a contact, contacts in alphabetical order of their ids."""
    grouped: dict[str, list[Due]] = {}
    for one in found:
        grouped.setdefault(one.responsible, []).append(one)
    return dict(sorted(grouped.items()))


def mail_of(library: Library, contact: str) -> str:
    """The mail address of a contact or of those it is reached through; empty where the data has none."""
    seen: set[str] = set()
    while contact in library.entries and contact not in seen:
        seen.add(contact)
        data = library.entries[contact].data
        if address := getattr(data, "email", None):
            return str(address)
        contact = f"contacts/{getattr(data, 'reached_through', None)}"
    return ""
