"""Pages of one language: each as the file it goes to and its HTML."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from infohub.history.changes import History
from infohub.languages.library import Library
from infohub.languages.locales import Locale
from infohub.languages.messages import messages
from infohub.model import KINDS, Kind, kind_by_folder
from infohub.site.beside import BESIDE, BESIDE_PATH, beside_view, has_beside, one_deeper
from infohub.site.feedback import feedback
from infohub.site.list_pages import LIST_WORDS, home_view, list_view, search_view
from infohub.site.news import NEWS, news_view
from infohub.site.printing import Printings, offered
from infohub.site.search import SEARCH, SEARCH_PATH
from infohub.site.shell import Shell
from infohub.site.stand import STAND, STAND_PATH, stand_view
from infohub.site.templates import Templates
from infohub.views.addresses import FEED, NEWS_PATH, entry_path, file_of, list_path, up
from infohub.views.entry_view import entry_view
from infohub.views.graph import Graph
from infohub.views.qr import svg
from infohub.views.reader import Card, Reader
from infohub.views.words import Glossary

HOME = "home"


def sections(locale: Locale) -> tuple[str, ...]:
    """What a language needs frames for."""
    return (HOME, SEARCH, BESIDE, NEWS, *((STAND,) if locale.is_source else ()), *(kind.folder for kind in KINDS))


@dataclass(frozen=True, slots=True)
class Page:
    """One page. file: below the site's root. title and description: plain text."""

    file: str
    html: str
    title: str
    description: str
    content: str


@dataclass(frozen=True)
class Sources:
    """All that pages are made of. changed: file -> day of its last change. printings: the PDFs of each entry.

    help_page: address below a language's root of the page that says how to tell us.
    exports: the address exported files speak of; empty where there are none. history: what is known of the past.
    """

    library: Library
    graph: Graph
    today: date
    changed: dict[str, date]
    locales: list[Locale]
    site_url: str
    printings: Printings = field(default_factory=dict)
    help_page: str = ""
    exports: str = ""
    history: History = field(default_factory=History)

    @cached_property
    def glossary(self) -> Glossary:
        return Glossary.of(self.library.entries)


