"""What a contributed text must not hold, each with the place it stands at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.text.safety import check_markdown, check_plain
from infohub.text.tree import MAX_DEPTH


def found(text: str, inline: bool = False) -> list[tuple[str, int, str]]:
    return [(finding.code, finding.offset, finding.value) for finding in check_markdown(text, inline)]


BLOCKS = [
    ("Ein **fettes** und *kursives* [Wort](faqs/kaution).", []),
    ("## Titel\n\n- a\n  - b\n\n1. c\n\n| d |\n|---|\n| e |\n\nZeile  \nUmbruch", []),
    ("3 < 5 & 7 > 2, Schüler:innen, 50 %, §551, a_b, C*", []),
    ("me@example.org – https://a.de", []),
    ("Ä <b>fett</b>", [("markup", 2, "<b>"), ("markup", 9, "</b>")]),
    ("Hallo\n\n<script>alert(1)</script>", [("markup", 7, "<script>alert(1)</sc")]),
    ("a <!-- b -->", [("markup", 2, "<!-- b -->")]),
    ("a <?php b ?>", [("markup", 2, "<?php b ?>")]),
    ("<img src=x onerror=alert(1)>", [("markup", 0, "<img src=x onerror=a")]),
    ("[a](javascript:alert(1))", [("link_target", 0, "javascript:alert(1)")]),
    ("ä [a](data:text/html,b)", [("link_target", 2, "data:text/html,b")]),
    ("<javascript:alert(1)>", [("link_target", 0, "javascript:alert(1)")]),
    ("[a][1]\n\n[1]: javascript:alert(1)", [("link_target", 0, "javascript:alert(1)")]),
    ("[a](/angebote/)", [("link_target", 0, "/angebote/")]),
    ("[a](kaution.md)", [("link_target", 0, "kaution.md")]),
    (f"[a](x{'y' * 99})", [("link_target", 0, f"x{'y' * 59}")]),
    ("# Titel", [("heading_one", 0, "")]),
    ("Titel\n===", [("heading_one", 0, "")]),
    ("a ![Bild](https://a.de/b.png)", [("image", 2, "")]),
    ("a `b`", [("code", 2, "")]),
    ("a\n\n```\nb\n```", [("code", 3, "")]),
    ("a\n\n    b", [("code", 7, "")]),
    ("> a", [("quote", 0, "")]),
    ("a\n\n---\n\nb", [("rule", 3, "")]),
    ("***", [("rule", 0, "")]),
    ("a[^1]\n\n[^1]: b", [("footnote", 7, "")]),
    ("- 1. Mai", [("number_at_start", 2, "1. Mai")]),
    ("- - a", [("number_at_start", 2, "- a")]),
    ("a\u202eb", [("hidden_character", 1, "U+202E")]),
    ("a &#8238; b", [("hidden_character", 2, "U+202E")]),  # the same, spelled
    ("a &ZeroWidthSpace; b", [("hidden_character", 2, "U+200B")]),
    ("a\n\n> b `c`", [("quote", 3, ""), ("code", 7, "")]),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_findings_in_a_text_of_blocks(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert found(text) == expected


INLINE = [
    ("Ein **fettes** [Wort](faqs/kaution), 3 < 5", []),
    ("- a", [("block_in_line", 0, "")]),
    ("1. Mai", [("block_in_line", 0, "")]),
    ("## a", [("block_in_line", 0, "")]),
    ("# a", [("block_in_line", 0, "")]),
    ("| a |\n|---|", [("block_in_line", 0, "")]),
    ("<b>", [("markup", 0, "<b>")]),
    ("a <b>", [("markup", 2, "<b>")]),
    ("`a`", [("code", 0, "")]),
    ("> a", [("quote", 0, "")]),
    ("[a](javascript:b)", [("link_target", 0, "javascript:b")]),
    ("a\u200bb", [("hidden_character", 1, "U+200B")]),
    ("&#x200b;", [("hidden_character", 0, "U+200B")]),
]


@pytest.mark.parametrize(("text", "expected"), INLINE)
def test_findings_in_a_line(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert found(text, inline=True) == expected


PLAIN = [
    ("*Stern*, `Code`, > und [Klammer](x) stehen da, wie sie sind", []),
    ("1 < 2, i<3, <3", []),
    ("a <b>c</b>", [("markup", 2, "<b>c</b>")]),
    ("</b>", [("markup", 0, "</b>")]),
    ("<!-- a -->", [("markup", 0, "<!-- a -->")]),
    ("ab\u2066c", [("hidden_character", 2, "U+2066")]),
    ("\U000e0041", [("hidden_character", 0, "U+E0041")]),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_findings_in_a_plain_text(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert [(one.code, one.offset, one.value) for one in check_plain(text)] == expected


def test_lists_may_nest_but_not_without_end() -> None:
    three = "- a\n  - b\n    - **[c](faqs/d)**\n"
    assert found(three) == []
    many = "".join("  " * level + "- a\n" for level in range(300))
    ((code, offset, _),) = found(many)
    assert code == "text_too_deep"
    assert many[:offset].count("\n") == MAX_DEPTH // 2  # a list and its item are two levels


@pytest.mark.property
@given(st.text(), st.booleans())
def test_a_finding_stands_inside_its_text(text: str, inline: bool) -> None:
    assert all(0 <= offset <= len(text) for _, offset, _ in found(text, inline))
