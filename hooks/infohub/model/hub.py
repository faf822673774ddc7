"""The hub's own settings, ``data/hub.yml``."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from infohub.model.parts import Part
from infohub.model.values import ContactId, Email, EntryReference, Line, OneOf, Picture, PlainText, Url

STATES = ("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH")


class Hub(Part):
    """Which town this hub is for, who answers for it, and what stands first."""

    name: PlainText = Field(title="Name", description="So heißt die Seite.")
    summary: PlainText = Field(title="Kurz gesagt", description="Ein oder zwei Sätze: Was ist diese Seite?")
    town: Line = Field(title="Stadt oder Gemeinde")
    county: Line = Field(title="Kreis")
    state: Annotated[str, OneOf(*STATES)] = Field(title="Bundesland", description="Kürzel, z. B. NW; bestimmt die Feiertage.")
    publisher: ContactId = Field(title="Herausgeber", description="Kennung des Kontakts, der die Seite verantwortet.")
    logo: Picture | None = Field(None, title="Logo", description="Pfad unter docs/, z. B. assets/logo.svg.")
    feedback_mail: Email | None = Field(None, title="E-Mail für Rückmeldungen")
    forge: Url | None = Field(None, title="Adresse des Git-Projekts")
    branch: Line = Field("main", title="Zweig")
    most_asked: tuple[EntryReference, ...] = Field((), title="Häufigste Fragen")
    emergency: tuple[ContactId, ...] = Field((), title="Notrufnummern")
