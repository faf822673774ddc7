"""Which data files there are, and what is wrong with their names and places."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from infohub.content.problems import Place, Problem
from infohub.content.reading import nearest
from infohub.model import KINDS
from infohub.model.values import ID

SETTINGS = "hub"
Key = tuple[str, str]  # (folder/id or "hub", locale)


class Stamp(NamedTuple):
    """Tells whether a file is the one read before. Times in nanoseconds."""

    modified: int
    changed: int
    size: int
    inode: int


@dataclass(slots=True)
class Found:
    """Files below ``data/``, sorted by what they are."""

    german: dict[str, tuple[str, Stamp]] = field(default_factory=dict)
    overlays: dict[Key, tuple[str, Stamp]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def scan(root: Path, locales: list[str]) -> Found:
    found = Found()
    data = root / "data"
    folders = {kind.folder for kind in KINDS}
    for item in _listing(data):
        name = item.name
        if item.is_symlink():
            found.problems.append(Problem("error", Place(f"data/{name}"), "symlink"))
        elif item.is_dir():
            if name in folders:
                _scan_kind(found, data, name, locales)
            elif not name.startswith("."):
                values = {"value": name, "allowed": sorted(folders), "near": nearest(name, folders)}
                found.problems.append(Problem("error", Place(f"data/{name}"), "unknown_folder", "", values))
        elif name == "hub.yml":
            found.german[SETTINGS] = ("data/hub.yml", _stamp(item))
        elif (parts := name.split(".")) and parts[0] == SETTINGS and parts[-1] == "yml" and len(parts) == 3:
            _add_overlay(found, SETTINGS, parts[1], f"data/{name}", item, locales)
        elif not name.startswith("."):
            found.problems.append(
                Problem("error", Place(f"data/{name}"), "unknown_folder", "", {"value": name, "allowed": ["hub.yml", *sorted(folders)]})
            )
    if SETTINGS not in found.german:
        found.problems.append(Problem("error", Place("data/hub.yml"), "no_settings"))
    return found


def _scan_kind(found: Found, data: Path, folder: str, locales: list[str]) -> None:
    for item in _listing(data / folder):
        file = f"data/{folder}/{item.name}"
        if item.name.startswith("."):
            continue
        if item.is_symlink():
            found.problems.append(Problem("error", Place(file), "symlink"))
        elif item.is_dir():
            for inner in _listing(data / folder / item.name):
                if not inner.name.startswith(".") and (name := _name_of(found, f"{file}/{inner.name}", inner)):
                    _add_overlay(found, f"{folder}/{name}", item.name, f"{file}/{inner.name}", inner, locales)
        elif name := _name_of(found, file, item):
            ref = f"{folder}/{name}"
            if ref in found.german:
                found.problems.append(Problem("error", Place(file), "id_twice", "", {"value": ref}, (Place(found.german[ref][0]),)))
            else:
                found.german[ref] = (file, _stamp(item))


def _name_of(found: Found, file: str, item: os.DirEntry[str]) -> str:
    """The id in a file's name, or ``""`` with a problem noted."""
    stem, dot, ending = item.name.rpartition(".")
    if item.is_symlink() or not item.is_file():
        found.problems.append(Problem("error", Place(file), "symlink"))
    elif ending != "yml" or not dot:
        twin = file.rpartition(".")[0] + ".yml"
        code = "id_twice" if ending == "yaml" and Path(item.path).with_suffix(".yml").exists() else "file_ending"
        values = {"value": stem} if code == "id_twice" else {"value": f"{stem or item.name}.yml"}
        found.problems.append(Problem("error", Place(file), code, "", values, (Place(twin),) if code == "id_twice" else ()))
    elif not ID.fullmatch(stem):
        found.problems.append(Problem("error", Place(file), "file_name", "", {"value": stem}))
    else:
        return stem
    return ""


def _add_overlay(found: Found, ref: str, code: str, file: str, item: os.DirEntry[str], locales: list[str]) -> None:
    if code in locales:
        found.overlays[(ref, code)] = (file, _stamp(item))
    else:
        found.problems.append(Problem("error", Place(file), "unknown_locale", "", {"value": code}))


def _listing(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as items:
            yield from sorted(items, key=lambda item: item.name)
    except FileNotFoundError:
        return


def _stamp(item: os.DirEntry[str]) -> Stamp:
    info = item.stat()
    return Stamp(info.st_mtime_ns, info.st_ctime_ns, info.st_size, info.st_ino)
