"""What is still to come, by date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from infohub.model import Entry
from infohub.views.facts import occurrences
from infohub.views.reader import Reader


def upcoming_events(reader: Reader, entries: Iterable[Entry] | None = None) -> list[dict[str, Any]]:
    """Events that are still to come (of all, or of some that stand in lists), by their next date: ``card`` and ``when``."""
    found = []
    for entry in reader.entries("events") if entries is None else entries:
        moment = next_start(entry.data, reader.today)
        if moment is not None and (card := reader.card(entry.ref)):
            found.append((str(moment), entry.ref, {"card": card, "when": reader.formats.moment(moment)}))
    return [view for _, _, view in sorted(found, key=lambda one: one[:2])]


def next_start(data: Any, today: date) -> Any:
    """The next date of an event, its running one included; None when it is over."""
    if data.repeat:
        return next(iter(occurrences(data, today, 1)), None)
    last = data.ends or data.starts
    return data.starts if str(last)[:10] >= today.isoformat() else None
