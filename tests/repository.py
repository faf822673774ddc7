"""A git repository made for one test."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest


class Repository:
    """A git repository made for one test. Days are given, because commits made in one second all look alike."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--initial-branch=main")

    def git(self, *words: str, moment: str = "2026-01-01T12:00:00Z") -> str:
        named = ("user.name=T", "user.email=t@example.org", "commit.gpgsign=false", "core.hooksPath=/dev/null")
        settings = [word for one in named for word in ("-c", one)]
        when = {"GIT_AUTHOR_DATE": "2020-01-01T12:00:00Z", "GIT_COMMITTER_DATE": moment}
        command = ["git", "-C", str(self.root), *settings, *words]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, **when})
        return done.stdout.strip()

    def write(self, file: str, text: str) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def commit(self, moment: str, **files: str | None) -> str:
        """Commit files, ``data_a`` for data/a; None deletes one. Returns the commit."""
        for name, text in files.items():
            file = name.replace("_", "/", 1)
            if text is None:
                (self.root / file).unlink()
            else:
                self.write(file, text)
        self.git("add", "--all")
        self.git("commit", "--allow-empty", "-m", "Stand", moment=moment if "T" in moment else f"{moment}T12:00:00Z")
        return self.git("rev-parse", "HEAD")

    def merge(self, branch: str, day: str) -> None:
        self.git("merge", "--no-ff", "-m", "Zusammen", branch, moment=f"{day}T12:00:00Z")


def alone(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """No settings of the machine, and no repository above the test's folder."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder))


def clone(repository: Repository, target: Path, depth: int) -> Repository:
    subprocess.run(["git", "clone", f"--depth={depth}", repository.root.as_uri(), str(target)], check=True, capture_output=True)
    made = Repository.__new__(Repository)
    made.root = target
    return made
