"""The German right beside the translation: part by part, or whole by whole where they do not answer each other."""

from __future__ import annotations

import re

from infohub.site.beside import one_deeper
from infohub.site.draw import Page
from small_hub import drawer, entry, overlay
from town import Town

FAQ = entry(
    "faqs/kaution",
    title="Kaution",
    summary="Geld.",
    answer_in_short="Drei **Mieten**.",
    do=["Zahlen", "Fragen"],
    steps=["Lesen."],
    body="## Wann?\n\nAm Anfang, siehe [Ruhe](faqs/ruhe).\n",
)
RUHE = entry("faqs/ruhe")
WHOLE = {
    "title": "عنوان",
    "summary": "مال",
    "answer_in_short": "ثلاثة",
    "do": ["ادفع", "اسأل"],
    "steps": ["اقرأ"],
    "body": "## متى؟\n\nفي البداية [هنا](faqs/ruhe).\n",
}


def pages(code: str = "ar", **texts: object) -> list[Page]:
    return list(drawer(FAQ, RUHE, overlay(FAQ, code, **texts), code=code).entry_pages("faqs/kaution"))


def pairs(html: str) -> list[tuple[str, str]]:
    return re.findall(r'class="pair"><div>(.*?)</div><div lang="de" dir="ltr">(.*?)</div></(?:div|li)>', html, re.DOTALL)


def test_each_text_stands_beside_the_german_it_was_made_from() -> None:
    page, beside = pages(**WHOLE)
    assert '<a href="mit-deutsch/">' in page.content
    assert beside.file == "ar/fragen/kaution/mit-deutsch/index.html"
    assert beside.title == "عنوان · Kaution"
    assert '<h1 class="pair"><span>عنوان</span><span lang="de" dir="ltr">Kaution</span></h1>' in beside.content
    assert pairs(beside.content) == [
        ("<p>مال</p>", "<p>Geld.</p>"),
        ("<p>ثلاثة</p>", "<p>Drei <strong>Mieten</strong>.</p>"),
        ("<p>ادفع</p>", "<p>Zahlen</p>"),
        ("<p>اسأل</p>", "<p>Fragen</p>"),
        ("<p>اقرأ</p>", "<p>Lesen.</p>"),
        ("<h2>متى؟</h2>\n", "<h2>Wann?</h2>\n"),
        (
            '<p>في البداية <a href="../../../fragen/ruhe/">هنا</a>.</p>\n',
            '<p>Am Anfang, siehe <a href="../../../fragen/ruhe/">Ruhe</a>.</p>\n',
        ),
    ]
    assert 'نعم <span class="german" lang="de" dir="ltr">Ja</span></h2>' in beside.content


def test_texts_built_differently_stand_beside_each_other_as_a_whole() -> None:
    beside = pages(**{**WHOLE, "body": "فقرة\n\nأخرى\n\nثالثة", "do": ["واحد"]})[1].content
    found = pairs(beside)
    assert ("<p>واحد</p>", "<p>Zahlen</p><p>Fragen</p>") in found
    assert found[-1][0] == "<p>فقرة</p>\n<p>أخرى</p>\n<p>ثالثة</p>\n"
    assert found[-1][1].startswith("<h2>Wann?</h2>\n<p>")
    assert beside.count("لذلك يظهر كل منهما كاملًا") == 2


def test_what_is_missing_or_old_is_said() -> None:
    beside = pages(title="عنوان", summary="مال", translated_from={"summary": "Anderes Geld."})[1].content
    assert ("<p>مال</p>", "<p>Geld.</p>") in pairs(beside)
    assert ("", "<p>Drei <strong>Mieten</strong>.</p>") in pairs(beside)
    assert beside.count('class="hint"') == 5, "four texts are missing, one is old"


def test_without_a_translation_there_is_no_such_page() -> None:
    (page,) = drawer(FAQ, RUHE, code="ar").entry_pages("faqs/kaution")
    assert "mit-deutsch" not in page.content
    searched = entry("faqs/f", keywords=["Pfand"])
    (page,) = drawer(searched, overlay(searched, "ar", keywords=["مال"]), code="ar").entry_pages("faqs/f")
    assert "mit-deutsch" not in page.content


def test_german_needs_no_german_beside_it() -> None:
    (page,) = drawer(FAQ, RUHE, overlay(FAQ, "ar", **WHOLE)).entry_pages("faqs/kaution")
    assert "mit-deutsch" not in page.content


def test_a_word_stands_beside_its_equivalent() -> None:
    term = entry("terms/kaution", title="Kaution", summary="Geld.")
    _, beside = drawer(term, overlay(term, "ar", equivalent="الضمان", summary="مال"), code="ar").entry_pages(term.ref)
    assert '<h1 class="pair"><span>الضمان</span><span lang="de" dir="ltr">Kaution</span></h1>' in beside.content


def test_only_relative_addresses_of_links_go_one_step_deeper() -> None:
    kept = '<a href="https://b.example/">y</a> <a href="tel:112">z</a> href="../../c/"'
    html = f'<a class="word" href="../../a/">x</a> {kept} <a href="../d/">'
    deeper = f'<a class="word" href="../../../a/">x</a> {kept} <a href="../../d/">'
    assert one_deeper(html) == deeper


def test_the_page_names_the_entrys_as_the_one_to_be_found(built_town: Town) -> None:
    html = (built_town.site / "ar/fragen/kaution/mit-deutsch/index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in html
    assert 'rel="canonical" href="https://lindenau.example/ar/fragen/kaution/"' in html
    assert "noindex" not in (built_town.site / "ar/fragen/kaution/index.html").read_text("utf-8")
    assert "mit-deutsch" not in (built_town.site / "sitemap.xml").read_text("utf-8")
    assert '<a href="../../../../uk/' not in html  # the town has no such language
    assert '<a href="../../../../en/fragen/kaution/" lang="en"' in html
    assert '<link rel="stylesheet" href="../../../../assets/hub.css' in html
