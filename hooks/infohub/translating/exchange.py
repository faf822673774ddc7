"""The texts of one language as messages for a translator's editor, whatever the format, and what comes back.

A text is one message: its context is ``faqs/kaution:steps``. A list is one message too, an item a line, because a
list counts as a whole (design, section 4): half of it is never outdated, and no item can land at another's place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from infohub.content.problems import Place
from infohub.content.reading import Source
from infohub.content.yaml_text import decode
from infohub.insight.coverage import TranslatedText, Words, texts
from infohub.languages.library import Library
from infohub.languages.overlays import State
from infohub.languages.scan import SETTINGS
from infohub.model import Hub, Text, kind_by_folder
from infohub.views.words import Glossary

STATES: dict[State, str] = {"reviewed": "geprüft", "draft": "Entwurf", "outdated": "veraltet", "missing": "fehlt"}


@dataclass(frozen=True, slots=True)
class Message:
    """A text on its way to a translator.

    translation: empty where it is missing. previous: the German an outdated translation was made from, else empty.
    place: where the German stands. notes: what to heed, in German.
    """

    context: str
    german: str
    translation: str
    state: State
    previous: str
    place: Place
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Returned:
    """A text on its way back. unfinished: marked as not done yet. line: where it stands in the file, from 1."""

    context: str
    german: str
    translation: str
    unfinished: bool
    line: int


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A file that came back. language: as it names it itself, or empty. count: how many texts it had when it was made, where it says so."""

    language: str
    messages: tuple[Returned, ...]
    count: int | None = None


class UnreadableError(Exception):
    """A file that is not in its format. line: where, or 0."""

    def __init__(self, why: str, line: int = 0) -> None:
        super().__init__(why)
        self.why = " ".join(why.split())
        self.line = line


def joined(words: Words | None) -> str:
    """A text as one message."""
    return words if isinstance(words, str) else "\n".join(words or ())


def separated(message: str, mark: Text) -> str | list[str]:
    """A message as the field holds it: a text, or the items of a list."""
    return [line.strip() for line in message.split("\n") if line.strip()] if mark.many else message


def messages(library: Library, locale: str, root: Path) -> Iterator[Message]:
    """Every text of a language, in the order of the library."""
    glossary = Glossary.of(library.entries)
    source = Source("", "")
    for text in texts(library, locale):
        file = f"data/{SETTINGS}.yml" if text.ref == SETTINGS else library.entries[text.ref].file
        if source.file != file:
            source = Source(file, decode((root / file).read_bytes())[0])
        place = source.place(("title" if text.field == "equivalent" else text.field,), key=True)
        context = f"{text.ref}:{text.field}"
        notes = tuple(_notes(text, library, glossary))
        yield Message(context, joined(text.german), joined(text.translation), text.state, joined(text.then), place, notes)


def _notes(text: TranslatedText, library: Library, glossary: Glossary) -> Iterator[str]:
    model = Hub if text.ref == SETTINGS else kind_by_folder[text.kind].model
    yield f"Feld: {model.model_fields[text.field].title}. Stand: {STATES[text.state]}."
    german = joined(text.german)
    if text.field == "equivalent":
        yield "Das Wort Ihrer Sprache für dieses deutsche Wort."
        return
    if text.mark.many:
        count = f"genau {len(text.german)}" if text.mark.aligned else "auch mehr oder weniger"
        yield f"Eine Liste: jeder Punkt in einer eigenen Zeile ({count})."
    elif text.mark.aligned:
        yield "Bitte dieselben Absätze, Listen und Überschriften wie im Deutschen."
    if text.mark.form != "plain" and "](" in german:
        yield "Bei Links nur den Text in eckigen Klammern übersetzen."
    if text.mark.form != "plain" and "**" in german:
        yield "**So** wird fett; die Sternchen stehen auch in der Übersetzung."
    overlays = library.overlays.get(text.locale, {})
    for ref in dict.fromkeys(ref for _, _, ref in glossary.find(german)):
        own = overlays[ref].texts.get("equivalent") if ref in overlays else None
        yield f"„{library.entries[ref].data.title}“ bleibt auf Deutsch sichtbar{f'; sonst hier übersetzt als: {own}' if own else ''}."
