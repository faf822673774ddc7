"""All content at once: entries, settings and overlays, read from ``data/`` and checked against each other.

Unchanged files are taken from an earlier reading where one is given (see ``Reading``), so that one edit
costs one file.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from infohub.content.problems import Place, Problem, has_errors, in_order
from infohub.content.reading import Source, check_left_out, check_texts, read_entry, read_fields, validate
from infohub.content.references import SourceOf, check_circles, check_entry, check_locales, check_settings, missing_field, missing_link
from infohub.content.yaml_text import decode
from infohub.languages.locales import GERMAN
from infohub.languages.overlays import Overlay, orphan, read_overlay
from infohub.languages.parallel import in_parallel, no_collecting
from infohub.languages.scan import SETTINGS, Found, Key, Stamp, scan
from infohub.model import Entry, Hub, kind_by_folder, text_fields

T = TypeVar("T", bound=tuple[Any, ...])
ENOUGH = 500  # errors; whoever has mended them reads again


class Record(NamedTuple):
    """One file as it was read: its value, or None, and its problems."""

    file: str
    stamp: Stamp
    value: Entry | Hub | Overlay | None
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Library:
    """Everything the hub knows.

    entries: ``folder/id`` -> entry, sorted. overlays: locale -> ``folder/id`` (or ``hub``) -> overlay.
    known: every ``folder/id`` that may be named: of a kind with pages, and there is a file for it, be it broken.
    """

    hub: Hub | None
    entries: dict[str, Entry]
    overlays: dict[str, dict[str, Overlay]]
    known: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)

    @property
    def has_errors(self) -> bool:
        return has_errors(self.problems)


@dataclass(slots=True)
class Reading:
    """Records by file. began: when, in nanoseconds. changed: files that differ from the reading before."""

    began: int = 0
    records: dict[str, Record] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)

    def trusted(self, file: str, stamp: Stamp) -> Record | None:
        """The record of a file that is surely still the same. A file as young as the reading itself is not:
        it may have been written twice within one tick of the file system's clock."""
        record = self.records.get(file)
        if record is None or record.stamp != stamp or max(stamp.modified, stamp.changed) > self.began - 50_000_000:
            return None
        return record


def load(root: Path, locales: Iterable[str], today: date, earlier: Reading | None = None) -> tuple[Library, Reading]:
    """Read ``root/data``.

    locales: codes other than German that the site has. today: for what is due. earlier: records to reuse.
    Returns the library with all problems in order, and the records for next time.
    """
    earlier = earlier or Reading()
    locales = sorted(locales)
    began = time.time_ns()
    found = scan(root, locales)
    reading = Reading(began)
    with no_collecting():
        german = _read_german(root, found, earlier, reading)
    entries = {ref: value for ref, value in sorted(german.items()) if isinstance(value, Entry)}
    hub = german.get(SETTINGS)
    with no_collecting():
        overlays = _read_overlays(root, found, german, earlier, reading, locales)
    reading.changed |= set(earlier.records) - set(reading.records)
    known = frozenset(ref for ref in found.german if ref != SETTINGS and kind_by_folder[ref.partition("/")[0]].pages)
    library = Library(hub if isinstance(hub, Hub) else None, entries, overlays, known)
    problems = [*found.problems, *(problem for record in reading.records.values() for problem in record.problems)]
    problems += _cross_checks(root, library)
    problems += _due(library, root, today)
    library.problems = _enough(in_order(problems))
    return library, reading


def _enough(problems: list[Problem]) -> list[Problem]:
    """As many as somebody may want to read, errors first where there are more."""
    errors = [problem for problem in problems if problem.severity == "error"]
    if len(errors) < ENOUGH:
        return problems
    return [*errors[:ENOUGH], Problem("error", Place("data"), "more_problems", "", {"value": ENOUGH})]


# Reading what has changed -------------------------------------------------------------------------


def _read_german(root: Path, found: Found, earlier: Reading, reading: Reading) -> dict[str, Entry | Hub | None]:
    values: dict[str, Entry | Hub | None] = {}
    fresh: list[tuple[str, str, Stamp]] = []
    for ref, (file, stamp) in sorted(found.german.items()):
        if (record := earlier.trusted(file, stamp)) is not None:
            reading.records[file] = record
            values[ref] = record.value  # type: ignore[assignment]
        else:
            fresh.append((ref, file, stamp))
    for (ref, file, _), record in zip(fresh, in_parallel(_patient(_read_one_german), root, fresh), strict=True):
        reading.records[file] = record
        reading.changed.add(file)
        values[ref] = record.value  # type: ignore[assignment]
    return values


def _patient(read: Callable[[Path, T], Record]) -> Callable[[Path, T], Record]:
    """Reads no more files once there are errors enough. What is left out is not missed: with an error nothing is published."""
    errors = 0

    def job(root: Path, task: T) -> Record:
        nonlocal errors
        if errors >= ENOUGH:
            return Record(task[1], task[2], None)
        record = read(root, task)
        errors += sum(problem.severity == "error" for problem in record.problems)
        return record

    return job


