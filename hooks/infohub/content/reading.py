"""One data file -> a typed value, or the problems that keep it from being one."""

from __future__ import annotations

import difflib
import re
import types
from itertools import islice
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from infohub.content import yaml_text
from infohub.content.messages import harmless_name
from infohub.content.problems import MANY, Place, Problem
from infohub.content.yaml_text import Document, Mark, Path
from infohub.model import Entry, Kind, Text, text_fields
from infohub.model.values import HIDDEN
from infohub.text import glance, safety, tree

M = TypeVar("M", bound=BaseModel)
# Letters of a text by its form. Each title stands on many pages, and nobody reads a hundred pages on a phone.
LONGEST = {"plain": 1_000, "inline": 5_000, "blocks": 50_000}

_CODES = {
    "missing": "missing_field",
    "extra_forbidden": "unknown_field",
    "tuple_type": "not_a_list",
    "model_type": "not_an_object",
    "model_attributes_type": "not_an_object",
    "dict_type": "not_an_object",
    "too_short": "list_too_short",
    "too_long": "list_too_long",
}


class Source:
    """A file being read: its text, and on demand where everything stands in it."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.has_hidden = False  # characters that have been reported with their place
        self.left_out: list[Path] = []
        self._marked: Document | None = None

    @property
    def marked(self) -> Document:
        if self._marked is None:
            self._marked = yaml_text.parse(self.text, with_marks=True)
        return self._marked

    def place(self, path: Path = (), key: bool = False) -> Place:
        """Where a value (or its key) stands; for what is missing, the nearest thing around it."""
        marks = self.marked.keys if key else self.marked.marks
        while path and path not in marks:
            path, marks = path[:-1], self.marked.marks
        mark = marks.get(path, Mark(1, 1))
        return Place(self.file, mark.line, mark.column)

    def place_in_text(self, path: Path, value: str, offset: int) -> Place:
        """Where a letter of a text stands, as exactly as the YAML style allows."""
        mark = self.marked.marks.get(path, Mark(1, 1))
        before = value[:offset]
        if mark.block:
            lines = yaml_text.split(self.text)
            style = lines[mark.line - 1][mark.column - 1 : mark.column]
            if style != "|":
                return Place(self.file, mark.line, mark.column)
            line = mark.line + 1 + before.count("\n")
            raw = lines[line - 1] if line <= len(lines) else ""
            indent = len(raw) - len(raw.lstrip(" "))
            return Place(self.file, line, indent + 1 + len(before) - (before.rfind("\n") + 1))
        raw_line = yaml_text.split(self.text)[mark.line - 1]
        found = raw_line.find(value[offset : offset + 8].split("\n")[0], mark.column - 1)
        return Place(self.file, mark.line, found + 1 if found >= 0 else mark.column)


def read_fields(raw: bytes, file: str) -> tuple[Source, dict[str, Any] | None, list[Problem]]:
    """Bytes to top-level fields: decoding, YAML, hidden characters. None when there is nothing to go on with."""
    text, code = yaml_text.decode(raw)
    source = Source(file, text)
    if code:
        return source, None, [Problem("error", Place(file), code)]
    problems = [_hidden(source, match.start(), match.group()) for match in list(HIDDEN.finditer(text))[:20]]
    source.has_hidden = bool(problems)
    document = yaml_text.parse(text)
    source.left_out = document.left_out[:MANY]
    for fault in document.faults[:MANY]:
        if fault.code == "hidden_character":
            continue  # YAML has no place for it; found above
        related = (Place(file, fault.other.line, fault.other.column),) if fault.other else ()
        problems.append(Problem("error", Place(file, fault.mark.line, fault.mark.column), fault.code, "", fault.values, related))
    if document.faults:
        return source, None, problems
    if _CUT.search(text):
        problems += _cut_off(source)
    if document.data is None or document.data == "":
        return source, None, [*problems, Problem("error", Place(file), "empty_file")]
    if not isinstance(document.data, dict):
        return source, None, [*problems, Problem("error", Place(file, 1, 1), "not_fields")]
    return source, document.data, problems


# „Treff #1“ without quotes: YAML takes a # behind a blank for the beginning of a comment. Comments have a blank behind it, too.
_CUT = re.compile(r"^[^\n#]*[^\s#][ \t](#[^\s#][^\n]*)$", re.MULTILINE)


def _cut_off(source: Source) -> list[Problem]:
    """Texts that end before a #, which was most likely meant to be read."""
    begin = {(mark.line, mark.column) for mark in source.marked.marks.values() if not mark.block}
    found = []
    for cut in _CUT.finditer(source.text):
        line, column = source.text.count("\n", 0, cut.start()) + 1, cut.start(1) - cut.start() + 1
        last = max((at for number, at in begin if number == line and at < column), default=0)
        if last and cut[0][last - 1] not in "\"'[{":
            found.append(Problem("error", Place(source.file, line, column), "cut_off", "", {"value": cut[1]}))
    return found[:MANY]


def _hidden(source: Source, offset: int, letter: str) -> Problem:
    before = source.text[:offset]
    place = Place(source.file, before.count("\n") + 1, offset - before.rfind("\n"))
    return Problem("error", place, "hidden_character", "", {"value": f"U+{ord(letter):04X}"})


