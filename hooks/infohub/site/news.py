"""The page that says what is new."""

from __future__ import annotations

from typing import Any

from infohub.languages.messages import N_
from infohub.views.changes import news_days
from infohub.views.reader import Reader

NEWS = "news"  # section of this page, for the frame
TITLE = N_("What is new")


def news_view(reader: Reader) -> dict[str, Any]:
    """Everything the template prints."""
    history = reader.history
    return {
        "title": reader.words(TITLE),
        "summary": reader.words(N_("What was added, changed or ended lately.")),
        "list_icon": "history",
        "days": news_days(reader),
        "known": history.known,
        "complete": history.complete,
    }
