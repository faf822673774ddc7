"""``infohub flyer``: flyers of chosen entries, in any language and format."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from infohub.clock import today
from infohub.content.messages import harmless
from infohub.content.problems import render
from infohub.content.reasons import reason
from infohub.content.references import near_entry
from infohub.flyers.catalogue import FOLDERS, desk_of
from infohub.flyers.press import Printed, print_flyers
from infohub.flyers.progress import progress
from infohub.flyers.sheets import Flyer
from infohub.languages.configured import NoSiteError, configured_address, site_languages
from infohub.languages.library import Library, load
from infohub.languages.locales import GERMAN
from infohub.model.flyer import FORMATS, POSTER_LOCALES
from infohub.views.graph import Graph

EXAMPLES = """Beispiele:
  infohub flyer offers/sprachpaten --lang ar --with de --format a5 --out flyers
  infohub flyer flyers/muelltrennung-plakat --lang ar,uk,en --with de --format poster-a3 --bleed
  infohub flyer --all --lang uk --format a4

Rückgabewerte: 0 alle gemacht, 1 etwas passte nicht oder data/ hat Fehler, 2 falscher Aufruf."""


class WrongUseError(Exception):
    """Arguments that do not go together; the message says what to write instead."""


def add_command(commands: Any) -> None:
    """Add the subcommand to a parser's commands."""
    flyer = commands.add_parser(
        "flyer",
        help="druckt Einträge als Flyer (PDF)",
        description="Setzt Einträge und zusammengestellte Flyer als PDF, in einer Sprache oder mit Deutsch daneben.",
        epilog=EXAMPLES,
    )
    flyer.add_argument("entries", nargs="*", metavar="EINTRAG", help="Ordner und Kennung, z. B. offers/sprachpaten oder flyers/willkommen")
    flyer.add_argument("--all", action="store_true", help=f"alle aus {', '.join(FOLDERS)} und alle zusammengestellten Flyer")
    flyer.add_argument("--lang", default=GERMAN, metavar="SPRACHE", help="Sprache; für ein Plakat mehrere, z. B. ar,uk (sonst: de)")
    flyer.add_argument("--with", dest="beside", choices=(GERMAN,), help="mit Deutsch daneben")
    flyer.add_argument("--format", choices=FORMATS, help="sonst: a5, bei einem zusammengestellten Flyer seine eigenen Formate")
    flyer.add_argument("--bleed", action="store_true", help="3 mm Beschnitt mit Schnittmarken, für eine Druckerei")
    flyer.add_argument(
        "--out", type=Path, default=Path("build/flyers"), metavar="ORDNER", help="wohin die PDFs kommen (sonst: build/flyers)"
    )
    flyer.add_argument("--root", type=Path, default=Path(), metavar="ORDNER", help="Ordner des Projekts (sonst: hier)")
    flyer.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints each file that was made to standard output, problems and a summary to standard error."""
    root: Path = options.root
    try:
        codes = site_languages(root)
        address = configured_address(root / "mkdocs.yml")
        if not address:
            raise WrongUseError("In mkdocs.yml fehlt site_url; ohne Adresse führen die QR-Codes nirgendwohin.")
        library, _ = load(root, [code for code in codes if code != GERMAN], today())
        if library.has_errors:
            print(render(library.problems, "text", "de"), file=sys.stderr)
            return 1
        flyers = wanted(options, library, codes)
    except (WrongUseError, NoSiteError) as error:
        print(harmless(f"infohub flyer: {error}"), file=sys.stderr)
        return 2
    desk = desk_of(library, Graph.of(library.entries), today(), codes, address, root)
    with tempfile.TemporaryDirectory() as folder, progress() as told:
        printed = print_flyers(desk, flyers, Path(folder), told)
        try:
            files = deliver(printed, options.out)
        except OSError as error:
            path = error.filename or options.out
            print(harmless(f"infohub flyer: {path} lässt sich nicht schreiben: {reason(error)}"), file=sys.stderr)
            return 1
    for path in files:
        print(f"{path} ({kilobytes(path.stat().st_size)} KB)")
    if printed.problems:
        print(render(printed.problems, "text", "de"), file=sys.stderr)
    print(f"{len(files)} von {len(flyers)} Flyern gemacht.", file=sys.stderr)
    return 1 if len(files) < len(flyers) else 0


def wanted(options: argparse.Namespace, library: Library, codes: list[str]) -> list[Flyer]:
    """The flyers an invocation asks for. Raises WrongUseError."""
    languages = list(dict.fromkeys([*([options.beside] if options.beside else []), *options.lang.split(",")]))
    for code in languages:
        if code not in codes:
            raise WrongUseError(f"Die Sprache „{code}“ hat die Seite nicht. Es gibt: {', '.join(codes)}.")
    shown = {
        ref: entry
        for ref, entry in library.entries.items()
        if entry.data.published and entry.folder in (*FOLDERS, "flyers", "events", "topics", "terms")
    }
    refs = [ref for ref in shown if ref.partition("/")[0] in (*FOLDERS, "flyers")] if options.all else options.entries
    if not refs:
        raise WrongUseError("Bitte einen Eintrag nennen, z. B. offers/sprachpaten, oder --all.")
    flyers = []
    for ref in refs:
        if ref not in shown:
            close = near_entry(ref, shown)
            raise WrongUseError(f"Einen veröffentlichten Eintrag „{ref}“ gibt es nicht." + (f" Meinten Sie „{close}“?" if close else ""))
        data: Any = shown[ref].data
        formats = [options.format] if options.format else list(data.formats) if shown[ref].folder == "flyers" else ["a5"]
        for form in formats:
            fits(form, languages)
            flyers.append(Flyer(ref, tuple(languages), form, options.bleed))
    return flyers


def fits(form: str, languages: list[str]) -> None:
    """Raises WrongUseError where a format cannot hold so many languages."""
    if form.startswith("poster-"):
        if len(languages) > POSTER_LOCALES:
            raise WrongUseError(f"Auf ein Plakat passen {POSTER_LOCALES} Sprachen, nicht {len(languages)}.")
    elif len(languages) > 2 or (len(languages) == 2 and languages[0] != GERMAN):
        raise WrongUseError(f"Auf {form} passt eine Sprache oder eine mit --with de; mehr nur auf ein Plakat.")


def deliver(printed: Printed, folder: Path) -> list[Path]:
    """Each PDF under its own name: ``offers/sprachpaten-de-ar-a5.pdf``."""
    files = []
    for flyer, made in printed.files.items():
        path = folder / flyer.ref.partition("/")[0] / flyer.name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made, path)
        files.append(path)
    return sorted(files)


def kilobytes(size: int) -> int:
    return max(1, round(size / 1000))
