"""A small project with translations in every state, and the command run on it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from infohub.cli import main
from project import Project

ARABIC = """\
# von Hand
status: draft
made_by: person
title: "تأمين"
summary: مال كضمان.
steps: [اسأل, ادفع]
translated_from:
  title: 'Kaution'
  summary: Geld für den Vermieter.
  steps:
  - Fragen
  - Zahlen
"""
UKRAINIAN = """\
status: reviewed
made_by: person
reviewed_by: verein
reviewed_on: 2026-11-01
title: Застава
body: |
  Абзац.

  - один
  - два
translated_from:
  title: Kaution
  body: |
    Ein Absatz.

    - eins
    - zwei
"""
FILES = {
    "data/faqs/ar/kaution.yml": ARABIC,
    "data/faqs/uk/kaution.yml": UKRAINIAN,
    "data/hub.ar.yml": "name: مركز\ntranslated_from:\n  name: Hub\n",
    "data/terms/kaution.yml": "title: Kaution\nsummary: Geld.\nforms: [Kautionen]\n",
    "data/terms/ar/kaution.yml": "equivalent: تأمين\n",
}


def translated(project: Project) -> Project:
    for file, content in FILES.items():
        project.write(file, content)
    return project


def run(project: Project, action: str, *arguments: str) -> int:
    return main(["translations", action, *arguments, "--root", str(project.root)])


def data(project: Project) -> dict[str, bytes]:
    """Every data file with its bytes."""
    return {path.relative_to(project.root).as_posix(): path.read_bytes() for path in sorted((project.root / "data").rglob("*.yml"))}


def text(project: Project, file: str) -> str:
    return (project.root / file).read_text("utf-8")


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text that must be there once."""
    source = path.read_text("utf-8")
    assert source.count(old) == 1, f"{old!r} stands {source.count(old)} times in {path.name}"
    path.write_text(source.replace(old, new), "utf-8")


def git(project: Project, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(project.root), *identity, *arguments], check=True, capture_output=True)


def commit(project: Project) -> None:
    if not (project.root / ".git").exists():
        git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "Stand")
