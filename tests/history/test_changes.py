"""What became of each entry, read from real repositories."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from infohub.history import changes, git
from infohub.history.changes import History, read_history
from infohub.history.dates import last_changes
from repository import Repository, alone, clone

CHOR = "data/offers/chor.yml"
CHOR_AR = "data/offers/ar/chor.yml"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    alone(monkeypatch, tmp_path)
    return Repository(tmp_path / "hub")


def stand(repository: Repository, day: str, **texts: str | None) -> None:
    """Commit the choir's German (``de``) or a translation of it; None deletes it."""
    for code, text in texts.items():
        file = CHOR if code == "de" else f"data/offers/{code}/chor.yml"
        if text is None:
            (repository.root / file).unlink()
        else:
            repository.write(file, text)
    repository.commit(day)


def history(root: Path, earlier: History | None = None) -> History:
    return read_history(root, last_changes(root), earlier)


def told(root: Path, locale: str = "de", ref: str = "offers/chor") -> list[str]:
    """Newest first: day, what became of it, which fields, under which title."""
    return [" ".join([str(one.day), one.kind, *one.fields, f"({one.title})"]) for one in history(root).of(ref, locale)]


# What counts as a change ---------------------------------------------------------------------------


def test_an_entry_comes_changes_and_goes(repository: Repository) -> None:
    stand(repository, "2026-01-05", de="title: Chor\ncost: {kind: free}\n")
    stand(repository, "2026-02-06", de='title: Chor\ncost: {kind: fee, amount: "3"}\nwhen:\n  - {days: Mo, from: "10:00", to: "11:00"}\n')
    stand(repository, "2026-03-07", de="title: Großer Chor\n")
    stand(repository, "2026-04-08", de=None)
    assert told(repository.root) == [
        "2026-04-08 removed (Großer Chor)",
        "2026-03-07 changed cost title when (Großer Chor)",
        "2026-02-06 changed cost when (Chor)",
        "2026-01-05 new (Chor)",
    ]


@pytest.mark.parametrize(
    "written",
    [
        "# Ein Satz für Bearbeiter\nsummary: Wir singen.\ntitle: Chor\nfree: ja\ncost:\n  per: once\n  kind: fee\n",
        'title: "Chor"\nsummary: >-\n  Wir\n  singen.\ncost: {kind: fee, per: once}\nfree: TRUE\n',
        "title: Chor\r\nsummary: Wir   singen.\r\ncost: {kind: fee, per: once}\r\nfree: yes\r\nbody:\r\n",
    ],
)
def test_how_a_value_is_written_is_no_change(repository: Repository, written: str) -> None:
    stand(repository, "2026-01-05", de="title: Chor\nsummary: Wir singen.\ncost: {kind: fee, per: once}\nfree: true\n")
    stand(repository, "2026-02-06", de=written)
    assert told(repository.root) == ["2026-01-05 new (Chor)"]


def test_several_commits_of_one_day_are_one_change(repository: Repository) -> None:
    stand(repository, "2026-01-05", de="title: Chor\n")
    stand(repository, "2026-02-06T07:00:00Z", de="title: Chor\nemail: a@example.org\n")
    stand(repository, "2026-02-06T09:00:00Z", de="title: Chor\nsummary: Neu\n")
    stand(repository, "2026-03-07T07:00:00Z", de="title: Anders\n")
    stand(repository, "2026-03-07T09:00:00Z", de="title: Chor\nsummary: Neu\n")  # and back
    assert told(repository.root) == ["2026-02-06 changed summary (Chor)", "2026-01-05 new (Chor)"]
    assert history(repository.root).of("offers/chor", "de")[0].moment.isoformat() == "2026-02-06T10:00:00+01:00"


def test_what_is_not_published_is_not_told(repository: Repository) -> None:
    stand(repository, "2026-01-05", de="title: Geheim\npublished: nein\n")
    stand(repository, "2026-02-06", de="title: Noch geheim\npublished: No\n")
    assert told(repository.root) == []
    stand(repository, "2026-03-07", de="title: Chor\npublished: ja\n")
    stand(repository, "2026-04-08", de="title: Chor\n")
    stand(repository, "2026-05-09", de="title: Chor\npublished: false\n")
    stand(repository, "2026-06-10", de="title: Weg\npublished: false\n")
    assert told(repository.root) == ["2026-05-09 removed (Chor)", "2026-03-07 new (Chor)"]


