"""What a build remembers for the next one, so that one edit costs one page. Never needed to be right: without it all is built."""

from __future__ import annotations

import hashlib
import pickle
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path

from infohub.history.changes import History
from infohub.history.dates import Dates
from infohub.languages.library import Library, Reading
from infohub.languages.parallel import no_collecting
from infohub.site.printing import Printings
from infohub.site.shell import Shell

PACKAGE = Path(__file__).parent.parent
ENGINE = (
    "mkdocs",
    "mkdocs-material",
    "mkdocs-static-i18n",
    "jinja2",
    "babel",
    "pydantic",
    "pyromark",
    "holidays",
    "icalendar",
    "nh3",
    "typst",
    "pagefind",
)


@dataclass(slots=True)
class Built:
    """A site as it was last published.

    frame: fingerprint of all that is not data. folder: which folder it is. docs: hand-written page -> days of
    its last changes, one a language. reading: records of the files, to be trusted while they are the same.
    printings: the PDFs of each entry.
    """

    frame: str
    folder: tuple[int, int]
    today: date
    dates: Dates
    history: History
    library: Library
    reading: Reading
    shells: dict[str, dict[str, Shell]]
    docs: dict[str, list[date | None]]
    printings: Printings


def fingerprint(parts: list[str], trees: list[Path]) -> str:
    """One hash over settings, engine, our own code, and every file below the given folders."""
    sum_ = hashlib.sha256()
    for part in [*parts, *(f"{name}={_version(name)}" for name in ENGINE)]:
        sum_.update(part.encode() + b"\0")
    for tree in [PACKAGE, *trees]:
        for path in sorted(tree.rglob("*")) if tree.is_dir() else [tree]:
            if path.is_file() and path.suffix != ".pyc":
                sum_.update(str(path.relative_to(tree)).encode() + b"\0" + path.read_bytes() + b"\0")
    return sum_.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except Exception:
        return ""


def folder_identity(folder: Path) -> tuple[int, int] | None:
    """Device and inode of a folder: another folder of the same name is another site."""
    try:
        info = folder.stat()
    except OSError:
        return None
    return info.st_dev, info.st_ino


def built_file(folder: Path, site: Path) -> Path:
    return folder / f"site-{hashlib.sha256(str(site).encode()).hexdigest()[:16]}.pickle"


def load_built(folder: Path, site: Path) -> Built | None:
    """What is known of a site; None when nothing is, or when other code wrote it."""
    found = _load(built_file(folder, site))
    return found if isinstance(found, Built) else None


def save_aside(folder: Path, site: Path, built: Built) -> None:
    """Write what is known of a site beside the place it will be read from."""
    folder.mkdir(parents=True, exist_ok=True)
    with _aside(folder, site).open("wb") as stream:
        stream.write(_code())
        pickle.dump(built, stream, protocol=pickle.HIGHEST_PROTOCOL)


def keep_saved(folder: Path, site: Path) -> None:
    """The site is as ``save_aside`` says: from now on this is what is known of it."""
    _aside(folder, site).replace(built_file(folder, site))


def _aside(folder: Path, site: Path) -> Path:
    return built_file(folder, site).with_suffix(".next")


def forget_built(folder: Path, site: Path) -> None:
    """From now on, until it is saved again, the site counts as half changed."""
    built_file(folder, site).unlink(missing_ok=True)


def _load(path: Path) -> object:
    try:
        stream = path.open("rb")
    except OSError:
        return None
    try:
        with stream, no_collecting():
            return pickle.load(stream) if stream.read(64) == _code() else None  # noqa: S301 - our own file in .cache
    except Exception:
        return None


@cache
def _code() -> bytes:
    """What other code has written is not to be read."""
    return fingerprint([], []).encode()
