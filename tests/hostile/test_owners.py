"""What is run when the hub is built comes in only after somebody has looked at it; what is not, needs nobody."""

from __future__ import annotations

import fnmatch
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
RULES = [line.split() for line in (ROOT / "CODEOWNERS").read_text("utf-8").splitlines() if line and not line.startswith("#")]


def owners(file: str) -> list[str]:
    """As GitHub and GitLab read it: the last rule that fits decides, and one without names takes them away."""
    found: list[str] = []
    for pattern, *names in RULES:
        path = pattern.removeprefix("/")
        if pattern == "*" or fnmatch.fnmatch(file, path) or (path.endswith("/") and file.startswith(path)):
            found = names
    return found


def files() -> list[str]:
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, text=True, check=False)
    return [one for one in listed.stdout.split("\0") if one]


def test_only_entries_and_pages_come_in_unseen() -> None:
    free = [file for file in files() if not owners(file)]
    assert all(
        file.startswith(("data/", "docs/")) and file.endswith((".yml", ".md", ".svg", ".png", ".jpg", ".jpeg", ".webp")) for file in free
    )


@pytest.mark.parametrize(
    "file",
    [
        "mkdocs.yml",
        "hooks/hub.py",
        "hooks/infohub/cli.py",
        "overrides/base.html",
        "overrides/assets/js/hub.js",
        "Makefile",
        "pyproject.toml",
        "CODEOWNERS",
        ".ci/run",
        ".github/workflows/check.yml",
        ".gitlab-ci.yml",
        "tests/conftest.py",
        "data/hub.yml",
        "data/hub.ar.yml",
        "docs/impressum.md",
        "docs/datenschutz.uk.md",
    ],
)
def test_what_is_run_or_is_law_has_owners(file: str) -> None:
    assert owners(file)


@pytest.mark.parametrize("file", ["data/offers/sprachpaten.yml", "data/offers/ar/sprachpaten.yml", "docs/ueber.md", "docs/assets/logo.svg"])
def test_what_the_check_makes_harmless_has_none(file: str) -> None:
    assert not owners(file)
