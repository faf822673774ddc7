"""Where lines may break, and which words a narrow column must be wide enough for."""

from __future__ import annotations

from typing import Any

import pytest
from markupsafe import Markup

from infohub.flyers import breaking
from infohub.flyers.nodes import inline, letters


@pytest.mark.parametrize(
    ("words", "kind", "whole"),
    [
        ("Rathaus", "de-line", None),
        ("W" * 22, "de-line", None),
        ("W" * 23, "de", False),
        ("Haus und Hof", "de", True),
        (f"Haus {'W' * 23}", "de", False),
    ],
)
def test_german_words_between_arabic_ones_do_not_break(words: str, kind: str, whole: bool | None) -> None:
    kept: Any = breaking.with_german_kept([{"k": "b", "c": [{"k": "de", "c": [words]}]}])[0]["c"][0]
    assert (kept["k"], kept.get("whole")) == (kind, whole)
    assert letters([kept]) == words


def test_in_a_table_only_short_ones_are_kept() -> None:
    kept = breaking.with_german_kept([{"k": "de", "c": ["Integrationskurs"]}], breaking.LONGEST_KEPT_IN_CELL)
    assert kept == [{"k": "de", "c": ["Integrationskurs"], "whole": False}]


def test_long_words_are_found_wherever_they_stand() -> None:
    line = inline(
        Markup("Die Wohnungs-Angelegenheit: 02521 29-0, <a href='mailto:amt@musterstadt.example'>amt@musterstadt.example</a> und so")
    )
    assert [(word["written"], word["solid"]) for word in breaking.long_words(line)] == [
        ("Angelegenheit:", False),
        ("02521 29-0", True),
        ("musterstadt", False),
    ]


def test_a_word_in_a_cell_has_its_columns_share_of_the_row() -> None:
    row = {"kind": "line", "widths": [1, 3], "head": [["Kurs"], ["Beschreibung"]], "cells": [["Integrationskurs"], ["kurz"]]}
    assert [(word["written"], word["share"]) for word in breaking.words_of(row)] == [("Beschreibung", 0.75), ("Integrationskurs", 0.25)]


def test_words_of_facts_and_weeks_count() -> None:
    contact = {"kind": "contact", "text": ["Amt"], "facts": [{"values": [[{"k": "de-line", "c": ["Weststraße 46"]}]]}]}
    week = {"kind": "week", "days": [{"lines": [[{"k": "n", "v": "18:00–19:30"}]]}]}
    assert [word["written"] for row in (contact, week) for word in breaking.words_of(row)] == ["Weststraße 46", "18:00–19:30"]


def test_a_german_word_in_another_language_is_known_as_such() -> None:
    (word,) = breaking.long_words([{"k": "de", "c": ["Grundsicherung"]}])
    assert (word["german"], word["letters"]) == (True, 14)


def test_leichte_sprache_breaks_after_its_dots() -> None:
    line = inline("Der Berechtigungs·schein, 3 · 4")
    assert line == ["Der Berechtigungs·\u200bschein, 3 · 4"]
    assert [word["written"] for word in breaking.long_words(line)] == ["Berechtigungs·"]
