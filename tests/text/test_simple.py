"""Every sentence of Leichte Sprache begins on a line of its own."""

from __future__ import annotations

import pytest

from infohub.text.simple import sentence_a_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Das ist Müll. Der Müll muss weg. Wohin?", "Das ist Müll.<br>Der Müll muss weg.<br>Wohin?"),
        ("Wohin? „Hierhin“! 3 Tonnen gibt es.", "Wohin?<br>„Hierhin“!<br>3 Tonnen gibt es."),
        ("Das gilt seit 2021. Das ist neu.", "Das gilt seit 2021.<br>Das ist neu."),
        ("Es ist der 1. Juli 2026. Ein Tag.", "Es ist der 1. Juli 2026.<br>Ein Tag."),
        ("Der Verein heißt Hilfe e. V. Er hilft.", "Der Verein heißt Hilfe e. V.<br>Er hilft."),
        ("Das steht in § 25 Abs. 1 und in Nr. 8.", "Das steht in § 25 Abs. 1 und in Nr. 8."),
        ("Erst fragen.\nDann <b>zahlen</b>.", "Erst fragen.<br>Dann <b>zahlen</b>."),
        ("Die Zeit ist von 8.30 Uhr an. <span>Kommen</span> Sie.", "Die Zeit ist von 8.30 Uhr an.<br><span>Kommen</span> Sie."),
        (
            "<p>Das ist <strong>wichtig.</strong>\n<a href='x'>Lesen</a> Sie.</p>\n<p>Ende.</p>",
            "<p>Das ist <strong>wichtig.</strong><br><a href='x'>Lesen</a> Sie.</p>\n<p>Ende.</p>",
        ),
    ],
)
def test_lines_begin_where_sentences_do(text: str, shown: str) -> None:
    assert sentence_a_line(text) == shown
