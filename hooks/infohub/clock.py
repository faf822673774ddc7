"""What day it is for the hub."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """The day of ``SOURCE_DATE_EPOCH`` (UTC seconds, see reproducible-builds.org) where set, else today in Europe/Berlin."""
    berlin = ZoneInfo("Europe/Berlin")
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).astimezone(berlin).date()
    return datetime.now(berlin).date()
