"""Facts of an entry as a list with icons: one function a fact, one list a kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from urllib.parse import quote

from markupsafe import Markup, escape

from infohub.languages.messages import N_
from infohub.model import Entry
from infohub.model.values import dial
from infohub.views.choices import ASK, AUDIENCE, COST, COURSE_TYPES, PER, PHONES, YES_NO
from infohub.views.reader import Reader


@dataclass(frozen=True, slots=True)
class Fact:
    """icon: name of a pictogram. label: in the reader's language. values: one line each."""

    icon: str
    label: Markup
    values: tuple[Markup, ...]
    missing: bool = False


def bdi(text: object) -> Markup:
    """A Latin string that must not be reordered between right-to-left words."""
    return Markup('<bdi dir="ltr">%s</bdi>') % text


def phone_link(number: str) -> Markup:
    """A written number that can be tapped; dialled in E.164 (RFC 3966)."""
    return Markup('<a href="tel:%s" dir="ltr">%s</a>') % (dial(number), number)


def map_link(reader: Reader, place: Any, address: str) -> Markup:
    """A ``geo:`` link (RFC 5870): opens the phone's own map and loads nothing by itself."""
    if place.latitude is not None and place.longitude is not None:
        point = f"{place.latitude:.6f},{place.longitude:.6f}"
        target = f"geo:{point}?q={point}"
    else:
        target = f"geo:0,0?q={quote(address)}"
    return Markup('<a class="map" href="%s">%s</a>') % (target, reader.words("Show on a map"))


def postal(place: Any) -> tuple[str, str]:
    """Street, and postcode with town; empty where not known."""
    return place.street or "", " ".join(filter(None, (place.postcode, place.city)))


def address(reader: Reader, entry: Entry) -> Iterator[Fact]:
    """Where it is."""
    data: Any = entry.data
    lines = [line for line in postal(data) if line]
    values = []
    if lines:
        written = Markup('<address lang="de" dir="ltr">%s</address>') % Markup("<br>").join(lines)
        values = [written, map_link(reader, data, ", ".join(lines))] if data.street or data.latitude is not None else [written]
    if note := reader.said(entry, "place_note"):
        values.append(escape(note))
    if values:
        yield Fact("map-pin", reader.words("Address") if lines else reader.words("Place"), tuple(values))


def phones(reader: Reader, data: Any) -> Iterator[Fact]:
    for kind, icon, label in (("call", "phone", N_("Phone")), ("fax", "printer", N_("Fax"))):
        values = []
        for phone in data.phones:
            if (phone.kind == "fax") != (kind == "fax"):
                continue
            note = PHONES[phone.kind]
            written = bdi(phone.number) if kind == "fax" else phone_link(phone.number)
            values.append(Markup("%s (%s)") % (written, reader.words(note)) if note else written)
        if values:
            yield Fact(icon, reader.words(label), tuple(values))


def online(reader: Reader, data: Any) -> Iterator[Fact]:
    if data.email:
        yield Fact("mail", reader.words("E-mail"), (Markup('<a href="mailto:%s" dir="ltr">%s</a>') % (data.email, data.email),))
    if data.website:
        yield Fact("world", reader.words("Website"), (web_link(data.website),))


def web_link(url: str) -> Markup:
    shown = url.removeprefix("https://").removeprefix("http://").rstrip("/")
    return Markup('<a href="%s" dir="ltr" rel="noopener">%s</a>') % (url, shown)


def yes_no(reader: Reader, value: str | None, icon: str, label: str, always: bool = False) -> Iterator[Fact]:
    """A fact with three values; unknown is said, and with ``always`` what is not stated counts as unknown."""
    if value is not None or always:
        yield Fact(icon, reader.words(label), (reader.words(YES_NO.get(value or "", ASK)),))


def languages(reader: Reader, codes: Iterable[str]) -> Iterator[Fact]:
    names = [reader.formats.language(code) for code in codes]
    if names:
        yield Fact("message-language", reader.words("Spoken languages"), (escape(reader.formats.joined(names)),))


