"""A small, faultless project in a temporary folder: write files, read it, get its problems as they are printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from infohub.content.problems import Problem, render
from infohub.languages.configured import configured_locales
from infohub.languages.library import Library, Reading, load
from infohub.site.handwritten import check_docs

TODAY = date(2026, 11, 24)

FILES = {
    "mkdocs.yml": """\
site_name: Hub
plugins:
  - i18n:
      languages:
        - locale: de
        - locale: en
        - locale: ar
        - locale: uk
""",
    "docs/ueber.md": "# Über uns\n\nSiehe [Kaution](faqs/kaution) und [alle Fragen](faqs/).\n",
    "data/hub.yml": """\
name: Hub
summary: Auskunft für alle.
town: Musterstadt
county: Kreis Muster
state: NW
publisher: verein
""",
    "data/contacts/verein.yml": """\
title: Verein
summary: Der Verein hilft.
sector: association
sources:
  - title: Verein
last_reviewed: 2026-11-24
""",
    "data/topics/wohnen.yml": """\
title: Wohnen
summary: Alles zur Wohnung.
icon: home
""",
    "data/faqs/kaution.yml": """\
title: Kaution
summary: Geld als Sicherheit.
topics: [wohnen]
contacts: [verein]
sources:
  - title: BGB
last_reviewed: 2026-11-24
steps:
  - Fragen
  - Zahlen
body: |
  Ein Absatz.

  - eins
  - zwei
""",
}


class Project:
    """A project in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for file, content in FILES.items():
            self.write(file, content)

    def write(self, file: str, content: str | bytes) -> Path:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def load(self, earlier: Reading | None = None, today: date = TODAY) -> tuple[Library, Reading]:
        """As the command does: in the languages of mkdocs.yml."""
        return load(self.root, configured_locales(self.root / "mkdocs.yml")[1:], today, earlier)

    def problems(self) -> list[Problem]:
        library, _ = self.load()
        return [*library.problems, *check_docs(self.root / "docs", library.known)]

    def lines(self, lang: str = "de") -> list[str]:
        printed = render(self.problems(), "text", lang)
        return printed.split("\n") if printed else []
