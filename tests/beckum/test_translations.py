"""What a translation may not change: numbers, dates, paragraphs, addresses and links. And it is in its language."""

from __future__ import annotations

import re
from functools import cache

import pytest
from lingua import IsoCode639_1, Language, LanguageDetector, LanguageDetectorBuilder

from beckum.figures import months, numbers, numbers_in_words, paragraphs, streets
from beckum.said import LOCALES, MIDDLE_DOT, bare, many, name, targets, translated
from infohub.insight.coverage import TranslatedText

each_language = pytest.mark.parametrize("code", LOCALES)
LONG_ENOUGH = 60  # letters: a shorter text is no evidence of its language


def told(text: TranslatedText) -> tuple[str, str]:
    """The German and the translation; key words are the reader's own."""
    assert text.translation is not None
    return bare(text.german), bare(text.translation).replace(MIDDLE_DOT, "")


def compared(code: str) -> list[tuple[str, str, str]]:
    return [(name(text), *told(text)) for text in translated(code) if text.field != "keywords"]


@each_language
def test_no_number_is_new(code: str) -> None:
    wrong = {
        where: new
        for where, german, other in compared(code)
        if (new := numbers(other) - numbers(german) - numbers_in_words(german) - {"00"})  # 22:00
    }
    assert wrong == {}


@each_language
def test_no_number_is_lost(code: str) -> None:
    """From 13 on; smaller ones may be written in words."""
    wrong = {
        where: lost
        for where, german, other in compared(code)
        if (lost := {number for number in numbers(german) - numbers(other) if float(number) > 12 or "." in number})
    }
    assert wrong == {}


@each_language
def test_a_date_keeps_its_month(code: str) -> None:
    wrong = {
        where: (sorted(months(german, "de")), sorted(months(other, code)))
        for where, german, other in compared(code)
        if not months(other, code) <= months(german, "de")
    }
    assert wrong == {}


@each_language
def test_paragraphs_of_law_are_the_same(code: str) -> None:
    assert {where: (g, o) for where, german, other in compared(code) if (g := paragraphs(german)) != (o := paragraphs(other))} == {}


@each_language
def test_addresses_are_the_same(code: str) -> None:
    assert {where: (g, o) for where, german, other in compared(code) if (g := streets(german)) != (o := streets(other))} == {}


@each_language
def test_a_link_in_one_language_is_in_all(code: str) -> None:
    wrong = {
        name(text): (german, other)
        for text in translated(code)
        if text.field != "keywords" and (german := targets(text.german)) != (other := targets(text.translation or ""))
    }
    assert wrong == {}


@cache
def detector() -> LanguageDetector:
    languages = {Language.GERMAN, *(Language.from_iso_code_639_1(iso(code)) for code in LOCALES)}
    return LanguageDetectorBuilder.from_languages(*languages).build()


def iso(code: str) -> IsoCode639_1:
    """Of the language of a locale: ``DE`` of ``de-LS``."""
    return IsoCode639_1.from_str(code.partition("-")[0])


@each_language
def test_it_is_in_its_own_language(code: str) -> None:
    """German words in brackets stay German, and so do names: they are left out before it is asked."""
    expected = Language.from_iso_code_639_1(iso(code))
    wrong = []
    for where, _, other in compared(code):
        if where.endswith(":title"):
            continue  # names of organisations for the most part
        text = re.sub(r"\([^)]*\)|[„“«][^“”»]*[“”»]", " ", other)
        if len(text) >= LONG_ENOUGH and (found := detector().detect_language_of(text)) != expected:
            wrong.append((where, found, text[:80]))
    assert wrong == []


@pytest.mark.parametrize("code", [code for code in LOCALES if not code.startswith("de-")])
def test_no_text_is_the_german_one(code: str) -> None:
    """Short ones may be names and words that are the same. Some German is simple already, so Leichte Sprache may say it too."""
    wrong = [
        name(text)
        for text in translated(code)
        if text.field != "keywords"
        for german, other in zip(many(text.german), many(text.translation or ""), strict=False)
        if len(german) >= LONG_ENOUGH and german == other
    ]
    assert wrong == []
