"""The form's configuration: every field of the model, in German, with a widget that takes what the field holds."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from infohub.content.yaml_text import parse
from infohub.editor.cms import api_address, backend, configuration
from infohub.editor.cms_fields import in_order
from infohub.languages.library import load
from infohub.model import KINDS, Hub, kind_by_folder, text_fields
from infohub.model.fields import model_in
from town import ROOT, TOWN

GOLDEN = Path(__file__).parent / "golden" / "town.json"
LOCALES = ["de", "en", "ar"]
SETTINGS = {"name": "Hub", "summary": "S", "town": "T", "county": "C", "state": "NW", "publisher": "verein"}


def of(root: Path) -> dict[str, Any]:
    library, _ = load(root, LOCALES[1:], date(2026, 11, 24))
    assert library.hub is not None
    hub = library.hub if library.hub.forge else library.hub.model_copy(update={"forge": "https://github.com/stadt/hub"})
    return configuration(hub, LOCALES, {ref: entry.data.title for ref, entry in library.entries.items() if entry.kind.pages})


CONFIG = of(TOWN)
COLLECTIONS = {one["name"]: one for one in CONFIG["collections"]}
MODELS: list[tuple[str, type[BaseModel]]] = [*((kind.folder, kind.model) for kind in KINDS), ("settings", Hub)]


def fields_of(name: str) -> list[dict[str, Any]]:
    one = COLLECTIONS[name]
    found: list[dict[str, Any]] = one["fields"] if "fields" in one else one["files"][0]["fields"]
    return found


def walked(fields: list[dict[str, Any]], above: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for field in fields:
        yield above + field["name"], field
        yield from walked(field.get("fields", []), f"{above}{field['name']}.")


def names(model: type[BaseModel], above: str = "") -> Iterator[str]:
    for name, info in model.model_fields.items():
        key = above + (info.alias or name)
        yield key
        if nested := model_in(info.annotation):
            yield from names(nested, f"{key}.")


@pytest.mark.parametrize(("name", "model"), MODELS, ids=[name for name, _ in MODELS])
def test_the_form_has_every_field_of_the_model_and_no_other(name: str, model: type[BaseModel]) -> None:
    assert sorted(path for path, _ in walked(fields_of(name))) == sorted(names(model))
    assert sorted(in_order(model)) == sorted(model.model_fields)


@pytest.mark.parametrize(("name", "model"), MODELS, ids=[name for name, _ in MODELS])
def test_labels_explanations_and_what_is_required_are_the_models(name: str, model: type[BaseModel]) -> None:
    found = {field["name"]: field for field in fields_of(name)}
    for key, info in model.model_fields.items():
        field = found[key]
        assert field["label"] == info.title
        assert field.get("hint", "").startswith(info.description or "")
        assert bool(field["required"]) == info.is_required()
    assert all(field["label"] for _, field in walked(fields_of(name)))


@pytest.mark.parametrize(("name", "model"), MODELS, ids=[name for name, _ in MODELS])
def test_only_text_is_translated_and_only_the_german_is_required(name: str, model: type[BaseModel]) -> None:
    translated = {path for path, field in walked(fields_of(name)) if field.get("i18n")}
    assert translated == {field for field, mark in text_fields(model).items() if not mark.fixed}
    assert all(field["required"] in (False, ["de"]) for path, field in walked(fields_of(name)) if path in translated)


def test_every_choice_has_german_words() -> None:
    """Levels, pictograms and shared international words are called what they are."""
    same = {
        option["value"]
        for name in COLLECTIONS
        for path, field in walked(fields_of(name))
        for option in field.get("options", ())
        if option["label"] == option["value"] and not path.endswith("icon")
    }
    assert same == {"A1", "A2", "B1", "B2", "C1", "C2"}


@pytest.mark.parametrize(
    ("path", "widget"),
    [
        ("offers.providers", {"widget": "relation", "collection": "contacts", "multiple": True, "min": 1}),
        ("contacts.part_of", {"widget": "relation", "collection": "contacts"}),
        ("offers.related", {"widget": "select", "multiple": True}),
        ("offers.last_reviewed", {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}),
        ("offers.women_only", {"widget": "select"}),
        ("offers.body", {"widget": "richtext", "modes": ["raw", "rich_text"], "editor_components": []}),
        ("offers.cost", {"widget": "object"}),
        ("offers.when", {"widget": "list"}),
        ("offers.age_from", {"widget": "number", "value_type": "int"}),
        ("offers.cost.amount", {"widget": "number", "value_type": "float", "step": 0.01}),
        ("contacts.email", {"widget": "string", "type": "email"}),
        ("contacts.postcode", {"widget": "string"}),
        ("faqs.steps", {"widget": "list", "i18n": True}),
        ("flyers.panels", {"widget": "list", "max": 5}),
    ],
)
def test_a_field_has_the_widget_that_fits(path: str, widget: dict[str, Any]) -> None:
    name, _, key = path.partition(".")
    field = dict(walked(fields_of(name)))[key]
    assert {option: field.get(option) for option in widget} == widget


def test_yes_no_and_not_known_are_three_values() -> None:
    values = {path: [one["value"] for one in field["options"]] for path, field in walked(fields_of("offers")) if "options" in field}
    assert values["women_only"] == ["yes", "no", "unknown"]
    assert values["published"] == ["yes", "no"]


def test_markdown_is_limited_to_what_text_may_hold() -> None:
    buttons = dict(walked(fields_of("offers")))["body"]["buttons"]
    assert set(buttons).isdisjoint({"heading-one", "quote", "code", "strikethrough"})


def test_what_is_there_fits_the_form() -> None:
    """Every value of both hubs is one that its field would take: nothing a person opens is marked as wrong."""
    wrong = []
    for root in (TOWN, ROOT):
        collections = {one["name"]: one for one in of(root)["collections"]}
        for folder in kind_by_folder:
            for path in sorted((root / "data" / folder).glob("*.yml")):
                data = parse(path.read_text("utf-8")).data
                wrong += [f"{path.name}: {fault}" for fault in faults(collections[folder]["fields"], data)]
    assert wrong == []


# Written otherwise than the form writes them; they stay as they are until somebody chooses anew.
_SYNONYMS = {"ja", "nein", "true", "false", "unbekannt"}


def faults(fields: list[dict[str, Any]], data: dict[str, Any], above: str = "") -> Iterator[str]:
    known = {field["name"]: field for field in fields}
    for key, value in data.items():
        field = known.get(key)
        if field is None:
            yield f"{above}{key} is unknown"
            continue
        items = value if isinstance(value, list) else [value]
        if (field["widget"] == "list" or bool(field.get("multiple"))) != isinstance(value, list):
            yield f"{above}{key}: {value!r}"
        for item in items:
            if "fields" in field:
                yield from faults(field["fields"], item, f"{above}{key}.")
            elif "options" in field and item not in {option["value"] for option in field["options"]} | _SYNONYMS:
                yield f"{above}{key}: {item!r} cannot be chosen"
            elif "pattern" in field and not re.search(field["pattern"][0], item):
                yield f"{above}{key}: {item!r} does not fit"


def test_files_lie_where_the_hub_reads_them() -> None:
    assert CONFIG["i18n"]["structure"] == "multiple_folders"
    assert CONFIG["i18n"]["omit_default_locale_from_file_path"] is True
    assert (CONFIG["i18n"]["default_locale"], CONFIG["i18n"]["locales"]) == ("de", LOCALES)
    assert {name: one.get("folder") for name, one in COLLECTIONS.items() if name != "settings"} == {
        kind.folder: f"data/{kind.folder}" for kind in KINDS
    }
    assert COLLECTIONS["settings"]["files"][0]["file"] == "data/hub.{{locale}}.yml"


def test_an_id_is_chosen_once_and_is_one() -> None:
    slug = COLLECTIONS["offers"]["slug"]
    assert slug["editable"] == ["create"]
    assert re.search(slug["pattern"][0], "sprach-cafe") and not re.search(slug["pattern"][0], "Sprach Café")


def test_the_form_of_the_town_is_as_it_was_found_good() -> None:
    text = json.dumps(CONFIG, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")


# The forge ------------------------------------------------------------------------------------------


def forge(address: str, **settings: Any) -> Hub:
    return Hub.model_validate({**SETTINGS, "forge": address, **settings})


@pytest.mark.parametrize(
    ("address", "kind", "expected"),
    [
        ("https://github.com/stadt/hub", None, "github"),
        ("https://gitlab.com/stadt/hub", None, "gitlab"),
        ("https://gitlab.opencode.de/stadt/hub", None, "gitlab"),
        ("https://git.stadt.example/hub", None, ""),
        ("https://git.stadt.example/hub", "gitlab", "gitlab"),
        ("https://git.stadt.example/hub", "github", "github"),
    ],
)
def test_forges_are_told_apart_by_their_host_or_by_the_settings(address: str, kind: str | None, expected: str) -> None:
    assert forge(address, **({"forge_kind": kind} if kind else {})).forge_is == expected


def test_without_an_address_there_is_no_forge() -> None:
    assert Hub.model_validate({**SETTINGS, "forge_kind": "gitlab"}).forge_is == ""


def test_gitlab_signs_in_without_a_server_of_ours() -> None:
    said = backend(forge("https://gitlab.opencode.de/land/stadt/hub.git", forge_app="abc", branch="stand"))
    assert (said["name"], said["repo"], said["branch"]) == ("gitlab", "land/stadt/hub", "stand")
    assert (said["auth_type"], said["app_id"]) == ("pkce", "abc")
    assert said["api_root"] == "https://gitlab.opencode.de/api/v4"
    assert said["base_url"] == "https://gitlab.opencode.de"
    assert api_address(forge("https://gitlab.opencode.de/land/hub")) == "https://gitlab.opencode.de"


def test_gitlab_without_an_application_takes_a_token() -> None:
    said = backend(forge("https://gitlab.com/stadt/hub"))
    assert said["auth_methods"] == ["token"] and "auth_type" not in said


def test_github_takes_a_token_and_proposals_from_copies() -> None:
    said = backend(forge("https://github.com/stadt/hub/"))
    assert (said["name"], said["repo"], said["auth_methods"], said["open_authoring"]) == ("github", "stadt/hub", ["token"], True)
    assert "base_url" not in said and "api_root" not in said
    assert api_address(forge("https://github.com/stadt/hub")) == "https://api.github.com"


def test_github_on_a_host_of_its_own() -> None:
    said = backend(forge("https://github.stadt.example/amt/hub"))
    assert said["api_root"] == "https://github.stadt.example/api/v3"
    assert api_address(forge("https://github.stadt.example/amt/hub")) == "https://github.stadt.example"


def test_proposals_are_pull_requests_that_the_form_cannot_merge() -> None:
    assert CONFIG["publish_mode"] == "editorial_workflow"
    assert all(one["publish"] is False for one in COLLECTIONS.values())