def validate(model: type[M], data: dict[str, Any], source: Source) -> tuple[M | None, list[Problem]]:
    """Fields to a model; every fault of every field at once."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
    # pydantic takes a list for too short when one of its items is wrong.
    faulty = {one["loc"][: at + 1] for one in found for at in range(len(one["loc"]) - 1)}
    told = [one for one in found if not (one["type"] == "too_short" and one["loc"] in faulty)]
    if source.has_hidden:
        told = [one for one in told if one["type"] != "hidden_character"]
    return None, [_problem(model, source, one) for one in told[:MANY]]


def check_left_out(model: type[BaseModel], source: Source) -> list[Problem]:
    """An empty value counts as absent, but its name must be right: ``amount: 2,50 €`` in braces is two fields."""
    problems = []
    for path in source.left_out:
        name = str(path[-1]) if path else ""
        allowed = field_names(model_at(model, path[:-1]))
        if allowed and name not in allowed:
            problems.append(_unknown_field(source, path, allowed))
    return problems


def _unknown_field(source: Source, path: Path, allowed: list[str]) -> Problem:
    name = str(path[-1])
    values = {"value": harmless_name(name), "allowed": allowed, "near": nearest(name, allowed)}
    return Problem("error", source.place(path, key=True), "unknown_field", field_name(path), values)


def _problem(model: type[BaseModel], source: Source, error: Any) -> Problem:
    path: Path = tuple(error["loc"])
    kind = error["type"]
    code = _CODES.get(kind, kind)
    values: dict[str, Any] = dict(error.get("ctx") or {})
    if kind == "missing":
        return Problem("error", source.place(path), code, field_name(path), {"value": path[-1]})
    if kind == "extra_forbidden":
        return _unknown_field(source, path, field_names(model_at(model, path[:-1])))
    if code == "not_an_object":
        values = {"allowed": field_names(model_at(model, path))}
    if "allowed" in values:
        values["near"] = nearest(str(values.get("value", "")), values["allowed"])
    related: tuple[Place, ...] = ()
    if "other" in values:
        related = (source.place((*path[:-1], values["other"]), key=True),)
    return Problem("error", source.place(path), code, field_name(path), values, related)


def field_name(path: Path) -> str:
    """``("when", 1, "from")`` as people read it: ``when[2].from``."""
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else str(part)
    return name


def field_names(model: type[BaseModel] | None) -> list[str]:
    """Names as they are written in a file, in the model's order of importance (title first)."""
    if model is None:
        return []
    names = [field.alias or name for name, field in model.model_fields.items()]
    return sorted(names, key=lambda name: (name not in ("title", "summary"), names.index(name)))


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model of the object at a path."""
    current: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int) or current is None:
            continue
        by_alias = {field.alias or name: field for name, field in current.model_fields.items()}
        current = _nested(by_alias[part].annotation) if part in by_alias else None
    return current


def _nested(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Union, types.UnionType, tuple):
        for arg in get_args(annotation):
            if (found := _nested(arg)) is not None:
                return found
    return None


def nearest(value: str, allowed: Any) -> str:
    """The allowed word that a slip of the finger or two would make of it, or ``""``: a wrong hint is worse than none."""
    if len(value) > 100:  # no slip of the finger, and comparing it would take its time
        return ""
    close = difflib.get_close_matches(value, list(allowed), n=1, cutoff=0.75)
    return close[0] if close else ""


def check_text(source: Source, path: Path, value: str, mark: Text) -> list[Problem]:
    """Everything a text holds that it must not."""
    plain, inline = mark.form == "plain", mark.form == "inline"
    findings = safety.check_plain(value) if plain else safety.check_markdown(value, inline)
    problems = []
    if len(value) > LONGEST[mark.form]:
        problems.append(Problem("error", source.place(path), "text_too_long", field_name(path), {"value": LONGEST[mark.form]}))
    return problems + [
        Problem("error", source.place_in_text(path, value, found.offset), found.code, field_name(path), {"value": found.value})
        for found in islice(findings, MANY)
        if not (source.has_hidden and found.code == "hidden_character")
    ]


def check_texts(source: Source, texts: dict[str, Any], marks: dict[str, Text]) -> list[Problem]:
    """The same for all text fields of a file; ``texts``: name -> string or list of strings."""
    problems: list[Problem] = []
    for name, mark in marks.items():
        value = texts.get(name)
        if isinstance(value, str):
            problems += check_text(source, (name,), value, mark)
        elif value:
            for position, item in enumerate(value):
                problems += check_text(source, (name, position), item, mark)
                if len(problems) >= MANY:
                    return problems
    return problems


def links_in(texts: dict[str, Any], marks: dict[str, Text]) -> tuple[str, ...]:
    """Entries the texts link to, ``folder/id``, each once, in order."""
    targets: dict[str, None] = {}
    for name, mark in marks.items():
        value = texts.get(name)
        for text in (value,) if isinstance(value, str) else value or ():
            if mark.form == "plain":
                continue
            found = glance.entry_links(text)
            if found is None:
                found = tuple(target for target in tree.links(tree.parse(text)) if ":" not in target)
            targets.update(dict.fromkeys(found))
    return tuple(targets)


def read_entry(raw: bytes, file: str, kind: Kind) -> tuple[Entry | None, list[Problem]]:
    """A German entry from its file."""
    source, data, problems = read_fields(raw, file)
    if data is None:
        return None, problems
    model, faults = validate(kind.model, data, source)
    problems += faults + check_left_out(kind.model, source)
    marks = text_fields(kind.model)
    problems += check_texts(source, {name: data[name] for name in marks if _is_text(data.get(name))}, marks)
    if kind.name == "term" and "equivalent" in data:
        problems.append(
            Problem("error", source.place(("equivalent",), key=True), "only_in_translation", "equivalent", {"value": "equivalent"})
        )
    if model is None or problems:
        return None, problems
    ref = f"{kind.folder}/{file.rpartition('/')[2].removesuffix('.yml')}"
    texts = {name: getattr(model, name) for name in marks}
    return Entry(ref, file, model, links_in(texts, marks)), []


def _is_text(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value))
