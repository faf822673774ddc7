"""A composed sheet to print: which entries stand on it, and in which formats it is made."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, ValidationInfo, field_validator

from infohub.model.entry import Unsourced
from infohub.model.parts import Part
from infohub.model.values import EntryReference, Icon, Line, OneOf, TopicId, bad

FORMATS = ("a5", "a4", "a4-two-up", "trifold", "poster-a4", "poster-a3")
PANELS = 5  # a tri-fold has six, and the sixth carries the sender
POSTER_LOCALES = 6  # German and five more; beyond that nobody reads a poster from across the hall

Entries = tuple[EntryReference, ...]


class Panel(Part):
    """One panel of a tri-fold."""

    topic: TopicId | None = Field(None, title="Thema", description="Gibt dem Feld seine Überschrift und sein Bild.")
    entries: Entries = Field(min_length=1, title="Einträge", description="Zum Beispiel „faqs/anmeldung“, in dieser Reihenfolge.")


class Flyer(Unsourced):
    """A sheet of entries, in one row or in panels. It has no page of its own."""

    formats: tuple[Annotated[str, OneOf(*FORMATS)], ...] = Field(min_length=1, title="Formate")
    entries: Entries = Field((), title="Einträge", description="Was auf dem Blatt steht, in dieser Reihenfolge.")
    panels: tuple[Panel, ...] = Field(
        (),
        max_length=PANELS,
        validate_default=True,
        title="Felder",
        description="Statt „entries“: die Felder eines Faltblatts, höchstens fünf. Auf dem sechsten steht der Absender.",
    )
    locales: tuple[Line, ...] = Field(
        (),
        title="Sprachen",
        description="Kürzel aus mkdocs.yml; leer heißt alle. Auf einem Plakat stehen sie zusammen: höchstens sechs, Deutsch zuerst.",
    )
    icon: Icon | None = Field(None, title="Bild", description="Piktogramm für Titelseite und Plakat.")

    @field_validator("panels")
    @classmethod
    def _entries_or_panels(cls, value: Any, info: ValidationInfo) -> Any:
        entries = info.data.get("entries")
        if entries is not None and bool(entries) == bool(value):
            raise bad("entries_or_panels")
        if value and (poster := _poster(info)):
            raise bad("poster_of_panels", value=poster, other="formats")
        return value

    @field_validator("locales")
    @classmethod
    def _fit_on_a_poster(cls, value: Any, info: ValidationInfo) -> Any:
        if len({"de", *value}) > POSTER_LOCALES and (poster := _poster(info)):
            raise bad("poster_locales", value=poster, other="formats")
        return value


def _poster(info: ValidationInfo) -> str:
    """The first of the flyer's formats that is a poster, or ``""``."""
    return next((one for one in info.data.get("formats", ()) if one.startswith("poster-")), "")
