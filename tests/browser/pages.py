"""Pages to look at: one of each kind, every list, home, and the hand-written ones."""

from __future__ import annotations

ENTRIES = {
    "topic": "themen/wohnen/",
    "contact": "kontakte/integrationsmanagement/",
    "emergency": "kontakte/polizei/",
    "offer": "angebote/sprachpaten/",
    "course": "sprachkurse/integrationskurs/",
    "faq": "fragen/welche-tonne/",
    "event": "termine/fest-der-kulturen-2025/",
    "term": "woerter/kaution/",
}
LISTS = {name: f"{name}/" for name in ("themen", "kontakte", "angebote", "sprachkurse", "fragen", "termine", "woerter")}
OTHERS = {"home": "", "about": "ueber/", "imprint": "impressum/"}
STAND = "netzwerk/stand/"  # in German alone
PAGES = {**OTHERS, **LISTS, **ENTRIES}


def prefix(code: str) -> str:
    return "" if code == "de" else f"{code}/"
