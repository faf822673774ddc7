"""Files of the project that are made from the model and kept in it, so that a fresh clone has them: ``make generated``.

Editors read the schemas, people copy the templates, and forges show the forms. A test holds that they are up to date.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from infohub.content.writing import write, written
from infohub.editor.schema import TITLES, schemas
from infohub.editor.templates import template
from infohub.model import KINDS
from infohub.views.questions import KIND_KEY, Question, questions

SCHEMAS = ".vscode/schemas"
TEMPLATES = "vorlagen"
_MADE = "Gemacht aus dem Modell (make generated). Änderungen gehören dorthin, nicht hierher."
_ABOUT = (
    "Füllen Sie aus, was Sie wissen, und lassen Sie den Rest leer. Bitte keine Namen von Personen und keine privaten Nummern: "
    "Was Sie hier schreiben, ist öffentlich."
)


def generated() -> dict[str, str]:
    """Path below the project -> text of each file."""
    files = {f"{SCHEMAS}/{name}": _json(schema) for name, schema in schemas().items()}
    files[".vscode/settings.json"] = _json({"yaml.schemas": _mapping(), "files.eol": "\n", "editor.tabSize": 2})
    files |= {f"{TEMPLATES}/{template_name(kind.name)}": template(kind) for kind in KINDS}
    files[".github/ISSUE_TEMPLATE/angebot.yml"] = _github("offer", "Neues Angebot melden")
    files[".gitlab/issue_templates/Neues Angebot melden.md"] = _gitlab("offer")
    return files


def template_name(kind: str) -> str:
    """The file people copy, named in German: ``angebot.yml``."""
    return f"{TITLES[kind].lower()}.yml"


def _mapping() -> dict[str, str]:
    """Schema -> files it describes, as the YAML extension of VS Code takes it; paths from the folder that is open."""
    found = {}
    for kind in KINDS:
        found[f"{SCHEMAS}/{kind.name}.schema.json"] = f"data/{kind.folder}/*.yml"
        found[f"{SCHEMAS}/{kind.name}.translation.schema.json"] = f"data/{kind.folder}/*/*.yml"
    return {**found, f"{SCHEMAS}/hub.schema.json": "data/hub.yml", f"{SCHEMAS}/hub.translation.schema.json": "data/hub.*.yml"}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _asked(kind: str) -> list[Question]:
    """Further rows of a list are left to the text."""
    return [one for one in questions(kind) if "[2]" not in one.field and "[3]" not in one.field]


def _github(kind: str, name: str) -> str:
    """An issue form (GitHub's form schema)."""
    body: list[dict[str, Any]] = [{"type": "markdown", "attributes": {"value": _ABOUT}}]
    for one in _asked(kind):
        attributes: dict[str, Any] = {"label": one.key}
        if one.description:
            attributes["description"] = one.description
        element = {"choice": "dropdown", "choices": "dropdown", "lines": "textarea", "text": "textarea"}.get(one.widget, "input")
        if element == "dropdown":
            attributes |= {"multiple": "true"} if one.widget == "choices" else {}
            attributes["options"] = [words for _, words in one.choices]
        part = {"type": element, "id": "".join(letter if letter.isalnum() else "-" for letter in one.field), "attributes": attributes}
        body.append({**part, "validations": {"required": "true"}} if one.required else part)
    head = {
        "name": name,
        "description": "Für Vereine, Beratungsstellen und Initiativen",
        "title": f"{TITLES[kind]}: ",
        "labels": [TITLES[kind]],
    }
    return f"# {_MADE}\n" + written({**head, "body": body})


def _gitlab(kind: str) -> str:
    """A description template of GitLab."""
    lines = [f"<!-- {_MADE} -->", f"<!-- {_ABOUT} -->", "", f"### {KIND_KEY}", "", kind]
    for one in _asked(kind):
        choices = " · ".join(words for _, words in one.choices)
        hints = [one.description, f"Erlaubt: {choices}." if choices else "", "Nötig." if one.required else ""]
        lines += ["", f"### {one.key}", "", *([f"<!-- {hint} -->"] if (hint := " ".join(filter(None, hints))) else [])]
    return "\n".join(lines) + "\n"


def main(root: Path) -> None:
    for file, text in generated().items():
        write(root / file, text)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
