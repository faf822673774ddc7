"""Who acts in which field."""

from __future__ import annotations

from infohub.insight.actors import Actor, actors_map
from infohub.languages.library import Library
from infohub.model.contact import SECTORS
from small_hub import TODAY, entry, library


def test_contacts_stand_in_their_sector_with_their_fields(lindenau: Library) -> None:
    found = actors_map(lindenau.entries, TODAY)
    assert found.fields == ("wohnen", "sprache", "familie")
    assert list(found.sectors) == list(SECTORS)
    assert found.sectors["town"] == (
        Actor("contacts/integrationsbuero", frozenset({"sprache"})),
        Actor("contacts/stadt-lindenau", frozenset({"wohnen", "familie"})),
    )
    assert found.sectors["association"] == (Actor("contacts/bachfreunde", frozenset()),), "one that is not published is left out"
    assert dict(found.counts) == {("sprache", "town"): 1, ("familie", "town"): 1, ("wohnen", "town"): 1, ("sprache", "education"): 1}


def test_who_names_no_field_is_said(lindenau: Library) -> None:
    assert actors_map(lindenau.entries, TODAY).without_field == tuple(
        f"contacts/{one}"
        for one in ("kreis-musterland", "wohlfahrt-lindenau", "bachfreunde", "helferkreis", "telefonhilfe", "notdienst-lindenau")
    )


def test_a_sector_without_contacts_has_no_place() -> None:
    found = actors_map(library(entry("contacts/verein")).entries, TODAY)
    assert (found.fields, list(found.sectors)) == ((), ["association"])
