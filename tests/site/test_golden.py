"""One page of each kind, and the home page, in German and Arabic, as it was looked at and found good.

After a wanted change: UPDATE_GOLDEN=1 pytest tests/site/test_golden.py, then read the difference.
"""

from __future__ import annotations

import os
import re
from itertools import product
from pathlib import Path

import pytest

from town import Town

GOLDEN = Path(__file__).parent / "golden"
PAGES = {
    "home": "",
    "topic": "themen/wohnen/",
    "contact": "kontakte/integrationsbuero/",
    "offer": "angebote/chor/",
    "course": "sprachkurse/integrationskurs/",
    "faq": "fragen/kaution/",
    "event": "termine/fruehstueck/",
    "term": "woerter/kaution/",
    "courses": "sprachkurse/",
    "contacts": "kontakte/",
    "flyers": "flyer/",
}


GERMAN_ONLY = {"stand": "netzwerk/stand/"}
CASES = [*product(("de", "ar"), PAGES), *product(("de",), GERMAN_ONLY)]


@pytest.mark.parametrize(("code", "name"), CASES)
def test_a_page_is_as_it_was_found_good(built_town: Town, code: str, name: str) -> None:
    html = (built_town.site / ("" if code == "de" else code) / (PAGES | GERMAN_ONLY)[name] / "index.html").read_text("utf-8")
    html = re.sub(r"(\.css\?v=)[0-9a-f]{8}", r"\1…", html)  # a style sheet's digest may change without the page
    kept = GOLDEN / code / f"{name}.html"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(html, "utf-8")
    assert html == kept.read_text("utf-8")
