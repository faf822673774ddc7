"""What the README and the guide say is what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from infohub.cli import _parser
from infohub.model import KINDS, kind_by_folder
from infohub.site.headers import HEADERS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def test_the_readme_names_every_subcommand_and_no_other() -> None:
    commands = next(action for action in _parser()._actions if hasattr(action, "choices") and action.choices)
    assert set(re.findall(r"^\| `infohub ([a-z]+)", README, re.M)) == set(commands.choices)  # type: ignore[arg-type]


def test_every_make_target_spoken_of_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.M))
    assert set(re.findall(r"make ([a-z][a-z-]+)", f"{README}{GUIDE}")) <= targets | {"and", "alone"}


def test_the_readme_shows_every_room() -> None:
    rooms = {path.name for path in (ROOT / "hooks" / "infohub").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert set(re.findall(r"`hooks/infohub/([a-z]+)/`", README)) == rooms


def test_the_guide_names_the_fields_each_kind_must_have() -> None:
    rows = dict(re.findall(r"^\| `data/([a-z]+)/` \| [^|]+ \| ([^|]+) \|$", GUIDE, re.M))
    assert rows.keys() == kind_by_folder.keys()
    for kind in KINDS:
        required = {name for name, field in kind.model.model_fields.items() if field.is_required()}
        assert set(re.findall("`([a-z_]+)`", rows[kind.folder])) == required, kind.name


@pytest.mark.parametrize("block", re.findall(r"```yaml\n# (data/[a-z/-]+\.yml)\n(.*?)```", GUIDE, re.S))
def test_the_example_in_the_guide_is_a_good_entry(block: tuple[str, str]) -> None:
    from infohub.content.reading import read_entry

    file, source = block
    entry, problems = read_entry(source.encode(), file, kind_by_folder[file.split("/")[1]])
    assert problems == []
    assert entry is not None


def test_the_message_shown_as_an_example_is_the_real_one(tmp_path: Path) -> None:
    from infohub.content.reading import read_entry

    lines = [
        "title: Chor",
        "summary: Singen.",
        "providers: [verein]",
        "sources:",
        "  - title: Plakat",
        "last_reviewed: 2026-11-24",
        "when:",
    ]
    source = "\n".join(
        [*lines[:6], "when:", "  - {days: Mo, from: 10:00, to: 12:00}", "  - from: 25:70", "    days: Di", "    to: 12:00", ""]
    )
    _, problems = read_entry(source.encode(), "data/offers/chor.yml", kind_by_folder["offers"])
    told = [problem.text() for problem in problems]
    assert told == ["data/offers/chor.yml:9:11: when[2].from: „25:70“ ist keine Uhrzeit. Bitte HH:MM schreiben, z. B. 10:30."]
    assert told[0] in README and told[0] in GUIDE


def test_the_languages_stand_in_one_place() -> None:
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    codes = [language["locale"] for language in config["plugins"][0]["i18n"]["languages"]]
    assert codes[0] == "de"
    for code in codes:
        assert (ROOT / "hooks" / "infohub" / "languages" / "catalogs" / f"{code}.po").is_file()


def test_the_readme_shows_the_policy_the_pages_have() -> None:
    assert f'Content-Security-Policy "{HEADERS["Content-Security-Policy"]}" always' in README


def test_the_guide_names_a_template_of_each_kind_and_every_picture_is_there() -> None:
    from infohub.editor.generated import template_name

    for kind in KINDS:
        assert f"| `data/{kind.folder}/` |" in GUIDE and f"(vorlagen/{template_name(kind.name)})" in GUIDE
    targets = set(re.findall(r"\]\(([a-z0-9/.-]+)\)", f"{GUIDE}{README}")) - {"faqs/kaution"}  # shows how a link is written
    assert {target for target in targets if not (ROOT / target).exists()} == set()
    assert {f"anleitung/{path.name}" for path in (ROOT / "anleitung").iterdir()} <= targets


def test_every_link_within_the_guide_leads_to_a_heading() -> None:
    headings = re.findall(r"^#+ (.*)$", GUIDE, re.M)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) <= anchors


def test_the_guide_calls_the_command_where_it_is() -> None:
    commands = "|".join(re.findall(r"^\| `infohub ([a-z]+)", README, re.M))
    assert re.findall(rf"(?:`|^)infohub (?:{commands})\b.*", GUIDE, re.M) == []


def test_every_command_line_of_the_guide_is_one() -> None:
    for line in re.findall(r"^(?:\.venv/bin/)?infohub ([^#\n]*)", GUIDE, re.M):
        _parser().parse_args(line.split())
