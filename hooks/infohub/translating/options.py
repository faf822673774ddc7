"""The options of ``infohub translations`` and its actions, with examples."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

EXIT_CODES = "Rückgabewerte: 0 erledigt, 1 etwas wurde nicht genommen oder data/ hat Fehler, 2 falscher Aufruf."
EXAMPLES = {
    "status": """Beispiele:
  infohub translations status
  infohub translations status --locale ar --format html > stand.html
  infohub translations status --changed-since origin/main --format markdown   # für den Bericht eines Ablaufs""",
    "export": """Beispiele:
  infohub translations export --locale ar --out ar.po
  infohub translations export --locale uk --out uk.xlf   # XLIFF 1.2
  infohub translations export hub faqs/kaution --locale ro --out ro.po   # nur diese Einträge""",
    "import": """Beispiele:
  infohub translations import ar.po --dry-run
  infohub translations import ar.po
  infohub translations import uk.xlf --made-by machine   # bei neuen Übersetzungen

Was nicht genommen wird, steht mit seiner Zeile da; alles andere wird übernommen.""",
    "accept": """Beispiele:
  infohub translations accept faqs/kaution                            # in allen Sprachen
  infohub translations accept faqs/kaution --field summary --locale ar
  infohub translations accept --changed-since HEAD~1                  # wenn das Formular neue Übersetzungen geschrieben hat""",
    "review": """Beispiel:
  infohub translations review faqs/kaution faqs/nachtruhe --locale uk --by muetterzentrum""",
}
HELP = {
    "status": "was geprüft, Entwurf, veraltet ist oder fehlt, und was sich im Deutschen geändert hat",
    "export": "schreibt eine PO- oder XLIFF-Datei für einen Übersetzungs-Editor",
    "import": "übernimmt, was in so einer Datei geändert wurde",
    "accept": "das Deutsche hat sich geändert, die Übersetzung stimmt aber noch",
    "review": "trägt Übersetzungen als geprüft ein",
}


def add_actions(commands: Any, runs: Mapping[str, Any], run: Callable[..., int]) -> None:
    """Add ``translations`` with its actions. runs: action -> what does it; run: calls that with the options."""
    examples = "\n".join(EXAMPLES[name].split("\n")[1] for name in HELP)
    translations = commands.add_parser(
        "translations",
        help="was fehlt oder veraltet ist; ausgeben, übernehmen, bestätigen, prüfen",
        description="Für Übersetzerinnen und Übersetzer. Jede Aktion hat ihre eigene --help.",
        epilog=f"Beispiele:\n{examples}\n\n{EXIT_CODES}",
    )
    actions = translations.add_subparsers(title="Aktionen", required=True, metavar="AKTION")
    for name, action in runs.items():
        parser = actions.add_parser(
            name,
            help=HELP[name],
            description=f"{HELP[name][:1].upper()}{HELP[name][1:]}.",
            epilog=f"{EXAMPLES[name]}\n\n{EXIT_CODES}",
        )
        _OPTIONS[name](parser)
        if name != "status":
            parser.add_argument("--dry-run", action="store_true", help="nur sagen, was geschehen würde; nichts schreiben")
        parser.add_argument("--root", type=Path, default=Path(), metavar="ORDNER", help="Ordner des Projekts (sonst: hier)")
        parser.set_defaults(run=partial(run, action), **({} if name in ("status", "accept") else {"changed_since": None}))


def _status(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--locale", metavar="SPRACHE", help="Sprache; mehrere als ar,uk (sonst: alle)")
    parser.add_argument("--format", choices=("text", "json", "html", "markdown"), default="text", help="sonst: text")
    parser.add_argument(
        "--changed-since", metavar="STAND", help="nur Texte, deren Deutsch sich seit diesem Commit, Zweig oder Tag geändert hat"
    )


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "entries", nargs="*", metavar="EINTRAG", help="nur diese, z. B. faqs/kaution, oder hub für die Einstellungen (sonst: alle)"
    )
    parser.add_argument("--locale", required=True, metavar="SPRACHE", help="Sprache")
    parser.add_argument("--out", type=Path, required=True, metavar="DATEI", help="endet auf .po, .xlf oder .xliff")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="DATEI", help="endet auf .po, .xlf oder .xliff")
    parser.add_argument("--locale", metavar="SPRACHE", help="Sprache, wenn die Datei sie nicht nennt")
    parser.add_argument(
        "--made-by", choices=("person", "machine"), default="person", help="von wem neue Übersetzungen sind (sonst: person)"
    )


def _accept(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("entries", nargs="*", metavar="EINTRAG", help="Ordner und Kennung, z. B. faqs/kaution; hub für die Einstellungen")
    parser.add_argument("--field", metavar="FELD", help="nur dieser Text, z. B. summary")
    parser.add_argument("--locale", metavar="SPRACHE", help="Sprache; mehrere als ar,uk (sonst: alle)")
    parser.add_argument(
        "--changed-since",
        metavar="STAND",
        help="statt Einträgen: jede Übersetzung, die seit diesem Commit neu ist und deren translated_from es nicht ist",
    )


def _review(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("entries", nargs="+", metavar="EINTRAG", help="Ordner und Kennung, z. B. faqs/kaution; hub für die Einstellungen")
    parser.add_argument("--locale", required=True, metavar="SPRACHE", help="Sprache")
    parser.add_argument("--by", required=True, metavar="KONTAKT", help="Kennung des Kontakts, der sie neben dem Deutschen gelesen hat")


_OPTIONS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "status": _status,
    "export": _export,
    "import": _import,
    "accept": _accept,
    "review": _review,
}
