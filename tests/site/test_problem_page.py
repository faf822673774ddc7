"""The list of problems as a page: what somebody sees in the preview instead of their last edit."""

from __future__ import annotations

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.content.problems import Place, Problem
from infohub.site.problem_page import problem_page

TIME = Problem("error", Place("data/offers/chor.yml", 9, 11), "not_a_time", "when[2].from", {"value": "25:70"})
LINK = Problem("error", Place("docs/ueber.md", 3, 1), "docs_link", "", {"value": "faqs/kautoin", "near": "faqs/kaution"})
DUE = Problem("warning", Place("data/faqs/alt.yml", 4, 12), "review_due", "review_by", {"value": "2026-11-23"})


def words(html: str) -> str:
    return " ".join("".join(html5lib.parse(html, namespaceHTMLElements=False).find("body").itertext()).split())


def test_each_problem_stands_with_place_field_message_and_what_to_write_instead() -> None:
    html = problem_page([TIME, LINK])
    assert (
        "<li><code>data/offers/chor.yml:9:11 · when[2].from</code><br>"
        "<strong>„25:70“ ist keine Uhrzeit.</strong> Bitte HH:MM schreiben, z. B. 10:30.</li>"
    ) in html
    assert (
        "<li><code>docs/ueber.md:3:1</code><br>"
        "<strong>Der Link „faqs/kautoin“ führt zu keinem Eintrag. Meinten Sie „faqs/kaution“?</strong> "
        "Bitte so schreiben: [Kaution](faqs/kaution).</li>"
    ) in html
    assert html.index("chor.yml") < html.index("ueber.md")


@pytest.mark.parametrize(("problems", "title"), [([TIME], "1 Fehler in den Daten"), ([TIME, DUE, LINK], "2 Fehler in den Daten")])
def test_errors_are_counted_and_warnings_are_not_shown(problems: list[Problem], title: str) -> None:
    html = problem_page(problems)
    assert f"<title>{title}</title>" in html and f"<h1>{title}</h1>" in html
    assert "alt.yml" not in html
    assert html.count("<li>") == sum(problem.severity == "error" for problem in problems)


def test_it_says_what_happens_next() -> None:
    assert "Die Seite wird wieder gebaut, sobald die Dateien gespeichert und in Ordnung sind." in words(problem_page([TIME]))


def test_where_two_places_do_not_fit_together_both_are_named() -> None:
    other = (Place("data/faqs/a.yml", 7, 1),)
    values = {"value": "2026-01-01", "other": "valid_from", "other_value": "2026-02-01"}
    html = problem_page([Problem("error", Place("data/faqs/a.yml", 8, 14), "ends_before_start", "valid_until", values, other)])
    assert "data/faqs/a.yml:8:14" in html and "(Siehe auch data/faqs/a.yml:7:1)" in html


def test_it_is_a_german_page_of_its_own_that_loads_nothing() -> None:
    html = problem_page([TIME])
    page = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(html)
    assert page.get("lang") == "de"
    assert {element.tag for element in page.iter()} <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "h1",
        "p",
        "ol",
        "li",
        "code",
        "br",
        "strong",
    }
    assert not re.search("src=|href=|url\\(|@import", html)
    # The preview's script, which reloads the page once all is mended, is put before this.
    assert html.endswith("</body></html>")


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_nothing_from_a_file_becomes_markup(file: str, field: str, value: str) -> None:
    for text in ("", "<script>alert(1)</script>", "</code></li>&"):
        html = problem_page([Problem("error", Place(file + text, 1, 1), "not_a_time", field + text, {"value": value + text})])
        page = html5lib.parse(html, namespaceHTMLElements=False)
        assert not list(page.iter("script"))
        assert len(list(page.iter("li"))) == len(list(page.iter("code"))) == 1


def test_what_would_turn_the_page_around_is_made_harmless() -> None:
    html = problem_page(
        [Problem("error", Place("data/a\u202eb.yml", 1, 1), "not_a_time", "x\u202ey\u200b" + "z" * 300, {"value": "\u2066q"})]
    )
    assert not re.search("[\u200b\u202e\u2066]", html)
    assert "z" * 101 not in html
