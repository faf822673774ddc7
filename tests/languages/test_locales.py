"""One row a language: its tag, direction and own name."""

from __future__ import annotations

from pathlib import Path

import pytest

from infohub.languages.configured import configured_locales, locales_of
from infohub.languages.locales import Locale, locale

ROWS = [
    Locale("de", "de", "de", "ltr", "Deutsch", latin=True),
    Locale("de-LS", "de-simple", "de", "ltr", "Leichte Sprache", latin=True),
    Locale("en", "en", "en_GB", "ltr", "English", latin=True),
    Locale("ar", "ar", "ar", "rtl", "العربية", latin=False),
    Locale("uk", "uk", "uk", "ltr", "Українська", latin=False),
    Locale("fa", "fa", "fa", "rtl", "فارسی / دری", latin=False),
    Locale("tr", "tr", "tr", "ltr", "Türkçe", latin=True),
    Locale("ku", "ku", "ku", "ltr", "Kurdî (Kurmancî)", latin=True),
    Locale("ckb", "ckb", "ckb", "rtl", "کوردیی ناوەندی", latin=False),
    Locale("ps", "ps", "ps", "rtl", "پښتو", latin=False),
    Locale("ti", "ti", "ti", "ltr", "ትግርኛ", latin=False),
    Locale("ro", "ro", "ro", "ltr", "Română", latin=True),
    Locale("bg", "bg", "bg", "ltr", "Български", latin=False),
    Locale("pt-BR", "pt-BR", "pt_BR", "ltr", "Português (Brasil)", latin=True),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_a_language_has_its_row(row: Locale) -> None:
    assert locale(row.code) == row


@pytest.mark.parametrize("code", ["", "xx", "klingon", "de-XX", "../de", "de_DE_de_DE", "a b"])
def test_an_unknown_language_says_where_to_add_it(code: str) -> None:
    with pytest.raises(ValueError, match=r"add a row to hooks/infohub/languages/locales\.py"):
        locale(code)


def test_german_stands_at_the_root_and_the_others_below_their_code() -> None:
    assert [(code, locale(code).is_source, locale(code).prefix) for code in ("de", "de-LS", "ar")] == [
        ("de", True, ""),
        ("de-LS", False, "de-LS/"),
        ("ar", False, "ar/"),
    ]


def test_the_list_of_languages_is_read_from_mkdocs_yml(tmp_path: Path) -> None:
    """Its own tags must not stop a check: the list is all that is wanted of it."""
    file = tmp_path / "mkdocs.yml"
    file.write_text(
        "site_url: !ENV [URL, x]\n"
        "markdown_extensions:\n  - x:\n      y: !!python/name:material.extensions.emoji.twemoji\n"
        "plugins:\n  - search\n  - i18n:\n      languages:\n"
        "        - {locale: de, default: true}\n        - {locale: fa, build: false}\n        - {locale: ar, name: العربية}\n",
        "utf-8",
    )
    assert configured_locales(file) == ["de", "ar"]


@pytest.mark.parametrize(
    "config", [None, {}, {"plugins": None}, {"plugins": ["search"]}, {"plugins": ["i18n"]}, {"plugins": [{"i18n": None}]}]
)
def test_without_a_list_there_is_german(config: object) -> None:
    assert locales_of(config) == ["de"]
