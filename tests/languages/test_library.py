"""All content at once, and what one edit costs."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.bad_input import CONTACT, OFFER
from infohub.content.problems import Problem
from infohub.languages.library import Library, Reading, load
from project import FILES, TODAY, Project

GERMAN = {"data/hub.yml", "data/contacts/verein.yml", "data/topics/wohnen.yml", "data/faqs/kaution.yml"}
KAUTION = "data/faqs/kaution.yml"
EN = "data/faqs/en/kaution.yml"


def rest() -> None:
    """Files as young as a reading are read again next time; see Reading.trusted."""
    time.sleep(0.06)


def test_entries_settings_and_overlays_are_read(project: Project) -> None:
    project.write(EN, "title: Deposit\n")
    project.write("data/hub.ar.yml", "name: مركز\n")
    library, reading = project.load()
    assert library.problems == []
    assert not library.has_errors
    assert list(library.entries) == ["contacts/verein", "faqs/kaution", "topics/wohnen"]  # sorted
    assert library.hub is not None
    assert library.hub.name == "Hub"
    assert {code: sorted(overlays) for code, overlays in library.overlays.items()} == {"ar": ["hub"], "en": ["faqs/kaution"], "uk": []}
    assert library.overlays["en"]["faqs/kaution"].texts == {"title": "Deposit"}
    assert set(reading.records) == reading.changed == {*GERMAN, EN, "data/hub.ar.yml"}


def test_languages_that_are_not_built_are_not_read(project: Project) -> None:
    project.write(EN, "title: Deposit\n")
    library, _ = load(project.root, ["en"], TODAY)
    assert list(library.overlays) == ["en"]
    library, _ = load(project.root, [], TODAY)
    assert (library.overlays, [problem.code for problem in library.problems]) == ({}, ["unknown_locale"])


def test_a_broken_file_takes_nothing_else_away(project: Project) -> None:
    project.write(KAUTION, "title: Kaution\n")
    project.write(EN, "title: Deposit\n")
    library, _ = project.load()
    assert list(library.entries) == ["contacts/verein", "topics/wohnen"]
    assert library.known == {"contacts/verein", "faqs/kaution", "topics/wohnen"}
    # Its translation waits for it, and is no orphan.
    assert library.overlays["en"] == {}
    assert {problem.place.file for problem in library.problems} == {KAUTION}


def test_broken_settings_are_no_settings(project: Project) -> None:
    project.write("data/hub.yml", FILES["data/hub.yml"].replace("NW", "NRW"))
    library, _ = project.load()
    assert library.hub is None
    assert library.has_errors


def test_files_of_the_system_are_passed_over(project: Project) -> None:
    for file in ("data/.DS_Store", "data/.git/x", "data/faqs/.gitkeep", "data/faqs/.~kaution.yml", "data/faqs/en/.gitkeep"):
        project.write(file, "x")
    assert project.lines() == []


def test_without_data_only_the_settings_are_missing(tmp_path: Path) -> None:
    library, _ = load(tmp_path, ["en"], TODAY)
    assert [problem.text() for problem in library.problems] == [
        "data/hub.yml: Die Datei mit den Einstellungen fehlt. Bitte data/hub.yml anlegen."
    ]
    assert (library.hub, library.entries, library.overlays) == (None, {}, {"en": {}})


@pytest.mark.parametrize(
    ("file", "content", "line"),
    [
        ("data/faqs/en/kautoin.yml", "title: x\n", "fehlt der deutsche Eintrag „faqs/kautoin“. Meinten Sie „faqs/kaution“?"),
        ("data/contacts/uk/kaution.yml", "title: x\n", "fehlt der deutsche Eintrag „contacts/kaution“. Meinten Sie „faqs/kaution“?"),
        ("data/offers/ar/xyz.yml", "title: x\n", "fehlt der deutsche Eintrag „offers/xyz“. Bitte"),
        ("data/faqs/de/kaution.yml", "title: x\n", "Die Sprache „de“ steht nicht in mkdocs.yml."),
        ("data/faqs/e-n/kaution.yml", "title: x\n", "Die Sprache „e-n“ steht nicht in mkdocs.yml."),
        ("data/faqs/en/kaution.yaml", "title: x\n", "Bitte in „kaution.yml“ umbenennen."),
        ("data/faqs/en/Kaution.yml", "title: x\n", "„Kaution“ ist keine Kennung."),
        ("data/faqs/en/tief/kaution.yml", "title: x\n", "data/faqs/en/tief: "),
        ("data/faq/kaution.yml", "title: x\n", "data/faq: Den Ordner „faq“ kennt die Seite nicht. Meinten Sie „faqs“?"),
        ("data/hub.yaml", "name: x\n", "data/hub.yaml: "),
        ("data/hub.en.ar.yml", "name: x\n", "data/hub.en.ar.yml: "),
    ],
)
def test_a_misplaced_file_is_told(project: Project, file: str, content: str, line: str) -> None:
    project.write(file, content)
    (printed,) = project.lines()
    assert line in printed
    assert printed.startswith(file.rpartition("/")[0])


def test_links_among_translations_are_not_followed(project: Project) -> None:
    outside = project.root / "geheim.yml"
    outside.write_text("title: Geheim\n", "utf-8")
    (project.root / "data" / "faqs" / "en").symlink_to(project.root)
    (project.root / "data" / "faqs" / "uk").mkdir()
    (project.root / "data" / "faqs" / "uk" / "kaution.yml").symlink_to(outside)
    library, _ = project.load()
    assert [(problem.place.file, problem.code) for problem in library.problems] == [
        ("data/faqs/en", "symlink"),
        ("data/faqs/uk/kaution.yml", "symlink"),
    ]
    assert library.overlays["uk"] == {}


def test_a_pipe_does_not_stop_the_reading(project: Project) -> None:
    os.mkfifo(project.root / "data" / "faqs" / "rohr.yml")
    assert [problem.place.file for problem in project.problems()] == ["data/faqs/rohr.yml"]


def test_a_link_of_a_translation_must_lead_somewhere(project: Project) -> None:
    project.write(EN, "summary: x\nbody: |\n  See [a](faqs/kaution).\n\n  - [b](faqs/nichts)\n  - c\n")
    (line,) = project.lines()
    assert line.startswith(f"{EN}:5:9: body: „faqs/nichts“ gibt es nicht.")


def test_a_review_is_due_the_day_after(project: Project) -> None:
    project.write("data/offers/chor.yml", OFFER + "review_by: 2026-11-24\n")
    assert project.load(today=TODAY)[0].problems == []
    (due,) = project.load(today=TODAY.replace(day=25))[0].problems
    assert (due.severity, due.code) == ("warning", "review_due")


def test_what_is_over_need_not_be_reviewed(project: Project) -> None:
    project.write("data/offers/chor.yml", OFFER + "review_by: 2026-11-01\nvalid_until: 2026-11-23\n")
    assert project.lines() == []


# What one edit costs -------------------------------------------------------------------------------


def again(project: Project, earlier: Reading) -> tuple[Library, Reading]:
    """The reading after an edit; it must know what a new one knows."""
    library, reading = project.load(earlier)
    fresh, _ = project.load()
    assert library == fresh
    return library, reading


@pytest.fixture
def read_once(project: Project) -> Reading:
    project.write(EN, "title: Deposit\n")
    project.write("data/faqs/uk/kaution.yml", "title: Застава\n")
    rest()
    return project.load()[1]


def test_nothing_changed_reads_nothing(project: Project, read_once: Reading) -> None:
    library, reading = again(project, read_once)
    assert reading.changed == set()
    assert all(reading.records[file] is record for file, record in read_once.records.items())
    assert library.entries["faqs/kaution"] is read_once.records[KAUTION].value


def test_one_changed_file_is_read_alone(project: Project, read_once: Reading) -> None:
    project.write("data/topics/wohnen.yml", FILES["data/topics/wohnen.yml"].replace("Alles", "Vieles"))
    library, reading = again(project, read_once)
    assert reading.changed == {"data/topics/wohnen.yml"}
    assert library.entries["topics/wohnen"].data.summary == "Vieles zur Wohnung."
    kept = set(read_once.records) - reading.changed
    assert all(reading.records[file] is read_once.records[file] for file in kept)


def test_a_changed_translation_is_read_alone(project: Project, read_once: Reading) -> None:
    project.write(EN, "title: Rental deposit\n")
    library, reading = again(project, read_once)
    assert reading.changed == {EN}
    assert library.overlays["en"]["faqs/kaution"].texts == {"title": "Rental deposit"}


def test_german_changed_reads_its_translations_again(project: Project, read_once: Reading) -> None:
    project.write(EN, "title: Deposit\ntranslated_from:\n  title: Kaution\n")
    rest()
    _, earlier = project.load(read_once)
    project.write(KAUTION, FILES[KAUTION].replace("title: Kaution", "title: Die Kaution"))
    library, reading = again(project, earlier)
    assert reading.changed == {KAUTION, EN, "data/faqs/uk/kaution.yml"}
    assert library.overlays["en"]["faqs/kaution"].states == {"title": "outdated"}


def test_settings_changed_read_theirs_again(project: Project, read_once: Reading) -> None:
    project.write("data/hub.en.yml", "name: Hub\n")
    rest()
    _, earlier = project.load(read_once)
    project.write("data/hub.yml", FILES["data/hub.yml"].replace("name: Hub", "name: Neu"))
    assert again(project, earlier)[1].changed == {"data/hub.yml", "data/hub.en.yml"}


def test_a_new_file_is_read_alone(project: Project, read_once: Reading) -> None:
    project.write("data/offers/chor.yml", OFFER)
    library, reading = again(project, read_once)
    assert reading.changed == {"data/offers/chor.yml"}
    assert "offers/chor" in library.entries


def test_what_is_gone_has_changed(project: Project, read_once: Reading) -> None:
    (project.root / EN).unlink()
    library, reading = again(project, read_once)
    assert reading.changed == {EN}
    assert library.overlays["en"] == {}


def test_a_reference_breaks_when_its_target_goes(project: Project, read_once: Reading) -> None:
    """Nothing about the file that refers has changed, and yet it has a problem now."""
    (project.root / "data/topics/wohnen.yml").unlink()
    library, reading = again(project, read_once)
    assert reading.changed == {"data/topics/wohnen.yml"}
    assert [(problem.place.file, problem.code) for problem in library.problems] == [(KAUTION, "no_such_entry")]


def test_problems_of_unchanged_files_stay(project: Project, read_once: Reading) -> None:
    project.write("data/offers/chor.yml", OFFER + "age_from: drei\n")
    rest()
    _, earlier = project.load(read_once)
    library, reading = again(project, earlier)
    assert reading.changed == set()
    assert [problem.code for problem in library.problems] == ["not_a_number"]


def test_breaking_and_mending_the_german_brings_its_translations_back(project: Project, read_once: Reading) -> None:
    project.write(KAUTION, "title Kaution\nsummary: x\n")
    rest()
    library, earlier = again(project, read_once)
    assert library.overlays["en"] == {}
    project.write(KAUTION, FILES[KAUTION])
    library, reading = again(project, earlier)
    assert library.problems == []
    assert list(library.overlays["en"]) == ["faqs/kaution"]
    assert {KAUTION, EN} <= reading.changed


def test_a_file_as_young_as_the_reading_is_read_again(project: Project) -> None:
    """It may be written twice within one tick of the file system's clock, and look the same both times."""
    _, earlier = project.load()
    assert project.load(earlier)[1].changed == GERMAN