def cost_line(reader: Reader, cost: Any) -> Markup:
    """``2,29 € je Unterrichtseinheit``"""
    if cost is None:
        return reader.words(ASK)
    if cost.amount is None:
        return reader.words(COST[cost.kind])
    amount = bdi(reader.formats.money(cost.amount, cost.currency))
    return Markup("%s %s") % (amount, reader.words(PER[cost.per])) if cost.per else amount


def cost(reader: Reader, entry: Entry) -> Iterator[Fact]:
    data: Any = entry.data
    values = [cost_line(reader, data.cost)] if data.cost else []
    if note := reader.said(entry, "cost_note"):
        values.append(escape(note))
    if free := reader.said(entry, "cost_free_for"):
        values.append(reader.words("Free of charge: %(people)s", people=free))
    if values:
        yield Fact("currency-euro", reader.words("Cost"), tuple(values))


def text(reader: Reader, entry: Entry, name: str, icon: str, label: str, always: bool = False) -> Iterator[Fact]:
    """A text field as a fact."""
    if said := reader.said(entry, name):
        yield Fact(icon, reader.words(label), (escape(said),))
    elif always:
        yield Fact(icon, reader.words(label), (unknown(reader),), missing=True)


def unknown(reader: Reader) -> Markup:
    return reader.words("not known, please ask the provider")


def audience(reader: Reader, entry: Entry) -> Iterator[Fact]:
    names = [reader.words(AUDIENCE[one]) for one in entry.data.audience if one != "everyone"]
    if names:
        yield Fact("users", reader.words("For"), (escape(reader.formats.joined(names)),))


def age(reader: Reader, data: Any) -> Iterator[Fact]:
    if data.age_from is not None and data.age_to is not None:
        written = reader.words("%(first)s to %(last)s years", first=data.age_from, last=data.age_to)
    elif data.age_from is not None:
        written = reader.words("from age %(age)s", age=data.age_from)
    elif data.age_to is not None:
        written = reader.words("up to age %(age)s", age=data.age_to)
    else:
        return
    yield Fact("calendar", reader.words("Age"), (written,))


def german_needed(reader: Reader, value: str | None) -> Iterator[Fact]:
    if value is None:
        return
    words = {"none": reader.words("You need no German"), "unknown": reader.words(ASK)}
    yield Fact("abc", reader.words("German needed"), (words.get(value) or reader.words("from level %(level)s", level=bdi(value)),))


def level_line(reader: Reader, data: Any) -> Markup:
    """``A1–B1``, ``bis B1``, or that it is not known."""
    if data.level_from and data.level_to:
        return bdi(data.level_from if data.level_from == data.level_to else f"{data.level_from}–{data.level_to}")
    if data.level_to:
        return reader.words("up to %(level)s", level=bdi(data.level_to))
    if data.level_from:
        return reader.words("from level %(level)s", level=bdi(data.level_from))
    return unknown(reader)


def _span(reader: Reader, span: Any) -> Markup:
    number = reader.formats.number
    if span.min is not None and span.max == span.min:
        return escape(number(span.max))
    if span.min is None:
        return reader.words("up to %(number)s", number=number(span.max))
    return bdi(f"{number(span.min)}–{number(span.max)}")


def length_lines(reader: Reader, data: Any) -> list[Markup]:
    """How long a course is, in lessons or hours."""
    lines = []
    if data.lessons_language:
        lines.append(reader.words("%(number)s lessons of German", number=_span(reader, data.lessons_language)))
    if data.lessons_orientation:
        lines.append(reader.words("%(number)s lessons of orientation", number=_span(reader, data.lessons_orientation)))
    if data.hours_total:
        lines.append(reader.words("%(number)s hours in total", number=reader.formats.number(data.hours_total)))
    return lines


def contact_facts(reader: Reader, entry: Entry) -> list[Fact]:
    """Facts of a contact's own page, without its hours."""
    data: Any = entry.data
    return [
        *address(reader, entry),
        *phones(reader, data),
        *online(reader, data),
        *languages(reader, data.languages),
        *yes_no(reader, data.interpreting, "language", N_("Interpreting possible")),
        *text(reader, entry, "interpreting_note", "language", N_("About interpreting")),
        *yes_no(reader, data.step_free, "wheelchair", N_("Step-free access")),
        *audience(reader, entry),
    ]


