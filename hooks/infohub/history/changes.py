"""What became of each entry on which day, in fields: read from the contents git keeps, not from what commits say of themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple

from infohub.content import yaml_text
from infohub.history import git
from infohub.history.dates import Dates, Step, day_of, moment
from infohub.model import KINDS
from infohub.model.values import HIDDEN
from infohub.model.values.names import ID
from infohub.model.values.words import WORDS_FOR_NO, WORDS_FOR_YES

SOURCE = "de"  # language of the entries themselves
BUDGET = 64_000_000  # bytes of contents looked at
ChangeKind = Literal["new", "changed", "removed", "translated"]
Fields = dict[str, Any]

_FOLDERS = "|".join(kind.folder for kind in KINDS if kind.pages)
_FILE = re.compile(rf"data/(?P<folder>{_FOLDERS})/(?:(?P<locale>[A-Za-z-]+)/)?(?P<id>{ID.pattern})\.yml")
# What a translation says of its making; readers are told that it is checked, and what it says.
_OF_TRANSLATIONS = ("translated_from", "made_by", "reviewed_by", "reviewed_on")


class Change(NamedTuple):
    """What became of an entry, or of its translation, on one day.

    locale: of the file: German for the entry itself. at: time of the day's last commit, in seconds since 1970.
    fields: top-level fields whose values changed, sorted. title: what it was called in that file, for an entry that is gone.
    step: the contents it was seen in.
    """

    ref: str
    locale: str
    at: int
    kind: ChangeKind
    fields: tuple[str, ...] = ()
    title: str = ""
    step: Step | None = None

    @property
    def moment(self) -> datetime:
        return moment(self.at)

    @property
    def day(self) -> date:
        return day_of(self.at)


@dataclass
class History:
    """All that is known of the past.

    known: is there any history. complete: does it reach back to the beginning. steps: what it was read from.
    by_file: newest first.
    """

    known: bool = False
    complete: bool = False
    steps: dict[str, tuple[Step, ...]] = field(default_factory=dict)
    by_file: dict[str, tuple[Change, ...]] = field(default_factory=dict)

    @cached_property
    def by_locale(self) -> dict[str, dict[str, tuple[Change, ...]]]:
        """Language of the file -> entry -> its changes, newest first. A file that only got another name did not change."""
        moved = self._moved()
        found: dict[str, dict[str, tuple[Change, ...]]] = defaultdict(dict)
        for changes in self.by_file.values():
            if told := tuple(one for one in changes if one not in moved) if moved else changes:
                found[told[0].locale][told[0].ref] = told
        return dict(found)

    def of(self, ref: str, locale: str) -> tuple[Change, ...]:
        """Changes of an entry (``locale``: German) or of one translation of it, newest first."""
        return self.by_locale.get(locale, {}).get(ref, ())

    def _moved(self) -> set[Change]:
        """Pairs of one that went and one that came on the same day with the same contents."""
        gone = {
            (one.day, one.locale, one.ref.partition("/")[0], one.step.old): one
            for changes in self.by_file.values()
            for one in changes
            if one.kind == "removed" and one.step
        }
        found: set[Change] = set()
        for changes in self.by_file.values() if gone else ():
            for one in changes:
                if one.kind in ("new", "translated") and one.step:
                    went = gone.get((one.day, one.locale, one.ref.partition("/")[0], one.step.new))
                    found |= {one, went} if went else set()
        return found


def read_history(root: Path, dates: Dates, earlier: History | None = None) -> History:
    """What the steps of all files of entries mean. Of an earlier answer all is taken whose steps are the same."""
    steps = {file: found for file, found in dates.steps.items() if _FILE.fullmatch(file)}
    complete = bool(dates.head) and not dates.ends and not dates.full
    if earlier is not None and (earlier.steps, earlier.complete, earlier.known) == (steps, complete, bool(dates.head)):
        return earlier
    before = earlier or History()
    fresh = {file: found for file, found in steps.items() if before.steps.get(file) != found}
    newest = sorted(fresh, key=lambda file: (-fresh[file][0].at, file))
    blobs = dict.fromkeys(name for file in newest for name in _needed(file, fresh[file]))
    known = git.contents(root, list(blobs), yaml_text.MAX_BYTES, BUDGET) if blobs else {}
    by_file = {
        file: tuple(_changes(file, found, known))[::-1] if file in fresh else before.by_file.get(file, ())
        for file, found in sorted(steps.items())
    }
    return History(bool(dates.head), complete, steps, {file: found for file, found in by_file.items() if found})


def _needed(file: str, steps: tuple[Step, ...]) -> list[str]:
    """Contents to be looked at. That a translation came needs no look: of a thousand entries that is most of the history."""
    if len(steps) == 1 and not steps[0].old and _is_translation(file):
        return []
    return [name for step in steps for name in (step.new, step.old) if name]


def _is_translation(file: str) -> bool:
    return file.count("/") == 3


def _changes(file: str, steps: tuple[Step, ...], known: Mapping[str, bytes]) -> Iterator[Change]:
    """Oldest first. A version that cannot be read was never published, so it is passed over."""
    match = _FILE.fullmatch(file)
    assert match is not None
    ref, locale = f"{match['folder']}/{match['id']}", match["locale"] or SOURCE
    if not _needed(file, steps):
        yield Change(ref, locale, steps[0].at, "translated", step=steps[0])
        return
    before = _version(steps[-1].old, known)
    for step in reversed(steps):
        after = _version(step.new, known)
        if after is None:
            continue
        if before is not None and (kind := _kind(before, after, locale)):
            fields = _differing(before, after) if kind == "changed" else ()
            title = _title(after or before)
            if fields or kind != "changed":
                yield Change(ref, locale, step.at, kind, fields, title, step)
        before = after


def _version(name: str, known: Mapping[str, bytes]) -> Fields | None:
    """Fields of one version of a file, none where there was no file; None for what cannot be read."""
    if not name:
        return {}
    text, wrong = yaml_text.decode(known.get(name, b""))
    document = yaml_text.parse(text)
    return document.data if isinstance(document.data, dict) and not wrong and not document.faults else None


def _kind(before: Fields, after: Fields, locale: str) -> ChangeKind | None:
    was, is_ = _public(before), _public(after)
    if was and is_:
        return "changed"
    if is_:
        return "new" if locale == SOURCE else "translated"
    return "removed" if was else None


def _public(fields: Fields) -> bool:
    return bool(fields) and str(fields.get("published")).lower() not in WORDS_FOR_NO


def _title(fields: Fields) -> str:
    """It may never have passed a check: without what letters can hide, and of a length a line can bear."""
    title = fields.get("title")
    return " ".join(HIDDEN.sub("", title).split())[:200] if isinstance(title, str) else ""


def _differing(before: Fields, after: Fields) -> tuple[str, ...]:
    names = (before.keys() | after.keys()).difference(_OF_TRANSLATIONS, ("published",))
    return tuple(sorted(name for name in names if _value(before.get(name)) != _value(after.get(name))))


def _value(raw: Any) -> Any:
    """A value without regard to how it is written: white space, the order of an object's fields, ``ja`` or ``true``."""
    if isinstance(raw, str):
        text = " ".join(raw.split())
        return True if text.lower() in WORDS_FOR_YES else False if text.lower() in WORDS_FOR_NO else text
    if isinstance(raw, list):
        return [_value(item) for item in raw] or None
    if isinstance(raw, dict):
        return {name: _value(item) for name, item in raw.items()} or None
    return raw
