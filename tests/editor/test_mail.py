"""A mail becomes answers: as the page prepares it with and without JavaScript, saved by a mail program, or written by hand."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.editor.mail import MAX_BYTES, answers, read_letter
from infohub.views.questions import END, REPORTS, questions

WITH_SCRIPT = """\
Art (kind): offer
Titel (title): Nähtreff
Anbieter (providers):
  Verein
  Büro
Text (body):
  Kommen Sie.

  - eins
    - zwei
Zielgruppen (audience): women
Zielgruppen (audience): parents
--
Viele Grüße
Titel (title): steht in der Unterschrift
"""
WITHOUT_SCRIPT = (
    "Art (kind)=offer\r\nTitel (title)=Nähtreff\r\nKurz gesagt (summary)=\r\nAnbieter (providers)=Verein\r\nBüro\r\n"
    "Text (body)=Kommen Sie.\r\n\r\n- eins\r\n  - zwei\r\nZielgruppen (audience)=women\r\nFür wen (audience)=parents\r\n--=\r\n"
)
GIVEN = {
    "title": ["Nähtreff"],
    "providers": ["Verein", "Büro"],
    "body": ["Kommen Sie.\n\n- eins\n  - zwei"],
    "audience": ["women", "parents"],
}


@pytest.mark.parametrize("text", [WITH_SCRIPT, WITHOUT_SCRIPT], ids=["with", "without"])
def test_both_forms_say_the_same(text: str) -> None:
    found = answers(text, "mail.txt")
    assert (found.kind, found.given, found.rest, found.problems) == ("offer", GIVEN, [], [])


def test_letters_a_browser_has_written_twice_are_mended() -> None:
    """Chromium does so without JavaScript; a greeting typed above is right and stays."""
    twice = "".join(_twice(line) for line in WITHOUT_SCRIPT.replace("Nähtreff", "Nähtreff „ß“ Швейний").splitlines(keepends=True))
    assert "NÃ¤htreff â€žÃŸâ€œ Ð¨" in twice
    found = answers(f"Grüße\n{twice}", "mail.txt")
    assert found.given == GIVEN | {"title": ["Nähtreff „ß“ Швейний"]}
    assert found.rest == ["Grüße"]


def _twice(text: str) -> str:
    return "".join(bytes([one]).decode("cp1252", "ignore") or chr(one) for one in text.encode())


def test_each_answer_is_known_by_its_line() -> None:
    assert answers(WITH_SCRIPT, "mail.txt").lines == {"title": 2, "providers": 3, "body": 6, "audience": 11}


def test_what_stands_before_is_kept_aside() -> None:
    found = answers("Hallo,\n\nunser neues Angebot:\n" + WITH_SCRIPT, "mail.txt")
    assert (found.given, found.rest) == (GIVEN, ["Hallo,", "unser neues Angebot:"])


def test_a_forwarded_mail_is_read_without_its_marks() -> None:
    found = answers("".join(f"> {line}\n" for line in WITH_SCRIPT.splitlines()), "mail.txt")
    assert found.given["title"] == ["Nähtreff"] and found.given["providers"] == ["Verein", "Büro"]


PRIVATE = """\
Art (kind): offer
Titel (title): Nähtreff
Kurz gesagt (summary): Wir nähen
zusammen.

