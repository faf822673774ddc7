"""What volunteers read when something is wrong, word by word."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from content.bad_input import CASES, OFFER, Case, Link
from editor import test_command, test_mail
from flyers import test_fonts, test_press
from hostile import test_docs as hostile_docs
from hostile import test_files as hostile_files
from hostile import test_numbers as hostile_numbers
from infohub.content.messages import WORDS
from infohub.languages import library
from project import Project
from translating import test_accept, test_import


def given(project: Project, case: Case) -> Project:
    for file, content in case.files.items():
        if isinstance(content, Link):
            (project.root / file).parent.mkdir(parents=True, exist_ok=True)
            (project.root / file).symlink_to(content.target)
        elif content is None:
            (project.root / file).unlink()
        else:
            project.write(file, content)
    return project


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace(" ", "-"))
def test_bad_input_is_told_in_german(project: Project, case: Case) -> None:
    problems = given(project, case).problems()
    assert "\n".join(problem.text() for problem in problems) == case.german
    assert {problem.code for problem in problems} == {case.code}


@pytest.mark.parametrize("case", [case for case in CASES if case.english], ids=lambda case: case.code)
def test_bad_input_is_told_in_english(project: Project, case: Case) -> None:
    assert "\n".join(given(project, case).lines("en")) == case.english


def test_the_small_project_has_no_problem_of_its_own(project: Project) -> None:
    assert project.lines() == []


def test_a_file_that_cannot_be_opened_is_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The owner of a machine may read everything, so the refusal is made here."""

    def refuse(path: Any, mode: str) -> Any:
        if path.name == "verein.yml":
            raise PermissionError(13, "Permission denied")
        return path.open(mode)

    monkeypatch.setattr(library, "open", refuse, raising=False)
    assert project.lines() == ["data/contacts/verein.yml: Diese Datei lässt sich nicht lesen (Permission denied)."]
    assert project.lines("en") == ["data/contacts/verein.yml: This file cannot be read (Permission denied)."]


# Codes without a row above, and the test that covers them.
ELSEWHERE = {
    "unreadable": test_a_file_that_cannot_be_opened_is_told,
    "not_a_file": hostile_files.test_a_pipe_is_told,
    "unreadable_folder": hostile_files.test_data_that_is_a_file_is_told,
    "too_many_files": hostile_files.test_of_too_many_files_none_is_read,
    "too_much_data": hostile_files.test_of_too_much_data_nothing_is_read,
    "more_problems": hostile_files.test_reading_ends_when_there_are_errors_enough,
    "reserved_name": hostile_files.test_names_windows_does_not_know_and_long_ones_are_told,
    "long_name": hostile_files.test_names_windows_does_not_know_and_long_ones_are_told,
    "chain_too_long": hostile_files.test_a_long_chain_is_refused,
    "text_too_long": hostile_files.test_a_text_nobody_would_read_is_told,
    "far_date": hostile_numbers.test_a_day_that_is_too_far_away_is_told,
    "not_a_picture": hostile_docs.test_a_logo_that_is_wrong_or_missing_is_told,
    "no_picture": hostile_docs.test_a_logo_that_is_wrong_or_missing_is_told,
    "docs_file": hostile_docs.test_it_is_told,
    "docs_name": hostile_docs.test_it_is_told,
    "docs_too_large": hostile_docs.test_sizes_and_numbers_are_bounded,
    "docs_many": hostile_docs.test_sizes_and_numbers_are_bounded,
    "docs_busy": hostile_docs.test_each_is_told_with_its_place,
    "docs_head": hostile_docs.test_each_is_told_with_its_place,
    "docs_attribute": hostile_docs.test_each_is_told_with_its_place,
    "docs_picture": hostile_docs.test_each_is_told_with_its_place,
    "docs_svg": hostile_docs.test_each_is_told_with_its_place,
    "flyer_not_set": test_press.test_a_fault_of_a_template_is_told_and_takes_nothing_down,
    "no_glyph": test_fonts.test_a_missing_glyph_is_told_and_no_flyer_is_made,
    "too_wide_for_flyer": test_press.test_a_word_that_is_too_wide_is_told,
    "too_long_for_flyer": test_press.test_a_text_that_is_too_long_is_told,
    "entry_exists": test_command.test_an_entry_that_is_there_is_not_overwritten,
    "mail_too_large": test_mail.test_a_file_that_is_no_mail_is_refused,
    "mail_without_text": test_mail.test_a_file_that_is_no_mail_is_refused,
    "mail_without_kind": test_mail.test_what_it_is_about_must_be_said,
    "mail_of_no_kind": test_mail.test_what_it_is_about_must_be_said,
    "mail_of_other_kind": test_mail.test_a_command_and_a_mail_of_different_kinds_are_told,
    "message_links": test_import.test_what_would_lose_or_damage_is_refused_at_its_line,
    "mail_without_id": test_command.test_a_title_of_another_script_needs_an_id,
    "too_long_for_panel": test_press.test_a_panel_that_is_too_full_is_told,
    "message_unknown": test_import.test_what_would_lose_or_damage_is_refused_at_its_line,
    "message_emptied": test_import.test_what_would_lose_or_damage_is_refused_at_its_line,
    "message_unfinished": test_import.test_what_would_lose_or_damage_is_refused_at_its_line,
    "message_structure": test_import.test_what_would_lose_or_damage_is_refused_at_its_line,
    "message_german_changed": test_import.test_german_that_changed_meanwhile_refuses_its_own_text_only,
    "message_twice": test_import.test_a_text_that_stands_twice_is_refused_both_times,
    "not_translated_yet": test_accept.test_an_outdated_translation_is_not_reviewed_but_the_others_are,
    "review_of_outdated": test_accept.test_an_outdated_translation_is_not_reviewed_but_the_others_are,
}


