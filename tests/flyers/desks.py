"""Flyers to look at: of the fictional town and of small hubs. Each is made and read once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from flyers.reading import Paper
from infohub.flyers import typesetting
from infohub.flyers.composed import sheet_of
from infohub.flyers.sheets import Desk, Flyer, Sheet
from infohub.languages.library import Library, load
from infohub.languages.locales import locale
from infohub.languages.overlays import Overlay
from infohub.model import Entry
from small_hub import TODAY, library, reader_of
from town import TOWN

SITE = "https://lindenau.example/"
FORMATS = ("a5", "a4", "a4-two-up", "trifold", "poster-a4", "poster-a3")
LANGUAGES = (("de",), ("ar",), ("de", "ar"))
LOCALES = ("de", "en", "ar")


def desk_of(found: Library, root: Path, locales: tuple[str, ...] = LOCALES) -> Desk:
    readers = {code: reader_of(found, code).at(SITE + locale(code).prefix) for code in locales}
    return Desk(readers, SITE, root)


@cache
def town() -> Desk:
    return desk_of(load(TOWN, LOCALES[1:], TODAY)[0], TOWN)


def small(*parts: Entry | Overlay, locales: tuple[str, ...] = LOCALES, root: Path = TOWN, **settings: Any) -> Desk:
    """A hub of a few entries, without files of its own."""
    return desk_of(library(*parts, **settings), root, locales)


@cache
def sheet(ref: str, locales: tuple[str, ...], format: str, bleed: bool = False) -> Sheet:
    return sheet_of(town(), Flyer(ref, locales, format, bleed))


@cache
def pdf(ref: str, locales: tuple[str, ...], format: str, bleed: bool = False) -> bytes:
    return typesetting.pdf(sheet(ref, locales, format, bleed))


@cache
def paper(ref: str, locales: tuple[str, ...], format: str, bleed: bool = False) -> Paper:
    return Paper(pdf(ref, locales, format, bleed))


def paper_of(desk: Desk, ref: str, locales: tuple[str, ...] = ("de",), format: str = "a5") -> Paper:
    """Of a small hub."""
    return Paper(typesetting.pdf(sheet_of(desk, Flyer(ref, locales, format))))


def texts(value: Any) -> Iterator[str]:
    """What a sheet prints, piece by piece."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name not in UNSEEN:
                yield from texts(one)


# Names, addresses behind words, drawings: what is in a sheet and not printed as it stands there.
UNSEEN = {
    "drawings",
    "qr",
    "qr-alt",
    "logo",
    "scripts",
    "url",
    "title",
    "format",
    "main",
    "kind",
    "lang",
    "icon",
    "mark",
    "marks",
    "k",
    "as-of",
}
