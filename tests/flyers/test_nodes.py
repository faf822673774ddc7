"""Whatever a page says becomes nodes, letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from infohub.flyers import nodes
from infohub.flyers.nodes import inline, letters
from infohub.flyers.rows import Row, Rows
from infohub.text import html, tree
from small_hub import entry, reader

N = "n"  # a number that must not break


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("Wir helfen.", ["Wir helfen."]),
        ("<strong>drei</strong> Raten", [{"k": "b", "c": ["drei"]}, " Raten"]),
        ("<em>später</em>", [{"k": "e", "c": ["später"]}]),
        ("<small>mobil</small>", [{"k": "s", "c": ["mobil"]}]),
        ("a<br>b", ["a", {"k": "br"}, "b"]),
        ("a &lt;b&gt; &amp; c", ["a <b> & c"]),
        ("a\n  b", ["a\n  b"]),
        ("a\n <em>b</em>", ["a ", {"k": "e", "c": ["b"]}]),
        ('كلمة <span lang="de" dir="ltr">Rathaus</span>', ["كلمة ", {"k": "de", "c": ["Rathaus"]}]),
        ('<bdi dir="ltr">030 23125-110</bdi>', [{"k": N, "v": "030 23125-110"}]),
        ('<address>Am Markt 1<br><bdi dir="ltr">12345</bdi> Lindenau</address>',
         [{"k": "de-line", "c": ["Am Markt 1"]}, {"k": "br"}, {"k": "de-line", "c": [{"k": N, "v": "12345"}, " Lindenau"]}]),
        ('Hier <a class="map" href="https://karte.example">Karte</a>', ["Hier "]),
    ],
)  # fmt: skip
def test_a_line_becomes_these_nodes(markup: str, expected: nodes.Nodes) -> None:
    assert inline(Markup(markup)) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<a href="https://a.example/b/" rel="noopener nofollow">Merkblatt</a>',
         [{"k": "a", "v": "https://a.example/b/", "c": ["Merkblatt"]}, " (", {"k": "u", "v": "a.example/b"}, ")"]),
        ('<a href="https://www.a.example" rel="noopener nofollow">www.a.example</a>',
         [{"k": "a", "v": "https://www.a.example", "c": [{"k": "u", "v": "www.a.example"}]}]),
        ('<a href="mailto:a@b.example">a@b.example</a>', [{"k": "a", "v": "mailto:a@b.example", "c": [{"k": "u", "v": "a@b.example"}]}]),
        ('<a href="tel:+493023125110">030 23125-110</a>', [{"k": "a", "v": "tel:+493023125110", "c": [{"k": N, "v": "030 23125-110"}]}]),
        ('<a href="https://hub.example/fragen/kaution/">Kaution</a>',
         [{"k": "a", "v": "https://hub.example/fragen/kaution/", "c": ["Kaution"]}]),
        ('<a href="../../fragen/kaution/">Kaution</a>', ["Kaution"]),
    ],
)  # fmt: skip
def test_a_link_can_be_tapped_and_one_to_elsewhere_is_spelled_out(markup: str, expected: nodes.Nodes) -> None:
    assert inline(Markup(markup)) == expected


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Mo 10:00-12:00 Uhr", ["10:00-12:00"]),
        ("Rufen Sie (030) 23125-110 an.", ["(030) 23125-110"]),
        ("Am 24.12.2026 und 2,50 €", ["24.12.2026", "2,50"]),
        ("7 Tage, 100 Stunden", []),
        ("۱۲:۳۰", []),
        ("2020, 2021, 2022, 2023, 2024, 2025", []),  # a list of years may break
    ],
)
def test_numbers_with_something_between_are_kept_whole(text: str, numbers: list[str]) -> None:
    found = inline(text)
    assert [node["v"] for node in found if isinstance(node, dict)] == numbers
    assert letters(found) == text


def test_an_address_is_shortened_as_one_reads_it_aloud() -> None:
    assert nodes.short("https://www.hub.example/ar/fragen/") == "hub.example/ar/fragen"
    assert nodes.short("http://hub.example") == "hub.example"


# Any text ------------------------------------------------------------------------------------------

# Letters of all scripts the fonts have, and signs of Markdown and HTML in an order nobody would write.
SCRIPTS = "aäßZéşığ 09 жїґЁ سلامپگچکی٠۹ ሰላምኣ €§–„“…"
PIECES = (
    *("- ", "1. ", "3. ", "## ", "### ", "*", "**", "_", "[", "](faqs/kaution)", "](tel:+493023125110)", "|", "\n", "\n\n", "  ", "\\"),
    *("&", "&amp;", "<", ">", "<b>", "</b>", "<br>", '"', "'", "#read", "$x$", "10:00-12:00", "030 12-3", "12345"),
    "\n| a | b |\n|---|---|\n| c | d |\n",
)
markdown = st.lists(st.sampled_from(PIECES) | st.text(SCRIPTS, min_size=1, max_size=8), max_size=30).map("".join)


def bare(text: str) -> str:
    return "".join(text.split())


def said(row: Row, before: Row | None) -> str:
    """All letters of a row of a text; the lines of one table share their head."""
    if row["kind"] != "line":
        return letters(row["text"])
    head = [] if before and before.get("run") == row["run"] else row["head"]
    return "".join(map(letters, (*head, *row["cells"])))


@pytest.mark.property
@given(markdown)
@example("- a\n  - b\n\n  c\n- d")
@example("1. a\n\n   b\n\n   - c")
@example("a & b < c > d &lt;e&gt;")
def test_a_text_loses_no_letter_on_its_way_to_rows(text: str) -> None:
    found = tree.parse(text)
    rows = Rows(READER).blocks(html.draw(found, {"faqs/kaution": "../../fragen/kaution/"}.get))
    assert bare("".join(map(said, rows, [None, *rows]))) == bare(tree.plain(found))


@pytest.mark.property
@given(markdown)
def test_a_line_neither_loses_nor_gains_a_letter(text: str) -> None:
    found = tree.parse_inline(text)
    assert bare(letters(inline(Markup(html.draw(found, {"faqs/kaution": "../../fragen/kaution/"}.get))))) == bare(tree.plain(found))


@pytest.mark.property
@given(st.text(SCRIPTS + "<>&\"'#$\\", max_size=60))
@example("<b>a</b> &lt; <x")
def test_a_text_without_markup_stays_as_it_is(text: str) -> None:
    """Labels and names come as bare words: what looks like a tag in them is none."""
    assert bare(letters(inline(text))) == bare(text)


READER = reader(entry("contacts/verein"))
