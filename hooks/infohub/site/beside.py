"""An entry in two languages at once: each text of a translation with the German it was made from right beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from infohub.languages.locales import GERMAN
from infohub.languages.messages import N_, messages
from infohub.model import Entry, text_fields
from infohub.views.reader import Reader, Said
from infohub.views.words import MARKED

BESIDE = "beside"  # section of these pages, for the frame
BESIDE_PATH = "mit-deutsch/"  # below the entry's page
# What an entry's view calls these texts, and the element their pairs stand in: lists item by item, the rest one below the other.
_NAMES = {"summary": "lead", "answer_in_short": "answer"}
_ELEMENTS = {"do": "ul", "dont": "ul", "steps": "ol"}
_HEADINGS = {"do": ("check", N_("Yes")), "dont": ("x", N_("No")), "steps": ("list-numbers", N_("What you can do"))}
_ORDER = ("summary", "answer_in_short", "do", "dont", "steps", "body")
_LINK = re.compile(r'(<a [^<>]*?href=")(?=\.\./)')

Pair = tuple[list[Markup], list[Markup]]


@dataclass(frozen=True, slots=True)
class Section:
    """One text in both languages.

    name: its field. element: what its pairs stand in. pairs: the reader's language and German; where the parts do not
    answer each other, one pair with all of them (``whole``). missing: not translated. heading: in both languages.
    """

    name: str
    element: str
    pairs: list[Pair]
    whole: bool
    missing: bool
    outdated: bool
    icon: str
    heading: tuple[Markup, Markup] | None


def has_beside(reader: Reader, entry: Entry) -> bool:
    """Is there something to stand beside the German?"""
    return not reader.locale.is_source and not reader.overlay(entry.ref).texts.keys().isdisjoint((*MARKED, "title", "equivalent"))


def beside_view(reader: Reader, entry: Entry, view: dict[str, Any]) -> dict[str, Any]:
    """What the template prints. view: that of the entry's page, whose texts and facts are used again."""
    marks = text_fields(type(entry.data))
    sections = [_section(reader, entry, name, view) for name in _ORDER if name in marks and getattr(entry.data, name)]
    title = view.get("equivalent") or view["card"].title
    return {**view, "title": title, "german_title": entry.data.title, "sections": sections}


def _section(reader: Reader, entry: Entry, name: str, view: dict[str, Any]) -> Section:
    said: Said | list[Said] = view[_NAMES.get(name, name)]
    texts = said if isinstance(said, list) else [said]
    german = reader.german(entry, name)
    missing = texts[0].missing
    mine, theirs = _parts(texts), _parts(german)
    whole = not missing and (name in reader.overlay(entry.ref).wording.unaligned or len(mine) != len(theirs))
    if missing:
        pairs: list[Pair] = [([], [one]) for one in theirs]
    else:
        pairs = [(mine, theirs)] if whole else [([one], [other]) for one, other in zip(mine, theirs, strict=True)]
    icon, heading = _HEADINGS.get(name, ("", ""))
    both = (reader.words(heading), messages(GERMAN)(heading)) if heading else None
    return Section(name, "div" if whole else _ELEMENTS.get(name, "div"), pairs, whole, missing, texts[0].outdated, icon, both)


def _parts(texts: list[Said]) -> list[Markup]:
    """Blocks of a text, or the texts of a list."""
    return [part for text in texts for part in (text.blocks or (Markup("<p>%s</p>") % text.inner,))]


def one_deeper(html: str) -> str:
    """HTML of an entry's page for one step further from the root: its relative links lead one step further up."""
    return _LINK.sub(r"\1../", html)
