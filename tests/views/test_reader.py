"""What one reader sees: the translation where there is one, the German where there is none, each marked as what it is."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from infohub.languages.overlays import Overlay
from infohub.model import Entry
from infohub.views.reader import Said
from small_hub import entry, overlay, reader

GERMAN = ' lang="de" dir="ltr"'
FAQ = entry(
    "faqs/kaution",
    title="Kaution",
    summary="Geld für den Vermieter.",
    answer_in_short="Höchstens **drei** Mieten, siehe [Wort](terms/kaution).",
    steps=["Lesen Sie den *Vertrag*.", "Zahlen Sie."],
    body="Ein Absatz mit [Link](faqs/ruhe).\n\n- eins\n- zwei\n",
)


def printed(said: Any) -> str:
    """As a template prints it."""
    return str(escape(said))


def said(text: str, code: str, german: str = "Nichts.", field: str = "summary", **fields: Any) -> str:
    """A translated text as its reader gets it."""
    one = entry("faqs/f", **{field: german})
    return printed(reader(one, overlay(one, code, **{field: text}, **fields), code=code).said(one, field))


# Fallback and marks --------------------------------------------------------------------------------


def test_a_german_page_shows_german_without_marks() -> None:
    found = reader(FAQ, overlay(FAQ, "ar", summary="مال")).said(FAQ, "summary")
    assert found == Said(Markup("Geld für den Vermieter."), Markup(), "original")
    assert printed(found) == "Geld für den Vermieter."


@pytest.mark.parametrize("code", ["ar", "uk", "en"])
def test_what_is_not_translated_is_german_and_marked_so(code: str) -> None:
    found = reader(FAQ, code=code).said(FAQ, "summary")
    assert found is not None and found.missing and not found.outdated
    assert printed(found) == f"<span{GERMAN}>Geld für den Vermieter.</span>"
    # A number in German needs no isolation in a part that is left to right as a whole.
    assert printed(
        reader(entry("faqs/f", summary="Von 22:00 bis 6:00 Uhr."), code=code).said(
            entry("faqs/f", summary="Von 22:00 bis 6:00 Uhr."), "summary"
        )
    ) == (f"<span{GERMAN}>Von 22:00 bis 6:00 Uhr.</span>")


def test_of_a_page_only_the_missing_parts_are_german() -> None:
    one = reader(FAQ, overlay(FAQ, "ar", summary="مال للمالك"), code="ar")
    assert printed(one.said(FAQ, "summary")) == "مال للمالك"
    assert printed(one.said(FAQ, "title")) == f"<span{GERMAN}>Kaution</span>"
    assert [item.attrs for item in one.items(FAQ, "steps")] == [GERMAN, GERMAN]


@pytest.mark.parametrize(("code", "word"), [("en", "outdated"), ("ar", "قديمة")])
def test_an_outdated_text_is_shown_and_says_so_to_eye_and_ear(code: str, word: str) -> None:
    one = reader(FAQ, overlay(FAQ, code, summary="X", translated_from={"summary": "Anderes Geld."}), code=code)
    found = one.said(FAQ, "summary")
    assert found is not None and found.outdated and not found.missing
    assert str(one.words("outdated")) == word or code == "ar"
    assert printed(found) == f'<span class="outdated">X</span><span class="only-read"> ({word})</span>'


@pytest.mark.parametrize("status", [{"status": "draft"}, {"status": "reviewed", "reviewed_by": "verein", "reviewed_on": "2026-11-12"}])
def test_a_draft_and_a_reviewed_text_stand_alike(status: dict[str, str]) -> None:
    # Of drafts the page's notice speaks, once.
    found = reader(FAQ, overlay(FAQ, "en", summary="Money.", **status), code="en").said(FAQ, "summary")
    assert found is not None and found.state == status["status"]
    assert printed(found) == "Money."


def test_what_an_entry_does_not_have_is_nothing() -> None:
    assert reader(FAQ).said(FAQ, "alert") is None
    assert reader(FAQ, code="ar").said(FAQ, "alert") is None
    assert reader(FAQ, code="ar").items(FAQ, "do") == []
    assert reader(FAQ).plain(FAQ, "alert") == ""


def test_bare_words_are_for_attributes() -> None:
    one = entry("faqs/f", title="A & B")
    assert reader(one).plain(one, "title") == "A & B"
    assert reader(one, overlay(one, "ar", title="أ & ب"), code="ar").plain(one, "title") == "أ & ب"
    assert reader(one, code="ar").plain(one, "title") == "A & B"


# Texts and links -----------------------------------------------------------------------------------


def test_texts_become_html_and_links_lead_to_the_readers_language() -> None:
    one = reader(FAQ, entry("terms/kaution"), entry("faqs/ruhe"))
    assert (
        printed(one.said(FAQ, "answer_in_short"))
        == 'Höchstens <strong>drei</strong> Mieten, siehe <a href="../../woerter/kaution/">Wort</a>.'
    )
    assert [printed(item) for item in one.items(FAQ, "steps")] == ["Lesen Sie den <em>Vertrag</em>.", "Zahlen Sie."]
    body = one.said(FAQ, "body")
    assert body is not None
    assert str(body.inner) == '<p>Ein Absatz mit <a href="../../fragen/ruhe/">Link</a>.</p>\n<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>\n'
    assert '<a href="./fragen/ruhe/">' in str(one.at("./").said(FAQ, "body").inner)  # type: ignore[union-attr]


def test_a_link_to_what_is_not_shown_is_its_words() -> None:
    one = reader(FAQ, entry("terms/kaution", published="no"))
    assert printed(one.said(FAQ, "answer_in_short")) == "Höchstens <strong>drei</strong> Mieten, siehe Wort."
    assert (one.href("terms/kaution"), one.href("terms/niemand")) == (None, None)


TAGS = re.compile(r"</?(?:p|ul|ol|li|strong|em|br|bdi|span|h[2-6]|a|table|thead|tbody|tr|td|th|div)(?=[ >])")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60))
def test_no_text_becomes_markup_whatever_it_holds(text: str) -> None:
    one = reader(FAQ, code="ar")
    for form in ("plain", "inline", "blocks"):
        html = str(one._said(text, "", "draft", form).inner)  # type: ignore[arg-type]
        assert "<" not in TAGS.sub("", html)


# German words and numbers in other languages -------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("دورة الاندماج (Integrationskurs)", f"دورة الاندماج (<span{GERMAN}>Integrationskurs</span>)"),
        ("اتصلوا على 030 23125-100 الآن", 'اتصلوا على <bdi dir="ltr">030 23125-100</bdi> الآن'),
        ("من 22:00 إلى 6:00", 'من <bdi dir="ltr">22:00</bdi> إلى <bdi dir="ltr">6:00</bdi>'),
        ("القانون § 551 BGB هنا", f"القانون <span{GERMAN}>§ 551 BGB</span> هنا"),
        # A number alone keeps its order by itself.
        ("الغرفة 2 في 2026", "الغرفة 2 في 2026"),
    ],
)
def test_in_arabic_german_words_and_numbers_are_isolated(text: str, html: str) -> None:
    assert said(text, "ar") == html


def test_in_ukrainian_german_words_are_marked_and_numbers_keep_their_place() -> None:
    assert said("Курс (Integrationskurs) з 9:00 до 12:15", "uk") == f"Курс (<span{GERMAN}>Integrationskurs</span>) з 9:00 до 12:15"


def test_in_english_only_words_in_brackets_that_the_german_has_are_german() -> None:
    text = "The deposit (Kaution) is money (up to 3 rents) for the Vermieter."
    assert said(text, "en", "Die Kaution ist Geld für den Vermieter.") == (
        f"The deposit (<span{GERMAN}>Kaution</span>) is money (up to 3 rents) for the Vermieter."
    )


def test_marks_reach_into_emphasis_and_links() -> None:
    one = entry("faqs/f", answer_in_short="Die **Kaution**.")
    translated = overlay(one, "ar", answer_in_short="هذا **الضمان (Kaution)** و[الكلمة (Wort)](faqs/f)")
    html = printed(reader(one, translated, code="ar").said(one, "answer_in_short"))
    assert html == (
        f'هذا <strong>الضمان (<span{GERMAN}>Kaution</span>)</strong> و<a href="../../fragen/f/">الكلمة (<span{GERMAN}>Wort</span>)</a>'
    )


# Cards ---------------------------------------------------------------------------------------------


def card_of(one: Entry, *others: Entry | Overlay, code: str = "de") -> Any:
    return reader(one, *others, code=code).card(one.ref)


def test_a_card_shows_the_german_title_where_the_readers_differs() -> None:
    title = overlay(FAQ, "ar", title="الضمان")
    assert card_of(FAQ, title, code="ar").german == "Kaution"
    assert card_of(FAQ, title).german == ""  # this is the German
    assert card_of(FAQ, code="ar").german == ""  # it stands there already
    assert card_of(FAQ, overlay(FAQ, "en", title="Kaution"), code="en").german == ""
    term = entry("terms/kaution", title="Kaution")
    assert card_of(term, overlay(term, "ar", equivalent="الضمان"), code="ar").german == ""


def test_a_card_knows_its_way_and_its_texts() -> None:
    card = card_of(FAQ)
    assert (card.id, card.href, printed(card.title), printed(card.summary)) == (
        "kaution",
        "../../fragen/kaution/",
        "Kaution",
        "Geld für den Vermieter.",
    )


def test_a_words_title_stays_german() -> None:
    term = entry("terms/kaution", title="Kaution")
    assert printed(reader(term, code="ar").title(term)) == f"<span{GERMAN}>Kaution</span>"
    assert printed(reader(term).title(term)) == "Kaution"


def test_cards_come_once_in_the_given_order_and_only_what_is_shown() -> None:
    parts = [entry("faqs/a"), entry("faqs/b"), entry("faqs/alt", valid_until="2026-11-23"), entry("faqs/nie", published="no")]
    one = reader(*parts)
    wanted = ["faqs/b", "faqs/a", "faqs/b", "faqs/alt", "faqs/nie", "faqs/niemand"]
    assert [card.id for card in one.cards(wanted)] == ["b", "a", "alt"]
    assert [card.id for card in one.cards(wanted, listed=True)] == ["b", "a"]


def test_the_same_card_seen_from_another_page_leads_there_from_that_page() -> None:
    one = reader(FAQ)
    assert one.card(FAQ.ref).href == "../../fragen/kaution/"  # type: ignore[union-attr]
    assert one.at("../").card(FAQ.ref).href == "../fragen/kaution/"  # type: ignore[union-attr]
    assert one.card(FAQ.ref).href == "../../fragen/kaution/"  # type: ignore[union-attr]


def test_a_link_is_a_title_and_a_bare_title_where_nothing_is_shown() -> None:
    hidden = entry("faqs/nie", title="A & B", published="no")
    one = reader(FAQ, hidden)
    assert one.link("faqs/kaution") == '<a href="../../fragen/kaution/">Kaution</a>'
    assert one.link("faqs/nie") == "A &amp; B"
    assert one.links(["faqs/nie", "faqs/kaution"]) == ['<a href="../../fragen/kaution/">Kaution</a>']


# Settings ------------------------------------------------------------------------------------------


def test_settings_are_texts_like_others() -> None:
    assert printed(reader().hub_text("name")) == "Hub"
    assert printed(reader(code="ar").hub_text("summary")) == f"<span{GERMAN}>Auskunft.</span>"
    assert reader(code="ar").hub_plain("name") == "Hub"
