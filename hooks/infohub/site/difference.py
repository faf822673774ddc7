"""Which pages an edit touches: the rule of incremental builds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel

from infohub.history.changes import SOURCE, History
from infohub.languages.library import Library
from infohub.languages.overlays import Overlay
from infohub.model import Entry, kind_by_folder
from infohub.model.parts import Confirmation
from infohub.views.graph import Graph
from infohub.views.hours import next_holidays
from infohub.views.words import MARKED, Glossary

# What only an entry's own page shows; everything else may stand on other pages and in lists.
OWN_PAGE_ONLY = frozenset(
    (
        "body",
        "answer_in_short",
        "steps",
        "do",
        "dont",
        "keywords",
        "sources",
        "legal_basis",
        "alert",
        "alert_until",
        "confirmed",
        "last_reviewed",
    )
)


@dataclass(slots=True)
class Touched:
    """Of one language. pages: entries whose pages to draw again. lists: folders of lists. home: the home page too.

    news: the page that says what is new, and its feed.
    """

    pages: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)
    home: bool = False
    news: bool = False

    @property
    def anything(self) -> bool:
        return bool(self.pages or self.lists or self.home or self.news)


def touched(
    old: Library,
    new: Library,
    graphs: tuple[Graph, Graph],
    days: tuple[date, date],
    changes: tuple[Mapping[str, date], Mapping[str, date]],
    locales: Iterable[str],
) -> dict[str, Touched]:
    """Per locale what must be drawn again. ``days``: today then and now; ``changes``: days of last changes then and now."""
    own, cards = _german(old, new, days)
    gone_or_new = {ref for ref in old.entries.keys() | new.entries.keys() if shown(old, ref) != shown(new, ref)}
    redated = {file for file in changes[0].keys() | changes[1].keys() if changes[0].get(file) != changes[1].get(file)}
    own |= {entry.ref for entry in new.entries.values() if entry.file in redated}
    holidays_moved = days[0] != days[1] and old.hub and next_holidays(old.hub.state, days[0]) != next_holidays(old.hub.state, days[1])
    if holidays_moved:
        own |= {entry.ref for entry in new.entries.values() if _has_hours(entry)}
    result = {}
    for code in locales:
        before, after = _of_entries(old, code), _of_entries(new, code)
        own_here, cards_here = _overlays(before, after)
        own_here |= {ref for ref, overlay in after.items() if overlay.file in redated}
        linking = _linking(gone_or_new, new, after) if gone_or_new else set()
        own_here |= linking
        cards_here |= {ref for ref in linking if ref.startswith("contacts/")}  # their notes stand on other pages
        cards_here |= cards | gone_or_new
        own_here |= _saying(cards_here, (old, new), after)
        own_here |= _reviewed_by(cards_here, after)
        result[code] = _spread(own | own_here, cards_here, graphs, new)
        result[code].lists |= {ref.partition("/")[0] for ref in linking}  # the course comparison shows texts with links
        if holidays_moved:
            result[code].lists.add("contacts")  # its filter knows who is open
    return result


def tell_again(found: Mapping[str, Touched], library: Library, histories: tuple[History, History], day_passed: bool) -> None:
    """What is told of the past is told anew where there is more of it, and where what it speaks of looks different."""
    before, after = histories
    for code, one in found.items():
        other = {ref for locale in (SOURCE, code) for ref in _retold(before, after, locale)}
        one.pages |= {ref for ref in other if ref in library.entries}
        told = after.by_locale.get(SOURCE, {}).keys() | after.by_locale.get(code, {}).keys()
        one.news = after.known and (day_passed or bool(other) or not told.isdisjoint(one.pages))


def _retold(before: History, after: History, locale: str) -> set[str]:
    if before is after:
        return set()
    one, other = before.by_locale.get(locale, {}), after.by_locale.get(locale, {})
    return {ref for ref in one.keys() | other.keys() if one.get(ref) != other.get(ref)}


def _german(old: Library, new: Library, days: tuple[date, date]) -> tuple[set[str], set[str]]:
    """Entries whose own page, and whose card, differ because of the German or of the date."""
    own, cards = set(), set()
    for ref in old.entries.keys() | new.entries.keys():
        before, after = old.entries.get(ref), new.entries.get(ref)
        if before is not after and (before is None or after is None or before.data != after.data or before.links != after.links):
            own.add(ref)
            if before is None or after is None or _card(before) != _card(after):
                cards.add(ref)
        if after is not None and days[0] != days[1] and turns(after, *days):
            own.add(ref)
            cards.add(ref)
    return own, cards


def turns(entry: Entry, before: date, now: date) -> bool:
    """Does an entry look different because a day has passed? Any of its dates between, or dates that repeat."""
    if getattr(entry.data, "repeat", None):
        return True
    first, last = sorted((before, now))
    return any(first <= day <= last or first <= _next(day) <= last for day in _dates(entry.data))


def _has_hours(entry: Entry) -> bool:
    return bool(getattr(entry.data, "opening_hours", ()) or getattr(entry.data, "when", ()))


def _next(day: date) -> date:
    return date.fromordinal(min(day.toordinal() + 1, date.max.toordinal()))


def _dates(value: Any) -> Iterable[date]:
    if isinstance(value, datetime):
        yield value.date()
    elif isinstance(value, date):
        yield value
    elif isinstance(value, BaseModel):
        if isinstance(value, Confirmation):
            yield value.holds_until
        for name in type(value).model_fields:
            yield from _dates(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _dates(item)


def _card(entry: Entry) -> list[Any]:
    return [getattr(entry.data, name) for name in type(entry.data).model_fields if name not in OWN_PAGE_ONLY]


def _overlays(before: Mapping[str, Overlay], after: Mapping[str, Overlay]) -> tuple[set[str], set[str]]:
    own, cards = set(), set()
    for ref in before.keys() | after.keys():
        one, other = before.get(ref), after.get(ref)
        if one is not other and one != other:
            own.add(ref)
            if _shared(one) != _shared(other):
                cards.add(ref)
    return own, cards


def _of_entries(library: Library, code: str) -> Mapping[str, Overlay]:
    return {ref: overlay for ref, overlay in library.overlays.get(code, {}).items() if ref in library.entries}


def _shared(overlay: Overlay | None) -> Any:
    if overlay is None:
        return None
    return {name: (text, overlay.states[name]) for name, text in overlay.texts.items() if name not in OWN_PAGE_ONLY}


def _linking(gone_or_new: set[str], new: Library, overlays: Mapping[str, Overlay]) -> set[str]:
    """Entries whose texts link to what has appeared or disappeared."""
    found = {ref for ref, entry in new.entries.items() if not gone_or_new.isdisjoint(entry.links)}
    return found | {ref for ref, overlay in overlays.items() if not gone_or_new.isdisjoint(overlay.links)}


def _saying(cards: set[str], libraries: tuple[Library, Library], overlays: Mapping[str, Overlay]) -> set[str]:
    """Entries in whose texts words stand that are marked or explained in another way than before."""
    words = Glossary(entry for one in libraries for ref, entry in one.entries.items() if ref in cards and ref.startswith("terms/"))
    if not words.refs:
        return set()
    found = set()
    for ref, entry in libraries[1].entries.items():
        texts = overlays[ref].texts if ref in overlays else {}
        if entry.has_page and any(words.may_stand_in(texts.get(name) or getattr(entry.data, name, None)) for name in MARKED):
            found.add(ref)
    return found


def _reviewed_by(cards: set[str], overlays: Mapping[str, Overlay]) -> set[str]:
    return {ref for ref, overlay in overlays.items() if overlay.reviewed_by and f"contacts/{overlay.reviewed_by}" in cards}


def _spread(own: set[str], cards: set[str], graphs: tuple[Graph, Graph], new: Library) -> Touched:
    entries = own | graphs[0].touched_by(cards) | graphs[1].touched_by(cards)
    pages = {ref for ref in entries if kind_by_folder[ref.partition("/")[0]].pages}
    borrowers = {ref for graph in graphs for ref in graph.borrowers(cards)}
    # What has no page of its own stands in its list with all it has.
    folders = {ref.partition("/")[0] for ref in cards | borrowers | (entries - pages)}
    lists = folders if "topics" not in folders else folders | {"faqs", "offers", "contacts"}
    return Touched(pages, lists, bool(folders))


def shown(library: Library, ref: str) -> bool:
    """Has an entry a page?"""
    entry = library.entries.get(ref)
    return entry is not None and entry.has_page
