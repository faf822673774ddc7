"""Where the lines of a flyer may break, and what may be too wide for a narrow column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from infohub.flyers.nodes import SEAM, Nodes, letters

# A German word in a line that runs from right to left is kept whole up to this length: a hyphen at its break would stand
# on the wrong side.
LONGEST_KEPT = 22
LONGEST_KEPT_IN_CELL = 12
# An address up to this length does not break; a longer one may after its signs.
LONGEST_UNBROKEN = 16
# Shorter words fit into every column.
SHORTEST_LONG = 9
# A word of this length may be wider than a column: it is hyphenated in any language that can be.
VERY_LONG = 16


def with_german_kept(value: Any, longest: int = LONGEST_KEPT) -> Any:
    """The same rows or nodes for a language that runs from right to left: single German words up to a length do not break,
    and words of longer runs are not hyphenated (``whole``), unless one is very long or stands in the narrow cell of a table."""
    if isinstance(value, list):
        return [with_german_kept(one, longest) for one in value]
    if not isinstance(value, dict):
        return value
    if value.get("k") == "de":
        word = value["c"][0] if len(value["c"]) == 1 else None
        if isinstance(word, str) and " " not in word and len(word) <= longest:
            return {"k": "de-line", "c": [word]}
        short = all(len(word) <= LONGEST_KEPT for word in re.split(r"[ \u00a0-]", letters(value["c"])))
        return value | {"whole": longest >= LONGEST_KEPT and short}
    return {name: with_german_kept(one, longest) for name, one in value.items()}


def long_words(line: Nodes, share: float = 1, german: bool = False) -> list[dict[str, Any]]:
    """What a line's column must be wide enough for: words as blanks, hyphens and seams split them, and what never breaks.

    Each with its ``letters`` (how many), whether it is ``german`` in another language, ``solid`` (never breaks), and the
    ``share`` of the row's width it has.
    """
    return [
        {"written": word, "letters": len(word), "german": is_german, "solid": solid, "share": share}
        for word, is_german, solid in _words(line, german)
        if len(word) >= SHORTEST_LONG
    ]


def _words(line: Nodes, german: bool) -> Iterator[tuple[str, bool, bool]]:
    for node in line:
        if isinstance(node, str):
            yield from ((word, german, False) for word in re.split(f"[ \u00a0\n{SEAM}-]", node))
        elif node["k"] == "n":
            yield node["v"], False, True
        elif node["k"] == "de-line":
            yield letters(node["c"]), False, True
        elif node["k"] == "u":
            written = node["v"]
            yield from (
                (word, False, False) for word in ([written] if len(written) <= LONGEST_UNBROKEN else re.split("[./@?&=_-]", written))
            )
        else:
            yield from _words(node.get("c", []), german or (node["k"] == "de" and not node.get("whole", False)))


def words_of(row: dict[str, Any]) -> list[dict[str, Any]]:
    """The long words of a row of any kind."""
    if row["kind"] == "line":
        shares = [width / sum(row["widths"]) for width in row["widths"]]
        cells = [*zip(row["head"], shares, strict=True), *zip(row["cells"], shares, strict=True)]
        return [word for cell, share in cells for word in long_words(cell, share)]
    lines: list[Nodes] = [row.get("text", []), row.get("summary", []), row.get("through", []), *row.get("values", [])]
    lines += [value for fact in row.get("facts", ()) for value in fact["values"]]
    lines += [line for day in row.get("days", ()) for line in day["lines"]]
    return [word for line in lines for word in long_words(line)]
