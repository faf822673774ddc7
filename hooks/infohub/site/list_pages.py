"""What the templates of the lists and of the home page see."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from infohub.languages.messages import N_
from infohub.model import KINDS, Entry, Kind
from infohub.model.contact import SECTORS
from infohub.views import choices
from infohub.views.addresses import list_path
from infohub.views.comparison import columns, rows
from infohub.views.contact_blocks import contact_block
from infohub.views.filters import QUESTIONS, filters
from infohub.views.reader import Card, Reader
from infohub.views.upcoming import upcoming_events

SECTOR_WORDS = {
    "emergency": N_("Emergency numbers"),
    "town": N_("Town of %(town)s"),
    "county": N_("District (%(county)s)"),
    "welfare": N_("Welfare associations"),
    "association": N_("Associations"),
    "volunteers": N_("Volunteers"),
    "education": N_("Learning and education"),
    "national": N_("Everywhere in Germany"),
}
LIST_WORDS = {
    "topics": (N_("Topics"), N_("Choose a topic. You will find answers, offers and contacts there."), "list-numbers"),
    "contacts": (N_("Contacts"), N_("Offices, associations and people who help."), "phone"),
    "offers": (N_("Offers"), N_("What you can take part in, and who helps with what."), "heart-handshake"),
    "courses": (N_("Language courses"), N_("Which German courses there are, how they differ, and what they cost."), "school"),
    "faqs": (N_("Questions"), N_("Questions and answers about living here."), "help-circle"),
    "events": (N_("Events"), N_("What happens when."), "calendar-event"),
    "terms": (N_("German words"), N_("Words from letters and offices, explained simply."), "vocabulary"),
    "flyers": (N_("Flyers"), N_("Flyers and posters to print and hand out."), "printer"),
}


@dataclass(frozen=True, slots=True)
class Section:
    """Cards under a heading; sections: one level below. anchor: fragment of the address."""

    heading: Markup
    anchor: str
    cards: list[Card] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    icon: str = ""


def list_view(reader: Reader, kind: Kind) -> dict[str, Any]:
    """Everything the template of a list prints."""
    title, summary, icon = LIST_WORDS[kind.folder]
    return {
        "title": reader.words(title),
        "summary": reader.words(summary),
        "list_icon": icon,
        **_filters(reader, kind),
        **_LISTS[kind.folder](reader),
    }


def _filters(reader: Reader, kind: Kind) -> dict[str, Any]:
    """How the list can be narrowed down; None where it cannot."""
    asked = filters(reader, reader.entries(kind.folder), kind.folder) if kind.folder in QUESTIONS else None
    return {"filters": asked, "town": reader.hub.town}


def _topics(reader: Reader) -> dict[str, Any]:
    return {"tiles": [{"card": card, "matters": matters} for card, matters in topic_tree(reader)]}


def topic_tree(reader: Reader) -> list[tuple[Card, list[Card]]]:
    """Top topics with the matters below them, in their order."""
    topics = sorted(reader.entries("topics"), key=lambda entry: (entry.data.order, entry.id))  # type: ignore[attr-defined]
    found = []
    for top in topics:
        if getattr(top.data, "parent", None) is None and (card := reader.card(top.ref)) is not None:
            below = [entry.ref for entry in topics if getattr(entry.data, "parent", None) == top.id]
            found.append((card, reader.cards(below)))
    return found


def _by_topic(reader: Reader, folder: str) -> dict[str, Any]:
    """Each entry once: under the first of its matters, else under its first topic."""
    tree = topic_tree(reader)
    shown = {card.id for top, matters in tree for card in (top, *matters)}
    homes: dict[str | None, list[str]] = defaultdict(list)
    for entry in reader.entries(folder):
        homes[_home_topic(reader, entry, shown)].append(entry.ref)
    sections = []
    for top, matters in tree:
        inner = [Section(escape(matter.title), matter.id, _sorted(reader, homes[matter.id])) for matter in matters]
        section = Section(
            escape(top.title),
            top.id,
            _sorted(reader, homes[top.id]),
            [one for one in inner if one.cards],
            getattr(top.entry.data, "icon", ""),
        )
        if section.cards or section.sections:
            sections.append(section)
    if rest := _sorted(reader, homes[None]):
        sections.append(Section(reader.words("Other"), "other", rest))
    return {"sections": sections}


def _offers(reader: Reader) -> dict[str, Any]:
    """By topic, and once more by who they are for."""
    entries = reader.entries("offers")
    audiences = [
        Section(reader.words(words), f"for-{one}", _sorted(reader, [entry.ref for entry in entries if one in entry.data.audience]))
        for one, words in choices.AUDIENCE.items()
    ]
    return {**_by_topic(reader, "offers"), "audiences": [one for one in audiences if one.cards]}


def _home_topic(reader: Reader, entry: Entry, shown: set[str]) -> str | None:
    """shown: topics that have a heading; one below a matter, or below a topic that is not listed, has none."""
    listed = [one for one in entry.data.topics if one in shown]
    matters = [one for one in listed if getattr(reader.library.entries[f"topics/{one}"].data, "parent", None)]
    return matters[0] if matters else listed[0] if listed else None


def _sorted(reader: Reader, refs: list[str]) -> list[Card]:
    return sorted(reader.cards(refs), key=lambda card: german_order(card.entry.data.title))


def german_order(text: str) -> tuple[str, str]:
    """DIN 5007-1: umlauts count as their base letters, ß as ss; upper and lower case are alike."""
    base = unicodedata.normalize("NFD", text.casefold().replace("ß", "ss"))
    return "".join(letter for letter in base if not unicodedata.combining(letter)), text


def _contacts(reader: Reader) -> dict[str, Any]:
    values = {"town": reader.hub.town, "county": reader.hub.county}
    sections = []
    for sector in ("emergency", *(one for one in SECTORS if one != "emergency")):
        refs = [entry.ref for entry in reader.entries("contacts") if entry.data.sector == sector]  # type: ignore[attr-defined]
        if refs:
            blocks = [block for card in _sorted(reader, refs) if (block := contact_block(reader, card.entry.ref))]
            sections.append({"heading": reader.words(SECTOR_WORDS[sector], **values), "anchor": sector, "blocks": blocks})
    return {"sections": sections}


def _courses(reader: Reader) -> dict[str, Any]:
    return {"columns": columns(reader), "rows": rows(reader, (entry.ref for entry in reader.entries("courses")))}


def _events(reader: Reader) -> dict[str, Any]:
    return {"events": upcoming_events(reader)}


def _terms(reader: Reader) -> dict[str, Any]:
    letters: dict[str, list[dict[str, Any]]] = {}
    for entry in sorted(reader.entries("terms"), key=lambda entry: german_order(entry.data.title)):
        card = reader.card(entry.ref)
        row = {"card": card, "equivalent": reader.said(entry, "equivalent") if not reader.locale.is_source else None}
        letters.setdefault(german_order(entry.data.title)[0][:1].upper(), []).append(row)
    return {"letters": letters}


def _flyers(reader: Reader) -> dict[str, Any]:
    """One row a flyer. files: filled in where it is known what was printed (``printing.offered``)."""
    found = []
    for entry in sorted(reader.entries("flyers"), key=lambda entry: german_order(entry.data.title)):
        title = reader.title(entry)
        german, summary = reader.german_title(entry, title), reader.said(entry, "summary")
        found.append({"ref": entry.ref, "title": title, "german": german, "summary": summary, "files": []})
    return {"flyers": found}


_LISTS = {
    "topics": _topics,
    "contacts": _contacts,
    "offers": _offers,
    "courses": _courses,
    "faqs": lambda reader: _by_topic(reader, "faqs"),
    "events": _events,
    "terms": _terms,
    "flyers": _flyers,
}


def search_view(reader: Reader) -> dict[str, Any]:
    """Every entry that stands in lists, by kind, in the order of its title in the reader's language."""
    groups = []
    for kind in (kind for kind in KINDS if kind.pages):
        title, _, icon = LIST_WORDS[kind.folder]
        cards = reader.cards((entry.ref for entry in reader.entries(kind.folder)), listed=True)
        cards.sort(key=lambda card: german_order(card.title.inner.striptags()))
        if cards:
            groups.append(Section(reader.words(title), kind.url, cards, icon=icon))
    summary = reader.words("Everything this site knows, in alphabetical order.")
    return {"title": reader.words("Search"), "summary": summary, "list_icon": "search", "groups": groups}


def home_view(reader: Reader, languages: list[dict[str, Any]]) -> dict[str, Any]:
    """Everything the template of the home page prints."""
    emergency = [block for one in reader.hub.emergency if (block := contact_block(reader, f"contacts/{one}"))]
    return {
        "name": reader.hub_text("name"),
        "summary": reader.hub_text("summary"),
        "languages": languages,
        "emergency": emergency,
        "topics": topic_tree(reader),
        "most_asked": reader.cards(reader.hub.most_asked, listed=True),
        "events": upcoming_events(reader)[:3],
        "lists": [
            {
                "href": reader.up + list_path(kind),
                "title": reader.words(LIST_WORDS[kind.folder][0]),
                "icon": LIST_WORDS[kind.folder][2],
                "summary": reader.words(LIST_WORDS[kind.folder][1]),
            }
            for kind in KINDS
            if kind.name != "topic"
        ],
    }
