"""What a list can be narrowed down to: only what is stated counts, and only answers that occur are offered."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from infohub.model import Entry
from infohub.views.filters import Filters, filters
from small_hub import TODAY, entry, reader

HOURS = [{"days": "Mo", "from": "08:00", "to": "12:00"}]
OTHER = {"offers": entry("offers/anderes"), "courses": entry("courses/anderer"), "contacts": entry("contacts/anderer", opening_hours=HOURS)}


def of(*entries: Entry, kind: str, code: str = "de", today: date = TODAY) -> Filters:
    found = filters(reader(*entries, code=code, today=today), entries, kind)
    assert found is not None
    return found


def tokens(folder: str, **fields: Any) -> list[str]:
    """What one entry of a list of two answers to."""
    found = of(entry(f"{folder}/eines", **fields), OTHER[folder], kind=folder)
    return next(said for path, said in found.tokens.items() if path.endswith("/eines/"))


@pytest.mark.parametrize(
    ("folder", "fields", "said"),
    [
        ("offers", {"childcare": "ja", "women_only": "ja"}, ["frauen=ja", "kinderbetreuung=ja"]),
        ("offers", {"childcare": "unbekannt", "women_only": "nein", "german_needed": "unknown"}, []),
        ("offers", {"audience": ["women", "everyone"], "languages": ["ar", "uk"]}, ["fuer=frauen", "sprache=ar", "sprache=uk"]),
        ("offers", {"when": [{"days": "Mo, Do", "from": "10:00", "to": "11:00"}]}, ["tag=mo", "tag=do"]),
        (
            "offers",
            {"cost": {"kind": "free"}, "german_needed": "none"},
            [*(f"deutsch={one}" for one in ("keins", "pre-a1", "a1", "a2", "b1", "b2", "c1", "c2")), "kostenlos=ja"],
        ),
        ("offers", {"cost": {"kind": "donation"}, "german_needed": "B2"}, ["deutsch=b2", "deutsch=c1", "deutsch=c2"]),
        ("courses", {"level_from": "A2", "level_to": "B2"}, ["niveau=a2", "niveau=b1", "niveau=b2"]),
        ("courses", {"level_to": "A1", "course_type": "literacy"}, ["niveau=a1", "alphabetisierung=ja"]),
        ("courses", {"online": "ja", "childcare": "ja"}, ["kinderbetreuung=ja", "online=ja"]),
        ("contacts", {"languages": ["tr"]}, ["sprache=tr"]),
        (
            "contacts",
            {"opening_hours": [{"days": "Mo-So", "from": "00:00", "to": "24:00", "on_holidays": "ja"}]},
            ["offen=ja"],
        ),
    ],
)
def test_an_entry_answers_to_what_it_states(folder: str, fields: dict[str, Any], said: list[str]) -> None:
    assert tokens(folder, **fields) == said


def test_only_answers_that_occur_are_offered_in_the_readers_language_and_order() -> None:
    one, two = (
        entry("offers/eines", languages=["uk", "de"]),
        entry("offers/zwei", when=[{"days": "Do, Mo", "from": "10:00", "to": "11:00"}]),
    )
    found = {choice.name: [str(label) for _, label in choice.options] for choice in of(one, two, kind="offers").choices}
    assert found == {
        "sprache": ["Deutsch", "Ukrainisch"],
        "tag": ["Montag", "Donnerstag"],
        "deutsch": ["kein Deutsch", "pre-A1", "A1", "A2", "B1", "B2", "C1", "C2"],
        "frauen": [],
        "kinderbetreuung": [],
        "kostenlos": [],
    }
    words = [str(choice.label) for choice in of(one, two, kind="offers", code="ar").choices]
    assert (words[2], words[-1]) == ("لغتي الألمانية", "مجانًا")


def test_contacts_can_be_chosen_by_topic_and_by_who_is_open() -> None:
    topic = entry("topics/wohnen", title="Wohnen & Miete")
    one = entry("contacts/eines", topics=["wohnen"], opening_hours=HOURS)
    found = filters(reader(topic, one, OTHER["contacts"]), [one, OTHER["contacts"]], "contacts")
    assert found is not None
    assert [(choice.name, choice.options) for choice in found.choices] == [("thema", (("wohnen", "Wohnen &amp; Miete"),)), ("offen", ())]
    assert found.hours["kontakte/eines/"]["rows"] == [{"days": [0], "from": "08:00", "to": "12:00"}]
    assert found.holidays[0] == "2026-12-25"


def test_where_there_is_no_choice_there_is_no_form() -> None:
    one = entry("offers/eines", languages=["ar"])
    assert filters(reader(one), [one], "offers") is None
    assert filters(reader(*OTHER.values()), [OTHER["contacts"], OTHER["offers"]], "topic") is None
