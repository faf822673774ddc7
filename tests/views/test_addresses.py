"""Addresses are for ever: they stand in letters, on flyers and in other people's pages."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.model import KINDS, kind_by_folder
from infohub.views.addresses import entry_path, file_of, list_path, up
from town import Town


@pytest.mark.parametrize(
    ("folder", "address"),
    [
        ("topics", "themen/"),
        ("contacts", "kontakte/"),
        ("offers", "angebote/"),
        ("courses", "sprachkurse/"),
        ("faqs", "fragen/"),
        ("events", "termine/"),
        ("terms", "woerter/"),
        ("flyers", "flyer/"),
    ],
)
def test_each_kind_has_its_german_word_in_every_language(folder: str, address: str) -> None:
    assert list_path(kind_by_folder[folder]) == address
    assert entry_path(f"{folder}/a-1") == f"{address}a-1/"


@pytest.mark.parametrize(
    ("path", "back"), [("", "./"), ("fragen/", "../"), ("fragen/kaution/", "../../"), ("ar/fragen/kaution/", "../../../")]
)
def test_the_way_back_has_a_step_for_each_part(path: str, back: str) -> None:
    assert up(path) == back


@given(st.lists(st.from_regex("[a-z0-9]{1,5}", fullmatch=True), max_size=5))
def test_the_way_back_leads_to_the_root_from_anywhere(parts: list[str]) -> None:
    path = "".join(f"{part}/" for part in parts)
    assert posixpath.normpath(f"/{path}{up(path)}") == "/"


def test_a_page_is_a_folder_with_an_index() -> None:
    assert file_of("fragen/kaution/") == "fragen/kaution/index.html"
    assert file_of("") == "index.html"


def test_no_two_kinds_share_an_address() -> None:
    assert len({kind.url for kind in KINDS}) == len({kind.folder for kind in KINDS}) == len(KINDS)


def test_every_page_is_where_its_address_says_and_no_other_page_is_there(built_town: Town) -> None:
    unpublished = {"contacts/alter-verein", "faqs/parken", "topics/sport"}
    folders = [kind.folder for kind in KINDS if kind.pages]
    refs = {f"{folder}/{path.stem}" for folder in folders for path in (built_town.root / "data" / folder).glob("*.yml")} - unpublished
    paths = {"", "suche/", "neues/", "ueber/", "impressum/", *(list_path(kind) for kind in KINDS), *map(entry_path, refs)}
    expected = {f"{prefix}{file_of(path)}" for prefix in ("", "en/", "ar/") for path in paths}
    expected |= {"404.html", "netzwerk/stand/index.html", "redaktion/index.html"}
    translated = {path.relative_to(built_town.root / "data") for path in (built_town.root / "data").glob("*/*/*.yml")}
    beside = {(path.parts[1], f"{path.parts[0]}/{path.stem}") for path in translated}
    expected |= {f"{code}/{entry_path(ref)}mit-deutsch/index.html" for code, ref in beside if ref in refs}
    found = {path.relative_to(built_town.site).as_posix() for path in built_town.site.rglob("*.html")}
    assert found == expected
