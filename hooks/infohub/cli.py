"""The ``infohub`` command: what a member of the network runs on their own machine and CI runs for them."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from infohub.arguments import Parser
from infohub.clock import today
from infohub.content.messages import harmless
from infohub.content.problems import STYLES, has_errors, render
from infohub.content.reasons import reason
from infohub.content.writing import write
from infohub.editor import command as new_entry
from infohub.editor.schema import write_schemas
from infohub.flyers import command
from infohub.languages.configured import NoSiteError, site_languages
from infohub.languages.library import load
from infohub.languages.locales import GERMAN
from infohub.translating import command as translating
from infohub.upkeep import command as upkeep
from infohub.upkeep import links_command

CHECK_EXAMPLES = """Beispiele:
  infohub check
  infohub check --format github   # Anmerkungen im Pull Request
  infohub check --format gitlab --out gl-code-quality-report.json
  infohub check --format json --lang en"""
EXIT_CODES = "Rückgabewerte: 0 nichts zu ändern (Warnungen sind erlaubt), 1 es gibt Fehler, 2 falscher Aufruf."


def main(arguments: list[str] | None = None) -> int:
    """Run a subcommand; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):  # into a file Windows would write an alphabet that has no Arabic
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    parser = _parser()
    options = parser.parse_args(arguments)
    code: int = options.run(options)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="infohub", description="Werkzeuge für den Hub.", epilog=EXIT_CODES)
    commands = parser.add_subparsers(title="Befehle", required=True, metavar="BEFEHL")
    check = commands.add_parser(
        "check",
        help="liest data/ und sagt alles, was nicht stimmt",
        description="Liest data/ und die Links in docs/ und nennt jeden Fehler mit Datei, Zeile und Feld, und was dort stehen soll.",
        epilog=f"{CHECK_EXAMPLES}\n\n{EXIT_CODES}",
    )
    check.add_argument("--format", choices=STYLES, default="text", help="Form der Ausgabe (sonst: text)")
    check.add_argument("--lang", choices=("de", "en"), default="de", help="Sprache der Meldungen (sonst: de)")
    check.add_argument("--out", type=Path, metavar="DATEI", help="schreibt sie in diese Datei und zeigt sie als Text")
    _root_option(check)
    check.set_defaults(run=run_check)
    command.add_command(commands)
    translating.add_command(commands)
    upkeep.add_command(commands)
    links_command.add_command(commands)
    new_entry.add_command(commands)
    schema = commands.add_parser(
        "schema",
        help="schreibt JSON-Schemas aller Arten für Editoren",
        description="Schreibt je Art ein JSON-Schema, eines für ihre Übersetzungen und eines für hub.yml in den ORDNER.",
        epilog="Beispiel:\n  infohub schema build/schemas\n\nRückgabewerte: 0 geschrieben, 2 falscher Aufruf oder Ordner gesperrt.",
    )
    schema.add_argument("dir", type=Path, metavar="ORDNER", help="Ordner für die Schemas; wird angelegt, wenn er fehlt")
    schema.set_defaults(run=run_schema)
    return parser


def _root_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=Path(), metavar="ORDNER", help="Ordner des Projekts (sonst: hier)")


def run_check(options: argparse.Namespace) -> int:
    """``infohub check``: prints problems to standard output, a summary to standard error."""
    from infohub.site.handwritten import check_docs

    root: Path = options.root
    try:
        locales = [code for code in site_languages(root) if code != GERMAN]
    except NoSiteError as error:
        print(harmless(f"infohub: {error}"), file=sys.stderr)
        return 2
    library, _ = load(root, locales, today())
    problems = [*library.problems, *check_docs(root / "docs", library.known)]
    style = options.format
    if options.out is not None:
        try:
            write(options.out, f"{render(problems, style, options.lang)}\n")
        except OSError as error:
            print(harmless(f"infohub: {options.out} lässt sich nicht schreiben: {reason(error)}"), file=sys.stderr)
            return 2
        style = "text"
    output = render(problems, style, options.lang)
    if output:
        print(output)
    errors = sum(problem.severity == "error" for problem in problems)
    if style == "text":
        print(_summary(len(library.entries), errors, len(problems) - errors, options.lang), file=sys.stderr)
    return 1 if has_errors(problems) else 0


def _summary(entries: int, errors: int, warnings: int, lang: str) -> str:
    if lang == "de":
        return f"{entries} Einträge gelesen: {errors or 'keine'} Fehler, {warnings or 'keine'} Warnung{'' if warnings == 1 else 'en'}."
    plural = ("" if errors == 1 else "s", "" if warnings == 1 else "s")
    return f"{entries} entries read: {errors or 'no'} error{plural[0]}, {warnings or 'no'} warning{plural[1]}."


def run_schema(options: argparse.Namespace) -> int:
    """``infohub schema DIR``: prints the files it wrote."""
    try:
        written = write_schemas(options.dir)
    except OSError as error:
        print(harmless(f"infohub: {error.filename or options.dir} lässt sich nicht schreiben: {reason(error)}"), file=sys.stderr)
        return 2
    for path in written:
        print(path)
    return 0