Ich freue mich!
"""


@pytest.mark.parametrize(
    ("added", "rest"),
    [
        ("", ["Ich freue mich!"]),
        ("Mit besten Grüßen\nErika Muster\nTel. 0170 1234\n", ["Ich freue mich!", "Mit besten Grüßen", "Erika Muster", "Tel. 0170 1234"]),
        ("Text (body):\n  Kommen Sie.\n\nViele Grüße\nErika Muster\n", ["Ich freue mich!", "Viele Grüße", "Erika Muster"]),
        ("Zielgruppen (audience): women\nLG\nErika\n", ["Ich freue mich!", "LG", "Erika"]),
    ],
)
def test_a_name_and_a_number_under_the_letter_are_no_answer(added: str, rest: list[str]) -> None:
    found = answers(PRIVATE + added, "mail.txt")
    assert found.given["summary"] == ["Wir nähen zusammen."]
    assert found.rest == rest
    assert "Erika" not in str(found.given)


def test_a_greeting_above_the_answers_ends_nothing() -> None:
    found = answers("Viele Grüße aus Lindenau, hier unser Angebot:\n" + WITH_SCRIPT, "mail.txt")
    assert (found.given, found.rest) == (GIVEN, ["Viele Grüße aus Lindenau, hier unser Angebot:"])


@pytest.mark.parametrize("line", ["Ansprechpartner: Frau Muster", "Telefon (phone): 02521 1234", "Fur wen (for_whome): alle"])
def test_a_line_that_answers_no_question_is_kept_aside(line: str) -> None:
    found = answers(f"Art (kind): offer\nKurz gesagt (summary): Wir nähen.\n{line}\nTitel (title): Nähtreff\n", "mail.txt")
    assert (found.given, found.rest) == ({"summary": ["Wir nähen."], "title": ["Nähtreff"]}, [line])


def test_a_command_and_a_mail_of_different_kinds_are_told() -> None:
    (problem,) = answers(WITH_SCRIPT, "mail.txt", "event").problems
    assert problem.text() == (
        "mail.txt: Die Nachricht meldet „offer“, der Befehl nennt „event“. Bitte die Art im Befehl weglassen oder „offer“ schreiben."
    )


def test_a_colon_in_a_text_begins_no_answer() -> None:
    found = answers("Art (kind): offer\nText (body):\n  Titel: ist hier nur ein Wort.\n  Mehr (und mehr): auch.\n", "mail.txt")
    assert found.given == {"body": ["Titel: ist hier nur ein Wort.\nMehr (und mehr): auch."]}


def test_bare_names_do_when_somebody_writes_by_hand() -> None:
    found = answers("Art: event\nTitel: Fest\nsummary = Wir feiern.\nBeginn: 2027-01-14 09:30\n", "mail.txt")
    assert found.kind == "event"
    assert found.given == {"title": ["Fest"], "summary": ["Wir feiern."], "starts": ["2027-01-14 09:30"]}


def test_a_long_line_a_mail_program_has_broken_is_one_text() -> None:
    found = answers("Art (kind): offer\nKurz gesagt (summary): Frauen nähen\nzusammen.\n", "mail.txt")
    assert found.given == {"summary": ["Frauen nähen zusammen."]}


def test_one_question_has_one_answer() -> None:
    found = answers("Art (kind): offer\nTitel (title): A\nTitel (title): B\n", "mail.txt")
    assert [problem.text() for problem in found.problems] == [
        "mail.txt:3:1: title: Das Feld „title“ steht zweimal da. Bitte eines davon löschen. (Siehe auch mail.txt:2:1)"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Hallo!",
            "mail.txt: Die Nachricht sagt nicht, was sie meldet. Bitte als erste Zeile ergänzen: „Art (kind): …“. "
            "Erlaubt sind: offer, event, course, contact.",
        ),
        (
            "Art (kind): flyer",
            "mail.txt: „flyer“ lässt sich nicht per Nachricht melden. Erlaubt sind: offer, event, course, contact.",
        ),
    ],
)
def test_what_it_is_about_must_be_said(text: str, told: str) -> None:
    assert [problem.text() for problem in answers(text, "mail.txt").problems] == [told]


# Files --------------------------------------------------------------------------------------------


def saved(text: str = WITH_SCRIPT, **params: str) -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = "Angebot", "a@verein.example", "Fri, 20 Nov 2026 23:30:00 +0100"
    mail.set_content(text, params=params)
    return mail


def test_a_saved_mail_is_read_with_the_day_it_was_sent() -> None:
    mail = saved()
    mail.add_alternative("<p>Art (kind): event</p>", subtype="html")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="plakat.png")
    letter, problems = read_letter(mail.as_bytes(), "mail.eml")
    assert problems == [] and letter is not None
    assert letter.day == date(2026, 11, 20)
    assert answers(letter.text, "mail.eml").given == GIVEN


def test_lines_that_flow_on_are_put_together() -> None:
    text = "Art (kind): offer\nKurz gesagt (summary): Frauen nähen \nzusammen.\n-- \nGruß\n"
    letter, _ = read_letter(saved(text, format="flowed").as_bytes(), "mail.eml")
    assert letter is not None
    assert answers(letter.text, "mail.eml").given == {"summary": ["Frauen nähen zusammen."]}


@pytest.mark.parametrize(
    ("raw", "file", "code"),
    [
        (b"a" * (MAX_BYTES + 1), "mail.txt", "mail_too_large"),
        (b"a" * (256 * 1024 + 1), "mail.txt", "mail_too_large"),
        ("Umlaut ä".encode("latin-1"), "mail.txt", "not_utf8"),
        (b" \n", "mail.txt", "mail_without_text"),
        (b"", "mail.eml", "mail_without_text"),
        (b"Content-Type: text/html\n\n<p>Hallo</p>\n", "mail.eml", "mail_without_text"),
        (b"Content-Type: text/plain; charset=nirgends\n\nHallo\n", "mail.eml", "mail_without_text"),
        (b"Date: morgen\nContent-Type: multipart/mixed; boundary=x\n\nkaputt\n", "mail.eml", "mail_without_text"),
    ],
)
def test_a_file_that_is_no_mail_is_refused(raw: bytes, file: str, code: str) -> None:
    letter, problems = read_letter(raw, file)
    assert letter is None
    assert [problem.code for problem in problems] == [code]


@pytest.mark.property
@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "replace")))
def test_no_file_makes_the_reader_stumble(raw: bytes) -> None:
    for file in ("mail.txt", "mail.eml"):
        letter, problems = read_letter(raw, file)
        assert (letter is None) == bool(problems)
        if letter is not None:
            answers(letter.text, file, "offer")


_LINE = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40).map(str.strip).filter(bool)


@pytest.mark.property
@given(st.data())
def test_what_is_answered_arrives(data: st.DataObject) -> None:
    """One line a question, as the page writes it: whatever the line holds."""
    kind = data.draw(st.sampled_from(sorted(REPORTS)))
    asked = [one for one in questions(kind) if not one.outline.many]
    given_ = data.draw(st.dictionaries(st.sampled_from(asked), _LINE, max_size=6))
    lines = [f"Art (kind): {kind}", *(f"{one.key}: {text}" for one, text in given_.items()), END]
    found = answers("\n".join(lines), "mail.txt")
    assert found.given == {one.field: [text] for one, text in given_.items()}