def test_a_translation_is_told_of_its_language_alone(repository: Repository) -> None:
    stand(repository, "2026-01-05", de="title: Chor\n")
    stand(repository, "2026-02-06", ar="title: جوقة\nmade_by: machine\ntranslated_from:\n  title: Chor\n")
    stand(repository, "2026-03-07", ar="title: جوقة\nmade_by: person\ntranslated_from:\n  title: Der Chor\n")
    stand(repository, "2026-04-08", ar="title: جوقة كبيرة\nstatus: reviewed\nreviewed_by: verein\nreviewed_on: 2026-04-08\n")
    assert told(repository.root) == ["2026-01-05 new (Chor)"]
    assert told(repository.root, "ar") == ["2026-04-08 changed status title (جوقة كبيرة)", "2026-02-06 translated (جوقة)"]
    assert told(repository.root, "uk") == []


def test_a_translation_that_only_came_is_not_opened(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a thousand entries in twelve languages that is most of the history."""
    asked: list[str] = []
    real = git.contents
    monkeypatch.setattr(git, "contents", lambda root, blobs, *rest: asked.extend(blobs) or real(root, blobs, *rest))
    stand(repository, "2026-01-05", de="title: Chor\n", ar="title: جوقة\n", uk="title: Хор\n")
    assert told(repository.root, "uk") == ["2026-01-05 translated ()"]
    assert asked == [repository.git("rev-parse", f"HEAD:{CHOR}")]


def test_another_name_alone_is_no_change(repository: Repository) -> None:
    stand(repository, "2026-01-05", de="title: Chor\nsummary: Wir singen.\n", ar="title: جوقة\n")
    repository.git("mv", CHOR, "data/offers/singen.yml")
    repository.git("mv", CHOR_AR, "data/offers/ar/singen.yml")
    repository.commit("2026-02-06")
    assert told(repository.root) == ["2026-01-05 new (Chor)"]
    assert told(repository.root, ref="offers/singen") == told(repository.root, "ar", "offers/singen") == []


def test_a_merged_proposal_counts_from_the_day_it_was_merged(repository: Repository) -> None:
    stand(repository, "2026-01-05", de="title: Chor\n")
    repository.git("switch", "-c", "vorschlag")
    stand(repository, "2026-01-10", de="title: Versuch\n")
    stand(repository, "2026-01-11", de="title: Chor\nemail: a@example.org\n")
    repository.git("switch", "main")
    repository.commit("2026-02-06", README="1")
    repository.merge("vorschlag", "2026-03-07")
    assert told(repository.root) == ["2026-03-07 changed email (Chor)", "2026-01-05 new (Chor)"]


def test_what_is_not_committed_is_not_history_yet(repository: Repository) -> None:
    stand(repository, "2026-01-05", de="title: Chor\n")
    repository.write(CHOR, "title: Anders\n")
    repository.write("data/offers/neu.yml", "title: Neu\n")
    found = history(repository.root)
    assert list(found.by_locale["de"]) == ["offers/chor"]
    assert told(repository.root) == ["2026-01-05 new (Chor)"]


# What there is to know -----------------------------------------------------------------------------


def test_outside_git_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(monkeypatch, tmp_path)
    assert history(tmp_path) == History(known=False, complete=False)


def test_a_repository_without_data_has_nothing_to_tell(repository: Repository) -> None:
    repository.commit("2026-01-05", README="1")
    assert history(repository.root) == History(known=True, complete=True)


def test_a_shallow_clone_tells_what_it_has_and_that_there_was_more(repository: Repository, tmp_path: Path) -> None:
    stand(repository, "2026-01-05", de="title: Chor\n")
    stand(repository, "2026-02-06", de="title: Chor\nemail: a@example.org\n")
    stand(repository, "2026-03-07", de="title: Der Chor\nemail: a@example.org\n")
    flat = clone(repository, tmp_path / "flach", 2)
    found = history(flat.root)
    assert (found.known, found.complete) == (True, False)
    assert told(flat.root) == ["2026-03-07 changed title (Der Chor)"]
    flat.git("fetch", "--unshallow")
    assert history(flat.root, found) == history(repository.root)
    assert history(flat.root).complete


def test_a_project_in_a_folder_of_a_repository(repository: Repository) -> None:
    repository.write(f"hub/{CHOR}", "title: Chor\n")
    repository.write(CHOR, "title: Andere\n")
    repository.commit("2026-01-05")
    assert told(repository.root / "hub") == ["2026-01-05 new (Chor)"]


# Hostile histories ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "broken",
    [
        "title: [",
        "- eine\n- Liste\n",
        "\x00\x01\x02",
        "a: &a [x]\nb: [*a, *a]\n",
        "title: Chor\ntitle: Chor\n",
        "x: " + "[" * 500,
        "title: Chor\nbody: " + "x" * 300_000,
        "",
    ],
    ids=["syntax", "list", "binary", "alias", "twice", "deep", "large", "empty"],
)
def test_a_version_nobody_could_publish_is_passed_over(repository: Repository, broken: str) -> None:
    stand(repository, "2026-01-05", de=broken)
    stand(repository, "2026-02-06", de="title: Chor\n")
    stand(repository, "2026-03-07", de=broken)
    stand(repository, "2026-04-08", de="title: Chor\nemail: a@example.org\n")
    assert told(repository.root) == ["2026-04-08 changed email (Chor)", "2026-02-06 new (Chor)"]


def test_a_title_that_passed_no_check_cannot_hide_or_flood(repository: Repository) -> None:
    stand(repository, "2026-01-05", de=f'title: "a\\u202Eb\\ec\\n  {"x" * 300}"\n')
    (only,) = history(repository.root).of("offers/chor", "de")
    assert only.title == "abc " + "x" * 196


@pytest.mark.parametrize(
    "file",
    [
        "data/offers/Ch or.yml",
        "data/offers/a\nb.yml",
        "data/unbekannt/chor.yml",
        "data/offers/ar/uk/chor.yml",
        "data/flyers/chor.yml",
        "data/offers/сhor.yml",
    ],
)
def test_other_files_are_no_entries(repository: Repository, file: str) -> None:
    repository.write(file, "title: Chor\n")
    repository.commit("2026-01-05")
    assert history(repository.root) == History(known=True, complete=True)


def test_a_huge_commit_is_read_as_far_as_the_budget_goes(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(50):
        repository.write(f"data/faqs/f{number}.yml", f"title: F{number}\nbody: {'x' * 1000}\n")
    repository.commit("2026-01-05")
    monkeypatch.setattr(changes, "BUDGET", 10_500)
    assert len(history(repository.root).by_file) == 10


def test_contents_that_were_not_fetched_are_passed_over(repository: Repository, tmp_path: Path) -> None:
    """A clone without contents (``--filter=blob:none``) must not ask its origin while a site is built."""
    stand(repository, "2026-01-05", de="title: Chor\n")
    blob = repository.git("rev-parse", f"HEAD:{CHOR}")
    (repository.root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert history(repository.root).by_file == {}


# Going on from an earlier answer -------------------------------------------------------------------


def test_while_nothing_is_committed_nothing_is_read(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    stand(repository, "2026-01-05", de="title: Chor\n", ar="title: جوقة\n")
    earlier = history(repository.root)
    monkeypatch.setattr(git, "contents", None)
    assert history(repository.root, earlier) is earlier


def test_after_a_commit_only_what_it_touched_is_read(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write("data/faqs/kaution.yml", "title: Kaution\n")
    stand(repository, "2026-01-05", de="title: Chor\n")
    earlier = history(repository.root)
    stand(repository, "2026-02-06", de="title: Der Chor\n")
    asked: list[str] = []
    real = git.contents
    monkeypatch.setattr(git, "contents", lambda root, blobs, *rest: asked.extend(blobs) or real(root, blobs, *rest))
    continued = history(repository.root, earlier)
    assert len(asked) == 2
    assert continued == history(repository.root)


@pytest.mark.parametrize("seed", range(3))
def test_going_on_gives_what_a_fresh_reading_gives(repository: Repository, seed: int) -> None:
    dice = random.Random(seed)
    files = [CHOR, CHOR_AR, "data/faqs/kaution.yml", "data/faqs/miete.yml"]
    repository.write(files[0], "title: Anfang\n")
    repository.commit("2026-01-01")
    earlier_dates, earlier = last_changes(repository.root), history(repository.root)
    for step in range(14):
        file = repository.root / dice.choice(files)
        if file.exists() and dice.random() < 0.2:
            file.unlink()
        elif dice.random() < 0.1:
            repository.write(str(file.relative_to(repository.root)), "title: [")
        else:
            published = dice.choice(["", "published: no\n"])
            repository.write(str(file.relative_to(repository.root)), f"title: T{dice.randrange(3)}\n{published}")
        repository.commit(f"2026-02-{1 + step // 3:02}")
        if dice.random() < 0.6:
            dates = last_changes(repository.root, earlier_dates)
            found = read_history(repository.root, dates, earlier)
            assert found == history(repository.root), f"after step {step}"
            assert found.by_locale == history(repository.root).by_locale
            earlier_dates, earlier = dates, found
