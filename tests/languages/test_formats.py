"""Facts in the words of a language, pinned: a reader compares them with a letter, a clock and a price tag."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.languages.formats import Formats
from infohub.languages.locales import locale

CODES = ("de", "en", "ar", "uk", "fa")


@cache
def formats(code: str) -> Formats:
    return Formats(locale(code))


DAY = date(2026, 11, 24)

PINNED = {
    "date": (
        lambda f: f.date(DAY),
        ("24. November 2026", "24 November 2026", "24 نوفمبر 2026", "24 листопада 2026\u202fр.", "24 نوامبر 2026"),
    ),
    "year": (lambda f: f.partial_date("2026"), ("2026",) * 5),
    "month": (
        lambda f: f.partial_date("2026-03"),
        ("März 2026", "March 2026", "مارس 2026", "березень 2026\u202fр.", "مارس 2026"),
    ),
    "day": (
        lambda f: f.partial_date("2026-11-24"),
        ("24. November 2026", "24 November 2026", "24 نوفمبر 2026", "24 листопада 2026\u202fр.", "24 نوامبر 2026"),
    ),
    "moment without a time": (
        lambda f: f.moment(date(2025, 8, 31)),
        (
            "Sonntag, 31. August 2025",
            "Sunday, 31 August 2025",
            "الأحد، 31 أغسطس 2025",
            "неділя, 31 серпня 2025\u202fр.",
            "یکشنبه 31 اوت 2025",
        ),
    ),
    "moment": (
        lambda f: f.moment(datetime(2025, 8, 31, 13)),
        (
            "Sonntag, 31. August 2025, 13:00",
            "Sunday, 31 August 2025, 13:00",
            "الأحد، 31 أغسطس 2025، 13:00",
            "неділя, 31 серпня 2025\u202fр., 13:00",
            "یکشنبه 31 اوت 2025، 13:00",
        ),
    ),
    "midnight": (lambda f: f.moment(datetime(2025, 8, 31))[-5:], ("00:00",) * 5),
    "clock": (lambda f: f.clock("09:30"), ("09:30", "09:30", "09:30", "09:30", "9:30")),
    "afternoon": (lambda f: f.clock("16:05"), ("16:05",) * 5),
    "end of the day": (lambda f: f.clock("24:00"), ("24:00",) * 5),
    "span": (lambda f: f.span("09:30", "24:00"), ("09:30–24:00", "09:30–24:00", "09:30–24:00", "09:30–24:00", "9:30–24:00")),
    "monday": (lambda f: f.weekday(0), ("Montag", "Monday", "الاثنين", "понеділок", "دوشنبه")),
    "sunday in short": (lambda f: f.weekday(6, "abbreviated"), ("So", "Sun", "الأحد", "нд", "یکشنبه")),
    "list": (lambda f: f.joined(["1", "2", "3"]), ("1, 2 und 3", "1, 2 and 3", "1 و2 و3", "1, 2 і 3", "1، 2، و 3")),
    "pair": (lambda f: f.joined(["1", "2"]), ("1 und 2", "1 and 2", "1 و2", "1 і 2", "1 و 2")),
    "choice": (lambda f: f.joined(["1", "2"], "or"), ("1 oder 2", "1 or 2", "1 أو 2", "1 або 2", "1 یا 2")),
    "one": (lambda f: f.joined(["1"]), ("1",) * 5),
    "none": (lambda f: f.joined([]), ("",) * 5),
    "money": (
        lambda f: f.money(Decimal("2.5"), "EUR"),
        ("2,50\u00a0€", "2.50\u00a0€", "2.50\u00a0€", "2,50\u00a0€", "2.50\u00a0€"),
    ),
    "whole money": (lambda f: f.money(Decimal("30.00"), "EUR"), ("30\u00a0€",) * 5),
    "much money": (
        lambda f: f.money(Decimal("1234.56"), "EUR"),
        ("1.234,56\u00a0€", "1,234.56\u00a0€", "1,234.56\u00a0€", "1\u00a0234,56\u00a0€", "1,234.56\u00a0€"),
    ),
    "number": (lambda f: f.number(1200), ("1.200", "1,200", "1,200", "1\u00a0200", "1,200")),
    "language": (lambda f: f.language("uk"), ("Ukrainisch", "Ukrainian", "الأوكرانية", "українська", "اوکراینی")),
    "language Babel has no name for": (lambda f: f.language("xx"), ("xx",) * 5),
}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("what", PINNED)
def test_a_fact_is_written_like_this(what: str, code: str) -> None:
    write, expected = PINNED[what]
    assert write(formats(code)) == expected[CODES.index(code)]


def test_easy_german_writes_as_german() -> None:
    assert formats("de-LS").date(DAY) == "24. November 2026"


@pytest.mark.property
@given(
    code=st.sampled_from([*CODES, "ckb", "ps", "ur", "bn", "my", "ne", "ti", "tr", "ku", "he"]),
    moment=st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2099, 12, 31)),
    amount=st.decimals(min_value=0, max_value=9_999_999, places=2),
)
def test_digits_are_western_and_nothing_turns_the_direction(code: str, moment: datetime, amount: Decimal) -> None:
    """Letters from offices have 0-9, in every language; and pages isolate what runs the other way, so no marks are needed."""
    write = formats(code)
    written = [
        write.date(moment.date()),
        write.partial_date(f"{moment:%Y-%m}"),
        write.moment(moment.replace(second=0, microsecond=0)),
        write.clock(f"{moment:%H:%M}"),
        write.money(amount, "EUR"),
        write.number(int(amount)),
        write.joined(["1", "2", "3"]),
        write.weekday(moment.weekday()),
    ]
    for text in written:
        assert not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", text), text
        assert all(digit in "0123456789" for digit in re.findall(r"\d", text)), text
