"""``infohub translations``: what is missing or outdated, files for translators, and their way back into data/."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from infohub.clock import today
from infohub.content.messages import harmless
from infohub.content.problems import Place, Problem, has_errors, in_order, render
from infohub.content.reasons import reason
from infohub.content.references import near_entry
from infohub.content.writing import write
from infohub.history.since import NoSuchCommitError
from infohub.insight.coverage import coverage, texts, texts_of
from infohub.languages.configured import NoSiteError, site_languages
from infohub.languages.library import Library, load
from infohub.languages.locales import GERMAN, locale
from infohub.languages.scan import SETTINGS
from infohub.translating import actions
from infohub.translating.changed import german_changes, retranslated, unconfirmed
from infohub.translating.exchange import ReturnedFile, UnreadableError, messages
from infohub.translating.options import add_actions
from infohub.translating.overlay_files import german_of, overlay_file, put
from infohub.translating.po import read_po, written_po
from infohub.translating.report import Report
from infohub.translating.report import render as render_report
from infohub.translating.taking import take

MAX_BYTES = 16 * 1024 * 1024


class WrongUseError(Exception):
    """Arguments that do not go together; the message says what to write instead."""


def add_command(commands: Any) -> None:
    """Add the subcommand to a parser's commands."""
    add_actions(commands, {"status": status, "export": export, "import": import_file, "accept": accept, "review": review}, _run)


def _run(action: Callable[[argparse.Namespace, Library, list[str]], int], options: argparse.Namespace) -> int:
    """An action with the library it works on. Prints problems and what is wrong with the arguments to standard error."""
    root: Path = options.root
    try:
        codes = [code for code in site_languages(root) if code != GERMAN]
        library, _ = load(root, codes, today())
        if library.has_errors:
            print(render(library.problems, "text", "de"), file=sys.stderr)
            return 1
        return action(options, library, codes)
    except NoSuchCommitError:
        told = f"Den Stand „{options.changed_since}“ kennt git hier nicht. Fehlt die Vorgeschichte, hilft „git fetch --unshallow“."
    except OSError as error:
        told = f"{error.filename or options.root}: {reason(error)}"
    except (WrongUseError, NoSiteError) as error:
        told = str(error)
    print(f"infohub translations: {harmless(told)}", file=sys.stderr)
    return 2


# Reading -----------------------------------------------------------------------------------------


def status(options: argparse.Namespace, library: Library, codes: list[str]) -> int:
    """Prints the report to standard output."""
    locales = _locales(options.locale, codes)
    outdated = [text for code in locales for text in texts(library, code) if text.state == "outdated"]
    if options.changed_since:
        changes = german_changes(library, options.root, options.changed_since)
        outdated = [text for text in outdated if (text.ref, text.field) in changes]
    report = Report(locales, coverage(library, locales), outdated, options.changed_since or "")
    print(render_report(report, options.format))
    return 0


def export(options: argparse.Namespace, library: Library, codes: list[str]) -> int:
    """Writes one file with every text of a language, or with those of some entries."""
    (code,) = _locales(options.locale, codes, only_one=True)
    refs = _refs(options.entries, library)
    found = [one for one in messages(library, code, options.root) if not refs or one.context.rpartition(":")[0] in refs]
    if _is_xliff(options.out):
        from infohub.translating.xliff import written_xliff

        made = written_xliff(found, code)
    else:
        assert library.hub is not None
        made = written_po(found, code, today(), library.hub.name)
    if not options.dry_run:
        write(options.out, made)
    counts = {state: sum(message.state == state for message in found) for state in ("missing", "outdated")}
    print(f"{options.out}: {len(found)} Texte, davon {counts['missing']} ohne Übersetzung und {counts['outdated']} veraltet")
    _say_dry(options)
    return 0


def _is_xliff(path: Path) -> bool:
    if path.suffix not in (".po", ".xlf", ".xliff"):
        raise WrongUseError("Der Name der Datei endet auf .po, .xlf oder .xliff.")
    return path.suffix != ".po"


# Writing -----------------------------------------------------------------------------------------


def import_file(options: argparse.Namespace, library: Library, codes: list[str]) -> int:
    """Takes over what was edited; refuses what would lose or damage, text by text."""
    try:
        came_back = _read(options.file)
    except UnreadableError as error:
        print(Problem("error", Place(str(options.file), error.line, 1), "unreadable", "", {"why": error.why}).text(), file=sys.stderr)
        return 1
    code = _language(options, came_back, codes)
    taken = take(library, code, came_back.messages, str(options.file))
    if taken.problems:
        print(render(in_order(taken.problems), "text", "de"), file=sys.stderr)
    if came_back.count is not None and len(came_back.messages) < came_back.count:
        told = f"Die Datei enthält {len(came_back.messages)} von {came_back.count} Texten."
        print(f"{told} Wurde sie nicht mit Absicht gekürzt, fehlt ihr Ende.", file=sys.stderr)
    _put(options, actions.imported(library, options.root, code, taken, options.made_by))
    new, kept = (sum(map(len, one.values())) for one in (taken.texts, taken.accepted))
    numbers = f"{new} übernommen, {kept} stimmt noch, {taken.unchanged} unverändert, {len(taken.problems)} nicht übernommen."
    print(f"Das wäre: {numbers}" if options.dry_run else numbers, file=sys.stderr)
    return 1 if has_errors(taken.problems) else 0


