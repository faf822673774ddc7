"""Do all references lead somewhere, are named languages there, and do parents not run in circles?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice

from infohub.content.problems import MANY, Problem
from infohub.content.reading import Source, field_name, nearest
from infohub.content.yaml_text import Path
from infohub.model import Entry, Hub, kind_by_folder
from infohub.model.fields import references

SourceOf = Callable[[str], Source]
LONGEST_CHAIN = 10  # steps upwards; the longest of a town of this size has three


def targets(entry: Entry) -> tuple[str, ...]:
    """Everything an entry points at, fields and links, ``folder/id``, each once."""
    return tuple(dict.fromkeys([*(target for _, target in references(entry.data)), *entry.links]))


def check_entry(entry: Entry, known: Iterable[str], source_of: SourceOf) -> list[Problem]:
    """Problems of one entry's references.

    known: every ``folder/id`` that may be named. source_of: reads a file again for its positions.
    """
    known = known if isinstance(known, frozenset) else frozenset(known)
    fields = ((path, target) for path, target in references(entry.data) if target not in known)
    links = (target for target in entry.links if target not in known)
    return [
        *(missing_field(source_of(entry.file), path, target, known) for path, target in islice(fields, MANY)),
        *(missing_link(source_of(entry.file), target, known) for target in islice(links, MANY)),
    ]


def check_locales(entry: Entry, locales: Sequence[str], source_of: SourceOf) -> list[Problem]:
    """Languages an entry (a flyer) names and the site does not have. ``locales``: codes of those it has."""
    return [
        Problem(
            "error",
            source_of(entry.file).place(("locales", at)),
            "no_such_locale",
            field_name(("locales", at)),
            {"value": code, "allowed": list(locales), "near": nearest(code, locales)},
        )
        for at, code in enumerate(getattr(entry.data, "locales", ())[:MANY])
        if code not in locales
    ]


def check_settings(hub: Hub, file: str, known: Iterable[str], source_of: SourceOf) -> list[Problem]:
    """The same for ``data/hub.yml``."""
    known = set(known)
    return [missing_field(source_of(file), path, target, known) for path, target in references(hub) if target not in known]


def missing_field(source: Source, path: Path, target: str, known: Iterable[str]) -> Problem:
    """A field that names an entry that is not there."""
    place = source.place(path)
    return Problem("error", place, wrong(target), field_name(path), {"value": target, "near": near_entry(target, known)})


def wrong(target: str, otherwise: str = "no_such_entry") -> str:
    """The code of what is wrong with a target that may not be named: it never has a page, or (``otherwise``) it is not there."""
    kind = kind_by_folder.get(target.partition("/")[0])
    return "no_page" if kind is not None and not kind.pages else otherwise


def missing_link(source: Source, target: str, known: Iterable[str]) -> Problem:
    """A link in a text that leads nowhere, placed at the text it stands in."""
    values = {"value": target, "near": near_entry(target, known)}
    # Markdown has other ways to write a link: [text](faqs/x "title"), [text][1] with [1]: faqs/x below.
    for written in (f"]({target})", f"]({target}", f"]: {target}", target):
        for path, mark in source.marked.marks.items():
            value = _value_at(source.marked.data, path)
            if isinstance(value, str) and (offset := value.find(written)) >= 0:
                place = source.place_in_text(path, value, offset + written.index(target)) if mark.block else source.place(path)
                return Problem("error", place, wrong(target), field_name(path), values)
    return Problem("error", source.place(), wrong(target), "", values)


def _value_at(data: object, path: Path) -> object:
    for part in path:
        if isinstance(data, dict):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            return None
    return data


def near_entry(target: str, known: Iterable[str]) -> str:
    """The entry most likely meant: a slip of the finger in its folder, the same id elsewhere, an id with the same words."""
    folder, _, name = target.rpartition("/")
    known = list(known)
    # Ids are compared without their folder: it is the same for all and would make every id a near one.
    ids = {ref.rpartition("/")[2]: ref for ref in reversed(known) if not folder or ref.startswith(f"{folder}/")}
    if near := nearest(name, ids):
        return ids[near]
    if elsewhere := next((ref for ref in known if ref.endswith(f"/{name}")), ""):
        return elsewhere
    return _same_words(name, ids) or ("" if ids else nearest(target, known))


def _same_words(name: str, ids: Mapping[str, str]) -> str:
    """``muetterzentrum-beckum`` means ``muetterzentrum``, ``kulturverein`` the one that is ``arab-kulturverein``: whole words only."""
    if shorter := [one for one in ids if name.startswith(f"{one}-")]:
        return ids[max(shorter, key=len)]
    longer = [one for one in ids if name and f"-{name}-" in f"-{one}-"]
    return ids[longer[0]] if len(longer) == 1 else ""


def check_circles(entries: Mapping[str, Entry], source_of: SourceOf) -> list[Problem]:
    """A topic below itself, a contact that is part of itself or reached through itself; and a chain nobody could follow."""
    problems: list[Problem] = []
    for entry in entries.values():
        for name in ("parent", "part_of", "reached_through"):
            if not getattr(entry.data, name, None) or len(problems) >= MANY:
                continue
            if code := _wrong_chain(entry, name, entries):
                values = {"value": entry.id, "limit": LONGEST_CHAIN}
                problems.append(Problem("error", source_of(entry.file).place((name,)), code, name, values))
    return problems


def _wrong_chain(entry: Entry, name: str, entries: Mapping[str, Entry]) -> str:
    """What is wrong above an entry: it comes back to it, or it goes on for longer than any of them does; else ``""``."""
    seen: set[str] = set()
    current = entry
    while len(seen) < LONGEST_CHAIN:
        seen.add(current.ref)
        upper = entries.get(f"{entry.folder}/{getattr(current.data, name)}")
        if upper is None or upper.ref in seen:
            return "own_parent" if upper is entry else ""
        current = upper
    return "chain_too_long"
