"""The form, in a real browser: entries of every kind are made and changed, and what it wrote is checked and built."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from infohub.cli import main
from infohub.content.yaml_text import parse
from infohub.model import KINDS
from town import NOON, Town

from .conftest import served
from .desk import OTHER, Desk, files_of

pytestmark = pytest.mark.browser

SOURCED = {"sources": [{"title": "Bachfreunde: Aushang", "date": "2026-11"}], "last_reviewed": "2026-11-20"}
HOURS = [
    {"days": "Mo, Do", "from": "08:30", "to": "24:00", "weeks": "gerade Kalenderwochen"},
    {"days": "Fr", "from": "10:00", "to": "12:00"},
]
# What a person would enter, by kind: of choices and relations what the form shows.
NEW: dict[str, dict[str, Any]] = {
    "topics": {"title": "Öffentlicher Verkehr", "summary": "Bus und Bahn.", "icon": "truck", "order": "7", "parent": "Wohnen"},
    "contacts": {
        "title": "Radhaus Lindenau",
        "summary": "Hier gibt es Räder.",
        "sector": "Verein",
        "phones": [{"number": "030 23125-007", "kind": "Servicenummer"}],
        "email": "rad@bachfreunde.example",
        "opening_hours": HOURS,
        "languages": ["Arabisch", "Ukrainisch"],
        "interpreting": "nicht bekannt",
        "in_network": "nein",
        "street": "Mühlenweg 9",
        "postcode": "01067",
        "city": "Lindenau am Bach",
        "latitude": "54.2511",
        "longitude": "7.0512",
        **SOURCED,
    },
    "offers": {
        "title": "Große Fahrradtour für Anfänger",
        "summary": "Wir fahren zusammen am Bach entlang.",
        "providers": ["Bachfreunde Lindenau", "Helferkreis"],
        "when": HOURS,
        "for_whom": "Für alle mit **Rad**: siehe [Kaution](faqs/kaution).",
        "age_from": "14",
        "german_needed": "keine",
        "women_only": "nein",
        "childcare": "ja",
        "cost": {"kind": "kostet etwas", "amount": "2.5", "per": "einmalig"},
        "body": "Ein Absatz.\n\n- eins\n- **zwei**",
        "topics": ["Sport"],
        "audience": ["Jugendliche", "Eltern"],
        "keywords": ["Rad, Fahrrad", "Tour"],
        "related": ["Frage: Wie hoch darf die Kaution sein?", "Angebot: Chor ohne Noten"],
        **SOURCED,
        "confirmed": {"by": "Helferkreis", "date": "2026-11-21"},
        "published": "ja",
    },
    "courses": {
        "title": "Kurs am Bach",
        "summary": "Deutsch im Freien.",
        "providers": ["Bildungswerk Musterland"],
        "course_type": "Üben ohne Kurs",
        "level_from": "vor A1",
        "level_to": "A2",
        "lessons_language": {"min": "100", "max": "200"},
        "online": "nein",
        "sessions": [
            {"id": "2027-01-abend", "provider": "Helferkreis", "starts": "2027-01-11", "free_places": {"count": "3", "as_of": "2026-11-20"}}
        ],
        **SOURCED,
    },
    "faqs": {
        "title": "Wohin mit dem Rad?",
        "summary": "Es darf nicht überall stehen.",
        "answer_in_short": "In den Keller.",
        "steps": ["Fragen Sie den Vermieter.", "Stellen Sie es ab."],
        "dont": ["Im Flur, vor der Tür"],
        "contacts": ["Helferkreis"],
        "legal_basis": [{"law": "BGB", "section": "551"}],
        **SOURCED,
    },
    "events": {
        "title": "Radputz",
        "summary": "Alle putzen.",
        "organisers": ["Bachfreunde Lindenau"],
        "starts": "2026-12-20 10:00",
        "ends": "2026-12-20 12:30",
        "repeat": "FREQ=WEEKLY;BYDAY=SU;COUNT=3",
        "exdates": ["2026-12-27"],
        **SOURCED,
    },
    "terms": {"title": "Fahrradstraße", "summary": "Hier haben Räder Vorrang.", "forms": ["Fahrradstraßen"]},
    "flyers": {
        "title": "Rund ums Rad",
        "summary": "Alles auf einem Blatt.",
        "formats": ["A4", "Plakat A3"],
        "entries": ["Angebot: Chor ohne Noten", "Frage: Wie hoch darf die Kaution sein?"],
        "locales": ["Deutsch", "Arabisch"],
    },
}
NAMES = {
    "topics": "oeffentlicher-verkehr",
    "contacts": "radhaus-lindenau",
    "offers": "grosse-fahrradtour-fuer-anfaenger",
    "courses": "kurs-am-bach",
    "faqs": "wohin-mit-dem-rad",
    "events": "radputz",
    "terms": "fahrradstrasse",
    "flyers": "rund-ums-rad",
}
EDITED = {
    "topics": "wohnen",
    "contacts": "helferkreis",
    "offers": "tandem",
    "courses": "integrationskurs",
    "faqs": "kaution",
    "events": "fruehstueck",
    "terms": "kaution",
    "flyers": "willkommen",
}


@pytest.fixture
def desk(browser: Browser, built_town: Town) -> Iterator[Desk]:
    """Somebody who has signed in at the form of the fictional town."""
    with served(built_town.site) as address:
        one = Desk(browser, address, files_of(built_town.root))
        one.sign_in()
        yield one
        one.context.close()
        assert one.faults == []
        assert {url for url in one.asked if not url.startswith((address, "blob:", "data:"))} == set(), "another host was asked"


def said(desk: Desk, file: str) -> dict[str, Any]:
    found: dict[str, Any] = parse(desk.files()[file]).data
    return found


def hand_in(desk: Desk, town: Town, monkeypatch: pytest.MonkeyPatch) -> int:
    """What was written becomes the town's data. Returns what ``infohub check`` does, and builds."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    for file, text in desk.files().items():
        path = town.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    code = main(["check", "--root", str(town.root)])
    town.build()
    return code