def offer_facts(reader: Reader, entry: Entry) -> list[Fact]:
    data: Any = entry.data
    return [
        *text(reader, entry, "for_whom", "users", N_("For whom")),
        *audience(reader, entry),
        *age(reader, data),
        *address(reader, entry),
        *cost(reader, entry),
        *german_needed(reader, data.german_needed),
        *languages(reader, data.languages),
        *yes_no(reader, data.childcare, "baby-carriage", N_("Childcare")),
        *yes_no(reader, data.women_only, "gender-female", N_("Women only")),
        *yes_no(reader, data.step_free, "wheelchair", N_("Step-free access")),
        *registration(reader, entry),
    ]


def registration(reader: Reader, entry: Entry) -> Iterator[Fact]:
    data: Any = entry.data
    values = [escape(said)] if (said := reader.said(entry, "registration")) else []
    if getattr(data, "registration_url", None):
        values.append(web_link(data.registration_url))
    if values:
        yield Fact("clipboard-check", reader.words("Registration"), tuple(values))


def course_facts(reader: Reader, entry: Entry) -> list[Fact]:
    """Every question of the comparison has an answer here; what is not known is said."""
    data: Any = entry.data
    lines = length_lines(reader, data)
    return [
        Fact("school", reader.words("Type of course"), (reader.words(COURSE_TYPES[data.course_type]),)),
        *text(reader, entry, "for_whom", "users", N_("For whom"), always=True),
        Fact("stairs", reader.words("Level"), (level_line(reader, data),)),
        Fact("hourglass", reader.words("Length"), tuple(lines) or (unknown(reader),), missing=not lines),
        *(list(cost(reader, entry)) or [Fact("currency-euro", reader.words("Cost"), (unknown(reader),), missing=True)]),
        *text(reader, entry, "access", "user-check", N_("Who decides"), always=True),
        *text(reader, entry, "exam", "certificate", N_("Exam"), always=True),
        *text(reader, entry, "on_leaving", "door-exit", N_("If you leave early"), always=True),
        *yes_no(reader, data.women_only, "gender-female", N_("Women only"), always=True),
        *yes_no(reader, data.childcare, "baby-carriage", N_("Childcare"), always=True),
        *yes_no(reader, data.online, "device-laptop", N_("Online"), always=True),
        *registration(reader, entry),
    ]


def event_facts(reader: Reader, entry: Entry) -> list[Fact]:
    data: Any = entry.data
    return [*when(reader, data), *address(reader, entry), *cost(reader, entry), *registration(reader, entry), *audience(reader, entry)]


def when(reader: Reader, data: Any) -> Iterator[Fact]:
    first = reader.formats.moment(data.starts)
    same_day = data.ends is not None and str(data.ends)[:10] == str(data.starts)[:10]
    if data.ends is None or (same_day and not isinstance(data.ends, datetime)):
        lines = [escape(first)]
    else:
        last = bdi(f"{data.ends:%H:%M}") if same_day else reader.formats.moment(data.ends)
        lines = [reader.words("%(first)s to %(last)s", first=first, last=last)]
    if data.repeat and (upcoming := occurrences(data, reader.today)):
        dates = reader.formats.joined([reader.formats.moment(one) for one in upcoming])
        lines.append(Markup("%s: %s") % (reader.words("Next dates"), dates))
    yield Fact("calendar-event", reader.words("When"), tuple(lines))


def occurrences(data: Any, today: Any, limit: int = 4) -> list[Any]:
    """The next starts of an event that repeats (RFC 5545), as datetimes or dates like its start."""
    from dateutil.rrule import rrulestr

    timed = isinstance(data.starts, datetime)
    start = data.starts if timed else datetime.combine(data.starts, time())
    rule = rrulestr(data.repeat, dtstart=start)
    found = []
    for one in rule.xafter(datetime.combine(today, time()), count=limit + len(data.exdates), inc=True):
        if one.date() not in data.exdates:
            found.append(one if timed else one.date())
    return found[:limit]
