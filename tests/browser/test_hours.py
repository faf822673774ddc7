"""Open now: reckoned in the browser, compared here with what the calendar says, whatever zone the device is in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
SCRIPT = (Path(__file__).parents[2] / "overrides" / "assets" / "js" / "hours.js").read_text("utf-8")
BERLIN = ZoneInfo("Europe/Berlin")
NEW_YEAR, CHRISTMAS = "2027-01-01", "2026-12-25"


@pytest.fixture(scope="module")
def module(browser: Browser) -> Iterator[Page]:
    """A page with the script, on a device whose clock stands in Tokyo."""
    context = browser.new_context(timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.evaluate(
        "async source => { window.hours = await import(URL.createObjectURL(new Blob([source], {type: 'text/javascript'}))); }", SCRIPT
    )
    yield page
    context.close()


def row(days: str, first: str, last: str, **more: Any) -> dict[str, Any]:
    return {"days": [int(day) for day in days], "from": first, "to": last, **more}


def hours(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"rows": list(rows), "holidays": [CHRISTMAS, NEW_YEAR], "closed": [], "exceptions": [], "by_appointment": False, **more}


def at(page: Page, known: dict[str, Any], moment: str) -> str:
    """The answer at a time of the German clock, in short: ``open 12:00`` or ``shut 2026-11-26 14:00``."""
    instant = datetime.fromisoformat(moment).replace(tzinfo=BERLIN).astimezone(UTC).isoformat()
    found = page.evaluate("([known, instant]) => JSON.parse(JSON.stringify(hours.status(known, new Date(instant))))", [known, instant])
    return " ".join(filter(None, (found["state"], found.get("until"), found.get("day", "")[:10], found.get("time"))))


OFFICE = hours(row("01234", "08:30", "12:00"), row("3", "14:00", "17:00"))


@pytest.mark.parametrize(
    ("known", "moment", "answer"),
    [
        (OFFICE, "2026-11-24 08:29", "shut 2026-11-24 08:30"),
        (OFFICE, "2026-11-24 08:30", "open 12:00"),
        (OFFICE, "2026-11-24 12:00", "shut 2026-11-25 08:30"),
        (OFFICE, "2026-11-26 13:00", "shut 2026-11-26 14:00"),
        (OFFICE, "2026-11-27 12:30", "shut 2026-11-30 08:30"),
        (OFFICE, "2026-12-25 09:00", "shut 2026-12-28 08:30"),
        (hours(row("4", "09:00", "10:00", on_holidays=True)), "2026-12-25 09:30", "open 10:00"),
        ({**OFFICE, "closed": [["2026-11-24", "2026-11-27"]]}, "2026-11-24 09:00", "shut 2026-11-30 08:30"),
        ({**OFFICE, "exceptions": [["2026-11-24", "15:00", "16:00"]]}, "2026-11-24 09:00", "shut 2026-11-24 15:00"),
        # An exception says more than a holiday and than closed days.
        ({**OFFICE, "exceptions": [["2026-12-25", "10:00", "11:00"]]}, "2026-12-25 10:00", "open 11:00"),
        ({**OFFICE, "by_appointment": True}, "2026-11-24 13:00", "appointment 2026-11-25 08:30"),
        (hours(by_appointment=True), "2026-11-24 13:00", ""),
        (hours(row("1", "08:00", "12:00", valid_until="2026-11-23")), "2026-11-24 09:00", ""),
        (hours(row("1", "08:00", "12:00", valid_from="2026-12-01")), "2026-11-24 09:00", "shut 2026-12-01 08:00"),
        (hours(row("1", "08:00", "12:00", by="phone")), "2026-11-24 09:00", "phone 12:00"),
        (hours(row("1", "08:00", "12:00", by="phone")), "2026-11-24 13:00", "phone-next 2026-12-01 08:00"),
        # Who is there in person is open, however long the phone is answered.
        (hours(row("1", "08:00", "12:00", by="phone"), row("1", "09:00", "10:00", by="visit")), "2026-11-24 09:30", "open 10:00"),
        (hours(row("1", "08:00", "12:00"), row("1", "12:00", "15:00")), "2026-11-24 09:00", "open 15:00"),
        (hours(row("4", "20:00", "24:00")), "2026-11-27 23:59", "open 24:00"),
        (hours(row("4", "20:00", "24:00"), row("5", "00:00", "02:00")), "2026-11-27 22:00", "open 02:00"),
        (hours(row("0123456", "00:00", "24:00", on_holidays=True)), "2026-11-27 22:00", "open"),
        # 2026 has 53 weeks: an odd one, and after it another.
        (hours(row("0", "08:00", "09:00", weeks="odd")), "2026-12-28 07:00", "shut 2026-12-28 08:00"),
        (hours(row("0", "08:00", "09:00", weeks="odd")), "2026-12-28 10:00", "shut 2027-01-04 08:00"),
        (hours(row("0", "08:00", "09:00", weeks="even")), "2026-12-28 07:00", "shut 2027-01-11 08:00"),
        (hours(row("1", "08:00", "09:00", weeks="first")), "2026-11-24 07:00", "shut 2026-12-01 08:00"),
        (hours(row("1", "08:00", "09:00", weeks="fourth")), "2026-11-24 07:00", "shut 2026-11-24 08:00"),
        (hours(row("1", "08:00", "09:00", weeks="last")), "2026-11-24 10:00", "shut 2026-12-29 08:00"),
        # Clocks go forward on 29 March 2026 and back on 25 October.
        (hours(row("6", "02:30", "04:00")), "2026-03-29 01:59", "shut 2026-03-29 02:30"),
        (hours(row("6", "02:30", "04:00")), "2026-03-29 03:00", "open 04:00"),
        (hours(row("6", "02:30", "04:00")), "2026-10-25 03:59", "open 04:00"),
        (hours(row("0", "08:00", "09:00")), "2026-10-25 23:00", "shut 2026-10-26 08:00"),
    ],
)
def test_it_is_open_when_the_hours_say_so(module: Page, known: dict[str, Any], moment: str, answer: str) -> None:
    assert at(module, known, moment) == answer


def expected(known: dict[str, Any], moment: datetime) -> bool:
    """The rule once more, in the words of Python's calendar."""
    day = moment.date()

    def holds(one: dict[str, Any]) -> bool:
        weeks = one.get("weeks")
        nth = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(weeks or "")
        in_week = {
            None: True,
            "odd": day.isocalendar().week % 2 == 1,
            "even": day.isocalendar().week % 2 == 0,
            "last": (day + timedelta(7)).month != day.month,
        }.get(weeks, nth == (day.day + 6) // 7)
        free = str(day) in known["holidays"] and not one.get("on_holidays")
        return day.weekday() in one["days"] and in_week and not free and one["from"] <= f"{moment:%H:%M}" < one["to"]

    return any(holds(one) for one in known["rows"])


def test_any_week_rule_agrees_with_the_calendar(module: Page) -> None:
    chance = Random(20261124)
    cases, answers = [], []
    for _ in range(600):
        weeks = chance.choice(["odd", "even", "first", "second", "third", "fourth", "last"])
        known = hours(row(chance.choice("0123456"), "08:00", "20:00", weeks=weeks), row("4", "09:00", "24:00", on_holidays=True))
        moment = datetime(2026, 1, 1, tzinfo=BERLIN) + timedelta(days=chance.randrange(800), minutes=chance.randrange(1440))
        cases.append([known, moment.astimezone(UTC).isoformat()])
        answers.append(expected(known, moment))
    found = module.evaluate("cases => cases.map(([known, at]) => hours.status(known, new Date(at)).state === 'open')", cases)
    assert found == answers
    assert 30 < sum(answers) < 570


PLACE = """<p class="now" hidden data-hours='%s' data-open="offen bis {until}" data-phone="Telefon bis {until}"
data-shut="zu, ab {day} {time}" data-appointment="mit Termin, ab {day} {time}" data-today="heute"></p>"""


@pytest.mark.parametrize(
    ("language", "moment", "said"),
    [
        ("de", "2026-11-24T08:00:00Z", "offen bis 12:00"),
        ("de", "2026-11-24T07:00:00Z", "zu, ab heute 08:30"),
        ("ar", "2026-11-25T12:00:00Z", "zu, ab الخميس 08:30"),
        ("uk", "2026-12-25T12:00:00Z", "zu, ab понеділок 08:30"),
    ],
)
def test_the_sentence_is_the_pages_own(browser: Browser, language: str, moment: str, said: str) -> None:
    page = browser.new_page(timezone_id="America/New_York")
    page.clock.set_fixed_time(moment)
    page.set_content(f'<html lang="{language}"><body>{PLACE % json.dumps(OFFICE)}</body></html>')
    source = "async source => (await import(URL.createObjectURL(new Blob([source])))).start(document.querySelectorAll('.now'))"
    page.evaluate(source.replace("[source]", "[source], {type: 'text/javascript'}"), SCRIPT)
    assert page.locator(".now").is_visible()
    assert page.locator(".now").inner_text().replace("\u2066", "").replace("\u2069", "") == said
    page.close()


def test_the_day_of_a_far_opening_has_its_date(module: Page) -> None:
    assert date(2026, 12, 29).weekday() == 1
    known = hours(row("1", "08:00", "09:00", weeks="last"))
    found = module.evaluate("known => hours.status(known, new Date('2026-11-24T12:00:00Z')).days", known)
    assert found == 35
