"""What a list can be narrowed down to in the browser: the questions, and which entry is an answer to which."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from infohub.languages.messages import N_
from infohub.model import Entry
from infohub.model.values import LEVELS
from infohub.views import choices
from infohub.views.addresses import entry_path
from infohub.views.hours import hours
from infohub.views.reader import Reader

# Names and values stand in addresses that people send each other, so they are short German words and stay as they are.
WEEKDAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
AUDIENCES = {
    "women": "frauen",
    "men": "maenner",
    "children": "kinder",
    "youth": "jugend",
    "parents": "eltern",
    "seniors": "aeltere",
    "volunteers": "ehrenamt",
    "landlords": "vermieter",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with several answers (value, label), or with none: then it is a yes or nothing."""

    name: str
    label: Markup
    options: tuple[tuple[str, Markup], ...] = ()


@dataclass(slots=True)
class Filters:
    """choices: in their order. tokens: address below the language's root -> ``name=value``. hours: address -> data of ``hours.js``,
    without the public holidays, which are the same for all."""

    choices: list[Choice] = field(default_factory=list)
    tokens: dict[str, list[str]] = field(default_factory=dict)
    hours: dict[str, Any] = field(default_factory=dict)
    holidays: list[str] = field(default_factory=list)

    @property
    def data(self) -> Markup:
        """All of it as JSON, for the form."""
        found = {"tokens": self.tokens, "hours": self.hours, "holidays": self.holidays}
        return Markup(json.dumps(found, separators=(",", ":")))  # noqa: S704 - ids, checked days and times, words of choices


def filters(reader: Reader, entries: Iterable[Entry], kind: str) -> Filters | None:
    """The filters of a list (folder of its kind, or ``topic`` for what a topic's page names); None where nothing can be chosen."""
    entries = list(entries)
    found = Filters(tokens={entry_path(entry.ref): [] for entry in entries})
    for question in QUESTIONS[kind]:
        question(reader, entries, found)
    return found if found.choices and len(entries) > 1 else None


def _select(
    name: str, label: str, values: Callable[[Any], Iterable[str]], order: Callable[[Reader, Iterable[str]], list[tuple[str, Markup]]]
) -> Callable[[Reader, list[Entry], Filters], None]:
    """A question with the answers that occur."""

    def ask(reader: Reader, entries: list[Entry], found: Filters) -> None:
        occurring: dict[str, None] = {}
        for entry in entries:
            for value in values(entry.data):
                occurring[value] = None
                found.tokens[entry_path(entry.ref)].append(f"{name}={value}")
        if options := order(reader, occurring):
            found.choices.append(Choice(name, reader.words(label), tuple(options)))

    return ask


def _check(name: str, label: str, holds: Callable[[Any], bool]) -> Callable[[Reader, list[Entry], Filters], None]:
    """A question that is always asked: that nothing is known is an answer too."""

    def ask(reader: Reader, entries: list[Entry], found: Filters) -> None:
        for entry in entries:
            if holds(entry.data):
                found.tokens[entry_path(entry.ref)].append(f"{name}=ja")
        found.choices.append(Choice(name, reader.words(label)))

    return ask


def _languages(reader: Reader, codes: Iterable[str]) -> list[tuple[str, Markup]]:
    return sorted(((code, escape(reader.formats.language(code))) for code in codes), key=lambda one: one[1].casefold())


def _audiences(reader: Reader, values: Iterable[str]) -> list[tuple[str, Markup]]:
    values = set(values)
    return [(value, reader.words(choices.AUDIENCE[one])) for one, value in AUDIENCES.items() if value in values]


def _weekdays(reader: Reader, values: Iterable[str]) -> list[tuple[str, Markup]]:
    values = set(values)
    return [(value, escape(reader.formats.weekday(number))) for number, value in enumerate(WEEKDAYS) if value in values]


def _topics(reader: Reader, ids: Iterable[str]) -> list[tuple[str, Markup]]:
    """Plain titles: an option can hold no markup."""
    topics = [reader.library.entries[f"topics/{one}"] for one in ids if reader.is_shown(f"topics/{one}")]
    topics.sort(key=lambda entry: (entry.data.order, entry.id))  # type: ignore[attr-defined]
    return [(entry.id, escape(reader.plain(entry, "title"))) for entry in topics]


def _levels(reader: Reader, values: Iterable[str]) -> list[tuple[str, Markup]]:
    values = set(values)
    return [(value.casefold(), escape(value)) for value in LEVELS if value.casefold() in values]


def _levels_of(data: Any) -> list[str]:
    """Every level from the first to the last; a course that names one end only is for that level."""
    ends = [LEVELS.index(one) for one in (data.level_from, data.level_to) if one]
    return [one.casefold() for one in LEVELS[min(ends) : max(ends) + 1]] if ends else []


def _days_of(data: Any) -> list[str]:
    return [WEEKDAYS[day] for day in sorted({day for row in data.when for day in row.days})]


def _open_now(reader: Reader, entries: list[Entry], found: Filters) -> None:
    """Whose hours are known is asked when it is open; who is always there is always."""
    for entry in entries:
        data: Any = entry.data
        known = hours(reader, entry, data.opening_hours)
        if known and known.around_the_clock:
            found.tokens[entry_path(entry.ref)].append("offen=ja")
        elif known and known.data:
            data = json.loads(known.data)
            found.holidays = data.pop("holidays")
            found.hours[entry_path(entry.ref)] = data
    if found.hours:
        found.choices.append(Choice("offen", reader.words("open now")))


def _german_needed(reader: Reader, entries: list[Entry], found: Filters) -> None:
    """What can be asked with the German one speaks. Always asked: that nothing is known is an answer too."""
    steps = ("none", *LEVELS)
    for entry in entries:
        data: Any = entry.data
        if data.german_needed in steps:
            enough = steps[steps.index(data.german_needed) :]
            found.tokens[entry_path(entry.ref)] += [f"deutsch={_spoken(one)}" for one in enough]
    options = tuple((_spoken(one), reader.words("no German") if one == "none" else escape(one)) for one in steps)
    found.choices.append(Choice("deutsch", reader.words("My German"), options))


def _spoken(level: str) -> str:
    return "keins" if level == "none" else level.casefold()


SPOKEN = _select("sprache", N_("Spoken languages"), lambda data: data.languages, _languages)
CHILDCARE = _check("kinderbetreuung", N_("childcare"), lambda data: data.childcare == "yes")
WOMEN = _check("frauen", N_("only for women"), lambda data: data.women_only == "yes")
QUESTIONS: dict[str, list[Callable[[Reader, list[Entry], Filters], None]]] = {
    "offers": [
        _select("fuer", N_("For whom"), lambda data: [AUDIENCES[one] for one in data.audience if one in AUDIENCES], _audiences),
        SPOKEN,
        _select("tag", N_("Weekday"), _days_of, _weekdays),
        _german_needed,
        WOMEN,
        CHILDCARE,
        _check("kostenlos", N_("free of charge"), lambda data: data.cost is not None and data.cost.kind == "free"),
    ],
    "contacts": [_select("thema", N_("Topic"), lambda data: data.topics, _topics), SPOKEN, _open_now],
    "courses": [
        _select("niveau", N_("Level"), _levels_of, _levels),
        _check("alphabetisierung", N_("reading and writing"), lambda data: data.course_type in ("literacy", "second-script")),
        WOMEN,
        CHILDCARE,
        _check("online", N_("online"), lambda data: data.online == "yes"),
    ],
    "topic": [SPOKEN],
}
