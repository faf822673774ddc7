"""What the template of an entry's page sees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from infohub.model import Entry, text_fields
from infohub.views.addresses import entry_path
from infohub.views.changes import versions
from infohub.views.kind_views import VIEWS
from infohub.views.reader import Reader
from infohub.views.words import Marker


@dataclass(frozen=True, slots=True)
class Translation:
    """What a reader is told about the translation of a page."""

    reviewed: bool
    draft: bool
    machine: bool
    some_outdated: bool
    some_missing: bool
    all_missing: bool
    reviewed_by: Markup | None
    reviewed_on: str
    german_href: str


def translation(reader: Reader, entry: Entry) -> Translation | None:
    """The state of a page's translation; None on German pages."""
    if reader.locale.is_source:
        return None
    overlay = reader.overlay(entry.ref)
    marks = text_fields(type(entry.data))
    wanted = [name for name, mark in marks.items() if not mark.fixed and name != "keywords" and getattr(entry.data, name)]
    states = [overlay.states.get(name, "missing") for name in wanted]
    by = f"contacts/{overlay.reviewed_by}"
    return Translation(
        reviewed=bool(states) and all(state == "reviewed" for state in states),
        draft="draft" in states,
        machine=overlay.wording.made_by == "machine",
        some_outdated="outdated" in states,
        some_missing="missing" in states,
        all_missing=all(state == "missing" for state in states),
        reviewed_by=reader.link(by) if overlay.wording.reviewed and by in reader.library.entries else None,
        reviewed_on=reader.formats.date(overlay.wording.reviewed_on) if overlay.wording.reviewed_on else "",
        german_href=f"{reader.up}../{entry_path(entry.ref)}",
    )


def entry_view(reader: Reader, entry: Entry) -> dict[str, Any]:
    """Everything the template of an entry's kind prints."""
    card = reader.card(entry.ref)
    assert card is not None
    data = entry.data
    special = VIEWS[entry.folder](reader, entry)
    shown = {entry.ref, *_shown(special)}
    related = (ref for ref in (*data.related, *reader.graph.pointing_at(entry.ref, "related")) if ref not in shown)
    topics = [] if entry.folder == "topics" else reader.cards(f"topics/{one}" for one in data.topics)
    marker = Marker(reader.glossary, entry.ref, reader.up) if reader.glossary else None
    texts = _texts(reader, entry, marker)
    alert = reader.said(entry, "alert") if data.alert_until is None or data.alert_until >= reader.today else None
    return {
        "card": card,
        "translation": translation(reader, entry),
        "keywords": dict.fromkeys((*reader.overlay(entry.ref).texts.get("keywords", ()), *data.keywords)),
        "alert": alert,
        "over": reader.formats.date(data.valid_until) if data.valid_until and entry.is_over(reader.today) else "",
        "not_yet": reader.formats.date(data.valid_from) if data.valid_from and not entry.has_begun(reader.today) else "",
        "review_overdue": reader.formats.date(data.review_by) if data.review_by and data.review_by < reader.today else "",
        "words": [_explained(reader, ref) for ref in marker.met] if marker else [],
        "topics": topics,
        "related": reader.cards(related, listed=True),
        "sources": data.sources,
        "last_reviewed": reader.formats.date(data.last_reviewed) if data.last_reviewed else "",
        "confirmed": _confirmed(reader, entry),
        "confirmable": data.confirmed is not None or entry.is_confirmable,
        "changed": reader.formats.date(day) if (day := last_change(reader, entry)) else "",
        "versions": versions(reader, entry),
        "facts": [],
        "contacts": [],
        "legal_basis": [],
        "groups": [],
        "hours": None,
        "hours_missing": False,
        **texts,
        **special,
    }


def _texts(reader: Reader, entry: Entry, marker: Marker | None) -> dict[str, Any]:
    """The entry's own texts, in which words are marked."""
    texts: dict[str, Any] = {"lead": reader.said(entry, "summary", marker), "body": reader.said(entry, "body", marker)}
    if entry.folder == "faqs":
        texts["answer"] = reader.said(entry, "answer_in_short", marker)
        texts |= {name: reader.items(entry, name, marker) for name in ("do", "dont", "steps")}
    return texts


def _explained(reader: Reader, ref: str) -> dict[str, Any]:
    """What a page says of a word marked on it."""
    if (key := f"word {ref}") not in reader.kept:
        term = reader.library.entries[ref]
        reader.kept[key] = {"card": reader.card(ref), "equivalent": reader.said(term, "equivalent")}
    return reader.kept[key]  # type: ignore[no-any-return]


def _shown(view: dict[str, Any]) -> Iterator[str]:
    """Entries a page shows already, which "see also" need not repeat."""
    for block in view.get("contacts", ()):
        yield block.card.entry.ref
    for group in view.get("groups", ()):
        yield from (card.entry.ref for card in group.cards)
    yield from (card.entry.ref for card in view.get("matters", ()))
    yield from (one["card"].entry.ref for one in view.get("dates", ()))


def _confirmed(reader: Reader, entry: Entry) -> dict[str, Any] | None:
    """Who confirmed it and when, and whether that is too long ago; None where nobody has."""
    if (confirmed := entry.data.confirmed) is None:
        return None
    return {
        "by": reader.link(f"contacts/{confirmed.by}"),
        "on": reader.formats.date(confirmed.date),
        "long_ago": confirmed.holds_until < reader.today,
    }


def last_change(reader: Reader, entry: Entry) -> date | None:
    """The later of the days on which the German or this translation changed, from git; None outside git."""
    files = [entry.file, reader.overlay(entry.ref).file]
    return max((reader.changed[file] for file in files if file in reader.changed), default=None)
