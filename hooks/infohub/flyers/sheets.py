"""One flyer as data: what a template needs, and nothing else. Plain values, so that they can be written as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from infohub.flyers import nodes
from infohub.flyers.nodes import inline
from infohub.flyers.rows import Row, Rows, shape
from infohub.languages.locales import GERMAN
from infohub.languages.messages import N_
from infohub.model import Entry
from infohub.pictograms import svg as pictogram
from infohub.views import qr
from infohub.views.addresses import entry_path
from infohub.views.entry_view import translation
from infohub.views.reader import Reader

Sheet = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Flyer:
    """Which flyer: an entry (or a composed flyer) in which languages and format.

    locales: one code, or German and another side by side; a poster has up to six.
    """

    ref: str
    locales: tuple[str, ...]
    format: str
    bleed: bool = False

    @property
    def name(self) -> str:
        """File name without its folder: ``sprachpaten-de-ar-a5.pdf``."""
        edge = "-bleed" if self.bleed else ""
        return f"{self.ref.partition('/')[2]}-{'-'.join(self.locales)}-{self.format}{edge}.pdf"


@dataclass(frozen=True, slots=True)
class Desk:
    """What all flyers of a hub share.

    readers: locale -> its reader, at the language's full address. root: the project, for its files.
    """

    readers: dict[str, Reader]
    site_url: str
    root: Path
    _told: dict[tuple[str, str], tuple[list[Row], list[Row]]] = field(default_factory=dict, repr=False)

    def told(self, rows: Rows, entry: Entry) -> tuple[list[Row], list[Row]]:
        """Head and body of an entry in one language; remembered, because it goes into several flyers."""
        key = (entry.ref, rows.code)
        if key not in self._told:
            self._told[key] = (rows.head(entry), rows.whole(entry))
        return self._told[key]

    def url(self, code: str, path: str) -> str:
        return f"{self.site_url}{self.readers[code].locale.prefix}{path}"


def entry_sheet(desk: Desk, flyer: Flyer) -> Sheet:
    """The sheet of one entry, in one language or in German beside another."""
    entry = desk.readers[GERMAN].library.entries[flyer.ref]
    makers = [Rows(desk.readers[code]) for code in flyer.locales]
    told = [desk.told(rows, entry) for rows in makers]
    heads, bodies = [head for head, _ in told], [body for _, body in told]
    sheet = base_sheet(desk, flyer, entry, entry_path(flyer.ref), [entry])
    if len(makers) == 1:
        return finished(sheet | {"head": heads[0], "rows": [bodies[0]]})
    columns = [[*head, *body] for head, body in zip(heads, bodies, strict=True)]
    if shape(columns[0]) == shape(columns[1]):
        return finished(sheet | {"head": [], "rows": columns})
    return finished(sheet | below_one_another(makers[1], heads, bodies))


def below_one_another(reading: Rows, heads: list[list[Row]], bodies: list[list[Row]]) -> dict[str, Any]:
    """Two languages whose texts are built differently: first the reader's, then the German, and the flyer says so."""
    said = reading.reader.words(N_("The two texts are built differently, so the German one follows below."))
    notice = reading.row("notice", icon="language", text=inline(said))
    german_title, *german_head = heads[0]
    german = [german_title | {"kind": "h", "level": 2, "icon": ""}, *german_head, *bodies[0]]
    return {"head": [*heads[1], notice], "rows": [[*bodies[1], *german]]}


def base_sheet(desk: Desk, flyer: Flyer, entry: Entry, path: str, shown: Iterable[Entry]) -> Sheet:
    """What every sheet has: languages, document title, foot. path: of its page. shown: entries whose text it carries."""
    main = flyer.locales[-1] if len(flyer.locales) <= 2 else GERMAN
    titles = dict.fromkeys(nodes.letters(inline(desk.readers[code].title(entry))) for code in flyer.locales[:2])
    hub = desk.readers[main].hub_plain("name")
    return {
        "format": flyer.format,
        "bleed": flyer.bleed,
        "title": f"{' / '.join(titles)} – {hub}",
        "hub": hub,
        "main": main,
        "scripts": {code: _script(desk.readers[code]) for code in flyer.locales},
        "foot": _foot(desk, flyer.locales, path, list(shown)),
    }


