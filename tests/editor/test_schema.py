"""Schemas and model say the same: all data passes an independent validator, and what the model refuses it refuses too."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from infohub.cli import main
from infohub.editor.schema import schemas
from infohub.model import KINDS, kind_by_folder

ROOT = Path(__file__).parent.parent.parent
ALL = schemas()
DATA = [path for folder in (ROOT / "data", ROOT / "tests" / "data" / "town" / "data") for path in sorted(folder.rglob("*.yml"))]


class Yaml12(yaml.SafeLoader):
    """Values as an editor that reads YAML 1.2 (core schema) sees them: no dates, `no` is a word, 59269 a number."""


Yaml12.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in pairs if tag == "tag:yaml.org,2002:null"]
    for letter, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Yaml12.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))
FLOAT = re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$")
Yaml12.add_implicit_resolver("tag:yaml.org,2002:float", FLOAT, list("-+.0123456789"))


def read(text: str) -> Any:
    return yaml.load(text, Loader=Yaml12)


def schema_of(path: Path) -> dict[str, Any]:
    parts = path.parts[path.parts.index("data", len(ROOT.parts)) + 1 :]
    parts = parts[parts.index("data") + 1 :] if "data" in parts else parts
    if len(parts) == 1:
        return ALL["hub.schema.json" if path.name == "hub.yml" else "hub.translation.schema.json"]
    name = kind_by_folder[parts[0]].name
    return ALL[f"{name}.schema.json" if len(parts) == 2 else f"{name}.translation.schema.json"]


def test_there_is_a_schema_for_every_kind_and_its_translation() -> None:
    names = [*(kind.name for kind in KINDS), "hub"]
    assert set(ALL) == {f"{name}.schema.json" for name in names} | {f"{name}.translation.schema.json" for name in names}


@pytest.mark.parametrize("name", sorted(ALL))
def test_each_schema_is_one_and_explains_itself_in_german(name: str) -> None:
    Draft202012Validator.check_schema(ALL[name])
    for field, part in ALL[name]["properties"].items():
        assert part.get("title"), f"{name}: {field} has no title"
    for definition in ALL[name].get("$defs", {}).values():
        assert all(part.get("title") for part in definition["properties"].values()), definition["title"]


def test_all_data_passes_an_independent_validator() -> None:
    assert len(DATA) > 500
    faults = [
        f"{path.relative_to(ROOT)}: {error.json_path} {error.message[:120]}"
        for path in DATA
        for error in Draft202012Validator(schema_of(path)).iter_errors(read(path.read_text("utf-8")))
    ]
    assert faults == []


GOOD = """\
title: Chor
summary: Singen.
providers: [verein]
sources:
  - title: Plakat
last_reviewed: 2026-11-24
"""


@pytest.mark.parametrize(
    "wrong",
    [
        "unbekannt: x",
        "when: [{days: Mo-Fir, from: '10:00', to: '12:00'}]",
        "when: [{days: Mo, from: '25:70', to: '12:00'}]",
        "cost: {kind: billig}",
        "postcode: '1234'",
        "german_needed: B7",
        "women_only: vielleicht",
        "topics: wohnen",
        "registration_url: javascript:alert(1)",
        "valid_until: 24.11.2026",
        "related: [Kaution]",
    ],
)
def test_what_the_model_refuses_the_schema_refuses(wrong: str) -> None:
    from infohub.content.reading import read_entry

    source = f"{GOOD}{wrong}\n"
    entry, problems = read_entry(source.encode(), "data/offers/chor.yml", kind_by_folder["offers"])
    assert entry is None and problems
    assert list(Draft202012Validator(ALL["offer.schema.json"]).iter_errors(read(source)))


def test_a_postcode_and_a_phone_may_look_like_numbers() -> None:
    source = GOOD.replace("providers: [verein]", "sector: association\npostcode: 59269\nphones:\n  - number: 112")
    assert list(Draft202012Validator(ALL["contact.schema.json"]).iter_errors(read(source))) == []


def test_the_command_writes_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", str(tmp_path / "new" / "schemas")]) == 0
    written = capsys.readouterr().out.split()
    assert sorted(Path(name).name for name in written) == sorted(ALL)
    assert all(Path(name).read_text("utf-8").startswith("{") for name in written)
