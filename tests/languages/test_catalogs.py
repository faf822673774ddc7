"""The words of the pages: complete, alike in their placeholders, and in step with code and templates."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from markupsafe import Markup

from infohub.languages.configured import configured_locales
from infohub.languages.extract import extracted
from infohub.languages.messages import FOLDER, N_, messages, read_catalog

ROOT = Path(__file__).parent.parent.parent
CODES = ("de", "de-LS", "en", "ar", "fa", "uk", "ru", "tr")
PLACEHOLDER = re.compile(r"%\([a-z_]+\)s")


def entries(code: str) -> list[Message]:
    return [message for message in read_catalog(FOLDER / f"{code}.po") if message.id]


def test_there_is_a_catalog_for_every_language_of_the_site() -> None:
    assert {*CODES, *configured_locales(ROOT / "mkdocs.yml")} <= {path.stem for path in FOLDER.glob("*.po")}


@pytest.mark.parametrize("code", CODES)
def test_every_message_has_its_words(code: str) -> None:
    assert [message.id for message in entries(code) if not message.string.strip()] == []


@pytest.mark.parametrize("code", CODES)
def test_no_words_are_a_guess(code: str) -> None:
    """A similar sentence is not the same sentence."""
    assert [message.id for message in entries(code) if message.fuzzy] == []
    assert "#~" not in (FOLDER / f"{code}.po").read_text("utf-8")  # nor a remainder


@pytest.mark.parametrize("code", CODES)
def test_placeholders_are_kept(code: str) -> None:
    wrong = [
        message.id for message in entries(code) if sorted(PLACEHOLDER.findall(message.id)) != sorted(PLACEHOLDER.findall(message.string))
    ]
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_every_message_can_be_filled(code: str) -> None:
    """A stray per cent sign would stop a build in one language only."""
    word = messages(code)
    for message in entries(code):
        values = {placeholder[2:-2]: "x" for placeholder in PLACEHOLDER.findall(message.id)}
        assert "%(" not in word(message.id, **values)


def test_english_says_what_the_key_says() -> None:
    assert [message.id for message in entries("en") if message.string != message.id] == []


@pytest.mark.parametrize("code", CODES)
def test_catalogs_are_in_step_with_code_and_templates(code: str) -> None:
    """If this fails, run ``make messages`` and translate what is new."""
    wanted = {message.id for message in extracted(ROOT / "overrides") if message.id}
    assert {message.id for message in entries(code)} == wanted


def test_messages_are_found_in_code_and_templates() -> None:
    files = {file for message in extracted(ROOT / "overrides") for file, _ in message.locations}
    assert any(file.startswith("infohub/") and file.endswith(".py") for file in files)
    assert any(file.startswith("overrides/") and file.endswith(".html") for file in files)


def test_what_has_no_words_is_said_in_english() -> None:
    assert messages("ar")("Not translated at all") == "Not translated at all"
    assert messages("xx")("Phone") == "Phone"
    assert messages("xx")("Changed on %(date)s", date="1 May") == "Changed on 1 May"


def test_a_variant_without_a_catalog_speaks_its_language() -> None:
    word = entries("de")[0].id
    assert messages("de-LS")(word) == messages("de")(word) != ""


def test_values_are_escaped_and_words_are_not() -> None:
    words = messages("xx")
    assert words("<b>%(name)s</b>", name="<i>") == Markup("<b>&lt;i&gt;</b>")
    assert words("%(name)s", name=Markup("<i>")) == Markup("<i>")


def test_a_marked_message_is_itself() -> None:
    assert N_("Later") == "Later"
