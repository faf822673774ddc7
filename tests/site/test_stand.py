"""The integration manager's page: German only, kept away from readers' ways, and it says what it counted."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from infohub.site.stand import STAND_PATH
from infohub.site.stand_words import QUESTION_WORDS
from small_hub import drawer, entry, overlay
from town import Town

VEREIN = entry("contacts/verein", email="post@verein.example")


def text(html: str) -> str:
    """The bare words of a page."""
    return " ".join(re.sub("<[^>]+>", " ", html).replace("\xad", "").split())


def stand(*parts: object, **settings: object) -> str:
    return drawer(VEREIN, *parts, **settings).stand_page().content  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def html(built_town: Town) -> str:
    return (built_town.site / STAND_PATH / "index.html").read_text("utf-8")


# Where it is, and where it is not ------------------------------------------------------------------


def test_it_is_there_in_german_alone(built_town: Town) -> None:
    found = {path.relative_to(built_town.site).as_posix() for path in built_town.site.rglob("stand/index.html")}
    assert found == {f"{STAND_PATH}index.html"}


def test_search_engines_and_maps_of_the_site_do_not_know_it(built_town: Town, html: str) -> None:
    assert '<meta name="robots" content="noindex">' in html
    assert STAND_PATH not in (built_town.site / "sitemap.xml").read_text("utf-8")
    assert STAND_PATH not in json.loads((built_town.site / "offline.json").read_text("utf-8"))["pages"]
    assert "data-pagefind-body" not in html
    assert not any(STAND_PATH in path.read_text("utf-8") for path in built_town.site.rglob("suche/index.html"))


def test_it_names_itself_and_other_languages_lead_to_their_home(html: str) -> None:
    assert '<link rel="canonical" href="https://lindenau.example/netzwerk/stand/">' in html
    menu = re.findall(r'<a href="([^"]+)" lang="(?:de|en|ar)" dir="[a-z]+" hreflang="([a-z]+)"', html)
    assert menu == [("../../", "de"), ("../../en/", "en"), ("../../ar/", "ar")]


def test_no_other_page_loads_its_style_sheet(built_town: Town) -> None:
    with_it = {path.parent for path in built_town.site.rglob("index.html") if "stand.css" in path.read_text("utf-8")}
    assert with_it == {built_town.site / STAND_PATH}
    assert (built_town.site / "assets" / "stand.css").is_file()


# What it says --------------------------------------------------------------------------------------


def test_translations_are_told_by_language_and_kind_in_words_and_texts() -> None:
    kaution = entry("faqs/kaution", title="Kaution", summary="Geld als Sicherheit.")
    told = text(stand(kaution, overlay(kaution, title="تأمين", summary="مال", translated_from={"summary": "Geld."})))
    # Name and sentence of the hub and of the club are missing, the question's are a draft and outdated.
    assert "Arabisch 0 (0) 1 (1) 3 (1) 6 (4)" in told
    assert "Fragen 0 (0) 1 (1) 3 (1) 0 (0)" in told
    assert "Ukrainisch 0 (0) 0 (0) 0 (0) 10 (6)" in told
    assert "Arabisch 40 % übersetzt" in told


def test_a_share_is_rounded_down_so_that_all_is_all() -> None:
    parts = [entry(f"terms/wort-{number}", summary="Sieben Wörter sind es in diesem Satz.") for number in range(40)]
    translated = [overlay(one, summary="Seven words", equivalent="word") for one in parts]
    assert "Arabisch 98 % übersetzt" in text(stand(*parts, *translated))


def test_what_is_due_stands_by_day_with_who_is_to_be_asked() -> None:
    told = text(
        stand(
            entry("offers/chor", valid_until="2026-11-01", confirmed={"by": "verein", "date": "2026-11-10"}),
            entry("offers/tanz", review_by="2026-12-31", confirmed={"by": "verein", "date": "2026-11-10"}),
            entry("offers/theater", confirmed={"by": "verein", "date": "2025-11-10"}),
        )
    )
    assert "galt nur bis 1. November 2026 Chor zuständig: Verein" in told
    assert "Bestätigung galt bis 10. November 2026 Theater zuständig: Verein" in told
    assert "wieder zu prüfen bis 31. Dezember 2026 Tanz zuständig: Verein" in told


def test_what_nobody_has_confirmed_stands_by_who_is_to_be_asked() -> None:
    html = stand(entry("offers/chor"), entry("offers/tanz"), entry("contacts/stille"))
    told = text(html)
    assert "4 Einträge hat die zuständige Stelle noch nie bestätigt." in told
    assert "Verein: 4 Einträge Verein · post@verein.example" in told
    assert "ohne einen anderen Kontakt, über den man sie erreicht: Stille Was fehlt: Kontakte" in told


def test_where_all_is_well_it_says_so() -> None:
    confirmed = {"by": "verein", "date": "2026-11-10"}
    contact = entry("contacts/verein", email="post@verein.example", confirmed=confirmed)
    told = text(drawer(contact).stand_page().content)
    assert "In den nächsten 60 Tagen ist nichts fällig." in told
    assert "Jeder Eintrag ist bestätigt." in told
    assert "Jeder Kontakt ist erreichbar." in told


def test_zero_is_explained_and_unknown_stands_apart(html: str) -> None:
    told = text(html)
    assert "Dieser Seite ist kein solches Angebot bekannt. Es heißt nicht, dass es keines gibt." in told
    assert "Sprachkurse am Abend 0 0 10" in told
    assert "Sprachkurse mit Kinderbetreuung welche? Integrationskurs Zweitschriftkurs 2 1 7" in told
    assert "Angebote für Frauen am Abend 0 2 15" in told
    assert all(words in told for words in QUESTION_WORDS.values())


def test_the_offers_behind_the_numbers_stand_with_what_they_say_and_do_not_say() -> None:
    topic = entry("topics/sprache", title="Sprache")
    chor = entry(
        "offers/chor", topics=["sprache"], audience=["women", "parents"], when=[{"days": "Mo, Do", "from": "19:00", "to": "20:00"}]
    )
    html = stand(topic, chor)
    counted = text(html[html.index("Was gezählt wird: ") : html.index('id="akteure"')])
    assert "Chor Sprache Frauen, Eltern nicht bekannt Montag, Donnerstag" in counted


def test_a_zero_has_a_form_of_its_own(html: str) -> None:
    assert set(re.findall(r'<td class="none"><span>(\d+)</span>', html)) == {"0"}
    assert "0" not in re.findall(r'<td class="some"><span>(\d+)</span>', html)


def test_matrices_have_headings_for_rows_and_columns(html: str) -> None:
    told = text(html)
    assert "Deutsch lernen 2 2 0 0 0 0 0 0 0 9" in told
    assert "Donnerstag 2 0 1" in told
    assert "Bei 14 von 17 Angeboten sind keine Zeiten bekannt." in told
    assert "2 Angebote stehen in keinem Thema und deshalb nicht in der Tabelle." in told
    assert "Von 756 Kombinationen ist für 6 ein Angebot bekannt, für 750 keines. 16 von 17 Angeboten" in told
    assert "Was gezählt wird: jedes Angebot mit Thema, Gruppe, Sprache und Wochentag" in told
    tables = re.findall(r"<table.*?</table>", html, re.S)
    assert all("<caption" in one and 'scope="col"' in one and ('scope="row"' in one or "rowgroup" in one) for one in tables)


def test_every_contact_is_on_the_map_and_in_the_table(html: str) -> None:
    drawings = re.findall(r'<svg class="field-rows".*?</svg>', html, re.S)
    shown = {link for one in drawings for link in re.findall(r'<a href="\.\./\.\./kontakte/([a-z-]+)/"', one)}
    table = html.partition("Alle Kontakte als Tabelle")[2]
    assert shown == set(re.findall(r'<th scope="row"><a href="\.\./\.\./kontakte/([a-z-]+)/"', table))
    assert len(shown) == 9 and "alter-verein" not in shown
    assert "Stadt Lindenau am Bach Wohnen, Familie" in text(table)


def test_what_an_entry_says_is_no_markup() -> None:
    """HTML is refused when a file is read; should it slip through, it is shown as it was written."""
    nasty = "Chor <script>alert(1)</script> {{ 7 * 7 }}"
    made = [entry("contacts/nasty"), entry("offers/chor", review_by="2026-12-01"), entry("topics/wohnen")]
    html = stand(*(replace(one, data=one.data.model_copy(update={"title": nasty})) for one in made))
    assert "<script>" not in html and "49 }}" not in html
    assert html.count("Chor &lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }}") > 5


def test_a_hub_of_one_contact_has_a_page_too() -> None:
    assert "Von 0 Kombinationen" in text(stand())
    assert "Gezählt am 3. März 2027" in text(stand(today=date(2027, 3, 3)))
