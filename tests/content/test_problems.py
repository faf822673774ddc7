"""Problems as they are printed: for people, for the annotations of a pull request, for programs.

All of it may hold contributed letters, and a log that obeys them is a hole: GitHub's runner takes a line that begins
with ``::`` for a command, and ``##[`` anywhere in a line; a terminal obeys control and direction characters.
"""

from __future__ import annotations

import dataclasses
import json
import re
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.bad_input import OFFER
from infohub.content.messages import WORDS, words
from infohub.content.problems import Place, Problem, has_errors, in_order, render
from project import Project

TIME = Problem("error", Place("data/offers/chor.yml", 9, 11), "not_a_time", "when[2].from", {"value": "25:70"})
END = Problem(
    "error",
    Place("data/offers/chor.yml", 8, 14),
    "ends_before_start",
    "valid_until",
    {"value": "2026-01-01", "other": "valid_from", "other_value": "2026-02-01"},
    (Place("data/offers/chor.yml", 7, 1),),
)
DUE = Problem("warning", Place("data/offers/chor.yml", 7, 12), "review_due", "review_by", {"value": "2026-11-23"})
WHOLE = Problem("error", Place("data/offers/chor.yml"), "empty_file")


def test_text_is_a_line_for_people() -> None:
    assert render([TIME, END, DUE, WHOLE], "text", "de") == (
        "data/offers/chor.yml:9:11: when[2].from: „25:70“ ist keine Uhrzeit. Bitte HH:MM schreiben, z. B. 10:30.\n"
        "data/offers/chor.yml:8:14: valid_until: „2026-01-01“ liegt vor dem Anfang („valid_from: 2026-02-01“). "
        "Bitte beide Angaben prüfen. (Siehe auch data/offers/chor.yml:7:1)\n"
        "data/offers/chor.yml:7:12: Warnung: review_by: Dieser Eintrag sollte bis 2026-11-23 geprüft werden. "
        "Bitte prüfen und „last_reviewed“ und „review_by“ erneuern.\n"
        "data/offers/chor.yml: Die Datei ist leer. Bitte den Eintrag schreiben oder die Datei löschen."
    )
    assert render([TIME, DUE], "text", "en") == (
        "data/offers/chor.yml:9:11: when[2].from: “25:70” is not a time. Please write HH:MM, e.g. 10:30.\n"
        "data/offers/chor.yml:7:12: warning: review_by: This entry was due for review by 2026-11-23. "
        "Please review it and renew “last_reviewed” and “review_by”."
    )


def test_github_is_an_annotation_on_the_line() -> None:
    assert render([TIME, DUE, WHOLE], "github", "de") == (
        "::error file=data/offers/chor.yml,line=9,col=11::when[2].from: „25:70“ ist keine Uhrzeit. Bitte HH:MM schreiben, z. B. 10:30.\n"
        "::warning file=data/offers/chor.yml,line=7,col=12::review_by: Dieser Eintrag sollte bis 2026-11-23 geprüft werden. "
        "Bitte prüfen und „last_reviewed“ und „review_by“ erneuern.\n"
        "::error file=data/offers/chor.yml,line=1,col=1::Die Datei ist leer. Bitte den Eintrag schreiben oder die Datei löschen."
    )


def test_github_values_are_escaped() -> None:
    problem = Problem("error", Place("data/a,b:c%.yml", 1, 1), "not_a_time", "x", {"value": "100%\n::warning::x"})
    assert problem.github() == (
        "::error file=data/a%2Cb%3Ac%25.yml,line=1,col=1::x: „100%25 ::warning::x“ ist keine Uhrzeit. Bitte HH:MM schreiben, z. B. 10:30."
    )


def test_gitlab_is_a_code_quality_report() -> None:
    """https://docs.gitlab.com/ci/testing/code_quality/: each of these keys, and nothing that it does not know."""
    time, due, whole = json.loads(render([TIME, DUE, WHOLE], "gitlab", "de"))
    assert time == {
        "description": "when[2].from: „25:70“ ist keine Uhrzeit. Bitte HH:MM schreiben, z. B. 10:30.",
        "check_name": "not_a_time",
        "fingerprint": time["fingerprint"],
        "severity": "blocker",
        "location": {"path": "data/offers/chor.yml", "lines": {"begin": 9}},
    }
    assert (due["severity"], due["location"]["lines"]["begin"]) == ("minor", 7)
    assert whole["location"] == {"path": "data/offers/chor.yml", "lines": {"begin": 1}}


