"""What each kind adds to the view of an entry's page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from infohub.languages.messages import N_
from infohub.model import Entry
from infohub.views import facts
from infohub.views.contact_blocks import contact_blocks, lender, missing
from infohub.views.facts import Fact
from infohub.views.filters import filters
from infohub.views.hours import hours, row_notes
from infohub.views.reader import Card, Reader
from infohub.views.upcoming import upcoming_events


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under a heading. icon: name of a pictogram."""

    heading: Markup
    cards: list[Card]
    icon: str = ""


def groups(reader: Reader, found: list[tuple[str, str, list[str]]]) -> list[Group]:
    """Groups with at least one entry that stands in lists: heading, icon, entries."""
    made = (Group(reader.words(heading), reader.cards(refs, listed=True), icon) for heading, icon, refs in found)
    return [group for group in made if group.cards]


def in_folder(refs: list[str], folder: str) -> list[str]:
    return [ref for ref in refs if ref.startswith(f"{folder}/")]


def contact_view(reader: Reader, entry: Entry) -> dict[str, Any]:
    data: Any = entry.data
    source = lender(reader, entry)
    shown = facts.contact_facts(reader, entry)
    opening = hours(reader, entry, data.opening_hours)
    borrowed = source is not entry
    if borrowed:
        through = Fact("arrow-right", reader.words("Contact through"), (reader.link(source.ref),))
        lent: Any = source.data
        place = () if data.has_address else facts.address(reader, source)
        shown = [through, *place, *facts.phones(reader, lent), *facts.online(reader, lent), *shown]
    elif data.sector not in ("emergency", "national"):
        if not (data.has_address or data.place_note):
            shown.append(missing(reader, "map-pin", N_("Address")))
        if not data.phones:
            shown.append(missing(reader, "phone", N_("Phone")))
        if not data.email:
            shown.append(missing(reader, "mail", N_("E-mail")))
    backwards = reader.graph.pointing_at
    return {
        "facts": shown,
        "hours": opening,
        "hours_missing": opening is None and not borrowed and data.sector not in ("emergency", "national"),
        "emergency": data.sector == "emergency",
        "part_of": reader.link(f"contacts/{data.part_of}") if data.part_of and reader.is_shown(f"contacts/{data.part_of}") else None,
        "groups": groups(
            reader,
            [
                (N_("Offers"), "heart-handshake", in_folder(backwards(entry.ref, "providers"), "offers")),
                (N_("Language courses"), "school", in_folder(backwards(entry.ref, "providers", "sessions"), "courses")),
                (N_("Events"), "calendar-event", backwards(entry.ref, "organisers")),
                (N_("Questions"), "help-circle", backwards(entry.ref, "contacts")),
                (N_("Belongs to it"), "building-community", backwards(entry.ref, "part_of")),
            ],
        ),
    }


def offer_view(reader: Reader, entry: Entry) -> dict[str, Any]:
    data: Any = entry.data
    times = hours(reader, entry, data.when, every_day=False)
    shown = facts.offer_facts(reader, entry)
    if not data.has_address and not data.place_note:
        shown.append(missing(reader, "map-pin", N_("Place")))
    if data.cost is None and not data.cost_note:
        shown.append(missing(reader, "currency-euro", N_("Cost")))
    return {"facts": shown, "hours": times, "hours_missing": times is None, "contacts": contact_blocks(reader, data.providers)}


def course_view(reader: Reader, entry: Entry) -> dict[str, Any]:
    data: Any = entry.data
    sessions = [one for one in data.sessions if (one.ends or one.starts) >= reader.today]
    providers = tuple(dict.fromkeys((*data.providers, *(one.provider for one in sessions))))
    return {
        "facts": facts.course_facts(reader, entry),
        "sessions": [session_view(reader, one) for one in sorted(sessions, key=lambda one: (one.starts, one.id))],
        "contacts": contact_blocks(reader, providers),
    }


