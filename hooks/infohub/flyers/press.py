"""Many flyers at once: only those that changed are set, on all cores."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache, partial
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

from infohub.content.problems import Place, Problem, in_order
from infohub.flyers import fonts, typesetting
from infohub.flyers.composed import sheet_of, shown_entries
from infohub.flyers.sheets import Desk, Flyer, Sheet
from infohub.languages.locales import GERMAN
from infohub.languages.parallel import can_fork
from infohub.model import Entry

Told = Callable[[int, int], None]
Result = tuple[Flyer, Path, list[Problem], bool]
WORTH_PROCESSES = 12  # flyers; below this, starting processes costs more than it saves
_REFUSALS = {"width": "too_wide_for_flyer", "height": "too_long_for_flyer", "panel": "too_long_for_panel"}


@dataclass(slots=True)
class Printed:
    """What was made. files: flyer -> where its PDF lies. fresh: how many of them had to be set."""

    files: dict[Flyer, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    fresh: int = 0


def print_flyers(desk: Desk, flyers: Iterable[Flyer], folder: Path, told: Told = lambda done, of: None) -> Printed:
    """Set flyers into ``folder``, each under a name made from its content; what lies there already is not set again.

    told: is called with how many are done and how many there are. A flyer that cannot be made is left out and is a
    problem (a warning: it must not take the site down).
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = list(flyers)
    printed, done = Printed(), 0
    jobs = [list(group) for _, group in groupby(wanted, key=lambda flyer: flyer.ref)]
    for results in _on_all_cores(partial(_set_all, desk, folder), jobs):
        for flyer, path, faults, fresh in results:
            printed.problems += faults
            printed.fresh += fresh
            if not faults:
                printed.files[flyer] = path
        done += len(results)
        told(done, len(wanted))
    printed.problems = in_order(printed.problems)
    return printed


def _on_all_cores(job: Callable[[list[Flyer]], list[Result]], jobs: list[list[Flyer]]) -> Iterator[list[Result]]:
    """In processes where there is much to do and forking is safe, in threads otherwise (the engine lets go of the interpreter).

    The engine has threads of its own once it has run, and those do not survive a fork.
    """
    if sum(map(len, jobs)) > WORTH_PROCESSES and can_fork() and not typesetting.has_run():
        context = multiprocessing.get_context("fork")
        global _job
        _job = job
        with context.Pool(os.cpu_count()) as processes:
            yield from processes.imap_unordered(_run, jobs)
    else:
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            yield from threads.map(job, jobs)


_job: Callable[[list[Flyer]], list[Result]]


def _run(flyers: list[Flyer]) -> list[Result]:
    """In a forked process, which has inherited the job."""
    return _job(flyers)


def _set_all(desk: Desk, folder: Path, flyers: list[Flyer]) -> list[Result]:
    """The flyers of one entry."""
    found = []
    hints: dict[tuple[str, ...], str] = {}
    for flyer in flyers:
        sheet = sheet_of(desk, flyer)
        path = folder / f"{_digest(sheet)}.pdf"
        fresh, hint = not path.exists(), hints.get(flyer.locales, "") if flyer.format == "a4-two-up" else ""
        faults = _set(desk, flyer, sheet, path, hint) if fresh else []
        if flyer.format == "a5" and path.exists():  # two of which make an A4
            hints[flyer.locales] = typesetting.size_of(path.read_bytes())
        found.append((flyer, path, faults, fresh))
    return found


def _set(desk: Desk, flyer: Flyer, sheet: Sheet, path: Path, hint: str) -> list[Problem]:
    """One flyer into its file; what kept it from being made."""
    reader = desk.readers[GERMAN]
    entry = reader.library.entries[flyer.ref]
    if letters := fonts.missing(sheet):
        return fonts.problems(letters, reader.library, desk.root, _refs(desk, entry), flyer.locales)
    try:
        made = typesetting.pdf(sheet, hint)
    except typesetting.DoesNotFitError as refusal:
        values = {"what": refusal.what, "format": flyer.format, "locales": " + ".join(flyer.locales)}
        return [Problem("warning", Place(entry.file), _REFUSALS[refusal.why], "", values)]
    except RuntimeError as fault:
        values = {"what": " ".join(str(fault).split()), "format": flyer.format, "locales": " + ".join(flyer.locales)}
        return [Problem("warning", Place(entry.file), "flyer_not_set", "", values)]
    beside = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
    beside.write_bytes(made)
    beside.replace(path)
    return []


def _refs(desk: Desk, entry: Entry) -> list[str]:
    """The entry and all whose words may stand on its flyer."""
    reader = desk.readers[GERMAN]
    near = [ref for one in shown_entries(reader, entry) for ref in (one.ref, *sorted(reader.graph.neighbours(one.ref)))]
    refs = dict.fromkeys([entry.ref, *near, f"contacts/{reader.hub.publisher}"])
    return [ref for ref in refs if ref in reader.library.entries]


def _digest(sheet: Sheet) -> str:
    written = json.dumps(sheet, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(f"{_tools()}\0{written}".encode()).hexdigest()[:32]


@cache
def _tools() -> str:
    """What shapes a flyer beside its words: templates, fonts, engine."""
    sum_ = hashlib.sha256(version("typst").encode())
    for path in sorted((*typesetting.TEMPLATES.glob("*.typ"), *fonts.FONTS.glob("*.ttf"))):
        sum_.update(path.name.encode() + path.read_bytes())
    return sum_.hexdigest()
