"""Who refers to whom, in both directions: what a page may show of others, and what an edit therefore touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from infohub.model import Entry, Reference
from infohub.model.fields import reference_fields

# Contact data is borrowed along these fields, over several steps.
BORROWING = ("reached_through",)


@dataclass(slots=True)
class Graph:
    """out: entry -> what it points at. into: entry -> (entry that points at it, field)."""

    out: dict[str, tuple[str, ...]] = field(default_factory=dict)
    into: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, entries: Mapping[str, Entry]) -> Graph:
        graph = cls()
        for ref, entry in entries.items():
            if not entry.kind.pages:
                continue  # no page shows what stands on a flyer, or that it does
            pairs = list(_by_field(entry))
            graph.out[ref] = tuple(dict.fromkeys(target for _, target in pairs))
            for name, target in pairs:
                graph.into[target].append((ref, name))
        return graph

    def pointing_at(self, ref: str, *fields: str) -> list[str]:
        """Entries that name this one in one of the fields, each once, in order of their ``folder/id``."""
        return sorted({source for source, name in self.into.get(ref, ()) if name in fields})

    def neighbours(self, ref: str) -> set[str]:
        """Entries whose pages show something of this one, or the other way round."""
        return {*self.out.get(ref, ()), *(source for source, _ in self.into.get(ref, ()))}

    def borrowers(self, changed: Iterable[str]) -> set[str]:
        """These and all who show their contact data, over several steps."""
        wave = set(changed)
        frontier = list(wave)
        while frontier:
            for source in self.pointing_at(frontier.pop(), *BORROWING):
                if source not in wave:
                    wave.add(source)
                    frontier.append(source)
        return wave

    def touched_by(self, changed: Iterable[str]) -> set[str]:
        """Entries whose pages must be drawn again when the cards of ``changed`` look different."""
        wave = self.borrowers(changed)
        return wave.union(*(self.neighbours(ref) for ref in wave)) if wave else wave


def _by_field(entry: Entry) -> Iterable[tuple[str, str]]:
    """Top-level field and target of each reference. Links in texts are not among them: they show nothing of their target."""
    for name, mark in reference_fields(type(entry.data)):
        value = getattr(entry.data, name)
        if value is None:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(mark, Reference):
                yield name, item if mark.folder is None else f"{mark.folder}/{item}"
            else:
                for inner, inner_mark in mark:
                    if (target := getattr(item, inner)) is not None and isinstance(inner_mark, Reference):
                        yield name, target if inner_mark.folder is None else f"{inner_mark.folder}/{target}"
