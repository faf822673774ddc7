"""Facts in the words of a language: dates, times, weekdays, lists, money, languages. All by Babel (CLDR)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache

from babel import Locale as BabelLocale
from babel import dates, lists, numbers

from infohub.languages.locales import Locale


class Formats:
    """Formats of one locale. Digits are 0-9 in every language: they are to be compared with a letter or a clock."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.babel = BabelLocale.parse(locale.babel)
        self.date = cache(self._date)
        self.partial_date = cache(self._partial_date)
        self.moment = cache(self._moment)
        self.clock = cache(self._clock)
        self.weekday = cache(self._weekday)
        self.money = cache(self._money)
        self.number = cache(self._number)
        self.language = cache(self._language)

    def _date(self, day: date) -> str:
        """``24. November 2026``"""
        return _ascii(dates.format_date(day, "long", locale=self.babel))

    def _partial_date(self, text: str) -> str:
        """``2026``, ``November 2026`` or the day, from ``2026``, ``2026-11`` or ``2026-11-24``."""
        if len(text) == 4:
            return text
        if len(text) == 7:
            return _ascii(dates.format_skeleton("yMMMM", date.fromisoformat(f"{text}-01"), locale=self.babel))
        return self.date(date.fromisoformat(text))

    def _moment(self, moment: date) -> str:
        """``Sonntag, 31. August 2025, 13:00``; without a time, the day."""
        day = _ascii(dates.format_date(moment, "full", locale=self.babel))
        if not isinstance(moment, datetime):
            return day
        pattern = _ascii(str(self.babel.datetime_formats["medium"]))
        return pattern.replace("{1}", day).replace("{0}", f"{moment:%H:%M}")

    def _clock(self, text: str) -> str:
        """``09:30`` as the language writes it; 24:00 stays."""
        if text == "24:00":
            return text
        written = time.fromisoformat(text)
        return _ascii(dates.format_skeleton("Hm", datetime.combine(date(2000, 1, 1), written), locale=self.babel))

    def span(self, start: str, end: str) -> str:
        """``09:30–12:00``"""
        return f"{self.clock(start)}–{self.clock(end)}"

    def _weekday(self, number: int, width: str = "wide") -> str:
        """Name of a weekday standing alone; 0 is Monday."""
        return str(dates.get_day_names(width, "stand-alone", self.babel)[number])  # type: ignore[arg-type]

    def joined(self, items: Iterable[str], style: str = "standard") -> str:
        """``a, b und c``"""
        return lists.format_list(list(items), style=style, locale=self.babel).translate(_MARKS)  # type: ignore[arg-type]

    def _money(self, amount: Decimal, currency: str) -> str:
        pattern = "#,##0\xa0¤" if amount == amount.to_integral_value() else "#,##0.00\xa0¤"
        written = numbers.format_currency(amount, currency, pattern, locale=self.babel, currency_digits=False)
        return _ascii(written.replace("EUR", "€"))

    def _number(self, value: int) -> str:
        return _ascii(numbers.format_decimal(value, locale=self.babel))

    def _language(self, code: str) -> str:
        """Name of a language in this one: ``Arabisch``."""
        return str(self.babel.languages.get(code, code))


# Eastern Arabic and Persian digits: Babel may use them for fa; letters from offices never do.
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))


def _ascii(text: str) -> str:
    """Western digits, and no direction marks: pages isolate instead."""
    return text.translate(_DIGITS).translate(_MARKS)
