"""Which fields are text to translate and which point at other entries: the data contract, pinned.

A field that moves from one list to another changes what translators see; that is never an accident.
"""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel

from infohub.model import KINDS, Entry, Hub, Reference, Text, kind_by_folder, kind_by_name, reference_fields, text_fields
from infohub.model.fields import references
from infohub.model.kinds import Term

COMMON = {
    "title": Text("plain"),
    "summary": Text("plain"),
    "body": Text("blocks", aligned=True),
    "keywords": Text("plain", many=True),
    "alert": Text("inline"),
}
PLACE = {"place_note": Text("inline")}
HOURS = {"hours_note": Text("inline")}
COST = {"cost_note": Text("inline"), "cost_free_for": Text("inline")}
LINES = Text("inline", many=True, aligned=True)

TEXTS = {
    "topic": COMMON,
    "contact": {**COMMON, **PLACE, **HOURS, "interpreting_note": Text("inline")},
    "offer": {**COMMON, **PLACE, **HOURS, **COST, "for_whom": Text("inline"), "registration": Text("inline")},
    "course": {
        **COMMON,
        **COST,
        **{name: Text("inline") for name in ("for_whom", "access", "exam", "on_leaving", "registration")},
    },
    "faq": {**COMMON, "answer_in_short": Text("inline"), "steps": LINES, "do": LINES, "dont": LINES},
    "event": {**COMMON, **PLACE, **COST, "registration": Text("inline")},
    "term": {**COMMON, "title": Text("plain", fixed=True), "equivalent": Text("plain")},
    "flyer": COMMON,
}

CONTACT, TOPIC, ANY = Reference("contacts"), Reference("topics"), Reference(None)
SHARED = {"topics": TOPIC, "confirmed": (("by", CONTACT),), "related": ANY}
REFERENCES: dict[str, dict[str, Any]] = {
    "topic": {**SHARED, "parent": TOPIC},
    "contact": {**SHARED, "part_of": CONTACT, "reached_through": CONTACT},
    "offer": {**SHARED, "providers": CONTACT},
    "course": {**SHARED, "providers": CONTACT, "sessions": (("provider", CONTACT),)},
    "faq": {**SHARED, "contacts": CONTACT},
    "event": {**SHARED, "organisers": CONTACT},
    "term": SHARED,
    "flyer": {**SHARED, "entries": ANY, "panels": (("topic", TOPIC), ("entries", ANY))},
}


def test_the_kinds_are_those_of_the_data_contract() -> None:
    assert [(kind.name, kind.folder, kind.url) for kind in KINDS] == [
        ("topic", "topics", "themen"),
        ("contact", "contacts", "kontakte"),
        ("offer", "offers", "angebote"),
        ("course", "courses", "sprachkurse"),
        ("faq", "faqs", "fragen"),
        ("event", "events", "termine"),
        ("term", "terms", "woerter"),
        ("flyer", "flyers", "flyer"),
    ]
    assert all(kind_by_name[kind.name] is kind and kind_by_folder[kind.folder] is kind for kind in KINDS)


def test_only_flyers_have_no_pages_and_nothing_unpublished_has_one() -> None:
    assert [kind.name for kind in KINDS if not kind.pages] == ["flyer"]
    flyer = entry("flyer", formats=["a4"], entries=["faqs/kaution"])
    assert not Entry("flyers/x", "data/flyers/x.yml", flyer).has_page
    faq, hidden = entry("faq"), entry("faq", published="no")
    assert [Entry("faqs/x", "data/faqs/x.yml", one).has_page for one in (faq, hidden)] == [True, False]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_text_fields_of_each_kind(kind: Any) -> None:
    assert text_fields(kind.model) == TEXTS[kind.name]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_reference_fields_of_each_kind(kind: Any) -> None:
    assert dict(reference_fields(kind.model)) == REFERENCES[kind.name]


