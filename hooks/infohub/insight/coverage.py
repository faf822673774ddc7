"""How far the content is translated: each text with its state, and sums of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from pydantic import BaseModel

from infohub.languages.library import Library
from infohub.languages.overlays import Overlay, State, source_text
from infohub.languages.scan import SETTINGS
from infohub.model import KINDS, Entry, Text, text_fields

STATES: tuple[State, ...] = get_args(State)  # reviewed, draft, outdated, missing
Words = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TranslatedText:
    """One text of one entry in one language.

    ref: ``faqs/kaution``, or ``hub``. german: today's. then: the German an outdated translation was made from, else
    None. translation: None where it is missing. mark: what kind of text the field holds.
    """

    locale: str
    ref: str
    field: str
    mark: Text
    state: State
    german: Words
    then: Words | None = None
    translation: Words | None = None

    @property
    def kind(self) -> str:
        """The folder, ``faqs``, or ``hub``."""
        return self.ref.partition("/")[0]

    @property
    def words(self) -> int:
        """Words of today's German, so that languages compare; signs alone are none."""
        return words_in(self.german)


@lru_cache(maxsize=65536)  # the same German is counted once for every language
def words_in(text: Words) -> int:
    """Words with a letter or a digit in them."""
    texts = (text,) if isinstance(text, str) else text
    return sum(word.isalnum() or any(map(str.isalnum, word)) for one in texts for word in one.split())


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many texts and how many German words of one kind are in which state, in one language."""

    locale: str
    kind: str
    fields: Mapping[State, int]
    words: Mapping[State, int]


def texts_of(german: BaseModel, overlay: Overlay | None, locale: str, ref: str) -> Iterator[TranslatedText]:
    """Every text of an entry (or of the settings) that is translated, in the model's order."""
    for name, mark in text_fields(type(german)).items():
        source = source_text(german, name)
        if mark.fixed or not source:
            continue
        if overlay is None or name not in overlay.texts:
            yield TranslatedText(locale, ref, name, mark, "missing", source)
        else:
            wording = overlay.wording
            yield TranslatedText(locale, ref, name, mark, wording.states[name], source, wording.then.get(name), wording.texts[name])


def texts(library: Library, locale: str) -> Iterator[TranslatedText]:
    """Every text readers of a language see: the settings', then of each published entry. A flyer counts in its own languages."""
    overlays = library.overlays.get(locale, {})
    if library.hub is not None:
        yield from texts_of(library.hub, overlays.get(SETTINGS), locale, SETTINGS)
    for ref, entry in library.entries.items():
        if entry.data.published and locale in (_locales(entry) or (locale,)):
            yield from texts_of(entry.data, overlays.get(ref), locale, ref)


def _locales(entry: Entry) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(entry.data, "locales", ())
    return found


def coverage(library: Library, locales: Iterable[str]) -> tuple[Coverage, ...]:
    """For each language (codes other than German) and each kind that has texts, in the order of both; ``hub`` first."""
    germans = _germans(library)
    return tuple(
        _counted(library.overlays.get(locale, {}), locale, kind, those)
        for locale in locales
        for kind, entries in germans.items()
        if (those := [(ref, texts) for ref, own, texts in entries if locale in (own or (locale,))])
    )


def _germans(library: Library) -> dict[str, list[tuple[str, tuple[str, ...], dict[str, int]]]]:
    """kind -> entry, the languages it is for (none: all), and each of its texts with its words; once for all languages."""
    found: dict[str, list[tuple[str, tuple[str, ...], dict[str, int]]]] = {SETTINGS: [], **{kind.folder: [] for kind in KINDS}}
    if library.hub is not None:
        found[SETTINGS].append((SETTINGS, (), _words_of(library.hub)))
    for ref, entry in library.entries.items():
        if entry.data.published:
            found[entry.folder].append((ref, _locales(entry), _words_of(entry.data)))
    return found


def _words_of(german: BaseModel) -> dict[str, int]:
    named = ((name, source_text(german, name)) for name, mark in text_fields(type(german)).items() if not mark.fixed)
    return {name: words_in(source) for name, source in named if source}


def _counted(overlays: Mapping[str, Overlay], locale: str, kind: str, those: Iterable[tuple[str, dict[str, int]]]) -> Coverage:
    fields, words = dict.fromkeys(STATES, 0), dict.fromkeys(STATES, 0)
    for ref, texts in those:
        states = overlays[ref].states if ref in overlays else {}
        for name, count in texts.items():
            state = states.get(name, "missing")
            fields[state] += 1
            words[state] += count
    return Coverage(locale, kind, fields, words)


def total(parts: Iterable[Coverage], locale: str) -> Coverage:
    """All kinds of one language together; its ``kind`` is empty."""
    own = [part for part in parts if part.locale == locale]
    fields = {state: sum(part.fields[state] for part in own) for state in STATES}
    words = {state: sum(part.words[state] for part in own) for state in STATES}
    return Coverage(locale, "", fields, words)