def _script(reader: Reader) -> dict[str, Any]:
    """A BCP 47 tag in the parts the engine takes: language, and region or None."""
    language, _, region = reader.locale.tag.partition("-")
    return {"lang": language, "region": region if len(region) == 2 else None, "rtl": reader.locale.direction == "rtl"}


def _foot(desk: Desk, codes: tuple[str, ...], path: str, shown: list[Entry]) -> dict[str, Any]:
    """One QR code a language; a poster, which has many, leads to the German page, where one chooses."""
    poster = len(codes) > 2
    places = []
    for code in codes[:1] if poster else codes:
        reader, url = desk.readers[code], desk.url(code, path)
        label = reader.words(N_("This page on the internet:"))
        alt = reader.words(N_("QR code to %(address)s"), address=nodes.short(url))
        places.append(
            {
                "lang": code,
                "label": str(label.unescape()),
                "url": url,
                "shown": nodes.short(url),
                "qr": qr.svg(url, ""),
                "qr-alt": str(alt.unescape()),
            }
        )
    said_in = codes if poster else codes[-1:]
    hub = desk.readers[GERMAN].hub
    sender = desk.readers[GERMAN].library.entries[f"contacts/{hub.publisher}"].data.title
    return {
        "places": places,
        "sender": sender,
        "logo": _logo(desk.root / "docs", hub.logo, sender),
        "lines": [
            {"lang": code, "text": inline(line)} for code in said_in for line in _lines(desk.readers[code], shown, code == said_in[0])
        ],
        "as-of": (day.isoformat() if (day := as_of(shown)) else None),
    }


def as_of(shown: list[Entry]) -> date | None:
    """The day for which a flyer can vouch: of its entries' last comparisons with their sources the earliest."""
    return min((entry.data.last_reviewed for entry in shown if entry.data.last_reviewed), default=None)


def _lines(reader: Reader, shown: list[Entry], first: bool) -> Iterable[object]:
    """As-of date (in the first language only), and the state of the translation and of the confirmation."""
    _ = reader.words
    if first and (day := as_of(shown)):
        yield _(N_("As of %(date)s"), date=reader.formats.date(day))
    single = len(shown) == 1
    if single and shown[0].is_confirmable and shown[0].data.confirmed is None:
        yield _("Not yet confirmed by the organisation.")
    yield from translation_lines(reader, shown)


def translation_lines(reader: Reader, shown: Iterable[Entry]) -> Iterable[object]:
    """What a reader is told of the translations a flyer shows; the weakest counts."""
    _ = reader.words
    states = [state for entry in shown if (state := translation(reader, entry)) is not None]
    if states and all(state.all_missing for state in states):
        yield _("This page is not translated yet. You see the German text.")
        return
    if drafts := [state for state in states if state.draft]:
        machine = any(state.machine for state in drafts)
        yield _("Draft: translated by a machine, not reviewed yet.") if machine else _("Draft: this translation has not been reviewed yet.")
    if any(state.some_outdated for state in states):
        yield _("Outdated: parts have changed in German since; they are marked.")
    if any(state.some_missing for state in states):
        yield _("Some parts are only available in German so far.")


def _logo(docs: Path, path: str | None, sender: str) -> dict[str, Any] | None:
    """The sender's logo as the template takes it; None where the settings name none that can be read."""
    file = docs / path if path else None
    if file is None or not file.resolve().is_relative_to(docs.resolve()) or not file.is_file():
        return None
    kind = {"svg": "svg", "png": "png", "jpg": "jpg", "jpeg": "jpg"}.get(file.suffix[1:].lower())
    if kind is None:
        return None
    content = file.read_bytes()
    drawing = {"text": content.decode("utf-8", "replace")} if kind == "svg" else {"bytes": list(content)}
    return {"format": kind, "alt": f"Logo: {sender}", **drawing}


def finished(sheet: Sheet) -> Sheet:
    """With the drawings its rows name."""
    names = sorted(_names(sheet) | {"check", "x"})
    return sheet | {"drawings": {name: pictogram(name).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1) for name in names}}


def _names(value: Any) -> set[str]:
    """Names of pictograms anywhere in a sheet."""
    if isinstance(value, dict):
        found = {value["icon"]} if isinstance(value.get("icon"), str) and value["icon"] else set()
        return found.union(*(_names(one) for one in value.values()))
    if isinstance(value, list):
        return set().union(*(_names(one) for one in value))
    return set()
