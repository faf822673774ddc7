"""Where nothing is offered, in the fictional town: each number is one that was counted by hand."""

from __future__ import annotations

import pytest

from infohub.insight.gaps import QUESTIONS, Filled, gaps
from infohub.languages.library import Library
from small_hub import TODAY, entry, library


@pytest.fixture
def found(lindenau: Library):
    return gaps(lindenau.entries, TODAY, ["en", "ar"])


# yes, no, unknown
COUNTED = {
    "courses_childcare": (2, 1, 7),
    "courses_women": (2, 1, 7),
    "courses_evening": (0, 0, 10),
    "courses_weekend": (0, 0, 10),
    "courses_online": (2, 1, 7),
    "childcare": (3, 2, 12),
    "women": (3, 1, 13),
    "women_evening": (0, 2, 15),
    "women_childcare": (1, 3, 13),
    "youth": (0, 4, 13),
    "seniors": (0, 4, 13),
    "evening": (1, 1, 15),
    "weekend": (1, 1, 15),
    "other_language": (1, 0, 16),
    "no_german": (1, 5, 11),
    "free": (2, 7, 8),
    "step_free": (1, 1, 15),
    "contacts_interpreting": (2, 2, 4),
    "contacts_other_language": (1, 0, 7),
    "contacts_evening": (0, 1, 7),
    "contacts_step_free": (1, 2, 5),
}


def test_the_pointed_questions_are_answered_by_counting(found) -> None:
    assert {one.name: (len(one.yes), one.no, one.unknown) for one in found.questions} == COUNTED
    assert {(one.of, one.total) for one in found.questions} == {("courses", 10), ("offers", 17), ("contacts", 8)}
    assert list(COUNTED) == list(QUESTIONS)


def test_who_does_offer_it_is_named(found) -> None:
    yes = {one.name: one.yes for one in found.questions}
    assert yes["courses_childcare"] == ("courses/integrationskurs", "courses/zweitschriftkurs")
    assert yes["women"] == ("offers/naehkurs", "courses/frauenkurs", "courses/integrationskurs")
    assert yes["evening"] == ("offers/tandem",)
    assert yes["weekend"] == ("offers/naehkurs",)


def test_topics_by_audience_count_what_is_unknown_apart(found) -> None:
    audiences = found.audiences
    assert audiences.rows == ("wohnen", "sprache", "familie")
    assert [audiences.counts["sprache", one] for one in audiences.columns] == [2, 2, 0, 0, 0, 0, 0, 0, 0]
    assert [audiences.counts["familie", one] for one in audiences.columns] == [0, 1, 0, 0, 0, 0, 0, 0, 0]
    assert [audiences.unknown[one] for one in audiences.rows] == [2, 9, 0]
    assert audiences.unplaced == 2, "one has no topic, the topic of another is not shown"


def test_asked_languages_come_first_and_those_that_are_spoken_after_them(found) -> None:
    assert found.languages.columns == ("en", "ar", "de", "uk")
    assert [found.languages.counts["sprache", code] for code in found.languages.columns] == [0, 1, 1, 1]
    assert found.languages.unknown["sprache"] == 11


def test_weekdays_by_parts_of_the_day(found) -> None:
    counts = found.times.counts
    assert [[counts[day, part] for part in found.times.columns] for day in found.times.rows] == [
        [1, 0, 0],
        [1, 0, 1],
        [2, 0, 0],
        [2, 0, 1],
        [2, 0, 0],
        [0, 0, 0],
        [1, 0, 0],
    ]
    assert found.times.unplaced == 14
    assert [found.days.counts["sprache", day] for day in found.days.columns] == [1, 2, 1, 2, 1, 0, 0]


def test_all_four_at_once(found) -> None:
    """The language tandem is the only one that says all: on two days, in three languages, for everyone."""
    assert found.combined == Filled(filled=2 * 3, size=3 * 9 * 4 * 7)
    assert found.combined.empty == 750
    assert (found.loose, len(found.offers)) == (16, 17)


def test_an_offer_fills_the_gap_it_was_made_for() -> None:
    parts = [entry("contacts/verein"), entry("topics/sprache")]
    asked = {one.name: len(one.yes) for one in gaps(library(*parts).entries, TODAY, []).questions}
    assert set(asked.values()) == {0}
    when = [{"days": "Mi", "from": "18:30", "to": "20:00"}]
    course = entry(
        "courses/abend",
        topics=["sprache"],
        women_only="yes",
        childcare="yes",
        sessions=[{"id": "a", "provider": "verein", "starts": "2027-01-11", "when": when}],
    )
    asked = {one.name for one in gaps(library(*parts, course).entries, TODAY, []).questions if one.yes}
    assert asked == {
        "courses_childcare",
        "courses_women",
        "courses_evening",
        "childcare",
        "women",
        "women_evening",
        "women_childcare",
        "evening",
    }


def test_an_empty_hub_has_no_offers_and_no_faults() -> None:
    found = gaps({}, TODAY, ["en"])
    assert (found.audiences.size, found.combined, found.loose) == (0, Filled(0, 0), 0)
    assert all(one.total == 0 for one in found.questions)
