"""The fictional town, built in this process."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from town import NOON, Town


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


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
