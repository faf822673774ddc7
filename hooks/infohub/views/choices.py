"""What the values of choices mean, in German, by field: for people who fill in templates, mails and forms.

The file keeps the value; a person sees the words. Words that pages show stand in the catalogs already; here are
those that nobody but contributors sees.
"""

from __future__ import annotations

from infohub.languages.locales import GERMAN
from infohub.languages.messages import messages
from infohub.views.facts import AUDIENCE, COST, COURSE_TYPES, PER, YES_NO

_LEVELS = {"pre-A1": "vor A1"}
_ONLY_HERE: dict[str, dict[str, str]] = {
    "kind": {"phone": "Telefon", "mobile": "Mobiltelefon", "fax": "Fax", "hotline": "Servicenummer"},
    "weeks": {
        "every": "jede Woche",
        "odd": "ungerade Kalenderwochen",
        "even": "gerade Kalenderwochen",
        "first": "erste Woche im Monat",
        "second": "zweite Woche im Monat",
        "third": "dritte Woche im Monat",
        "fourth": "vierte Woche im Monat",
        "last": "letzte Woche im Monat",
    },
    "by": {"visit": "vor Ort", "phone": "am Telefon"},
    "reason": {"holidays": "Ferien", "training": "Fortbildung", "other": "anderer Grund"},
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
    "german_needed": {"none": "keine", **_LEVELS},
    "level_from": _LEVELS,
    "level_to": _LEVELS,
    "level": _LEVELS,
    "currency": {"EUR": "Euro"},
    "formats": {
        "a5": "A5",
        "a4": "A4",
        "a4-two-up": "A4, zwei nebeneinander",
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
UNKNOWN = "nicht bekannt"
_ON_PAGES = {"audience": AUDIENCE, "course_type": COURSE_TYPES, "per": PER, "kind": COST}


def choice_words(field: str, value: str) -> str:
    """The meaning of a value of a field; the value itself where it needs no other words (``A1``, ``EUR``)."""
    if value in (here := _ONLY_HERE.get(field, {})):
        return here[value]
    if value == "unknown":
        return UNKNOWN  # who fills in a form is not told to ask
    words = _ON_PAGES.get(field, YES_NO).get(value)
    return messages(GERMAN)(words).unescape().replace("\u00ad", "") if words else value
