"""The form in the site: built where the settings name a forge, brought up to date by an edit, in no list and no search."""

from __future__ import annotations

import re

from infohub.editor.form import form_for_site
from infohub.model import Hub
from town import ROOT, Town

SETTINGS = {"name": "Hub <1>", "summary": "S", "town": "T", "county": "C", "state": "NW", "publisher": "verein"}


def test_without_a_forge_there_is_none(town: Town) -> None:
    for line in ("forge: https://forge.example/lindenau/hub\n", "forge_kind: gitlab\n"):
        town.edit("hub.yml", line, "")
    town.build()
    assert not (town.site / "redaktion").exists()
    assert "redaktion" not in (town.site / "_headers").read_text("utf-8")


def test_an_edit_of_a_title_reaches_its_choices(town: Town) -> None:
    town.build()
    program = (town.site / "redaktion" / "sveltia" / "sveltia.js").stat()
    assert "Angebot: Chor ohne Noten" in (town.site / "redaktion" / "config.js").read_text("utf-8")
    town.edit("offers/chor.yml", "Chor ohne Noten", "Chor mit Noten")
    town.build()
    assert "Angebot: Chor mit Noten" in (town.site / "redaktion" / "config.js").read_text("utf-8")
    assert (town.site / "redaktion" / "sveltia" / "sveltia.js").stat().st_ino == program.st_ino, "all was built anew"


def test_it_is_in_no_list_and_no_search(built_town: Town) -> None:
    assert "redaktion" not in (built_town.site / "sitemap.xml").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in (built_town.site / "redaktion" / "index.html").read_text("utf-8")


def test_its_page_may_ask_the_forge_and_nobody_else() -> None:
    for forge, api in (
        ("https://github.com/stadt/hub", "https://api.github.com"),
        ("https://gitlab.opencode.de/s/h", "https://gitlab.opencode.de"),
    ):
        form = form_for_site(Hub.model_validate({**SETTINGS, "forge": forge}), ["de", "ar"], {})
        assert form is not None
        rules = dict(rule.strip().split(" ", 1) for rule in form.policy.split(";"))
        assert rules["default-src"] == "'none'"
        assert rules["connect-src"] == api
        assert rules["script-src"] == "'self'"
        assert re.findall(r"https?://[^ ;]+", form.policy) == [api]
        page = form.made["index.html"].decode()
        assert f'content="{form.policy}"' in page
        assert "<title>Redaktion · Hub &lt;1&gt;</title>" in page


def test_the_worker_leaves_it_alone() -> None:
    assert 'if (path.startsWith("redaktion/")) return;' in (ROOT / "overrides" / "sw.js").read_text("utf-8")


def test_leichte_sprache_is_not_german_of_lesotho() -> None:
    """What ``Intl.DisplayNames`` makes of ``de-LS``; the browser test sees the name itself."""
    form = form_for_site(Hub.model_validate({**SETTINGS, "forge": "https://github.com/stadt/hub"}), ["de", "de-LS", "ar"], {})
    assert form is not None
    assert 'export const names = {\n "de-LS": "Leichte Sprache"\n};' in form.made["config.js"].decode()
