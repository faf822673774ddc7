"""Writing into entries that an organisation has confirmed them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from infohub.content.references import near_entry
from infohub.content.writing import with_fields
from infohub.model import Entry
from infohub.upkeep.project import Project, WrongUseError


def contact_named(project: Project, name: str) -> str:
    """The id of a contact given as ``verein`` or ``contacts/verein``. Raises WrongUseError where there is none."""
    wanted = name.removeprefix("contacts/")
    ids = [entry.id for entry in project.library.entries.values() if entry.folder == "contacts"]
    if wanted not in ids:
        near = near_entry(f"contacts/{wanted}", [f"contacts/{one}" for one in ids]).removeprefix("contacts/")
        raise WrongUseError(f"Den Kontakt „{wanted}“ gibt es nicht.{_meant(near)}")
    return wanted


def entries_named(project: Project, refs: Iterable[str]) -> list[Entry]:
    """Each once. Raises WrongUseError for one that is not there."""
    found = []
    for ref in dict.fromkeys(refs):
        if ref not in project.library.entries:
            near = near_entry(ref, project.library.entries)
            raise WrongUseError(f"Den Eintrag „{ref}“ gibt es nicht.{_meant(near)}")
        found.append(project.library.entries[ref])
    return found


def _meant(near: str) -> str:
    return f" Meinten Sie „{near}“?" if near else ""


def confirmed_text(path: Path, entry: Entry, by: str, day: date) -> str:
    """A file's text in which ``confirmed`` is set, and nothing else is different. Raises ValueError where it cannot be."""
    fields = type(entry.data).model_fields
    text = path.read_bytes().decode("utf-8")  # line ends as they are written
    return with_fields(text, {"confirmed": {"by": by, "date": day.isoformat()}}, fields)
