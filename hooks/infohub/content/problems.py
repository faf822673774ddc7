"""A problem in a data file, as a value."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from infohub.content.messages import harmless, harmless_json, harmless_name, words

Severity = Literal["error", "warning"]
STYLES = ("text", "github", "gitlab", "json")  # how problems are printed
MANY = 100  # of one file; more is no use to anyone, and finding them would take its time


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file; line and column count from 1, 0 where there is none (the file as a whole)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        file = harmless(self.file)
        return f"{file}:{self.line}:{self.column}" if self.line else file


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong where. ``code`` and ``values`` become message and hint in German or English.

    field: path below the entry, ``when[2].from``; items count from 1. related: the other place, where there are two.
    """

    severity: Severity
    place: Place
    code: str
    field: str = ""
    values: dict[str, Any] = dataclasses.field(default_factory=dict, hash=False)
    related: tuple[Place, ...] = ()

    @property
    def sort_key(self) -> tuple[Any, ...]:
        return (self.place.file, self.place.line, self.place.column, self.field, self.code)

    @property
    def shown_field(self) -> str:
        """The field as it may be printed; keys are contributed, too."""
        field = harmless_name(self.field)
        return field if len(field) <= 100 else f"{field[:99]}…"

    def message(self, lang: str = "de") -> str:
        return words(self.code, self.values, lang)[0]

    def hint(self, lang: str = "de") -> str:
        return words(self.code, self.values, lang)[1]

    def text(self, lang: str = "de") -> str:
        """One line for people: place, field, what is wrong, what to write instead."""
        parts = [f"{self.place}:"]
        if self.severity == "warning":
            parts.append("Warnung:" if lang == "de" else "warning:")
        if self.field:
            parts.append(f"{self.shown_field}:")
        parts += [self.message(lang), self.hint(lang)]
        if self.related:
            also = "Siehe auch" if lang == "de" else "See also"
            parts.append(f"({also} {', '.join(map(str, self.related))})")
        return " ".join(part for part in parts if part)

    def github(self, lang: str = "de") -> str:
        """A workflow command, shown as an annotation on the line of the pull request."""
        level = self.severity
        where = f"file={_property(harmless(self.place.file))},line={max(1, self.place.line)},col={max(1, self.place.column)}"
        body = " ".join(part for part in (f"{self.shown_field}:" if self.field else "", self.message(lang), self.hint(lang)) if part)
        return f"::{level} {where}::{_data(body)}"

    def as_dict(self, lang: str = "de") -> dict[str, Any]:
        return {
            "severity": self.severity,
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "field": self.field,
            "code": self.code,
            "message": self.message(lang),
            "hint": self.hint(lang),
            "related": [{"file": p.file, "line": p.line, "column": p.column} for p in self.related],
        }

    def gitlab(self, lang: str = "de", nth: int = 0) -> dict[str, Any]:
        """A finding of a code quality report, see https://docs.gitlab.com/ci/testing/code_quality/.

        nth: how many findings of this file are like it so far. The fingerprint does not know lines: a finding stays the
        same when others above it are mended, and two alike are still two.
        """
        body = " ".join(part for part in (f"{self.shown_field}:" if self.field else "", self.message(lang), self.hint(lang)) if part)
        same = "\n".join((*self.likeness, str(nth)))
        return {
            "description": body,
            "check_name": self.code,
            "fingerprint": sha256(same.encode("utf-8", "surrogatepass")).hexdigest(),
            "severity": "blocker" if self.severity == "error" else "minor",
            "location": {"path": self.place.file, "lines": {"begin": max(1, self.place.line)}},
        }

    @property
    def likeness(self) -> tuple[str, ...]:
        """What two findings have in common that only differ in their lines."""
        return (self.place.file, self.code, self.field, self.message())


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sorted by file and place; each once."""
    seen: dict[tuple[Any, ...], Problem] = {}
    for problem in problems:
        seen.setdefault((*problem.sort_key, problem.message(), problem.hint()), problem)
    return [seen[key] for key in sorted(seen)]


def _report(problems: list[Problem], lang: str) -> list[dict[str, Any]]:
    seen: Counter[tuple[str, ...]] = Counter()
    report = []
    for problem in problems:
        report.append(problem.gitlab(lang, seen[problem.likeness]))
        seen[problem.likeness] += 1
    return report


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def render(problems: list[Problem], style: str, lang: str) -> str:
    """All problems in one of STYLES."""
    if style == "json":
        return harmless_json(json.dumps([problem.as_dict(lang) for problem in problems], ensure_ascii=False, indent=2))
    if style == "gitlab":
        return harmless_json(json.dumps(_report(problems, lang), ensure_ascii=False, indent=2))
    if style == "github":
        return "\n".join(problem.github(lang) for problem in problems)
    return "\n".join(problem.text(lang) for problem in problems)
