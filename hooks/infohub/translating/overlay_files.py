"""Changing translation files: texts, the German they were made from, and what a file says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from infohub.content.writing import with_fields, with_inner_fields, write, written
from infohub.languages.library import Library
from infohub.languages.overlays import HEAD, SNAPSHOT, source_text
from infohub.languages.scan import SETTINGS
from infohub.model import text_fields


def german_of(library: Library, ref: str) -> BaseModel:
    """The German a translation belongs to. ref: ``faqs/kaution`` or ``hub``."""
    found: BaseModel | None = library.hub if ref == SETTINGS else library.entries[ref].data
    assert found is not None, "a library with errors is not changed"
    return found


def overlay_file(ref: str, locale: str) -> str:
    """Where a translation lies, below the project's folder."""
    folder, _, name = ref.partition("/")
    return f"data/{folder}/{locale}/{name}.yml" if name else f"data/{SETTINGS}.{locale}.yml"


def changed_overlay(
    text: str | None, german: BaseModel, texts: Mapping[str, Any], snapshots: Iterable[str], head: Mapping[str, Any] | None = None
) -> str:
    """A translation file's text with new texts, and the snapshots of the named fields taken from today's German.

    text: None where there is no file yet. head: what the file says of itself, where that changes.
    Raises ValueError where that cannot be written.
    """
    order = [*HEAD, *text_fields(type(german)), SNAPSHOT]
    taken = {name: _as_written(source_text(german, name)) for name in snapshots}
    if text is None:
        fields = {**(head or {}), **texts, SNAPSHOT: {name: taken[name] for name in order if name in taken}}
        return written({name: fields[name] for name in order if name in fields})
    changes = {**(head or {}), **texts}
    made = with_fields(text, changes, order) if changes else text
    return with_inner_fields(made, SNAPSHOT, taken, order) if taken else made


def _as_written(text: Any) -> Any:
    return list(text) if isinstance(text, tuple) else text


def read(root: Path, file: str) -> str | None:
    """A file's text, or None where there is none. Its line ends are kept."""
    path = root / file
    return path.read_bytes().decode("utf-8").removeprefix("\ufeff") if path.is_file() else None


def put(root: Path, files: Mapping[str, str]) -> None:
    """Put changed files in place, each whole. Raises OSError."""
    for file, text in files.items():
        write(root / file, text)
