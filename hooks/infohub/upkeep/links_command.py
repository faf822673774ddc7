"""``infohub links``: which links to other sites lead nowhere."""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path
from typing import Any

from infohub.clock import today
from infohub.content.messages import harmless
from infohub.content.reasons import reason
from infohub.languages.configured import NoSiteError
from infohub.upkeep.links import dead_links, outside
from infohub.upkeep.project import WrongUseError, read_project

EXAMPLES = """Beispiele:
  infohub links
  infohub links --site build/site --settings linkchecker.ini

Fragt andere Seiten, braucht also das Internet und gehört zu keinem Bau der Seite. Bekannte Ausnahmen stehen in linkchecker.ini.

Rückgabewerte: 0 alle Links haben ein Ziel, 1 manche nicht, 2 falscher Aufruf."""


def add_command(commands: Any) -> None:
    """Add the subcommand to a parser's commands."""
    links = commands.add_parser(
        "links",
        help="fragt andere Seiten, ob die Links zu ihnen noch ein Ziel haben",
        description="Prüft jeden Link der fertigen Seite zu einer anderen mit LinkChecker.",
        epilog=EXAMPLES,
    )
    links.add_argument("--site", type=Path, metavar="ORDNER", help="die fertige Seite (sonst: site/ im Projekt)")
    links.add_argument("--settings", type=Path, metavar="DATEI", help="Einstellungen von LinkChecker (sonst: linkchecker.ini dort)")
    links.add_argument("--root", type=Path, default=Path(), metavar="ORDNER", help="Ordner des Projekts (sonst: hier)")
    links.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints each dead link and a page that has it to standard output, a summary to standard error."""
    site = options.site or options.root / "site"
    settings = options.settings or options.root / "linkchecker.ini"
    try:
        address = read_project(options.root, today()).address
        if not (site / "index.html").is_file():
            raise WrongUseError(f"In „{site}“ liegt keine fertige Seite. Bitte zuerst „make site“.")
        if not settings.is_file():
            raise WrongUseError(f"„{settings}“ gibt es nicht.")
        if importlib.util.find_spec("linkcheck") is None:
            raise WrongUseError("LinkChecker fehlt. Bitte „pip install '.[links]'“ oder „make links“.")
        links = outside(site, address)
        found = dead_links(links, settings.resolve())
    except (WrongUseError, NoSiteError, OSError) as error:
        told = reason(error) if isinstance(error, OSError) else error
        print(harmless(f"infohub links: {told}"), file=sys.stderr)
        return 2
    for dead in found:
        more = f" und {len(dead.pages) - 1} weiteren" if len(dead.pages) > 1 else ""
        print(harmless(f"- {dead.address} (auf {dead.pages[0]}{more}): {dead.why}"))
    print(f"{len(links)} Links zu anderen Seiten, {len(found) or 'keiner'} ohne Ziel.", file=sys.stderr)
    return 1 if found else 0
