"""Numbers, dates, phones and rules of repetition that would overflow, or be followed for hours."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from content.bad_input import CONTACT, COURSE, EVENT, OFFER
from hostile.payloads import seconds
from infohub.content.reading import read_entry
from infohub.exports.calendar import calendars
from infohub.model import kind_by_name
from project import Project
from small_hub import TODAY, drawer, entry, reader

NUMBERS = ["1e400", "inf", "NaN", "-1", "9" * 400, "0x10", "1_000", "\u0661\u0662", "1" + "0" * 20, "1.0000000001", "١"]


def codes(kind: str, text: str) -> set[str]:
    with seconds(5):
        found, problems = read_entry(text.encode(), f"data/{kind}s/x.yml", kind_by_name[kind])
    assert (found is None) == bool(problems)
    return {problem.code for problem in problems}


@pytest.mark.parametrize("value", NUMBERS)
def test_a_number_is_one_or_is_refused(value: str) -> None:
    assert codes("offer", f"{OFFER}age_from: '{value}'\n") == {"not_a_number"}
    assert codes("offer", f"{OFFER}cost:\n  kind: fee\n  amount: '{value}'\n") <= {"not_an_amount"}
    assert codes("contact", f"{CONTACT}latitude: '{value}'\nlongitude: '8'\n") <= {"not_degrees"}
    assert codes("course", f"{COURSE}hours_total: '{value}'\n") == {"not_a_number"}


def test_no_number_is_worked_on_before_its_letters_are_counted() -> None:
    """``int`` of many digits takes time that grows with their square."""
    began = time.process_time()
    assert codes("offer", f"{OFFER}age_from: '{'9' * 200_000}'\ncost: {{kind: fee, amount: '{'9' * 40_000}'}}\n") == {
        "not_a_number",
        "not_an_amount",
    }
    assert time.process_time() - began < 0.5


DATES = [
    "0001-01-01",
    "0000-01-01",
    "1999-12-31",
    "2100-01-01",
    "9999-12-31",
    "10000-01-01",
    "2026-1-1",
    "-2026-01-01",
    "2026-13-01",
    "２０２６-01-01",
]
DATE_FIELDS = ["valid_from", "valid_until", "review_by", "last_reviewed", "alert_until"]


@pytest.mark.parametrize("value", DATES)
def test_a_date_is_one_of_our_days(value: str) -> None:
    for name in DATE_FIELDS:
        base = OFFER.replace("last_reviewed: 2026-11-24\n", "") if name == "last_reviewed" else OFFER
        assert codes("offer", f"{base}{name}: '{value}'\n") - {"missing_field"} and codes("offer", f"{base}{name}: '{value}'\n") & {
            "far_date",
            "not_a_date",
        }
    for clock in ("", " 10:00"):
        found = codes("event", f"{EVENT}starts: '{value}{clock}'\n")
        assert found & {"far_date", "not_a_moment"}


def test_a_day_that_is_too_far_away_is_told(project: Project) -> None:
    project.write("data/offers/chor.yml", f"{OFFER}valid_until: 9999-12-31\n")
    assert project.lines() == [
        "data/offers/chor.yml:7:14: valid_until: „9999-12-31“ liegt zu weit weg. Erlaubt sind die Jahre 2000 bis 2099."
    ]
    assert project.lines("en") == [
        "data/offers/chor.yml:7:14: valid_until: “9999-12-31” is too far away. Allowed are the years 2000 to 2099."
    ]


RULES = [
    "FREQ=SECONDLY",
    "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;COUNT=99999999999",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;UNTIL=99999999",
    "FREQ=YEARLY;BYEASTER=0",
    "FREQ=YEARLY;BYSETPOS=-1",
    "FREQ=DAILY\nRRULE:FREQ=DAILY",
    "FREQ=DAILY;X=" + "1" * 1000,
    "FREQ=DAILY" + ";BYDAY=MO" * 5000,
    "FREQ=YEARLY;BYMONTHDAY=" + ",".join(["31"] * 5000) + ";BYMONTH=2",
    "DTSTART:20260101T000000\nRRULE:FREQ=DAILY",
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: ascii(rule[:30]))
def test_a_rule_that_never_ends_is_refused_at_once(rule: str) -> None:
    began = time.process_time()
    found = codes(
        "event",
        f"{EVENT}starts: 2026-12-06\nrepeat: {rule!r}\n"
        if "\n" not in rule
        else f"{EVENT}starts: 2026-12-06\nrepeat: |\n  " + rule.replace("\n", "\n  ") + "\n",
    )
    assert found in ({"not_a_recurrence"}, set())
    assert found or rule.startswith("FREQ=DAILY;BYDAY")
    assert time.process_time() - began < 2


PHONES = ["0" * 31, "+" * 30, "(" * 30, "1-" * 15, "0252-ABC", "0\u0662521", "tel:110", "110;x", "+49 2521 29\u202e", "0" * 100_000]


@pytest.mark.parametrize("number", PHONES, ids=lambda one: ascii(one[:12]))
def test_a_phone_is_one_or_is_refused(number: str) -> None:
    assert codes("contact", f"{CONTACT}phones: [{{number: '{number}'}}]\n") & {"not_a_phone", "hidden_character"}


# The ends of what is allowed -------------------------------------------------------------------------

EXTREMES: list[tuple[str, dict[str, Any]]] = [
    ("events/fest", {"starts": "2000-01-01", "ends": "2099-12-31", "repeat": "FREQ=DAILY"}),
    ("events/fest", {"starts": "2099-12-31 23:59", "ends": "2099-12-31"}),
    ("events/fest", {"starts": "2099-12-31", "repeat": "FREQ=YEARLY;INTERVAL=999", "exdates": ["2000-01-01", "2099-12-31"]}),
    ("events/fest", {"starts": "2000-01-01 00:00", "repeat": "FREQ=YEARLY;BYYEARDAY=366;BYDAY=MO;BYWEEKNO=1"}),
    ("events/fest", {"starts": "2026-03-29 02:30", "repeat": "FREQ=DAILY;COUNT=9999"}),
    (
        "offers/chor",
        {"valid_from": "2000-01-01", "valid_until": "2099-12-31", "age_from": "999999", "cost": {"kind": "fee", "amount": "9999999.99"}},
    ),
    ("contacts/amt", {"latitude": "-90", "longitude": "180"}),
    (
        "contacts/amt",
        {"closed": [{"from": "2000-01-01", "to": "2099-12-31"}], "exceptions": [{"date": "2099-12-31", "from": "00:00", "to": "24:00"}]},
    ),
]


@pytest.mark.parametrize("day", [TODAY, date(2099, 12, 31)])
@pytest.mark.parametrize(("ref", "fields"), EXTREMES)
def test_the_last_of_what_is_allowed_has_pages_and_calendars(ref: str, fields: dict[str, Any], day: date) -> None:
    parts = [entry("contacts/verein"), entry(ref, **fields)]

    def made() -> Any:
        return list(drawer(*parts, code="ar", today=day).all_pages()), calendars(reader(*parts, today=day).at("https://hub.example/"))

    pages, files = in_time(made)
    assert any(ref.partition("/")[2] in page.file for page in pages) and files


def in_time(job: Callable[[], Any]) -> Any:
    began = time.process_time()
    with seconds(20):
        result = job()
    assert time.process_time() - began < 4
    return result
