"""What differs from an earlier commit, also what git does not know yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from infohub.history.since import NoSuchCommitError, changed_since, file_at
from project import Project
from translating.hubs import commit, git


def test_changed_new_and_unknown_files_below_data(project: Project) -> None:
    commit(project)
    project.write("data/faqs/müll.yml", "title: a\n")
    git(project, "add", ".")
    project.write("data/hub.yml", "name: anders\n")
    project.write("data/faqs/neu.yml", "title: b\n")
    project.write("docs/neu.md", "# Neu\n")
    (project.root / "data/topics/wohnen.yml").unlink()
    assert changed_since(project.root, "HEAD") == {"data/faqs/müll.yml", "data/faqs/neu.yml", "data/hub.yml", "data/topics/wohnen.yml"}
    commit(project)
    assert changed_since(project.root, "HEAD") == frozenset()
    assert "data/hub.yml" in changed_since(project.root, "HEAD~1")


def test_a_file_as_it_was(project: Project) -> None:
    commit(project)
    before = (project.root / "data/hub.yml").read_bytes()
    project.write("data/hub.yml", "name: anders\n")
    project.write("data/faqs/neu.yml", "title: b\n")
    assert file_at(project.root, "HEAD", "data/hub.yml") == before
    assert file_at(project.root, "HEAD", "data/faqs/neu.yml") is None


def test_a_folder_below_the_repository(project: Project) -> None:
    inner = Project(project.root / "hub")
    commit(project)
    inner.write("data/hub.yml", "name: anders\n")
    project.write("data/hub.yml", "name: anders\n")
    assert changed_since(inner.root, "HEAD") == {"data/hub.yml"}
    assert file_at(inner.root, "HEAD", "data/topics/wohnen.yml") == (inner.root / "data/topics/wohnen.yml").read_bytes()


@pytest.mark.parametrize("ref", ["nirgends", "--output=x", "HEAD:data", "", "\0"])
def test_no_such_commit(project: Project, ref: str) -> None:
    commit(project)
    for ask in (lambda: changed_since(project.root, ref), lambda: file_at(project.root, ref, "data/hub.yml")):
        with pytest.raises(NoSuchCommitError):
            ask()
    assert not (project.root / "x").exists()


def test_outside_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(NoSuchCommitError):
        changed_since(tmp_path, "HEAD")
