"""Files made from the model are up to date, editors find the schemas, and the forges take the forms."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
import yaml

from infohub.cli import main
from infohub.editor.generated import SCHEMAS, generated
from infohub.editor.generated import main as make
from project import Project

ROOT = Path(__file__).parent.parent.parent
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))


@pytest.mark.parametrize("file", sorted(generated()))
def test_the_file_in_the_project_is_the_one_that_would_be_made(file: str) -> None:
    assert (ROOT / file).read_text("utf-8") == generated()[file], "make generated"


def test_no_file_is_left_over() -> None:
    kept = {f"{folder}/{path.name}" for folder in (SCHEMAS, "vorlagen") for path in (ROOT / folder).iterdir()}
    assert kept == {file for file in generated() if file.startswith((SCHEMAS, "vorlagen"))}


def test_they_are_written(tmp_path: Path) -> None:
    make(tmp_path)
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()} == set(generated())


def test_every_data_file_has_one_schema_and_it_is_there() -> None:
    """The YAML extension takes a pattern from any folder down; so it may match no file of another kind or level."""
    mapping = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]
    assert all((ROOT / schema).is_file() for schema in mapping)
    for path in (ROOT / "data").rglob("*.yml"):
        file = PurePosixPath(path.relative_to(ROOT).as_posix())
        found = [schema for schema, pattern in mapping.items() if file.match(pattern)]
        assert len(found) == 1, file
        folder, name = (file.parts[1].removesuffix("s"), Path(found[0]).name) if len(file.parts) > 2 else ("hub", Path(found[0]).name)
        assert name.startswith(f"{folder}.")
        assert (".translation." in name) == (len(file.parts) == 4 or file.name.count(".") == 2)


def test_the_forge_takes_the_issue_forms() -> None:
    check = Path(sys.executable).with_name("check-jsonschema")
    forms = [path for path in FORMS if path.name != "config.yml"]
    assert [path.name for path in forms] == ["angebot.yml", "fehler.yml"]
    for schema, paths in (("vendor.github-issue-forms", forms), ("vendor.github-issue-config", [FORMS[1]])):
        done = subprocess.run([check, "--builtin-schema", schema, *paths], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_no_two_questions_of_a_form_share_a_name(path: Path) -> None:
    body = yaml.safe_load(path.read_text("utf-8")).get("body", [])
    for names in ([part["id"] for part in body if "id" in part], [part["attributes"].get("label") for part in body[1:]]):
        assert len(names) == len(set(names))
    assert all(re.fullmatch("[A-Za-z0-9_-]+", part["id"]) for part in body if "id" in part)


def test_both_forges_ask_the_same() -> None:
    """And both show the same words before a contribution is sent."""
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/angebot.yml").read_text("utf-8"))
    asked = [part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"]
    gitlab = (ROOT / ".gitlab/issue_templates/Neues Angebot melden.md").read_text("utf-8")
    assert re.findall("^### (.*)$", gitlab, re.M) == ["Art (kind)", *asked]
    faults = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/fehler.yml").read_text("utf-8"))
    labels = [part["attributes"]["label"] for part in faults["body"] if part["type"] in ("input", "textarea")]
    assert re.findall("^### (.*)$", (ROOT / ".gitlab/issue_templates/Fehler melden.md").read_text("utf-8"), re.M) == labels
    request = (ROOT / ".github/pull_request_template.md").read_text("utf-8")
    assert request == (ROOT / ".gitlab/merge_request_templates/Default.md").read_text("utf-8")


ANSWERS = {
    "Titel (title)": "Nähtreff",
    "Kurz gesagt (summary)": "Frauen nähen zusammen.",
    "Anbieter (providers)": "Verein",
    "Zeiten 1, Tage (when[1].days)": "Di",
    "Zeiten 1, von (when[1].from)": "15:00",
    "Zeiten 1, bis (when[1].to)": "17:00",
    "Kinderbetreuung (childcare)": "nicht bekannt",
    "Kosten, Art (cost.kind)": "kostenlos",
    "Text (body)": "Kommen Sie.\n\n- eins\n- zwei",
    "Zielgruppen (audience)": "Frauen, Eltern",
}
ENTRY = (
    "title: Nähtreff\nsummary: Frauen nähen zusammen.\nproviders:\n  - verein\nwhen:\n  - days: Di\n    from: 15:00\n    to: 17:00\n"
    "childcare: unknown\ncost:\n  kind: free\nbody: |-\n  Kommen Sie.\n\n  - eins\n  - zwei\naudience:\n  - women\n  - parents\n"
    "sources:\n  - title: 'Verein: Mitteilung'\n    date: 2026-11-24\nlast_reviewed: 2026-11-24\n"
)


def test_an_issue_becomes_an_entry_too(project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """GitHub makes of each answer a heading and a paragraph; in GitLab people write below the headings."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/angebot.yml").read_text("utf-8"))
    labels = [part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"]
    assert set(ANSWERS) <= set(labels)
    github = "\n\n".join(f"### {label}\n\n{ANSWERS.get(label, '_No response_')}" for label in labels)
    gitlab = (ROOT / ".gitlab/issue_templates/Neues Angebot melden.md").read_text("utf-8")
    for label, answer in ANSWERS.items():
        gitlab = gitlab.replace(f"### {label}\n", f"### {label}\n\n{answer}\n")
    for text in (github, gitlab):
        path = project.write("issue.md", text)
        assert main(["new", "offer", "--from", str(path), "--print", "--root", str(project.root)]) == 0
        assert tuple(capsys.readouterr()) == (ENTRY, "")
