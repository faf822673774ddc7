"""Reading without internet: the service worker with the words it says, and the list of pages that can be kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from infohub.languages.locales import Locale
from infohub.languages.messages import N_, messages
from infohub.site.frame import version

WORKER = "sw.js"
LIST = "offline.json"
WORDS = {
    "offline": N_("You are offline"),
    "absent": N_("This page is not kept on your device. Please try again when you have internet."),
    "copy": N_("You are offline. This is the copy of %(date)s."),
    "home": N_("Home page"),
}


def build_name(frame: str, commit: str, day: date) -> str:
    """Another one for each state of settings, templates and words, each commit and each day: the worker then fetches anew."""
    return hashlib.sha256(f"{frame} {commit} {day.isoformat()}".encode()).hexdigest()[:12]


def offline_files(build: str, overrides: Path, locales: list[Locale], pages: Iterable[str]) -> dict[str, str]:
    """Name -> text. pages: addresses below a language's root."""
    scripts = sorted((overrides / "assets" / "js").glob("*.js"))
    style = f"assets/hub.css?v={version([overrides / 'assets' / 'hub.css'])}"
    modules = [f"assets/js/{path.name}?v={version(scripts)}" for path in scripts]
    shell = [style, next(one for one in modules if "/hub.js" in one), "assets/favicon.svg"]
    values = {"BUILD": build, "SHELL": shell, "WORDS": {one.prefix: _words(one) for one in locales}}
    worker = (overrides / WORKER).read_text("utf-8")
    for name, value in values.items():
        worker = worker.replace(f'"@{name}@"', json.dumps(value, ensure_ascii=False))
    listed = {"build": build, "assets": modules, "pages": sorted(pages)}
    return {WORKER: worker, LIST: json.dumps(listed, indent=0) + "\n"}


def _words(one: Locale) -> dict[str, str]:
    words = messages(one.code)
    said = {name: words(message, date="{}").unescape() if "%(" in message else words(message).unescape() for name, message in WORDS.items()}
    return {"lang": one.tag, "dir": one.direction, **said}
