"""The actors' map (Akteurslandkarte): which contact of which sector acts in which field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from infohub.insight.services import fields_of, is_listed, top_topics
from infohub.model import Entry
from infohub.model.contact import SECTORS


@dataclass(frozen=True, slots=True)
class Actor:
    """A contact and the fields of action it names."""

    ref: str
    fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class ActorsMap:
    """fields: all fields of action, in order. sectors: those with a contact, in the model's order, each with its contacts."""

    fields: tuple[str, ...]
    sectors: dict[str, tuple[Actor, ...]]

    @property
    def counts(self) -> Counter[tuple[str, str]]:
        """(field, sector) -> number of contacts."""
        return Counter((one, sector) for sector, actors in self.sectors.items() for actor in actors for one in actor.fields)

    @property
    def without_field(self) -> tuple[str, ...]:
        """Contacts that name no field of action: nobody finds them by topic."""
        return tuple(actor.ref for actors in self.sectors.values() for actor in actors if not actor.fields)


def actors_map(entries: Mapping[str, Entry], today: date) -> ActorsMap:
    """Of all contacts that stand in lists today."""
    fields = tuple(top_topics(entries))
    sectors: dict[str, list[Actor]] = {sector: [] for sector in SECTORS}
    for entry in entries.values():
        data = entry.data
        if entry.folder == "contacts" and is_listed(entry, today):
            named = fields_of(entry, entries).intersection(fields)
            sectors[data.sector].append(Actor(entry.ref, named))  # type: ignore[attr-defined]
    return ActorsMap(fields, {sector: tuple(found) for sector, found in sectors.items() if found})