def prints(problems: list[Problem], lang: str = "de") -> list[str]:
    return [one["fingerprint"] for one in json.loads(render(problems, "gitlab", lang))]


def test_a_finding_keeps_its_fingerprint_when_its_line_moves() -> None:
    moved = dataclasses.replace(TIME, place=Place(TIME.place.file, 12, 3))
    assert prints([moved]) == prints([TIME]) == prints([DUE, TIME])[1:] == prints([TIME], "en")
    # As written down once: a new version of the program must not make all findings of a project new.
    assert prints([TIME]) == ["32ca62ee103470f4385afbaa9204a9fa1812f7e58c632b784836cc2c53dcb30f"]


def test_two_findings_alike_are_two() -> None:
    again = dataclasses.replace(TIME, place=Place(TIME.place.file, 12, 3))
    other_file = dataclasses.replace(TIME, place=Place("data/offers/tanz.yml", 9, 11))
    other_field = dataclasses.replace(TIME, field="when[3].from")
    other_value = dataclasses.replace(TIME, values={"value": "25:71"})
    assert len(set(prints([TIME, again, other_file, other_field, other_value]))) == 5
    assert prints([TIME, again])[0] == prints([TIME])[0]


def test_json_holds_everything() -> None:
    assert json.loads(render([END], "json", "en")) == [
        {
            "severity": "error",
            "file": "data/offers/chor.yml",
            "line": 8,
            "column": 14,
            "field": "valid_until",
            "code": "ends_before_start",
            "message": "“2026-01-01” lies before the start (“valid_from: 2026-02-01”).",
            "hint": "Please check both.",
            "related": [{"file": "data/offers/chor.yml", "line": 7, "column": 1}],
        }
    ]


@pytest.mark.parametrize(("style", "printed"), [("text", ""), ("github", ""), ("gitlab", "[]"), ("json", "[]")])
def test_no_problem_prints_nothing_or_an_empty_list(style: str, printed: str) -> None:
    assert render([], style, "de") == printed


def test_order_is_by_file_and_place_and_each_is_told_once() -> None:
    at = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 11), ("a", 0, 0), ("a", 9, 2)]
    problems = [Problem("error", Place(*place), "tab") for place in at]
    assert [str(problem.place) for problem in in_order(problems)] == ["a", "a:9:2", "a:9:11", "a:10:1", "b:1:1"]


def test_only_errors_stop_a_build() -> None:
    assert has_errors([DUE, TIME])
    assert not has_errors([DUE])
    assert not has_errors([])


# Words ----------------------------------------------------------------------------------------------


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", WORDS)
def test_both_languages_say_the_same_of_a_code(code: str) -> None:
    german, german_hint, english, english_hint = WORDS[code]
    assert german and english and bool(german_hint) == bool(english_hint)
    assert {name.removesuffix("_en") for name in fields(english + english_hint)} == fields(german + german_hint)
    assert all(text[-1:] in ".}" for text in (german, english))


def test_a_suggestion_is_made_only_where_there_is_one() -> None:
    values = {"value": "hom", "allowed": ["home", "house"]}
    assert words("not_a_choice", values, "de") == ("„hom“ ist hier nicht möglich.", "Erlaubt sind: home, house.")
    assert words("not_a_choice", {**values, "near": "home"}, "de")[0] == "„hom“ ist hier nicht möglich. Meinten Sie „home“?"
    assert words("not_a_choice", {**values, "near": "home"}, "en")[0] == "“hom” is not possible here. Did you mean “home”?"


def test_a_value_is_no_pattern() -> None:
    assert words("not_a_time", {"value": "{value.__class__} %s {0}"}, "en")[0] == "“{value.__class__} %s {0}” is not a time."


def test_a_long_value_is_cut() -> None:
    assert words("not_a_time", {"value": "x" * 61}, "en")[0] == f"“{'x' * 59}…” is not a time."
    assert words("not_a_time", {"value": "x" * 60}, "en")[0] == f"“{'x' * 60}” is not a time."


# Hostile letters ------------------------------------------------------------------------------------