def test_a_file_set_back_in_time_is_noticed(project: Project, read_once: Reading) -> None:
    """A checkout of git or an archive may keep times and size."""
    path = project.root / "data/topics/wohnen.yml"
    before = path.stat()
    path.write_text(FILES["data/topics/wohnen.yml"].replace("Alles", "Alkes"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    library, reading = again(project, read_once)
    assert reading.changed == {"data/topics/wohnen.yml"}
    assert library.entries["topics/wohnen"].data.summary == "Alkes zur Wohnung."


EDITS = {
    "data/topics/wohnen.yml": (FILES["data/topics/wohnen.yml"], "title: Wohnen\n", "title: A\nsummary: B\nicon: home\n", None),
    KAUTION: (FILES[KAUTION], FILES[KAUTION].replace("Fragen", "Reden"), "title Kaution\nx: y\n", None),
    EN: ("title: Deposit\n", "title: Deposit\ntranslated_from:\n  title: Kaution\n", "titel: x\n", "steps: [Ask]\n", None),
    "data/faqs/uk/nichts.yml": ("title: x\n", None),
    "data/hub.yml": (FILES["data/hub.yml"], FILES["data/hub.yml"].replace("verein", "amt"), None),
    "data/hub.en.yml": ("name: Hub\n", "town: x\n", None),
    "data/contacts/amt.yml": (CONTACT, CONTACT + "part_of: verein\n", CONTACT + "email: x\n", None),
}


@pytest.mark.property
@settings(max_examples=10)  # each waits for the clock
@given(st.lists(st.sampled_from(sorted(EDITS)).flatmap(lambda file: st.tuples(st.just(file), st.sampled_from(EDITS[file]))), max_size=6))
def test_whatever_the_edits_a_continued_reading_is_as_good_as_a_new_one(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str | None]]
) -> None:
    project = Project(tmp_path_factory.mktemp("edits"))
    reading = project.load()[1]
    for file, content in edits:
        if content is None:
            (project.root / file).unlink(missing_ok=True)
        else:
            project.write(file, content)
        rest()
        reading = again(project, reading)[1]


