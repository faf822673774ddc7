"""What the values of choices mean. The file keeps the value; a person sees the words.

Readers see those that are in the catalogs, in their language. People who fill in templates, mails and forms see the
same in German, and words for what only they see.
"""

from __future__ import annotations

from infohub.languages.locales import GERMAN
from infohub.languages.messages import N_, messages

ASK = N_("not known, please ask")

# On pages, keyed by the value in the file.
COST = {
    "free": N_("free of charge"),
    "fee": N_("costs something"),
    "donation": N_("donation welcome"),
    "varies": N_("varies"),
    "unknown": ASK,
}
PER = {
    "lesson": N_("per lesson of 45 minutes"),
    "hour": N_("per hour"),
    "day": N_("per day"),
    "week": N_("per week"),
    "month": N_("per month"),
    "year": N_("per year"),
    "course": N_("per course"),
    "section": N_("per course section"),
    "once": N_("once"),
}
PHONES = {"phone": "", "mobile": N_("mobile"), "fax": "", "hotline": ""}
YES_NO = {"yes": N_("yes"), "no": N_("no"), "unknown": ASK}
AUDIENCE = {
    "everyone": N_("everyone"),
    "women": N_("women"),
    "men": N_("men"),
    "children": N_("children"),
    "youth": N_("young people"),
    "parents": N_("parents"),
    "seniors": N_("older people"),
    "volunteers": N_("volunteers"),
    "landlords": N_("landlords"),
}
COURSE_TYPES = {
    "integration": N_("integration course"),
    "literacy": N_("literacy course"),
    "second-script": N_("course for a second script"),
    "support": N_("course with special support"),
    "intensive": N_("intensive course"),
    "women": N_("course for women"),
    "vocational": N_("vocational language course"),
    "orientation": N_("first orientation course"),
    "online": N_("online course"),
    "informal": N_("practice without a course"),
}

# For contributors alone.
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
