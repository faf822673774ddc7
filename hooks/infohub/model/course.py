"""A type of language course, with its local sessions where known."""

from typing import Annotated, Any

from pydantic import Field, ValidationInfo, field_validator

from infohub.model.entry import CostFields, EntryModel
from infohub.model.parts import Session, Span
from infohub.model.values import LEVELS, ContactId, InlineText, Level, OneOf, Whole, YesNoUnknown, bad

COURSE_TYPES = (
    "integration",
    "literacy",
    "second-script",
    "support",
    "intensive",
    "women",
    "vocational",
    "orientation",
    "online",
    "informal",
)


class Course(EntryModel, CostFields):
    """What a reader compares before choosing a course."""

    providers: tuple[ContactId, ...] = Field((), title="Anbieter")
    course_type: Annotated[str, OneOf(*COURSE_TYPES)] = Field(title="Kursart")
    level_from: Level | None = Field(None, title="Niveau von")
    level_to: Level | None = Field(None, title="Niveau bis")
    lessons_language: Span | None = Field(None, title="Unterrichtseinheiten Sprache")
    lessons_orientation: Span | None = Field(None, title="Unterrichtseinheiten Orientierung")
    hours_total: Whole | None = Field(None, title="Stunden insgesamt")
    for_whom: InlineText | None = Field(None, title="Für wen")
    access: InlineText | None = Field(None, title="Wer entscheidet", description="Wer erlaubt oder verlangt die Teilnahme?")
    exam: InlineText | None = Field(None, title="Prüfung")
    on_leaving: InlineText | None = Field(None, title="Bei Abbruch", description="Was passiert, wenn man aufhört?")
    registration: InlineText | None = Field(None, title="Anmeldung")
    women_only: YesNoUnknown | None = Field(None, title="Nur für Frauen")
    childcare: YesNoUnknown | None = Field(None, title="Kinderbetreuung")
    online: YesNoUnknown | None = Field(None, title="Online")
    sessions: tuple[Session, ...] = Field((), title="Kurse vor Ort")

    @field_validator("level_to")
    @classmethod
    def _level_to_from(cls, value: Any, info: ValidationInfo) -> Any:
        least = info.data.get("level_from")
        if value is not None and least is not None and LEVELS.index(value) < LEVELS.index(least):
            raise bad("max_below_min", value=value, other="level_from", other_value=least)
        return value

    @field_validator("sessions")
    @classmethod
    def _one_id_a_session(cls, value: tuple[Session, ...]) -> tuple[Session, ...]:
        ids = [session.id for session in value]
        if doubled := sorted({one for one in ids if ids.count(one) > 1}):
            raise bad("session_twice", value=doubled[0])
        return value
