"""What the integration manager's page says, in German as the page is."""

from __future__ import annotations

TITLE = "Stand der Inhalte"
SUMMARY = "Für das Integrationsmanagement: Was ist übersetzt, was ist fällig, wo fehlt etwas, und wer ist wofür da?"
STATE_WORDS = {"reviewed": "geprüft", "draft": "Entwurf", "outdated": "veraltet", "missing": "fehlt"}
DUE_WORDS = {
    "validity": ("gilt nur bis", "galt nur bis"),
    "review": ("wieder zu prüfen bis", "hätte geprüft werden sollen bis"),
    "confirmation": ("Bestätigung gilt bis", "Bestätigung galt bis"),
}
PART_WORDS = {"morning": "vor\u00admittags", "afternoon": "nach\u00admittags", "evening": "abends"}
OF_WORDS = {"courses": "Sprachkurse", "offers": "Angebote und Sprachkurse", "contacts": "Kontakte ohne Notrufnummern"}
QUESTION_WORDS = {
    "courses_childcare": "Sprachkurse mit Kinderbetreuung",
    "courses_women": "Sprachkurse nur für Frauen",
    "courses_evening": "Sprachkurse am Abend",
    "courses_weekend": "Sprachkurse am Wochenende",
    "courses_online": "Sprachkurse online",
    "childcare": "Angebote mit Kinderbetreuung",
    "women": "Angebote eigens für Frauen",
    "women_evening": "Angebote für Frauen am Abend",
    "women_childcare": "Angebote für Frauen mit Kinderbetreuung",
    "youth": "Angebote eigens für Jugendliche",
    "seniors": "Angebote eigens für ältere Menschen",
    "evening": "Angebote am Abend",
    "weekend": "Angebote am Wochenende",
    "other_language": "Angebote in einer anderen Sprache als Deutsch",
    "no_german": "Angebote, für die man kein Deutsch braucht",
    "free": "Angebote, die nichts kosten",
    "step_free": "Angebote, die ohne Stufen erreichbar sind",
    "contacts_interpreting": "Kontakte, die dolmetschen lassen können",
    "contacts_other_language": "Kontakte, die eine andere Sprache als Deutsch sprechen",
    "contacts_evening": "Kontakte, die abends erreichbar sind",
    "contacts_step_free": "Kontakte, die ohne Stufen erreichbar sind",
}
MISSING_WORDS = {
    "phone": "Telefon",
    "email": "E-Mail",
    "address": "Adresse",
    "hours": "Öffnungszeiten",
    "times": "Zeiten",
    "sessions": "Kurse vor Ort mit Beginn",
    "cost": "Kosten",
    "german_needed": "nötige Deutschkenntnisse",
    "languages": "gesprochene Sprachen",
    "interpreting": "Dolmetschen",
    "childcare": "Kinderbetreuung",
    "women_only": "nur für Frauen?",
    "online": "online?",
    "step_free": "stufenlos?",
}
MISSING_OF = {"contacts": "Kontakte, ohne Notrufnummern", "offers": "Angebote", "courses": "Sprachkurse"}
ANSWER_WORDS = {"yes": "ja", "no": "nein", "missing": "nicht bekannt"}
