"""A glance at a text is never surer than reading it."""

from __future__ import annotations

import unittest.mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.text import glance, tree
from infohub.text.safety import check_markdown

MARKDOWN_BITS = st.sampled_from(
    ["#", "##", "-", "*", "+", "1.", "3)", ">", "`", "~~~", "<b>", "&#8238;", "![x](y)", "[x](faqs/kaution)", "[x](javascript:1)", "[x][y]",
     "[y]: data:x", "[^1]", "===", "---", "***", "_", "**", "\\", " ", "    ", "\n", "\n\n", "Wort", "3. Oktober", "|a|b|", "|-|-|", "\t"]
)  # fmt: skip
TEXTS = st.lists(MARKDOWN_BITS, max_size=14).map("".join)
LINES = st.sampled_from(
    ["", "Wort", "  Wort", "   Wort", "## Titel", "### Titel", "- a", "  - b", "* c", "1. d", "2. e", "10. f", "   - g", "**h** i"]
)
PAGES = st.lists(LINES, max_size=7).map("\n".join)


@pytest.mark.property
@given(st.lists(TEXTS, min_size=20, max_size=40))  # most of them are not
def test_what_seems_harmless_is(texts: list[str]) -> None:
    harmless = [text for text in texts if glance.is_surely_harmless(text)]
    with unittest.mock.patch.object(glance, "is_surely_harmless", lambda text: False):
        assert [finding for text in harmless for finding in check_markdown(text, inline=False)] == []


@pytest.mark.property
@given(TEXTS)
def test_links_seen_are_the_links_there_are(text: str) -> None:
    seen = glance.entry_links(text)
    assert seen is None or list(seen) == [target for target in tree.links(tree.parse(text)) if ":" not in target]


@pytest.mark.property
@given(st.lists(PAGES, min_size=20, max_size=60))
def test_texts_of_one_outline_have_one_structure(pages: list[str]) -> None:
    known: dict[glance.Outline, tuple[object, str]] = {}
    for page in pages:
        if (seen := glance.outline(page)) is not None:
            structure, first = known.setdefault(seen, (tree.structure(tree.parse(page)), page))
            assert tree.structure(tree.parse(page)) == structure, first


def test_a_translation_in_other_lines_has_the_same_outline() -> None:
    german = "## Wann?\n\nEin Absatz\nin zwei Zeilen. [Mehr](faqs/kaution)\n\n- eins\n- zwei\n  weiter\n\n1. a\n2. b"
    arabic = "## متى؟\n\nفقرة في سطر واحد. [المزيد](faqs/kaution)\n\n- واحد\n- اثنان\n\n1. أ\n2. ب"
    assert glance.outline(german) == glance.outline(arabic) is not None
    assert glance.entry_links(german) == ("faqs/kaution",)


@pytest.mark.parametrize("text", ["a | b", "<b>x</b>", "    code", "> q", "[x](javascript:1)", "- 1. Mai"])
def test_what_must_be_read_has_no_outline(text: str) -> None:
    assert glance.outline(text) is None
