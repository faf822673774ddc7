"""No regular expression of the package takes more than its share of time, whatever it is given."""

from __future__ import annotations

import ast
import importlib
import re
import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import pytest

PACKAGE = Path(__file__).parent.parent.parent / "hooks" / "infohub"
LENGTH = 12_000
SECONDS = 0.05  # what grows with the square of the length takes longer, what grows with it a hundredth of that

# Never more letters than these come to them. Each number is held by a test elsewhere or by the line before.
SHORT = {
    ("flyers/nodes.py", "_ADDRESS"): 2_000,  # its only caller asks for the length first
}
# They read what we wrote ourselves.
OURS = ("pictograms/", "flyers/typesetting.py")


class Use(NamedTuple):
    """A pattern and how it is asked: compiled in a module, or written where it is used."""

    place: str
    name: str
    pattern: re.Pattern[Any]
    methods: tuple[str, ...]


def patterns() -> list[Use]:
    found: list[Use] = []
    trees = {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
    asked = {(node.value.id, node.attr) for tree in trees.values() for node in ast.walk(tree) if _is_asked(node)}
    for place, tree in trees.items():
        if place.startswith(OURS) or not any(isinstance(node, ast.Import) and node.names[0].name == "re" for node in ast.walk(tree)):
            continue
        module = importlib.import_module("infohub." + place.removesuffix(".py").replace("/", ".").removesuffix(".__init__"))
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and not any(value is use.pattern for use in found):
                # One that goes by another name where it is used is asked for all it finds.
                found.append(
                    Use(place, name, value, tuple(sorted(method for variable, method in asked if variable == name)) or ("finditer",))
                )
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and _is_asked(node.func) and node.func.value.id == "re" and node.func.attr != "compile"):
                continue
            if isinstance(node.args[0], ast.Constant):
                found.append(Use(place, f"line {node.lineno}", re.compile(node.args[0].value), (node.func.attr,)))
    return found


def _is_asked(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.attr in (*METHODS, "compile")


METHODS: dict[str, Callable[[re.Pattern[Any], Any], object]] = {
    "match": lambda pattern, text: pattern.match(text),
    "fullmatch": lambda pattern, text: pattern.fullmatch(text),
    "search": lambda pattern, text: pattern.search(text),
    "finditer": lambda pattern, text: list(pattern.finditer(text)),
    "findall": lambda pattern, text: pattern.findall(text),
    "split": lambda pattern, text: pattern.split(text),
    "sub": lambda pattern, text: pattern.sub(text[:0], text),
}
FOUND = patterns()


def pumps(pattern: str | bytes) -> list[str]:
    """What to repeat: the beginnings of a text that fits, and pairs of the letters the pattern asks for."""
    letters = list(_letters(_parser.parse(pattern))) or ["a"]
    few = list(dict.fromkeys(letters))
    few = few[:: max(1, len(few) // 9)] or ["a"]
    beginnings = ["".join(letters[:end]) for end in range(3, min(len(letters), 40), 3)] + ["".join(letters[:200])]
    return [*("".join(pair) for pair in product(few, few)), *beginnings]


def _letters(parsed: Any) -> Iterator[str]:
    """One letter for each that the pattern asks for, in its order."""
    for op, value in parsed:
        what = str(op)
        if what == "LITERAL":
            yield chr(value)
        elif what == "IN":
            kinds = [(str(inner), detail) for inner, detail in value if str(inner) != "NEGATE"]
            for kind, detail in kinds if len(kinds) == len(value) else ():
                yield chr(detail) if kind == "LITERAL" else chr(detail[0]) if kind == "RANGE" else " " if "SPACE" in str(detail) else "a"
        elif what in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            yield from _letters(value[2])
        elif what == "SUBPATTERN":
            yield from _letters(value[3])
        elif what == "ASSERT":
            yield from _letters(value[1])
        elif what == "BRANCH":
            for branch in value[1]:
                yield from _letters(branch)


def slowest(pattern: re.Pattern[Any], methods: tuple[str, ...], length: int = LENGTH) -> tuple[float, str]:
    """The longest time any of these texts takes, and what it is made of. Ends with the first that takes too long."""
    worst = (0.0, "")
    for pump in pumps(pattern.pattern):
        for size in (24, 300, length):  # a short one first: what doubles with each letter is seen there
            text = pump * max(1, size // len(pump)) + "\u2603!"
            given = text.encode() if isinstance(pattern.pattern, bytes) else text
            worst = max(worst, (max(took(pattern, method, given) for method in methods), pump))
            if worst[0] > SECONDS:
                return worst
    return worst


def took(pattern: re.Pattern[Any], method: str, text: Any) -> float:
    """Seconds of computing; asked again when it was long, for the machine may have been busy."""
    times = [SECONDS + 1]
    for _ in range(3):
        began = time.process_time()
        METHODS[method](pattern, text)
        times.append(time.process_time() - began)
        if min(times) < SECONDS:
            break
    return min(times)


def test_all_patterns_are_found() -> None:
    assert len(FOUND) > 50
    named = {use.name: use.methods for use in FOUND}
    assert named["_IN_RIGHT_TO_LEFT"] == ("finditer",)
    assert named["_EMAIL"] == ("fullmatch",)


@pytest.mark.parametrize("use", FOUND, ids=lambda use: f"{use.place}-{use.name}".replace(" ", "-"))
def test_a_pattern_takes_no_more_than_its_share(use: Use) -> None:
    seconds, pump = slowest(use.pattern, use.methods, SHORT.get((use.place, use.name), LENGTH))
    assert seconds < SECONDS, f"{use.place} {use.name}: {pump!r} over and over"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("slow", "method", "length"),
    [("(?:a+)+b", "match", 100), (r"\w+@", "search", LENGTH), (r"[\w.]+(?:\.\w+)+$", "match", 8_000), ("<a>.*?</a>", "finditer", LENGTH)],
)
def test_the_test_finds_what_does(slow: str, method: str, length: int) -> None:
    assert slowest(re.compile(slow), (method,), length)[0] > SECONDS
