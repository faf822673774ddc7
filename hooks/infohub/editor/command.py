"""``infohub new``: a new entry, from a template to fill in or from a mail somebody sent."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from infohub.clock import today
from infohub.content.messages import harmless
from infohub.content.problems import Place, Problem, has_errors, in_order, render
from infohub.content.reasons import reason
from infohub.content.writing import write
from infohub.editor.mail import answers, read_letter
from infohub.editor.proposal import Proposal, id_problem, propose
from infohub.editor.templates import template
from infohub.languages.configured import NoSiteError, site_languages
from infohub.languages.library import Library, load
from infohub.languages.locales import GERMAN
from infohub.model import KINDS, kind_by_name

EXAMPLES = """Beispiele:
  infohub new offer --id sprach-cafe
  infohub new event --print                  # zeigt die Vorlage, schreibt nichts
  infohub new --from mail.eml --dry-run      # zeigt den Eintrag aus einer E-Mail, oder was ihm fehlt
  infohub new offer --from mail.txt --id sprach-cafe

Rückgabewerte: 0 geschrieben (oder gezeigt), 1 es gibt Fehler, nichts wurde geschrieben, 2 falscher Aufruf."""


class WrongUseError(Exception):
    """Arguments that do not go together; the message says what to write instead."""


def add_command(commands: Any) -> None:
    """Add the subcommand to a parser's commands."""
    new = commands.add_parser(
        "new",
        help="schreibt einen neuen Eintrag: aus einer Vorlage oder aus einer E-Mail",
        description="Schreibt eine neue Datei unter data/: eine Vorlage, in der jedes Feld erklärt ist, oder den Eintrag aus einer E-Mail.",
        epilog=EXAMPLES,
    )
    new.add_argument("kind", nargs="?", choices=[kind.name for kind in KINDS], metavar="ART", help=", ".join(kind.name for kind in KINDS))
    new.add_argument("--id", default="", metavar="KENNUNG", help="Name der Datei ohne .yml; bei einer E-Mail sonst aus dem Titel gemacht")
    new.add_argument("--from", dest="mail", type=Path, metavar="DATEI", help="E-Mail von der Seite /melden/, als .txt oder .eml")
    new.add_argument("--print", "--dry-run", dest="dry", action="store_true", help="nur zeigen, nichts schreiben")
    new.add_argument("--root", type=Path, default=Path(), metavar="ORDNER", help="Ordner des Projekts (sonst: hier)")
    new.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the file it wrote (or its text) to standard output, problems and what to do next to standard error."""
    try:
        if options.mail is None and not options.kind:
            raise WrongUseError("Bitte eine Art nennen, z. B. infohub new offer --id sprach-cafe, oder eine E-Mail mit --from.")
        if options.mail is None and not options.id and not options.dry:
            raise WrongUseError("Bitte die Kennung mit --id nennen, z. B. --id sprach-cafe, oder die Vorlage mit --print ansehen.")
        if options.mail is None and not options.id:
            print(template(kind_by_name[options.kind]), end="")
            return 0
        library = _library(options.root)
        return _from_template(options, library) if options.mail is None else _from_mail(options, library)
    except (WrongUseError, NoSiteError) as error:
        print(harmless(f"infohub new: {error}"), file=sys.stderr)
        return 2


def _library(root: Path) -> Library:
    return load(root, [code for code in site_languages(root) if code != GERMAN], today())[0]


def _from_template(options: argparse.Namespace, library: Library) -> int:
    kind = kind_by_name[options.kind]
    if wrong := id_problem(options.id, kind.folder, library.known | library.entries.keys()):
        return _refuse([wrong])
    file = f"data/{kind.folder}/{options.id}.yml"
    return _deliver(options, file, template(kind, options.id), "Bitte ausfüllen und mit „infohub check“ prüfen.", new=True)


def _from_mail(options: argparse.Namespace, library: Library) -> int:
    """A mail's entry, or all that keeps it from being one."""
    file = harmless(options.mail.name)
    try:
        raw = options.mail.read_bytes()
    except OSError as error:
        raise WrongUseError(f"{options.mail} lässt sich nicht lesen: {reason(error)}") from error
    letter, problems = read_letter(raw, file)
    if letter is None:
        return _refuse(problems)
    found = answers(letter.text, file, options.kind or "")
    if not found.kind or (has_errors(found.problems) and not found.given):
        return _refuse(found.problems)
    days = (letter.day or today(), today())
    proposal, problems = propose(found, file, days, library.entries, lambda name: (options.root / name).read_text("utf-8"), options.id)
    for line in found.rest:
        print(f"Nicht übernommen: {harmless(line)}", file=sys.stderr)
    if has_errors(problems):
        return _refuse(problems)
    if problems:
        print(render(in_order(problems), "text", "de"), file=sys.stderr)
    if proposal.says_nothing_new:
        print(f"{proposal.file}: Die Nachricht sagt nichts Neues. Es wurde nichts geschrieben.", file=sys.stderr)
        return 0
    for name, words in proposal.gone:
        print(f"Fällt weg ({name}): {harmless(words)}", file=sys.stderr)
    return _deliver(options, proposal.file, proposal.text, _next_step(proposal), new=not proposal.changes)


def _next_step(proposal: Proposal) -> str:
    if proposal.changes:
        return "Der Kontakt ist geändert. „last_reviewed“ bleibt, denn die Nachricht nennt nur einen Teil. Bitte lesen und prüfen."
    return "Bitte lesen, Wortlaut und Kennung prüfen, dann „infohub check“."


def _refuse(problems: list[Problem]) -> int:
    print(render(in_order(problems), "text", "de"), file=sys.stderr)
    print("Es wurde nichts geschrieben.", file=sys.stderr)
    return 1


def _deliver(options: argparse.Namespace, file: str, text: str, then: str, new: bool) -> int:
    """Show the text or put it in place; never over a file that was not read before."""
    if options.dry:
        print(text, end="")
        return 0
    path = options.root / file
    if path.parent.is_symlink() or path.parent.parent.is_symlink():
        return _refuse([Problem("error", Place(file.rpartition("/")[0]), "symlink")])
    if new and (path.exists() or path.is_symlink()):
        return _refuse([Problem("error", Place(file), "entry_exists", "", {"value": file})])
    try:
        write(path, text)
    except OSError as error:
        return _refuse([Problem("error", Place(file), "unreadable", "", {"why": error.strerror or str(error)})])
    print(file)
    print(then, file=sys.stderr)
    return 0
