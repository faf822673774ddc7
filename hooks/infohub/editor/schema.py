"""JSON Schemas (draft 2020-12) of all kinds, their translations and the settings, with German titles and descriptions.

Values are described as an editor that reads YAML 1.2 sees them: a postcode without quotes is an integer there.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from infohub.languages.overlays import SNAPSHOT, OverlayHead
from infohub.model import KINDS, Hub, text_fields
from infohub.model.parts import Part

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TITLES = {
    "topic": "Thema",
    "contact": "Kontakt",
    "offer": "Angebot",
    "course": "Sprachkurs",
    "faq": "Frage",
    "event": "Termin",
    "term": "Wort",
    "flyer": "Flyer",
    "hub": "Einstellungen",
}


def schemas() -> dict[str, dict[str, Any]]:
    """File name -> schema: ``offer.schema.json``, ``offer.translation.schema.json``, ``hub.schema.json`` …"""
    found = {}
    models: dict[str, type[Part]] = {kind.name: kind.model for kind in KINDS}
    models["hub"] = Hub
    for name, model in models.items():
        found[f"{name}.schema.json"] = _entry_schema(name, model)
        found[f"{name}.translation.schema.json"] = _translation_schema(name, model)
    return found


def _entry_schema(name: str, model: type[Part]) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True, mode="validation")
    schema["properties"].pop("equivalent", None)  # stands in translations only
    for part in [schema, *schema.get("$defs", {}).values()]:
        part.pop("description", None)  # the classes' docstrings are for programmers
    return {"$schema": DRAFT, **schema, "title": TITLES[name]}


def _translation_schema(name: str, model: type[Part]) -> dict[str, Any]:
    properties = OverlayHead.model_json_schema(by_alias=True, mode="validation")["properties"]
    original = model.model_json_schema(by_alias=True, mode="validation")["properties"]
    texts = {field: _without_default(original[field]) for field, mark in text_fields(model).items() if not mark.fixed}
    snapshot = {
        "type": "object",
        "title": "Übersetzt aus",
        "description": "Der deutsche Text, aus dem jede Übersetzung gemacht wurde.",
        "properties": texts,
        "additionalProperties": False,
    }
    return {
        "$schema": DRAFT,
        "title": f"{TITLES[name]} (Übersetzung)",
        "type": "object",
        "properties": {**properties, **texts, SNAPSHOT: snapshot},
        "additionalProperties": False,
    }


def _without_default(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key != "default"}


def write_schemas(folder: Path) -> list[Path]:
    """Write all schemas into a folder, created where missing; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in schemas().items():
        path = folder / name
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", "utf-8")
        written.append(path)
    return written
