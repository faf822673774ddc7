"""Something one can take part in or get."""

from typing import Any

from pydantic import Field, ValidationInfo, field_validator

from infohub.model.entry import CostFields, EntryModel, HoursFields, PlaceFields, Week
from infohub.model.values import ContactId, GermanNeeded, InlineText, SpokenLanguage, Url, Whole, YesNoUnknown, bad


class Offer(EntryModel, PlaceFields, HoursFields, CostFields):
    """An offer and who makes it."""

    providers: tuple[ContactId, ...] = Field(min_length=1, title="Anbieter")
    when: Week = Field((), title="Zeiten")
    for_whom: InlineText | None = Field(None, title="Für wen")
    age_from: Whole | None = Field(None, title="Alter ab")
    age_to: Whole | None = Field(None, title="Alter bis")
    german_needed: GermanNeeded | None = Field(None, title="Deutschkenntnisse")
    languages: tuple[SpokenLanguage, ...] = Field((), title="Sprachen")
    childcare: YesNoUnknown | None = Field(None, title="Kinderbetreuung")
    women_only: YesNoUnknown | None = Field(None, title="Nur für Frauen")
    step_free: YesNoUnknown | None = Field(None, title="Stufenlos erreichbar")
    registration: InlineText | None = Field(None, title="Anmeldung")
    registration_url: Url | None = Field(None, title="Adresse zur Anmeldung")

    @field_validator("age_to")
    @classmethod
    def _age_to_from(cls, value: Any, info: ValidationInfo) -> Any:
        if value is not None and (least := info.data.get("age_from")) is not None and value < least:
            raise bad("max_below_min", value=value, other="age_from", other_value=least)
        return value
