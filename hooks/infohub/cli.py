"""The ``infohub`` command: what a member of the network runs on their own machine and CI runs for them."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from yaml import YAMLError

from infohub.clock import today
from infohub.content.problems import STYLES, has_errors, render
from infohub.content.writing import write
from infohub.editor import command as new_entry
from infohub.editor.schema import write_schemas
from infohub.flyers import command
from infohub.languages.configured import configured_locales
from infohub.languages.library import load
from infohub.languages.locales import GERMAN, locale
from infohub.translating import command as translating
from infohub.upkeep import command as upkeep
from infohub.upkeep import links_command

CHECK_EXAMPLES = """Examples:
  infohub check
  infohub check --format github   # annotations in a pull request
  infohub check --format gitlab --out gl-code-quality-report.json
  infohub check --format json --lang en"""
EXIT_CODES = "Exit codes: 0 nothing to mend (warnings are allowed), 1 there are problems, 2 wrong use."


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
    parser = argparse.ArgumentParser(prog="infohub", description="The hub's own tools.", epilog=EXIT_CODES)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    check = commands.add_parser(
        "check",
        help="read all of data/ and say everything that is wrong",
        description="Reads data/ and the entry links in docs/ and prints every problem: file, line, column, field, what to write instead.",
        epilog=f"{CHECK_EXAMPLES}\n\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    check.add_argument("--format", choices=STYLES, default="text", help="how problems are printed; default: text")
    check.add_argument("--lang", choices=("de", "en"), default="de", help="language of the messages (default: de)")
    check.add_argument("--out", type=Path, metavar="FILE", help="write them to this file, and print them as text")
    _root_option(check)
    check.set_defaults(run=run_check)
    command.add_command(commands)
    translating.add_command(commands)
    upkeep.add_command(commands)
    links_command.add_command(commands)
    new_entry.add_command(commands)
    schema = commands.add_parser(
        "schema",
        help="write JSON Schemas of all kinds for editors",
        description="Writes one JSON Schema a kind, one for its translations and one for hub.yml into DIR.",
        epilog="Example:\n  infohub schema build/schemas",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    schema.add_argument("dir", type=Path, metavar="DIR", help="folder for the schema files; created where missing")
    schema.set_defaults(run=run_schema)
    return parser


def _root_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the project's folder (default: here)")


def run_check(options: argparse.Namespace) -> int:
    """``infohub check``: prints problems to standard output, a summary to standard error."""
    from infohub.site.handwritten import check_docs

    root: Path = options.root
    if not (root / "mkdocs.yml").is_file():
        print(f"infohub: no mkdocs.yml in {root.resolve().name}/", file=sys.stderr)
        return 2
    try:
        locales = [locale(code).code for code in configured_locales(root / "mkdocs.yml") if code != GERMAN]
    except ValueError as error:
        print(f"infohub: mkdocs.yml: {error}", file=sys.stderr)
        return 2
    except YAMLError as error:
        print(f"infohub: mkdocs.yml cannot be read: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    library, _ = load(root, locales, today())
    problems = [*library.problems, *check_docs(root / "docs", library.known)]
    style = options.format
    if options.out is not None:
        try:
            write(options.out, f"{render(problems, style, options.lang)}\n")
        except OSError as error:
            print(f"infohub: {options.out} cannot be written: {error.strerror or error}", file=sys.stderr)
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
    for path in write_schemas(options.dir):
        print(path)
    return 0
