"""News and versions on a whole site: built from a repository, renewed by commits and edits, silent where nothing is known."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import feedparser
import pytest

from repository import Repository, alone, clone
from town import NOON, Town, changed, files_of

CODES = ("", "en/", "ar/")
NEWS = {f"{code}{file}" for code in CODES for file in ("neues/index.html", "neues.atom")}
Commit = Callable[[str], None]


@pytest.fixture
def commit(town: Town, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Commit:
    """The town as a git repository; ``commit("2026-03-01")`` commits what is there at noon of that day."""
    alone(monkeypatch, tmp_path)
    repository = Repository(town.root)
    (town.root / ".gitignore").write_text("site\nclean\n.cache\n", "utf-8")
    repository.commit("2026-01-01")
    return lambda day: repository.commit(day) and None


def words(html: str) -> str:
    return unescape(re.sub(r"\s+", " ", re.sub("<[^>]+>", "", html))).strip()


def news(site: Path, code: str = "") -> dict[str, list[str]]:
    """Day -> what is told of it."""
    page = (site / code / "neues/index.html").read_text("utf-8")
    sections = re.findall(r'<section><h2>(.*?)</h2>\s*<ul class="plain news">(.*?)</ul>', page, re.DOTALL)
    return {day: [words(one) for one in re.findall("<li>(.*?)</li>", items, re.DOTALL)] for day, items in sections}


def versions(site: Path, page: str) -> list[str]:
    found = re.search('<ul class="versions">(.*?)</ul>', (site / page / "index.html").read_text("utf-8"), re.DOTALL)
    return [words(one) for one in re.findall("<li>(.*?)</li>", found[1])] if found else []


def rebuilt(town: Town) -> set[str]:
    """Files that the next build changes; the site is then what a clean build makes."""
    before = files_of(town.site)
    town.build()
    after = files_of(town.site)
    assert after == files_of(town.clean_build())
    return changed(before, after)


def test_a_history_is_told_on_its_page_and_on_the_pages_of_entries(town: Town, commit: Commit) -> None:
    town.edit("faqs/kaution.yml", "Höchstens", "Maximal")
    commit("2026-02-02")
    town.edit("faqs/ar/kaution.yml", "title: ", "title: ال")
    commit("2026-03-03")
    site = town.build()
    title = "Wie hoch darf die Kaution sein?"
    german, arabic = news(site), news(site, "ar/")
    assert german["2. Februar 2026"] == [f"Geändert: Text bei „{title}“"]
    assert arabic["3 مارس 2026"] == ["تغيّر في «الكم يجوز أن يكون مبلغ الضمان (Kaution)؟»: النص"]
    assert "2 فبراير 2026" not in arabic  # its German is not read there
    assert all(one.startswith("Neu: ") for one in german["1. Januar 2026"][:-1])
    assert re.fullmatch("und [0-9]+ weitere an diesem Tag", german["1. Januar 2026"][-1])
    assert versions(site, "fragen/kaution") == ["2. Februar 2026: Text", "1. Januar 2026: veröffentlicht"]
    assert versions(site, "ar/fragen/kaution") == ["3 مارس 2026: النص", "1 يناير 2026: نُشرت"]
    assert "nicht bekannt" not in (site / "neues/index.html").read_text("utf-8")
    inside, _, outside = (site / "fragen/kaution/index.html").read_text("utf-8").partition('<footer class="origin">')
    assert 'class="versions"' in outside and "data-pagefind-body" in inside and "data-pagefind-body" not in outside
    feed = feedparser.parse((site / "neues.atom").read_bytes())
    assert not feed.bozo and f"Geändert: Text bei „{title}“" in [one.title for one in feed.entries]


def test_pages_lead_to_the_news_and_to_the_feed(built_town: Town) -> None:
    for code, title in (("", "Was ist neu"), ("ar/", "ما الجديد")):
        page = (built_town.site / code / "fragen/kaution/index.html").read_text("utf-8")
        assert f'<link rel="alternate" type="application/atom+xml" title="{title}" href="../../neues.atom">' in page
        assert f'<li><a href="../../neues/">{title}</a></li>' in page
        assert (built_town.site / code / "neues.atom").is_file()


def test_outside_git_it_is_said_that_nothing_is_known(built_town: Town) -> None:
    site = built_town.site
    assert "Was sich früher geändert hat, ist hier nicht bekannt." in (site / "neues/index.html").read_text("utf-8")
    assert "ما تغيّر سابقًا غير معروف هنا." in (site / "ar/neues/index.html").read_text("utf-8")
    assert "<p>Ältere Fassungen sind hier nicht bekannt.</p>" in (site / "fragen/kaution/index.html").read_text("utf-8")
    assert versions(site, "fragen/kaution") == []


def test_a_shallow_clone_tells_what_it_has(town: Town, commit: Commit, tmp_path: Path) -> None:
    town.edit("faqs/kaution.yml", "Höchstens", "Maximal")
    commit("2026-02-02")
    flat = clone(Repository(town.root), tmp_path / "flach", 2)
    town.root = flat.root
    site = town.build()
    assert list(news(site))[-1] == "2. Februar 2026"
    assert "<p>Ältere Fassungen sind hier nicht bekannt.</p>" in (site / "neues/index.html").read_text("utf-8")
    assert versions(site, "fragen/kaution") == ["2. Februar 2026: Text", "Ältere Fassungen sind hier nicht bekannt."]


# Renewal -------------------------------------------------------------------------------------------


def test_a_commit_alone_renews_news_feeds_and_versions(town: Town, commit: Commit) -> None:
    town.edit("contacts/integrationsbuero.yml", "sources:", "closed:\n  - {from: 2026-12-24, to: 2026-12-31}\nsources:")
    town.build()
    commit("2026-02-02")
    touched = rebuilt(town)
    assert touched >= NEWS | {f"{code}kontakte/integrationsbuero/index.html" for code in CODES}
    assert news(town.site)["2. Februar 2026"] == ["Geändert: Öffnungszeiten bei „Integrationsbüro“"]
    town.edit("contacts/integrationsbuero.yml", "\nsummary: ", "\nwebsite: https://example.org/\nsummary: ")
    commit("2026-02-02T18:00:00Z")  # the day of the last change stays the same
    rebuilt(town)
    assert versions(town.site, "kontakte/integrationsbuero")[0] == "2. Februar 2026: Öffnungszeiten und Telefon und Internet"


def test_an_edit_that_is_not_committed_renews_the_titles_in_the_news(town: Town, commit: Commit) -> None:
    town.edit("faqs/kaution.yml", "Höchstens", "Maximal")
    commit("2026-02-02")
    town.build()
    town.edit("faqs/kaution.yml", "title: Wie hoch darf die Kaution sein?", "title: Wie viel Kaution?")
    assert {"neues/index.html", "neues.atom"} <= rebuilt(town)
    assert news(town.site)["2. Februar 2026"] == ["Geändert: Text bei „Wie viel Kaution?“"]


def test_what_is_deleted_or_ends_is_told(town: Town, commit: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    town.edit("faqs/nachtruhe.yml", "last_reviewed:", "valid_until: 2026-11-25\nlast_reviewed:")
    commit("2026-02-02")
    town.build()
    town.edit("offers/chor.yml", "providers:", "published: nein\nproviders:")
    commit("2026-03-03")
    assert rebuilt(town) >= NEWS
    (told,) = news(town.site)["3. März 2026"]
    assert told.startswith("Nicht mehr im Angebot: ")
    assert 'href="../angebote/chor/"' not in (town.site / "neues/index.html").read_text("utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOON) + 2 * 86400))
    assert {"neues/index.html", "neues.atom"} <= rebuilt(town)
    assert news(town.site)["26. November 2026"][0].startswith("Nicht mehr im Angebot: ")


def test_a_project_that_enters_git_knows_its_past_from_then_on(town: Town, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    alone(monkeypatch, tmp_path)
    town.build()
    repository = Repository(town.root)
    (town.root / ".gitignore").write_text("site\nclean\n.cache\n", "utf-8")
    repository.commit("2026-01-01")
    assert {"fragen/kaution/index.html", "woerter/kaution/index.html", *NEWS} <= rebuilt(town)
