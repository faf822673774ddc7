"""What entries do not say though readers would ask: counted by kind and by question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from infohub.insight.services import is_listed
from infohub.model import Entry

Said = Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Missing:
    """folder: of the kind. name: what is asked. refs: entries that do not say it. total: entries that are asked."""

    folder: str
    name: str
    refs: tuple[str, ...]
    total: int


def missing(entries: Mapping[str, Entry], today: date) -> list[Missing]:
    """Of all entries that stand in lists today; emergency numbers need no more than their number and are not asked."""
    found = []
    for folder, questions in ASKED.items():
        asked = [one for one in entries.values() if one.folder == folder and is_listed(one, today)]
        asked = [one for one in asked if getattr(one.data, "sector", "") != "emergency"]
        if asked:
            found += [
                Missing(folder, name, tuple(one.ref for one in asked if not said(one.data)), len(asked)) for name, said in questions.items()
            ]
    return found


def _given(*names: str) -> Said:
    """One of these fields says something; "unknown" is nothing."""
    return lambda data: any(getattr(data, name) not in (None, (), "", "unknown") for name in names)


ASKED: dict[str, dict[str, Said]] = {
    "contacts": {
        "phone": _given("phones", "reached_through"),
        "email": _given("email", "reached_through"),
        "address": _given("street", "reached_through"),
        "hours": lambda data: bool(data.opening_hours) or data.by_appointment is True or bool(data.reached_through),
        "languages": _given("languages"),
        "interpreting": _given("interpreting"),
        "step_free": _given("step_free"),
    },
    "offers": {
        "times": lambda data: bool(data.when) or data.by_appointment is True,
        "address": _given("street"),
        "cost": lambda data: data.cost is not None and data.cost.kind != "unknown",
        "german_needed": _given("german_needed"),
        "languages": _given("languages"),
        "childcare": _given("childcare"),
        "step_free": _given("step_free"),
    },
    "courses": {
        "sessions": _given("sessions"),
        "cost": lambda data: data.cost is not None and data.cost.kind != "unknown",
        "childcare": _given("childcare"),
        "women_only": _given("women_only"),
        "online": _given("online"),
    },
}
