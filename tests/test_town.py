"""The invented town in tests/data/town uses everything there is, so that a test of the whole site meets every case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from infohub.cli import main
from infohub.content import yaml_text
from infohub.languages.configured import configured_locales
from infohub.languages.library import Library, load
from infohub.languages.overlays import SNAPSHOT, OverlayHead
from infohub.languages.scan import SETTINGS
from infohub.model import KINDS, Entry, Hub, kind_by_folder, text_fields
from infohub.model.fields import references
from infohub.model.values import dial
from infohub.text import tree

TOWN = Path(__file__).parent / "data" / "town"
EPOCH = "1795521600"  # noon of TODAY, UTC
TODAY = date(2026, 11, 24)
LOCALES = ("ar", "en")

WARNINGS = """\
data/faqs/ar/nachtruhe.yml:5:1: Warnung: body: Der Aufbau weicht vom deutschen Text ab (Absätze, Listen oder Überschriften). \
Der Text wird deshalb nicht neben dem deutschen gezeigt. Bitte Absatz für Absatz angleichen.
data/faqs/en/nachtruhe.yml:12:1: Warnung: dont: Der Aufbau weicht vom deutschen Text ab (Absätze, Listen oder Überschriften). \
Der Text wird deshalb nicht neben dem deutschen gezeigt. Bitte Absatz für Absatz angleichen.
data/faqs/muelltrennung.yml:11:12: Warnung: review_by: Dieser Eintrag sollte bis 2026-11-23 geprüft werden. \
Bitte prüfen und „last_reviewed“ und „review_by“ erneuern.
"""


@pytest.fixture(scope="module")
def town() -> Library:
    return load(TOWN, LOCALES, TODAY)[0]


# What there is: places such as ``offer.when[].from`` ------------------------------------------------

MODELS: dict[str, type[BaseModel]] = {**{kind.name: kind.model for kind in KINDS}, "hub": Hub, "translation": OverlayHead}


def fields_of(model: type[BaseModel], place: str) -> Iterator[str]:
    """Every field below a model as it is written in a file."""
    for name, field in model.model_fields.items():
        here = f"{place}.{field.alias or name}"
        yield here
        for inner, many in models_in(field.annotation):
            yield from fields_of(inner, here + "[]" * many)


def models_in(annotation: Any, many: bool = False) -> Iterator[tuple[type[BaseModel], bool]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation, many
    for arg in get_args(annotation):
        yield from models_in(arg, many or getattr(annotation, "__origin__", None) is tuple)


def choices_of(schema: Any, schemas: dict[str, Any], place: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every place that takes only certain words, with these words, from a JSON Schema."""
    if "$ref" in schema:
        yield from choices_of(schemas[schema["$ref"].rpartition("/")[2]], schemas, place)
    if "enum" in schema:
        yield place, tuple(value for value in schema["enum"] if isinstance(value, str))
    if "items" in schema:
        yield from choices_of(schema["items"], schemas, f"{place}[]")
    for name, inner in schema.get("properties", {}).items():
        yield from choices_of(inner, schemas, f"{place}.{name}")
    for inner in schema.get("anyOf", ()):
        yield from choices_of(inner, schemas, place)


FIELDS = {place for name, model in MODELS.items() for place in fields_of(model, name)}
CHOICES = [
    choice
    for name, model in MODELS.items()
    for schema in [model.model_json_schema(by_alias=True)]
    for choice in choices_of(schema, schema.get("$defs", {}), name)
]


# What the files say --------------------------------------------------------------------------------


