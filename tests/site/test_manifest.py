"""On the home screen the hub has its name, in each language and its direction."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from town import Town


@pytest.mark.parametrize(
    ("prefix", "lang", "direction", "name"),
    [
        ("", "de", "ltr", "Willkommen in Lindenau"),
        ("en/", "en", "ltr", "Welcome to Lindenau"),
        ("ar/", "ar", "rtl", "أهلا بكم في لينديناو"),
    ],
)
def test_a_language_has_its_own_manifest(built_town: Town, prefix: str, lang: str, direction: str, name: str) -> None:
    said = json.loads((built_town.site / prefix / "manifest.webmanifest").read_text("utf-8"))
    assert (said["lang"], said["dir"], said["name"], said["short_name"]) == (lang, direction, name, name)
    here = f"https://lindenau.example/hub/{prefix}manifest.webmanifest"
    assert urljoin(here, said["start_url"]) == urljoin(here, said["scope"]) == f"https://lindenau.example/hub/{prefix}"
    for icon in said["icons"]:
        path = urlsplit(urljoin(here, icon["src"])).path.removeprefix("/hub/")
        picture = (built_town.site / path).read_bytes()
        if icon["type"] == "image/png":
            assert picture.startswith(b"\x89PNG")
            assert "{}x{}".format(*struct.unpack(">II", picture[16:24])) == icon["sizes"]
        else:
            assert picture.startswith(b"<svg")


@pytest.mark.parametrize("file", ["index.html", "ar/index.html", "ar/fragen/kaution/index.html", "fragen/index.html"])
def test_every_page_leads_to_that_of_its_language(built_town: Town, file: str) -> None:
    html = (built_town.site / file).read_text("utf-8")
    href = html.partition('<link rel="manifest" href="')[2].partition('"')[0]
    wanted = built_town.site / ("ar" if file.startswith("ar/") else "") / "manifest.webmanifest"
    assert Path(built_town.site / file).parent.joinpath(href).resolve() == wanted.resolve()
