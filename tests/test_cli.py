"""``infohub check`` as a member of the network and CI run it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from content.bad_input import OFFER
from infohub.cli import main
from project import FILES, Project


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")  # 2026-11-24


def check(project: Project, *options: str) -> int:
    return main(["check", "--root", str(project.root), *options])


LINE = "data/offers/chor.yml:7:11: age_from: „drei“ ist keine ganze Zahl. Bitte nur Ziffern schreiben, z. B. 600.\n"


def test_nothing_to_mend_ends_with_0(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(project) == 0
    assert tuple(capsys.readouterr()) == ("", "3 Einträge gelesen: keine Fehler, keine Warnungen.\n")


def test_a_problem_ends_with_1(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("data/offers/chor.yml", OFFER + "age_from: drei\n")
    assert check(project) == 1
    assert tuple(capsys.readouterr()) == (LINE, "3 Einträge gelesen: 1 Fehler, keine Warnungen.\n")


def test_a_warning_ends_with_0(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("data/offers/chor.yml", OFFER + "review_by: 2026-11-23\n")
    assert check(project) == 0
    out, err = capsys.readouterr()
    assert out.startswith("data/offers/chor.yml:7:12: Warnung: review_by: ")
    assert err == "4 Einträge gelesen: keine Fehler, 1 Warnung.\n"


def test_today_is_that_of_the_clock(project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("data/offers/chor.yml", OFFER + "review_by: 2026-11-24\n")
    assert check(project) == 0
    assert capsys.readouterr().out == ""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1795521600 + 86400))
    assert check(project) == 0
    assert "review_by" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("errors", "warnings", "german", "english"),
    [
        (0, 0, "keine Fehler, keine Warnungen.", "no errors, no warnings."),
        (1, 1, "1 Fehler, 1 Warnung.", "1 error, 1 warning."),
        (2, 2, "2 Fehler, 2 Warnungen.", "2 errors, 2 warnings."),
    ],
)
def test_the_summary_counts(
    project: Project, capsys: pytest.CaptureFixture[str], errors: int, warnings: int, german: str, english: str
) -> None:
    for number in range(errors):
        project.write(f"data/offers/wrong-{number}.yml", OFFER + "age_from: drei\n")
    for number in range(warnings):
        project.write(f"data/offers/due-{number}.yml", OFFER + "review_by: 2026-11-23\n")
    check(project)
    assert capsys.readouterr().err == f"{3 + warnings} Einträge gelesen: {german}\n"
    check(project, "--lang", "en")
    assert capsys.readouterr().err == f"{3 + warnings} entries read: {english}\n"


def test_english_on_request(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("data/offers/chor.yml", OFFER + "age_from: drei\n")
    assert check(project, "--lang", "en") == 1
    out, _ = capsys.readouterr()
    assert out == "data/offers/chor.yml:7:11: age_from: “drei” is not a whole number. Please write digits only, e.g. 600.\n"


def test_annotations_for_a_pull_request(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("data/offers/chor.yml", OFFER + "age_from: drei\n")
    assert check(project, "--format", "github") == 1
    assert tuple(capsys.readouterr()) == (
        "::error file=data/offers/chor.yml,line=7,col=11::age_from: „drei“ ist keine ganze Zahl. Bitte nur Ziffern schreiben, z. B. 600.\n",
        "",
    )


def test_json_for_programs(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(project, "--format", "json") == 0
    assert tuple(capsys.readouterr()) == ("[]\n", "")
    project.write("data/offers/chor.yml", OFFER + "age_from: drei\n")
    assert check(project, "--format", "json", "--lang", "en") == 1
    out, err = capsys.readouterr()
    (problem,) = json.loads(out)
    assert (problem["file"], problem["line"], problem["code"], err) == ("data/offers/chor.yml", 7, "not_a_number", "")


def test_a_report_goes_into_a_file_and_people_read_the_text(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    out = project.root / "build" / "gl-code-quality-report.json"
    assert check(project, "--format", "gitlab", "--out", str(out)) == 0
    assert out.read_text("utf-8") == "[]\n"
    project.write("data/offers/chor.yml", OFFER + "age_from: drei\n")
    capsys.readouterr()
    assert check(project, "--format", "gitlab", "--out", str(out)) == 1
    assert tuple(capsys.readouterr()) == (LINE, "3 Einträge gelesen: 1 Fehler, keine Warnungen.\n")
    (finding,) = json.loads(out.read_text("utf-8"))
    assert finding["location"] == {"path": "data/offers/chor.yml", "lines": {"begin": 7}}


def test_a_report_that_cannot_be_written_ends_with_2(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    out = project.root / "mkdocs.yml" / "report.json"
    assert check(project, "--out", str(out)) == 2
    assert capsys.readouterr().err == f"infohub: {out} lässt sich nicht schreiben: Dort liegt schon eine Datei.\n"


def test_hand_written_pages_are_checked_too(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("docs/mieten.md", "Siehe [Kaution](faqs/kautoin).\n")
    assert check(project) == 1
    assert capsys.readouterr().out.startswith("docs/mieten.md:1:7: Der Link „faqs/kautoin“ führt zu keinem Eintrag.")


def test_languages_come_from_mkdocs_yml(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("data/faqs/uk/kaution.yml", "title: Застава\n")
    assert check(project) == 0
    project.write("mkdocs.yml", FILES["mkdocs.yml"].replace("        - locale: uk\n", ""))
    assert check(project) == 1
    assert "Die Sprache „uk“ steht nicht in mkdocs.yml." in capsys.readouterr().out


# Wrong use -----------------------------------------------------------------------------------------


def test_a_folder_without_a_site_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(tmp_path)]) == 2
    assert tuple(capsys.readouterr()) == (
        "",
        f"infohub: In „{tmp_path}“ liegt keine mkdocs.yml. Bitte in den Ordner des Projekts wechseln oder ihn mit --root nennen.\n",
    )


def test_a_broken_mkdocs_yml_ends_with_2(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("mkdocs.yml", "plugins: [\n")
    assert check(project) == 2
    assert tuple(capsys.readouterr()) == ("", "infohub: mkdocs.yml lässt sich nicht lesen: Zeile 2, Spalte 1 ist kein YAML.\n")


@pytest.mark.parametrize(
    "arguments", [[], ["chek"], ["check", "--format", "xml"], ["check", "--lang", "fr"], ["check", "extra"], ["schema"]]
)
def test_wrong_arguments_end_with_2_and_show_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("Aufruf: infohub")


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (
            ["--help"],
            ["check", "schema", "Rückgabewerte: 0 nichts zu ändern (Warnungen sind erlaubt), 1 es gibt Fehler, 2 falscher Aufruf."],
        ),
        (
            ["check", "--help"],
            [
                "Beispiele:\n  infohub check\n  infohub check --format github   # Anmerkungen im Pull Request\n",
                "  infohub check --format json --lang en\n",
                "Rückgabewerte: 0",
                "{text,github,gitlab,json}",
                "{de,en}",
            ],
        ),
        (["schema", "--help"], ["Beispiel:\n  infohub schema build/schemas"]),
    ],
)
def test_help_shows_examples(
    arguments: list[str], parts: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")  # no line is wrapped
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert [part for part in parts if part not in out] == []


@pytest.mark.parametrize("config", ["plugins: [\n", "site_name: \x00\n", "plugins: [{i18n: {languages: [{locale: xx}]}}]\n"])
@pytest.mark.parametrize("command", ["check", "due", "new offer --id chor", "translations status", "flyer --all"])
def test_every_command_tells_in_german_what_is_wrong_with_mkdocs_yml(
    project: Project, command: str, config: str, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write("mkdocs.yml", config)
    assert main([*command.split(), "--root", str(project.root)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(r"infohub[a-z ]*: mkdocs\.yml (lässt sich nicht lesen: (Zeile|Sie) |nennt die Sprache „xx“).*\n", err)


def test_schemas_that_cannot_be_written_end_with_2(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    file = project.root / "mkdocs.yml"
    assert main(["schema", str(file)]) == 2
    assert capsys.readouterr().err == f"infohub: {file} lässt sich nicht schreiben: Dort liegt schon eine Datei.\n"


def test_schemas_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", str(tmp_path / "a" / "b")]) == 0
    written = sorted(path.name for path in (tmp_path / "a" / "b").iterdir())
    assert {"offer.schema.json", "offer.translation.schema.json", "hub.schema.json"} <= set(written)
    assert sorted(Path(line).name for line in capsys.readouterr().out.splitlines()) == written


def test_the_installed_command_checks_the_folder_it_stands_in(project: Project) -> None:
    project.write("data/offers/chor.yml", OFFER + "age_from: drei\n")
    command = Path(sys.executable).with_name("infohub")
    done = subprocess.run([command, "check"], cwd=project.root, capture_output=True, env={**os.environ, "PYTHONUTF8": "1"}, timeout=60)
    assert (done.returncode, done.stdout.decode()) == (1, LINE)
