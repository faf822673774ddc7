"""Histories as git would give them, written down by hand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from infohub.history.changes import Change, History
from infohub.history.dates import BERLIN
from infohub.views.reader import Reader


def change(day: str, kind: Any = "new", *fields: str, ref: str = "offers/chor", locale: str = "de", title: str = "") -> Change:
    """What became of an entry (the choir unless said otherwise) at noon of a day, or at a moment."""
    moment = datetime.fromisoformat(day if "T" in day else f"{day}T12:00").replace(tzinfo=BERLIN)
    return Change(ref, locale, int(moment.timestamp()), kind, fields, title)


def with_history(here: Reader, *changes: Change, complete: bool = True) -> Reader:
    """The reader with these changes; the newest of a file first, as a history has them."""
    by_file: dict[str, tuple[Change, ...]] = {}
    for one in sorted(changes, key=lambda one: one.at, reverse=True):
        file = f"{one.ref} {one.locale}"
        by_file[file] = (*by_file.get(file, ()), one)
    here.history = History(True, complete, {}, by_file)
    return here
