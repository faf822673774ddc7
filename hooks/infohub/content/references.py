"""Do all references lead somewhere, and do parents not run in circles?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from infohub.content.problems import Problem
from infohub.content.reading import Source, field_name, nearest
from infohub.model import Entry, Hub
from infohub.model.fields import references

SourceOf = Callable[[str], Source]


def targets(entry: Entry) -> tuple[str, ...]:
    """Everything an entry points at, fields and links, ``folder/id``, each once."""
    return tuple(dict.fromkeys([*(target for _, target in references(entry.data)), *entry.links]))


def check_entry(entry: Entry, known: Iterable[str], source_of: SourceOf) -> list[Problem]:
    """Problems of one entry's references. ``known``: all ``folder/id``; ``source_of``: reads a file again for its positions."""
    known = known if isinstance(known, Mapping | set | frozenset) else set(known)
    problems = []
    for path, target in references(entry.data):
        if target not in known:
            problems.append(_missing(source_of(entry.file), path, target, known))
    for target in entry.links:
        if target not in known:
            problems.append(missing_link(source_of(entry.file), target, known))
    return problems


def check_settings(hub: Hub, file: str, known: Iterable[str], source_of: SourceOf) -> list[Problem]:
    """The same for ``data/hub.yml``."""
    known = set(known)
    return [_missing(source_of(file), path, target, known) for path, target in references(hub) if target not in known]


def _missing(source: Source, path: tuple, target: str, known: Iterable[str]) -> Problem:
    place = source.place(path)
    return Problem("error", place, "no_such_entry", field_name(path), {"value": target, "near": near_entry(target, known)})


def missing_link(source: Source, target: str, known: Iterable[str]) -> Problem:
    """A link in a text that leads nowhere, placed at the text it stands in."""
    for path, mark in source.marked.marks.items():
        value = _value_at(source.marked.data, path)
        if isinstance(value, str) and (offset := value.find(f"]({target})")) >= 0:
            place = source.place_in_text(path, value, offset + 2) if mark.block else source.place(path)
            return Problem("error", place, "no_such_entry", field_name(path), {"value": target, "near": near_entry(target, known)})
    return Problem("error", source.place(), "no_such_entry", "", {"value": target, "near": near_entry(target, known)})


def _value_at(data: object, path: tuple) -> object:
    for part in path:
        if isinstance(data, dict):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            return None
    return data


def near_entry(target: str, known: Iterable[str]) -> str:
    """The entry most likely meant: same folder first, then the same id elsewhere."""
    folder, _, name = target.partition("/")
    known = list(known)
    same_folder = [ref for ref in known if ref.startswith(f"{folder}/")]
    return nearest(target, same_folder) or next((ref for ref in known if ref.endswith(f"/{name}")), "") or nearest(target, known)


def check_circles(entries: Mapping[str, Entry], source_of: SourceOf) -> list[Problem]:
    """A topic below itself, a contact that is part of itself or reached through itself."""
    problems = []
    for entry in entries.values():
        for name in ("parent", "part_of", "reached_through"):
            if getattr(entry.data, name, None) and _returns(entry, name, entries):
                place = source_of(entry.file).place((name,))
                problems.append(Problem("error", place, "own_parent", name, {"value": entry.id}))
    return problems


def _returns(entry: Entry, name: str, entries: Mapping[str, Entry]) -> bool:
    seen: set[str] = set()
    current: Entry | None = entry
    while current is not None and current.ref not in seen:
        seen.add(current.ref)
        upper = getattr(current.data, name, None)
        current = entries.get(f"{entry.folder}/{upper}") if upper else None
    return current is not None and current.ref == entry.ref
