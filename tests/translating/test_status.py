"""What `infohub translations status` tells, in each format."""

from __future__ import annotations

import json

import html5lib
import pytest

from project import Project
from translating.hubs import commit, edit, run, translated


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")  # 2026-11-24


def status(project: Project, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert run(project, "status", *arguments) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_text_has_a_table_a_language_and_each_change(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert status(translated(project), capsys, "--locale", "ar") == (
        "ar · العربية\n"
        "┏━━━━━━━━━━━━━━━┳━━━━━━━━━┳━━━━━━━━━┳━━━━━━━━━━┳━━━━━━━━┓\n"
        "┃ Art           ┃ geprüft ┃ Entwurf ┃ veraltet ┃  fehlt ┃\n"
        "┡━━━━━━━━━━━━━━━╇━━━━━━━━━╇━━━━━━━━━╇━━━━━━━━━━╇━━━━━━━━┩\n"
        "│ Einstellungen │   0 (0) │   1 (1) │    0 (0) │  1 (3) │\n"
        "│ Themen        │   0 (0) │   0 (0) │    0 (0) │  2 (4) │\n"
        "│ Kontakte      │   0 (0) │   0 (0) │    0 (0) │  2 (4) │\n"
        "│ Fragen        │   0 (0) │   2 (3) │    1 (3) │  1 (4) │\n"
        "│ Wörter        │   0 (0) │   1 (1) │    0 (0) │  1 (1) │\n"
        "├───────────────┼─────────┼─────────┼──────────┼────────┤\n"
        "│ Zusammen      │   0 (0) │   4 (5) │    1 (3) │ 7 (16) │\n"
        "└───────────────┴─────────┴─────────┴──────────┴────────┘\n"
        "Texte (deutsche Wörter)\n"
        "faqs/kaution: Kurz gesagt – veraltet in: ar\n"
        "  Geld [-für den Vermieter-]{+als Sicherheit+}.\n"
    )


def test_json_has_counts_and_old_and_new_german(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(status(translated(project), capsys, "--format", "json"))
    assert list(found["locales"]) == ["en", "ar", "uk"]
    assert found["locales"]["uk"]["kinds"]["faqs"] == {
        "fields": {"reviewed": 2, "draft": 0, "outdated": 0, "missing": 2},
        "words": {"reviewed": 5, "draft": 0, "outdated": 0, "missing": 5},
    }
    assert found["locales"]["en"]["total"]["fields"] == {"reviewed": 0, "draft": 0, "outdated": 0, "missing": 12}
    assert found["outdated"] == [
        {
            "locale": "ar",
            "entry": "faqs/kaution",
            "field": "summary",
            "file": "data/faqs/ar/kaution.yml",
            "german_then": "Geld für den Vermieter.",
            "german_now": "Geld als Sicherheit.",
            "translation": "مال كضمان.",
            "diff": [["=", "Geld "], ["-", "für den Vermieter"], ["+", "als Sicherheit"], ["=", "."]],
        }
    ]


def test_html_is_one_file_that_asks_for_nothing(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    edit(project.root / "data/faqs/kaution.yml", "Geld als Sicherheit.", '"Geld & Gut: 2 < 3"')
    page = status(project, capsys, "--format", "html", "--locale", "ar")
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(page)
    assert not any(element.get("src") or element.get("href") for element in tree.iter() if isinstance(element.tag, str))
    assert ["".join(one.itertext()) for one in tree.iter("del")] == ["Durchgestrichen", "für den Vermieter."]
    assert ["".join(one.itertext()) for one in tree.iter("ins")] == ["fett", "& Gut: 2 < 3"]
    (translation,) = [one for one in tree.iter("p") if one.get("lang") == "ar"]
    assert (translation.get("dir"), translation.text) == ("rtl", "مال كضمان.")
    assert [cell.text for cell in list(tree.iter("tr"))[-1]] == ["Zusammen", "0 (0)", "4 (5)", "1 (4)", "7 (16)"]


def test_markdown_tells_what_became_outdated_since_a_commit(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    commit(translated(project))
    nothing = "## Übersetzungen\n\nKeine Übersetzung ist seit `HEAD` veraltet.\n"
    assert status(project, capsys, "--changed-since", "HEAD", "--format", "markdown") == nothing
    edit(project.root / "data/faqs/kaution.yml", "title: Kaution", "title: Die Kaution")
    edit(project.root / "data/hub.yml", "name: Hub", "name: Nabe")
    commit(project)
    assert status(project, capsys, "--changed-since", "HEAD~1", "--format", "markdown") == (
        "## Übersetzungen\n"
        "\n"
        "3 Übersetzungen von 2 Texten sind seit `HEAD~1` veraltet. <del>Durchgestrichen</del> fiel weg, <ins><b>fett</b></ins> kam dazu.\n"
        "\n"
        "### faqs&#47;kaution · Titel\n"
        "\n"
        "> <ins><b>Die </b></ins>Kaution<br>\n"
        "\n"
        "- ar (العربية): `data/faqs/ar/kaution.yml`\n"
        "- uk (Українська): `data/faqs/uk/kaution.yml`\n"
        "\n"
        "### hub · Name\n"
        "\n"
        "> <del>Hub</del><ins><b>Nabe</b></ins><br>\n"
        "\n"
        "- ar (العربية): `data/hub.ar.yml`\n"
        "\n"
        "Stimmt eine Übersetzung noch (nur ein Tippfehler im Deutschen)? `infohub translations accept EINTRAG`\n"
    )


def test_without_a_commit_all_that_is_outdated_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    told = status(translated(project), capsys, "--format", "markdown")
    assert told.startswith("## Übersetzungen\n\n1 Übersetzung von 1 Text ist veraltet. ")
    assert status(project, capsys, "--format", "markdown", "--locale", "uk") == "## Übersetzungen\n\nKeine Übersetzung ist veraltet.\n"


@pytest.mark.parametrize("style", ["markdown", "html"])
def test_contributed_text_becomes_neither_markup_nor_a_mention(project: Project, style: str, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    edit(project.root / "data/faqs/kaution.yml", "Geld als Sicherheit.", "'2 < 3 &amp; [x](y) `c` @wer ::error:: | # a'")
    told = status(project, capsys, "--format", style)
    assert "2 < 3" not in told
    if style == "markdown":
        quoted = next(line for line in told.splitlines() if line.startswith("> "))
        for sign in ("[", "`", "@wer", "::", "|", "&amp;"):
            assert sign not in quoted
        assert "&#64;&#8288;wer" in quoted


def test_a_text_of_several_lines_stays_so(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    translated(project)
    edit(project.root / "data/faqs/kaution.yml", "  - zwei\n", "  - drei\n")
    told = status(project, capsys, "--format", "markdown", "--locale", "uk")
    assert "> Ein Absatz&#46;<br>\n>\n> &#45; eins<br>\n> &#45; <del>zwei</del><ins><b>drei</b></ins><br>\n" in told