def test_every_code_has_a_case_in_both_languages() -> None:
    """No sentence is dead, and none goes unread before it is published."""
    assert {case.code for case in CASES} | set(ELSEWHERE) == set(WORDS)
    assert {case.code for case in CASES if case.english} | set(ELSEWHERE) == set(WORDS)


def test_no_two_cases_have_one_name() -> None:
    assert [name for name, count in Counter(case.name for case in CASES).items() if count > 1] == []


def test_two_problems_in_one_file_are_both_told(project: Project) -> None:
    project.write("data/offers/chor.yml", OFFER + "age_from: drei\nvalid_from: morgen\nfor_whom: <b>\n")
    assert [line.split(": ")[1] for line in project.lines()] == ["age_from", "valid_from", "for_whom"]


def test_two_problems_at_one_place_are_both_told(project: Project) -> None:
    """They share file, line, column, field and code; only their words differ."""
    project.write("data/faqs/en/kaution.yml", "status: reviewed\ntitle: Deposit\n")
    assert project.lines() == [
        "data/faqs/en/kaution.yml:1:9: status: „status: reviewed“ braucht „reviewed_by“. Bitte ergänzen, wer wann geprüft hat.",
        "data/faqs/en/kaution.yml:1:9: status: „status: reviewed“ braucht „reviewed_on“. Bitte ergänzen, wer wann geprüft hat.",
    ]


def test_all_files_are_read_and_their_problems_sorted(project: Project) -> None:
    project.write("data/topics/umzug.yml", "title: Umzug\nsummary: Umziehen.\nicon: hom\n")
    project.write("data/offers/chor.yml", OFFER + "age_from: drei\n" + "for_whom: <b>\n")
    project.write("data/offers/b.yml", "title Chor\nsummary: Singen.\n")
    project.write("data/faqs/en/kaution.yml", "titel: Deposit\n")
    project.write("data/hub.fr.yml", "name: Hub\n")
    project.write("docs/ueber.md", "Siehe [x](faqs/x).\n")
    assert [f"{problem.place} {problem.code}" for problem in project.problems()] == [
        "data/faqs/en/kaution.yml:1:1 unknown_field",
        "data/hub.fr.yml unknown_locale",
        "data/offers/b.yml:1:1 missing_colon",
        "data/offers/chor.yml:7:11 not_a_number",
        "data/offers/chor.yml:8:11 markup",
        "data/topics/umzug.yml:3:7 not_an_icon",
        "docs/ueber.md:1:7 docs_link",
    ]


def test_a_problem_is_told_once(project: Project) -> None:
    """A hidden character is found in the file, in the value and in the text."""
    project.write("data/offers/chor.yml", OFFER + "for_whom: Al\u202ele\nkeywords: [a\u200bb]\n")
    assert [line.split(": ")[0] for line in project.lines()] == ["data/offers/chor.yml:7:13", "data/offers/chor.yml:8:13"]


@pytest.mark.parametrize(
    "field",
    [
        'for_whom: "Alle\u00a0Menschen"',  # no-break space
        "for_whom: می\u200cخواهم",  # zero-width non-joiner
        "for_whom: क्\u200dष",  # zero-width joiner
        "for_whom: Donau\u00addampf",  # soft hyphen
        "for_whom: 3 < 5 und 7 > 2",
        'for_whom: "@alle: 50 % *gratis*"',
        "street: Am Markt 1 # Hinterhof",
        "valid_until: 2020-01-01",  # over is not wrong
        "review_by: 2026-11-24",  # due today, not overdue
        "published: no\nrelated: [faqs/kaution]",
        "body: |\n  ## Wir\n\n  Siehe [Kaution](faqs/kaution), [Netz](https://a.de), [Mail](mailto:a@b.de) oder [Telefon](tel:112).",
    ],
)
def test_good_input_is_no_problem(project: Project, field: str) -> None:
    project.write("data/offers/chor.yml", f"{OFFER}{field}\n")
    assert project.lines() == []
