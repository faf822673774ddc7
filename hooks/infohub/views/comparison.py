"""Courses side by side: what one compares before choosing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from infohub.languages.messages import N_
from infohub.model import Entry
from infohub.model.course import COURSE_TYPES
from infohub.views import choices, facts
from infohub.views.reader import Reader, Said

COLUMNS = (
    N_("Level"),
    N_("Length"),
    N_("Cost"),
    N_("Who decides"),
    N_("Exam"),
    N_("Women only"),
    N_("Childcare"),
    N_("Online"),
    N_("If you leave early"),
)


def columns(reader: Reader) -> list[Markup]:
    """Headings of the cells of a row, in order."""
    return [reader.words(name) for name in COLUMNS]


def rows(reader: Reader, refs: Iterable[str]) -> list[dict[str, Any]]:
    """One row a course, by type: its card, for whom it is, and the cells; ``known`` says which of them are."""
    order = {name: number for number, name in enumerate(COURSE_TYPES)}
    entries: list[Any] = [reader.library.entries[ref] for ref in refs]
    return [_row(reader, entry) for entry in sorted(entries, key=lambda entry: (order[entry.data.course_type], entry.id))]


def _row(reader: Reader, entry: Entry) -> dict[str, Any]:
    data: Any = entry.data
    ask = facts.unknown(reader)

    def text(name: str) -> Said | Markup:
        return reader.said(entry, name) or ask

    def yes_no(value: str | None) -> Markup:
        return ask if value in (None, "unknown") else reader.words(choices.YES_NO[str(value)])

    cells = [
        facts.level_line(reader, data),
        Markup("<br>").join(facts.length_lines(reader, data)) or ask,
        facts.cost_line(reader, data.cost) if data.cost and data.cost.kind != "unknown" else ask,
        text("access"),
        text("exam"),
        yes_no(data.women_only),
        yes_no(data.childcare),
        yes_no(data.online),
        text("on_leaving"),
    ]
    return {
        "card": reader.card(entry.ref),
        "for_whom": reader.said(entry, "for_whom"),
        "cells": cells,
        "known": [cell != ask for cell in cells],
    }
