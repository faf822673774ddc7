"""Translation overlays: one file an entry and language, and the state of each text in it.

State by exact snapshots (design, section 4): ``missing`` when the overlay lacks the text, ``outdated`` when the
German it was made from differs from today's, ``draft``, or ``reviewed``.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from infohub.content.problems import MANY, Place, Problem
from infohub.content.reading import Source, check_texts, field_name, links_in, nearest, read_fields, validate
from infohub.model import Text, text_fields
from infohub.model.parts import Part
from infohub.model.values import ContactId, Date, OneOf, one_line
from infohub.text import glance, tree

State = Literal["reviewed", "draft", "outdated", "missing"]
Texts = dict[str, Any]


class OverlayHead(Part):
    """What an overlay says of itself."""

    status: Annotated[str, OneOf("draft", "reviewed")] = Field(
        "draft", title="Stand", description="„draft“ (Entwurf) oder „reviewed“ (geprüft)."
    )
    made_by: Annotated[str, OneOf("machine", "person")] = Field("machine", title="Übersetzt von")
    reviewed_by: ContactId | None = Field(None, title="Geprüft von")
    reviewed_on: Date | None = Field(None, title="Geprüft am")


@dataclass(frozen=True, slots=True)
class Wording:
    """What an overlay says.

    texts: field -> string or tuple of strings. states: field -> state, for the fields it has.
    unaligned: fields whose block structure differs from the German. then: of outdated fields, the German they were
    made from.
    """

    texts: Texts = field(default_factory=dict)
    states: dict[str, State] = field(default_factory=dict)
    unaligned: frozenset[str] = frozenset()
    reviewed: bool = False
    made_by: str = "machine"
    reviewed_on: date | None = None
    then: Texts = field(default_factory=dict)


class Overlay:
    """The texts of one entry in one language.

    links: entries its texts link to. reviewed_by: a contact's id. The wording is kept packed until somebody reads
    it: of ten thousand overlays a build after one edit needs a dozen. The states are not: all of them are counted, and
    most overlays share theirs.
    """

    __slots__ = ("_packed", "_states", "_wording", "file", "links", "reviewed_by")

    def __init__(
        self, file: str, links: tuple[str, ...] = (), reviewed_by: str | None = None, packed: bytes = b"", states: str = ""
    ) -> None:
        self.file = file
        self.links = links
        self.reviewed_by = reviewed_by
        self._packed = packed
        self._states = sys.intern(states)
        self._wording: Wording | None = None

    @classmethod
    def of(cls, file: str, wording: Wording, links: tuple[str, ...] = (), reviewed_by: str | None = None) -> Overlay:
        said = tuple(getattr(wording, one.name) for one in fields(Wording))
        states = " ".join(f"{name}:{state}" for name, state in wording.states.items())
        return cls(file, links, reviewed_by, pickle.dumps(said, protocol=pickle.HIGHEST_PROTOCOL), states)

    @property
    def wording(self) -> Wording:
        if self._wording is None:
            self._wording = Wording(*pickle.loads(self._packed)) if self._packed else Wording()  # noqa: S301 - packed above
        return self._wording

    @property
    def texts(self) -> Texts:
        return self.wording.texts

    @property
    def states(self) -> Mapping[str, State]:
        """field -> state, for the fields it has."""
        return _states_in(self._states)

    def _key(self) -> tuple[object, ...]:
        return self.file, self.links, self.reviewed_by, self.wording

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Overlay) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self.file)

    def __reduce__(self) -> tuple[type[Overlay], tuple[object, ...]]:
        return Overlay, (self.file, self.links, self.reviewed_by, self._packed, self._states)


@cache
def _states_in(line: str) -> Mapping[str, State]:
    """``title:draft summary:outdated`` as a mapping."""
    return MappingProxyType(dict(part.split(":") for part in line.split()))  # type: ignore[arg-type]


HEAD = tuple(OverlayHead.model_fields)
SNAPSHOT = "translated_from"


def read_overlay(raw: bytes, file: str, german: BaseModel) -> tuple[Overlay | None, list[Problem]]:
    """An overlay from its file. ``german``: the model of the German entry it translates."""
    source, data, problems = read_fields(raw, file)
    if data is None:
        return None, problems
    marks = text_fields(type(german))
    problems += _check_keys(source, data, german, marks)
    head, faults = validate(OverlayHead, {key: data[key] for key in HEAD if key in data}, source)
    problems += faults
    texts = {name: _typed(data[name], mark) for name, mark in marks.items() if name in data}
    problems += _check_shapes(source, data, marks)
    snapshots, faults = _snapshots(source, data, marks)
    problems += faults
    if any(problem.severity == "error" for problem in problems) or head is None:
        return None, problems
    problems += check_texts(source, texts, marks)
    if problems:
        return None, problems
    if head.status == "reviewed":
        problems += [
            Problem("error", source.place(("status",)), "review_without_name", "status", {"value": name})
            for name in ("reviewed_by", "reviewed_on")
            if getattr(head, name) is None
        ]
    unaligned = frozenset(name for name, text in texts.items() if marks[name].aligned and not _same_shape(getattr(german, name), text))
    for name in sorted(unaligned):
        problems.append(Problem("warning", source.place((name,), key=True), "structure_differs", name))
    states = {name: _state(source_text(german, name), snapshots.get(name), head.status) for name in texts}
    then = {name: old for name, state in states.items() if state == "outdated" and is_text(old := _typed(snapshots[name], marks[name]))}
    wording = Wording(texts, states, unaligned, head.status == "reviewed", head.made_by, head.reviewed_on, then)
    return Overlay.of(file, wording, links_in(texts, marks), head.reviewed_by), problems


def source_text(german: BaseModel, name: str) -> Any:
    """The German a text is translated from: the field itself; of a word's equivalent, the word."""
    return getattr(german, "title" if name == "equivalent" else name)


