"""What changed, in the reader's words: the newest of all entries, and the versions of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice

from markupsafe import Markup

from infohub.history.changes import SOURCE, Change, ChangeKind
from infohub.history.dates import BERLIN
from infohub.languages.messages import N_
from infohub.model import Entry, kind_by_folder, text_fields
from infohub.views.reader import NOTHING, Reader, Said

# A reader's word -> the fields it stands for. What is in none of them (icons, order, search words) shows on no page.
FIELD_WORDS = {
    N_("opening hours"): ("opening_hours", "closed", "exceptions", "by_appointment", "hours_note"),
    N_("times"): ("when", "starts", "ends", "repeat", "exdates", "valid_from", "valid_until"),
    N_("place"): ("street", "postcode", "city", "latitude", "longitude", "place_note", "step_free"),
    N_("phone and internet"): ("phones", "email", "website", "reached_through"),
    N_("cost"): ("cost", "cost_note", "cost_free_for"),
    N_("registration"): ("registration", "registration_url", "access"),
    N_("who it is for"): ("audience", "for_whom", "age_from", "age_to", "german_needed", "women_only"),
    N_("languages and help on site"): ("languages", "interpreting", "interpreting_note", "childcare"),
    N_("course dates"): ("sessions",),
    N_("course details"): (
        *("course_type", "level_from", "level_to", "lessons_language", "lessons_orientation", "hours_total"),
        *("exam", "on_leaving", "online"),
    ),
    N_("who offers it and who helps"): ("providers", "organisers", "contacts", "part_of", "sector", "in_network"),
    N_("notice"): ("alert", "alert_until"),
    N_("text"): ("title", "summary", "body", "answer_in_short", "steps", "do", "dont", "forms", "equivalent"),
    N_("sources"): ("sources", "last_reviewed", "legal_basis"),
    N_("confirmation"): ("confirmed",),
    N_("topics and links"): ("topics", "related", "parent"),
    N_("check of the translation"): ("status",),
}
_WORD_OF = {name: words for words, names in FIELD_WORDS.items() for name in names}
_ORDER: tuple[ChangeKind, ...] = ("new", "translated", "changed", "removed")
# As a heading of one version on an entry's own page.
_VERSION_WORDS = {"new": N_("published"), "translated": N_("translated into this language"), "removed": N_("removed")}
VERSIONS = 10
DAYS, A_DAY = 30, 20  # what the page shows: so many days, of each sort of change so many a day


@dataclass(frozen=True, slots=True)
class Version:
    """What one day brought for an entry. words: what, in the reader's language."""

    day: str
    words: str


@dataclass(frozen=True, slots=True)
class Versions:
    """The last versions of a page. more: there are older ones. unknown: there may be older ones, of which nothing is known."""

    shown: list[Version]
    more: bool
    unknown: bool


@dataclass(frozen=True, slots=True)
class News:
    """One change as a reader is told it. href: where to read more; None where there is no page any more.

    markup: the sentence with a link. plain: the same as bare text.
    """

    ref: str
    moment: datetime
    kind: ChangeKind
    href: str | None
    markup: Markup
    plain: str


@dataclass(frozen=True, slots=True)
class NewsDay:
    """day: written out. more: how many of that day are not told one by one."""

    day: str
    news: list[News]
    more: int


def versions(reader: Reader, entry: Entry) -> Versions:
    """The versions of an entry's page in the reader's language, newest first."""
    found = list(islice(_of_entry(reader, entry.ref), VERSIONS + 1))
    told = [Version(reader.formats.date(one.day), _what(reader, one)) for one in found[:VERSIONS]]
    return Versions(told, len(found) > VERSIONS, len(found) <= VERSIONS and not reader.history.complete)


def _what(reader: Reader, change: Change) -> str:
    if words := _VERSION_WORDS.get(change.kind):
        return str(reader.words(words).unescape())
    return reader.formats.joined(_fields(reader, change))


def _fields(reader: Reader, change: Change) -> list[str]:
    words = {_WORD_OF[name] for name in change.fields}
    return [str(reader.words(one).unescape()) for one in FIELD_WORDS if one in words]


def news_days(reader: Reader) -> list[NewsDay]:
    """The newest of everything, day by day."""
    days: dict[date, list[Change]] = defaultdict(list)
    for one in _newest(reader):
        days[one.day].append(one)
    found = []
    for day, changes in islice(days.items(), DAYS):
        ordered = [[one for one in changes if one.kind == kind] for kind in _ORDER]
        told = [_news(reader, one) for of_kind in ordered for one in of_kind[:A_DAY]]
        found.append(NewsDay(reader.formats.date(day), told, len(changes) - len(told)))
    return found


def newest(reader: Reader, most: int) -> list[News]:
    """The newest changes of all entries, newest first."""
    return [_news(reader, one) for one in _newest(reader)[:most]]


