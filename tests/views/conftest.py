"""The fictional town's day, for everything that is built."""

from __future__ import annotations

import pytest

from town import NOON


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
