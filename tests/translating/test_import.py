"""Export, edit, import: what was edited is taken, everything else stays byte for byte, what would damage is refused."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from translate.storage.xliff import xlifffile

from infohub.languages.overlays import read_overlay
from infohub.translating.actions import imported
from infohub.translating.command import MAX_BYTES
from infohub.translating.exchange import Returned, joined
from infohub.translating.taking import take
from project import Project
from translating.hubs import ARABIC, UKRAINIAN, data, edit, run, text, translated

FORMATS = pytest.mark.parametrize("style", ["po", "xlf"])
DONE = "0 übernommen, 0 stimmt noch, {} unverändert, 0 nicht übernommen.\n"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")  # 2026-11-24


def exported(project: Project, code: str = "ar", style: str = "po") -> Path:
    path = project.root / f"{code}.{style}"
    assert run(project, "export", "--locale", code, "--out", str(path)) == 0
    return path


def test_some_entries_can_be_exported_alone(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    path = project.root / "ar.po"
    assert run(project, "export", "hub", "faqs/kaution", "--locale", "ar", "--out", str(path)) == 0
    assert set(re.findall(r'^msgctxt "(.*):', path.read_text("utf-8"), re.M)) == {"hub", "faqs/kaution"}
    assert run(project, "export", "faqs/kautoin", "--locale", "ar", "--out", str(path)) == 2
    assert "Einen Eintrag „faqs/kautoin“ gibt es nicht. Meinten Sie „faqs/kaution“?" in capsys.readouterr().err


@FORMATS
@pytest.mark.parametrize("code", ["en", "ar", "uk"])
def test_export_and_import_change_nothing(project: Project, code: str, style: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = data(translated(project))
    path = exported(project, code, style)
    capsys.readouterr()
    assert run(project, "import", str(path)) == 0
    assert tuple(capsys.readouterr()) == ("", DONE.format(12))
    assert data(project) == before


def test_a_file_another_program_saved_says_the_same(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Poedit wraps lines, sorts headers and adds its own; msgcat does the same."""
    before = data(translated(project))
    path = exported(project)
    edit(path, '"X-Source-Language: de\\n"\n', '"X-Generator: Poedit 3.5\\n"\n"Plural-Forms: nplurals=6; plural=n;\\n"\n')
    msgcat = shutil.which("msgcat")
    assert msgcat, "tests/setup.sh installs gettext"
    subprocess.run([msgcat, "--width=40", "--sort-output", f"--output-file={path}", str(path)], check=True, timeout=60)
    capsys.readouterr()
    assert run(project, "import", str(path)) == 0
    assert tuple(capsys.readouterr()) == ("", DONE.format(12))
    assert data(project) == before


def test_an_edit_of_another_programs_xliff_is_taken(project: Project) -> None:
    before = data(translated(project))
    path = exported(project, "ar", "xlf")
    store = xlifffile.parsefile(str(path))
    (unit,) = [unit for unit in store.units if unit.xmlelement.get("id") == "faqs/kaution:summary"]
    unit.target = "ضمان للمؤجر."
    store.save()
    assert run(project, "import", str(path)) == 0
    expected = ARABIC.replace("مال كضمان.", "ضمان للمؤجر.").replace("Geld für den Vermieter.", "Geld als Sicherheit.")
    assert data(project) == before | {"data/faqs/ar/kaution.yml": expected.encode()}


def test_line_ends_of_another_system_stay(project: Project) -> None:
    translated(project)
    project.write("data/faqs/ar/kaution.yml", ARABIC.replace("\n", "\r\n"))
    path = exported(project)
    edit(path, "#, fuzzy\n", "")
    assert run(project, "import", str(path)) == 0
    old, new = b"  summary: Geld f\xc3\xbcr den Vermieter.\r\n", b"  summary: Geld als Sicherheit.\n"
    assert (project.root / "data/faqs/ar/kaution.yml").read_bytes() == ARABIC.replace("\n", "\r\n").encode().replace(old, new)


