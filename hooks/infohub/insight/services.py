"""What the hub knows of each offer, course and contact, put so that it can be counted.

Nothing is guessed: what an entry does not say is unknown, which is neither yes nor no.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from infohub.model import Entry
from infohub.model.entry import Week
from infohub.model.parts import HoursRow

Answer = Literal["yes", "no", "unknown"]
Slot = tuple[int, str]  # (weekday, 0 is Monday; part of the day)

PARTS = ("morning", "afternoon", "evening")
_BEGIN = {"morning": 0, "afternoon": 12 * 60, "evening": 18 * 60}  # minutes; who works by day is not free before six
_END = {"morning": 12 * 60, "afternoon": 18 * 60, "evening": 24 * 60}
_LONG_ENOUGH = 60  # a morning course until 12:15 is none of the afternoon
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Service:
    """One offer, course or contact.

    topics: the fields of action it belongs to; a matter counts as the topic above it. audiences, languages: empty when not said.
    slots: when it is there. all_times: every time is known, so that another one is a no.
    """

    ref: str
    topics: frozenset[str]
    audiences: frozenset[str]
    languages: frozenset[str]
    slots: frozenset[Slot]
    all_times: bool
    childcare: Answer = "unknown"
    women_only: Answer = "unknown"
    online: Answer = "unknown"
    step_free: Answer = "unknown"
    free: Answer = "unknown"
    no_german: Answer = "unknown"
    interpreting: Answer = "unknown"

    @property
    def days(self) -> frozenset[int]:
        return frozenset(day for day, _ in self.slots)


def services(entries: Mapping[str, Entry], folder: str, today: date) -> list[Service]:
    """Of every entry of a kind (``offers``, ``courses`` or ``contacts``) that stands in lists today; emergency numbers are left out."""
    listed = (one for one in entries.values() if one.folder == folder and is_listed(one, today))
    return [_service(one, entries, today) for one in listed if getattr(one.data, "sector", "") != "emergency"]


def is_listed(entry: Entry, today: date) -> bool:
    """Published, begun and not over: what readers find in lists today."""
    return entry.data.published and entry.has_begun(today) and not entry.is_over(today)


def top_topics(entries: Mapping[str, Entry]) -> list[str]:
    """Ids of the published fields of action, in their order."""
    found = [entry for entry in entries.values() if entry.folder == "topics" and entry.data.published]
    return [entry.id for entry in sorted(found, key=lambda one: (one.data.order, one.id)) if entry.data.parent is None]  # type: ignore[attr-defined]


def fields_of(entry: Entry, entries: Mapping[str, Entry]) -> frozenset[str]:
    """The fields of action of an entry: its topics, and those above its matters."""
    return frozenset(_top(topic, entries) for topic in entry.data.topics)


def _top(topic: str, entries: Mapping[str, Entry]) -> str:
    while (entry := entries.get(f"topics/{topic}")) is not None and (above := getattr(entry.data, "parent", None)):
        topic = above
    return topic


def either(*answers: Answer | None) -> Answer:
    """Yes when one is; no only when all are (Kleene's three-valued logic)."""
    known = [answer or "unknown" for answer in answers]
    return "yes" if "yes" in known else "no" if known and set(known) == {"no"} else "unknown"


def both(*answers: Answer) -> Answer:
    """No when one is; yes only when all are."""
    return "no" if "no" in answers else "unknown" if "unknown" in answers else "yes"


def _service(entry: Entry, entries: Mapping[str, Entry], today: date) -> Service:
    data: Any = entry.data
    # What one run of a course has, the course has.
    runs = [run for run in getattr(data, "sessions", ()) if run.ends is None or run.ends >= today]
    weeks: list[Week] = [run.when for run in runs] if runs else [getattr(data, "when", ()) or getattr(data, "opening_hours", ())]
    audiences = set(data.audience)
    women_only = either(getattr(data, "women_only", None), *(run.women_only for run in runs))
    if women_only == "yes":
        audiences.add("women")

    def answer(name: str) -> Answer:
        return either(getattr(data, name, None), *(getattr(run, name) for run in runs if hasattr(run, name)))

    return Service(
        ref=entry.ref,
        topics=fields_of(entry, entries),
        audiences=frozenset(audiences),
        languages=frozenset(getattr(data, "languages", ())),
        slots=frozenset(slot for week in weeks for row in week for slot in _slots(row, today)),
        all_times=all(any(True for row in week for _ in _slots(row, today)) for week in weeks),
        childcare=answer("childcare"),
        women_only=women_only,
        online=answer("online"),
        step_free=answer("step_free"),
        free=_free(data),
        no_german=_no_german(data),
        interpreting=answer("interpreting"),
    )


def _slots(row: HoursRow, today: date) -> Iterable[Slot]:
    """Parts of days in which a row of hours begins or lasts an hour; none once it no longer holds."""
    if row.valid_until is not None and row.valid_until < today:
        return
    start, end = _minutes(row.from_), _minutes(row.to)
    for part in PARTS:
        begins, lasts = _BEGIN[part] <= start < _END[part], min(end, _END[part]) - max(start, _BEGIN[part])
        if begins or lasts >= _LONG_ENOUGH:
            yield from ((day, part) for day in row.days)


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


def _free(data: Any) -> Answer:
    kind = data.cost.kind if getattr(data, "cost", None) else "unknown"
    return "yes" if kind == "free" else "no" if kind == "fee" else "unknown"


def _no_german(data: Any) -> Answer:
    needed = getattr(data, "german_needed", None) or "unknown"
    return "unknown" if needed == "unknown" else "yes" if needed == "none" else "no"