def session_view(reader: Reader, session: Any) -> dict[str, Any]:
    """A local run of a course: facts only, so nothing in it is translated."""
    _, day = reader.words, reader.formats.date
    first = day(session.starts)
    dates = _("%(first)s to %(last)s", first=first, last=day(session.ends)) if session.ends else _("from %(date)s", date=first)
    weekly = [
        Markup('%s <bdi dir="ltr">%s</bdi>%s')
        % (
            reader.formats.joined([reader.formats.weekday(number) for number in row.days]),
            reader.formats.span(row.from_, row.to),
            Markup("").join(Markup(" <small>%s</small>") % note for note in row_notes(reader, row)),
        )
        for row in session.when
    ]
    shown = [Fact("calendar-event", _("When"), (dates, *weekly))]
    lines = [line for line in facts.postal(session) if line]
    if lines:
        place = Markup('<span lang="de" dir="ltr">%s</span>') % ", ".join(lines)
        shown.append(Fact("map-pin", _("Place"), (place, facts.map_link(reader, session, ", ".join(lines)))))
    if session.level:
        shown.append(Fact("stairs", _("Level"), (facts.bdi(session.level),)))
    shown += [
        *facts.yes_no(reader, session.childcare, "baby-carriage", N_("Childcare")),
        *facts.yes_no(reader, session.women_only, "gender-female", N_("Women only")),
        *facts.yes_no(reader, session.online, "device-laptop", N_("Online")),
    ]
    if session.register_by:
        shown.append(Fact("clipboard-check", _("Register by"), (escape(day(session.register_by)),)))
    if session.free_places:
        free = _("%(count)s (as of %(date)s)", count=session.free_places.count, date=day(session.free_places.as_of))
        shown.append(Fact("user-plus", _("Places available"), (free,)))
    return {"provider": reader.link(f"contacts/{session.provider}"), "facts": shown}


def faq_view(reader: Reader, entry: Entry) -> dict[str, Any]:
    data: Any = entry.data
    return {
        "contacts": contact_blocks(reader, data.contacts),
        "legal_basis": [f"§ {one.section} {one.law}" for one in data.legal_basis],
    }


def event_view(reader: Reader, entry: Entry) -> dict[str, Any]:
    data: Any = entry.data
    shown = facts.event_facts(reader, entry)
    if not entry.is_over(reader.today):
        if not (data.has_address or data.place_note):
            shown.append(missing(reader, "map-pin", N_("Place")))
        if data.cost is None and not data.cost_note:
            shown.append(missing(reader, "currency-euro", N_("Cost")))
    return {"facts": shown, "contacts": contact_blocks(reader, data.organisers)}


def topic_view(reader: Reader, entry: Entry) -> dict[str, Any]:
    backwards = reader.graph.pointing_at(entry.ref, "topics")
    below = sorted(reader.graph.pointing_at(entry.ref, "parent"), key=lambda ref: (reader.library.entries[ref].data.order, ref))  # type: ignore[attr-defined]
    parent = entry.data.parent  # type: ignore[attr-defined]
    people = [reader.library.entries[ref] for folder in ("contacts", "offers") for ref in in_folder(backwards, folder)]
    return {
        "filters": filters(reader, filter(reader.is_listed, people), "topic"),
        "town": reader.hub.town,
        "topic_icon": entry.data.icon,  # type: ignore[attr-defined]
        "matters": reader.cards(below, listed=True),
        "parent": reader.link(f"topics/{parent}") if parent and reader.is_shown(f"topics/{parent}") else None,
        "dates": upcoming_events(reader, filter(reader.is_listed, map(reader.library.entries.__getitem__, in_folder(backwards, "events")))),
        "groups": groups(
            reader,
            [
                (N_("Questions"), "help-circle", in_folder(backwards, "faqs")),
                (N_("Language courses"), "school", in_folder(backwards, "courses")),
                (N_("Offers"), "heart-handshake", in_folder(backwards, "offers")),
                (N_("Contacts"), "phone", in_folder(backwards, "contacts")),
                (N_("German words"), "vocabulary", in_folder(backwards, "terms")),
            ],
        ),
    }


def term_view(reader: Reader, entry: Entry) -> dict[str, Any]:
    forms = [form for form in entry.data.forms if form != entry.data.title]  # type: ignore[attr-defined]
    return {"equivalent": reader.said(entry, "equivalent"), "forms": forms}


VIEWS: dict[str, Callable[[Reader, Entry], dict[str, Any]]] = {
    "contacts": contact_view,
    "offers": offer_view,
    "courses": course_view,
    "faqs": faq_view,
    "events": event_view,
    "topics": topic_view,
    "terms": term_view,
}
