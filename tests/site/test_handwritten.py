"""Hand-written pages: their links to entries are checked before anything is built, and lead to the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.site.handwritten import check_docs, links_in_docs, mark_links, resolve_links
from town import Town

KNOWN = frozenset(("faqs/kaution", "faqs/nachtruhe", "contacts/stadt", "terms/kaution"))
HINT = "Bitte so schreiben: [Kaution](faqs/kaution)."


@pytest.fixture
def said(tmp_path: Path) -> Callable[..., list[str]]:
    """What is said of pages: ``said(**{"ueber.md": "text"})``."""

    def check(pages: dict[str, str | bytes]) -> list[str]:
        for name, text in pages.items():
            path = tmp_path / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return [problem.text() for problem in check_docs(tmp_path / "docs", KNOWN)]

    return check


def test_a_link_that_leads_nowhere_is_said_with_its_place_and_the_entry_that_was_meant(said) -> None:
    text = "---\ntitle: Über uns\n---\n\n# Über uns\n\nFür Mieter: [Kaution](faqs/kautoin) und mehr.\n"
    assert said({"ueber.md": text}) == [
        f"docs/ueber.md:7:13: Der Link „faqs/kautoin“ führt zu keinem Eintrag. Meinten Sie „faqs/kaution“? {HINT}",
    ]


def test_columns_count_letters_and_not_bytes(said) -> None:
    (problem,) = said({"ueber.ar.md": "مدينة 🏠 ä [x](faqs/zzz)\n"})
    assert problem.startswith("docs/ueber.ar.md:1:11: ")


def test_a_list_that_does_not_exist_is_said_too(said) -> None:
    assert said({"ueber.md": "Alle [Fragen](fragen/)\n"}) == [f"docs/ueber.md:1:6: Der Link „fragen/“ führt zu keinem Eintrag. {HINT}"]


def test_an_absolute_link_would_lead_everybody_to_the_german_page(said) -> None:
    assert said({"ueber.md": "- [Kaution](/fragen/kaution/)\n"}) == [
        "docs/ueber.md:1:3: Der Link „/fragen/kaution/“ beginnt mit „/“ und führt immer zur deutschen Seite. "
        "Bitte einen Eintrag wie „faqs/kaution“ oder eine Seite wie „ueber.md“ verlinken."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[Kaution](faqs/kaution)",
        "[alle Fragen](faqs/)",
        '[alle Fragen](faqs/ "Alles auf einen Blick")',
        "[Impressum](impressum.md)",
        "[oben](#anfang)",
        "[Stadt](https://www.lindenau.example/faqs/zzz)",
        "[Post](mailto:post@lindenau.example)",
        "![Logo](assets/logo.svg)",
        # Not a link: an example of how one is written.
        "`[Kaution](faqs/zzz)`",
        "    [Kaution](faqs/zzz)",
        "---\ntitle: '[Kaution](faqs/zzz)'\n---\n",
    ],
)
def test_what_is_right_is_not_said(said, text: str) -> None:
    assert said({"ueber.md": text}) == []


@pytest.mark.parametrize(
    "text", ["[x](faqs/zzz 'T')", "[x](<faqs/zzz>)", "[x][1]\n\n[1]: faqs/zzz\n", "**[x](faqs/zzz)**", "| [x](faqs/zzz) |"]
)
def test_a_link_is_found_however_it_is_written(said, text: str) -> None:
    (problem,) = said({"ueber.md": text})
    assert "„faqs/zzz“ führt zu keinem Eintrag" in problem


def test_all_pages_in_all_folders_are_read_in_order(said) -> None:
    problems = said({"b.md": "[x](faqs/a1)\n\n[x](faqs/a2)", "a.ar.md": "[x](/y)", "mehr/c.md": "[x](faqs/a3)", "kein.png": "[x](faqs/a4)"})
    assert [problem.partition(": ")[0] for problem in problems] == [
        "docs/a.ar.md:1:1",
        "docs/b.md:1:1",
        "docs/b.md:3:1",
        "docs/mehr/c.md:1:1",
    ]


def test_a_page_in_another_encoding_is_still_checked(said) -> None:
    (problem,) = said({"ueber.md": b"\xfcber [x](faqs/zzz)\n"})
    assert "„faqs/zzz“ führt zu keinem Eintrag" in problem


@given(st.text(alphabet=st.sampled_from("ab [](){}<>#*_`|/-'\":.\n\täع"), max_size=60), st.booleans())
def test_every_place_lies_in_the_page(tmp_path_factory: pytest.TempPathFactory, text: str, absolute: bool) -> None:
    docs = tmp_path_factory.mktemp("docs")
    text += "\n\n[x](/y)" if absolute else "\n\n[x](faqs/zzz)"
    (docs / "a.md").write_text(text, "utf-8", newline="")
    lines = text.split("\n")
    for problem in check_docs(docs, KNOWN):
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1


def test_entries_that_pages_link_to_are_known(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("[x](faqs/kaution) [y](faqs/) [z](impressum.md) `[n](faqs/nachtruhe)`\n", "utf-8")
    (tmp_path / "a.ar.md").write_text("[x][1]\n\n[1]: contacts/stadt\n", "utf-8")
    assert links_in_docs(tmp_path) == {"faqs/kaution", "contacts/stadt"}


# From Markdown to a page ---------------------------------------------------------------------------


def page(text: str, up: str = "../", root: str = "../../", unpublished: tuple[str, ...] = ("faqs/nachtruhe",)) -> str:
    """A page's text on its way through MkDocs, which reads Markdown with these extensions in between."""
    html = markdown.markdown(mark_links(text), extensions=["attr_list", "tables", "toc"])
    return resolve_links(html, up, root, lambda ref: ref not in unpublished)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[Kaution](faqs/kaution)", '<a href="../fragen/kaution/">Kaution</a>'),
        ("[alle](faqs/)", '<a href="../fragen/">alle</a>'),
        ('[alle](faqs/ "Auf & ab")', '<a href="../fragen/" title="Auf &amp; ab">alle</a>'),
        ("[alle](faqs/ 'Auf')", '<a href="../fragen/" title="Auf">alle</a>'),
        ("[**fett** und _mehr_](terms/kaution)", '<a href="../woerter/kaution/"><strong>fett</strong> und <em>mehr</em></a>'),
        ("[Kaution](faqs/kaution){.gross}", '<a class="gross" href="../fragen/kaution/">Kaution</a>'),
        ("[a](faqs/kaution)[b](faqs/kaution)", '<a href="../fragen/kaution/">a</a><a href="../fragen/kaution/">b</a>'),
        ("[Kaution](<faqs/kaution>)", '<a href="../fragen/kaution/">Kaution</a>'),
        ("[Kaution][1]\n\n[1]: faqs/kaution", '<a href="../fragen/kaution/">Kaution</a>'),
        ("[Stand](netzwerk/stand/)", '<a href="../../netzwerk/stand/" hreflang="de">Stand</a>'),
        # Not published: the words stay, without a link.
        ("Zur [Nachtruhe](faqs/nachtruhe).", "Zur Nachtruhe."),
        ("[**Nachtruhe**](faqs/nachtruhe)", "<strong>Nachtruhe</strong>"),
        # Not entries: MkDocs has its own way with them.
        ("[Impressum](impressum.md)", '<a href="impressum.md">Impressum</a>'),
        ("[Bilder](assets/)", '<a href="assets/">Bilder</a>'),
        ("[x](https://example.org/faqs/kaution)", '<a href="https://example.org/faqs/kaution">x</a>'),
        # An example of how a link is written is shown as it is written.
        ("`[Kaution](faqs/kaution)`", "<code>[Kaution](faqs/kaution)</code>"),
    ],
)
def test_a_link_leads_to_the_entry_in_the_readers_language(text: str, html: str) -> None:
    assert page(text) == f"<p>{html}</p>"