def test_fields_of_the_settings() -> None:
    assert text_fields(Hub) == {"name": Text("plain"), "summary": Text("plain")}
    assert reference_fields(Hub) == (("publisher", CONTACT), ("most_asked", ANY), ("emergency", CONTACT))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_text_stands_at_the_top_level_only(kind: Any) -> None:
    """A translation is addressed by a field's name, never by a position that moves."""

    def nested(model: type[BaseModel]) -> list[type[BaseModel]]:
        found = []
        for field in model.model_fields.values():
            waiting = [field.annotation]
            while waiting:
                one: Any = waiting.pop()
                if isinstance(one, type) and issubclass(one, BaseModel):
                    found += [one, *nested(one)]
                waiting += getattr(one, "__args__", ())
        return found

    assert {name: text_fields(model) for model in nested(kind.model) for name in [model.__name__] if text_fields(model)} == {}


def entry(kind: str, **data: Any) -> Any:
    base = {"title": "T", "summary": "S", "sources": [{"title": "Q"}], "last_reviewed": "2026-11-24"}
    return kind_by_name[kind].model.model_validate({**base, **data})


def test_references_tell_place_and_target_in_the_order_of_the_fields() -> None:
    course = entry(
        "course",
        course_type="women",
        topics=["sprache", "wohnen"],
        confirmed={"by": "vhs", "date": "2026-11-24"},
        related=["faqs/kaution", "terms/kaution"],
        providers=["vhs"],
        sessions=[{"id": "a", "provider": "vhs", "starts": "2027-01-01"}, {"id": "b", "provider": "verein", "starts": "2027-01-01"}],
    )
    assert list(references(course)) == [
        (("topics", 0), "topics/sprache"),
        (("topics", 1), "topics/wohnen"),
        (("confirmed", "by"), "contacts/vhs"),
        (("related", 0), "faqs/kaution"),
        (("related", 1), "terms/kaution"),
        (("providers", 0), "contacts/vhs"),
        (("sessions", 0, "provider"), "contacts/vhs"),
        (("sessions", 1, "provider"), "contacts/verein"),
    ]


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        ("topic", {"icon": "home", "parent": "wohnen"}, [(("parent",), "topics/wohnen")]),
        (
            "contact",
            {"sector": "town", "part_of": "stadt", "reached_through": "amt"},
            [(("part_of",), "contacts/stadt"), (("reached_through",), "contacts/amt")],
        ),
        ("offer", {"providers": ["verein"]}, [(("providers", 0), "contacts/verein")]),
        ("faq", {"contacts": ["verein"]}, [(("contacts", 0), "contacts/verein")]),
        ("event", {"organisers": ["verein"], "starts": "2027-01-01"}, [(("organisers", 0), "contacts/verein")]),
        ("term", {}, []),
        (
            "flyer",
            {"formats": ["trifold"], "panels": [{"topic": "wohnen", "entries": ["faqs/kaution"]}, {"entries": ["contacts/vhs"]}]},
            [
                (("panels", 0, "topic"), "topics/wohnen"),
                (("panels", 0, "entries", 0), "faqs/kaution"),
                (("panels", 1, "entries", 0), "contacts/vhs"),
            ],
        ),
    ],
)
def test_references_of_each_kind(kind: str, data: dict[str, Any], expected: list[Any]) -> None:
    assert list(references(entry(kind, **data))) == expected


def test_references_of_the_settings() -> None:
    hub = Hub.model_validate(
        {
            "name": "N",
            "summary": "S",
            "town": "T",
            "county": "C",
            "state": "NW",
            "publisher": "stadt",
            "most_asked": ["faqs/kaution"],
            "emergency": ["polizei"],
        }
    )
    assert list(references(hub)) == [
        (("publisher",), "contacts/stadt"),
        (("most_asked", 0), "faqs/kaution"),
        (("emergency", 0), "contacts/polizei"),
    ]


def test_the_word_of_a_term_is_the_only_text_that_is_never_translated() -> None:
    fixed = [(kind.name, name) for kind in KINDS for name, mark in text_fields(kind.model).items() if mark.fixed]
    assert fixed == [("term", "title")]
    assert text_fields(Term)["equivalent"] == Text("plain")
