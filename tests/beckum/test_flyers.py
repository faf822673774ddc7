"""Every flyer the site offers can be set: none has a word too wide or a text too long in any of its languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from infohub.clock import today
from infohub.flyers.catalogue import print_for_site
from infohub.languages.configured import configured_locales
from infohub.languages.library import load
from infohub.views.graph import Graph

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("refs", [{"flyers/deutsch-lernen"}, pytest.param(None, marks=pytest.mark.slow)], ids=["widest", "all"])
def test_every_flyer_can_be_set(refs: set[str] | None, tmp_path: Path) -> None:
    codes = configured_locales(ROOT / "mkdocs.yml")
    library, _ = load(ROOT, codes[1:], today())
    printed = print_for_site(
        library=library,
        graph=Graph.of(library.entries),
        today=today(),
        codes=codes,
        site_url="https://hub.example/",
        root=ROOT,
        cache=tmp_path,
        refs=refs,
    )
    assert printed.problems == []
    assert printed.fresh >= len(codes)
