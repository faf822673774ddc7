"""Files made to cost time or memory are refused fast, and none of them raises anything."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from content.bad_input import OFFER
from infohub.content.problems import MANY, Problem
from infohub.content.reading import read_entry
from infohub.content.yaml_text import MAX_BYTES, parse
from infohub.languages.overlays import read_overlay
from infohub.model import kind_by_name
from infohub.text.html import draw
from infohub.text.tree import parse as parse_text
from project import Project

ROOM = MAX_BYTES - len(OFFER) - 40  # so many letters may follow
SECONDS = 1.0  # of computing; a good file takes a thousandth of that


def in_time(job: Callable[[], Any]) -> Any:
    began = time.process_time()
    result = job()
    assert time.process_time() - began < SECONDS
    return result


LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

REFUSED = {
    "a billion laughs": (LAUGHS, "alias"),
    "an alias of itself": ("a: &a [*a]\n", "alias"),
    "100 000 open brackets": (OFFER + "topics: " + "[" * 100_000, "too_deep"),
    "100 000 open braces": (OFFER + "topics: " + "{a: " * 50_000, "too_deep"),
    "100 000 dashes": ("- " * 100_000, "too_deep"),
    "100 000 question marks": ("? " * 100_000, "key_not_text"),
    "as many items as fit": (OFFER + "keywords: [" + "a," * (ROOM // 2) + "]", "too_many"),
    "as many empty items as fit": (OFFER + "keywords:\n" + "-\n" * (ROOM // 2), "too_many"),
    "as many wrong items as fit": (OFFER + "audience: [" + "a," * 9_000 + "]", "not_a_choice"),
    "as many wrong objects as fit": (OFFER + "when: [" + "{a: b}," * 3_000 + "]", "unknown_field"),
    "as many wrong references as fit": (OFFER + "related: [" + "A," * 9_000 + "]", "not_a_reference"),
    "as many fields as fit": (OFFER + "".join(f"a{number}: b\n" for number in range(4_900)), "unknown_field"),
    "as many fields without a value as fit": (OFFER + "".join(f"a{number}:\n" for number in range(4_900)), "unknown_field"),
    "one field as often as fits": (OFFER + "a: b\n" * (ROOM // 5), "duplicate_key"),
    "as many hidden letters as fit": (OFFER + "for_whom: " + "\u202e" * (ROOM // 3), "hidden_character"),
    "as many spelled hidden letters as fit": (OFFER + "keywords: [" + '"\\u202e",' * 9_000 + "]", "hidden_character"),
    "as many tags as fit": (OFFER + "body: '" + "<a>" * (ROOM // 3) + "'", "markup"),
    "as much code as fits": (OFFER + "body: '" + "`a` " * (ROOM // 4) + "'", "code"),
    "as many wrong links as fit": (OFFER + "body: '" + "[a](x) " * (ROOM // 7) + "'", "link_target"),
    "as many quotes as fit": (OFFER + "body: '" + ">" * ROOM + "'", "quote"),
    "as many lists in a line as fit": (OFFER + "body: '" + "- " * (ROOM // 2) + "a'", "number_at_start"),
    "as many lists in lists as fit": (
        OFFER + "body: |\n  [a](faqs/b)\n\n" + "".join("  " * level + "- a\n" for level in range(1, 500)),
        "text_too_deep",
    ),
    "as much emphasis in emphasis as fits": (OFFER + "body: '" + "*a _b " * 20_000 + "c" + "_ *" * 20_000 + "'", "text_too_deep"),
    "per cent signs": ("%" * MAX_BYTES, "special_start"),
    "colons": ("a: " * (MAX_BYTES // 3), "colon_in_text"),
    "nothing but a comment": ("#" * MAX_BYTES, "empty_file"),
    "nothing but lines": ("\n" * MAX_BYTES, "empty_file"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_costly_file_is_refused_fast(name: str) -> None:
    text, code = REFUSED[name]
    raw = text.encode()[:MAX_BYTES]
    entry, problems = in_time(lambda: read_entry(raw, "data/offers/chor.yml", kind_by_name["offer"]))
    assert entry is None
    assert code in {problem.code for problem in problems}
    assert len(problems) <= 3 * MANY  # of YAML, of values, of texts


HEAVY = {
    "one word": "a" * ROOM,
    "open brackets": "[" * ROOM,
    "half links": "[a](" * (ROOM // 4),
    "half images": "![a" * (ROOM // 3),
    "open stars": "*a **b " * (ROOM // 7),
    "growing backticks": "".join("`" * number + "a" for number in range(700)),
    "half comments": "<!--" * (ROOM // 4),
    "half instructions": "a<?" * (ROOM // 3),
    "one address for many links": "[a]: https://" + "x" * 50_000 + "\n\n" + "[a]" * 50_000,
    "tables of empty cells": "|" + "a|" * 1_000 + "\n|" + "-|" * 1_000 + "\n" + "|a\n" * 40_000,
    "links": "[a](faqs/x) " * (ROOM // 12),
}


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_text_is_checked_fast_and_stays_bounded(name: str) -> None:
    text = HEAVY[name]
    raw = (OFFER + "body: |\n  " + text.replace("\n", "\n  ")).encode()[:MAX_BYTES]
    in_time(lambda: read_entry(raw, "data/offers/chor.yml", kind_by_name["offer"]))
    assert len(draw(parse_text(text))) < 20 * MAX_BYTES


def test_positions_of_a_deep_file_are_found_without_recursion() -> None:
    document = parse("[" * 100_000, with_marks=True)
    assert [fault.code for fault in document.faults] == ["too_deep"]


def test_a_costly_translation_is_refused_fast() -> None:
    german = kind_by_name["faq"].model.model_validate(
        {"title": "T", "summary": "S", "sources": [{"title": "Q"}], "last_reviewed": "2026-11-24", "steps": ["a"]}
    )

    def problems_of(text: str) -> list[Problem]:
        overlay, problems = in_time(lambda: read_overlay(text.encode(), "data/faqs/en/x.yml", german))
        assert overlay is None
        return problems

    assert {problem.code for problem in problems_of("".join(f"a{number}: b\n" for number in range(4_900)))} == {"unknown_field"}
    assert {problem.code for problem in problems_of("steps: [" + "'', " * 9_000 + "]")} == {"empty"}
    assert {problem.code for problem in problems_of("steps: [" + "<b>, " * 9_000 + "]")} == {"markup"}


def test_many_dead_references_are_told_fast(project: Project) -> None:
    project.write("data/offers/chor.yml", OFFER + "related: [" + "faqs/kautoin, " * 9_000 + "]\n")
    assert len(in_time(project.lines)) == MANY


def test_a_huge_file_is_not_read(project: Project) -> None:
    with project.write("data/offers/chor.yml", OFFER).open("r+b") as stream:
        stream.truncate(16 * 1024**3)  # takes no room on the disk
    assert in_time(project.lines) == [
        "data/offers/chor.yml: Die Datei ist größer als 256 KiB. Bitte kürzen oder auf mehrere Einträge verteilen."
    ]


def test_a_file_of_exactly_the_allowed_size_is_read(project: Project) -> None:
    project.write("data/offers/chor.yml", OFFER + "#" * (MAX_BYTES - len(OFFER)))
    assert project.lines() == []
