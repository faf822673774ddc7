"""The kinds of entries, the small models that need no file of their own, and an entry itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import Field, ValidationInfo, field_validator

from infohub.model.contact import Contact
from infohub.model.course import Course
from infohub.model.entry import CostFields, EntryModel, PlaceFields, Unsourced
from infohub.model.flyer import Flyer
from infohub.model.offer import Offer
from infohub.model.parts import LegalBasis, not_before
from infohub.model.values import (
    AlignedTexts,
    ContactId,
    Date,
    FixedText,
    Icon,
    InlineText,
    Line,
    Moment,
    PlainText,
    Recurrence,
    TopicId,
    Whole,
)


class Topic(Unsourced):
    """A field of action (Handlungsfeld) and, below it, a matter (Anliegen)."""

    icon: Icon = Field(title="Bild", description="Name eines Piktogramms.")
    order: Whole = Field(999, title="Reihenfolge")
    parent: TopicId | None = Field(None, title="Gehört zu Thema")


class Faq(EntryModel):
    """A question and its answer."""

    answer_in_short: InlineText | None = Field(None, title="Die kurze Antwort")
    steps: AlignedTexts = Field((), title="Schritte", description="Was tun, in dieser Reihenfolge?")
    do: AlignedTexts = Field((), title="Ja", description="Was hinein darf, was erlaubt ist.")
    dont: AlignedTexts = Field((), title="Nein", description="Was nicht hinein darf, was nicht erlaubt ist.")
    contacts: tuple[ContactId, ...] = Field((), title="Wer hilft")
    legal_basis: tuple[LegalBasis, ...] = Field((), title="Rechtsgrundlage")


class Event(EntryModel, PlaceFields, CostFields):
    """Something with a date."""

    organisers: tuple[ContactId, ...] = Field(min_length=1, title="Veranstalter")
    starts: Moment = Field(title="Beginn", description="Tag oder Tag und Uhrzeit, z. B. „2026-08-31 13:00“.")
    ends: Moment | None = Field(None, title="Ende")
    repeat: Recurrence | None = Field(None, title="Wiederholung", description="iCalendar RRULE, z. B. „FREQ=WEEKLY;BYDAY=TH“.")
    exdates: tuple[Date, ...] = Field((), title="Fällt aus am")
    registration: InlineText | None = Field(None, title="Anmeldung")

    @field_validator("ends")
    @classmethod
    def _ends_after_start(cls, value: Any, info: ValidationInfo) -> Any:
        return not_before("starts", value, info)


class Term(Unsourced):
    """A German word explained."""

    title: FixedText = Field(title="Wort", description="Das deutsche Wort. Es wird nie übersetzt.")
    forms: tuple[Line, ...] = Field((), title="Wortformen", description="Gebeugte Formen, z. B. „Kautionen“.")
    equivalent: PlainText | None = Field(None, title="Entsprechung", description="Nur in Übersetzungen: das Wort der anderen Sprache.")


@dataclass(frozen=True)
class Kind:
    """A kind of entry.

    name: in code, singular. folder: below ``data/``. url: first part of a page's address (German, for every language).
    pages: its entries have pages of their own, which others may link; else only the list of them is a page.
    confirmed: an organisation can confirm its entries; questions and words rest on law and language.
    """

    name: str
    folder: str
    url: str
    model: type[EntryModel]
    pages: bool = True
    confirmed: bool = False


KINDS = (
    Kind("topic", "topics", "themen", Topic),
    Kind("contact", "contacts", "kontakte", Contact, confirmed=True),
    Kind("offer", "offers", "angebote", Offer, confirmed=True),
    Kind("course", "courses", "sprachkurse", Course),
    Kind("faq", "faqs", "fragen", Faq),
    Kind("event", "events", "termine", Event, confirmed=True),
    Kind("term", "terms", "woerter", Term),
    Kind("flyer", "flyers", "flyer", Flyer, pages=False),
)
kind_by_folder = {kind.folder: kind for kind in KINDS}
kind_by_name = {kind.name: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: where it lies and what it says.

    ref: folder and id, ``faqs/kaution``. file: path below the project, with ``/``.
    links: targets of the links in its text, ``folder/id``.
    """

    ref: str
    file: str
    data: EntryModel
    links: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        return self.ref.partition("/")[0]

    @property
    def id(self) -> str:
        return self.ref.partition("/")[2]

    @property
    def kind(self) -> Kind:
        return kind_by_folder[self.folder]

    @property
    def has_page(self) -> bool:
        """Published, and of a kind whose entries have pages."""
        return self.data.published and self.kind.pages

    @property
    def is_confirmable(self) -> bool:
        """Should an organisation confirm it? Nobody needs to confirm 112."""
        return self.kind.confirmed and getattr(self.data, "sector", "") != "emergency"

    def has_begun(self, today: date) -> bool:
        return self.data.valid_from is None or self.data.valid_from <= today

    def is_over(self, today: date) -> bool:
        return self.data.valid_until is not None and self.data.valid_until < today
