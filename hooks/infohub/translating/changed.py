"""Which texts changed since an earlier commit: translations that need a new snapshot, and German that outdated others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from infohub.content.reading import read_entry, read_fields, validate
from infohub.content.yaml_text import decode, parse
from infohub.history.since import changed_since, file_at
from infohub.insight.coverage import TranslatedText, texts_of
from infohub.languages.library import Library
from infohub.languages.overlays import SNAPSHOT, source_text, squeezed
from infohub.languages.scan import SETTINGS
from infohub.model import Hub, kind_by_folder
from infohub.translating.overlay_files import german_of, read


def unconfirmed(library: Library, root: Path, ref: str, locale: str) -> Iterator[TranslatedText]:
    """Translations of an entry that do not name today's German as their source: outdated ones, and those that name none."""
    overlay = library.overlays[locale].get(ref)
    now = _fields(read(root, overlay.file) or "") if overlay else {}
    for text in texts_of(german_of(library, ref), overlay, locale, ref):
        if text.state != "missing" and _snapshot(now, text.field) != squeezed(text.german):
            yield text


def retranslated(library: Library, root: Path, commit: str) -> Iterator[TranslatedText]:
    """Translations that changed since a commit while the German they name as their source did not follow.

    A form writes a new text but leaves ``translated_from`` as it was. Where somebody changed the snapshot too, it is
    what they say it is, and where only the German changed, the translation is outdated: both are left alone.
    Raises NoSuchCommitError.
    """
    differing = changed_since(root, commit)
    for locale, overlays in library.overlays.items():
        for ref, overlay in overlays.items():
            if overlay.file not in differing:
                continue
            now, then = _fields(read(root, overlay.file) or ""), _fields(decode(file_at(root, commit, overlay.file) or b"")[0])
            for text in unconfirmed(library, root, ref, locale):
                name = text.field
                if squeezed(now[name]) != squeezed(then.get(name)) and _snapshot(now, name) == _snapshot(then, name):
                    yield text


def _fields(text: str) -> dict[str, Any]:
    data = parse(text).data
    return data if isinstance(data, dict) else {}


def _snapshot(fields: dict[str, Any], name: str) -> Any:
    snapshots = fields.get(SNAPSHOT)
    return squeezed(snapshots.get(name)) if isinstance(snapshots, dict) else None


def german_changes(library: Library, root: Path, commit: str) -> frozenset[tuple[str, str]]:
    """Texts whose German changed since a commit, as entry and field. Raises NoSuchCommitError."""
    differing = changed_since(root, commit)
    files = {ref: entry.file for ref, entry in library.entries.items()} | ({SETTINGS: "data/hub.yml"} if library.hub else {})
    found = set()
    for ref, file in files.items():
        if file not in differing:
            continue
        now = german_of(library, ref)
        then = _german_at(file_at(root, commit, file), file, ref)
        for text in texts_of(now, None, "", ref):
            if then is None or squeezed(source_text(then, text.field)) != squeezed(text.german):
                found.add((ref, text.field))
    return frozenset(found)


def _german_at(raw: bytes | None, file: str, ref: str) -> BaseModel | None:
    """The entry as it was; None where it was not there or not faultless."""
    if raw is None:
        return None
    if ref != SETTINGS:
        entry, _ = read_entry(raw, file, kind_by_folder[ref.partition("/")[0]])
        return entry.data if entry else None
    source, fields, _ = read_fields(raw, file)
    return validate(Hub, fields, source)[0] if fields is not None else None
