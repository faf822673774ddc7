"""What the commands of this room read: all content and the site's address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from infohub.languages.configured import configured_address, site_languages
from infohub.languages.formats import Formats
from infohub.languages.library import Library, load
from infohub.languages.locales import GERMAN, locale
from infohub.model import Entry
from infohub.views.addresses import entry_path

GERMAN_FORMATS = Formats(locale(GERMAN))


class WrongUseError(Exception):
    """Arguments that do not go together; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Project:
    """library: all content. address: of the published site with a slash at its end, or empty. today: what day it is."""

    library: Library
    address: str
    today: date

    @property
    def name(self) -> str:
        """The hub's name, on one line."""
        return " ".join(self.library.hub.name.split()) if self.library.hub else ""

    def title(self, ref: str) -> str:
        """An entry's title on one line, or its id where there is none to read."""
        entry = self.library.entries.get(ref)
        return " ".join(entry.data.title.split()) if entry else ref.partition("/")[2]

    def page(self, entry: Entry) -> str:
        """Address of an entry's German page; empty where the site has no address or the entry no page."""
        return f"{self.address}{entry_path(entry.ref)}" if self.address and entry.has_page else ""


def read_project(root: Path, today: date) -> Project:
    """Raises NoSiteError where there is no site to read."""
    codes = [code for code in site_languages(root) if code != GERMAN]
    library, _ = load(root, codes, today)
    return Project(library, configured_address(root / "mkdocs.yml"), today)
