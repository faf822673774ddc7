"""What an entry says, row by row: the same as its page, and what is missing is said as there."""

from __future__ import annotations

from typing import Any

import pytest

from flyers.desks import town
from infohub.flyers.nodes import letters
from infohub.flyers.rows import Row, Rows, shape
from infohub.text import html, tree
from small_hub import entry, overlay, reader

VEREIN = entry("contacts/verein")


def rows_of(code: str = "de") -> Rows:
    return Rows(reader(VEREIN, code=code))


def told(ref: str, code: str = "de") -> list[Row]:
    """All rows of an entry of the town."""
    rows = Rows(town().readers[code])
    found = rows.reader.library.entries[ref]
    return [*rows.head(found), *rows.whole(found)]


def short(row: Row) -> str:
    """Kind and words of a row."""
    if row["kind"] == "fact":
        return f"fact {row['label']}: {' / '.join(letters(value) for value in row['values'])}"
    if row["kind"] == "item":
        return f"item {row['mark']} {letters(row['text'])}"
    return f"{row['kind']} {letters(row['text'])}"


def blocks(markdown: str) -> list[str]:
    return [short(row) for row in rows_of().blocks(html.draw(tree.parse(markdown))) if row["kind"] != "line"]


def test_a_head_has_title_german_title_summary_and_what_is_different_now() -> None:
    title, *rest = told("faqs/kaution", "ar")[:3]
    assert letters(title["text"]) == "كم يجوز أن يكون مبلغ الضمان (Kaution)؟"
    assert title["german"] == "Wie hoch darf die Kaution sein?"
    assert [row["kind"] for row in rest] == ["lead", "notice"]
    assert told("faqs/kaution")[0]["german"] == ""


def test_a_question_has_answer_do_dont_and_steps() -> None:
    assert [short(row) for row in told("faqs/kaution") if row["kind"] in ("answer", "h", "item")][:9] == [
        "answer Höchstens drei Monatsmieten ohne Nebenkosten.",
        "h Ja",
        "item yes Quittung verlangen",
        "item yes In Raten zahlen",
        "h Nein",
        "item no Bar ohne Quittung zahlen",
        "h Das können Sie tun",
        "item 1 Lesen Sie den Vertrag.",
        "item 2 Zahlen Sie in drei Raten.",
    ]


def test_facts_have_an_icon_a_label_and_values() -> None:
    facts = {row["label"]: row for row in told("offers/tandem") if row["kind"] == "fact"}
    assert (facts["Alter"]["icon"], letters(facts["Alter"]["values"][0])) == ("calendar", "16 bis 99 Jahre")
    assert next(letters(value) for value in facts["Kosten"]["values"]) == "2,50\u00a0€ je Monat"


def test_a_week_is_told_day_by_day() -> None:
    week = next(row for row in told("offers/tandem") if row["kind"] == "week")
    assert week["head"] == ["Tag", "Uhrzeit"]
    assert [day["name"] for day in week["days"]] == ["Dienstag", "Donnerstag"]
    assert letters(week["days"][0]["lines"][0]).startswith("18:00–19:30 persönlich")


def test_a_day_without_times_is_closed_and_a_service_may_never_close() -> None:
    saturday = entry("contacts/amt", opening_hours=[{"days": "Sa", "from": "10:00", "to": "12:00"}])
    week = next(row for row in Rows(reader(VEREIN, saturday)).whole(saturday) if row["kind"] == "week")
    told_days = {day["name"]: [letters(line) for line in day["lines"]] for day in week["days"]}
    assert (len(told_days), told_days["Freitag"], told_days["Samstag"]) == (7, ["geschlossen"], ["10:00–12:00"])
    always = entry("contacts/notruf", opening_hours=[{"days": "Mo-So", "from": "00:00", "to": "24:00", "on_holidays": True}])
    rows = Rows(reader(VEREIN, always)).whole(always)
    assert [short(row) for row in rows if row["kind"] == "p"] == ["p Rund um die Uhr, jeden Tag, auch an Feiertagen."]


def test_what_nobody_has_supplied_is_said() -> None:
    """Never a gap: the words of the page."""
    contact = next(row for row in told("faqs/kaution") if row["kind"] == "contact" and letters(row["text"]) == "Wohlfahrt Lindenau")
    missing = [(fact["label"], [letters(value) for value in fact["values"]]) for fact in contact["facts"] if fact["missing"]]
    assert missing == [("Kontakt", ["Angaben liefert die Organisation"])]
    chor = entry("offers/chor")
    assert "p Angaben liefert die Organisation" in [short(row) for row in Rows(reader(VEREIN, chor)).whole(chor) if row["kind"] == "p"]


