"""Readers who see a mistake get a mail, an issue and an edit page that already say which page it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from infohub.languages.locales import locale
from infohub.languages.messages import messages
from infohub.site.feedback import Feedback, feedback, help_page
from infohub.views.graph import Graph
from infohub.views.reader import Reader
from small_hub import TODAY, entry, library, overlay

HOSTILE = 'Was & wer? #1 "Kaution" 100 % < &cc=x@example.org+y=ü\\'
PAGE = "https://lindenau.example/ar/fragen/kaution/"
GITHUB = "https://github.com/lindenau/hub"


def found(title: str = "Kaution", code: str = "ar", translated: bool = True, page: str = "", **settings: str) -> Feedback | None:
    german = entry("faqs/kaution", title=title)
    parts = [overlay(german, code, title="عنوان")] if translated and code != "de" else []
    all_ = library(german, entry("contacts/verein"), *parts, **settings)
    changed = {"data/faqs/kaution.yml": date(2026, 11, 3)}
    reader = Reader(locale(code), all_, Graph.of(all_.entries), TODAY, messages(code), changed).at("../../")
    return feedback(reader, german, PAGE, page)


def told(**settings: str) -> Feedback:
    links = found(**settings)
    assert links is not None
    return links


@pytest.mark.parametrize("title", ["Kaution", HOSTILE])
def test_a_mail_names_entry_language_version_and_page(title: str) -> None:
    link = urlsplit(told(title=title, feedback_mail="hinweis@lindenau.example").tell)
    assert (link.scheme, link.path, link.fragment) == ("mailto", "hinweis@lindenau.example", "")
    fields = parse_qs(link.query, strict_parsing=True)
    assert fields.keys() == {"subject", "body"}
    assert fields["subject"] == [f"Hub: {title} (faqs/kaution · ar · 2026-11-03)"]
    question = str(messages("ar")("What is wrong?"))
    assert fields["body"] == [f"{question}\r\n\r\n\r\n--\r\nfaqs/kaution · ar · 2026-11-03\r\n{PAGE}"]
    assert "+" not in link.query, "mail programs show a plus as it stands"


@pytest.mark.parametrize("title", ["Kaution", HOSTILE])
@pytest.mark.parametrize(
    ("forge", "issue", "edit", "fields"),
    [
        (GITHUB, "/issues/new", "/edit/", ("title", "body")),
        (f"{GITHUB}/", "/issues/new", "/edit/", ("title", "body")),
        ("https://gitlab.lindenau.example/hub", "/-/issues/new", "/-/edit/", ("issue[title]", "issue[description]")),
    ],
)
def test_a_forge_gets_an_issue_and_the_file_to_edit(forge: str, issue: str, edit: str, fields: tuple[str, str], title: str) -> None:
    links = told(title=title, forge=forge, branch="stand/2 #a")
    address = urlsplit(links.issue)
    assert f"{address.scheme}://{address.netloc}{address.path}" == forge.rstrip("/") + issue
    said = parse_qs(address.query, strict_parsing=True)
    assert list(said) == list(fields)
    assert said[fields[0]] == [f"Hub: {title} (faqs/kaution · ar · 2026-11-03)"]
    assert said[fields[1]][0].endswith(f"faqs/kaution · ar · 2026-11-03\r\n{PAGE}")
    assert links.edit == f"{forge.rstrip('/')}{edit}stand/2%20%23a/data/faqs/ar/kaution.yml"


def test_where_nothing_is_translated_the_german_file_is_edited() -> None:
    assert told(translated=False, forge=GITHUB).edit == f"{GITHUB}/edit/main/data/faqs/kaution.yml"
    assert told(code="de", forge=GITHUB).edit == f"{GITHUB}/edit/main/data/faqs/kaution.yml"


def test_without_an_address_for_mail_the_page_says_how() -> None:
    assert told(page="mitmachen/") == Feedback("../../mitmachen/", "", "")
    assert found() is None, "no link that leads nowhere"


def test_the_page_that_says_how_is_a_hand_written_one(tmp_path: Path) -> None:
    assert help_page(tmp_path) == ""
    (tmp_path / "mitmachen.md").write_text("# Mitmachen\n", "utf-8")
    assert help_page(tmp_path) == "mitmachen/"