# Two processes -------------------------------------------------------------------------------------


def test_many_files_are_shared_out_and_stay_in_order(tmp_path: Path) -> None:
    """In a process of its own: the test runner has threads, and with threads there is no forking."""
    script = """
        import os
        from pathlib import Path
        from infohub.languages.parallel import WORTH_IT, can_fork, in_parallel

        done = in_parallel(lambda root, number: (root, number, os.getpid()), Path("x"), range(WORTH_IT))
        assert [one[:2] for one in done] == [(Path("x"), number) for number in range(WORTH_IT)]
        assert len({one[2] for one in done}) == (2 if can_fork() else 1)

        few = in_parallel(lambda root, number: os.getpid(), Path("x"), range(WORTH_IT - 1))
        assert set(few) == {os.getpid()}
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=True, cwd=tmp_path, timeout=60)


def test_many_files_give_the_same_library_as_one_by_one(project: Project) -> None:
    for number in range(850):
        project.write(
            f"data/offers/chor-{number}.yml", OFFER.replace("Chor", f"Chor {number}") + ("age_from: x\n" if number % 100 == 0 else "")
        )
    script = """
        import sys
        from pathlib import Path
        from datetime import date
        from infohub.languages import library, parallel

        shared = library.load(Path(), ["en"], date(2026, 11, 24))
        parallel.WORTH_IT = 10**9
        alone = library.load(Path(), ["en"], date(2026, 11, 24))
        assert shared[0] == alone[0]
        assert shared[1].records == alone[1].records
        assert len(alone[0].entries) == 844 and len(alone[0].problems) == 9, (len(alone[0].entries), alone[0].problems)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=True, cwd=project.root, timeout=60)


def test_a_problem_may_be_handed_to_another_process(project: Project) -> None:
    import pickle

    project.write("data/offers/chor.yml", OFFER + "valid_until: 2026-01-01\nvalid_from: 2026-02-01\n")
    problems: list[Problem] = project.problems()
    assert pickle.loads(pickle.dumps(problems)) == problems != []
