"""The hub's own settings, ``data/hub.yml``."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field

from infohub.model.parts import Part
from infohub.model.values import ContactId, Email, EntryReference, Line, OneOf, Picture, PlainText, Url

STATES = ("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH")
FORGES = ("github", "gitlab")


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
    forge_kind: Annotated[str, OneOf(*FORGES)] | None = Field(
        None, title="Art des Git-Projekts", description="Nur nötig, wenn die Adresse weder „github“ noch „gitlab“ nennt."
    )
    forge_app: Line | None = Field(
        None,
        title="Anmeldung über GitLab",
        description="Kennung der Anwendung (Application ID), die in GitLab für „/redaktion/“ angelegt ist.",
    )
    most_asked: tuple[EntryReference, ...] = Field((), title="Häufigste Fragen")
    emergency: tuple[ContactId, ...] = Field((), title="Notrufnummern")

    @property
    def forge_is(self) -> str:
        """``github`` or ``gitlab``, by the settings or by the name of the host; empty where neither tells."""
        host = urlsplit(str(self.forge or "")).hostname or ""
        return self.forge_kind if self.forge and self.forge_kind else next((one for one in FORGES if one in host), "")
