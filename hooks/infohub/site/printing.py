"""Flyers on the site: which PDFs there are of an entry, where they lie, how large they are. They are made elsewhere."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from infohub.content.problems import Problem
from infohub.content.references import targets
from infohub.languages.library import Library
from infohub.languages.locales import GERMAN, locale
from infohub.languages.messages import N_
from infohub.model import kind_by_folder
from infohub.views.graph import Graph
from infohub.views.reader import Reader

FORMATS = {
    "a5": N_("A5"),
    "a4": N_("A4"),
    "a4-two-up": N_("A4, two to cut apart"),
    "trifold": N_("leaflet to fold"),
    "poster-a4": N_("poster A4"),
    "poster-a3": N_("poster A3"),
}


class FlyerLike(Protocol):
    """What the site knows of a flyer."""

    @property
    def ref(self) -> str: ...
    @property
    def locales(self) -> tuple[str, ...]: ...
    @property
    def format(self) -> str: ...
    @property
    def name(self) -> str: ...


class PrintedLike(Protocol):
    """What came of printing: files that were made, and what kept others from being made."""

    @property
    def files(self) -> Mapping[Any, Path]: ...
    @property
    def problems(self) -> list[Problem]: ...


class Printer(Protocol):
    """Makes what the site offers of some entries (``refs``), or of all (None). ``cache``: where PDFs lie between builds."""

    def __call__(
        self,
        *,
        library: Library,
        graph: Graph,
        today: date,
        codes: Sequence[str],
        site_url: str,
        root: Path,
        cache: Path,
        refs: set[str] | None,
    ) -> PrintedLike: ...


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """One PDF. file: below the site's root. made: where it lies in the cache. size: in bytes."""

    file: str
    locales: tuple[str, ...]
    format: str
    made: Path
    size: int


Printings = dict[str, tuple[PrintedFile, ...]]


def printings(printed: PrintedLike) -> Printings:
    """By entry, in the order they were asked for."""
    found: dict[str, list[PrintedFile]] = defaultdict(list)
    for flyer, path in sorted(printed.files.items(), key=lambda one: (one[0].ref, one[0].locales, one[0].format)):
        found[flyer.ref].append(PrintedFile(_address(flyer), flyer.locales, flyer.format, path, path.stat().st_size))
    return {ref: tuple(files) for ref, files in found.items()}


def _address(flyer: FlyerLike) -> str:
    """``flyer/angebote/sprachpaten-de-ar-a5.pdf``; a composed one lies right below ``flyer/``."""
    kind = kind_by_folder[flyer.ref.partition("/")[0]]
    return f"flyer/{kind.url}/{flyer.name}" if kind.pages else f"flyer/{flyer.name}"


def all_files(known: Printings) -> list[PrintedFile]:
    return [one for files in known.values() for one in files]


def lay_out(files: Iterable[PrintedFile], site: Path) -> None:
    """Put PDFs into a site, each in one step; without copying them where the disk allows that."""
    for one in files:
        path = site / one.file
        if path.exists() and path.samefile(one.made):
            continue  # to rename one link over another to the same file does nothing at all (POSIX)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}-next")
        beside.unlink(missing_ok=True)
        try:
            os.link(one.made, beside)
        except OSError:
            shutil.copyfile(one.made, beside)
        beside.replace(path)


def to_print_again(old: Library, new: Library, pages: set[str]) -> set[str]:
    """Entries whose flyers an edit may have changed: those whose pages it touches, and composed flyers.

    A composed flyer changes with its own words and with everything that stands on it.
    """
    composed = {ref for library in (old, new) for ref, entry in library.entries.items() if not entry.has_page and entry.folder == "flyers"}
    return pages | {ref for ref in composed if _differs(old, new, ref) or pages.intersection(targets(new.entries[ref]))}


def _differs(old: Library, new: Library, ref: str) -> bool:
    if old.entries.get(ref) != new.entries.get(ref):
        return True
    return any(old.overlays.get(code, {}).get(ref) != overlays.get(ref) for code, overlays in new.overlays.items())


def differing(old: Printings, new: Printings) -> set[str]:
    """Entries of which there are other PDFs than before."""
    return {ref for ref in old.keys() | new.keys() if old.get(ref) != new.get(ref)}


def tidy(cache: Path, kept: Printings) -> None:
    """Throw away PDFs no entry has any more."""
    names = {one.made.name for one in all_files(kept)}
    for path in cache.glob("*.pdf"):
        if path.name not in names:
            path.unlink(missing_ok=True)


def offered(reader: Reader, files: Sequence[PrintedFile]) -> list[dict[str, Any]]:
    """What a page offers: posters, and in the reader's language and in German beside it; on German pages, in German beside every language.

    Rows of languages (names in their own language), each with its files: ``href``, ``label``, ``size``.
    """
    code = reader.locale.code
    rows: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for one in files:
        for_all = one.format.startswith("poster-") or code == one.locales[-1] or (code == GERMAN and GERMAN in one.locales)
        if not for_all:
            continue
        size = reader.words(N_("%(size)s KB"), size=reader.formats.number(max(1, round(one.size / 1000))))
        href = f"{reader.up}{reader.root}{one.file}"
        rows.setdefault(one.locales, []).append({"href": href, "label": reader.words(FORMATS[one.format]), "size": size})
    ordered = sorted(rows.items(), key=lambda row: (row[0] != (code,), len(row[0]), row[0]))
    return [{"languages": [_language(one) for one in locales], "files": found} for locales, found in ordered]


def _language(code: str) -> dict[str, str]:
    one = locale(code)
    return {"name": one.name, "tag": one.tag, "direction": one.direction}