class Drawer:
    """Draws the hub's pages in one language."""

    def __init__(self, sources: Sources, locale: Locale, shells: dict[str, Shell], templates: Templates) -> None:
        self.sources = sources
        self.locale = locale
        self.shells = shells
        self.templates = templates
        words = messages(locale.code)
        templates.speak(words)
        self.reader = Reader(locale, sources.library, sources.graph, sources.today, words, sources.changed)
        self.reader.glossary = sources.glossary
        self.reader.history = sources.history
        self._two_up = self.reader.at("../../")
        self._one_up = self.reader.at("../")

    def all_pages(self) -> Iterator[Page]:
        """Home, the list of everything, what is new, lists of kinds and all shown entries; in German the integration manager's page."""
        if self.locale.is_source:
            yield self.stand_page()
        yield self.home()
        yield self.search_page()
        yield self.news_page()
        yield from (self.list_page(kind) for kind in KINDS)
        for ref in self.sources.library.entries:
            if self.reader.is_shown(ref):
                yield from self.entry_pages(ref)

    def entry_page(self, ref: str) -> Page:
        return next(self.entry_pages(ref))

    def entry_pages(self, ref: str) -> Iterator[Page]:
        """An entry's page and, where it is translated, the one with the German beside it."""
        entry = self.sources.library.entries[ref]
        kind = kind_by_folder[entry.folder]
        view = entry_view(self._two_up, entry)
        view["list"] = self._way(kind, view["topics"])
        view["printed"] = self._printed(entry_path(ref))
        address = self._address(entry_path(ref))
        view["feedback"] = feedback(self._two_up, entry, address, self.sources.help_page)
        view["flyers"] = offered(self._two_up, self.sources.printings.get(ref, ()))
        view["calendar"] = f"../{entry.id}.ics" if self.sources.exports and not view["over"] else ""
        view["flyers_href"] = f"../../{list_path(kind_by_folder['flyers'])}"
        view["beside"] = BESIDE_PATH if has_beside(self.reader, entry) else ""
        content = self.templates.draw(f"kinds/{kind.name}.html", view)
        title = entry.data.title if entry.folder == "terms" else self.reader.plain(entry, "title")
        summary = self.reader.plain(entry, "summary")
        yield self._page(kind.folder, entry_path(ref), title, summary, content)
        if view["beside"]:
            content = one_deeper(self.templates.draw("kinds/beside.html", beside_view(self._two_up, entry, view)))
            yield self._page(BESIDE, entry_path(ref), f"{title} · {entry.data.title}", summary, content, BESIDE_PATH)

    def _way(self, kind: Kind, topics: Iterable[Card]) -> dict[str, Any]:
        """The list an entry stands in. twin: id of the topic that is called the same, so that the way names it once."""
        title = self.reader.words(LIST_WORDS[kind.folder][0])
        name = title.unescape().replace("\u00ad", "")
        twin = next((topic.id for topic in topics if self.reader.plain(topic.entry, "title") == name), "")
        return {"href": f"../../{list_path(kind)}", "title": title, "twin": twin}

    def list_page(self, kind: Kind) -> Page:
        view = list_view(self._one_up, kind)
        for flyer in view.get("flyers", ()):
            flyer["files"] = offered(self._one_up, self.sources.printings.get(flyer["ref"], ()))
        view["printed"] = self._printed(list_path(kind))
        view["calendar"] = f"{self.sources.exports.partition('://')[2]}{self.locale.prefix}termine.ics" if self.sources.exports else ""
        content = self.templates.draw(f"kinds/{kind.folder}.html", view)
        return self._page(kind.folder, list_path(kind), view["title"].unescape(), view["summary"].unescape(), content)

    def search_page(self) -> Page:
        """What the search leads to without JavaScript: links to everything."""
        view = search_view(self._one_up)
        view["printed"] = self._printed(SEARCH_PATH)
        content = self.templates.draw("kinds/search.html", view)
        return self._page(SEARCH, SEARCH_PATH, view["title"].unescape(), view["summary"].unescape(), content)

    def stand_page(self) -> Page:
        """The integration manager's page: German only, so that other languages' links lead to their home."""
        view = stand_view(self._two_up, self.sources.locales)
        view["printed"] = self._printed(STAND_PATH)
        content = self.templates.draw("kinds/stand.html", view)
        return self._page(STAND, STAND_PATH, view["title"], view["summary"], content, elsewhere="")

    def news_page(self) -> Page:
        """What changed lately."""
        view = news_view(self._one_up)
        view["feed"] = f"../{FEED}" if self.sources.exports else ""
        view["printed"] = self._printed(NEWS_PATH)
        content = self.templates.draw("kinds/news.html", view)
        return self._page(NEWS, NEWS_PATH, view["title"].unescape(), view["summary"].unescape(), content)

    def home(self) -> Page:
        view = home_view(self.reader, self._languages())
        view["printed"] = self._printed("")
        view["prefix"] = self.locale.prefix
        content = self.templates.draw("kinds/home.html", view)
        return self._page(HOME, "", self.reader.hub_plain("name"), self.reader.hub_plain("summary"), content)

    def _languages(self) -> list[dict[str, Any]]:
        root = up(self.locale.prefix)
        return [
            {"name": one.name, "tag": one.tag, "direction": one.direction, "href": root + one.prefix, "current": one == self.locale}
            for one in self.sources.locales
        ]

    def _printed(self, path: str) -> dict[str, Any] | None:
        """How a printed page says where it is on the internet; None where the site's address is not set."""
        address = self._address(path)
        if not address:
            return None
        qr = Markup(svg(address, self.reader.words("This page on the internet")))  # noqa: S704 - it escapes its title
        return {"address": address.partition("://")[2], "qr": qr}

    def _address(self, path: str) -> str:
        """A page's address on the internet; empty where the site's is not set."""
        return self.sources.site_url and self.sources.site_url + self.locale.prefix + path

    def _page(
        self, section: str, path: str, title: str, description: str, content: str, form: str = "", elsewhere: str | None = None
    ) -> Page:
        """form: where below ``path`` another form of that page lies; it names that page as the one to be found.

        elsewhere: what stands for it in other languages, where they have no such page.
        """
        address = self.locale.prefix + path + form
        values = {
            "title": escape(title),
            "description": escape(description),
            "canonical": escape(self.sources.site_url + self.locale.prefix + path),
            "root": up(address),
            "up": up(path + form),
            "path": path if elsewhere is None else elsewhere,
            "content": content,
        }
        return Page(file_of(address), self.shells[section].fill(values), title, description, content)


def write_pages(pages: Iterable[Page], folder: Path) -> None:
    """Write pages into a folder nobody reads yet."""
    made: set[str] = set()
    for page in pages:
        path = f"{folder}/{page.file}"
        parent = path.rpartition("/")[0]
        if parent not in made:
            os.makedirs(parent, exist_ok=True)  # noqa: PTH103 - ten thousand times; a Path costs more than the folder
            made.add(parent)
        with open(path, "wb") as stream:
            stream.write(page.html.encode("utf-8"))
