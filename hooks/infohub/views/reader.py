"""One reader: a language, and what a page says in it. Everything a template prints of an entry comes from here."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from infohub.history.changes import History
from infohub.languages.formats import Formats
from infohub.languages.library import Library
from infohub.languages.locales import Locale
from infohub.languages.messages import Messages
from infohub.languages.overlays import Overlay, State
from infohub.languages.scan import SETTINGS
from infohub.model import Entry, Hub, text_fields
from infohub.model.fields import Form
from infohub.text import html, tree
from infohub.text.isolate import runs
from infohub.text.simple import sentence_a_line
from infohub.views.addresses import entry_path
from infohub.views.graph import Graph
from infohub.views.words import Glossary, Marker

GERMAN_PART = Markup(' lang="de" dir="ltr"')
NOTHING = Markup()
NO_OVERLAY = Overlay("")


@dataclass(frozen=True, slots=True)
class Said:
    """A text as a reader gets it. state: ``original`` on German pages, else the translation's state.

    Printed in a template it is inline HTML, wrapped in a ``<span lang="de">`` where it is still German and marked
    with ``note`` where it is outdated; blocks print ``inner`` inside an element of their own with ``attrs``.
    blocks: of a text of several blocks, each for itself.
    """

    inner: Markup
    attrs: Markup
    state: State | str
    note: Markup = NOTHING
    blocks: tuple[Markup, ...] = ()

    def __html__(self) -> str:
        if self.note:
            return f'<span class="outdated">{self.inner}</span><span class="only-read"> ({self.note})</span>'
        return f"<span{self.attrs}>{self.inner}</span>" if self.attrs else self.inner

    @property
    def outdated(self) -> bool:
        return self.state == "outdated"

    @property
    def missing(self) -> bool:
        return self.state == "missing"


@dataclass(frozen=True, slots=True)
class Card:
    """What other pages show of an entry. german: the German title, where the reader's differs."""

    entry: Entry
    href: str
    title: Said
    german: str
    summary: Said

    @property
    def id(self) -> str:
        return self.entry.id


