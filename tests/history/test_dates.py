"""The day each file last changed, as git knows it; and nothing where git cannot know it."""

from __future__ import annotations

import random
import shutil
from datetime import date
from pathlib import Path

import pytest

from infohub.history import dates
from infohub.history.dates import Dates, Step, last_changes
from repository import Repository, alone, clone


@pytest.fixture(autouse=True)
def _no_other_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    alone(monkeypatch, tmp_path)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "hub")


def days(root: Path, earlier: Dates | None = None) -> dict[str, str]:
    return {file: day.isoformat() for file, day in sorted(last_changes(root, earlier).days.items())}


# One line of history -------------------------------------------------------------------------------


def test_each_file_has_the_day_of_its_last_commit(repository: Repository) -> None:
    repository.commit("2026-01-05", data_a="1", data_b="1", docs_c="1")
    repository.commit("2026-02-06", data_a="2")
    head = repository.commit("2026-03-07", docs_c="2")
    found = last_changes(repository.root)
    assert (found.head, found.days) == (head, {"data/a": date(2026, 2, 6), "data/b": date(2026, 1, 5), "docs/c": date(2026, 3, 7)})


def test_other_folders_are_not_looked_at(repository: Repository) -> None:
    repository.commit("2026-01-05", data_a="1", hooks_x="1", database_x="1", README="1")
    assert days(repository.root) == {"data/a": "2026-01-05"}


def test_the_day_is_that_of_berlin_and_of_the_commit_not_of_the_writing(repository: Repository) -> None:
    repository.commit("2026-01-05T22:59:59Z", data_a="1")
    repository.commit("2026-01-05T23:00:00Z", data_b="1")
    repository.commit("2026-07-05T22:00:00Z", data_c="1")
    repository.commit("2026-07-05T20:00:00-0700", data_d="1")
    assert days(repository.root) == {"data/a": "2026-01-05", "data/b": "2026-01-06", "data/c": "2026-07-06", "data/d": "2026-07-06"}


@pytest.mark.parametrize(
    "name",
    ["Mü ll.yml", 'an"führung.yml', "عربي.yml", "a\tb.yml", "a\nb.yml", "\u2068x.yml", ":100644 x.yml", "\x01" + "a" * 40 + " 5.yml"],
)
def test_a_name_is_a_name_whatever_letters_it_has(repository: Repository, name: str) -> None:
    repository.write(f"data/{name}", "1")
    repository.commit("2026-01-05")
    assert days(repository.root) == {f"data/{name}": "2026-01-05"}


def test_what_is_not_committed_has_the_day_it_had(repository: Repository) -> None:
    repository.commit("2026-01-05", data_a="1")
    repository.write("data/a", "2")
    repository.write("data/neu", "1")
    assert days(repository.root) == {"data/a": "2026-01-05"}


def test_a_renamed_file_is_as_old_as_its_name(repository: Repository) -> None:
    # Its name is its address, which is new on that day.
    repository.commit("2026-01-05", data_a="lang genug, um wiedererkannt zu werden\n" * 9)
    repository.git("mv", "data/a", "data/b")
    repository.commit("2026-02-06")
    assert days(repository.root)["data/b"] == "2026-02-06"


def test_a_file_that_came_back_has_the_day_it_came_back(repository: Repository) -> None:
    repository.commit("2026-01-05", data_a="1", data_b="1")
    repository.commit("2026-02-06", data_a=None)
    repository.commit("2026-03-07", data_a="1")
    assert days(repository.root)["data/a"] == "2026-03-07"


def test_clocks_that_differ_do_not_matter_the_order_of_commits_does(repository: Repository) -> None:
    repository.commit("2026-05-05", data_a="1")
    repository.commit("2026-01-01", data_a="2")
    assert days(repository.root) == {"data/a": "2026-01-01"}


# Merges --------------------------------------------------------------------------------------------


def test_a_merged_change_counts_from_the_day_it_was_merged(repository: Repository) -> None:
    """A pull request may wait for weeks: readers see its text from the merge on."""
    repository.commit("2026-01-05", data_a="1", data_b="1", data_c="1")
    repository.git("switch", "-c", "vorschlag")
    repository.commit("2026-01-10", data_a="2")
    repository.git("switch", "main")
    repository.commit("2026-02-06", data_b="2")
    repository.merge("vorschlag", "2026-03-07")
    assert days(repository.root) == {"data/a": "2026-03-07", "data/b": "2026-02-06", "data/c": "2026-01-05"}


# Where the project lies ----------------------------------------------------------------------------