def test_an_edited_text_is_taken_with_its_german_and_nothing_else(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = data(translated(project))
    path = exported(project)
    edit(path, '#, fuzzy\n#| msgctxt "faqs/kaution:summary"', '#| msgctxt "faqs/kaution:summary"')
    edit(path, 'msgstr "مال كضمان."', 'msgstr "ضمان للمؤجر."')
    capsys.readouterr()
    assert run(project, "import", str(path)) == 0
    assert tuple(capsys.readouterr()) == (
        "data/faqs/ar/kaution.yml: übernommen: summary\n",
        "1 übernommen, 0 stimmt noch, 11 unverändert, 0 nicht übernommen.\n",
    )
    expected = ARABIC.replace("مال كضمان.", "ضمان للمؤجر.").replace("Geld für den Vermieter.", "Geld als Sicherheit.")
    assert data(project) == before | {"data/faqs/ar/kaution.yml": expected.encode()}


def test_a_mark_taken_away_says_the_translation_is_still_right(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    path = exported(project)
    edit(path, "#, fuzzy\n", "")
    capsys.readouterr()
    assert run(project, "import", str(path)) == 0
    assert capsys.readouterr().out == "data/faqs/ar/kaution.yml: stimmt noch: summary\n"
    assert text(project, "data/faqs/ar/kaution.yml") == ARABIC.replace("Geld für den Vermieter.", "Geld als Sicherheit.")


def test_a_new_translation_gets_a_file(project: Project) -> None:
    translated(project)
    path = exported(project, "en")
    edit(
        path,
        'msgctxt "faqs/kaution:steps"\nmsgid ""\n"Fragen\\n"\n"Zahlen"\nmsgstr ""',
        'msgctxt "faqs/kaution:steps"\nmsgid ""\n"Fragen\\n"\n"Zahlen"\nmsgstr "Ask\\nPay"',
    )
    edit(path, 'msgid "Geld als Sicherheit."\nmsgstr ""', 'msgid "Geld als Sicherheit."\nmsgstr "Money: a deposit."')
    edit(path, 'msgid "Hub"\nmsgstr ""', 'msgid "Hub"\nmsgstr "The hub"')
    assert run(project, "import", str(path)) == 0
    assert text(project, "data/faqs/en/kaution.yml") == (
        "status: draft\nmade_by: person\nsummary: 'Money: a deposit.'\nsteps:\n  - Ask\n  - Pay\n"
        "translated_from:\n  summary: Geld als Sicherheit.\n  steps:\n    - Fragen\n    - Zahlen\n"
    )
    assert text(project, "data/hub.en.yml") == "status: draft\nmade_by: person\nname: The hub\ntranslated_from:\n  name: Hub\n"
    assert project.problems() == []


def test_a_reviewed_file_with_a_new_text_is_a_draft_again(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    path = exported(project, "uk")
    edit(path, "Застава", "Завдаток")
    capsys.readouterr()
    assert run(project, "import", str(path)) == 0
    assert capsys.readouterr().out == "data/faqs/uk/kaution.yml: übernommen: title; wieder Entwurf, bitte prüfen lassen\n"
    expected = (
        UKRAINIAN.replace("reviewed_by: verein\nreviewed_on: 2026-11-01\n", "").replace("reviewed", "draft").replace("Застава", "Завдаток")
    )
    assert text(project, "data/faqs/uk/kaution.yml") == expected


def test_a_dry_run_says_the_same_and_writes_nothing(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = data(translated(project))
    path = exported(project, "uk")
    edit(path, "Застава", "Завдаток")
    capsys.readouterr()
    assert run(project, "import", str(path), "--dry-run") == 0
    out, err = capsys.readouterr()
    assert out == "data/faqs/uk/kaution.yml: übernommen: title; wieder Entwurf, bitte prüfen lassen\n"
    assert err.startswith("Probelauf: nichts geschrieben.\n")
    assert data(project) == before
    assert run(project, "export", "--locale", "ar", "--out", str(project.root / "other.po"), "--dry-run") == 0
    assert not (project.root / "other.po").exists()


REFUSED = [
    # what is replaced, by what, in which language, what is told
    ('msgctxt "faqs/kaution:title"', 'msgctxt "faqs/kautoin:title"', "ar", "Einen Text „faqs/kautoin:title“ gibt es nicht (mehr). Meinten Sie „faqs/kaution:title“? Er wird nicht übernommen. Bitte die Datei neu ausgeben lassen: infohub translations export."),
    ('msgstr "تأمين"\n\n#. Feld: Kurz', 'msgstr ""\n\n#. Feld: Kurz', "ar", "faqs/kaution:title: Hier fehlt die Übersetzung, die es schon gibt. Sie bleibt, wie sie ist. Soll sie weg, bitte das Feld in der Datei der Übersetzung löschen."),
    ("مال كضمان.", "مال.", "ar", "Warnung: faqs/kaution:summary: Geändert, aber noch als unfertig markiert (fuzzy). Nicht übernommen. Bitte die Markierung entfernen, wenn die Übersetzung fertig ist."),
    ('"اسأل\\n"\n', "", "ar", "faqs/kaution:steps: Der Aufbau weicht vom deutschen Text ab (Absätze, Listen, Überschriften oder die Zahl der Punkte). Bitte Absatz für Absatz und Punkt für Punkt angleichen."),
    ('"- один\\n"\n', "", "uk", "faqs/kaution:body: Der Aufbau weicht vom deutschen Text ab (Absätze, Listen, Überschriften oder die Zahl der Punkte). Bitte Absatz für Absatz und Punkt für Punkt angleichen."),
    ("Застава", "За\u202eстава", "uk", "faqs/kaution:title: Hier steht ein unsichtbares Zeichen (U+202E). Bitte löschen; es kann Text verbergen oder umdrehen."),
    ("Застава", "<b>Застава</b>", "uk", "faqs/kaution:title: HTML ist in Texten nicht erlaubt („<b>Застава</b>“). Bitte nur Text und Markdown schreiben; Links so: [Text](https://…)."),
    ("Абзац.", "[Абзац](faqs/kautoin).", "uk", "faqs/kaution:body: „faqs/kautoin“ gibt es nicht. Meinten Sie „faqs/kaution“? Bitte die Kennung prüfen oder den Eintrag anlegen."),
    ("Абзац.", "[Абзац](https://example.org).", "uk", "faqs/kaution:body: Die Übersetzung hat andere Links als das Deutsche: https://example.org. Bitte jeden Link stehen lassen und nur die Wörter in den eckigen Klammern übersetzen."),
    ("Абзац.", "[Абзац](javascript:x).", "uk", "faqs/kaution:body: Das Ziel „javascript:x“ ist als Link nicht erlaubt. Erlaubt sind https://…, mailto:…, tel:… und Einträge wie „faqs/kaution“."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "told"), REFUSED)
def test_what_would_lose_or_damage_is_refused_at_its_line(
    project: Project, old: str, new: str, code: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = data(translated(project))
    path = exported(project, code)
    edit(path, old, new)
    capsys.readouterr()
    warning = told.startswith("Warnung")
    assert run(project, "import", str(path)) == (0 if warning else 1)
    out, err = capsys.readouterr()
    first, summary = err.splitlines()
    lines = path.read_text("utf-8").splitlines()
    place, _, message = first.partition(":1: ")
    name, _, line = place.rpartition(":")
    assert name == str(path)
    assert any(one.startswith("msgctxt") for one in lines[int(line) - 1 : int(line) + 6])
    assert message == told
    assert (out, summary) == ("", "0 übernommen, 0 stimmt noch, 11 unverändert, 1 nicht übernommen.")
    assert data(project) == before


def test_a_file_that_lost_its_end_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    path = exported(project)
    text_ = path.read_text("utf-8")
    path.write_text(text_[: text_.index("\n\n", len(text_) // 2) + 1], "utf-8")
    capsys.readouterr()
    run(project, "import", str(path), "--dry-run")
    err = capsys.readouterr().err
    assert re.match(r"Die Datei enthält \d+ von 12 Texten\. Wurde sie nicht mit Absicht gekürzt, fehlt ihr Ende\.\n", err)
    assert "Das wäre: 0 übernommen" in err


@FORMATS
def test_german_that_changed_meanwhile_refuses_its_own_text_only(project: Project, style: str, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    path = exported(project, "uk", style)
    edit(project.root / "data/faqs/kaution.yml", "title: Kaution", "title: Mietkaution")
    edit(path, "Застава", "Завдаток")
    edit(path, "Абзац.", "Один абзац.")
    capsys.readouterr()
    assert run(project, "import", str(path)) == 1
    out, err = capsys.readouterr()
    assert (
        "faqs/kaution:title: Das Deutsche hat sich inzwischen geändert, jetzt: „Mietkaution“. Die Übersetzung wird nicht übernommen. "
        "Bitte die Datei neu ausgeben lassen und diesen Text noch einmal ansehen." in err
    )
    assert out == "data/faqs/uk/kaution.yml: übernommen: body; wieder Entwurf, bitte prüfen lassen\n"
    assert "Завдаток" not in text(project, "data/faqs/uk/kaution.yml")


def test_a_text_that_stands_twice_is_refused_both_times(project: Project) -> None:
    translated(project)
    library, _ = project.load()
    twice = [Returned("faqs/kaution:title", "Kaution", title, False, line) for line, title in ((1, "أ"), (9, "ب"))]
    taken = take(library, "ar", twice, "ar.po")
    assert taken.texts == {}
    assert [(problem.place.line, problem.code) for problem in taken.problems] == [(1, "message_twice"), (9, "message_twice")]


@pytest.mark.parametrize(
    ("change", "arguments", "code", "told"),
    [
        (lambda path: path.unlink(), [], 2, "infohub translations: Die Datei {path} gibt es nicht.\n"),
        (lambda path: path.write_text("quatsch\n", "utf-8"), [], 1, "{path}:1:1: Diese Datei lässt sich nicht lesen (Zeile unvollständig: jeder Text steht in Anführungszeichen).\n"),
        (lambda path: path.write_bytes(b" " * (MAX_BYTES + 1)), [], 1, "{path}: Diese Datei lässt sich nicht lesen (größer als 16 MiB).\n"),
        (lambda path: edit(path, "Language: ar", "Language: "), [], 2, "infohub translations: Die Datei nennt keine Sprache der Seite. Bitte --locale angeben: en, ar, uk.\n"),
        (lambda path: None, ["--locale", "uk"], 2, "infohub translations: Die Datei ist in der Sprache ar, nicht uk.\n"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_taken_is_told(
    project: Project, change: Callable[[Path], object], arguments: list[str], code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = data(translated(project))
    path = exported(project)
    change(path)
    capsys.readouterr()
    assert run(project, "import", str(path), *arguments) == code
    assert tuple(capsys.readouterr()) == ("", told.format(path=path))
    assert data(project) == before


def test_a_file_that_names_no_language_is_taken_with_the_option(project: Project) -> None:
    translated(project)
    path = exported(project)
    edit(path, "Language: ar", "Language: ")
    assert run(project, "import", str(path), "--locale", "ar") == 0


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Only read."""
    project = translated(Project(tmp_path_factory.mktemp("shared")))
    edit(project.root / "data/faqs/kaution.yml", "contacts:", "keywords: [Pfand, Geld]\ncontacts:")
    return project


GERMAN = {
    "title": "Kaution",
    "summary": "Geld als Sicherheit.",
    "steps": "Fragen\nZahlen",
    "keywords": "Pfand\nGeld",
    "body": "Ein Absatz.\n\n- eins\n- zwei",
}
words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=30)


@pytest.mark.property
@given(field=st.sampled_from(list(GERMAN)), edited=words | st.lists(words, min_size=2, max_size=2).map("\n".join))
def test_an_edit_of_one_message_changes_that_text_alone_or_nothing(shared: Project, field: str, edited: str) -> None:
    """Whatever is written: it is taken and can be read back, or it is refused; no other line changes."""
    library, _ = shared.load()
    old = library.overlays["ar"]["faqs/kaution"]
    taken = take(library, "ar", [Returned(f"faqs/kaution:{field}", GERMAN[field], edited, False, 1)], "ar.po")
    changed = imported(library, shared.root, "ar", taken, "person")
    if not taken.texts:
        assert changed == {}
        assert taken.problems or not edited.strip() or taken.unchanged
        return
    assert (taken.problems, list(changed)) == ([], ["data/faqs/ar/kaution.yml"])
    ((made, _),) = changed.values()
    new, problems = read_overlay(made.encode(), old.file, library.entries["faqs/kaution"].data)
    assert new is not None and problems == []
    assert {name: value for name, value in new.texts.items() if name != field} == {n: v for n, v in old.texts.items() if n != field}
    assert {name: state for name, state in new.states.items() if name != field} == {n: v for n, v in old.states.items() if n != field}
    assert (joined(new.texts[field]).split(), new.states[field]) == (edited.split(), "draft")
    kept = {
        line for line in ARABIC.splitlines() if line.startswith(("#", "status", "made_by", "title:")) and not line.startswith(f"{field}:")
    }
    assert kept <= set(made.splitlines())