def _newest(reader: Reader) -> list[Change]:
    """Every change of every entry, newest first; of one day in the order of the entries. Without a history: nothing."""
    if not reader.history.known:
        return []
    over = {ref for ref, entry in reader.library.entries.items() if entry.has_page and entry.is_over(reader.today)}
    refs = over.union(*(reader.history.by_locale.get(locale, {}) for locale in (SOURCE, reader.locale.code)))
    changes: list[Change] = []
    for ref in sorted(refs):
        found = {one.day: one for one in _of_entry(reader, ref)}
        if ref in over and (end := _end(reader, ref)).day >= min(found, default=end.day):
            found[end.day] = end
        changes += found.values()
    return sorted(changes, key=lambda one: one.day, reverse=True)


def _of_entry(reader: Reader, ref: str) -> Iterator[Change]:
    """Changes a reader of this language sees, newest first; what one day brought in both languages is one."""
    german, mine = _by_day(reader, ref, SOURCE), _by_day(reader, ref, reader.locale.code)
    shown = reader.is_shown(ref)
    own_texts = () if reader.locale.is_source else _translated(reader, ref)
    for day in sorted(german.keys() | (mine.keys() if shown else ()), reverse=True):
        change, other = german.get(day), mine.get(day) if shown and not reader.locale.is_source else None
        if change and change.kind == "changed":
            change = _seen(change, own_texts)
        if other and other.kind == "changed":
            other = _seen(other)
        if other and other.kind == "removed":
            other = None
        if told := _joined(change, other):
            yield told


def _by_day(reader: Reader, ref: str, locale: str) -> dict[date, Change]:
    return {one.day: one for one in reversed(reader.history.of(ref, locale))}


def _translated(reader: Reader, ref: str) -> frozenset[str]:
    """Texts a reader of this language reads in a translation: that their German changed is not to be seen yet."""
    marks = text_fields(kind_by_folder[ref.partition("/")[0]].model)
    return frozenset(name for name in reader.overlay(ref).texts if name in marks)


def _seen(change: Change, without: frozenset[str] | tuple[()] = ()) -> Change | None:
    """A change of fields readers see; None where they see none of it."""
    fields = tuple(name for name in change.fields if name in _WORD_OF and name not in without)
    return change._replace(fields=fields) if fields else None


def _joined(german: Change | None, mine: Change | None) -> Change | None:
    """Of two changes on one day that which matters more; changes of fields are put together."""
    if german is None or mine is None:
        return german or mine
    at = max(german.at, mine.at)
    if german.kind != "changed":
        return german._replace(at=at)
    return mine._replace(at=at, fields=(*german.fields, *mine.fields) if mine.kind == "changed" else ())


def _end(reader: Reader, ref: str) -> Change:
    """An entry whose time is over is no longer offered from the next day on, without a commit."""
    last = reader.library.entries[ref].data.valid_until
    assert last is not None
    night = datetime.combine(last + timedelta(days=1), time(), BERLIN)
    return Change(ref, SOURCE, int(night.timestamp()), "removed")


def _news(reader: Reader, change: Change) -> News:
    href = reader.href(change.ref)
    title, plain = _title(reader, change)
    linked = Markup('<a href="%s">%s</a>') % (href, title) if href else Markup("<b>%s</b>") % title
    what = reader.formats.joined(_fields(reader, change)) if change.kind == "changed" else ""
    over = change.ref.startswith("events/") and href is not None
    markup, bare = (_sentence(reader, change.kind, what, one, over) for one in (linked, plain))
    return News(change.ref, change.moment, change.kind, href, markup, bare.unescape())


def _sentence(reader: Reader, kind: ChangeKind, what: str, title: str, over: bool) -> Markup:
    _ = reader.words
    if kind == "new":
        return _("New: %(title)s", title=title)
    if kind == "translated":
        return _("New in this language: %(title)s", title=title)
    if kind == "removed" and over:
        return _("Ended: %(title)s", title=title)
    if kind == "removed":
        return _("No longer offered: %(title)s", title=title)
    return _("Changed: %(what)s of %(title)s", what=what, title=title)


def _title(reader: Reader, change: Change) -> tuple[Said | Markup, str]:
    """Title as it is today, as HTML and bare; of an entry that is gone the last it had, in the reader's language where known."""
    if (entry := reader.library.entries.get(change.ref)) is not None:
        # That a title is outdated its page says.
        title = replace(reader.title(entry), note=NOTHING)
        return title, entry.data.title if entry.folder == "terms" else reader.plain(entry, "title")
    mine = next((one.title for one in reader.history.of(change.ref, reader.locale.code) if one.title), "")
    german = next((one.title for one in reader.history.of(change.ref, SOURCE) if one.title), "")
    if mine or reader.locale.is_source:
        return Markup("%s") % (mine or german), mine or german
    return Markup('<span lang="de" dir="ltr">%s</span>') % german, german
