"""Which data files there are, and what is wrong with their names and places."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from infohub.content.problems import Place, Problem
from infohub.content.reading import nearest
from infohub.content.yaml_text import MAX_BYTES
from infohub.model import KINDS
from infohub.model.values import ID, LONGEST_ID, RESERVED

SETTINGS = "hub"
MOST_FILES = 50_000  # a town of a thousand entries in twelve languages has 12 000
MOST_BYTES = 100 * 1024 * 1024  # which has 25 MB of them
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
    seen: int = 0  # of anything, hidden files too


def scan(root: Path, locales: list[str]) -> Found:
    """Every file below ``root/data`` by what it is. Links are never followed, and nothing but ordinary files is opened later.

    Of a folder with more files than there may be, nothing is to be read: then the problem that says so is all there is.
    """
    found = Found()
    if (root / "data").is_symlink():
        found.problems.append(Problem("error", Place("data"), "symlink"))
        return found
    _scan_data(found, root / "data", locales)
    if SETTINGS not in found.german:
        found.problems.append(Problem("error", Place("data/hub.yml"), "no_settings"))
    files = [*found.german.values(), *found.overlays.values()]
    if found.seen > MOST_FILES:
        return Found(problems=[Problem("error", Place("data"), "too_many_files", "", {"value": MOST_FILES})])
    if sum(stamp.size for _, stamp in files if stamp.size <= MAX_BYTES) > MOST_BYTES:
        return Found(problems=[Problem("error", Place("data"), "too_much_data", "", {"value": MOST_BYTES // 1024**2})])
    return found


def _scan_data(found: Found, data: Path, locales: list[str]) -> None:
    folders = {kind.folder for kind in KINDS}
    for item in _listing(found, data, "data"):
        name = item.name
        if name.startswith("."):
            continue
        if item.is_symlink():
            found.problems.append(Problem("error", Place(f"data/{name}"), "symlink"))
        elif item.is_dir():
            if name in folders:
                _scan_kind(found, data, name, locales)
            else:
                values = {"value": name, "allowed": sorted(folders), "near": nearest(name[:LONGEST_ID], folders)}
                found.problems.append(Problem("error", Place(f"data/{name}"), "unknown_folder", "", values))
        elif not item.is_file():
            found.problems.append(Problem("error", Place(f"data/{name}"), "not_a_file"))
        elif name == "hub.yml":
            found.german[SETTINGS] = ("data/hub.yml", _stamp(item))
        elif (parts := name.split(".")) and parts[0] == SETTINGS and parts[-1] == "yml" and len(parts) == 3:
            _add_overlay(found, SETTINGS, parts[1], f"data/{name}", item, locales)
        else:
            values = {"value": name, "allowed": ["hub.yml", *sorted(folders)]}
            found.problems.append(Problem("error", Place(f"data/{name}"), "unknown_folder", "", values))


def _scan_kind(found: Found, data: Path, folder: str, locales: list[str]) -> None:
    for item in _listing(found, data / folder, f"data/{folder}"):
        file = f"data/{folder}/{item.name}"
        if item.name.startswith("."):
            continue
        if item.is_symlink():
            found.problems.append(Problem("error", Place(file), "symlink"))
        elif item.is_dir():
            for inner in _listing(found, data / folder / item.name, file):
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
        found.problems.append(Problem("error", Place(file), "symlink" if item.is_symlink() else "not_a_file"))
    elif RESERVED.fullmatch(stem.partition(".")[0]):  # with any ending: "con.de.yml" cannot exist either
        found.problems.append(Problem("error", Place(file), "reserved_name", "", {"value": stem}))
    elif len(stem) > LONGEST_ID:
        found.problems.append(Problem("error", Place(file), "long_name", "", {"limit": LONGEST_ID}))
    elif ending != "yml" or not dot:
        twin = file.rpartition(".")[0] + ".yml"
        code = "id_twice" if ending == "yaml" and Path(item.path).with_suffix(".yml").exists() else "file_ending"
        values = {"value": stem} if code == "id_twice" else {"value": f"{(stem or item.name).removesuffix('.yml')}.yml"}
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


def _listing(found: Found, folder: Path, name: str) -> list[os.DirEntry[str]]:
    """What lies in a folder, in order; nothing and a problem noted where it cannot be read. Never more than there may be, and one."""
    try:
        with os.scandir(folder) as items:
            listed = sorted(islice(items, MOST_FILES + 1 - found.seen), key=lambda item: item.name)
            found.seen += len(listed)
            return listed
    except FileNotFoundError:
        return []
    except OSError as error:
        found.problems.append(Problem("error", Place(name), "unreadable_folder", "", {"why": error.strerror or "?"}))
        return []


def _stamp(item: os.DirEntry[str]) -> Stamp:
    info = item.stat(follow_symlinks=False)
    return Stamp(info.st_mtime_ns, info.st_ctime_ns, info.st_size, info.st_ino)
