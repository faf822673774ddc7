"""An organisation or office of the actors' map (Akteurslandkarte)."""

from typing import Annotated

from pydantic import Field

from infohub.model.entry import EntryModel, HoursFields, PlaceFields, Week
from infohub.model.parts import Phone
from infohub.model.values import ContactId, Email, Icon, InlineText, OneOf, SpokenLanguage, Url, YesNo, YesNoUnknown

SECTORS = ("town", "county", "welfare", "association", "volunteers", "education", "national", "emergency")


class Contact(EntryModel, PlaceFields, HoursFields):
    """One entry a place: an organisation with two houses is two contacts, tied by ``part_of``."""

    sector: Annotated[str, OneOf(*SECTORS)] = Field(title="Bereich")
    icon: Icon | None = Field(None, title="Bild", description="Name eines Piktogramms, für alle, die wenig lesen.")
    part_of: ContactId | None = Field(None, title="Gehört zu")
    reached_through: ContactId | None = Field(
        None, title="Erreichbar über", description="Wenn nur die Daten eines anderen Kontakts bekannt sind."
    )
    phones: tuple[Phone, ...] = Field((), title="Telefon")
    email: Email | None = Field(None, title="E-Mail")
    website: Url | None = Field(None, title="Internetseite")
    opening_hours: Week = Field((), title="Öffnungszeiten")
    languages: tuple[SpokenLanguage, ...] = Field((), title="Gesprochene Sprachen", description="Kürzel, z. B. „de“, „ar“, „uk“.")
    interpreting: YesNoUnknown | None = Field(None, title="Dolmetschen möglich")
    interpreting_note: InlineText | None = Field(None, title="Hinweis zum Dolmetschen")
    step_free: YesNoUnknown | None = Field(None, title="Stufenlos erreichbar")
    in_network: YesNo | None = Field(None, title="Im Netzwerk Integration")
