"""Files of data/ that are no files, or have names, sizes and numbers nobody would give them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from content.bad_input import CONTACT, OFFER
from hostile.payloads import HIDDEN, seconds
from infohub.languages import library, scan
from project import Project


def codes(project: Project) -> set[str]:
    with seconds(10):
        return {problem.code for problem in project.problems()}


# What is no file -----------------------------------------------------------------------------------

PLACES = ["hub.ar.yml", "offers/x.yml", "faqs/en/x.yml", "offers", "faqs/en", "x.yml", "x"]
TARGETS = ["/etc/passwd", "/dev/zero", "/etc", "../data", ".", "gibt-es-nicht", "../../../../../../etc/shadow", "/proc/self/environ"]


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("place", PLACES)
def test_a_link_is_refused_and_never_followed(project: Project, place: str, target: str) -> None:
    link = project.root / "data" / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(target)
    assert codes(project) == {"symlink"}


def test_settings_that_are_a_link_are_no_settings(project: Project) -> None:
    (project.root / "data/hub.yml").unlink()
    (project.root / "data/hub.yml").symlink_to("/dev/zero")
    assert codes(project) == {"symlink", "no_settings"}


def test_data_is_a_folder_of_the_project(project: Project, tmp_path: Path) -> None:
    (project.root / "data").rename(project.root / "anderswo")
    (project.root / "data").symlink_to("anderswo")
    assert project.lines()[0].startswith("data: Verknüpfungen (Symlinks) sind in Datendateien nicht erlaubt.")


def test_a_link_to_itself_is_no_end_of_the_world(project: Project) -> None:
    (project.root / "data/offers").symlink_to("offers")
    assert codes(project) == {"symlink"}


@pytest.mark.parametrize("place", ["hub.yml", "hub.ar.yml", "offers/x.yml", "faqs/en/x.yml", "offers"])
def test_nobody_waits_for_a_pipe(project: Project, place: str) -> None:
    pipe = project.root / "data" / place
    pipe.parent.mkdir(parents=True, exist_ok=True)
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    assert "not_a_file" in codes(project)
    assert codes(project) <= {"not_a_file", "no_settings"}


def test_a_pipe_is_told(project: Project) -> None:
    os.mkfifo(project.root / "data/faqs/x.yml")
    assert project.lines() == ["data/faqs/x.yml: Das ist keine gewöhnliche Datei. Bitte löschen und die Datei selbst ablegen."]
    assert project.lines("en") == ["data/faqs/x.yml: This is not an ordinary file. Please delete it and store the file itself."]


def test_data_that_is_a_file_is_told(project: Project) -> None:
    (project.root / "data").rename(project.root / "x")
    (project.root / "data").write_text("x")
    assert project.lines()[0] == "data: Dieser Ordner lässt sich nicht lesen (Not a directory)."
    assert project.lines("en")[0] == "data: This folder cannot be read (Not a directory)."


def test_folders_in_folders_are_not_looked_into(project: Project) -> None:
    project.write("data/faqs/en/tief/tiefer/x.yml", "title: x\n")
    assert codes(project) == {"not_a_file"}


# Names ---------------------------------------------------------------------------------------------

NAMES = {
    "x..%2f..%2fetc": "file_name",
    "x\n::add-mask::e": "file_name",
    "x\x1b[31m": "file_name",
    "x\u202elmy": "file_name",
    "k\u0430ution": "file_name",  # a Cyrillic а
    "Kaution": "file_name",
    "kaution.": "file_name",
    "kaution ": "file_name",
    "-rf": "file_name",
    "a--b": "file_name",
    "$(id)": "file_name",
    "{{ 7*7 }}": "file_name",
    "<script>": "file_name",
    "con": "reserved_name",
    "NUL": "reserved_name",
    "com1": "reserved_name",
    "aux.de": "reserved_name",
    "a" * 81: "long_name",
}


@pytest.mark.parametrize("name", NAMES, ids=ascii)
@pytest.mark.parametrize("folder", ["faqs", "faqs/en"])
def test_a_name_that_is_no_id_is_refused(project: Project, folder: str, name: str) -> None:
    project.write(f"data/{folder}/{name}.yml", "title: x\n")
    (problem,) = project.problems()
    assert problem.code == NAMES[name]
    for said in (problem.text(), problem.github(), problem.text("en")):
        assert said.isprintable() and "\u202e" not in said
    assert len(problem.text()) < 500


def test_names_windows_does_not_know_and_long_ones_are_told(project: Project) -> None:
    project.write("data/faqs/con.yml", "x")
    project.write(f"data/faqs/{'a' * 81}.yml", "x")
    assert project.lines() == [
        f"data/faqs/{'a' * 81}.yml: Dieser Dateiname ist länger als 80 Zeichen. Bitte einen kürzeren wählen.",
        "data/faqs/con.yml: „con“ kann auf Windows-Rechnern keine Datei heißen. Bitte einen anderen Namen wählen, z. B. „con-angebot“.",
    ]
    assert [line.partition(": ")[2] for line in project.lines("en")] == [
        "This file name is longer than 80 letters. Please choose a shorter one.",
        "No file can be called “con” on Windows. Please choose another name, e.g. “con-offer”.",
    ]


def test_a_name_that_is_not_even_text_is_refused(project: Project) -> None:
    (project.root / "data/faqs" / os.fsdecode(b"x\xff.yml")).write_text("title: x\n")
    assert project.lines() == [
        "data/faqs/x\\udcff.yml: „x\\udcff“ ist keine Kennung. "
        "Dateinamen bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen, z. B. „sprach-cafe.yml“."
    ]


REFERENCES = [
    "../kaution",
    "faqs/../../etc/passwd",
    "faqs/..%2fx",
    "/etc/passwd",
    "faqs\\kaution",
    "faqs/k\u0430ution",
    "f\u0430qs/kaution",
    "faqs/con.",
    "C:/x",
]


@pytest.mark.parametrize("target", REFERENCES, ids=ascii)
def test_a_reference_is_no_path(project: Project, target: str) -> None:
    project.write("data/offers/chor.yml", f"{OFFER}related: ['{target}']\n")
    assert codes(project) == {"not_a_reference"}
    project.write("data/offers/chor.yml", f"{OFFER}topics: ['{target}']\n")
    assert codes(project) == {"not_an_id"}
    project.write("data/offers/chor.yml", f"{OFFER}for_whom: '[x]({target})'\n")
    assert codes(project) == {"link_target"}


@pytest.mark.parametrize("letter", HIDDEN.values(), ids=HIDDEN)
def test_nothing_hides_in_a_locale_or_a_folder(project: Project, letter: str) -> None:
    project.write(f"data/faqs/e{letter}n/kaution.yml", "title: x\n")
    project.write(f"data/fa{letter}qs/kaution.yml", "title: x\n")
    problems = project.problems()
    assert {problem.code for problem in problems} == {"unknown_locale", "unknown_folder"}
    assert all(problem.text().isprintable() for problem in problems)


# Numbers and sizes ---------------------------------------------------------------------------------


def test_of_too_many_files_none_is_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MOST_FILES", 40)
    for number in range(50):
        project.write(f"data/faqs/f-{number}.yml", "kaputt")
    monkeypatch.setattr(library, "open", _nobody_reads, raising=False)
    assert project.lines()[0] == (
        "data: In data/ liegen mehr als 40 Dateien. Es wurde keine gelesen. Bitte löschen, was keine Einträge und Übersetzungen sind."
    )
    assert project.lines("en")[0] == (
        "data: There are more than 40 files in data/. None of them was read. Please delete what are no entries or translations."
    )


def test_hidden_files_and_wrong_ones_count_too(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MOST_FILES", 40)
    for number in range(20):
        project.write(f"data/faqs/.f-{number}", "")
        project.write(f"data/faqs/l{number}/x.txt", "")
    assert codes(project) == {"too_many_files", "docs_link"}  # what pages link to has not been read either


def test_of_too_much_data_nothing_is_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MOST_BYTES", 2 * 1024 * 1024)
    for number in range(9):
        project.write(f"data/faqs/f-{number}.yml", "#" * 250_000)
    monkeypatch.setattr(library, "open", _nobody_reads, raising=False)
    assert project.lines()[:1] == [
        "data: Die Dateien in data/ sind zusammen größer als 2 MiB. Es wurde keine gelesen. Bitte löschen, was nicht gebraucht wird."
    ]
    assert project.lines("en")[:1] == [
        "data: The files in data/ are larger than 2 MiB together. None of them was read. Please delete what is not needed."
    ]


def _nobody_reads(*_: Any) -> Any:
    raise AssertionError("a file was read")


def test_reading_ends_when_there_are_errors_enough(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "ENOUGH", 20)
    read = []
    monkeypatch.setattr(library, "open", lambda path, mode: read.append(path) or path.open(mode), raising=False)
    for number in range(200):
        project.write(f"data/faqs/f-{number:03}.yml", "kaputt")
    lines = project.lines()
    assert len(lines) == 21 and len(read) < 30
    assert lines[20] == "data: Es gibt noch mehr Fehler. Nach 20 wurde nicht weitergelesen. Bitte zuerst die anderen beheben."
    assert project.lines("en")[20] == "data: There are more errors. After 20 of them reading was stopped. Please mend the others first."


def test_warnings_end_no_reading(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else entries would be missing on the site, and nothing would say so."""
    monkeypatch.setattr(library, "ENOUGH", 5)
    for number in range(20):
        project.write(f"data/offers/o-{number:02}.yml", f"{OFFER}review_by: 2026-01-15\n")
    found, _ = project.load()
    assert len(found.entries) == 23 and len(found.problems) == 20


