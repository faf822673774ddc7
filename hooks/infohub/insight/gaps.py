"""Where nothing is offered: offers and courses counted by topic, audience, spoken language and time.

A count of 0 means that the hub knows of none, not that there is none. What an entry does not say is counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from infohub.insight.services import PARTS, SATURDAY, Answer, Service, both, services, top_topics
from infohub.model import Entry
from infohub.model.entry import AUDIENCES

WEEK = tuple(range(7))
Test = Callable[[Service], Answer]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows by columns. unknown: row -> services of that row that do not say which column. unplaced: those that say no row."""

    rows: tuple[Any, ...]
    columns: tuple[Any, ...]
    counts: Counter[tuple[Any, Any]]
    unknown: Counter[Any]
    unplaced: int

    @property
    def size(self) -> int:
        return len(self.rows) * len(self.columns)


@dataclass(frozen=True, slots=True)
class Filled:
    """How many of so many are not empty."""

    filled: int
    size: int

    @property
    def empty(self) -> int:
        return self.size - self.filled


@dataclass(frozen=True, slots=True)
class Question:
    """A pointed question. name: which. of: what was asked (``courses``, ``offers`` with courses, ``contacts``). yes: those that are so."""

    name: str
    of: str
    yes: tuple[str, ...]
    no: int
    unknown: int

    @property
    def total(self) -> int:
        return len(self.yes) + self.no + self.unknown


@dataclass(frozen=True, slots=True)
class Gaps:
    """All that is counted. offers: with courses. loose: those that lack topic, audience, language or time, and so stand in no combination.

    times: weekday by part of the day; its ``unplaced`` are those whose times are not known.
    """

    offers: tuple[Service, ...]
    questions: tuple[Question, ...]
    audiences: Matrix
    languages: Matrix
    days: Matrix
    times: Matrix
    loose: int

    @property
    def combined(self) -> Filled:
        """Of all combinations of field of action, audience, language and weekday those for which something is known."""
        found = {cell for one in self.offers for cell in product(one.topics, one.audiences, one.languages, one.days)}
        size = self.audiences.size * len(self.languages.columns) * len(WEEK)
        return Filled(sum(cell[0] in self.audiences.rows for cell in found), size)


def gaps(entries: Mapping[str, Entry], today: date, languages: Iterable[str]) -> Gaps:
    """languages: spoken ones to be asked for, in their order (ISO codes); those that occur beside them are added."""
    courses, contacts = services(entries, "courses", today), services(entries, "contacts", today)
    offers = [*services(entries, "offers", today), *courses]
    asked = {"offers": offers, "courses": courses, "contacts": contacts}
    topics = tuple(top_topics(entries))
    spoken = tuple(dict.fromkeys((*languages, *sorted(code for one in offers for code in one.languages))))
    times: Counter[tuple[Any, Any]] = Counter(slot for one in offers for slot in one.slots)
    return Gaps(
        offers=tuple(offers),
        questions=tuple(_asked(name, of, asked[of], tests) for name, (of, *tests) in QUESTIONS.items()),
        audiences=_crossed(offers, topics, AUDIENCES, lambda one: one.audiences),
        languages=_crossed(offers, topics, spoken, lambda one: one.languages),
        days=_crossed(offers, topics, WEEK, lambda one: one.days),
        times=Matrix(WEEK, PARTS, times, Counter(), sum(not one.slots for one in offers)),
        loose=sum(not (one.topics and one.audiences and one.languages and one.slots) for one in offers),
    )


def _crossed(
    offers: list[Service], topics: tuple[str, ...], columns: tuple[Any, ...], values: Callable[[Service], frozenset[Any]]
) -> Matrix:
    counts: Counter[tuple[Any, Any]] = Counter()
    unknown: Counter[Any] = Counter()
    for one in offers:
        counts.update(product(one.topics, values(one)))
        if not values(one):
            unknown.update(one.topics)
    return Matrix(topics, columns, counts, unknown, sum(one.topics.isdisjoint(topics) for one in offers))


def _asked(name: str, of: str, all_: list[Service], tests: list[Test]) -> Question:
    answers = {one.ref: both(*(test(one) for test in tests)) for one in all_}
    kinds = Counter(answers.values())
    return Question(name, of, tuple(ref for ref, answer in answers.items() if answer == "yes"), kinds["no"], kinds["unknown"])


# What is asked -------------------------------------------------------------------------------------


def _at(there: Callable[[int, str], bool]) -> Test:
    def test(one: Service) -> Answer:
        return "yes" if any(there(*slot) for slot in one.slots) else "no" if one.all_times else "unknown"

    return test


def _for(audience: str) -> Test:
    def test(one: Service) -> Answer:
        return "yes" if audience in one.audiences else "no" if one.audiences else "unknown"

    return test


def _other_language(one: Service) -> Answer:
    return "yes" if one.languages - {"de"} else "no" if one.languages else "unknown"


EVENINGS = _at(lambda day, part: part == "evening")
WEEKENDS = _at(lambda day, part: day >= SATURDAY)

# name: what is asked, and what must hold of it.
QUESTIONS: dict[str, tuple[Any, ...]] = {
    "courses_childcare": ("courses", lambda one: one.childcare),
    "courses_women": ("courses", lambda one: one.women_only),
    "courses_evening": ("courses", EVENINGS),
    "courses_weekend": ("courses", WEEKENDS),
    "courses_online": ("courses", lambda one: one.online),
    "childcare": ("offers", lambda one: one.childcare),
    "women": ("offers", _for("women")),
    "women_evening": ("offers", _for("women"), EVENINGS),
    "women_childcare": ("offers", _for("women"), lambda one: one.childcare),
    "youth": ("offers", _for("youth")),
    "seniors": ("offers", _for("seniors")),
    "evening": ("offers", EVENINGS),
    "weekend": ("offers", WEEKENDS),
    "other_language": ("offers", _other_language),
    "no_german": ("offers", lambda one: one.no_german),
    "free": ("offers", lambda one: one.free),
    "step_free": ("offers", lambda one: one.step_free),
    "contacts_interpreting": ("contacts", lambda one: one.interpreting),
    "contacts_other_language": ("contacts", _other_language),
    "contacts_evening": ("contacts", EVENINGS),
    "contacts_step_free": ("contacts", lambda one: one.step_free),
}