def is_text(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, tuple) and all(isinstance(item, str) for item in value))


def _typed(value: Any, mark: Text) -> Any:
    """As the German entry's value types leave a text."""
    if isinstance(value, list):
        return tuple(one_line(item) if isinstance(item, str) else item for item in value)
    if not isinstance(value, str):
        return value
    return value.strip() if mark.form == "blocks" else one_line(value)


def _check_keys(source: Source, data: Mapping[str, Any], german: BaseModel, marks: Mapping[str, Text]) -> list[Problem]:
    problems: list[Problem] = []
    for key in data:
        if key in HEAD or key == SNAPSHOT:
            continue
        if key not in marks:
            code = "not_translated" if key in {f.alias or n for n, f in type(german).model_fields.items()} else "unknown_field"
        elif marks[key].fixed:
            code = "not_translated"
        elif key != "equivalent" and not getattr(german, key):
            code = "german_lacks"
        else:
            continue
        allowed = [*HEAD, SNAPSHOT, *(name for name, mark in marks.items() if not mark.fixed)]
        if len(problems) == MANY:
            break
        place = source.place((key,), key=True)
        problems.append(Problem("error", place, code, key, {"value": key, "allowed": allowed, "near": nearest(key, allowed)}))
    return problems


def _check_shapes(source: Source, data: Mapping[str, Any], marks: Mapping[str, Text]) -> list[Problem]:
    problems = []
    for name, mark in marks.items():
        if name not in data:
            continue
        value = data[name]
        if mark.many and not isinstance(value, list):
            problems.append(Problem("error", source.place((name,)), "not_a_list", name))
        elif not mark.many and not isinstance(value, str):
            problems.append(Problem("error", source.place((name,)), "not_a_text", name))
        else:
            for path, item in [((name, at), item) for at, item in enumerate(value)] if mark.many else [((name,), value)]:
                if not isinstance(item, str):
                    problems.append(Problem("error", source.place(path), "not_a_text", field_name(path)))
                elif not item.strip():
                    problems.append(Problem("error", source.place(path), "empty", field_name(path)))
    return problems[:MANY]


def _snapshots(source: Source, data: Mapping[str, Any], marks: Mapping[str, Text]) -> tuple[Texts, list[Problem]]:
    snapshots = data.get(SNAPSHOT, {})
    if not isinstance(snapshots, dict):
        return {}, [Problem("error", source.place((SNAPSHOT,)), "not_an_object", SNAPSHOT, {"allowed": list(marks)})]
    problems = [
        Problem("error", source.place((SNAPSHOT, key), key=True), "snapshot_unknown", f"{SNAPSHOT}.{key}", {"value": key})
        for key in snapshots
        if key not in marks
    ]
    return snapshots, problems


def _state(german: Any, snapshot: Any, status: str) -> State:
    if snapshot is not None and snapshot != german and squeezed(snapshot) != squeezed(german):
        return "outdated"
    return "reviewed" if status == "reviewed" and snapshot is not None else "draft"


def squeezed(text: Any) -> Any:
    """A text without regard to white space, for comparing; lists count as a whole."""
    if isinstance(text, str):
        return " ".join(text.split())
    return [squeezed(item) for item in text] if isinstance(text, list | tuple) else None


def _same_shape(german: Any, text: Any) -> bool:
    if german is None:
        return True
    if isinstance(text, tuple):
        return len(text) == len(german)
    if (seen := glance.outline(text)) is not None and seen == glance.outline(german):
        return True
    return tree.structure(tree.parse(text)) == tree.structure(tree.parse(german))


def orphan(file: str, ref: str, known: Any) -> Problem:
    """A translation whose German entry does not exist."""
    from infohub.content.references import near_entry

    return Problem("error", Place(file), "no_german", "", {"value": ref, "near": near_entry(ref, known)})