def _read_one_german(root: Path, task: tuple[str, str, Stamp]) -> Record:
    ref, file, stamp = task
    raw, problem = _bytes(root, file)
    if problem:
        return Record(file, stamp, None, (problem,))
    if ref == SETTINGS:
        hub, problems = _read_settings(raw, file)
        return Record(file, stamp, hub, tuple(problems))
    entry, problems = read_entry(raw, file, kind_by_folder[ref.partition("/")[0]])
    return Record(file, stamp, entry, tuple(problems))


def _read_settings(raw: bytes, file: str) -> tuple[Hub | None, list[Problem]]:
    source, data, problems = read_fields(raw, file)
    if data is None:
        return None, problems
    hub, faults = validate(Hub, data, source)
    marks = text_fields(Hub)
    problems += faults + check_left_out(Hub, source)
    problems += check_texts(source, {name: data[name] for name in marks if isinstance(data.get(name), str)}, marks)
    return (None if problems else hub), problems


def _read_overlays(
    root: Path, found: Found, german: Mapping[str, Entry | Hub | None], earlier: Reading, reading: Reading, locales: list[str]
) -> dict[str, dict[str, Overlay]]:
    overlays: dict[str, dict[str, Overlay]] = {code: {} for code in locales}
    fresh: list[tuple[Key, str, Stamp, Entry | Hub]] = []
    for (ref, code), (file, stamp) in sorted(found.overlays.items()):
        source = german.get(ref)
        if ref not in found.german:
            found.problems.append(orphan(file, ref, found.german))
        if source is None:
            continue
        record = earlier.trusted(file, stamp)
        if record is not None and found.german[ref][0] not in reading.changed:
            reading.records[file] = record
            if isinstance(record.value, Overlay):
                overlays[code][ref] = record.value
        else:
            fresh.append(((ref, code), file, stamp, source))
    for ((ref, code), file, _, _), record in zip(fresh, in_parallel(_patient(_read_one_overlay), root, fresh), strict=True):
        reading.records[file] = record
        reading.changed.add(file)
        if isinstance(record.value, Overlay):
            overlays[code][ref] = record.value
    return overlays


def _read_one_overlay(root: Path, task: tuple[Key, str, Stamp, Entry | Hub]) -> Record:
    _, file, stamp, german = task
    raw, problem = _bytes(root, file)
    if problem:
        return Record(file, stamp, None, (problem,))
    value, problems = read_overlay(raw, file, german.data if isinstance(german, Entry) else german)
    return Record(file, stamp, value, tuple(problems))


def _bytes(root: Path, file: str) -> tuple[bytes, Problem | None]:
    """The bytes of a data file, or the problem. Never more than a little over the allowed size is read."""
    try:
        with open(root / file, "rb") as stream:
            return stream.read(256 * 1024 + 1), None
    except OSError as error:
        return b"", Problem("error", Place(file), "unreadable", "", {"why": error.strerror or "?"})


# Checks between files -----------------------------------------------------------------------------


def _source_reader(root: Path) -> SourceOf:
    """Reads a file again for its positions, once."""
    cache: dict[str, Source] = {}

    def source_of(file: str) -> Source:
        if file not in cache:
            cache[file] = Source(file, decode(_bytes(root, file)[0])[0])
        return cache[file]

    return source_of


def _cross_checks(root: Path, library: Library) -> list[Problem]:
    """References of everything that could be read. A file that is there but broken counts as existing."""
    known = library.known
    source_of = _source_reader(root)
    problems: list[Problem] = []
    locales = (GERMAN, *library.overlays)
    for entry in library.entries.values():
        if len(problems) >= ENOUGH:
            return problems
        problems += check_entry(entry, known, source_of)
        problems += check_locales(entry, locales, source_of)
    if library.hub is not None:
        problems += check_settings(library.hub, "data/hub.yml", known, source_of)
        problems += _missing_logo(root, library.hub, source_of)
    problems += check_circles(library.entries, source_of)
    for overlays in library.overlays.values():
        for overlay in overlays.values():
            problems += [missing_link(source_of(overlay.file), target, known) for target in overlay.links if target not in known]
            if overlay.reviewed_by and f"contacts/{overlay.reviewed_by}" not in known:
                problems.append(missing_field(source_of(overlay.file), ("reviewed_by",), f"contacts/{overlay.reviewed_by}", known))
    return problems


def _missing_logo(root: Path, hub: Hub, source_of: SourceOf) -> list[Problem]:
    if hub.logo is None or (root / "docs" / hub.logo).is_file():
        return []
    return [Problem("error", source_of("data/hub.yml").place(("logo",)), "no_picture", "logo", {"value": hub.logo})]


def _due(library: Library, root: Path, today: date) -> list[Problem]:
    source_of = _source_reader(root)
    return [
        Problem(
            "warning", source_of(entry.file).place(("review_by",)), "review_due", "review_by", {"value": entry.data.review_by.isoformat()}
        )
        for entry in library.entries.values()
        if entry.data.review_by is not None and entry.data.review_by < today and not entry.is_over(today)
    ]
