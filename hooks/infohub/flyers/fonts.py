"""Which letters the fonts of flyers have: a letter that none of them has is reported before the engine stops on it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from infohub.content.problems import Place, Problem
from infohub.languages.library import Library

FONTS = Path(__file__).parent / "fonts"
_SET_WITHOUT_A_GLYPH = frozenset("\n\t")


@cache
def covered() -> frozenset[str]:
    """Every letter of the fonts that lie here."""
    found: set[str] = set()
    for path in sorted(FONTS.glob("*-Regular.ttf")):
        with TTFont(path, lazy=True) as font:
            found.update(map(chr, font.getBestCmap()))
    return frozenset(found)


def missing(value: Any) -> list[str]:
    """Letters of a sheet's texts that no font has, each once, in their order."""
    found: dict[str, None] = {}
    known = covered()
    for text in _texts(value):
        if not known.issuperset(text):
            found.update((letter, None) for letter in text if letter not in known and letter not in _SET_WITHOUT_A_GLYPH)
    return list(found)


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            if name not in ("drawings", "qr", "logo"):
                yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)


def problems(letters: Iterable[str], library: Library, root: Path, refs: Iterable[str], locales: Iterable[str]) -> list[Problem]:
    """Where these letters stand: one problem a letter and file.

    refs, locales: whose files are searched, entries and their overlays, and the settings. A letter that is written as an
    escape there (``"\\u2192"``) has no place to be found: then the first entry's file is named as a whole.
    """
    refs = list(refs)
    files = []
    for ref in refs:
        files.append(library.entries[ref].file)
        files += [overlay.file for code in locales if (overlay := library.overlays.get(code, {}).get(ref))]
    files += ["data/hub.yml", *(f"data/hub.{code}.yml" for code in locales)]
    return [problem for letter in letters for problem in _places(letter, root, files)]


def _places(letter: str, root: Path, files: list[str]) -> list[Problem]:
    values = {"character": letter, "name": unicodedata.name(letter, "?"), "number": f"U+{ord(letter):04X}"}
    places = [place for file in files if (place := _place(letter, root, file)) is not None] or [Place(files[0])]
    return [Problem("warning", place, "no_glyph", "", values) for place in places]


def _place(letter: str, root: Path, file: str) -> Place | None:
    """The first place of a letter in a file."""
    try:
        lines = (root / file).read_text("utf-8").split("\n")
    except OSError:
        return None
    for number, line in enumerate(lines, 1):
        if letter in line:
            return Place(file, number, line.index(letter) + 1)
    return None
