"""Web app manifests, one a language: name and direction of the hub when a reader puts it on the home screen (W3C, appmanifest)."""

from __future__ import annotations

import json
from collections.abc import Iterable

from infohub.views.addresses import up
from infohub.views.reader import Reader

MANIFEST = "manifest.webmanifest"


def manifests(readers: Iterable[Reader]) -> dict[str, str]:
    """File below the site's root -> JSON. Addresses in it count from where the file lies, so that a hub may live in a folder."""
    return {reader.locale.prefix + MANIFEST: _manifest(reader) for reader in readers}


def _manifest(reader: Reader) -> str:
    root = up(reader.locale.prefix)
    icons = [
        {"src": f"{root}assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
        *({"src": f"{root}assets/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in (192, 512)),
    ]
    name = reader.hub_plain("name")
    said = {
        "name": name,
        "short_name": name,
        "description": reader.hub_plain("summary"),
        "lang": reader.locale.tag,
        "dir": reader.locale.direction,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#0c4a52",
        "theme_color": "#0c4a52",
        "icons": icons,
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"