def test_an_example_in_a_block_is_shown_as_it_is_written() -> None:
    assert (
        page("    [Kaution](faqs/kaution)\n\n    [1]: faqs/kaution")
        == "<pre><code>[Kaution](faqs/kaution)\n\n[1]: faqs/kaution\n</code></pre>"
    )


def test_the_way_depends_on_the_page() -> None:
    assert page("[x](faqs/kaution)", up="./") == '<p><a href="./fragen/kaution/">x</a></p>'
    assert page("[x](faqs/kaution)", up="../../") == '<p><a href="../../fragen/kaution/">x</a></p>'


def test_pages_of_the_town_link_as_they_say(built_town: Town) -> None:
    german = (built_town.site / "ueber/index.html").read_text("utf-8")
    assert '<a href="../fragen/kaution/">Kaution</a>' in german
    assert '<a href="../angebote/" title="Was Sie mitmachen können">Angebote</a>' in german
    assert "<li>Nicht veröffentlicht, deshalb ohne Link: Parken</li>" in german
    arabic = (built_town.site / "ar/ueber/index.html").read_text("utf-8")
    assert '<a href="../fragen/kaution/">مبلغ الضمان (Kaution)</a>' in arabic
    # The page is not translated: its links lead to the Arabic pages all the same.
    untranslated = (built_town.site / "ar/impressum/index.html").read_text("utf-8")
    assert '<a href="../kontakte/stadt-lindenau/">Stadt Lindenau</a>' in untranslated
    assert not any("@entry" in path.read_text("utf-8") for path in built_town.site.rglob("*.html"))


FORM_PAGE = "Davor.\n\nMit dem [Formular](redaktion/) geht es leicht.\n\nDanach.\n"


def test_a_page_offers_the_form_where_there_is_one(said) -> None:
    assert said({"mitmachen.md": FORM_PAGE}) == []
    html = markdown.markdown(mark_links(FORM_PAGE))
    shown = resolve_links(html, "../", "../../", lambda ref: True, True)
    assert shown == '<p>Davor.</p>\n<p>Mit dem <a href="../../redaktion/" hreflang="de">Formular</a> geht es leicht.</p>\n<p>Danach.</p>'
    assert resolve_links(html, "../", "../../", lambda ref: True) == "<p>Davor.</p>\n<p>Danach.</p>"
