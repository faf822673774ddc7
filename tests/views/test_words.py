"""German words with an entry are marked where they stand in texts, and the texts stay as they are."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from infohub.model import Entry
from infohub.text.html import escaped
from infohub.views.entry_view import entry_view
from infohub.views.words import Glossary, Marker
from small_hub import drawer, entry, library, overlay, reader, reader_of

KAUTION = entry("terms/kaution", title="Kaution", forms=["Kautionen"], summary="Geld als Sicherheit.")
MIETE = entry("terms/miete", title="Miete", summary="Was die Wohnung kostet.")
KALT = entry("terms/kaltmiete", title="kalte Miete", summary="Miete ohne Kosten.")
WORDS = (KAUTION, MIETE, KALT)


def marker(*terms: Entry, page: str = "faqs/f") -> Marker:
    one = Marker(Glossary(terms or WORDS), page, "../../")
    one.begin()
    return one


def marked(html: str) -> list[tuple[str, str]]:
    """Addresses and letters of the marked words."""
    return re.findall(r'<a class="word" href="\.\./\.\./woerter/([^/]*)/">([^<]*)</a>', html)


def bare(html: object) -> str:
    return re.sub(r"<[^>]+>", "", str(html))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Kaution ist Geld.", [("kaution", "Kaution")]),
        ("Kautionen sind Geld.", [("kaution", "Kautionen")]),
        ("(Kaution)", [("kaution", "Kaution")]),
        # The longest form first.
        ("Die kalte Miete.", [("kaltmiete", "kalte Miete")]),
        # Whole words only, written as listed.
        ("Mietkaution, Kautionskonto, Kaution-Konto, Miet-Kaution, Kau\u00adtion, kaution, KAUTION, Mieter", []),
        # Where it first stands.
        ("Kaution, Kautionen, Kaution & Miete", [("kaution", "Kaution"), ("miete", "Miete")]),
        ("", []),
    ],
)
def test_a_word_is_marked_whole_and_once(text: str, expected: list[tuple[str, str]]) -> None:
    html = marker().german(text)
    assert marked(html) == expected
    assert bare(html) == escaped(text)


def test_a_word_is_not_marked_on_its_own_page() -> None:
    assert marked(marker(page="terms/kaution").german("Kaution und Miete")) == [("miete", "Miete")]


def test_without_words_nothing_is_marked() -> None:
    one = Marker(Glossary([]), "faqs/f", "")
    one.begin()
    assert one.german("Kaution & mehr") == "Kaution &amp; mehr"


def test_words_without_a_page_are_not_marked() -> None:
    found = library(KAUTION, entry("terms/miete", title="Miete", published="no")).entries
    assert Glossary.of(found).refs == {"Kaution": "terms/kaution", "Kautionen": "terms/kaution"}


@given(st.lists(st.sampled_from(["Kaution", "Kautionen", "kalte", "Miete", " ", "-", "<", "&", "x", "ä", "(", "."]), max_size=12))
def test_letters_are_never_changed(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert bare(marker().german(text)) == escaped(text)


# In texts ------------------------------------------------------------------------------------------

FAQ = entry(
    "faqs/f",
    title="Kaution",
    summary="Kaution zuerst. Kaution danach.",
    answer_in_short="**Kaution** und [Kautionen](faqs/f).",
    steps=["Kaution zahlen.", "Miete und Kaution."],
    body="## Kaution im Titel\n\nMit [Kaution als Link](terms/kaution). Dann Kaution.\n\n- **Miete**\n- Miete\n",
)


def view(code: str = "de", *more: Any, one: Entry = FAQ) -> dict[str, Any]:
    seen = reader_of(library(one, *WORDS, *more), code)
    seen.glossary = Glossary.of(seen.library.entries)
    return entry_view(seen, one)


def test_each_text_marks_a_word_once_and_never_in_a_link_or_heading() -> None:
    found = view()
    assert marked(found["lead"].inner) == [("kaution", "Kaution")]
    assert marked(found["answer"].inner) == [("kaution", "Kaution")]
    assert [marked(one.inner) for one in found["steps"]] == [[("kaution", "Kaution")], [("miete", "Miete")]]
    assert marked(found["body"].inner) == [("kaution", "Kaution"), ("miete", "Miete")]
    assert "<h2>Kaution im Titel</h2>" in found["body"].inner
    assert '<a href="../../woerter/kaution/">Kaution als Link</a>' in found["body"].inner
    assert "word" not in found["card"].summary.inner, "a card is a link already"
    assert [word["card"].id for word in found["words"]] == ["kaution", "miete"]


def test_the_words_of_a_page_are_the_same_with_and_without_marks() -> None:
    without = entry_view(reader(FAQ, *WORDS), FAQ)
    assert without["words"] == []
    for name in ("lead", "body", "answer"):
        assert "word" not in without[name].inner
        assert bare(without[name].inner) == bare(view()[name].inner)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("ar", "مبلغ الضمان (Kaution) وبعد.", ["Kaution"]),
        ("ar", "الـKaution أولاً.", ["Kaution"]),
        ("uk", "Застава (Kautionen) та Miete.", ["Kautionen", "Miete"]),
        # In Latin letters only what stands in brackets and in the German too is German.
        ("en", "The deposit (Kaution) and Kautionen.", ["Kaution"]),
        ("de-LS", "Die Kaution ist Geld.", ["Kaution"]),
    ],
)
def test_in_a_translation_the_german_word_is_marked(code: str, text: str, expected: list[str]) -> None:
    one = entry("faqs/f", summary="Kaution zuerst.")
    found = view(code, overlay(one, code, summary=text), one=one)["lead"].inner
    assert [letters for _, letters in marked(found)] == expected
    assert bare(found) == text


def test_german_that_stands_in_for_a_translation_is_marked() -> None:
    assert marked(view("ar")["lead"].inner) == [("kaution", "Kaution")]


def test_a_page_carries_what_its_words_mean_once() -> None:
    term = overlay(KAUTION, "ar", equivalent="مبلغ الضمان", summary="مال للضمان.")
    html = drawer(FAQ, *WORDS, term, overlay(FAQ, "ar", title="سؤال"), code="ar").entry_page("faqs/f").content
    start = html.index('<template id="words"')
    part = Markup(html[start : html.index("</template>", start)])
    assert part.count('<div id="kaution">') == 1
    assert '<h2 lang="de" dir="ltr">Kaution</h2><p class="equivalent">مبلغ الضمان</p><p>مال للضمان.</p>' in part
    assert '<template id="words"' not in drawer(entry("faqs/f", summary="Nichts."), *WORDS).entry_page("faqs/f").content


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Kaution", True), ("الـKaution", True), ("Mietkaution", False), (["eins", "Kautionen"], True), ("&auml;", True), (None, False)],
)
def test_a_text_that_may_show_a_word_is_found(text: Any, expected: bool) -> None:
    assert Glossary([KAUTION]).may_stand_in(text) is expected