def said_in(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Every place and, at the leaves, what is written there; nothing is interpreted."""
    yield place, value if isinstance(value, str) else ""
    for name, inner in value.items() if isinstance(value, dict) else ():
        yield from said_in(inner, f"{place}.{name}")
    for inner in value if isinstance(value, list) else ():
        yield from said_in(inner, f"{place}[]")


def said_in_files() -> Iterator[tuple[str, str]]:
    for path in TOWN.glob("data/**/*.yml"):
        parts = path.relative_to(TOWN / "data").parts
        if parts[0].startswith(SETTINGS):
            name = "hub" if parts[0] == "hub.yml" else "translation"
        else:
            name = kind_by_folder[parts[0]].name if len(parts) == 2 else "translation"
        yield from said_in(yaml_text.parse(path.read_text("utf-8")).data, name)


SAID = set(said_in_files())


def test_every_field_of_every_kind_is_used():
    # An equivalent stands in translations only; test_every_text_is_translated sees it there.
    assert FIELDS - {place for place, _ in SAID} == {"term.equivalent"}


# One list of pictures, one of states and one of forges: of the first a site takes some, of the others exactly one.
TAKEN_IN_PART = ("topic.icon", "contact.icon", "flyer.icon", "hub.state", "hub.forge_kind")


LISTS = sorted({words for place, words in CHOICES if place not in TAKEN_IN_PART})


@pytest.mark.parametrize("words", LISTS, ids=lambda words: "-".join(words[:3]))
def test_every_choice_is_made(words: tuple[str, ...]):
    places = {place for place, allowed in CHOICES if allowed == words}
    assert set(words) - {said for place, said in SAID if place in places} == set()


THREE_VALUED = sorted(place for place, words in CHOICES if "unbekannt" in words)


def test_fields_and_choices_are_found_at_every_depth():
    # Walks that find too little would leave the other tests with nothing to say.
    assert {"hub.name", "term.confirmed.by", "event.cost.per", "contact.closed[].from", "course.sessions[].when[].from"} <= FIELDS
    found = {place for place, _ in CHOICES}
    assert {"translation.status", "topic.audience[]", "contact.phones[].kind", "offer.when[].weeks", "course.sessions[].level"} <= found
    assert {*TAKEN_IN_PART, "contact.step_free", "offer.childcare", "course.sessions[].online"} <= found
    assert len(THREE_VALUED) == 11


@pytest.mark.parametrize("place", THREE_VALUED)
def test_every_question_is_answered_with_yes_no_and_unknown(place: str):
    answers = {"ja": "yes", "true": "yes", "nein": "no", "false": "no", "unbekannt": "unknown"}
    assert {answers.get(said, said) for where, said in SAID if where == place} == {"yes", "no", "unknown"}


# Cases that are no single field --------------------------------------------------------------------


def test_the_languages_are_german_english_and_arabic():
    assert configured_locales(TOWN / "mkdocs.yml") == ["de", "en", "ar"]


def texts(entry: Entry, form: str) -> Iterator[str]:
    for name, mark in text_fields(type(entry.data)).items():
        value = getattr(entry.data, name)
        if mark.form == form and value:
            yield from (value,) if isinstance(value, str) else value


def nodes(blocks: tuple[tree.Node, ...], inside: str = "") -> Iterator[tuple[str, tree.Node]]:
    for node in blocks:
        yield inside, node
        yield from nodes(node.children, node.name)


def test_every_construct_of_a_body_is_used(town: Library):
    found = [pair for entry in town.entries.values() for text in texts(entry, "blocks") for pair in nodes(tree.parse(text))]
    assert {node.name for _, node in found} == {"p", "h", "ul", "ol", "li", "table", "row", "cell", "text", "strong", "em", "a", "br"}
    assert {node.value for _, node in found if node.name == "h"} == {2, 3}
    assert any(inside == "li" and node.name == "ul" for inside, node in found), "no list in a list"
    targets = {node.value.partition(":")[0] if ":" in node.value else "entry" for _, node in found if node.name == "a"}
    assert targets == {"entry", "https", "mailto", "tel"}


def test_texts_of_one_line_hold_emphasis_and_links(town: Library):
    found = [node for entry in town.entries.values() for text in texts(entry, "inline") for _, node in nodes(tree.parse_inline(text))]
    assert {"text", "strong", "a"} <= {node.name for node in found}


def test_there_is_something_before_during_and_after_its_time(town: Library):
    entries = town.entries.values()
    assert any(not entry.has_begun(TODAY) for entry in entries)
    assert any(entry.is_over(TODAY) for entry in entries)
    assert any(entry.data.valid_until and entry.has_begun(TODAY) and not entry.is_over(TODAY) for entry in entries)
    ends = {entry.data.alert_until for entry in entries if entry.data.alert}
    assert any(end < TODAY for end in ends)
    assert any(end == TODAY for end in ends), "the last day of an alert"
    assert any(end > TODAY for end in ends)


def test_what_is_over_needs_no_review(town: Library):
    due = {ref for ref, entry in town.entries.items() if entry.data.review_by and entry.data.review_by < TODAY}
    assert due == {"faqs/muelltrennung", "offers/hausaufgabenhilfe"}
    assert town.entries["offers/hausaufgabenhilfe"].is_over(TODAY)
    assert [problem.place.file for problem in town.problems if problem.code == "review_due"] == ["data/faqs/muelltrennung.yml"]


def test_kinds_are_confirmed_and_not_confirmed(town: Library):
    for folder in ("contacts", "offers", "events"):
        confirmed = {entry.data.confirmed is not None for entry in town.entries.values() if entry.folder == folder}
        assert confirmed == {True, False}


def test_unpublished_entries_are_referred_to(town: Library):
    unpublished = {ref for ref, entry in town.entries.items() if not entry.data.published}
    assert unpublished == {"contacts/alter-verein", "faqs/parken", "flyers/sommerfest", "topics/sport"}
    unpublished.remove("flyers/sommerfest")  # no flyer is referred to
    named = {(place[0], target) for entry in town.entries.values() for place, target in references(entry.data) if target in unpublished}
    fields = {"topics", "related", "contacts", "providers", "organisers", "sessions", "confirmed", "entries"}
    assert {field for field, _ in named} == fields
    assert {target for _, target in named} == unpublished
    assert any("faqs/parken" in entry.links for entry in town.entries.values())
    assert town.hub is not None and "faqs/parken" in town.hub.most_asked
    assert {overlay.reviewed_by for overlay in town.overlays["en"].values()} >= {"alter-verein"}


def test_related_runs_in_one_direction_and_in_both(town: Library):
    pairs = {(ref, other) for ref, entry in town.entries.items() for other in entry.data.related}
    assert ("offers/tandem", "offers/lesekreis") in pairs and ("offers/lesekreis", "offers/tandem") in pairs
    assert ("offers/mieterberatung", "faqs/kaution") in pairs and ("faqs/kaution", "offers/mieterberatung") not in pairs


def test_contacts_are_reached_directly_over_two_steps_and_not_at_all(town: Library):
    def data(one: str) -> Any:
        return town.entries[f"contacts/{one}"].data

    assert data("helferkreis").reached_through == "integrationsbuero"
    assert data("integrationsbuero").reached_through == data("integrationsbuero").part_of == "stadt-lindenau"
    ways = ("phones", "email", "website", "street", "city", "opening_hours")
    assert not any(getattr(data(one), way) for one in ("helferkreis", "integrationsbuero", "wohlfahrt-lindenau") for way in ways)
    assert data("wohlfahrt-lindenau").reached_through is None
    place = data("bachfreunde")
    assert place.place_note and not place.has_address
    (row,) = data("notdienst-lindenau").opening_hours
    assert (len(row.days), row.from_, row.to, row.on_holidays) == (7, "00:00", "24:00", True)


def test_events_last_hours_days_and_over_midnight(town: Library):
    moments = {ref: (str(entry.data.starts), str(entry.data.ends)) for ref, entry in town.entries.items() if entry.folder == "events"}
    assert moments == {
        "events/adventsmarkt": ("2026-12-06", "None"),
        "events/ferienwoche": ("2026-12-28", "2026-12-30"),
        "events/fruehstueck": ("2026-09-03 09:30:00", "2026-09-03 11:00:00"),
        "events/infoabend": ("2026-11-24 18:00:00", "None"),
        "events/sommerfest": ("2026-07-04 14:00:00", "2026-07-05 01:00:00"),
        "events/tag-der-nachbarn": ("2027-05-28", "2027-05-28"),
    }


# Translations --------------------------------------------------------------------------------------


def wanted(town: Library, ref: str) -> set[str]:
    """The texts a translation of an entry should have."""
    german = town.hub if ref == SETTINGS else town.entries[ref].data
    assert german is not None
    return {name for name, mark in text_fields(type(german)).items() if not mark.fixed and getattr(german, name)}


@pytest.mark.parametrize("code", LOCALES)
def test_every_state_of_a_translation_occurs(town: Library, code: str):
    overlays = town.overlays[code]
    assert town.entries.keys() - overlays.keys(), "no entry is without a translation"
    assert any(wanted(town, ref) - overlay.texts.keys() for ref, overlay in overlays.items()), "no translation lacks a text"
    states = {state for overlay in overlays.values() for state in overlay.states.values()}
    assert states == {"draft", "outdated", "reviewed"}
    made = {overlay.wording.made_by for overlay in overlays.values() if set(overlay.states.values()) == {"draft"}}
    assert made == {"machine", "person"}
    whole = [overlay for ref, overlay in overlays.items() if all(overlay.states.get(name) == "reviewed" for name in wanted(town, ref))]
    assert whole and all(overlay.reviewed_by and overlay.wording.reviewed_on for overlay in whole)
    assert any("equivalent" in overlay.texts for ref, overlay in overlays.items() if ref.startswith("terms/"))


def test_a_reviewed_file_may_hold_texts_that_are_outdated_or_have_no_snapshot(town: Library):
    overlays = town.overlays["en"]
    assert overlays["events/fruehstueck"].wording.reviewed and overlays["events/fruehstueck"].states["summary"] == "outdated"
    assert overlays["topics/sprache"].wording.reviewed and overlays["topics/sprache"].states["title"] == "draft"


def test_two_translations_have_another_structure(town: Library):
    found = {(code, ref, name) for code in LOCALES for ref, overlay in town.overlays[code].items() for name in overlay.wording.unaligned}
    assert found == {("ar", "faqs/nachtruhe", "body"), ("en", "faqs/nachtruhe", "dont")}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_text_is_translated(town: Library, kind: Any):
    overlays = [overlay for code in LOCALES for ref, overlay in town.overlays[code].items() if ref.startswith(f"{kind.folder}/")]
    translated = {name for overlay in overlays for name in overlay.texts}
    assert {name for name, mark in text_fields(kind.model).items() if not mark.fixed} == translated


def test_snapshots_stand_in_every_translation():
    files = [path for path in TOWN.glob("data/**/*.yml") if path.parent.name in LOCALES]
    assert files and all(SNAPSHOT in yaml_text.parse(path.read_text("utf-8")).data for path in files)


# The whole -----------------------------------------------------------------------------------------


def test_check_says_exactly_what_is_meant(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    assert main(["check", "--root", str(TOWN)]) == 0
    printed = capsys.readouterr()
    assert printed.out == WARNINGS
    assert printed.err == "52 Einträge gelesen: keine Fehler, 3 Warnungen.\n"


# The Bundesnetzagentur keeps these numbers for films and books; RFC 2606 keeps these names.
FICTION = re.compile(r"\+49(?:17604069\d{3}|3023125\d{3}|2214710\d{3})")
NOBODY = re.compile(r"(?:https?://|[\w.]+@)(?:[a-z-]+\.)*(?:[a-z-]+\.example|example\.org)(?:/|$)")


def test_the_town_holds_nobodys_numbers_and_addresses():
    numbers = {said for place, said in SAID if place == "contact.phones[].number"}
    assert numbers and all(FICTION.fullmatch(dial(number)) for number in numbers)
    addresses = {said for place, said in SAID if re.search(r"\.(?:email|website|url|registration_url|feedback_mail|forge)$", place)}
    assert len(addresses) > 5 and all(NOBODY.match(address) for address in addresses)
    linked = {target for _, said in SAID for target in re.findall(r"\]\(((?:https?|mailto|tel):[^)]+)\)", said)}
    assert linked and all(FICTION.fullmatch(target[4:]) or NOBODY.match(target.removeprefix("mailto:")) for target in linked)