class Reader:
    """Draws texts, cards and facts for one language, seen from a page at a given depth."""

    def __init__(self, locale: Locale, library: Library, graph: Graph, today: date, words: Messages, changed: dict[str, date]) -> None:
        assert library.hub is not None
        self.locale = locale
        self.library = library
        self.graph = graph
        self.hub: Hub = library.hub
        self.today = today
        self.words = words
        self.formats = Formats(locale)
        self.changed = changed
        self.overlays = library.overlays.get(locale.code, {})
        self.glossary: Glossary | None = None  # words to be marked in an entry's own texts; None: they are not
        self.history = History()
        self.up = "./"
        self._cards: dict[str, Card | None] = {}
        self.kept: dict[str, Any] = {}  # what others have worked out for this language and depth

    @property
    def root(self) -> str:
        """From the language's root to the site's."""
        return "" if self.locale.is_source else "../"

    def at(self, up: str) -> Reader:
        """The same reader on a page from which ``up`` leads back to the language's root."""
        reader = copy.copy(self)
        reader.up, reader._cards, reader.kept = up, {}, {}
        return reader

    # Entries and addresses

    def is_shown(self, ref: str) -> bool:
        """Has it a page that can be linked?"""
        entry = self.library.entries.get(ref)
        return entry is not None and entry.has_page

    def is_listed(self, entry: Entry) -> bool:
        """Published, begun and not over: stands in lists."""
        return entry.data.published and entry.has_begun(self.today) and not entry.is_over(self.today)

    def href(self, ref: str) -> str | None:
        return self.up + entry_path(ref) if self.is_shown(ref) else None

    def entries(self, folder: str) -> list[Entry]:
        """All entries of a kind that stand in lists."""
        return [entry for entry in self.library.entries.values() if entry.folder == folder and self.is_listed(entry)]

    def overlay(self, ref: str) -> Overlay:
        return self.overlays.get(ref, NO_OVERLAY)

    # Texts

    def _find(self, ref: str, source: Any, name: str) -> tuple[Any, Any, State | str]:
        """A text, the German it stands for, and its state."""
        german = getattr(source, name)
        if self.locale.is_source:
            return german, german, "original"
        overlay = self.overlay(ref)
        if (text := overlay.texts.get(name)) is not None:
            return text, german, overlay.states[name]
        return german, german, "missing"

    def _said(self, text: str, german: Any, state: State | str, form: Form, marker: Marker | None = None) -> Said:
        """A text as HTML: German words and numbers in a translation are isolated, words with an entry are marked."""
        letters = marker.german if marker else html.escaped
        bare = html.escaped
        finished = sentence_a_line if self.locale.is_simple and state != "missing" else str
        if state not in ("original", "missing"):
            source = german if isinstance(german, str) else " ".join(german or ())
            letters, bare = partial(self._letters, source, letters), partial(self._letters, source, bare)
        if form == "blocks":
            blocks = tuple(Markup(finished(html.draw((node,), self.href, letters, bare))) for node in tree.parse(text))  # noqa: S704 - see below
            markup = NOTHING.join(blocks)
        else:
            drawn = letters(text) if form == "plain" else html.draw(tree.parse_inline(text), self.href, letters, bare)
            markup, blocks = Markup(finished(drawn)), ()  # noqa: S704 - html.draw and html.escaped escape every letter
        note = self.words("outdated") if state == "outdated" else NOTHING
        return Said(markup, GERMAN_PART if state == "missing" else NOTHING, state, note, blocks)

    def _letters(self, german: str, of_german: html.Letters, text: str) -> str:
        """Letters of a translation. of_german: how those of German words in it are drawn."""
        all_german = self.locale.babel == "de"  # simple German is a translation too
        parts = []
        for kind, run in runs(text, self.locale.direction == "rtl", self.locale.latin, german):
            shown = of_german(run) if all_german or kind == "german" else html.escaped(run)
            parts.append(
                f'<bdi dir="ltr">{shown}</bdi>' if kind == "number" else f'<span lang="de" dir="ltr">{shown}</span>' if kind else shown
            )
        return "".join(parts)

    def plain(self, entry: Entry, name: str) -> str:
        """The bare words, for attributes and descriptions."""
        text = self._find(entry.ref, entry.data, name)[0]
        return text if isinstance(text, str) else ""

    def said(self, entry: Entry, name: str, marker: Marker | None = None) -> Said | None:
        """A text of one line or of several blocks; None where the entry has none. marker: marks words in it."""
        text, german, state = self._find(entry.ref, entry.data, name)
        if marker:
            marker.begin()
        return self._said(text, german, state, text_fields(type(entry.data))[name].form, marker) if text else None

    def items(self, entry: Entry, name: str, marker: Marker | None = None) -> list[Said]:
        """A list of such texts; a word is marked once in all of them."""
        texts, german, state = self._find(entry.ref, entry.data, name)
        if marker:
            marker.begin()
        return [self._said(text, german, state, "inline", marker) for text in texts or ()]

    def german(self, entry: Entry, name: str) -> list[Said]:
        """The German text beside a translation; of a list each of its texts."""
        text = getattr(entry.data, name)
        form = text_fields(type(entry.data))[name].form
        return [self._said(one, one, "missing", form) for one in ((text,) if isinstance(text, str) else text or ())]

    def hub_text(self, name: str) -> Said:
        """A text of the settings."""
        text, german, state = self._find(SETTINGS, self.hub, name)
        return self._said(text, german, state, "plain")

    def hub_plain(self, name: str) -> str:
        return str(self._find(SETTINGS, self.hub, name)[0])

    def title(self, entry: Entry) -> Said:
        """Title in the reader's language; of a word the German, which is never translated."""
        if entry.folder == "terms":
            return Said(escape(entry.data.title), NOTHING if self.locale.is_source else GERMAN_PART, "original")
        said = self.said(entry, "title")
        assert said is not None
        return said

    def german_title(self, entry: Entry, title: Said) -> str:
        """The German beside a translated title; nothing where it is the same, or is all there is."""
        if self.locale.babel == "de":  # simple German is no other language: the same said twice only confuses
            return ""
        return "" if title.attrs or self.plain(entry, "title") == entry.data.title else entry.data.title

    # Cards

    def card(self, ref: str) -> Card | None:
        """The card of an entry; None when it is not shown."""
        if ref not in self._cards:
            self._cards[ref] = self._card(ref)
        return self._cards[ref]

    def _card(self, ref: str) -> Card | None:
        if not self.is_shown(ref):
            return None
        entry = self.library.entries[ref]
        title = self.title(entry)
        summary = self.said(entry, "summary")
        assert summary is not None
        return Card(entry, self.up + entry_path(ref), title, self.german_title(entry, title), summary)

    def cards(self, refs: Iterable[str], listed: bool = False) -> list[Card]:
        """Cards of those that are shown (``listed``: that stand in lists), each once, in the given order."""
        found = []
        for ref in dict.fromkeys(refs):
            entry = self.library.entries.get(ref)
            if entry is not None and (not listed or self.is_listed(entry)) and (card := self.card(ref)) is not None:
                found.append(card)
        return found

    def link(self, ref: str) -> Markup:
        """A link to an entry by its title; its bare title where it is not shown."""
        entry = self.library.entries[ref]
        href = self.href(ref)
        title = self.title(entry)
        return Markup('<a href="%s">%s</a>') % (href, title) if href else escape(title)

    def links(self, refs: Iterable[str]) -> list[Markup]:
        return [self.link(ref) for ref in refs if self.is_shown(ref)]
