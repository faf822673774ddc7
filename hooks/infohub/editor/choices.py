"""German words of choices in the form, by field. The file keeps the value; a person sees the words."""

from __future__ import annotations

from functools import cache

from babel import Locale

YES_NO = {"yes": "ja", "no": "nein", "unknown": "nicht bekannt"}

_LEVELS = {"pre-A1": "vor A1"}

CHOICES: dict[str, dict[str, str]] = {
    "audience": {
        "everyone": "alle",
        "women": "Frauen",
        "men": "Männer",
        "children": "Kinder",
        "youth": "Jugendliche",
        "parents": "Eltern",
        "seniors": "ältere Menschen",
        "volunteers": "Freiwillige",
        "landlords": "Vermieterinnen und Vermieter",
    },
    "sector": {
        "town": "Stadt oder Gemeinde",
        "county": "Kreis",
        "welfare": "Wohlfahrtsverband",
        "association": "Verein",
        "volunteers": "Freiwillige",
        "education": "Bildung",
        "national": "Bund und Land",
        "emergency": "Notruf",
    },
    # Of a phone and of a cost.
    "kind": {
        "phone": "Telefon",
        "mobile": "Handy",
        "fax": "Fax",
        "hotline": "Hotline",
        "free": "kostenlos",
        "fee": "kostet etwas",
        "donation": "Spende willkommen",
        "varies": "unterschiedlich",
        "unknown": "nicht bekannt",
    },
    "per": {
        "lesson": "Unterrichtseinheit (45 Minuten)",
        "hour": "Stunde",
        "day": "Tag",
        "week": "Woche",
        "month": "Monat",
        "year": "Jahr",
        "course": "Kurs",
        "section": "Kursabschnitt",
        "once": "einmalig",
    },
    "currency": {"EUR": "Euro"},
    "weeks": {
        "every": "jede Woche",
        "odd": "nur ungerade Kalenderwochen",
        "even": "nur gerade Kalenderwochen",
        "first": "nur die erste Woche im Monat",
        "second": "nur die zweite Woche im Monat",
        "third": "nur die dritte Woche im Monat",
        "fourth": "nur die vierte Woche im Monat",
        "last": "nur die letzte Woche im Monat",
    },
    "by": {"visit": "nur vor Ort", "phone": "nur am Telefon"},
    "reason": {"holidays": "Ferien", "training": "Fortbildung", "other": "anderer Grund"},
    "german_needed": {"none": "keine nötig", "unknown": "nicht bekannt", **_LEVELS},
    "level_from": _LEVELS,
    "level_to": _LEVELS,
    "level": _LEVELS,
    "course_type": {
        "integration": "Integrationskurs",
        "literacy": "Alphabetisierungskurs",
        "second-script": "Kurs für Zweitschriftlernende",
        "support": "Förderkurs",
        "intensive": "Intensivkurs",
        "women": "Kurs für Frauen",
        "vocational": "Berufssprachkurs",
        "orientation": "Erstorientierungskurs",
        "online": "Online-Kurs",
        "informal": "Üben ohne Kurs",
    },
    "formats": {
        "a5": "A5",
        "a4": "A4",
        "a4-two-up": "zwei A5 auf A4 zum Auseinanderschneiden",
        "trifold": "Faltblatt",
        "poster-a4": "Plakat A4",
        "poster-a3": "Plakat A3",
    },
    "state": {
        "BB": "Brandenburg",
        "BE": "Berlin",
        "BW": "Baden-Württemberg",
        "BY": "Bayern",
        "HB": "Bremen",
        "HE": "Hessen",
        "HH": "Hamburg",
        "MV": "Mecklenburg-Vorpommern",
        "NI": "Niedersachsen",
        "NW": "Nordrhein-Westfalen",
        "RP": "Rheinland-Pfalz",
        "SH": "Schleswig-Holstein",
        "SL": "Saarland",
        "SN": "Sachsen",
        "ST": "Sachsen-Anhalt",
        "TH": "Thüringen",
    },
    "forge_kind": {"github": "GitHub", "gitlab": "GitLab"},
}


def word(field: str, value: str) -> str:
    """What a person sees of a choice: its German word; levels and pictograms are called what they are."""
    return CHOICES.get(field, {}).get(value, value)


@cache
def spoken_languages() -> dict[str, str]:
    """Code -> German name of every language an entry may name, as the model knows them (Babel), by name."""
    names = Locale("de").languages
    return dict(
        sorted(((code, name) for code, name in names.items() if len(code) <= 3 and code.isalpha()), key=lambda one: one[1].casefold())
    )
