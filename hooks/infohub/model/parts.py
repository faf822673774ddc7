"""Objects inside entries: sources, hours, cost, sessions. They hold facts, never text to translate."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from infohub.model.values import (
    Amount,
    ContactId,
    Date,
    EndTime,
    Id,
    Latitude,
    Level,
    Line,
    Longitude,
    OneOf,
    PartialDate,
    PhoneNumber,
    Postcode,
    StartTime,
    Url,
    Weekdays,
    Whole,
    YesNo,
    YesNoUnknown,
    bad,
)


class Part(BaseModel):
    """Base of everything read from a data file: unknown keys are refused, values never change."""

    # Validators are made when first used: after one edit only one or two kinds are.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def one_year_later(day: datetime.date) -> datetime.date:
    """The same day of the next year; of 29 February the 28th."""
    if day.year == datetime.MAXYEAR:
        return datetime.date.max
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28) if leap else day.replace(year=day.year + 1)


def not_before(first: str, value: Any, info: ValidationInfo) -> Any:
    """Refuse an end that lies before its beginning; the problem names both places."""
    start = info.data.get(first)
    # A day compares with a day and time by the day.
    if value is not None and start is not None and str(value)[: len(str(start))] < str(start)[: len(str(value))]:
        # A time is shown as written, without seconds.
        raise bad("ends_before_start", value=str(value)[:16], other=first.rstrip("_"), other_value=str(start)[:16])
    return value


class Source(Part):
    """Where a statement was read."""

    title: Line = Field(title="Titel", description="Wer hat es veröffentlicht, und wie heißt es?")
    date: PartialDate | None = Field(None, title="Datum", description="Stand der Quelle: Jahr, Monat oder Tag.")
    url: Url | None = Field(None, title="Adresse", description="https://…, wenn es sie gibt.")


class Confirmation(Part):
    """Who said when that an entry is right."""

    by: ContactId = Field(title="Bestätigt von", description="Kennung des Kontakts, z. B. „muetterzentrum“.")
    date: Date = Field(title="Datum", description="Tag der Bestätigung, z. B. 2026-11-24.")

    @property
    def holds_until(self) -> datetime.date:
        """A confirmation is taken for a year; what organisations offer changes with the seasons."""
        return one_year_later(self.date)


class Phone(Part):
    """One telephone number, shown as written."""

    number: PhoneNumber = Field(title="Nummer", description="Wie man sie schreibt, z. B. „02521 29-0“.")
    kind: Annotated[str, OneOf("phone", "mobile", "fax", "hotline")] = Field("phone", title="Art")


WEEKS = ("every", "odd", "even", "first", "second", "third", "fourth", "last")


class HoursRow(Part):
    """One line of the week: days and a span of time. Rows add up; none replaces another."""

    days: Weekdays = Field(title="Tage", description="Zum Beispiel „Mo-Fr“ oder „Mo, Do“.")
    from_: StartTime = Field(alias="from", title="von", description="HH:MM, z. B. 08:30.")
    to: EndTime = Field(title="bis", description="HH:MM, z. B. 16:00; 24:00 ist erlaubt.")
    weeks: Annotated[str, OneOf(*WEEKS)] = Field(
        "every", title="Wochen", description="Ungerade/gerade Kalenderwoche oder erste … letzte Woche im Monat."
    )
    by: Annotated[str, OneOf("visit", "phone")] | None = Field(None, title="Wie", description="Nur am Telefon oder nur vor Ort?")
    valid_from: Date | None = Field(None, title="gilt ab")
    valid_until: Date | None = Field(None, title="gilt bis")
    on_holidays: YesNo = Field(False, title="auch an Feiertagen")
    in_school_holidays: YesNo | None = Field(None, title="auch in den Schulferien")

    @field_validator("to")
    @classmethod
    def _to_after_from(cls, value: str, info: ValidationInfo) -> str:
        start = info.data.get("from_")
        if start is not None and value <= start:
            raise bad("ends_before_start", value=value, other="from", other_value=start)
        return value

    @field_validator("valid_until")
    @classmethod
    def _until_after_from(cls, value: Any, info: ValidationInfo) -> Any:
        return not_before("valid_from", value, info)


class Closed(Part):
    """Days on which the usual hours do not hold."""

    from_: Date = Field(alias="from", title="von")
    to: Date = Field(title="bis (einschließlich)")
    reason: Annotated[str, OneOf("holidays", "training", "other")] = Field("other", title="Grund")

    @field_validator("to")
    @classmethod
    def _to_after_from(cls, value: Any, info: ValidationInfo) -> Any:
        return not_before("from_", value, info)


class ExtraHours(Part):
    """Hours on one date that hold instead of the usual ones."""

    date: Date = Field(title="Tag")
    from_: StartTime = Field(alias="from", title="von")
    to: EndTime = Field(title="bis")

    @field_validator("to")
    @classmethod
    def _to_after_from(cls, value: str, info: ValidationInfo) -> str:
        return HoursRow._to_after_from(value, info)


class Cost(Part):
    """What something costs."""

    kind: Annotated[str, OneOf("free", "fee", "donation", "varies", "unknown")] = Field(title="Art")
    amount: Amount | None = Field(None, title="Betrag", description="Mit Punkt, z. B. 2.29.")
    currency: Annotated[str, OneOf("EUR")] = Field("EUR", title="Währung")
    per: Annotated[str, OneOf("lesson", "hour", "day", "week", "month", "year", "course", "section", "once")] | None = Field(
        None, title="je"
    )


class Span(Part):
    """Number of lessons of 45 minutes, from and to."""

    min: Whole | None = Field(None, title="mindestens")
    max: Whole = Field(title="höchstens")

    @field_validator("max")
    @classmethod
    def _max_from_min(cls, value: int, info: ValidationInfo) -> int:
        if (least := info.data.get("min")) is not None and value < least:
            raise bad("max_below_min", value=value, other="min", other_value=least)
        return value


class LegalBasis(Part):
    """The law an answer rests on."""

    law: Line = Field(title="Gesetz", description="Abkürzung, z. B. „BGB“.")
    section: Line = Field(title="Paragraf", description="Zum Beispiel „551“ oder „44 Abs. 4“.")


class Place(Part):
    """A postal address and its point on a map."""

    street: Line | None = Field(None, title="Straße und Hausnummer")
    postcode: Postcode | None = Field(None, title="Postleitzahl", description="Fünf Ziffern, z. B. 59269.")
    city: Line | None = Field(None, title="Ort")
    latitude: Latitude | None = Field(None, title="Breitengrad", description="Zum Beispiel 51.7553.")
    longitude: Longitude | None = Field(None, title="Längengrad", description="Zum Beispiel 8.0414.")


class FreePlaces(Part):
    """How many places were free on a day."""

    count: Whole = Field(title="Freie Plätze")
    as_of: Date = Field(title="Stand")


class Session(Place):
    """One local run of a course."""

    id: Id = Field(title="Kennung", description="Bleibt für immer gleich, z. B. „2027-01-vormittag“.")
    provider: ContactId = Field(title="Anbieter")
    starts: Date = Field(title="Beginn")
    ends: Date | None = Field(None, title="Ende")
    when: tuple[HoursRow, ...] = Field((), title="Wochenplan")
    level: Level | None = Field(None, title="Niveau")
    childcare: YesNoUnknown | None = Field(None, title="Kinderbetreuung")
    women_only: YesNoUnknown | None = Field(None, title="nur für Frauen")
    online: YesNoUnknown | None = Field(None, title="online")
    register_by: Date | None = Field(None, title="Anmelden bis")
    free_places: FreePlaces | None = Field(None, title="Freie Plätze")

    @field_validator("ends")
    @classmethod
    def _ends_after_start(cls, value: Any, info: ValidationInfo) -> Any:
        return not_before("starts", value, info)
