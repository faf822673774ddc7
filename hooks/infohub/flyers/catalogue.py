"""Which flyers there are: what the site offers of each entry, and in which languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from infohub.flyers.press import Printed, print_flyers
from infohub.flyers.progress import progress
from infohub.flyers.sheets import Desk, Flyer
from infohub.languages.library import Library
from infohub.languages.locales import GERMAN, locale
from infohub.languages.messages import messages
from infohub.model import Entry
from infohub.model.flyer import POSTER_LOCALES
from infohub.views.graph import Graph
from infohub.views.reader import Reader

# Every entry of these kinds in these formats; everything else by command.
FOLDERS = ("offers", "courses", "contacts", "faqs")
FORMATS = ("a5", "a4-two-up")
SIDE_BY_SIDE = ("a5", "a4", "a4-two-up")


def desk_of(library: Library, graph: Graph, today: date, codes: Sequence[str], site_url: str, root: Path) -> Desk:
    """What all flyers share. codes: the site's languages, German first. site_url: where QR codes lead, with a slash at its end."""
    readers = {}
    for code in codes:
        one = locale(code)
        readers[code] = Reader(one, library, graph, today, messages(code), {}).at(f"{site_url}{one.prefix}")
    return Desk(readers, site_url, root)


def pairs(codes: Iterable[str]) -> list[tuple[str, ...]]:
    """Each language alone, and German beside each other one."""
    codes = list(codes)
    return [*((code,) for code in codes), *((GERMAN, code) for code in codes if code != GERMAN)]


def of_entry(entry: Entry, codes: Sequence[str]) -> list[Flyer]:
    """What the site offers of an entry."""
    if entry.folder == "flyers":
        return of_composed(entry, codes)
    if entry.folder not in FOLDERS:
        return []
    return [Flyer(entry.ref, languages, form) for languages in pairs(codes) for form in FORMATS]


def _together(codes: Sequence[str]) -> list[tuple[str, ...]]:
    """Languages by poster: German on each, and the others in their order, about as many on one as on the next."""
    others = [code for code in codes if code != GERMAN]
    sheets = max(1, -(-len(others) // (POSTER_LOCALES - 1)))
    size = -(-len(others) // sheets) if others else 1
    return [(GERMAN, *others[at : at + size]) for at in range(0, max(1, len(others)), size)]


def of_composed(entry: Entry, codes: Sequence[str]) -> list[Flyer]:
    """What the site offers of a composed flyer: one a language; of a poster one sheet, or as few as its languages need."""
    data: Any = entry.data
    chosen = [code for code in codes if code == GERMAN or not data.locales or code in data.locales]
    found = []
    for form in data.formats:
        if form.startswith("poster-"):
            found += [Flyer(entry.ref, one, form) for one in _together(chosen)]
        else:
            languages = pairs(chosen) if form in SIDE_BY_SIDE else [(code,) for code in chosen]
            found += [Flyer(entry.ref, one, form) for one in languages]
    return found


def print_for_site(
    *, library: Library, graph: Graph, today: date, codes: Sequence[str], site_url: str, root: Path, cache: Path, refs: set[str] | None
) -> Printed:
    """Everything the site offers of the entries that stand in lists.

    refs: only of these entries, composed flyers among them; None for all. cache: where PDFs lie between builds.
    """
    desk = desk_of(library, graph, today, codes, site_url, root)
    wanted = library.entries.keys() if refs is None else refs & library.entries.keys()
    listed = [entry for ref in sorted(wanted) if desk.readers[GERMAN].is_listed(entry := library.entries[ref])]
    with progress() as told:
        return print_flyers(desk, [flyer for entry in listed for flyer in of_entry(entry, codes)], cache, told)
