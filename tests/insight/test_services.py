"""What the hub knows of an offer, course or contact: nothing is guessed, and what is not said is neither yes nor no."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.insight.services import Answer, Service, both, either, fields_of, services, top_topics
from infohub.model import Entry
from small_hub import TODAY, entry, library

ANSWERS: tuple[Answer, ...] = ("yes", "no", "unknown")


def one(ref: str, *others: Entry, today: date = TODAY, **fields: Any) -> Service:
    found = library(entry("contacts/verein"), entry(ref, **fields), *others).entries
    return next(service for service in services(found, ref.partition("/")[0], today) if service.ref == ref)


def test_an_offer_that_says_nothing_is_unknown_in_everything() -> None:
    silent = one("offers/chor")
    assert (silent.topics, silent.audiences, silent.languages, silent.slots) == (frozenset(), frozenset(), frozenset(), frozenset())
    answers = (silent.childcare, silent.women_only, silent.online, silent.step_free, silent.free, silent.no_german, silent.interpreting)
    assert set(answers) == {"unknown"} and not silent.all_times


@pytest.mark.parametrize(
    ("start", "end", "parts"),
    [
        ("09:00", "12:15", {"morning"}),  # a quarter of an hour makes no afternoon
        ("09:00", "13:00", {"morning", "afternoon"}),
        ("11:30", "14:00", {"morning", "afternoon"}),  # where it begins, it is
        ("12:00", "18:00", {"afternoon"}),
        ("17:00", "18:59", {"afternoon"}),
        ("17:00", "19:00", {"afternoon", "evening"}),
        ("23:30", "24:00", {"evening"}),
        ("00:00", "24:00", {"morning", "afternoon", "evening"}),
    ],
)
def test_hours_belong_to_the_parts_of_the_day_they_begin_in_or_fill_for_an_hour(start: str, end: str, parts: set[str]) -> None:
    found = one("offers/chor", when=[{"days": "Mo, Fr", "from": start, "to": end}])
    assert found.slots == set(product((0, 4), parts))
    assert found.days == {0, 4}
    assert found.all_times


@given(st.integers(0, 1439), st.integers(1, 1440))
def test_every_span_of_time_belongs_to_a_part_of_the_day(start: int, length: int) -> None:
    end = min(start + length, 1440)
    row = {"days": "Di", "from": f"{start // 60:02}:{start % 60:02}", "to": f"{end // 60:02}:{end % 60:02}"}
    assert one("offers/chor", when=[row]).slots


def test_hours_that_no_longer_hold_are_none() -> None:
    row = {"days": "Mo", "from": "10:00", "to": "12:00", "valid_until": "2026-11-23"}
    assert not one("offers/chor", when=[row]).slots
    assert one("offers/chor", when=[row], today=date(2026, 11, 23)).slots


def test_a_course_has_what_one_of_its_runs_has_but_not_those_that_are_over() -> None:
    runs = [
        {"id": "a", "provider": "verein", "starts": "2026-09-01", "ends": "2026-11-23", "online": "yes", "childcare": "yes"},
        {"id": "b", "provider": "verein", "starts": "2027-01-11", "childcare": "no", "women_only": "yes"},
        {
            "id": "c",
            "provider": "verein",
            "starts": "2027-02-01",
            "childcare": "yes",
            "when": [{"days": "Sa", "from": "10:00", "to": "12:00"}],
        },
    ]
    course = one("courses/kurs", sessions=runs, online="no", women_only="no")
    assert (course.childcare, course.women_only, course.online) == ("yes", "yes", "unknown")
    assert course.audiences == {"women"}
    assert course.slots == {(5, "morning")}
    assert not course.all_times, "of one run the times are not known"


def test_a_matter_counts_as_the_field_above_it() -> None:
    topics = (entry("topics/wohnen", order=2), entry("topics/miete", parent="wohnen", order=1), entry("topics/arbeit", order=1))
    found = library(entry("contacts/verein"), *topics, chor := entry("offers/chor", topics=["miete", "arbeit"])).entries
    assert fields_of(chor, found) == {"wohnen", "arbeit"}
    assert top_topics(found) == ["arbeit", "wohnen"]


def test_only_what_readers_find_in_lists_counts_and_no_emergency_number() -> None:
    parts = [
        entry("offers/da"),
        entry("offers/weg", valid_until="2026-11-23"),
        entry("offers/bald", valid_from="2026-11-25"),
        entry("offers/still", published="no"),
        entry("contacts/verein"),
        entry("contacts/polizei", sector="emergency"),
    ]
    found = library(*parts).entries
    assert [service.ref for service in services(found, "offers", TODAY)] == ["offers/da"]
    assert [service.ref for service in services(found, "contacts", TODAY)] == ["contacts/verein"]


@given(st.lists(st.sampled_from(ANSWERS), min_size=1, max_size=4))
def test_answers_are_joined_as_three_valued_logic_says(answers: list[Answer]) -> None:
    worth: dict[Answer, int] = {"no": 0, "unknown": 1, "yes": 2}
    assert worth[both(*answers)] == min(worth[one] for one in answers)
    assert worth[either(*answers)] == max(worth[one] for one in answers)


def test_nothing_said_is_unknown() -> None:
    assert either() == either(None) == either(None, "no") == "unknown"
    assert either("no", "no") == "no"


@pytest.mark.parametrize(
    ("cost", "free"),
    [
        ({"kind": "free"}, "yes"),
        ({"kind": "fee"}, "no"),
        ({"kind": "donation"}, "unknown"),
        ({"kind": "unknown"}, "unknown"),
        (None, "unknown"),
    ],
)
def test_free_is_what_says_so(cost: dict[str, str] | None, free: Answer) -> None:
    assert one("offers/chor", **({"cost": cost} if cost else {})).free == free


@pytest.mark.parametrize(("needed", "answer"), [("none", "yes"), ("A1", "no"), ("unknown", "unknown")])
def test_no_german_is_needed_where_it_says_so(needed: str, answer: Answer) -> None:
    assert one("offers/chor", german_needed=needed).no_german == answer
