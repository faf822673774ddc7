"""The fictional town as it is read, for everything that is counted in it."""

from __future__ import annotations

import pytest

from infohub.languages.library import Library, load
from small_hub import TODAY
from town import TOWN


@pytest.fixture(scope="session")
def lindenau() -> Library:
    """All of the fictional town, on its day."""
    return load(TOWN, ["en", "ar"], TODAY)[0]
