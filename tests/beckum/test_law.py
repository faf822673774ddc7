"""Each statement of law names its paragraph, and where it was read."""

from __future__ import annotations

import re

import pytest

from beckum.said import bare, hub
from infohub.model import text_fields

NO_ADVICE = "Das ist eine Orientierung und keine Rechtsberatung."
# Words by which a text claims what the law says.
OF_LAW = re.compile(r"\b(?:Gesetz\w*|gesetzlich\w*|verboten|Bußgeld|Geldstrafe|Anspruch|verpflichtet|Verordnung)\b")
FAQS = sorted(ref for ref, entry in hub().entries.items() if entry.folder == "faqs")


def said(ref: str) -> str:
    entry = hub().entries[ref].data
    return "\n".join(bare(text) for field in text_fields(type(entry)) if field != "keywords" and (text := getattr(entry, field)))


@pytest.mark.parametrize("ref", FAQS)
def test_what_speaks_of_law_names_its_paragraph(ref: str) -> None:
    basis = getattr(hub().entries[ref].data, "legal_basis")  # noqa: B009 - of questions only
    if OF_LAW.search(said(ref).replace(NO_ADVICE, "")):
        assert basis, "speaks of law and names none"


@pytest.mark.parametrize("ref", FAQS)
def test_what_names_law_says_that_it_is_no_advice(ref: str) -> None:
    if getattr(hub().entries[ref].data, "legal_basis"):  # noqa: B009
        assert NO_ADVICE in said(ref)


@pytest.mark.parametrize("ref", FAQS)
def test_a_paragraph_is_one_of_a_source(ref: str) -> None:
    entry = hub().entries[ref].data
    titles = [source.title for source in entry.sources]
    missing = [
        f"{one.law} § {one.section}"
        for one in getattr(entry, "legal_basis")  # noqa: B009
        if not any(one.law in title and _names(title, one.section) for title in titles)
    ]
    assert missing == []


def _names(title: str, section: str) -> bool:
    """``§ 17``, ``§§ 13, 14 und 17``, and what lies in ``§§ 31–31b`` or ``§§ 43–44a``."""
    numbers = title[title.find("§") :]
    number = re.match(r"[0-9]+[a-z]?", section)
    assert number, section
    for first, last in re.findall(r"([0-9]+[a-z]?)(?:[–-]([0-9]+[a-z]?))?", numbers):
        if first == number[0] or (last and _key(first) <= _key(number[0]) <= _key(last)):
            return True
    return False


def _key(section: str) -> tuple[int, str]:
    found = re.fullmatch(r"([0-9]+)([a-z]?)", section)
    assert found
    return int(found[1]), found[2]


@pytest.mark.parametrize(
    "ref", sorted(ref for ref, entry in hub().entries.items() if entry.folder in ("offers", "courses", "contacts", "terms"))
)
def test_other_entries_that_speak_of_law_have_it_as_a_source(ref: str) -> None:
    if OF_LAW.search(said(ref)):
        assert any("§" in source.title for source in hub().entries[ref].data.sources)
