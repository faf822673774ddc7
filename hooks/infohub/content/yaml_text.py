"""A contributed YAML file as text with positions.

The events of libyaml are put together here rather than by PyYAML's composer: every scalar stays the
text that was written (``10:30``, ``NO``, ``01067``), nothing recurses, and what data files must not
hold (aliases, tags, merge keys, deep nesting) is refused before it can cost anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_BYTES = 256 * 1024
MAX_DEPTH = 20
MAX_VALUES = 10_000
Path = tuple[str | int, ...]
Collection = dict[str, Any] | list[Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """Line and column from 1; block: the text begins on the next line (``|`` or ``>``)."""

    line: int
    column: int
    block: bool = False


@dataclass(slots=True)
class Fault:
    """A fault of the YAML itself; becomes a Problem once the file is known."""

    code: str
    mark: Mark
    values: dict[str, Any] = field(default_factory=dict)
    other: Mark | None = None


@dataclass(slots=True)
class Document:
    """What a file says: dicts, lists and strings only; empty values are left out.

    keys and marks: where each key and each value stands, by path; filled on request only.
    left_out: paths of the empty values.
    """

    data: Any = None
    faults: list[Fault] = field(default_factory=list)
    keys: dict[Path, Mark] = field(default_factory=dict)
    marks: dict[Path, Mark] = field(default_factory=dict)
    left_out: list[Path] = field(default_factory=list)


def decode(raw: bytes) -> tuple[str, str | None]:
    """The text of a file and, when it is none, the code of the problem."""
    if len(raw) > MAX_BYTES:
        return "", "too_large"
    if b"\0" in raw:  # UTF-16 without a mark
        return "", "not_utf8"
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
        return re.sub("\r\n?", "\n", text), None
    except UnicodeDecodeError:
        return "", "not_utf8"


def split(text: str) -> list[str]:
    """The lines as YAML counts them."""
    return re.split("[\n\x85\u2028\u2029]", text)


def parse(source: str, with_marks: bool = False) -> Document:
    """Read one YAML document. Never raises for bad input; faults say what is wrong."""
    document = Document()
    if conflict := _CONFLICT.search(source):
        document.faults.append(Fault("conflict", Mark(source.count("\n", 0, conflict.start()) + 1, 1), {"value": conflict[0]}))
        return document
    builder = _Builder(document, with_marks)
    try:
        for event in yaml.parse(source, Loader=Loader):
            if not builder.take(event):
                return document
    except yaml.MarkedYAMLError as error:
        fault = _syntax_fault(error, source)
        # What follows a fault on its own line is most likely its consequence.
        if all(fault.mark.line != other.mark.line for other in document.faults):
            document.faults.append(fault)
    except yaml.reader.ReaderError as error:
        document.faults.append(Fault("hidden_character", Mark(1, 1), {"value": f"U+{int(error.character):04X}"}))
    return document


class _Builder:
    """Puts events together. A stack of open collections stands for the recursion a composer would need."""

    def __init__(self, document: Document, with_marks: bool) -> None:
        self.document = document
        self.with_marks = with_marks
        self.stack: list[tuple[Collection, Path]] = []
        self.keys: list[str | None] = []
        self.seen: list[dict[str, Mark]] = []
        self.documents = 0
        self.values = 0

    def take(self, event: Any) -> bool:
        """One event; False when reading on makes no sense."""
        self.values += isinstance(event, yaml.NodeEvent)
        if self.values > MAX_VALUES:
            self._fault("too_many", event)
            return False
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            return self._open(event)
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.stack.pop()
            self.keys.pop()
            self.seen.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._fault("alias", event)
            if self._key_comes():
                self.keys[-1] = ""
                return True
            return self._put("", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._fault("second_document", event)
                return False
        return True

    def _scalar(self, event: Any) -> bool:
        if event.anchor is not None:
            self._fault("alias", event)
        if event.tag is not None:
            self._fault("tag", event)
        if self._key_comes():
            self._key(event)
            return True
        return self._put(event.value, event)

    def _key_comes(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1][0], dict) and self.keys[-1] is None

    def _key(self, event: Any) -> None:
        key, mark = event.value, _mark(event)
        if key == "<<":
            self._fault("merge_key", event)
        elif (first := self.seen[-1].get(key)) is not None:
            self.document.faults.append(Fault("duplicate_key", mark, {"value": key}, first))
        self.seen[-1].setdefault(key, mark)
        self.keys[-1] = key
        if self.with_marks:
            self.document.keys.setdefault((*self.stack[-1][1], key), mark)

    def _open(self, event: Any) -> bool:
        if event.anchor is not None:
            self._fault("alias", event)
        if event.tag is not None:
            self._fault("tag", event)
        if len(self.stack) >= MAX_DEPTH:
            self._fault("too_deep", event)
            return False
        if self._key_comes():
            self._fault("key_not_text", event)
            return False
        inner: Collection = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._path()
        self._put(inner, event)
        self.stack.append((inner, path))
        self.keys.append(None)
        self.seen.append({})
        return True

    def _path(self) -> Path:
        if not self.stack:
            return ()
        outer, path = self.stack[-1]
        return (*path, self.keys[-1] or "") if isinstance(outer, dict) else (*path, len(outer))

    def _put(self, value: Any, event: Any) -> bool:
        if self.with_marks:
            self.document.marks.setdefault(self._path(), _mark(event))
        if not self.stack:
            self.document.data = value
            return True
        outer = self.stack[-1][0]
        if isinstance(outer, list):
            outer.append(value)
        else:
            key = self.keys[-1]
            assert key is not None
            if value == "":
                self.document.left_out.append(self._path())
            elif key not in outer and key != "<<":
                outer[key] = value
            self.keys[-1] = None
        return True

    def _fault(self, code: str, event: Any) -> None:
        self.document.faults.append(Fault(code, _mark(event)))


def _mark(event: Any) -> Mark:
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1, getattr(event, "style", None) in ("|", ">"))


_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?= |$)", re.MULTILINE)  # what git leaves where two people changed the same lines


# libyaml's and PyYAML's words for what volunteers get wrong -> our codes.
_SYNTAX = (
    (r"mapping values are not allowed", "colon_in_text"),
    (r"could not find expected ':'", "missing_colon"),
    (r"found unexpected end of stream|found unexpected document indicator", "unclosed_quote"),
    (r"unknown escape character|invalid .*escape|escape sequence", "escape"),
    (r"expected ',' or", "unclosed_bracket"),
    (r"expected <document start>|expected key|expected <block end>|expected '-' indicator", "indentation"),
    (r"block sequence entries are not allowed", "special_start"),
    (r"undefined alias|expected alphabetic or numeric character|while scanning an? (?:alias|anchor)", "alias"),
    (r"undefined tag handle|while (?:parsing a node|scanning a tag)", "tag"),
)


def _syntax_fault(error: yaml.MarkedYAMLError, source: str) -> Fault:
    at = error.problem_mark or error.context_mark
    mark = Mark(at.line + 1, at.column + 1) if at else Mark(1, 1)
    lines = split(source)
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    words = f"{error.context or ''} {error.problem or ''}"
    if "\t" in line[: mark.column] and ("any token" in words or re.match(r"\s*\t", line)):
        return Fault("tab", Mark(mark.line, line.index("\t") + 1))
    if "any token" in words or "directive" in words:
        if line.startswith("%"):
            return Fault("special_start", Mark(mark.line, 1), {"value": "%"})
        return Fault("special_start", mark, {"value": line[mark.column - 1 : mark.column]})
    for pattern, code in _SYNTAX:
        if re.search(pattern, words):
            values = {"value": "-"} if code == "special_start" else {}
            return _told_better(Fault(code, mark, values), error.context_mark, lines)
    return Fault("yaml", mark, {"why": str(error.problem)})


def _told_better(fault: Fault, context: Any, lines: list[str]) -> Fault:
    """Point at where the mistake was made rather than where the reader noticed it."""
    number = fault.mark.line
    line = lines[number - 1] if number <= len(lines) else ""
    before = line[: fault.mark.column - 1]
    if fault.code in ("unclosed_quote", "unclosed_bracket", "missing_colon") and context is not None:
        fault.mark = Mark(context.line + 1, context.column + 1)
    if fault.code == "missing_colon" and _below_a_block(fault.mark.line, lines):
        return Fault("indentation", fault.mark)
    if fault.code in ("indentation", "missing_colon") and (blank := re.match(r"\s*[\w-]+:(?=[\u00a0\u202f])", line)):
        return Fault("missing_colon", Mark(number, blank.end() + 1))
    if fault.code == "indentation" and re.search(r"[\"'][^\"']*[\"']\s*$", before):
        fault.code = "quote_goes_on"
    elif fault.code == "colon_in_text" and ":" not in before and number > 1:
        # The key of this line was read on from the line above: that one lacks its colon, or this one is indented.
        above = next((n for n in range(number - 1, 0, -1) if lines[n - 1].strip()), 0)
        if above and re.match(r"\s*(?:- )?[\w-]+:(?:\s|$)", lines[above - 1]):
            return Fault("indentation", Mark(number, len(line) - len(line.lstrip()) + 1))
        if above:
            start = lines[above - 1]
            return Fault("missing_colon", Mark(above, len(start) - len(start.lstrip()) + 1))
    return fault


def _below_a_block(number: int, lines: list[str]) -> bool:
    """Does the line stand directly under ``body: |``, where its text should be indented?"""
    above = next((line for line in reversed(lines[: number - 1]) if line.strip()), "")
    return re.search(r":\s*[|>][-+]?\s*$", above) is not None