@pytest.mark.slow
def test_an_offer_is_made_and_another_changed(desk: Desk, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.files()
    desk.new("offers")
    desk.fill(NEW["offers"])
    desk.switch_on("ar")
    desk.fill({"title": "جولة بالدراجة", "summary": "نركب معا."}, OTHER)
    assert desk.field("title", OTHER).locator("input").evaluate("input => [input.lang, input.dir]") == ["ar", "rtl"]
    assert not desk.field("providers", OTHER).count(), "facts stand in the German entry alone"
    desk.save()
    desk.open("offers", "lesekreis")
    desk.fill({"title": "Lesekreis am Abend"})
    desk.save()

    offer = said(desk, f"data/offers/{NAMES['offers']}.yml")
    assert list(offer) == [
        *("title", "summary", "providers", "when", "for_whom", "age_from", "german_needed", "childcare", "women_only", "cost"),
        *("body", "topics", "audience", "keywords", "related", "sources", "last_reviewed", "confirmed", "published"),
    ]
    assert offer["when"] == [
        {"days": "Mo, Do", "from": "08:30", "to": "24:00", "weeks": "even"},
        {"days": "Fr", "from": "10:00", "to": "12:00"},
    ]
    assert offer["cost"] == {"kind": "fee", "amount": "2.5", "per": "once"}
    assert (offer["german_needed"], offer["women_only"], offer["childcare"], offer["published"]) == ("none", "no", "yes", "yes")
    assert offer["keywords"] == ["Rad, Fahrrad", "Tour"], "nothing is split at a comma"
    assert offer["related"] == ["faqs/kaution", "offers/chor"]
    assert offer["providers"] == ["bachfreunde", "helferkreis"]
    assert offer["body"] == NEW["offers"]["body"]
    assert said(desk, f"data/offers/ar/{NAMES['offers']}.yml") == {"title": "جولة بالدراجة", "summary": "نركب معا."}
    after = desk.files()
    assert {file for file in after if after[file] != before.get(file)} <= {
        f"data/offers/{NAMES['offers']}.yml",
        f"data/offers/ar/{NAMES['offers']}.yml",
        "data/offers/lesekreis.yml",
        "data/offers/ar/lesekreis.yml",
        "data/offers/en/lesekreis.yml",
    }
    assert said(desk, "data/offers/lesekreis.yml") == {**parse(before["data/offers/lesekreis.yml"]).data, "title": "Lesekreis am Abend"}
    assert hand_in(desk, town, monkeypatch) == 0
    assert "جولة بالدراجة" in (town.site / "ar" / "angebote" / NAMES["offers"] / "index.html").read_text("utf-8")


@pytest.mark.slow
def test_entries_of_every_kind_are_made(desk: Desk, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    assert NEW.keys() == {kind.folder for kind in KINDS}
    for folder, values in NEW.items():
        desk.new(folder)
        desk.fill(values)
        desk.switch_on("ar")
        # The German word of a term is its title in every language.
        own = {"equivalent": "شارع الدراجات"} if folder == "terms" else {"title": f"بالعربية {folder}"}
        desk.fill({**own, "summary": "نص قصير."}, OTHER)
        desk.save()
        assert f"data/{folder}/{NAMES[folder]}.yml" in desk.files()
    assert said(desk, f"data/contacts/{NAMES['contacts']}.yml")["postcode"] == "01067", "a zero in front stays"
    assert said(desk, f"data/faqs/{NAMES['faqs']}.yml")["dont"] == ["Im Flur, vor der Tür"]
    assert hand_in(desk, town, monkeypatch) == 0
    for kind in KINDS:
        if kind.pages:
            assert (town.site / "ar" / kind.url / NAMES[kind.folder] / "index.html").is_file()


@pytest.mark.slow
def test_entries_of_every_kind_are_changed(desk: Desk, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """One word changes, in German and in Arabic; nothing else does, and what was translated from stays as it was."""
    before = desk.files()
    for folder, name in EDITED.items():
        desk.open(folder, name)
        desk.fill({"summary": "Neu gesagt."})
        desk.switch_on("ar")
        desk.fill({"summary": "قيل من جديد."}, OTHER)
        desk.save()
    for folder, name in EDITED.items():
        for file, summary in ((f"data/{folder}/{name}.yml", "Neu gesagt."), (f"data/{folder}/ar/{name}.yml", "قيل من جديد.")):
            assert plain(said(desk, file)) == plain({**parse(before[file]).data, "summary": summary}), file
    assert hand_in(desk, town, monkeypatch) == 0
    page = (town.site / "ar" / "fragen" / EDITED["faqs"] / "index.html").read_text("utf-8")
    assert "قيل من جديد." in page


@pytest.mark.slow
def test_the_settings_are_changed(desk: Desk, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.files()
    desk.open("settings", "hub")
    desk.fill({"summary": "Auskunft für Lindenau."})
    desk.switch_on("ar")
    desk.fill({"name": "أهلا"}, OTHER)
    desk.save()
    assert plain(said(desk, "data/hub.yml")) == plain({**parse(before["data/hub.yml"]).data, "summary": "Auskunft für Lindenau."})
    assert plain(said(desk, "data/hub.ar.yml")) == plain({**parse(before["data/hub.ar.yml"]).data, "name": "أهلا"})
    assert hand_in(desk, town, monkeypatch) == 0


def plain(value: Any) -> Any:
    """Values as the model reads them: ``2.50`` and ``2.5`` are one amount, and white space at the end of a text is none."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    text = str(value).strip()
    try:
        return float(text) if "." in text else text
    except ValueError:
        return text