def test_a_contact_who_is_reached_through_another_says_so() -> None:
    contact = next(row for row in told("faqs/kaution") if row["kind"] == "contact")
    assert letters(contact["text"]) == "Helferkreis"
    assert letters(contact["through"]).startswith("Erreichbar über: ")


def test_laws_are_german_in_every_language() -> None:
    (law,) = told("faqs/kaution", "ar")[-1]["text"]
    assert (law["k"], law["c"]) == ("de", ["§ 551 BGB, § 195 Abs. 1 BGB"])


# Blocks of a text --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Eins.\n\nZwei.", ["p Eins.", "p Zwei."]),
        ("## Oben\n\nText", ["h Oben", "p Text"]),
        ("- a\n- b", ["item • a", "item • b"]),
        ("3. a\n4. b", ["item 3 a", "item 4 b"]),
        ("- a\n\n  b\n- c", ["item • a", "more b", "item • c"]),
        ("- a\n  - b\n- c", ["item • a", "item • b", "item • c"]),
        ("1. a\n   - b\n2. c", ["item 1 a", "item • b", "item 2 c"]),
    ],
)
def test_a_text_becomes_these_rows(markdown: str, expected: list[str]) -> None:
    assert blocks(markdown) == expected


def test_lists_in_lists_are_deeper_and_runs_of_their_own() -> None:
    found = rows_of().blocks(html.draw(tree.parse("- a\n  - b\n    - c\n- d\n\nText\n\n- e")))
    items = [row for row in found if row["kind"] == "item"]
    assert [row["depth"] for row in items] == [0, 1, 2, 0, 0]
    runs = [row["run"] for row in items]
    assert runs[0] == runs[3] and len(set(runs)) == 4


def test_headings_of_a_text_have_the_levels_2_and_3() -> None:
    found = rows_of().blocks(html.draw(tree.parse("## a\n\n### b\n\n#### c\n\n###### d")))
    assert [row["level"] for row in found] == [2, 3, 3, 3]


def test_a_table_keeps_its_head_and_its_cells() -> None:
    found = rows_of().blocks(html.draw(tree.parse("| Rate | Wann |\n|---|---|\n| erste | **jetzt** |\n| zweite |  |")))
    assert [[letters(cell) for cell in row["head"]] for row in found] == [["Rate", "Wann"]] * 2
    assert [[letters(cell) for cell in row["cells"]] for row in found] == [["erste", "jetzt"], ["zweite", ""]]


# Shape -----------------------------------------------------------------------------------------------

GERMAN = "## Titel\n\nText.\n\n- a\n- b\n\n1. c\n\n| d | e |\n|---|---|\n| f | g |"


def shape_of(markdown: str, code: str = "de") -> list[Any]:
    return shape(rows_of(code).blocks(html.draw(tree.parse(markdown))))


def test_the_same_structure_has_the_same_shape_in_every_language() -> None:
    assert shape_of(GERMAN) == shape_of(GERMAN.replace("Text", "Viel mehr Text").replace("Titel", "عنوان"), "ar")
    assert shape(told("offers/tandem")) == shape(told("offers/tandem", "ar"))


@pytest.mark.parametrize(
    "other",
    [
        GERMAN.replace("- b\n", ""),
        GERMAN.replace("## Titel", "### Titel"),
        GERMAN.replace("1. c", "- c"),
        GERMAN.replace("1. c", "2. c"),
        GERMAN.replace("- b", "  - b"),
        GERMAN.replace("Text.", "Text.\n\nText."),
        GERMAN.replace("| f | g |", "| f | g |\n| h | i |"),
    ],
)
def test_another_structure_has_another_shape(other: str) -> None:
    assert shape_of(GERMAN) != shape_of(other)


def test_a_row_knows_its_language_and_whether_a_word_may_be_too_long() -> None:
    german = entry("faqs/x", title="Kurz", answer_in_short="Wohnungsgeberbestätigung")
    arabic = overlay(german, title="عنوان", answer_in_short="كلمة (Wohnungsgeberbestätigung)")
    for code in ("de", "ar"):
        made = Rows(reader(VEREIN, german, arabic, code=code))
        title, answer = made.head(german)[0], made.whole(german)[0]
        assert (title["lang"], title["long"], answer["lang"], answer["long"]) == (code, False, code, True)
