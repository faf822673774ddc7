"""What all tests share: a small project to write files into, the fictional town, and a modest number of random examples."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

import chromium
from project import Project
from town import NOON, Town

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests of a process: Playwright cannot be started twice in it."""
    from playwright.sync_api import sync_playwright  # costs time, and most tests need none

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium.program(), args=chromium.FLAGS)
        yield started
        started.close()
