"""What is due, in German words and as data."""

from __future__ import annotations

import json
from typing import Any

from infohub.content.messages import harmless, harmless_json
from infohub.insight.due import Due, by_responsible
from infohub.upkeep.project import GERMAN_FORMATS, Project


def sentence(one: Due, project: Project) -> str:
    """Why an entry is due: ``Sollte bis 15. Januar 2027 geprüft werden.``"""
    on = GERMAN_FORMATS.date(one.on) if one.on else ""
    past = one.is_past(project.today)
    if one.what == "validity":
        return f"Galt bis {on}." if past else f"Gilt noch bis {on}."
    if one.what == "review":
        return f"Sollte bis {on} geprüft werden." if past else f"Bitte bis {on} prüfen."
    if one.what == "reachability":
        return "Weder Telefon noch E-Mail noch Internetseite ist bekannt."
    confirmed = one.entry.data.confirmed
    if confirmed is None:
        return "Noch nie bestätigt."
    return f"Zuletzt bestätigt am {GERMAN_FORMATS.date(confirmed.date)}, vor mehr als einem Jahr."


def as_text(found: list[Due], project: Project) -> str:
    """For people: who is asked, and below each entry why."""
    lines = []
    for contact, those in by_responsible(found).items():
        # No line begins with a contributed word: a log of a forge would take some for commands.
        lines += ["", f"{contact} – {project.title(contact)}"]
        lines += [f"  {one.entry.ref} – {project.title(one.entry.ref)}: {sentence(one, project)}" for one in those]
    return "\n".join(harmless(line) for line in lines[1:])


def as_json(found: list[Due], project: Project) -> str:
    """For programs: a list, in the order of their days."""
    made = [_as_dict(one, project) for one in found]
    return harmless_json(json.dumps(made, ensure_ascii=False, indent=2))


def _as_dict(one: Due, project: Project) -> dict[str, Any]:
    return {
        "entry": one.entry.ref,
        "title": project.title(one.entry.ref),
        "file": one.entry.file,
        "page": project.page(one.entry),
        "what": one.what,
        "on": one.on.isoformat() if one.on else None,
        "past": one.is_past(project.today),
        "message": sentence(one, project),
        "responsible": one.responsible,
    }


def summary(found: list[Due], project: Project, days: int) -> str:
    """``14 Hinweise, davon 3 überfällig oder ohne Datum (60 Tage voraus).``"""
    ahead = f"({days} {'Tag' if days == 1 else 'Tage'} voraus)"
    if not found:
        return f"Nichts ist fällig {ahead}."
    past = sum(one.is_past(project.today) for one in found)
    return f"{len(found)} Hinweis{'' if len(found) == 1 else 'e'}, davon {past or 'keiner'} überfällig oder ohne Datum {ahead}."
