"""A translation is still right, or somebody has reviewed it: the file says so, and nothing else in it changes."""

from __future__ import annotations

import pytest

from project import Project
from translating.hubs import ARABIC, UKRAINIAN, commit, data, edit, run, text, translated

AR, UK = "data/faqs/ar/kaution.yml", "data/faqs/uk/kaution.yml"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")  # 2026-11-24


# accept ENTRY ----------------------------------------------------------------------------------------


def test_an_outdated_translation_takes_a_new_snapshot(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = data(translated(project))
    assert run(project, "accept", "faqs/kaution") == 0
    assert tuple(capsys.readouterr()) == (
        f"{AR}: gilt für das heutige Deutsch: summary\n",
        "1 Übersetzung gilt jetzt für das heutige Deutsch.\n",
    )
    assert data(project) == before | {AR: ARABIC.replace("Geld für den Vermieter.", "Geld als Sicherheit.").encode()}
    assert run(project, "accept", "faqs/kaution") == 0
    assert tuple(capsys.readouterr()) == ("", "0 Übersetzungen gelten jetzt für das heutige Deutsch.\n")


def test_one_field_and_one_language(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    edit(project.root / "data/faqs/kaution.yml", "title: Kaution", "title: Mietkaution")
    assert run(project, "accept", "faqs/kaution", "--field", "title", "--locale", "uk") == 0
    assert capsys.readouterr().out == f"{UK}: gilt für das heutige Deutsch: title\n"
    assert text(project, UK) == UKRAINIAN.replace("  title: Kaution", "  title: Mietkaution")
    assert text(project, AR) == ARABIC


def test_a_text_without_a_snapshot_takes_one(project: Project) -> None:
    translated(project)
    assert run(project, "accept", "terms/kaution", "hub") == 0
    assert text(project, "data/terms/ar/kaution.yml") == "equivalent: تأمين\ntranslated_from:\n  equivalent: Kaution\n"
    assert project.problems() == []


def test_a_dry_run_writes_nothing(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = data(translated(project))
    assert run(project, "accept", "faqs/kaution", "--dry-run") == 0
    assert capsys.readouterr().err.startswith("Probelauf: nichts geschrieben.\n")
    assert data(project) == before


# accept --changed-since --------------------------------------------------------------------------------


def since(project: Project, *arguments: str) -> int:
    return run(project, "accept", "--changed-since", "HEAD", *arguments)


def test_what_a_form_translated_anew_names_todays_german(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The form writes the German and its translation and leaves translated_from as it was."""
    commit(translated(project))
    edit(project.root / "data/faqs/kaution.yml", "title: Kaution", "title: Mietkaution")
    edit(project.root / UK, "Застава", "Завдаток")
    before = data(project)
    assert since(project) == 0
    assert capsys.readouterr().out == f"{UK}: gilt für das heutige Deutsch: title\n"
    assert data(project) == before | {UK: before[UK].replace(b"  title: Kaution", b"  title: Mietkaution")}


def test_an_entry_and_its_translation_from_the_form_are_new(project: Project) -> None:
    commit(project)
    translated(project)
    project.write("data/faqs/uk/kaution.yml", "title: Застава\nsummary: Гроші.\n")
    assert since(project) == 0
    assert text(project, UK) == "title: Застава\nsummary: Гроші.\ntranslated_from:\n  title: Kaution\n  summary: Geld als Sicherheit.\n"


def test_where_only_the_german_changed_the_translation_stays_outdated(project: Project) -> None:
    commit(translated(project))
    edit(project.root / "data/faqs/kaution.yml", "title: Kaution", "title: Mietkaution")
    edit(project.root / UK, "- два", "- дві")
    before = data(project)
    assert since(project) == 0
    assert data(project) == before


def test_a_snapshot_somebody_wrote_is_left_alone(project: Project) -> None:
    commit(translated(project))
    edit(project.root / UK, "Застава", "Завдаток")
    edit(project.root / UK, "  title: Kaution", "  title: Pfand")
    before = data(project)
    assert since(project) == 0
    assert data(project) == before


def test_white_space_is_no_change(project: Project) -> None:
    commit(translated(project))
    edit(project.root / AR, "summary: مال كضمان.", "summary: >-\n  مال\n  كضمان.")
    before = data(project)
    assert since(project) == 0
    assert data(project) == before


def test_it_works_below_a_repository_and_for_chosen_languages(project: Project) -> None:
    inner = Project(project.root / "hub")
    translated(inner)
    commit(project)
    edit(inner.root / "data/hub.ar.yml", "  name: Hub", "  name: Nabe")
    commit(project)
    edit(inner.root / "data/hub.ar.yml", "مركز", "محور")
    assert since(inner, "--locale", "uk") == 0
    assert text(inner, "data/hub.ar.yml") == "name: محور\ntranslated_from:\n  name: Nabe\n"
    assert since(inner, "--locale", "ar") == 0
    assert text(inner, "data/hub.ar.yml") == "name: محور\ntranslated_from:\n  name: Hub\n"


@pytest.mark.parametrize("ref", ["nirgends", "--help", "HEAD:data", ""])
def test_a_commit_that_is_not_there_is_told(project: Project, ref: str, capsys: pytest.CaptureFixture[str]) -> None:
    commit(translated(project))
    before = data(project)
    assert run(project, "accept", f"--changed-since={ref}") == 2
    told = capsys.readouterr().err
    if ref:
        assert (
            told
            == f"infohub translations: Den Stand „{ref}“ kennt git hier nicht. Fehlt die Vorgeschichte, hilft „git fetch --unshallow“.\n"
        )
    assert data(project) == before


def test_outside_git_it_is_told(project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.root.parent))
    assert since(project) == 2
    assert capsys.readouterr().err.startswith("infohub translations: Den Stand „HEAD“ kennt git hier nicht.")


# review ------------------------------------------------------------------------------------------------


def test_a_review_names_who_and_when(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    project.write(AR, ARABIC.replace("Geld für den Vermieter.", "Geld als Sicherheit.").replace("  title: 'Kaution'\n", ""))
    assert run(project, "review", "faqs/kaution", "--locale", "ar", "--by", "verein") == 0
    assert capsys.readouterr().out == f"{AR}: geprüft von verein am 2026-11-24\n"
    assert text(project, AR).startswith(
        '# von Hand\nstatus: reviewed\nmade_by: person\nreviewed_by: verein\nreviewed_on: 2026-11-24\ntitle: "تأمين"\n'
    )
    library, _ = project.load()
    assert set(library.overlays["ar"]["faqs/kaution"].states.values()) == {"reviewed"}
    assert library.problems == []


def test_an_outdated_translation_is_not_reviewed_but_the_others_are(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    assert run(project, "review", "faqs/kaution", "terms/kaution", "topics/wohnen", "--locale", "ar", "--by", "verein") == 1
    assert tuple(capsys.readouterr()) == (
        "data/terms/ar/kaution.yml: geprüft von verein am 2026-11-24\n",
        f"{AR}: Noch veraltet: summary. Die Übersetzung wird nicht als geprüft vermerkt. Bitte neu übersetzen oder, wenn sie noch stimmt: "
        "infohub translations accept faqs/kaution --locale ar.\n"
        "data/topics/ar/wohnen.yml: Diese Übersetzung gibt es noch nicht. Bitte zuerst übersetzen.\n",
    )
    assert text(project, AR) == ARABIC


# Wrong use ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["accept"], "Bitte Einträge nennen, z. B. faqs/kaution, oder --changed-since; nicht beides."),
        (["accept", "faqs/kautoin"], "Einen Eintrag „faqs/kautoin“ gibt es nicht. Meinten Sie „faqs/kaution“?"),
        (["accept", "faqs/kaution", "--field", "titel"], "faqs/kaution hat keinen Text „titel“. Es gibt: title, summary, body, steps."),
        (["accept", "faqs/kaution", "--locale", "fr"], "Die Sprache „fr“ hat die Seite nicht. Es gibt: en, ar, uk."),
        (["review", "hub", "--locale", "ar", "--by", "vereni"], "Einen Kontakt „vereni“ gibt es nicht. Meinten Sie „verein“?"),
        (["review", "hub", "--locale", "ar,uk", "--by", "verein"], "Bitte genau eine Sprache nennen."),
        (["export", "--locale", "ar", "--out", "ar.txt"], "Der Name der Datei endet auf .po, .xlf oder .xliff."),
    ],
)
def test_wrong_use_says_what_to_write(project: Project, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    action, *rest = arguments
    assert run(project, action, *rest) == 2
    assert tuple(capsys.readouterr()) == ("", f"infohub translations: {told}\n")


def test_a_project_that_cannot_be_read_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("data/faqs/kaution.yml", "title: a\n")
    assert run(project, "status") == 1
    assert "Das Feld „summary“ fehlt." in capsys.readouterr().err
    (project.root / "mkdocs.yml").write_text("a: [\n", "utf-8")
    assert run(project, "status") == 2
    assert capsys.readouterr().err.startswith("infohub translations: mkdocs.yml lässt sich nicht lesen: ")
    (project.root / "mkdocs.yml").unlink()
    assert run(project, "status") == 2
    assert capsys.readouterr().err.startswith(f"infohub translations: In „{project.root}“ liegt keine mkdocs.yml. ")


def test_a_file_that_cannot_be_written_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    (project.root / "folder.po").mkdir()
    assert run(project, "export", "--locale", "ar", "--out", str(project.root / "folder.po")) == 2
    assert capsys.readouterr().err.startswith("infohub translations: ")
    assert [path.name for path in project.root.glob(".*.tmp")] == []


@pytest.mark.parametrize("action", [[], ["status"], ["export"], ["import"], ["accept"], ["review"]])
def test_help_has_examples_and_exit_codes(action: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    from infohub.cli import main

    with pytest.raises(SystemExit):
        main(["translations", *action, "--help"])
    told = capsys.readouterr().out
    assert f"infohub translations {action[0] if action else 'status'}" in told
    assert "Rückgabewerte: 0 erledigt, 1 etwas wurde nicht genommen oder data/ hat Fehler, 2 falscher Aufruf." in told
