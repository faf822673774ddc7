"""Figures in a text of any language, so that they can be compared: numbers, dates, paragraphs, addresses."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale as BabelLocale

from infohub.languages.locales import locale

_BLANKS = dict.fromkeys(map(ord, "\u00a0\u202f\u2009"), " ")
_GROUPED = re.compile(r"(?<![\w.,])[0-9]{1,3}(?:[.,' ][0-9]{3})+(?![0-9])")
_DECIMAL = re.compile(r"(?<=[0-9])[.,](?=[0-9]{1,2}(?![0-9]))")
_PARAGRAPH = re.compile(r"§\s?([0-9]+[a-z]?)")
_STREET = re.compile(r"[A-ZÄÖÜ][\w-]*(?:straße|str\.|weg|wall|platz) [0-9]+[a-z]?")
# German says small numbers in words; Leichte Sprache and some languages write digits.
_SMALL = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_IN_WORDS = {word: str(number) for number, word in enumerate(_SMALL, 1)}
_OTHER_WORDS = {"erst": "1", "halb": "0.5", "dritt": "3", "siebt": "7", "beide": "2", "doppelt": "2", "zweit": "2"}


def numbers(text: str) -> set[str]:
    """Every number written in digits, in one form: ``1.200``, ``1,200`` and ``1 200`` are ``1200``; ``2,29`` is ``2.29``."""
    text = text.translate(_BLANKS)
    text = _GROUPED.sub(lambda found: re.sub("[.,' ]", "", found[0]), text)
    return {number.rstrip(".") for number in re.findall(r"[0-9]+(?:\.[0-9]{1,2}(?![0-9]))?", _DECIMAL.sub(".", text))}


def numbers_in_words(german: str) -> set[str]:
    """What a German text may mean by ``drei``, ``dreimal``, ``zweite``: generously, for comparing alone."""
    words = re.findall(r"[a-zäöüß]+", german.lower())
    return {number for start, number in {**_IN_WORDS, **_OTHER_WORDS}.items() if any(word.startswith(start) for word in words)}


def paragraphs(text: str) -> set[str]:
    """``44a`` of ``§ 44a``; of ``§§ 31–31b`` the first."""
    return set(_PARAGRAPH.findall(text.replace("§§", "§").translate(_BLANKS)))


def streets(text: str) -> set[str]:
    return set(_STREET.findall(text))


@cache
def _months(code: str) -> dict[str, int]:
    """Names of months, as people of all its countries write them, by number."""
    found: dict[str, int] = {}
    for name in {locale(code).babel, *(("fa_AF",) if code == "fa" else ())}:
        months = BabelLocale.parse(name).months
        for context in ("format", "stand-alone"):
            found |= {word.lower().rstrip("."): number for number, word in months[context]["wide"].items()}
    if code == "ar":  # two families of names
        found |= {word.lower(): number for number, word in BabelLocale.parse("ar_SY").months["format"]["wide"].items()}
    return found


def months(text: str, code: str) -> set[int]:
    """Months that stand beside a number in a text, by number: „9. Februar“ and „Februar 2026“, but not "you may"."""
    text = text.translate(_BLANKS).lower()
    found = re.findall(r"(?<!\w)[0-9]{1,2}(?:\.|th)? ([^\W\d_]+)", text) + re.findall(r"([^\W\d_]+) [0-9]{4}(?!\w)", text)
    return {_months(code)[word] for word in found if word in _months(code)}
