"""What is to be built, from where, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from infohub.site.exporting import Exporter
from infohub.site.form import FormMaker
from infohub.site.printing import Printer


@dataclass(frozen=True, slots=True)
class Project:
    """Where things lie and what the site is called.

    settings: all else that shapes a page, as text. address: of the published site, also while it is previewed.
    keep: remember the build on disk for the next process. print_: makes the flyers; None where there are to be none.
    search: index the pages. export: makes what other programs read, likewise; there is none without an address.
    form: makes the form for editors.
    """

    root: Path
    docs: Path
    overrides: Path
    site: Path
    site_url: str
    locales: tuple[str, ...]
    settings: str
    address: str = ""
    keep: bool = True
    print_: Printer | None = None
    search: bool = False
    export: Exporter | None = None
    form: FormMaker | None = None

    @property
    def cache(self) -> Path:
        return self.root / ".cache" / "hub"

    @property
    def exports(self) -> str:
        """The address exported files speak of; empty where there are none."""
        return self.address if self.export else ""

    @property
    def flyers(self) -> Path:
        """Where PDFs lie between builds."""
        return self.root / ".cache" / "flyers"
