"""A flyer: entries in one row or in panels, and what fits on a poster."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from infohub.model.flyer import FORMATS, Flyer

ROW = {"entries": ["faqs/kaution", "contacts/vhs"]}
PANEL = {"entries": ["faqs/kaution"]}


def flyer(**data: Any) -> Flyer:
    return Flyer.model_validate({"title": "T", "summary": "S", "formats": ["a4"], **data})


def faults(**data: Any) -> list[tuple[tuple[Any, ...], str]]:
    with pytest.raises(ValidationError) as refused:
        flyer(**data)
    return [(error["loc"], error["type"]) for error in refused.value.errors()]


def test_the_formats_are_those_of_the_data_contract() -> None:
    assert FORMATS == ("a5", "a4", "a4-two-up", "trifold", "poster-a4", "poster-a3")
    assert flyer(formats=list(FORMATS), **ROW).formats == FORMATS
    assert faults(formats=["a4", "a6"], **ROW) == [(("formats", 1), "not_a_choice")]
    assert faults(formats=[], **ROW) == [(("formats",), "too_short")]


def test_a_flyer_has_entries_or_panels_and_never_both_or_neither() -> None:
    assert flyer(**ROW).panels == ()
    assert [panel.topic for panel in flyer(panels=[{**PANEL, "topic": "wohnen"}, PANEL]).panels] == ["wohnen", None]
    for wrong in ({}, {"entries": []}, {"entries": [], "panels": []}, {**ROW, "panels": [PANEL]}):
        assert faults(**wrong) == [(("panels",), "entries_or_panels")]


def test_wrong_entries_are_told_once() -> None:
    assert faults(entries=["Kaution"]) == [(("entries", 0), "not_a_reference")]


def test_a_panel_holds_something_and_the_sixth_is_the_senders() -> None:
    assert len(flyer(panels=[PANEL] * 5).panels) == 5
    assert faults(panels=[PANEL] * 6) == [(("panels",), "too_long")]
    assert faults(panels=[{"entries": []}]) == [(("panels", 0, "entries"), "too_short")]


@pytest.mark.parametrize("poster", ["poster-a4", "poster-a3"])
def test_a_poster_has_no_panels(poster: str) -> None:
    assert flyer(formats=["a4", poster], **ROW).formats == ("a4", poster)
    assert faults(formats=["trifold", poster], panels=[PANEL]) == [(("panels",), "poster_of_panels")]


SIX = ["en", "ar", "uk", "tr", "fa"]


def test_six_languages_stand_on_a_poster_and_german_is_one_of_them() -> None:
    assert flyer(formats=["poster-a4"], locales=SIX, **ROW).locales == tuple(SIX)
    assert flyer(formats=["poster-a4"], locales=["de", *SIX], **ROW).locales == ("de", *SIX)
    assert faults(formats=["poster-a4"], locales=[*SIX, "ru"], **ROW) == [(("locales",), "poster_locales")]
    # On sheets of its own each language has all the room.
    assert flyer(locales=[*SIX, "ru"], **ROW).locales == (*SIX, "ru")


def test_what_is_not_said_is_left_open() -> None:
    assert (flyer(**ROW).locales, flyer(**ROW).icon, flyer(**ROW).sources) == ((), None, ())
