"""What all tests share: a small project to write files into, the fictional town, and a modest number of random examples."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from project import Project
from town import NOON, Town

# No deadline: a busy machine is not a fault. No database: a run leaves nothing behind and starts from nothing.
settings.register_profile("short", deadline=None, database=None, max_examples=100, print_blob=False)
settings.register_profile("long", settings.get_profile("short"), max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path / "town")


@pytest.fixture(scope="session")
def built_town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """Built once and only read."""
    os.environ["SOURCE_DATE_EPOCH"], os.environ["NO_MKDOCS_2_WARNING"] = NOON, "1"
    made = Town(tmp_path_factory.mktemp("built") / "town")
    made.build()
    return made
