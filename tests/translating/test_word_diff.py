"""What changed in a text, word by word."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.translating.word_diff import Piece, around, marked, word_diff


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Geld als Sicherheit.", "Geld als Sicherheit.", "Geld als Sicherheit."),
        ("Geld als Sicherheit.", "Geld für den Vermieter.", "Geld [-als Sicherheit-]{+für den Vermieter+}."),
        ("Di ab 15 Uhr", "Mi ab 16 Uhr", "[-Di-]{+Mi+} ab [-15-]{+16+} Uhr"),
        ("eins\nzwei", "eins\ndrei\nzwei", "eins\n{+drei\n+}zwei"),
        ("", "neu", "{+neu+}"),
        ("alt", "", "[-alt-]"),
    ],
)
def test_words_that_went_and_came_are_marked(old: str, new: str, shown: str) -> None:
    assert marked(word_diff(old, new)) == shown


@pytest.mark.property
@given(old=st.text(" \nabc.", max_size=40), new=st.text(" \nabc.", max_size=40))
def test_the_pieces_are_both_texts(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert "".join(text for sign, text in pieces if sign != "+") == old
    assert "".join(text for sign, text in pieces if sign != "-") == new


def test_what_stayed_is_shortened_around_the_changes() -> None:
    long = "wort " * 50
    shown = around([Piece("=", long), Piece("-", "alt"), Piece("=", long), Piece("+", "neu"), Piece("=", "kurz")], 10)
    assert shown == [
        Piece("=", "…wort wort "),
        Piece("-", "alt"),
        Piece("=", "wort wort  … wort wort "),
        Piece("+", "neu"),
        Piece("=", "kurz"),
    ]


def test_long_texts_take_no_long_time() -> None:
    began = time.monotonic()
    assert marked(word_diff("a b c\n" * 20000, "a b c\n" * 20000 + "d\n")).endswith("{+d\n+}")
    assert time.monotonic() - began < 10