def _read(path: Path) -> ReturnedFile:
    is_xliff = _is_xliff(path)
    if not path.is_file():
        raise WrongUseError(f"Die Datei {path} gibt es nicht.")
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableError("größer als 16 MiB")
    if is_xliff:
        from infohub.translating.xliff import read_xliff

        return read_xliff(path)
    return read_po(path)


def _language(options: argparse.Namespace, came_back: ReturnedFile, codes: list[str]) -> str:
    named = next((code for code in codes if came_back.language.lower() in (code.lower(), locale(code).tag.lower())), "")
    if options.locale:
        (asked,) = _locales(options.locale, codes, only_one=True)
        if named and named != asked:
            raise WrongUseError(f"Die Datei ist in der Sprache {named}, nicht {asked}.")
        return asked
    if not named:
        raise WrongUseError(f"Die Datei nennt keine Sprache der Seite. Bitte --locale angeben: {', '.join(codes)}.")
    return named


def accept(options: argparse.Namespace, library: Library, codes: list[str]) -> int:
    """New snapshots where the translation is right for today's German."""
    locales = _locales(options.locale, codes)
    if bool(options.entries) == bool(options.changed_since):
        raise WrongUseError("Bitte Einträge nennen, z. B. faqs/kaution, oder --changed-since; nicht beides.")
    if options.changed_since:
        found = [text for text in retranslated(library, options.root, options.changed_since) if text.locale in locales]
    else:
        refs = _refs(options.entries, library)
        for ref in refs:
            _check_field(options.field, library, ref)
        found = [text for ref in refs for code in locales for text in unconfirmed(library, options.root, ref, code)]
    found = [text for text in found if options.field in (None, text.field)]
    _put(options, actions.accepted(library, options.root, found))
    one = len(found) == 1
    count = f"{len(found)} Übersetzung{'' if one else 'en'}"
    if options.dry_run:
        told = f"{count} {'würde' if one else 'würden'} dann für das heutige Deutsch gelten."
    else:
        told = f"{count} {'gilt' if one else 'gelten'} jetzt für das heutige Deutsch."
    print(told, file=sys.stderr)
    return 0


def _check_field(name: str | None, library: Library, ref: str) -> None:
    names = [text.field for text in texts_of(german_of(library, ref), None, "", ref)]
    if name is not None and name not in names:
        raise WrongUseError(f"{ref} hat keinen Text „{name}“. Es gibt: {', '.join(names)}.")


def review(options: argparse.Namespace, library: Library, codes: list[str]) -> int:
    """Marks translations as read beside the German; one that is outdated is refused."""
    (code,) = _locales(options.locale, codes, only_one=True)
    contacts = [ref for ref in library.known if ref.startswith("contacts/")]
    if f"contacts/{options.by}" not in contacts:
        raise WrongUseError(f"Einen Kontakt „{options.by}“ gibt es nicht.{_near(f'contacts/{options.by}', contacts, 'contacts/')}")
    changed: actions.Changed = {}
    refused: list[Problem] = []
    for ref in _refs(options.entries, library):
        overlay = library.overlays[code].get(ref)
        if overlay is None:
            refused.append(Problem("error", Place(overlay_file(ref, code)), "not_translated_yet"))
        elif outdated := sorted(name for name, state in overlay.states.items() if state == "outdated"):
            values = {"value": outdated, "ref": ref, "locale": code}
            refused.append(Problem("error", Place(overlay.file), "review_of_outdated", "", values))
        else:
            changed |= actions.reviewed(library, options.root, ref, code, options.by, today())
    if refused:
        print(render(refused, "text", "de"), file=sys.stderr)
    _put(options, changed)
    return 1 if refused else 0


def _put(options: argparse.Namespace, changed: actions.Changed) -> None:
    if not options.dry_run:
        put(options.root, {file: text for file, (text, _) in changed.items()})
    for file, (_, told) in changed.items():
        print(f"{file}: {told}")
    _say_dry(options)


def _say_dry(options: argparse.Namespace) -> None:
    if options.dry_run:
        print("Probelauf: nichts geschrieben.", file=sys.stderr)


# Arguments ----------------------------------------------------------------------------------------


def _locales(asked: str | None, codes: list[str], only_one: bool = False) -> list[str]:
    wanted = list(dict.fromkeys(asked.split(","))) if asked else codes
    for code in wanted:
        if code not in codes:
            raise WrongUseError(f"Die Sprache „{code}“ hat die Seite nicht. Es gibt: {', '.join(codes)}.")
    if only_one and len(wanted) != 1:
        raise WrongUseError("Bitte genau eine Sprache nennen.")
    return wanted


def _refs(asked: Iterable[str], library: Library) -> list[str]:
    refs = [*library.entries, SETTINGS]
    for ref in asked:
        if ref not in refs:
            raise WrongUseError(f"Einen Eintrag „{ref}“ gibt es nicht.{_near(ref, refs)}")
    return list(dict.fromkeys(asked))


def _near(value: str, allowed: Iterable[str], prefix: str = "") -> str:
    close = near_entry(value, allowed)
    return f" Meinten Sie „{close.removeprefix(prefix)}“?" if close else ""
