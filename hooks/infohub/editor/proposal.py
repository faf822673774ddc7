"""A reported entry: the answers of a mail become the text of a data file, or everything that keeps them from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from babel import Locale

from infohub.content.problems import Place, Problem
from infohub.content.reading import Source, nearest, read_entry
from infohub.content.references import check_entry
from infohub.content.writing import with_fields, written
from infohub.content.yaml_text import parse
from infohub.editor.mail import Answers
from infohub.model import Entry, Kind, kind_by_name
from infohub.model.outline import outline
from infohub.model.values import ID, LONGEST_ID, RESERVED
from infohub.views.questions import CHANGED, Question, questions

_STEP = re.compile(r"([a-z_]+)(?:\[([0-9]+)\])?")
_LAST_STEP = re.compile(r"(?:^|\.)[a-z_]+$|\[[0-9]+\]$")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_PLACEHOLDER_ID = "x"  # stands for a name nobody knows while the rest is read


@dataclass
class Proposal:
    """What a mail would make of the data. changes: of an entry that is there. gone: what stood there and does not any more, by field."""

    kind: Kind
    id: str
    text: str
    changes: bool = False
    gone: tuple[tuple[str, str], ...] = ()
    says_nothing_new: bool = False

    @property
    def file(self) -> str:
        return f"data/{self.kind.folder}/{self.id}.yml"


TextOf = Callable[[str], str]
Proposed = tuple[Proposal, list[Problem]]


def slug(title: str) -> str:
    """An id made of a title: ``Nähtreff am Bach`` → ``naehtreff-am-bach``; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", title).lower().translate(_UMLAUTS))
    words = re.findall("[a-z0-9]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    made = "-".join(words)
    return made if len(made) <= 60 else made[:60].rpartition("-")[0] or made[:60]


def id_problem(entry: str, folder: str, known: Container[str]) -> Problem | None:
    """What is wrong with the id of a new entry, in the reader's words."""
    file = f"data/{folder}/{entry}.yml"
    if RESERVED.fullmatch(entry):
        return Problem("error", Place(file), "reserved_name", "", {"value": entry})
    if len(entry) > LONGEST_ID:
        return Problem("error", Place(file), "long_name", "", {"limit": LONGEST_ID})
    if not ID.fullmatch(entry):
        return Problem("error", Place(file), "file_name", "", {"value": entry})
    if f"{folder}/{entry}" in known:
        return Problem("error", Place(file), "entry_exists", "", {"value": file})
    return None


def propose(found: Answers, file: str, days: tuple[date, date], entries: Mapping[str, Entry], text_of: TextOf, entry: str = "") -> Proposed:
    """Answers to an entry.

    file: the mail, for messages. days: when it was sent, and today. entries: all there are. text_of: reads an entry's file.
    entry: the id somebody chose. Returns the proposal, and every problem there is.
    """
    kind = kind_by_name[found.kind]
    problems = list(found.problems)
    data = _data(found, file, entries, problems)
    title = str(data.get("title", ""))
    known = _by_name(title, kind.folder, entries) if found.kind == CHANGED else ""
    changes = bool(known) and entry in ("", known)
    name = entry or known or slug(title)
    if not changes:
        problems += _about_the_name(name, title, kind, entries, Place(file, found.lines.get("title", 0), 1 if title else 0))
    source = {"title": _source(kind, data, entries), "date": days[0].isoformat()}
    gone: tuple[tuple[str, str], ...] = ()
    before = text_of(entries[f"{kind.folder}/{name}"].file) if changes else ""
    if changes:
        text, gone = _changed(kind, before, data, source)
    else:
        order = [one.name for one in outline(kind.model)]
        complete = {**data, "sources": [source], "last_reviewed": days[1].isoformat()}
        text = written({one: complete[one] for one in order if one in complete})
    proposal = Proposal(kind, name, text, changes, gone, changes and text == before)
    made, faults = read_entry(text.encode(), proposal.file, kind)
    if made is not None:
        faults += check_entry(made, [*entries, made.ref], lambda _: Source(proposal.file, text))
    told = {one.field for one in problems}
    problems += [_in_the_mail(one, found, file) for one in faults if not one.field or one.field not in told]
    return proposal, problems


def _about_the_name(name: str, title: str, kind: Kind, entries: Mapping[str, Entry], place: Place) -> Iterator[Problem]:
    """What is wrong with the id of a new entry; and a name so near another that the other may be meant."""
    if name and (wrong := id_problem(name, kind.folder, entries)):
        yield wrong
    if title and not name:
        yield Problem("error", place, "mail_without_id", "title", {"value": title})
    if kind.name == CHANGED and (near := _near(title, kind.folder, entries)):
        yield Problem("warning", place, "no_such_entry", "", {"value": title, "near": near})


def _changed(kind: Kind, before: str, data: dict[str, Any], source: dict[str, str]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """An entry's file with what a mail says anew, and what that replaces.

    When it was last reviewed stays: the mail speaks of some of it only.
    """
    old = parse(before).data
    fields = {name: value for name, value in data.items() if name != "title" and old.get(name) != value}
    gone = tuple((name, words) for name, value in fields.items() for words in _replaced(old.get(name), value))
    if fields:
        fields["sources"] = [*(one for one in old.get("sources", []) if one != source), source]
        before = with_fields(before, fields, [one.name for one in outline(kind.model)])
    return before, gone


def _replaced(old: Any, new: Any) -> list[str]:
    """What stood in a field and does not stand there any more, in words."""
    if isinstance(old, list):
        return [_in_words(one) for one in old if one not in (new if isinstance(new, list) else [new])]
    return [_in_words(old)] if old not in (None, "", new) else []


def _in_words(value: Any) -> str:
    return ", ".join(f"{name}: {one}" for name, one in value.items()) if isinstance(value, dict) else str(value)


def _source(kind: Kind, data: dict[str, Any], entries: Mapping[str, Entry]) -> str:
    """Who told us: an organisation, never a person."""
    named = data.get("organisers" if kind.name == "event" else "providers")
    who = data.get("title", "") if kind.name == CHANGED else ""
    if isinstance(named, list) and (office := entries.get(f"contacts/{named[0]}")):
        who = office.data.title
    return f"{who}: Mitteilung" if who else "Mitteilung"


def _in_the_mail(problem: Problem, found: Answers, file: str) -> Problem:
    """A problem of the file to be, placed where the answer stands."""
    field = problem.field
    while field and field not in found.lines:
        field = _LAST_STEP.sub("", field)
    line = found.lines.get(field, 0)
    return replace(problem, place=Place(file, line, 1 if line else 0), related=())


# Answers to values --------------------------------------------------------------------------------


def _data(found: Answers, file: str, entries: Mapping[str, Entry], problems: list[Problem]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for one in questions(found.kind):
        if one.field not in found.given:
            continue
        values = []
        for at, value in enumerate(found.given[one.field]):
            meant = _meant(one, value, entries)
            if meant is None:
                field = f"{one.field}[{at + 1}]" if one.outline.many else one.field
                values_ = {"value": value, "near": _near(value, one.outline.reference.folder, entries) if one.outline.reference else ""}
                problems.append(Problem("error", Place(file, found.lines[one.field], 1), "no_such_entry", field, values_))
                meant = _PLACEHOLDER_ID
            values.append(meant)
        _put(data, one.field, values if one.outline.many else values[0])
    _compact(data)
    for session in data.get("sessions", ()):
        if "starts" in session and ID.fullmatch(session["starts"]):
            session.setdefault("id", session["starts"])
    return data


def _meant(question: Question, value: str, entries: Mapping[str, Entry]) -> str | None:
    """What an answer is in a data file; None for the name of an entry that is not there."""
    if question.outline.reference and (folder := question.outline.reference.folder):
        return _by_name(value, folder, entries) or None
    if question.outline.name == "languages":
        return _language_codes().get(value.casefold(), value)
    return {words.casefold(): one for one, words in question.choices}.get(value.casefold(), value)


def _by_name(value: str, folder: str, entries: Mapping[str, Entry]) -> str:
    """Id of the entry of that id or title, or whose id is what the name makes; empty where there is none, or more than one."""
    for name in (value, slug(value)):
        if f"{folder}/{name}" in entries:
            return name
    wanted = " ".join(value.casefold().split())
    found = [one.id for one in entries.values() if one.folder == folder and one.data.title.casefold() == wanted]
    return found[0] if len(found) == 1 else ""


def _near(value: str, folder: str | None, entries: Mapping[str, Entry]) -> str:
    return nearest(value, [one.data.title for one in entries.values() if one.folder == folder])


@cache
def _language_codes() -> dict[str, str]:
    names = Locale("de").languages
    return {name.casefold(): code for code, name in names.items() if re.fullmatch("[a-z]{2,3}", code)}


def _put(data: dict[str, Any], field: str, value: Any) -> None:
    """Set ``when[1].from`` in nested fields; lists are mappings of their rows until all are there."""
    *steps, last = _STEP.findall(field)
    inner = data
    for name, row in steps:
        inner = inner.setdefault(name, {})
        if row:
            inner = inner.setdefault(int(row), {})
    inner[last[0]] = value


def _compact(data: dict[Any, Any]) -> None:
    for name, value in data.items():
        if isinstance(value, dict):
            _compact(value)
            if all(isinstance(row, int) for row in value):
                data[name] = [value[row] for row in sorted(value)]
