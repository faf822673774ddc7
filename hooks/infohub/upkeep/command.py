"""``infohub due`` and ``infohub confirm``: who should look at what, and that somebody has."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any

from infohub.clock import today
from infohub.content.messages import harmless
from infohub.content.problems import Problem, has_errors, render
from infohub.content.reasons import reason
from infohub.content.writing import write
from infohub.insight.due import HORIZON, Due, due
from infohub.languages.configured import NoSiteError
from infohub.upkeep.confirming import confirmed_text, contact_named, entries_named
from infohub.upkeep.listing import as_json, as_text, summary
from infohub.upkeep.mail import as_mails
from infohub.upkeep.project import GERMAN_FORMATS, Project, WrongUseError, read_project

DUE_EXAMPLES = """Beispiele:
  infohub due
  infohub due --days 0                                  # nur was vorbei ist
  infohub due --format ics --out build/due.ics          # eine Kalenderdatei
  infohub due --format mail --out build/mails           # ein Text je Kontakt, fertig zum Senden

Rückgabewerte: 0 die Liste ist gemacht, 1 data/ hat Fehler oder eine Datei ließ sich nicht schreiben, 2 falscher Aufruf."""
CONFIRM_EXAMPLES = """Beispiele:
  infohub confirm offers/sprachpaten --by muetterzentrum
  infohub confirm offers/mgh-cafe contacts/muetterzentrum --by muetterzentrum --date 2026-11-20
  infohub confirm offers/sprachpaten --by muetterzentrum --dry-run

Setzt das Feld „confirmed“ und ändert sonst nichts in der Datei.

Rückgabewerte: 0 erledigt, 1 eine Datei hat Fehler oder ließ sich nicht schreiben, 2 falscher Aufruf (kein solcher Eintrag oder Kontakt)."""


def add_command(commands: Any) -> None:
    """Add both subcommands to a parser's commands."""
    listing = commands.add_parser(
        "due",
        help="zeigt, was fällig, unbestätigt oder nicht erreichbar ist",
        description="Zeigt Einträge, deren review_by oder valid_until nah oder vorbei ist, die seit einem Jahr niemand bestätigt hat, "
        "und Kontakte, die niemand erreichen kann; jeweils mit dem Kontakt, der zu fragen ist.",
        epilog=DUE_EXAMPLES,
    )
    listing.add_argument("--days", type=_days, default=HORIZON, metavar="N", help=f"wie viele Tage voraus (sonst: {HORIZON})")
    listing.add_argument("--format", choices=("text", "json", "ics", "mail"), default="text", help="sonst: text")
    listing.add_argument("--out", type=Path, metavar="ZIEL", help="schreibt in diese Datei; E-Mails einzeln in diesen Ordner")
    _root_option(listing)
    listing.set_defaults(run=run_due)
    confirming = commands.add_parser(
        "confirm",
        help="trägt ein, dass eine Organisation Einträge bestätigt hat",
        description="Trägt ein, wer Einträge bestätigt hat und wann.",
        epilog=CONFIRM_EXAMPLES,
    )
    confirming.add_argument("entries", nargs="+", metavar="EINTRAG", help="Ordner und Kennung, z. B. offers/sprachpaten")
    confirming.add_argument("--by", required=True, metavar="KONTAKT", help="Kennung des Kontakts, der bestätigt hat")
    confirming.add_argument("--date", type=_day, metavar="TAG", help="Tag der Bestätigung, z. B. 2026-11-24 (sonst: heute)")
    confirming.add_argument("--dry-run", action="store_true", help="nur sagen, was geschrieben würde; nichts schreiben")
    _root_option(confirming)
    confirming.set_defaults(run=run_confirm)


def _root_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=Path(), metavar="ORDNER", help="Ordner des Projekts (sonst: hier)")


def _days(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 5):
        raise argparse.ArgumentTypeError(f"„{text}“ ist keine Zahl von Tagen")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"„{text}“ ist kein Datum. Bitte JJJJ-MM-TT schreiben.") from error


# What is due --------------------------------------------------------------------------------------


def run_due(options: argparse.Namespace) -> int:
    """Prints the list to standard output or writes it, a summary to standard error."""
    try:
        project = read_project(options.root, today())
    except (WrongUseError, NoSiteError) as error:
        return _refused("due", error)
    if project.library.has_errors:
        return _faulty(project.library.problems)
    found = due(project.library, project.today, options.days)
    try:
        _deliver(found, project, options.format, options.out)
    except OSError as error:
        print(harmless(f"infohub due: {error.filename or options.out} lässt sich nicht schreiben: {reason(error)}"), file=sys.stderr)
        return 1
    print(summary(found, project, options.days), file=sys.stderr)
    return 0


def _deliver(found: list[Due], project: Project, form: str, out: Path | None) -> None:
    if form == "mail":
        mails = as_mails(found, project)
        if out is None:
            print("\n----\n\n".join(mails.values()), end="")
            return
        for name, text in mails.items():
            write(out / f"{name}.txt", text)
            print(out / f"{name}.txt")
        return
    text = _made(found, project, form)
    if out is not None:
        write(out, text)
        print(out)
    elif text:
        print(text, end="")


def _made(found: list[Due], project: Project, form: str) -> str:
    if form == "ics":
        from infohub.upkeep.calendar import as_calendar  # the library takes its time

        return as_calendar(found, project).decode("utf-8")
    text = as_json(found, project) if form == "json" else as_text(found, project)
    return f"{text}\n" if text else ""


# Confirming ---------------------------------------------------------------------------------------


def run_confirm(options: argparse.Namespace) -> int:
    """Prints each file that was changed. Nothing is written before all of them can be."""
    try:
        project = read_project(options.root, today())
        day = options.date or project.today
        if day > project.today:
            raise WrongUseError(f"Der {GERMAN_FORMATS.date(day)} liegt in der Zukunft.")
        if faulty := _faults_of(project, options.entries):
            return _faulty(faulty)
        by = contact_named(project, options.by)
        entries = entries_named(project, options.entries)
    except (WrongUseError, NoSiteError) as error:
        return _refused("confirm", error)
    try:
        made = {entry.file: confirmed_text(options.root / entry.file, entry, by, day) for entry in entries}
        for file, text in made.items():
            if not options.dry_run:
                write(options.root / file, text)
            print(f"{file}: bestätigt von „{harmless(project.title(f'contacts/{by}'))}“ am {GERMAN_FORMATS.date(day)}")
    except OSError as error:
        print(harmless(f"infohub confirm: {error.filename} lässt sich nicht schreiben: {reason(error)}"), file=sys.stderr)
        return 1
    except ValueError:
        print("infohub confirm: Eine der Dateien lässt sich so nicht ändern. Bitte „confirmed“ von Hand eintragen.", file=sys.stderr)
        return 1
    if options.dry_run:
        print("Nur zur Probe: Es wurde nichts geschrieben.", file=sys.stderr)
    return 0


def _faults_of(project: Project, refs: list[str]) -> list[Problem]:
    """What is wrong with the files of these entries; others may be mended later."""
    files = {f"data/{ref}.yml" for ref in refs}
    found = [problem for problem in project.library.problems if problem.place.file in files]
    return found if has_errors(found) else []


def _refused(command: str, error: Exception) -> int:
    print(harmless(f"infohub {command}: {error}"), file=sys.stderr)
    return 2


def _faulty(problems: list[Problem]) -> int:
    print(render(problems, "text", "de"), file=sys.stderr)
    return 1
