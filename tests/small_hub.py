"""A hub of a few entries, read as files are but without files: for tests that ask how one entry looks."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from infohub.content.reading import read_entry
from infohub.languages.library import Library
from infohub.languages.locales import locale
from infohub.languages.messages import messages
from infohub.languages.overlays import SNAPSHOT, Overlay, read_overlay
from infohub.model import Entry, Hub, kind_by_folder, text_fields
from infohub.site.draw import SECTIONS, Drawer, Sources
from infohub.site.shell import Shell
from infohub.site.templates import Templates
from infohub.views.graph import Graph
from infohub.views.reader import Reader

OVERRIDES = Path(__file__).parent.parent / "overrides"
TODAY = date(2026, 11, 24)

# What a kind must have, so that a test names only what it is about.
NEEDED: dict[str, dict[str, Any]] = {
    "topics": {"icon": "home"},
    "contacts": {"sector": "association"},
    "offers": {"providers": ["verein"]},
    "courses": {"course_type": "integration"},
    "faqs": {},
    "events": {"organisers": ["verein"], "starts": "2026-12-06"},
    "terms": {},
    "flyers": {"formats": ["a4"], "entries": ["faqs/kaution"]},
}
SOURCED = {"sources": [{"title": "Quelle"}], "last_reviewed": "2026-11-10"}
SETTINGS = {"name": "Hub", "summary": "Auskunft.", "town": "Lindenau", "county": "Kreis Musterland", "state": "NW", "publisher": "verein"}


def entry(ref: str, **fields: Any) -> Entry:
    """A German entry; its title is its id with a capital letter unless the test says otherwise."""
    folder, _, name = ref.partition("/")
    sourced = {} if folder in ("topics", "terms", "flyers") else SOURCED
    written = {"title": name.capitalize(), "summary": f"Satz zu {name}.", **sourced, **NEEDED[folder], **fields}
    found, problems = read_entry(_yaml(written), f"data/{ref}.yml", kind_by_folder[folder])
    assert found is not None, [problem.text() for problem in problems]
    return found


def overlay(german: Entry, code: str = "ar", **fields: Any) -> Overlay:
    """A translation, made from today's German unless ``translated_from`` says otherwise."""
    snapshots = {name: getattr(german.data, name) for name in text_fields(type(german.data)) if name in fields}
    snapshots = {name: list(text) if isinstance(text, tuple) else text for name, text in snapshots.items() if text}
    written = {**fields, SNAPSHOT: {**snapshots, **fields.get(SNAPSHOT, {})}}
    found, problems = read_overlay(_yaml(written), f"data/{german.folder}/{code}/{german.id}.yml", german.data)
    assert found is not None, [problem.text() for problem in problems]
    return found


def library(*parts: Entry | Overlay, **settings: Any) -> Library:
    """Everything at once; an overlay's file says which entry it belongs to and which language it is in."""
    entries = {part.ref: part for part in parts if isinstance(part, Entry)}
    overlays: dict[str, dict[str, Overlay]] = {}
    for part in parts:
        if isinstance(part, Overlay):
            _, folder, code, file = part.file.split("/")
            overlays.setdefault(code, {})[f"{folder}/{file.removesuffix('.yml')}"] = part
    return Library(Hub.model_validate({**SETTINGS, **settings}), dict(sorted(entries.items())), overlays, frozenset(entries))


def reader(
    *parts: Entry | Overlay, code: str = "de", today: date = TODAY, changed: dict[str, date] | None = None, **settings: Any
) -> Reader:
    """One language's view of these entries, from a page two steps below the language's root."""
    return reader_of(library(*parts, **settings), code, today, changed)


def reader_of(found: Library, code: str = "de", today: date = TODAY, changed: dict[str, date] | None = None) -> Reader:
    return Reader(locale(code), found, Graph.of(found.entries), today, messages(code), changed or {}).at("../../")


def _yaml(fields: dict[str, Any]) -> bytes:
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False).encode()


# A page without its frame.
NO_FRAME = Shell(("", ""), ("content",))


def drawer(
    *parts: Entry | Overlay, code: str = "de", today: date = TODAY, changed: dict[str, date] | None = None, **settings: Any
) -> Drawer:
    """Draws pages of these entries with the real templates, without the frame around them."""
    found = library(*parts, **settings)
    locales = [locale(one) for one in ("de", "en", "ar", "uk")]
    sources = Sources(found, Graph.of(found.entries), today, changed or {}, locales, "https://hub.example/")
    shells = dict.fromkeys(SECTIONS, NO_FRAME)
    return Drawer(sources, locale(code), shells, _templates(code))


@cache
def _templates(code: str) -> Templates:
    """Compiled once a language: the words they speak are set when a drawer is made."""
    return Templates(OVERRIDES)
