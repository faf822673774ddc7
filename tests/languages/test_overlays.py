"""A translation says what it is: reviewed, draft, outdated or missing, text by text."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import pytest

from infohub.languages.overlays import Overlay, OverlayHead, read_overlay, squeezed
from infohub.model import Hub, kind_by_name

GERMAN = kind_by_name["faq"].model.model_validate(
    {
        "title": "Kaution",
        "summary": "Geld als Sicherheit.",
        "body": "Ein Absatz.\n\n- eins\n- zwei",
        "keywords": ["Miete", "Geld"],
        "steps": ["Fragen", "Zahlen"],
        "sources": [{"title": "BGB"}],
        "last_reviewed": "2026-11-24",
    }
)
TERM = kind_by_name["term"].model.model_validate({"title": "Frist", "summary": "Bis dann."})
REVIEWED = "status: reviewed\nreviewed_by: verein\nreviewed_on: 2026-11-20\n"


def read(text: str, german: Any = GERMAN, warnings: tuple[str, ...] = ()) -> Overlay:
    overlay, problems = read_overlay(text.encode(), "data/faqs/en/kaution.yml", german)
    assert tuple(f"{problem.severity} {problem.code} {problem.field}" for problem in problems) == warnings
    assert overlay is not None
    return overlay


def codes(text: str, german: Any = GERMAN) -> list[tuple[str, str]]:
    overlay, problems = read_overlay(text.encode(), "data/faqs/en/kaution.yml", german)
    assert overlay is None
    return [(problem.code, problem.field) for problem in problems]


# States --------------------------------------------------------------------------------------------

STATES = [
    # head, snapshot of the title, state
    ("", "", "draft"),
    ("", "translated_from: {title: Kaution}", "draft"),
    ("", "translated_from: {title: Pfand}", "outdated"),
    ("status: draft\n", "translated_from: {title: Kaution}", "draft"),
    (REVIEWED, "translated_from: {title: Kaution}", "reviewed"),
    (REVIEWED, "translated_from: {title: Pfand}", "outdated"),
    # Reviewed, but of what German nobody knows.
    (REVIEWED, "", "draft"),
    (REVIEWED, "translated_from: {title: }", "draft"),
    (REVIEWED, "translated_from: {summary: Geld als Sicherheit.}", "draft"),
    # Case and signs count, white space does not.
    (REVIEWED, "translated_from: {title: kaution}", "outdated"),
    (REVIEWED, "translated_from: {title: Kaution.}", "outdated"),
    (REVIEWED, "translated_from:\n  title: '  Kaution '", "reviewed"),
    (REVIEWED, "translated_from:\n  title: |\n    Kaution\n", "reviewed"),
    # A list is no text.
    (REVIEWED, "translated_from: {title: [Kaution]}", "outdated"),
]


@pytest.mark.parametrize(("head", "snapshot", "state"), STATES)
def test_the_state_of_a_text(head: str, snapshot: str, state: str) -> None:
    assert read(f"{head}title: Deposit\n{snapshot}\n").states == {"title": state}


LISTS = [
    ("[Fragen, Zahlen]", "reviewed"),
    ("[' Fragen', \"Zahlen\\n\"]", "reviewed"),
    ("\n  - Fragen\n  - Zahlen", "reviewed"),
    ("[Zahlen, Fragen]", "outdated"),
    ("[Fragen]", "outdated"),
    ("[Fragen, Zahlen, Warten]", "outdated"),
    ("[Fragen Zahlen]", "outdated"),
    ("Fragen Zahlen", "outdated"),
]


@pytest.mark.parametrize(("snapshot", "state"), LISTS)
def test_a_list_counts_as_a_whole(snapshot: str, state: str) -> None:
    overlay = read(f"{REVIEWED}steps: [Ask, Pay]\ntranslated_from:\n  steps: {snapshot}\n")
    assert overlay.states == {"steps": state}


def test_paragraphs_may_be_wrapped_anew() -> None:
    overlay = read(REVIEWED + "body: |\n  One paragraph.\n\n  - one\n  - two\ntranslated_from:\n  body: Ein Absatz. - eins - zwei\n")
    assert overlay.states == {"body": "reviewed"}


def test_each_text_has_a_state_of_its_own_and_what_is_missing_has_none() -> None:
    overlay = read(
        REVIEWED
        + "title: Deposit\nsummary: Money\nkeywords: [rent]\nsteps:\nbody:\n"
        + "translated_from:\n  title: Kaution\n  summary: Anders\n"
    )
    assert overlay.states == {"title": "reviewed", "summary": "outdated", "keywords": "draft"}
    assert overlay.texts == {"title": "Deposit", "summary": "Money", "keywords": ("rent",)}


@pytest.mark.parametrize(
    ("text", "plain"), [("a  b\n c ", "a b c"), ("a\u00a0b", "a b"), (["a ", "b"], ["a", "b"]), (("a",), ["a"]), (None, None)]
)
def test_white_space_aside(text: Any, plain: Any) -> None:
    assert squeezed(text) == plain


# What an overlay holds -----------------------------------------------------------------------------


def test_an_overlay_is_a_draft_by_a_machine_unless_it_says_otherwise() -> None:
    head = OverlayHead()
    assert (head.status, head.made_by, head.reviewed_by, head.reviewed_on) == ("draft", "machine", None, None)
    wording = read("title: Deposit\n").wording
    assert (wording.reviewed, wording.made_by, wording.reviewed_on) == (False, "machine", None)


def test_an_overlay_says_who_made_and_who_reviewed_it() -> None:
    overlay = read(REVIEWED + "made_by: person\ntitle: Deposit\n")
    assert (overlay.file, overlay.reviewed_by) == ("data/faqs/en/kaution.yml", "verein")
    assert (overlay.wording.reviewed, overlay.wording.made_by, overlay.wording.reviewed_on) == (True, "person", date(2026, 11, 20))


def test_texts_are_trimmed_and_joined_as_german_ones_are() -> None:
    overlay = read(
        "title: ' Deposit '\nsummary: |\n  Money\n  for\u00a0safety\nkeywords: [' rent ', \"a\\nb\"]\n"
        "body: |\n  One\n  paragraph.\n\n  - one\n  - two\n",
    )
    assert overlay.texts == {
        "title": "Deposit",
        "summary": "Money for\u00a0safety",
        "keywords": ("rent", "a b"),
        "body": "One\nparagraph.\n\n- one\n- two",
    }


def test_links_of_a_translation_are_collected() -> None:
    overlay = read("body: |\n  One [a](faqs/a) [b](https://b.de).\n\n  - [c](terms/c)\n  - [a](faqs/a)\n")
    assert overlay.links == ("faqs/a", "terms/c")


def test_a_word_has_its_equivalent_and_keeps_its_title() -> None:
    overlay = read("equivalent: deadline\nsummary: Until then.\ntranslated_from:\n  summary: Bis dann.\n", TERM)
    assert overlay.texts == {"equivalent": "deadline", "summary": "Until then."}
    assert overlay.states == {"equivalent": "draft", "summary": "draft"}
    assert codes("title: Deadline\n", TERM) == [("not_translated", "title")]


def test_settings_are_translated_too() -> None:
    hub = Hub.model_validate({"name": "Hub", "summary": "S", "town": "T", "county": "C", "state": "NW", "publisher": "verein"})
    assert read("name: مرحبا\ntranslated_from:\n  name: Hub\n", hub).texts == {"name": "مرحبا"}
    assert codes("town: T\n", hub) == [("not_translated", "town")]


def test_an_overlay_stays_itself_when_packed() -> None:
    overlay = read(f"{REVIEWED}title: Deposit\n")
    copy = pickle.loads(pickle.dumps(overlay))
    assert copy == overlay
    assert copy.texts == {"title": "Deposit"}
    assert copy != read("title: Deposit\n")


# What it must not hold -----------------------------------------------------------------------------

WRONG = [
    ("contacts: [verein]", [("not_translated", "contacts")]),
    ("sources: []", [("not_translated", "sources")]),
    ("last_reviewed: 2026-11-24", [("not_translated", "last_reviewed")]),
    ("titel: x", [("unknown_field", "titel")]),
    ("equivalent: x", [("unknown_field", "equivalent")]),
    ("alert: x", [("german_lacks", "alert")]),
    ("do: [x]", [("german_lacks", "do")]),
    ("title: [x]", [("not_a_text", "title")]),
    ("title: {a: b}", [("not_a_text", "title")]),
    ("title: ' '", [("empty", "title")]),
    ("steps: x", [("not_a_list", "steps")]),
    ("steps: [x, ' ']", [("empty", "steps[2]")]),
    ("steps: [x, [y]]", [("not_a_text", "steps[2]")]),
    ("status: fertig", [("not_a_choice", "status")]),
    ("made_by: ki", [("not_a_choice", "made_by")]),
    ("reviewed_by: Verein", [("not_an_id", "reviewed_by")]),
    ("reviewed_on: heute", [("not_a_date", "reviewed_on")]),
    ("translated_from: x", [("not_an_object", "translated_from")]),
    ("translated_from: {contacts: x}", [("snapshot_unknown", "translated_from.contacts")]),
    ("title: <b>x</b>", [("markup", "title")]),
    ("body: '[x](javascript:y)'", [("link_target", "body")]),
    ("steps: ['# x', y]", [("block_in_line", "steps[1]")]),
    ("", [("empty_file", "")]),
    ("- a", [("not_fields", "")]),
    ("titel: x\nstatus: fertig\nsteps: x", [("unknown_field", "titel"), ("not_a_choice", "status"), ("not_a_list", "steps")]),
]


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_what_an_overlay_must_not_hold(text: str, expected: list[tuple[str, str]]) -> None:
    assert codes(text) == expected


def test_a_review_names_who_and_when() -> None:
    _, problems = read_overlay(b"status: reviewed\ntitle: Deposit\n", "f", GERMAN)
    assert [(problem.code, problem.values["value"]) for problem in problems] == [
        ("review_without_name", "reviewed_by"),
        ("review_without_name", "reviewed_on"),
    ]


# Side by side --------------------------------------------------------------------------------------

SHAPES = [
    ("body: |\n  One.\n\n  * one\n  * two", frozenset()),
    ("body: |\n  One.\n\n  - one\n\n  - two", frozenset()),
    ("body: One.", frozenset({"body"})),
    ("body: |\n  One.\n\n  - one", frozenset({"body"})),
    ("body: |\n  One.\n\n  1. one\n  2. two", frozenset({"body"})),
    ("steps: [Ask, Pay]", frozenset()),
    ("steps: [Ask]", frozenset({"steps"})),
    ("steps: [Ask]\nbody: One.", frozenset({"body", "steps"})),
    # Search words are nobody's mirror.
    ("keywords: [deposit, rent, money]", frozenset()),
]


@pytest.mark.parametrize(("text", "unaligned"), SHAPES)
def test_another_structure_is_a_warning_and_noted(text: str, unaligned: frozenset[str]) -> None:
    overlay = read(text, warnings=tuple(f"warning structure_differs {name}" for name in sorted(unaligned)))
    assert overlay.wording.unaligned == unaligned