def test_a_project_in_a_folder_of_a_repository_sees_its_own_files(repository: Repository) -> None:
    for file in ("hub/data/a", "data/a", "hub/docs/b", "hub/other/c"):
        repository.write(file, "1")
    repository.commit("2026-01-05")
    repository.write("data/a", "2")
    repository.commit("2026-02-06")
    assert days(repository.root / "hub") == {"data/a": "2026-01-05", "docs/b": "2026-01-05"}


def test_outside_git_nothing_is_claimed(tmp_path: Path) -> None:
    (tmp_path / "frei" / "data").mkdir(parents=True)
    assert last_changes(tmp_path / "frei") == Dates("", {})


def test_before_the_first_commit_nothing_is_claimed(repository: Repository) -> None:
    repository.write("data/a", "1")
    assert last_changes(repository.root) == Dates("", {})


def test_without_git_nothing_is_claimed(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("2026-01-05", data_a="1")
    monkeypatch.setenv("PATH", "")
    assert last_changes(repository.root) == Dates("", {})


def test_a_project_that_left_git_forgets_the_days(repository: Repository) -> None:
    repository.commit("2026-01-05", data_a="1")
    earlier = last_changes(repository.root)
    shutil.rmtree(repository.root / ".git")
    assert last_changes(repository.root, earlier) == Dates("", {})


# Shallow clones ------------------------------------------------------------------------------------


@pytest.fixture
def history(repository: Repository) -> Repository:
    repository.commit("2026-01-05", data_a="1", data_b="1", data_c="1")
    repository.commit("2026-02-06", data_b="2")
    repository.commit("2026-03-07", data_c="2")
    return repository


def test_of_the_oldest_commit_of_a_shallow_clone_nothing_is_claimed(history: Repository, tmp_path: Path) -> None:
    """It seems to have made every file; a page would say it was changed on a day it was not."""
    found = last_changes(clone(history, tmp_path / "flach", 1).root)
    assert found.days == {}
    assert found.head == history.git("rev-parse", "HEAD")


def test_what_is_younger_than_a_shallow_clones_end_is_known(history: Repository, tmp_path: Path) -> None:
    assert days(clone(history, tmp_path / "flach", 2).root) == {"data/c": "2026-03-07"}


def test_a_clone_deep_enough_to_hold_it_all_knows_it_all(history: Repository, tmp_path: Path) -> None:
    assert days(clone(history, tmp_path / "tief", 99).root) == days(history.root)


def test_a_shallow_clone_of_a_repository_with_the_project_in_a_folder(repository: Repository, tmp_path: Path) -> None:
    repository.write("hub/data/a", "1")
    repository.commit("2026-01-05")
    repository.write("hub/data/b", "1")
    repository.commit("2026-02-06")
    repository.write("hub/data/c", "1")
    repository.commit("2026-03-07")
    assert days(clone(repository, tmp_path / "flach", 1).root / "hub") == {}
    assert days(clone(repository, tmp_path / "flacher", 2).root / "hub") == {"data/c": "2026-03-07"}


def test_a_commit_on_top_of_a_shallow_clone_is_known(history: Repository, tmp_path: Path) -> None:
    flat = clone(history, tmp_path / "flach", 1)
    earlier = last_changes(flat.root)
    flat.commit("2026-04-08", data_a="2")
    assert days(flat.root, earlier) == days(flat.root) == {"data/a": "2026-04-08"}


def test_a_clone_that_was_deepened_learns_what_it_could_not_know(history: Repository, tmp_path: Path) -> None:
    flat = clone(history, tmp_path / "flach", 1)
    earlier = last_changes(flat.root)
    flat.git("fetch", "--depth=2")
    assert days(flat.root, earlier) == {"data/c": "2026-03-07"}
    flat.git("fetch", "--unshallow")
    assert days(flat.root, earlier) == days(history.root)
    flat.commit("2026-04-08", data_a="2")
    assert days(flat.root, earlier) == {**days(history.root), "data/a": "2026-04-08"}


# Going on from an earlier answer -------------------------------------------------------------------


def test_while_nothing_is_committed_the_answer_is_the_same_object(history: Repository) -> None:
    earlier = last_changes(history.root)
    history.write("data/a", "9")
    assert last_changes(history.root, earlier) is earlier


def test_after_a_commit_only_what_is_new_is_read(history: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = last_changes(history.root)
    history.commit("2026-04-08", data_a="2", data_neu="1")
    # A day that stands in no history shows that the rest was taken from the earlier answer.
    marked = Dates(earlier.head, {**earlier.days, "data/b": date(1999, 1, 1)})
    assert days(history.root, marked) == {
        "data/a": "2026-04-08",
        "data/b": "1999-01-01",
        "data/c": "2026-03-07",
        "data/neu": "2026-04-08",
    }


def test_after_a_rewritten_history_all_is_read_anew(history: Repository) -> None:
    earlier = last_changes(history.root)
    history.git("reset", "--hard", "HEAD~1")
    history.commit("2026-04-08", data_a="2")
    assert days(history.root, earlier) == {"data/a": "2026-04-08", "data/b": "2026-02-06", "data/c": "2026-01-05"}


def test_an_answer_from_another_repository_is_no_help(history: Repository) -> None:
    strange = Dates("0123456789" * 4, {"data/zzz": date(1999, 1, 1)})
    assert days(history.root, strange) == days(history.root)


def test_from_a_branch_that_was_merged_since(repository: Repository) -> None:
    """What was tried and taken back on the branch never was on the main line."""
    repository.commit("2026-01-05", data_a="1", data_b="1")
    repository.git("switch", "-c", "vorschlag")
    repository.commit("2026-01-10", data_a="2", data_b="2")
    repository.commit("2026-01-11", data_a="1")
    earlier = last_changes(repository.root)
    repository.git("switch", "main")
    repository.commit("2026-02-06", data_c="1")
    repository.merge("vorschlag", "2026-03-07")
    assert (
        days(repository.root, earlier) == days(repository.root) == {"data/a": "2026-01-05", "data/b": "2026-03-07", "data/c": "2026-02-06"}
    )


@pytest.mark.parametrize("seed", range(4))
def test_going_on_gives_what_a_fresh_reading_gives(repository: Repository, seed: int) -> None:
    """Any order of commits, branches, merges, returns to a branch, and steps back."""
    dice = random.Random(seed)
    repository.commit("2026-01-01", **{f"data_f{number}": "0" for number in range(5)})
    branches = ["main"]
    earlier = last_changes(repository.root)
    for step in range(12):
        day = f"2026-{2 + step // 4:02}-{1 + dice.randrange(27):02}"
        match dice.randrange(6):
            case 0 if len(branches) < 3:
                branches.append(f"b{step}")
                repository.git("switch", "-c", branches[-1])
            case 1:
                repository.git("switch", dice.choice(branches))
            case 2:
                repository.git("merge", "--no-ff", "-X", "theirs", "-m", "Zusammen", dice.choice(branches), moment=f"{day}T12:00:00Z")
            case 3 if step > 6:
                repository.git("reset", "--hard", "HEAD~1" if repository.git("rev-list", "--count", "HEAD") != "1" else "HEAD")
            case _:
                repository.commit(day, **{f"data_f{dice.randrange(5)}": str(dice.randrange(3))})
        if dice.random() < 0.6:
            found = last_changes(repository.root, earlier)
            assert found == last_changes(repository.root), f"after step {step}"
            earlier = found


# Steps ---------------------------------------------------------------------------------------------


def contents(repository: Repository, file: str, earlier: Dates | None = None) -> list[tuple[str, str, str]]:
    """Day, and what the file held before and after, newest first."""

    def read(blob: str) -> str:
        return repository.git("cat-file", "blob", blob) if blob else "-"

    steps = last_changes(repository.root, earlier).steps.get(file, ())
    return [(step.day.isoformat(), read(step.old), read(step.new)) for step in steps]


def test_what_a_day_made_of_a_file_is_one_step(repository: Repository) -> None:
    repository.commit("2026-01-05", data_a="1")
    repository.commit("2026-02-06T08:00:00Z", data_a="2")
    earlier = last_changes(repository.root)
    repository.commit("2026-02-06T20:00:00Z", data_a="3")
    repository.commit("2026-03-07", data_a=None)
    expected = [("2026-03-07", "3", "-"), ("2026-02-06", "1", "3"), ("2026-01-05", "-", "1")]
    assert contents(repository, "data/a") == contents(repository, "data/a", earlier) == expected


def test_only_so_much_is_remembered(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(1, 6):
        repository.commit(f"2026-01-0{day}", data_a=str(day), data_b=str(day))
    monkeypatch.setattr(dates, "KEPT", 2)
    assert contents(repository, "data/a") == [("2026-01-05", "4", "5"), ("2026-01-04", "3", "4")]
    monkeypatch.setattr(dates, "MOST", 3)
    found = last_changes(repository.root)
    assert found.full and sum(map(len, found.steps.values())) == 3
    assert found.days.keys() == {"data/a", "data/b"}
    repository.commit("2026-01-06", data_a="6")
    assert last_changes(repository.root, found) == last_changes(repository.root)


def test_what_is_no_file_has_no_contents(repository: Repository) -> None:
    repository.commit("2026-01-05", data_a="1")
    (repository.root / "data/a").unlink()
    (repository.root / "data/a").symlink_to("/etc/hostname")
    repository.commit("2026-02-06")
    step: Step = last_changes(repository.root).steps["data/a"][0]
    assert (step.new, step.old != "") == ("", True)
