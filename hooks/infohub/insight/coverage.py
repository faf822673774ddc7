"""How far the content is translated: each text with its state, and sums of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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
        texts = (self.german,) if isinstance(self.german, str) else self.german
        return sum(any(letter.isalnum() for letter in word) for text in texts for word in text.split())


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
    kinds = (SETTINGS, *(kind.folder for kind in KINDS))
    found = []
    for locale in locales:
        by_kind: dict[str, list[TranslatedText]] = {kind: [] for kind in kinds}
        for text in texts(library, locale):
            by_kind[text.kind].append(text)
        found += [_counted(locale, kind, those) for kind, those in by_kind.items() if those]
    return tuple(found)


def _counted(locale: str, kind: str, those: Iterable[TranslatedText]) -> Coverage:
    fields, words = dict.fromkeys(STATES, 0), dict.fromkeys(STATES, 0)
    for text in those:
        fields[text.state] += 1
        words[text.state] += text.words
    return Coverage(locale, kind, fields, words)


def total(parts: Iterable[Coverage], locale: str) -> Coverage:
    """All kinds of one language together; its ``kind`` is empty."""
    own = [part for part in parts if part.locale == locale]
    fields = {state: sum(part.fields[state] for part in own) for state in STATES}
    words = {state: sum(part.words[state] for part in own) for state in STATES}
    return Coverage(locale, "", fields, words)