def test_a_long_chain_is_refused(project: Project) -> None:
    for number in range(13):
        project.write(f"data/contacts/amt-{number:02}.yml", f"{CONTACT}part_of: amt-{number + 1:02}\n")
    project.write("data/contacts/amt-13.yml", CONTACT)
    assert project.lines() == [
        f"data/contacts/amt-{number:02}.yml:7:10: part_of: Über „amt-{number:02}“ stehen mehr als 10 Einträge übereinander. "
        "Bitte einen höheren als Ziel angeben."
        for number in range(4)
    ]
    assert project.lines("en")[0].endswith(
        "More than 10 entries stand one above the other over “amt-00”. Please name a higher one as the target."
    )


def test_a_long_chain_is_refused_fast(project: Project) -> None:
    for number in range(600):
        project.write(f"data/contacts/amt-{number}.yml", f"{CONTACT}part_of: amt-{number + 1}\n")
    assert codes(project) == {"chain_too_long", "no_such_entry"}


def test_a_text_nobody_would_read_is_told(project: Project) -> None:
    project.write("data/offers/chor.yml", f"{OFFER}keywords: [{'a' * 1001}]\nstreet: {'a' * 501}\n")
    assert project.lines() == [
        "data/offers/chor.yml:7:12: keywords[1]: Dieser Text ist länger als 1000 Zeichen. Bitte kürzen.",
        "data/offers/chor.yml:8:9: street: Dieser Text ist länger als 500 Zeichen. Bitte kürzen.",
    ]
    assert project.lines("en")[0].endswith("This text is longer than 1000 characters. Please shorten it.")
    project.write("data/offers/chor.yml", OFFER)
    project.write("data/faqs/en/kaution.yml", f"title: {'a' * 1001}\nbody: {'a ' * 25_001}b\n")
    assert codes(project) == {"text_too_long", "structure_differs"} or codes(project) == {"text_too_long"}