HOSTILE = [
    ("a\n::error file=x::pwned", "a ::error file=x::pwned"),
    ("a\r\n##[add-mask]e", "a ##\\u005badd-mask]e"),
    ("\x1b[2Jweg", "\\u001b[2Jweg"),
    ("a\u202egnp.exe", "a\\u202egnp.exe"),
    ("a\u2066b\u2069", "a\\u2066b\\u2069"),
    ("a\u200bb", "a\\u200bb"),
    ("a\U000e0041", "a\\udb40\\udc41"),
    ("a\u2028b", "a b"),
    ("a\x85b", "a b"),
    ("\udcff", "\\udcff"),
]


@pytest.mark.parametrize(("value", "shown"), HOSTILE)
def test_a_hostile_value_is_spelled_out(value: str, shown: str) -> None:
    problem = Problem("error", Place("data/a.yml", 1, 1), "not_a_time", "x", {"value": value})
    assert f"„{shown}“" in problem.text()
    assert f"„{shown}“" in problem.github()
    assert f"„{shown}“" in json.loads(render([problem], "json", "de"))[0]["message"]


def test_a_hostile_key_is_spelled_out(project: Project) -> None:
    project.write("data/offers/chor.yml", OFFER + '"a\\n::error::\\u202e##[x]": 1\n')
    (line,) = project.lines()
    assert line.startswith(
        "data/offers/chor.yml:7:1: a\\u000a::error::\\u202e##\\u005bx]: Das Feld „a\\u000a::error::\\u202e##\\u005bx]“ gibt es hier nicht."
    )


def test_a_hostile_file_name_is_spelled_out(project: Project) -> None:
    project.write("data/offers/a\n::error::\u202ex.yml", OFFER)
    assert [line.split(": ")[0] for line in project.lines()] == ["data/offers/a\\u000a::error::\\u202ex.yml"]


def test_a_file_name_that_is_no_unicode_is_spelled_out(project: Project) -> None:
    (project.root / "data" / "offers").mkdir()
    (project.root / "data" / "offers" / "chor\udcff.yml").touch()  # byte FF, as Python writes it
    (line,) = project.lines()
    assert line.startswith("data/offers/chor\\udcff.yml: „chor\\udcff“ ist keine Kennung.")
    line.encode("utf-8")  # can be printed


# Nothing of this may reach a log or a terminal.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]|##\\[")
LETTERS = st.text(st.characters() | st.sampled_from("\n\r:%,#[]\u202e\x1b\u2028\udcff{}")) | st.just("\n::error::x") | st.just("##[error]x")
PROBLEMS = st.builds(
    Problem,
    severity=st.sampled_from(["error", "warning"]),
    place=st.builds(Place, LETTERS.map("data/".__add__), st.integers(0, 99), st.integers(0, 99)),
    code=st.sampled_from([code for code, texts in WORDS.items() if fields("".join(texts)) <= {"value", "suggestion", "suggestion_en"}]),
    field=LETTERS,
    values=st.fixed_dictionaries({"value": LETTERS, "near": LETTERS}),
    related=st.lists(st.builds(Place, LETTERS.map("data/".__add__), st.integers(0, 9), st.just(1)), max_size=2).map(tuple),
)


@pytest.mark.property
@given(st.lists(PROBLEMS, min_size=1, max_size=3), st.sampled_from(["de", "en"]))
def test_whatever_a_problem_holds_it_is_printed_harmless(problems: list[Problem], lang: str) -> None:
    text = render(problems, "text", lang).split("\n")
    assert len(text) == len(problems)
    assert all(line.startswith("data/") and not UNSEEN.search(line) for line in text)

    github = render(problems, "github", lang).split("\n")
    assert len(github) == len(problems)
    assert all(re.match(r"::(error|warning) file=data/[^:,]*,line=\d+,col=\d+::", line) and not UNSEEN.search(line) for line in github)

    report = render(problems, "gitlab", lang)
    assert not UNSEEN.search(report.replace("\n", ""))
    assert len({one["fingerprint"] for one in json.loads(report)}) == len(problems)

    printed = render(problems, "json", lang)
    assert not UNSEEN.search(printed.replace("\n", ""))
    assert json.loads(printed) == json.loads(json.dumps([problem.as_dict(lang) for problem in problems]))
