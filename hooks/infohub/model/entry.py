"""What all kinds of entries share."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, ValidationInfo, field_validator

from infohub.model.parts import Closed, Confirmation, Cost, ExtraHours, HoursRow, Part, Place, Source, not_before
from infohub.model.values import (
    BlockText,
    Date,
    EntryReference,
    InlineText,
    OneOf,
    PlainText,
    TopicId,
    WordList,
    YesNo,
)

AUDIENCES = ("everyone", "women", "men", "children", "youth", "parents", "seniors", "volunteers", "landlords")


class EntryModel(Part):
    """Fields of every kind."""

    title: PlainText = Field(title="Titel", description="Kurz und verständlich, ohne Abkürzungen.")
    summary: PlainText = Field(title="Kurz gesagt", description="Ein oder zwei Sätze: Was ist das?")
    body: BlockText | None = Field(None, title="Text", description="Absätze, Listen, Links, Überschriften ab Stufe 2 (##).")
    topics: tuple[TopicId, ...] = Field((), title="Themen", description="Kennungen der Themen, z. B. „wohnen“.")
    audience: tuple[Annotated[str, OneOf(*AUDIENCES)], ...] = Field((), title="Zielgruppen")
    keywords: WordList = Field((), title="Suchwörter", description="Wörter, die Menschen eintippen oder in einem Brief lesen.")
    sources: tuple[Source, ...] = Field(min_length=1, title="Quellen")
    last_reviewed: Date = Field(title="Zuletzt geprüft", description="Tag, an dem der Inhalt mit den Quellen verglichen wurde.")
    review_by: Date | None = Field(None, title="Wieder prüfen bis")
    valid_from: Date | None = Field(None, title="Gilt ab")
    valid_until: Date | None = Field(None, title="Gilt bis")
    alert: InlineText | None = Field(None, title="Hinweis", description="Was ist gerade anders?")
    alert_until: Date | None = Field(None, title="Hinweis zeigen bis")
    confirmed: Confirmation | None = Field(None, title="Bestätigt")
    published: YesNo = Field(True, title="Veröffentlicht")
    related: tuple[EntryReference, ...] = Field((), title="Siehe auch", description="Zum Beispiel „faqs/kaution“.")

    @field_validator("valid_until", check_fields=False)
    @classmethod
    def _until_after_from(cls, value: Any, info: ValidationInfo) -> Any:
        return not_before("valid_from", value, info)


class Unsourced(EntryModel):
    """Kinds that may stand without a source: topics, words and composed flyers."""

    sources: tuple[Source, ...] = Field((), title="Quellen")
    last_reviewed: Date | None = Field(None, title="Zuletzt geprüft")


class PlaceFields(Place):
    """Where something is."""

    place_note: InlineText | None = Field(None, title="Hinweis zum Ort", description="Zum Beispiel: Eingang im Hof.")

    @property
    def has_address(self) -> bool:
        return bool(self.street or self.city)


class HoursFields(Part):
    """What may stand beside a week of hours."""

    closed: tuple[Closed, ...] = Field((), title="Geschlossen")
    exceptions: tuple[ExtraHours, ...] = Field((), title="Andere Zeiten an einzelnen Tagen")
    by_appointment: YesNo | None = Field(None, title="Nach Vereinbarung")
    hours_note: InlineText | None = Field(None, title="Hinweis zu den Zeiten")


class CostFields(Part):
    """What something costs, and for whom not."""

    cost: Cost | None = Field(None, title="Kosten")
    cost_note: InlineText | None = Field(None, title="Hinweis zu den Kosten")
    cost_free_for: InlineText | None = Field(None, title="Kostenlos für")


Week = tuple[HoursRow, ...]
